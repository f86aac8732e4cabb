import django.core.validators
import django.db.models.deletion
import publishing.models.stored_file
import uuid
from django.conf import settings
from django.db import migrations, models

from publishing import guards


class Migration(migrations.Migration):
    """The tables of the desk. The guards step aside while SQLite rebuilds the table of editions."""

    dependencies = [
        ("publishing", "0002_guards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(guards.remove, guards.install),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.UUIDField()),
                ("kind", models.CharField(max_length=30)),
                ("field", models.CharField(blank=True, default="", max_length=200)),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="The field in words, as it was when this was written.",
                        max_length=300,
                    ),
                ),
                ("text", models.TextField()),
                ("author_name", models.CharField(blank=True, default="", max_length=150)),
                ("at", models.DateTimeField()),
                ("edited_at", models.DateTimeField(null=True)),
                ("resolved_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("record", models.UUIDField(help_text="The id of the record that was read.")),
                ("kind", models.CharField(max_length=30)),
                ("confirmed_at", models.DateTimeField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DeskEntry",
            fields=[
                ("record", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=30)),
                ("key", models.SlugField(db_index=False, max_length=120)),
                ("title", models.TextField()),
                (
                    "names",
                    models.TextField(
                        help_text="Title, key and other names, in the skeleton that all spellings share."
                    ),
                ),
                ("folded", models.TextField(help_text="All that its page says, in the same skeleton.")),
                ("working_hash", models.CharField(blank=True, default="", max_length=64)),
                ("changed_at", models.DateTimeField(null=True)),
                (
                    "errors",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Desk checks that block publication."
                    ),
                ),
                (
                    "warnings",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Desk checks that warn, and that nobody has overruled in the live edition.",
                    ),
                ),
                ("checked_at", models.DateTimeField(help_text="When the desk checks last looked at it.")),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Editing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.UUIDField()),
                ("kind", models.CharField(max_length=30)),
                (
                    "form",
                    models.CharField(help_text="The name that the open form gave itself.", max_length=40),
                ),
                ("since", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                (
                    "gone_at",
                    models.DateTimeField(
                        help_text="When the form counts as left, unless it is heard of before."
                    ),
                ),
                (
                    "has_unsaved",
                    models.BooleanField(default=False, help_text="Whether something in it is not saved."),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FirstFilter",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("list_name", models.CharField(max_length=100)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Merger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                ("folded", models.UUIDField(help_text="The id of the record that is no more.")),
                ("folded_key", models.SlugField(max_length=120)),
                ("folded_title", models.TextField()),
                ("kept", models.UUIDField(help_text="The id of the record that took its place.")),
                ("made_at", models.DateTimeField()),
                (
                    "before",
                    models.JSONField(default=list, help_text="The folded record with its rows, as it was."),
                ),
                (
                    "moved",
                    models.JSONField(
                        default=list, help_text="Whatever pointed to it: model, id and field of each."
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PictureSize",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file", models.FileField(upload_to=publishing.models.stored_file.path_by_content)),
                (
                    "shape",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "whole"),
                            ("teaser", "teaser (16:9)"),
                            ("share", "share image (1200:630)"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "focus",
                    models.CharField(
                        blank=True, default="", help_text="What a shape was cut around.", max_length=7
                    ),
                ),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("media_type", models.CharField(max_length=60)),
                ("size", models.PositiveIntegerField(help_text="Bytes.")),
                ("width", models.PositiveIntegerField(help_text="Pixels.")),
                ("height", models.PositiveIntegerField(help_text="Pixels.")),
            ],
        ),
        migrations.CreateModel(
            name="PreviewLink",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("record", models.UUIDField(help_text="The id of the record that it shows.")),
                ("kind", models.CharField(max_length=30)),
                ("title", models.TextField(help_text="What the record was called when the link was made.")),
                ("for_whom", models.CharField(max_length=120)),
                ("note", models.TextField(blank=True, default="", help_text="For the desk alone.")),
                (
                    "shows",
                    models.CharField(
                        choices=[
                            ("frozen", "The record as it is now: later changes do not show"),
                            ("following", "The record as it is saved whenever the link is opened"),
                        ],
                        max_length=10,
                    ),
                ),
                ("language", models.CharField(max_length=12)),
                (
                    "content",
                    models.JSONField(
                        blank=True, default=dict, help_text="The frozen draft; empty where it follows."
                    ),
                ),
                ("secret_hash", models.CharField(max_length=64, unique=True)),
                ("made_by_name", models.CharField(blank=True, default="", max_length=150)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "permissions": [("revoke_any_previewlink", "Can revoke preview links that others made")],
            },
        ),
        migrations.CreateModel(
            name="PreviewOpening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "name",
                    models.CharField(
                        blank=True, default="", help_text="As they called themselves, if so.", max_length=80
                    ),
                ),
                (
                    "browser",
                    models.CharField(blank=True, default="", help_text="Firefox on Windows.", max_length=40),
                ),
                (
                    "network",
                    models.CharField(
                        blank=True, default="", help_text="The address without its end.", max_length=50
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Save",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.UUIDField()),
                ("kind", models.CharField(max_length=30)),
                ("key", models.SlugField(max_length=120)),
                ("title", models.TextField()),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("found", "Kept as it stood"),
                            ("created", "Created"),
                            ("changed", "Changed"),
                            ("restored", "Brought back"),
                            ("imported", "Imported"),
                            ("merged", "Merged"),
                            ("deleted", "Deleted"),
                            ("recovered", "Recovered"),
                        ],
                        max_length=10,
                    ),
                ),
                ("comment", models.TextField(blank=True, default="")),
                ("at", models.DateTimeField(verbose_name="when")),
                ("by_name", models.CharField(blank=True, default="", max_length=150)),
                ("state_hash", models.CharField(max_length=64)),
                ("packed", models.BinaryField(help_text="The state as canonical JSON, compressed by zlib.")),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="SavedFilter",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "list_name",
                    models.CharField(help_text="The list's model: elections.tally.", max_length=100),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "query",
                    models.CharField(
                        help_text="The list's address after the question mark.", max_length=1000
                    ),
                ),
                (
                    "is_shared",
                    models.BooleanField(
                        default=False, help_text="The whole newsroom sees it above the list."
                    ),
                ),
            ],
            options={
                "default_permissions": ("delete",),
            },
        ),
        migrations.CreateModel(
            name="SpreadsheetImport",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("kind", models.CharField(max_length=30)),
                ("file_name", models.CharField(max_length=200)),
                ("content", models.BinaryField(help_text="Emptied once the file is imported.")),
                ("sha256", models.CharField(max_length=64)),
                ("chosen_at", models.DateTimeField()),
                ("imported_at", models.DateTimeField(null=True)),
                (
                    "counts",
                    models.JSONField(default=dict, help_text="How many were new, changed and removed."),
                ),
            ],
        ),
        migrations.CreateModel(
            name="WorkEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.UUIDField()),
                ("kind", models.CharField(max_length=30)),
                ("move", models.CharField(help_text="A name in the table of moves.", max_length=20)),
                ("by_name", models.CharField(blank=True, default="", max_length=150)),
                ("at", models.DateTimeField()),
                (
                    "text",
                    models.TextField(
                        blank=True, default="", help_text="The note or the reason that came with it."
                    ),
                ),
                (
                    "overridden",
                    models.BooleanField(
                        default=False,
                        help_text="Whether its own writer let it out, with a reason instead of a second person.",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="WorkState",
            fields=[
                (
                    "record",
                    models.UUIDField(help_text="The id of the record.", primary_key=True, serialize=False),
                ),
                ("kind", models.CharField(max_length=30)),
                (
                    "title",
                    models.CharField(
                        help_text="What the record was called when it last moved.", max_length=300
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("draft", "Being written"),
                            ("in_review", "In review"),
                            ("clean", "Nothing under way"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                ("sent_back_at", models.DateTimeField(null=True)),
            ],
            options={
                "permissions": [
                    ("override_second_person", "Can publish what they wrote themselves, giving a reason")
                ],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Writing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.UUIDField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.AlterModelOptions(
            name="storedfile",
            options={"verbose_name": "picture"},
        ),
        migrations.AddField(
            model_name="edition",
            name="due_zone",
            field=models.CharField(
                blank=True, default="", help_text="The time zone in which the desk said when.", max_length=64
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="embargo_reason",
            field=models.TextField(
                blank=True,
                default="",
                help_text="Why it has to wait; for the desk alone. Empty: it is only scheduled.",
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="alt",
            field=models.CharField(
                blank=True,
                help_text="What the picture shows, for readers who do not see it. A story may say it in its own way.",
                max_length=300,
                verbose_name="description",
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="caption",
            field=models.CharField(
                blank=True,
                help_text="Stands under the picture, unless the story has one of its own.",
                max_length=300,
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="credit",
            field=models.CharField(blank=True, help_text="Who made the picture.", max_length=200),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="erased_at",
            field=models.DateTimeField(
                editable=False, help_text="When a takedown erased the bytes; the hash stays.", null=True
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="focal_x",
            field=models.PositiveSmallIntegerField(
                default=50,
                help_text="Per cent of the width: 0 is the left edge, 100 the right.",
                validators=[django.core.validators.MaxValueValidator(100)],
                verbose_name="focal point from the left",
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="focal_y",
            field=models.PositiveSmallIntegerField(
                default=50,
                help_text="Per cent of the height: 0 is the top, 100 the bottom.",
                validators=[django.core.validators.MaxValueValidator(100)],
                verbose_name="focal point from the top",
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="licence",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "not known"),
                    ("own", "own work of the newsroom"),
                    ("permission", "used with permission, not to be passed on"),
                    ("agency", "agency picture under contract, not to be passed on"),
                    ("handout", "handout, free for editorial use"),
                    ("quotation", "quoted under the right of quotation"),
                    ("public-domain", "public domain"),
                    ("cc0", "CC0 1.0"),
                    ("cc-by-4.0", "CC BY 4.0"),
                    ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                    ("cc-by-nd-4.0", "CC BY-ND 4.0"),
                    ("cc-by-nc-4.0", "CC BY-NC 4.0"),
                    ("cc-by-nc-sa-4.0", "CC BY-NC-SA 4.0"),
                    ("cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0"),
                ],
                default="",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="storedfile",
            constraint=models.CheckConstraint(
                condition=models.Q(("focal_x__lte", 100), ("focal_y__lte", 100)),
                name="focal_point_lies_in_the_picture",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="author",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="mentions",
            field=models.ManyToManyField(related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="comment",
            name="reply_to",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="replies",
                to="publishing.comment",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="resolved_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="confirmation",
            name="confirmed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="deskentry",
            name="changed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="editing",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="firstfilter",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="merger",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="merger",
            name="tombstone",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merger",
                to="publishing.edition",
            ),
        ),
        migrations.AddField(
            model_name="picturesize",
            name="stored",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="sizes", to="publishing.storedfile"
            ),
        ),
        migrations.AddField(
            model_name="previewlink",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="previewlink",
            name="revoked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="previewopening",
            name="link",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="openings",
                to="publishing.previewlink",
            ),
        ),
        migrations.AddField(
            model_name="save",
            name="by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.CreateModel(
            name="DeletedRecord",
            fields=[],
            options={
                "verbose_name": "deleted record",
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("publishing.save",),
        ),
        migrations.AddField(
            model_name="edition",
            name="made_from",
            field=models.ForeignKey(
                help_text="The save that holds the record as it was published.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="editions",
                to="publishing.save",
            ),
        ),
        migrations.AddField(
            model_name="savedfilter",
            name="owner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="firstfilter",
            name="saved_filter",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="publishing.savedfilter"
            ),
        ),
        migrations.AddField(
            model_name="spreadsheetimport",
            name="chosen_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="workevent",
            name="by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="workevent",
            name="edition",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="publishing.edition",
            ),
        ),
        migrations.AddField(
            model_name="workevent",
            name="reviewer",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="workstate",
            name="reviewer",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="workstate",
            name="submitted_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="writing",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="writing",
            name="edition",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="publishing.edition",
            ),
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(fields=["record", "at"], name="comment_by_record"),
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(fields=["kind", "resolved_at"], name="comment_by_kind"),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="comment_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reply_to__isnull", True), ("resolved_at__isnull", True), _connector="OR"
                ),
                name="conversation_is_resolved_as_a_whole",
            ),
        ),
        migrations.AddIndex(
            model_name="confirmation",
            index=models.Index(fields=["record", "-confirmed_at"], name="confirmation_by_record"),
        ),
        migrations.AddIndex(
            model_name="deskentry",
            index=models.Index(fields=["kind", "key"], name="desk_entry_by_address"),
        ),
        migrations.AddIndex(
            model_name="deskentry",
            index=models.Index(fields=["checked_at"], name="desk_entry_by_check"),
        ),
        migrations.AddIndex(
            model_name="deskentry",
            index=models.Index(fields=["-changed_at"], name="desk_entry_by_change"),
        ),
        migrations.AddIndex(
            model_name="editing",
            index=models.Index(fields=["kind", "gone_at"], name="editing_by_kind"),
        ),
        migrations.AddConstraint(
            model_name="editing",
            constraint=models.UniqueConstraint(
                fields=("record", "user", "form"), name="one_row_for_each_open_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="editing",
            constraint=models.CheckConstraint(
                condition=models.Q(("seen_at__lt", models.F("gone_at")), ("since__lte", models.F("seen_at"))),
                name="open_form_is_seen_between_its_beginning_and_its_end",
            ),
        ),
        migrations.AddIndex(
            model_name="merger",
            index=models.Index(fields=["folded"], name="merger_of_folded"),
        ),
        migrations.AddIndex(
            model_name="merger",
            index=models.Index(fields=["kept"], name="merger_of_kept"),
        ),
        migrations.AddConstraint(
            model_name="merger",
            constraint=models.CheckConstraint(
                condition=models.Q(("folded", models.F("kept")), _negated=True), name="merged_into_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="picturesize",
            constraint=models.UniqueConstraint(
                fields=("stored", "shape", "focus", "width", "media_type"), name="each_size_of_a_picture_once"
            ),
        ),
        migrations.AddIndex(
            model_name="previewlink",
            index=models.Index(fields=["record", "made_at"], name="preview_link_of_record"),
        ),
        migrations.AddConstraint(
            model_name="previewlink",
            constraint=models.CheckConstraint(
                condition=models.Q(("expires_at__gt", models.F("made_at"))),
                name="preview_link_expires_after_it_is_made",
            ),
        ),
        migrations.AddConstraint(
            model_name="previewlink",
            constraint=models.CheckConstraint(
                condition=models.Q(("revoked_at__isnull", True), ("content", {}), _connector="OR"),
                name="revoked_preview_link_holds_nothing",
            ),
        ),
        migrations.AddIndex(
            model_name="previewopening",
            index=models.Index(fields=["link", "at"], name="preview_opening_of_link"),
        ),
        migrations.AddIndex(
            model_name="save",
            index=models.Index(fields=["record", "id"], name="save_by_record"),
        ),
        migrations.AddIndex(
            model_name="save",
            index=models.Index(fields=["at"], name="save_by_time"),
        ),
        migrations.AddIndex(
            model_name="save",
            index=models.Index(fields=["how", "id"], name="save_by_how"),
        ),
        migrations.AddConstraint(
            model_name="savedfilter",
            constraint=models.UniqueConstraint(
                fields=("owner", "list_name", "name"), name="one_saved_filter_for_each_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="firstfilter",
            constraint=models.UniqueConstraint(
                fields=("user", "list_name"), name="one_first_filter_for_each_list"
            ),
        ),
        migrations.AddIndex(
            model_name="spreadsheetimport",
            index=models.Index(fields=["kind", "-imported_at"], name="spreadsheet_import_by_kind"),
        ),
        migrations.AddIndex(
            model_name="workevent",
            index=models.Index(fields=["record", "at"], name="work_event_by_record"),
        ),
        migrations.AddIndex(
            model_name="workevent",
            index=models.Index(fields=["at"], name="work_event_by_time"),
        ),
        migrations.AddConstraint(
            model_name="workevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("overridden", False), models.Q(("text", ""), _negated=True), _connector="OR"
                ),
                name="an_override_says_why",
            ),
        ),
        migrations.AddIndex(
            model_name="workstate",
            index=models.Index(fields=["stage", "reviewer"], name="work_by_stage"),
        ),
        migrations.AddConstraint(
            model_name="workstate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage", "in_review"), _negated=True),
                    ("submitted_at__isnull", False),
                    _connector="OR",
                ),
                name="what_is_in_review_was_submitted",
            ),
        ),
        migrations.AddConstraint(
            model_name="workstate",
            constraint=models.CheckConstraint(
                condition=models.Q(("reviewer__isnull", True), ("stage", "in_review"), _connector="OR"),
                name="only_what_is_in_review_has_a_reviewer",
            ),
        ),
        migrations.AddConstraint(
            model_name="workstate",
            constraint=models.CheckConstraint(
                condition=models.Q(("sent_back_at__isnull", True), ("stage", "draft"), _connector="OR"),
                name="only_a_draft_was_sent_back",
            ),
        ),
        migrations.AddConstraint(
            model_name="writing",
            constraint=models.UniqueConstraint(fields=("record", "by"), name="one_writing_for_each_writer"),
        ),
        migrations.RunPython(guards.install, guards.remove),
    ]
