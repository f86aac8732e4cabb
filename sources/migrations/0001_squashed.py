import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import publishing.fields
import sources.choices
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("sources", "0001_initial"),
        ("sources", "0002_document_held_text"),
        ("sources", "0003_accounts_names_and_disputes"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="The public address, for example kz-2023-majilis. When it changes, the old address redirects.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("changed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("working_hash", models.CharField(blank=True, default="", editable=False, max_length=64)),
                (
                    "name",
                    models.CharField(
                        help_text="Full name, as the body writes it in English.", max_length=200
                    ),
                ),
                (
                    "abbreviation",
                    models.CharField(
                        blank=True, help_text="CEC, OSCE/ODIHR. Found by search.", max_length=40
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("election_commission", "election commission"),
                            ("observer", "observer organisation"),
                            ("international", "international body"),
                            ("parliament", "parliament"),
                            ("government", "government body"),
                            ("embassy", "embassy"),
                            ("court", "court"),
                            ("media", "news outlet"),
                            ("reference", "reference publisher"),
                            ("pollster", "pollster"),
                            ("research", "research institute"),
                            ("civil_society", "civil society organisation"),
                            ("other", "other"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        choices=sources.choices.countries,
                        help_text="Where it belongs. Empty for international bodies.",
                        max_length=2,
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that it is a part of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="sources.organisation",
                    ),
                ),
                ("website", models.URLField(blank=True)),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="One to three sentences on what it is. Shown on its page."
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="sources_organisation_is_no_part_of_itself",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="The public address, for example kz-2023-majilis. When it changes, the old address redirects.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("changed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("working_hash", models.CharField(blank=True, default="", editable=False, max_length=64)),
                ("name", models.CharField(help_text="The name as readers know it.", max_length=200)),
                (
                    "native_name",
                    models.CharField(
                        blank=True, help_text="The name in the person’s own script.", max_length=200
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One to three sentences. An accusation or a sentence of a court never stands here without who says so and when.",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "people",
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="The public address, for example kz-2023-majilis. When it changes, the old address redirects.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("changed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("working_hash", models.CharField(blank=True, default="", editable=False, max_length=64)),
                (
                    "title",
                    models.CharField(
                        help_text="The title as printed; for an untitled text, a plain description.",
                        max_length=300,
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "publisher_basis",
                    models.CharField(
                        blank=True,
                        help_text="How the publisher is known where the document does not name it.",
                        max_length=200,
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "byline",
                    models.CharField(blank=True, help_text="The author line as printed.", max_length=200),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("press_release", "press release"),
                            ("official_results", "official results"),
                            ("observer_report", "observer report"),
                            ("news_report", "news report"),
                            ("bulletin", "news bulletin"),
                            ("opinion", "opinion article"),
                            ("reference", "reference page"),
                            ("speech", "speech"),
                            ("law", "law"),
                            ("photograph", "photograph"),
                            ("other", "other"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "published_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as it is known: 2007, 2007-08, 2007-08-19; [2023-03-04,2023-04-03] for one of two days.",
                        max_length=80,
                    ),
                ),
                (
                    "published_as_written",
                    models.CharField(
                        blank=True, help_text="The date in the document’s own words.", max_length=120
                    ),
                ),
                (
                    "date_note",
                    models.CharField(
                        blank=True,
                        help_text="How the date was read, or between which days the document must have appeared.",
                        max_length=300,
                    ),
                ),
                (
                    "language_of_text",
                    models.CharField(
                        choices=[("en", "English"), ("kk", "Kazakh"), ("ru", "Russian")],
                        default="en",
                        max_length=8,
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=500, verbose_name="address")),
                (
                    "archived_url",
                    models.URLField(
                        blank=True,
                        help_text="A stored copy on the web.",
                        max_length=500,
                        verbose_name="archived address",
                    ),
                ),
                (
                    "is_held",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when the desk keeps a copy of the text.",
                        verbose_name="copy held",
                    ),
                ),
                (
                    "held_sha256",
                    models.CharField(
                        blank=True,
                        help_text="Proves later that the copy is unchanged.",
                        max_length=64,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9a-f]{64}\\Z", "Write 64 hexadecimal digits in small letters."
                            )
                        ],
                        verbose_name="SHA-256 of the copy",
                    ),
                ),
                (
                    "held_text",
                    models.TextField(
                        blank=True,
                        help_text="For the desk alone, never published: quotations are looked up in it.",
                        verbose_name="text of the copy",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What it is and how reliable, in our own words. Shown on its page.",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("is_held", True), ("held_sha256", ""), _connector="OR"),
                        name="sources_document_has_a_hash_only_of_a_held_copy",
                        violation_error_message="Tick “copy held”, or remove the SHA-256.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, help_text="Rows are shown in this order."),
                ),
                (
                    "document",
                    models.ForeignKey(
                        help_text="The document that says so.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document: line 37, page 4, table 2.",
                        max_length=120,
                    ),
                ),
                (
                    "said_by_organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that says so, if the document passes on its words or figures.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "said_by_person",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who says so, if the document passes on their words.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "said_by_text",
                    models.CharField(
                        blank=True,
                        help_text="Who says so where no record fits: unnamed observers, opposition groups. Leave all three empty when the document speaks for itself.",
                        max_length=200,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("preliminary", "preliminary"),
                            ("announced", "announced, finality not stated"),
                            ("exit_poll", "exit poll"),
                            ("reported", "reported"),
                            ("claim", "claim"),
                            ("opinion", "opinion"),
                            ("forecast", "forecast"),
                        ],
                        default="reported",
                        help_text="What the figure or sentence is. Opinions and forecasts are always shown as such.",
                        max_length=20,
                    ),
                ),
                (
                    "is_inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when no document states it and the desk concluded it; say from what under basis.",
                        verbose_name="inferred",
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        help_text="What the desk concluded it from, or how to read it rightly. Shown to readers.",
                    ),
                ),
                (
                    "preferred_because",
                    models.TextField(
                        blank=True,
                        help_text="Only where sources disagree: why the desk prefers this claim. The others stay beside it.",
                        verbose_name="preferred, because",
                    ),
                ),
                ("text", models.CharField(help_text="Exactly as the source spells it.", max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("name", "name"),
                            ("spelling", "spelling"),
                            ("abbreviation", "abbreviation"),
                            ("former", "former name"),
                            ("titled", "with a title"),
                            ("typo", "misspelling"),
                            ("description", "description"),
                        ],
                        default="spelling",
                        help_text="A description says, in our words, what it is: lower house of Parliament, registers parties. All kinds are found by search; a misspelling is shown among the names alone.",
                        max_length=20,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("kk", "Kazakh"), ("ru", "Russian")],
                        default="en",
                        max_length=8,
                    ),
                ),
                (
                    "script",
                    models.CharField(
                        choices=[("Latn", "Latin"), ("Cyrl", "Cyrillic")], default="Latn", max_length=4
                    ),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When the name came into use. Empty if not known.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it was given up. Empty if not known or still in use.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="An oddity of the form, or how to read it.", max_length=300
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="sources.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "name",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="sources_organisationname_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="sources_organisationname_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="sources_organisationname_ends_after_it_begins",
                        violation_error_message="The name is given up before it comes into use.",
                    ),
                    models.UniqueConstraint(
                        fields=("organisation", "text", "kind", "document", "locator"),
                        name="sources_organisation_name_stands_once_for_each_source",
                        violation_error_message="This name stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentLink",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, help_text="Rows are shown in this order."),
                ),
                (
                    "document",
                    models.ForeignKey(
                        help_text="The document that says so.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document: line 37, page 4, table 2.",
                        max_length=120,
                    ),
                ),
                (
                    "said_by_organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that says so, if the document passes on its words or figures.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "said_by_person",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who says so, if the document passes on their words.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "said_by_text",
                    models.CharField(
                        blank=True,
                        help_text="Who says so where no record fits: unnamed observers, opposition groups. Leave all three empty when the document speaks for itself.",
                        max_length=200,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("preliminary", "preliminary"),
                            ("announced", "announced, finality not stated"),
                            ("exit_poll", "exit poll"),
                            ("reported", "reported"),
                            ("claim", "claim"),
                            ("opinion", "opinion"),
                            ("forecast", "forecast"),
                        ],
                        default="reported",
                        help_text="What the figure or sentence is. Opinions and forecasts are always shown as such.",
                        max_length=20,
                    ),
                ),
                (
                    "is_inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when no document states it and the desk concluded it; say from what under basis.",
                        verbose_name="inferred",
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        help_text="What the desk concluded it from, or how to read it rightly. Shown to readers.",
                    ),
                ),
                (
                    "preferred_because",
                    models.TextField(
                        blank=True,
                        help_text="Only where sources disagree: why the desk prefers this claim. The others stay beside it.",
                        verbose_name="preferred, because",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="sources.document",
                    ),
                ),
                ("url", models.URLField(max_length=500, verbose_name="address")),
                (
                    "as_written",
                    models.CharField(blank=True, help_text="The words of the link.", max_length=200),
                ),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        help_text="The record of what it leads to, if there is one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "relevance",
                    models.CharField(
                        choices=[("related", "on the subject"), ("unrelated", "on something else")],
                        default="related",
                        max_length=20,
                    ),
                ),
                (
                    "dated",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="date in the address",
                    ),
                ),
                (
                    "text",
                    models.CharField(blank=True, help_text="What it leads to, in our words.", max_length=300),
                ),
            ],
            options={
                "verbose_name": "link",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="sources_documentlink_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="sources_documentlink_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("source", "url", "locator"),
                        name="sources_link_stands_once_in_its_place",
                        violation_error_message="This link stands here already with the same place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BibliographicNote",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, help_text="Rows are shown in this order."),
                ),
                (
                    "document",
                    models.ForeignKey(
                        help_text="The document that says so.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document: line 37, page 4, table 2.",
                        max_length=120,
                    ),
                ),
                (
                    "said_by_organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that says so, if the document passes on its words or figures.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "said_by_person",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who says so, if the document passes on their words.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "said_by_text",
                    models.CharField(
                        blank=True,
                        help_text="Who says so where no record fits: unnamed observers, opposition groups. Leave all three empty when the document speaks for itself.",
                        max_length=200,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("preliminary", "preliminary"),
                            ("announced", "announced, finality not stated"),
                            ("exit_poll", "exit poll"),
                            ("reported", "reported"),
                            ("claim", "claim"),
                            ("opinion", "opinion"),
                            ("forecast", "forecast"),
                        ],
                        default="reported",
                        help_text="What the figure or sentence is. Opinions and forecasts are always shown as such.",
                        max_length=20,
                    ),
                ),
                (
                    "is_inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when no document states it and the desk concluded it; say from what under basis.",
                        verbose_name="inferred",
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        help_text="What the desk concluded it from, or how to read it rightly. Shown to readers.",
                    ),
                ),
                (
                    "preferred_because",
                    models.TextField(
                        blank=True,
                        help_text="Only where sources disagree: why the desk prefers this claim. The others stay beside it.",
                        verbose_name="preferred, because",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="sources.document",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("title", "title"),
                            ("author", "author"),
                            ("publisher", "publisher"),
                            ("date", "date"),
                            ("subject_date", "date of what it reports"),
                            ("place", "place"),
                            ("content", "what it is"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="As it stands there; what it is, or what is missing, in our words.",
                        max_length=300,
                    ),
                ),
                (
                    "read_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The day that the text may mean. One row for each reading that is possible.",
                        max_length=80,
                        verbose_name="read as",
                    ),
                ),
                (
                    "reading",
                    models.CharField(
                        blank=True, help_text="How this reading comes about: month first.", max_length=200
                    ),
                ),
                (
                    "is_favoured",
                    models.BooleanField(
                        default=False,
                        help_text="Say under basis why, and tick one reading alone.",
                        verbose_name="the likelier reading",
                    ),
                ),
            ],
            options={
                "verbose_name": "note",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="sources_bibliographicnote_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="sources_bibliographicnote_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_favoured", False),
                            models.Q(
                                models.Q(("read_on", ""), _negated=True),
                                models.Q(("basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="sources_note_favours_a_reading_and_says_why",
                        violation_error_message="Give the date that is the likelier reading, and say why under basis.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_favoured", True)),
                        fields=("source", "kind", "text"),
                        name="sources_note_favours_one_reading",
                        violation_error_message="Another reading of the same words is ticked as the likelier one.",
                    ),
                    models.UniqueConstraint(
                        fields=("source", "kind", "text", "read_on", "document", "locator"),
                        name="sources_note_stands_once_for_each_source",
                        violation_error_message="This note stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonName",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, help_text="Rows are shown in this order."),
                ),
                (
                    "document",
                    models.ForeignKey(
                        help_text="The document that says so.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document: line 37, page 4, table 2.",
                        max_length=120,
                    ),
                ),
                (
                    "said_by_organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that says so, if the document passes on its words or figures.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "said_by_person",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who says so, if the document passes on their words.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "said_by_text",
                    models.CharField(
                        blank=True,
                        help_text="Who says so where no record fits: unnamed observers, opposition groups. Leave all three empty when the document speaks for itself.",
                        max_length=200,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("preliminary", "preliminary"),
                            ("announced", "announced, finality not stated"),
                            ("exit_poll", "exit poll"),
                            ("reported", "reported"),
                            ("claim", "claim"),
                            ("opinion", "opinion"),
                            ("forecast", "forecast"),
                        ],
                        default="reported",
                        help_text="What the figure or sentence is. Opinions and forecasts are always shown as such.",
                        max_length=20,
                    ),
                ),
                (
                    "is_inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when no document states it and the desk concluded it; say from what under basis.",
                        verbose_name="inferred",
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        help_text="What the desk concluded it from, or how to read it rightly. Shown to readers.",
                    ),
                ),
                (
                    "preferred_because",
                    models.TextField(
                        blank=True,
                        help_text="Only where sources disagree: why the desk prefers this claim. The others stay beside it.",
                        verbose_name="preferred, because",
                    ),
                ),
                ("text", models.CharField(help_text="Exactly as the source spells it.", max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("name", "name"),
                            ("spelling", "spelling"),
                            ("abbreviation", "abbreviation"),
                            ("former", "former name"),
                            ("titled", "with a title"),
                            ("typo", "misspelling"),
                            ("description", "description"),
                        ],
                        default="spelling",
                        help_text="A description says, in our words, what it is: lower house of Parliament, registers parties. All kinds are found by search; a misspelling is shown among the names alone.",
                        max_length=20,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("kk", "Kazakh"), ("ru", "Russian")],
                        default="en",
                        max_length=8,
                    ),
                ),
                (
                    "script",
                    models.CharField(
                        choices=[("Latn", "Latin"), ("Cyrl", "Cyrillic")], default="Latn", max_length=4
                    ),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When the name came into use. Empty if not known.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it was given up. Empty if not known or still in use.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="An oddity of the form, or how to read it.", max_length=300
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="sources.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "name",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="sources_personname_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="sources_personname_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="sources_personname_ends_after_it_begins",
                        violation_error_message="The name is given up before it comes into use.",
                    ),
                    models.UniqueConstraint(
                        fields=("person", "text", "kind", "document", "locator"),
                        name="sources_person_name_stands_once_for_each_source",
                        violation_error_message="This name stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonRole",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, help_text="Rows are shown in this order."),
                ),
                (
                    "document",
                    models.ForeignKey(
                        help_text="The document that says so.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document: line 37, page 4, table 2.",
                        max_length=120,
                    ),
                ),
                (
                    "said_by_organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that says so, if the document passes on its words or figures.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "said_by_person",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who says so, if the document passes on their words.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "said_by_text",
                    models.CharField(
                        blank=True,
                        help_text="Who says so where no record fits: unnamed observers, opposition groups. Leave all three empty when the document speaks for itself.",
                        max_length=200,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("preliminary", "preliminary"),
                            ("announced", "announced, finality not stated"),
                            ("exit_poll", "exit poll"),
                            ("reported", "reported"),
                            ("claim", "claim"),
                            ("opinion", "opinion"),
                            ("forecast", "forecast"),
                        ],
                        default="reported",
                        help_text="What the figure or sentence is. Opinions and forecasts are always shown as such.",
                        max_length=20,
                    ),
                ),
                (
                    "is_inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when no document states it and the desk concluded it; say from what under basis.",
                        verbose_name="inferred",
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        help_text="What the desk concluded it from, or how to read it rightly. Shown to readers.",
                    ),
                ),
                (
                    "preferred_because",
                    models.TextField(
                        blank=True,
                        help_text="Only where sources disagree: why the desk prefers this claim. The others stay beside it.",
                        verbose_name="preferred, because",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="roles", to="sources.person"
                    ),
                ),
                (
                    "title",
                    models.CharField(help_text="Head of delegation, Member of Parliament.", max_length=200),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="First day, month or year in the role. Empty if not known.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="Last day, month or year. Empty if not known or still in the role.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True, help_text="The role in the words of the source.", max_length=200
                    ),
                ),
            ],
            options={
                "verbose_name": "role",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="sources_personrole_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="sources_personrole_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="sources_role_ends_after_it_begins",
                        violation_error_message="The role ends before it begins.",
                    ),
                    models.UniqueConstraint(
                        fields=("person", "title", "valid_from", "document", "locator"),
                        name="sources_role_stands_once_for_each_source",
                    ),
                ],
            },
        ),
    ]
