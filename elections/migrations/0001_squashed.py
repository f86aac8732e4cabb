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
        ("elections", "0001_initial"),
        ("elections", "0002_places_chambers_and_rules"),
        ("elections", "0003_accounts_names_and_disputes"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("parties", "0001_squashed"),
        ("sources", "0001_squashed"),
    ]

    operations = [
        migrations.CreateModel(
            name="Chamber",
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
                ("name", models.CharField(help_text="As our pages call it: Majilis.", max_length=200)),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parliament", "parliament"),
                            ("lower", "lower house"),
                            ("upper", "upper house"),
                            ("local", "local legislatures"),
                            ("other", "other chamber of Parliament"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The parliament that it is a house of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="houses",
                        to="elections.chamber",
                    ),
                ),
                ("summary", models.TextField(blank=True, help_text="One to three sentences on what it is.")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="elections_chamber_is_no_house_of_itself",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Cycle",
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
                    "name",
                    models.CharField(
                        help_text="With its years: Political renewal cycle 2022–2023.", max_length=200
                    ),
                ),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "began",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When the source says that the series began.",
                        max_length=80,
                    ),
                ),
                (
                    "ended",
                    publishing.fields.PartialDateField(
                        blank=True, default="", help_text="When its last vote was held.", max_length=80
                    ),
                ),
                (
                    "summary",
                    models.TextField(blank=True, help_text="Who calls it a series, and what belongs to it."),
                ),
            ],
            options={
                "verbose_name": "election cycle",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_cycle_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_cycle_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("began", ""),
                            ("ended", ""),
                            ("ended__latest__gte", models.F("began__earliest")),
                            _connector="OR",
                        ),
                        name="elections_cycle_ends_after_it_begins",
                        violation_error_message="The cycle ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
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
                        help_text="With its level where two places share a name: Almaty city, Almaty oblast.",
                        max_length=200,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("country", "country"),
                            ("region", "region (oblast)"),
                            ("national_city", "city of national significance"),
                            ("city", "city"),
                            ("town", "town"),
                        ],
                        max_length=20,
                    ),
                ),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The next larger place that it lies in, if a source says which.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="elections.place",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="What a reader must know to tell it from its namesakes."
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="elections_place_does_not_lie_in_itself",
                    ),
                    models.UniqueConstraint(
                        fields=("country", "level", "name"),
                        name="elections_place_stands_once_at_its_level",
                        violation_error_message="This place stands here already at the same level.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChamberName",
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
                    "chamber",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="elections.chamber",
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
                        name="elections_chambername_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_chambername_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="elections_chambername_ends_after_it_begins",
                        violation_error_message="The name is given up before it comes into use.",
                    ),
                    models.UniqueConstraint(
                        fields=("chamber", "text", "kind", "document", "locator"),
                        name="elections_chamber_name_stands_once_for_each_source",
                        violation_error_message="This name stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Convocation",
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
                    "chamber",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="convocations",
                        to="elections.chamber",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(help_text="13 for the thirteenth convocation.")),
                (
                    "as_written",
                    models.CharField(blank=True, help_text="In the words of the source.", max_length=120),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it first sat. Empty if not known.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it last sat. Empty if not known or still sitting.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="What the source says of it.")),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_convocation_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_convocation_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="elections_convocation_ends_after_it_begins",
                        violation_error_message="The convocation ends before it begins.",
                    ),
                    models.UniqueConstraint(
                        fields=("chamber", "number", "document", "locator"),
                        name="elections_convocation_stands_once_for_each_source",
                        violation_error_message="This convocation stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Election",
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
                ("name", models.CharField(help_text="With the year: Majilis election 2023.", max_length=200)),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parliamentary", "parliamentary election"),
                            ("presidential", "presidential election"),
                            ("local", "local election"),
                            ("referendum", "referendum"),
                            ("indirect", "indirect election"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "is_early",
                    models.BooleanField(
                        blank=True,
                        help_text="Held before the term ended. Leave unknown unless a source says so.",
                        null=True,
                        verbose_name="early",
                    ),
                ),
                (
                    "polling_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="A day, or a month or year if no more is known.",
                        max_length=80,
                        verbose_name="polling date",
                    ),
                ),
                (
                    "polling_as_written",
                    models.CharField(
                        blank=True, help_text="The date in the words of the source.", max_length=120
                    ),
                ),
                (
                    "polling_basis",
                    models.CharField(
                        blank=True,
                        help_text="How the date was completed where the source leaves out a part of it.",
                        max_length=300,
                    ),
                ),
                (
                    "chamber",
                    models.CharField(
                        blank=True,
                        help_text="The body elected: Majilis, lower house of Parliament.",
                        max_length=120,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        help_text="The record of the body elected. Empty for a president or a referendum.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="elections",
                        to="elections.chamber",
                    ),
                ),
                (
                    "convocation",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="13 if the thirteenth convocation is elected. Empty if no source says.",
                        null=True,
                    ),
                ),
                (
                    "seats",
                    models.PositiveIntegerField(
                        blank=True, help_text="Seats of the body. Empty if no source says.", null=True
                    ),
                ),
                ("system", models.TextField(blank=True, help_text="How votes become seats, in a sentence.")),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="Two or three sentences that stand at the head of the page."
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        blank=True,
                        help_text="The last election of the same body, if a source says which it was.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="next",
                        to="elections.election",
                    ),
                ),
                (
                    "cycle",
                    models.ForeignKey(
                        blank=True,
                        help_text="The series of votes that a source counts it to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="elections",
                        to="elections.cycle",
                    ),
                ),
                (
                    "held_with",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Other votes on the same day, if a source names them together.",
                        to="elections.election",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("previous", models.F("id")), _negated=True),
                        name="elections_election_does_not_follow_itself",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceName",
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
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="elections.place",
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
                        name="elections_placename_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_placename_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="elections_placename_ends_after_it_begins",
                        violation_error_message="The name is given up before it comes into use.",
                    ),
                    models.UniqueConstraint(
                        fields=("place", "text", "kind", "document", "locator"),
                        name="elections_place_name_stands_once_for_each_source",
                        violation_error_message="This name stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rule",
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
                        help_text="What is settled: Threshold for seats from party lists.", max_length=200
                    ),
                ),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("voting", "voting system"),
                            ("seats", "who gets seats"),
                            ("registration", "registration of parties"),
                            ("finance", "campaign finance"),
                            ("media", "media"),
                            ("observation", "observation"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("system", "voting system"),
                            ("districts", "single-mandate districts"),
                            ("lists", "seats from party lists"),
                            ("direct_election", "direct election of all members"),
                            ("self_nomination", "self-nomination"),
                            ("against_all", "vote against all"),
                            ("polling_hours", "polling hours"),
                            ("threshold", "threshold"),
                            ("runner_up", "seats for the runner-up"),
                            ("minimum_parties", "least number of parties in Parliament"),
                            ("choice_of_members", "who of a list becomes a member"),
                            ("quota", "quota"),
                            ("registration", "registration as a whole"),
                            ("member_minimum", "least number of members"),
                            ("member_data", "members’ personal data"),
                            ("founding_congress", "founding congress"),
                            ("signatures", "signatures"),
                            ("commissions", "registration with election commissions"),
                            ("fund", "election fund"),
                            ("fund_sources", "where an election fund’s money comes from"),
                            ("candidate_money", "candidates’ own money"),
                            ("cap_own", "cap on a party’s own money"),
                            ("cap_donations", "cap on donations"),
                            ("cap_fund", "cap on the whole fund"),
                            ("foreign_support", "support from abroad"),
                            ("state_resources", "resources of the state"),
                            ("debates", "televised debates"),
                            ("citizen_observers", "accreditation of citizen observers"),
                            ("other", "other"),
                        ],
                        help_text="By it the desk checks find the rule, such as the threshold that a tally is held to.",
                        max_length=40,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body for whose election it holds. Empty if it holds for any.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="elections.chamber",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="What the sources say and where they leave a gap."
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("country", "measure", "name"),
                        name="elections_rule_has_one_timeline",
                        violation_error_message="This rule stands here already. Add a provision to it instead.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Dispute",
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
                        help_text="What is in question: When Alga first sought registration.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("figure", "figures differ"),
                            ("date", "dates differ"),
                            ("name", "names differ"),
                            ("verdict", "verdicts differ"),
                            ("wording", "wordings differ"),
                            ("arithmetic", "numbers do not add up"),
                            ("ambiguity", "the source leaves it open"),
                            ("error", "probably a slip of the source"),
                            ("apparent", "only looks like a contradiction"),
                        ],
                        max_length=20,
                    ),
                ),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "explanation",
                    models.TextField(
                        help_text="What the sources leave open and how to read them, in our own words. No verdict: to prefer a side, give the reason there."
                    ),
                ),
                ("elections", models.ManyToManyField(blank=True, related_name="+", to="elections.election")),
                ("parties", models.ManyToManyField(blank=True, related_name="+", to="parties.party")),
                ("people", models.ManyToManyField(blank=True, related_name="+", to="sources.person")),
                (
                    "organisations",
                    models.ManyToManyField(blank=True, related_name="+", to="sources.organisation"),
                ),
                ("rules", models.ManyToManyField(blank=True, related_name="+", to="elections.rule")),
                ("chambers", models.ManyToManyField(blank=True, related_name="+", to="elections.chamber")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalAct",
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
                    models.CharField(help_text="As the source calls it, with the year.", max_length=200),
                ),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("constitution", "constitutional amendment"),
                            ("law", "law"),
                            ("amendment", "amendment of a law"),
                            ("decree", "decree"),
                            ("regulation", "regulation"),
                            ("unknown", "act, kind not stated"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "adopted_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: often only a year.",
                        max_length=80,
                        verbose_name="adopted",
                    ),
                ),
                (
                    "adopted_as_written",
                    models.CharField(
                        blank=True, help_text="The date in the source’s own words.", max_length=120
                    ),
                ),
                (
                    "amends",
                    models.ForeignKey(
                        blank=True,
                        help_text="The law that it changes, if a source names it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amendments",
                        to="elections.legalact",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="What is known of it, and with which act it may be the same."
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Votes that it called, or that a source says it governed.",
                        related_name="+",
                        to="elections.election",
                    ),
                ),
            ],
            options={
                "verbose_name": "legal act",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amends", models.F("id")), _negated=True),
                        name="elections_act_does_not_amend_itself",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Participation",
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
                    "election",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="elections.election",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        help_text="The party, bloc or union. Shown under the name it had on polling day.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Only where no record fits: self-nominees, a bloc not named.",
                        max_length=160,
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("party", "party"),
                            ("bloc", "bloc"),
                            ("union", "union or association"),
                            ("self_nominees", "self-nominees"),
                            ("individual", "individual"),
                        ],
                        default="party",
                        max_length=20,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("contested", "stood"),
                            ("excluded", "excluded"),
                            ("withdrew", "withdrew"),
                            ("refused", "refused registration"),
                            ("unregistered", "not registered"),
                        ],
                        default="contested",
                        max_length=20,
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True, help_text="Why it did not stand, and who decided so. Empty if it stood."
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("list", "party list"),
                            ("districts", "single-mandate districts"),
                            ("both", "party list and districts"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        help_text="Only what the source says.",
                        max_length=20,
                        verbose_name="contested in",
                    ),
                ),
                (
                    "candidates",
                    models.PositiveIntegerField(
                        blank=True, help_text="How many it put up, if a source counts them.", null=True
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="What the source adds: in the bloc AIST.", max_length=300
                    ),
                ),
            ],
            options={
                "verbose_name": "participant",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_participation_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_participation_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("party__isnull", False), models.Q(("label", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_participant_is_a_party_or_a_label",
                        violation_error_message="Choose a party, or write a label.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("label", "")),
                        fields=("election", "party", "document", "locator"),
                        name="elections_participating_party_stands_once_for_each_source",
                        violation_error_message="This party stands here already with the same source and place.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("label", ""), _negated=True),
                        fields=("election", "label", "document", "locator"),
                        name="elections_labelled_participant_stands_once_for_each_source",
                        violation_error_message="This participant stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ElectionFigure",
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
                    "measure",
                    models.CharField(
                        choices=[
                            ("turnout", "Turnout"),
                            ("eligible_voters", "Eligible voters"),
                            ("ballots_cast", "Ballots cast"),
                            ("ballots_valid", "Valid ballots"),
                            ("ballots_invalid", "Invalid ballots"),
                            ("threshold", "Threshold for seats"),
                            ("quota", "Quota on party lists"),
                            ("districts", "Single-mandate districts"),
                            ("district_share", "Members from single-mandate districts"),
                            ("parties_registered", "Registered parties"),
                            ("parties_contesting", "Parties taking part"),
                            ("parties_new", "New parties"),
                            ("parties_over_threshold", "Parties over the threshold"),
                            ("parties_seated", "Parties winning seats"),
                            ("candidates_list", "Candidates on party lists"),
                            ("candidates_district", "Candidates in single-mandate districts"),
                            ("candidates_self_nominated", "Self-nominated candidates"),
                            ("candidates_women", "Women among the candidates"),
                            ("candidates_age", "Average age of candidates"),
                            ("members_standing", "Outgoing members standing again"),
                            ("polling_stations", "Polling stations"),
                            ("stations_abroad", "Polling stations abroad"),
                            ("station_countries", "Countries with polling stations"),
                            ("regions", "Regions with polling stations"),
                            ("cities", "Cities of national significance with polling stations"),
                            ("observers", "Accredited observers"),
                            ("observer_countries", "Countries sending observers"),
                            ("observer_organisations", "International organisations sending observers"),
                            ("journalists", "Accredited foreign journalists"),
                            ("seats", "Seats of the body"),
                            ("seats_list", "Seats from party lists"),
                            ("seats_party", "Members nominated by parties"),
                            ("seats_self", "Self-nominated members"),
                            ("seats_districts", "Seats from single-mandate districts"),
                            ("deputy_groups", "Groups of deputies beside the factions"),
                            ("parties_in_blocs", "Parties taking part in a bloc"),
                            ("blocs", "Electoral blocs"),
                            ("candidates_nominated", "People nominated"),
                            ("candidates_registered", "Candidates registered"),
                            ("candidates_per_seat", "Candidates for each seat"),
                            ("deputies", "Deputies elected"),
                            ("debates", "Televised debates"),
                            ("other", "Other"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Only if the measure’s own name says too little.",
                        max_length=120,
                    ),
                ),
                (
                    "value",
                    publishing.fields.DigitsField(
                        blank=False,
                        help_text="With the digits of the source: 54.19, 10233.",
                        max_length=24,
                        null=False,
                    ),
                ),
                (
                    "value_to",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="The upper end of a range.",
                        max_length=24,
                        null=True,
                        verbose_name="to",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("percent", "%"),
                            ("people", "people"),
                            ("votes", "votes"),
                            ("seats", "seats"),
                            ("parties", "parties"),
                            ("stations", "polling stations"),
                            ("districts", "districts"),
                            ("countries", "countries"),
                            ("organisations", "organisations"),
                            ("regions", "regions"),
                            ("cities", "cities"),
                            ("years", "years"),
                            ("debates", "debates"),
                            ("blocs", "blocs"),
                            ("groups", "groups"),
                            ("tenge", "tenge"),
                            ("dollars", "US dollars"),
                            ("members", "members"),
                            ("delegates", "delegates"),
                            ("signatures", "signatures"),
                            ("months", "months"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "base",
                    models.CharField(
                        blank=True,
                        help_text="What a share is a share of, or who is counted: the electorate, registered candidates.",
                        max_length=160,
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="The figure in the words of the source, if it differs.",
                        max_length=120,
                    ),
                ),
                (
                    "as_of",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The day the figure holds for. Empty if the source does not say.",
                        max_length=80,
                        takes_period=True,
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        help_text="If it holds for a part of the country: Almaty oblast.",
                        max_length=120,
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        help_text="The record of that place, so that its page shows the figure.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="elections.place",
                        verbose_name="place’s record",
                    ),
                ),
                (
                    "election",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="elections.election",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_electionfigure_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_electionfigure_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("qualifier", "range"), _negated=True),
                            ("value_to__isnull", False),
                            _connector="OR",
                        ),
                        name="elections_electionfigure_range_has_two_ends",
                        violation_error_message="Give both ends of a range.",
                    ),
                    models.UniqueConstraint(
                        fields=("election", "measure", "label", "value", "place", "document", "locator"),
                        name="elections_figure_stands_once_for_each_source",
                        violation_error_message="This figure stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PollingDate",
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
                    "election",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dates",
                        to="elections.election",
                    ),
                ),
                (
                    "polling_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="polling date",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(help_text="The date in the words of the source.", max_length=120),
                ),
                (
                    "called",
                    models.CharField(
                        blank=True,
                        help_text="What the source calls the vote: snap parliamentary election.",
                        max_length=160,
                    ),
                ),
            ],
            options={
                "verbose_name": "date as a source gives it",
                "verbose_name_plural": "dates as the sources give them",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_pollingdate_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_pollingdate_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("election", "document", "locator"),
                        name="elections_date_stands_once_for_each_source",
                        violation_error_message="This date stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
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
                        help_text="Election, stage and who gave it: Majilis 2007, preliminary results.",
                        max_length=200,
                    ),
                ),
                (
                    "election",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tallies",
                        to="elections.election",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("exit_poll", "exit poll"),
                            ("preliminary", "preliminary"),
                            ("announced", "announced, finality not stated"),
                            ("final", "final"),
                            ("recount", "recount"),
                            ("annulled", "annulled"),
                            ("reported", "reported, stage not stated"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("vote", "shares of the vote"),
                            ("seats", "seats"),
                            ("outgoing", "seats before the election"),
                            ("turnout", "turnout"),
                        ],
                        default="vote",
                        max_length=20,
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who gave the results out: the election commission, the pollster.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "authority_text",
                    models.CharField(
                        blank=True,
                        help_text="If nobody is named: exit poll, pollster not named.",
                        max_length=200,
                    ),
                ),
                (
                    "released_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="given out on",
                    ),
                ),
                (
                    "released_as_written",
                    models.CharField(
                        blank=True, help_text="The date in the words of the source.", max_length=120
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="What a reader must know to read the figures rightly. Shown above them.",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "tallies",
            },
        ),
        migrations.CreateModel(
            name="DisputeSide",
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
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sides",
                        to="elections.dispute",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="What stands there, in our own words; figures and dates as written."
                    ),
                ),
            ],
            options={
                "verbose_name": "side",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_disputeside_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_disputeside_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("dispute", "text", "document", "locator"),
                        name="elections_side_stands_once_for_each_source",
                        violation_error_message="This side stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
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
                        help_text="What happened, to whom, and when: Vladimir Kozlov sentenced, October 2012.",
                        max_length=200,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("dissolution", "dissolution"),
                            ("parliament", "event in parliament"),
                            ("protest", "protest"),
                            ("ruling", "court ruling"),
                            ("arrest", "arrest"),
                            ("sentence", "sentence"),
                            ("flight", "flight abroad"),
                            ("address", "address"),
                            ("reform", "reform"),
                            ("announcement", "announcement"),
                            ("presentation", "presentation of findings"),
                            ("chairmanship", "international chairmanship"),
                            ("other", "event"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        choices=sources.choices.countries,
                        help_text="The country whose politics it concerns.",
                        max_length=2,
                    ),
                ),
                (
                    "began_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The day, or the first of several; a month or a year.",
                        max_length=80,
                        verbose_name="date",
                    ),
                ),
                (
                    "ended_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The last day. Empty if it took one day, or if not known.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True, help_text="The date in the words of the source.", max_length=160
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        help_text="The record of the place, so that the event stands on its page.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="elections.place",
                    ),
                ),
                (
                    "place_text",
                    models.CharField(
                        blank=True,
                        help_text="The place in words, where it says more: a courtroom in Almaty.",
                        max_length=160,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="What a reader must know to read the accounts rightly."
                    ),
                ),
                (
                    "chambers",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Bodies that it happened in or to.",
                        related_name="+",
                        to="elections.chamber",
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Votes that a source connects it with.",
                        related_name="+",
                        to="elections.election",
                    ),
                ),
                ("parties", models.ManyToManyField(blank=True, related_name="+", to="parties.party")),
                ("people", models.ManyToManyField(blank=True, related_name="+", to="sources.person")),
                (
                    "organisations",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The court, ministry or body that acted.",
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "acts",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Legal acts that it came by or led to.",
                        related_name="+",
                        to="elections.legalact",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("began_on", ""),
                            ("ended_on", ""),
                            ("ended_on__latest__gte", models.F("began_on__earliest")),
                            _connector="OR",
                        ),
                        name="elections_event_ends_after_it_began",
                        violation_error_message="The last day comes before the first.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActEffect",
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
                    "act",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="effects",
                        to="elections.legalact",
                    ),
                ),
                ("text", models.TextField(help_text="In a sentence, in our own words.")),
            ],
            options={
                "verbose_name": "effect",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_acteffect_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_acteffect_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("act", "text", "document", "locator"),
                        name="elections_effect_stands_once_for_each_source",
                        violation_error_message="This effect stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleProvision",
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
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="provisions",
                        to="elections.rule",
                    ),
                ),
                ("text", models.TextField(help_text="What holds, in a sentence, in our own words.")),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                (
                    "value",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="The number in it, with the digits of the source: 7, 48760000.",
                        max_length=24,
                        null=True,
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("percent", "%"),
                            ("people", "people"),
                            ("votes", "votes"),
                            ("seats", "seats"),
                            ("parties", "parties"),
                            ("stations", "polling stations"),
                            ("districts", "districts"),
                            ("countries", "countries"),
                            ("organisations", "organisations"),
                            ("regions", "regions"),
                            ("cities", "cities"),
                            ("years", "years"),
                            ("debates", "debates"),
                            ("blocs", "blocs"),
                            ("groups", "groups"),
                            ("tenge", "tenge"),
                            ("dollars", "US dollars"),
                            ("members", "members"),
                            ("delegates", "delegates"),
                            ("signatures", "signatures"),
                            ("months", "months"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "replaces",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="The number that it replaced, in the same unit, if the source says.",
                        max_length=24,
                        null=True,
                        verbose_name="value before",
                    ),
                ),
                (
                    "equivalent",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="The second of a pair as the source gives it: 400000.",
                        max_length=24,
                        null=True,
                        verbose_name="the same in another unit",
                    ),
                ),
                (
                    "equivalent_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("percent", "%"),
                            ("people", "people"),
                            ("votes", "votes"),
                            ("seats", "seats"),
                            ("parties", "parties"),
                            ("stations", "polling stations"),
                            ("districts", "districts"),
                            ("countries", "countries"),
                            ("organisations", "organisations"),
                            ("regions", "regions"),
                            ("cities", "cities"),
                            ("years", "years"),
                            ("debates", "debates"),
                            ("blocs", "blocs"),
                            ("groups", "groups"),
                            ("tenge", "tenge"),
                            ("dollars", "US dollars"),
                            ("members", "members"),
                            ("delegates", "delegates"),
                            ("signatures", "signatures"),
                            ("months", "months"),
                        ],
                        help_text="US dollars beside tenge.",
                        max_length=20,
                        verbose_name="its unit",
                    ),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it came into force. Empty if no source says.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it ended. Empty if no source says, or if it holds.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The votes for which the source says that it held.",
                        related_name="+",
                        to="elections.election",
                    ),
                ),
                (
                    "acts",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Acts that a source takes it from.",
                        related_name="+",
                        to="elections.legalact",
                    ),
                ),
            ],
            options={
                "verbose_name": "provision",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_ruleprovision_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_ruleprovision_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="elections_provision_ends_after_it_begins",
                        violation_error_message="The provision ends before it comes into force.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("equivalent", None), ("replaces", None), ("value", None)),
                            models.Q(("unit", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="elections_provision_counts_in_a_unit",
                        violation_error_message="Say what the number counts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("equivalent", None), ("equivalent_unit", "")),
                            models.Q(
                                ("equivalent__isnull", False),
                                models.Q(("equivalent_unit", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="elections_provision_pairs_two_units",
                        violation_error_message="Give the second number and its unit together.",
                    ),
                    models.UniqueConstraint(
                        fields=("rule", "text", "document", "locator"),
                        name="elections_provision_stands_once_for_each_source",
                        violation_error_message="This provision stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TallyFigure",
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
                    "measure",
                    models.CharField(
                        choices=[
                            ("turnout", "Turnout"),
                            ("eligible_voters", "Eligible voters"),
                            ("ballots_cast", "Ballots cast"),
                            ("ballots_valid", "Valid ballots"),
                            ("ballots_invalid", "Invalid ballots"),
                            ("threshold", "Threshold for seats"),
                            ("quota", "Quota on party lists"),
                            ("districts", "Single-mandate districts"),
                            ("district_share", "Members from single-mandate districts"),
                            ("parties_registered", "Registered parties"),
                            ("parties_contesting", "Parties taking part"),
                            ("parties_new", "New parties"),
                            ("parties_over_threshold", "Parties over the threshold"),
                            ("parties_seated", "Parties winning seats"),
                            ("candidates_list", "Candidates on party lists"),
                            ("candidates_district", "Candidates in single-mandate districts"),
                            ("candidates_self_nominated", "Self-nominated candidates"),
                            ("candidates_women", "Women among the candidates"),
                            ("candidates_age", "Average age of candidates"),
                            ("members_standing", "Outgoing members standing again"),
                            ("polling_stations", "Polling stations"),
                            ("stations_abroad", "Polling stations abroad"),
                            ("station_countries", "Countries with polling stations"),
                            ("regions", "Regions with polling stations"),
                            ("cities", "Cities of national significance with polling stations"),
                            ("observers", "Accredited observers"),
                            ("observer_countries", "Countries sending observers"),
                            ("observer_organisations", "International organisations sending observers"),
                            ("journalists", "Accredited foreign journalists"),
                            ("seats", "Seats of the body"),
                            ("seats_list", "Seats from party lists"),
                            ("seats_party", "Members nominated by parties"),
                            ("seats_self", "Self-nominated members"),
                            ("seats_districts", "Seats from single-mandate districts"),
                            ("deputy_groups", "Groups of deputies beside the factions"),
                            ("parties_in_blocs", "Parties taking part in a bloc"),
                            ("blocs", "Electoral blocs"),
                            ("candidates_nominated", "People nominated"),
                            ("candidates_registered", "Candidates registered"),
                            ("candidates_per_seat", "Candidates for each seat"),
                            ("deputies", "Deputies elected"),
                            ("debates", "Televised debates"),
                            ("other", "Other"),
                        ],
                        max_length=40,
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Only if the measure’s own name says too little.",
                        max_length=120,
                    ),
                ),
                (
                    "value",
                    publishing.fields.DigitsField(
                        blank=False,
                        help_text="With the digits of the source: 54.19, 10233.",
                        max_length=24,
                        null=False,
                    ),
                ),
                (
                    "value_to",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="The upper end of a range.",
                        max_length=24,
                        null=True,
                        verbose_name="to",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("percent", "%"),
                            ("people", "people"),
                            ("votes", "votes"),
                            ("seats", "seats"),
                            ("parties", "parties"),
                            ("stations", "polling stations"),
                            ("districts", "districts"),
                            ("countries", "countries"),
                            ("organisations", "organisations"),
                            ("regions", "regions"),
                            ("cities", "cities"),
                            ("years", "years"),
                            ("debates", "debates"),
                            ("blocs", "blocs"),
                            ("groups", "groups"),
                            ("tenge", "tenge"),
                            ("dollars", "US dollars"),
                            ("members", "members"),
                            ("delegates", "delegates"),
                            ("signatures", "signatures"),
                            ("months", "months"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "base",
                    models.CharField(
                        blank=True,
                        help_text="What a share is a share of, or who is counted: the electorate, registered candidates.",
                        max_length=160,
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="The figure in the words of the source, if it differs.",
                        max_length=120,
                    ),
                ),
                (
                    "as_of",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The day the figure holds for. Empty if the source does not say.",
                        max_length=80,
                        takes_period=True,
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        help_text="If it holds for a part of the country: Almaty oblast.",
                        max_length=120,
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        help_text="The record of that place, so that its page shows the figure.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="elections.place",
                        verbose_name="place’s record",
                    ),
                ),
                (
                    "tally",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="elections.tally",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_tallyfigure_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_tallyfigure_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("qualifier", "range"), _negated=True),
                            ("value_to__isnull", False),
                            _connector="OR",
                        ),
                        name="elections_tallyfigure_range_has_two_ends",
                        violation_error_message="Give both ends of a range.",
                    ),
                    models.UniqueConstraint(
                        fields=("tally", "measure", "label", "value", "place", "document", "locator"),
                        name="elections_tally_figure_stands_once_for_each_source",
                        violation_error_message="This figure stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TallyLine",
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
                    "tally",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="elections.tally",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown under the name it had on polling day.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="Only for a line without a party: self-nominated candidates, against all.",
                        max_length=160,
                    ),
                ),
                ("votes", models.PositiveBigIntegerField(blank=True, null=True)),
                (
                    "votes_qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                (
                    "votes_as_written",
                    models.CharField(
                        blank=True, help_text="If it was rounded in words: 5.174 million.", max_length=60
                    ),
                ),
                (
                    "share",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="With the digits of the source: 88 and 88.05 are two different claims.",
                        max_length=24,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="share, %",
                    ),
                ),
                (
                    "share_qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                ("seats", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "seats_qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                (
                    "seat_category",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("total", "all seats"),
                            ("list", "party list"),
                            ("single_mandate", "single-mandate district"),
                            ("self_nominated", "single-mandate district, self-nominated"),
                            ("party_nominated", "nominated by a party, from lists and districts"),
                            ("faction", "parliamentary faction"),
                            ("grouping", "loose grouping, its members counted elsewhere too"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="What the source adds: won seats, number not given.",
                        max_length=300,
                    ),
                ),
            ],
            options={
                "verbose_name": "line",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_tallyline_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_tallyline_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("party__isnull", False), models.Q(("label", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_line_names_a_party_or_a_group",
                        violation_error_message="Choose a party, or write a label.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("seats", None), models.Q(("seat_category", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_seats_have_a_category",
                        violation_error_message="Say which seats these are.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("label", "")),
                        fields=("tally", "party", "seat_category", "document", "locator"),
                        name="elections_party_line_stands_once_for_each_source",
                        violation_error_message="This party stands here already with the same source and place.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("label", ""), _negated=True),
                        fields=("tally", "label", "seat_category", "document", "locator"),
                        name="elections_labelled_line_stands_once_for_each_source",
                        violation_error_message="This line stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventAccount",
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accounts",
                        to="elections.event",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="What happened as this source tells it, in a sentence of our own."
                    ),
                ),
                (
                    "happened_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="Only where this account tells of another day than the event’s own.",
                        max_length=80,
                        verbose_name="on",
                    ),
                ),
                (
                    "counted",
                    models.CharField(
                        blank=True,
                        help_text="What the number counts: dead; supporters in the courtroom.",
                        max_length=160,
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("more_than", "more than"),
                            ("at_least", "at least"),
                            ("fewer_than", "fewer than"),
                            ("at_most", "at or slightly below"),
                            ("range", "between"),
                        ],
                        default="exactly",
                        max_length=20,
                    ),
                ),
                (
                    "value",
                    publishing.fields.DigitsField(
                        blank=True,
                        help_text="The number in it, with the digits of the source: 15, 7.5.",
                        max_length=24,
                        null=True,
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("percent", "%"),
                            ("people", "people"),
                            ("votes", "votes"),
                            ("seats", "seats"),
                            ("parties", "parties"),
                            ("stations", "polling stations"),
                            ("districts", "districts"),
                            ("countries", "countries"),
                            ("organisations", "organisations"),
                            ("regions", "regions"),
                            ("cities", "cities"),
                            ("years", "years"),
                            ("debates", "debates"),
                            ("blocs", "blocs"),
                            ("groups", "groups"),
                            ("tenge", "tenge"),
                            ("dollars", "US dollars"),
                            ("members", "members"),
                            ("delegates", "delegates"),
                            ("signatures", "signatures"),
                            ("months", "months"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "account",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="elections_eventaccount_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="elections_eventaccount_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("counted", ""), ("unit", ""), ("value", None)),
                            models.Q(
                                ("value__isnull", False),
                                models.Q(("unit", ""), _negated=True),
                                models.Q(("counted", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="elections_account_says_what_its_number_counts",
                        violation_error_message="Give the number, its unit and what it counts together.",
                    ),
                    models.UniqueConstraint(
                        fields=("event", "text", "document", "locator"),
                        name="elections_account_stands_once_for_each_source",
                        violation_error_message="This account stands here already with the same source and place.",
                    ),
                ],
            },
        ),
    ]
