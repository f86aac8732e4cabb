import django.db.models.deletion
import django.utils.timezone
import publishing.fields
import sources.choices
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("observers", "0001_initial"),
        ("observers", "0002_meetings_and_allegations"),
        ("observers", "0003_accounts_names_and_disputes"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("elections", "0001_squashed"),
        ("parties", "0001_squashed"),
        ("sources", "0001_squashed"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mission",
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
                        help_text="With the year: OSCE Parliamentary Assembly delegation 2023.",
                        max_length=200,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("joint", "joint international observation"),
                            ("election_observation", "election observation mission"),
                            ("long_term", "long-term observation mission"),
                            ("short_term", "short-term observers"),
                            ("parliamentary", "parliamentary delegation"),
                            ("assessment", "election assessment"),
                            ("other", "other"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "umbrella",
                    models.ForeignKey(
                        blank=True,
                        help_text="The joint mission that it was a part of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="components",
                        to="observers.mission",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        choices=sources.choices.countries,
                        help_text="The country that sent it, where the sources name no body.",
                        max_length=2,
                    ),
                ),
                (
                    "began_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it began its work, as precise as the source.",
                        max_length=80,
                        verbose_name="began on",
                    ),
                ),
                (
                    "ended_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="ended on",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One to three sentences: what it watched, what is not known of it.",
                    ),
                ),
                (
                    "organisations",
                    models.ManyToManyField(
                        help_text="Who sent it.", related_name="+", to="sources.organisation"
                    ),
                ),
                ("elections", models.ManyToManyField(related_name="missions", to="elections.election")),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_mission_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_mission_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("umbrella", models.F("id")), _negated=True),
                        name="observers_mission_is_no_part_of_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("began_on", ""),
                            ("ended_on", ""),
                            ("ended_on__latest__gte", models.F("began_on__earliest")),
                            _connector="OR",
                        ),
                        name="observers_mission_ends_after_it_began",
                        violation_error_message="The mission ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                    "title",
                    models.CharField(
                        help_text="Who met whom, and when: Visits to five parties, March 2023.",
                        max_length=200,
                    ),
                ),
                (
                    "mission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="observers.mission",
                    ),
                ),
                (
                    "began_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The first day: 2023-03-17.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "ended_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The last day. Empty if it took one day.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True, help_text="The dates in the words of the source.", max_length=120
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, help_text="As the source gives it: party headquarters.", max_length=200
                    ),
                ),
                (
                    "participants",
                    models.CharField(
                        blank=True,
                        help_text="Who came for the mission: its members, not named.",
                        max_length=200,
                    ),
                ),
                (
                    "first_time",
                    models.TextField(
                        blank=True,
                        help_text="What the source calls a first, and whether its wording leaves that open. Empty if nothing.",
                    ),
                ),
                (
                    "summary",
                    models.TextField(blank=True, help_text="One to three sentences in our own words."),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_meeting_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_meeting_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("began_on", ""),
                            ("ended_on", ""),
                            ("ended_on__latest__gte", models.F("began_on__earliest")),
                            _connector="OR",
                        ),
                        name="observers_meeting_ends_after_it_began",
                        violation_error_message="The last day comes before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MissionHead",
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
                    "mission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="heads",
                        to="observers.mission",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.person"
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="The title as the source gives it: Special Co-ordinator.", max_length=200
                    ),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
            ],
            options={
                "verbose_name": "head",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_missionhead_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_missionhead_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="observers_head_leaves_after_taking_office",
                        violation_error_message="The head leaves before taking office.",
                    ),
                    models.UniqueConstraint(
                        fields=("mission", "person", "title", "document", "locator"),
                        name="observers_head_stands_once_for_each_source",
                        violation_error_message="This head stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
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
                ("title", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("needs_assessment", "needs assessment"),
                            ("interim", "interim report"),
                            ("preliminary", "preliminary findings and conclusions"),
                            ("final", "final report"),
                            ("press", "press statement"),
                            ("reaction", "reaction"),
                            ("opinion", "opinion of its author"),
                            ("reported", "verdict known at second hand alone"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "mission",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who issued it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="observers.mission",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body that issued it, where no mission did or the body spoke in its own name.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        help_text="The party that issued it. Shown under its name of that day.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who speaks in their own name: the author of an opinion article.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "issued_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        verbose_name="issued on",
                    ),
                ),
                (
                    "issued_as_written",
                    models.CharField(
                        blank=True, help_text="The date in the words of the source.", max_length=120
                    ),
                ),
                ("place", models.CharField(blank=True, help_text="Where it was presented.", max_length=120)),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="Two or three sentences in our own words, praise and criticism both.",
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(blank=True, related_name="statements", to="elections.election"),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_statement_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_statement_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Allegation",
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
                    "title",
                    models.CharField(
                        help_text="Who alleges what: NSDP: turnout of 2007 inflated. Never the claim alone.",
                        max_length=200,
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="The claim in our own words, as a claim: is said to, according to."
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("overall", "the election as a whole"),
                            ("standards", "international standards"),
                            ("legal_framework", "legal framework"),
                            ("election_system", "election system and threshold"),
                            ("administration", "election administration"),
                            ("voter_information", "voter information"),
                            ("accessibility", "access for persons with disabilities"),
                            ("party_registration", "party registration"),
                            ("candidates", "candidate registration and the right to stand"),
                            ("competition", "choice and competition"),
                            ("equality", "equal conditions"),
                            ("campaign", "campaign"),
                            ("media", "media"),
                            ("freedoms", "fundamental freedoms"),
                            ("complaints", "complaints and appeals"),
                            ("observation", "observers and their accreditation"),
                            ("voting", "voting"),
                            ("counting", "counting"),
                            ("results", "publication of results"),
                            ("accountability", "accountability to voters"),
                            ("reform", "reform"),
                            ("integrity", "integrity of the vote"),
                            ("turnout", "turnout"),
                            ("voter_lists", "voter lists"),
                            ("inclusion", "women, young people and persons with disabilities"),
                            ("campaign_finance", "campaign finance"),
                            ("party_system", "parties and the party system"),
                            ("political_system", "political system"),
                            ("rule_of_law", "rule of law"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "is_criminal",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when it accuses of a crime. Then it needs a date, and somebody who says so.",
                        verbose_name="criminal",
                    ),
                ),
                (
                    "said_by_party",
                    models.ForeignKey(
                        blank=True,
                        help_text="The party that makes it. Other claimants are named under the source.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        help_text="The statement in which it was made.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allegations",
                        to="observers.statement",
                    ),
                ),
                (
                    "made_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it was made, as precise as the source.",
                        max_length=80,
                        verbose_name="made on",
                    ),
                ),
                (
                    "made_as_written",
                    models.CharField(
                        blank=True,
                        help_text="The date in the words of the source, or what it leaves open: undated; after the vote.",
                        max_length=160,
                    ),
                ),
                (
                    "against_party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "against_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "against_organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "against_text",
                    models.CharField(
                        blank=True,
                        help_text="Whom it accuses where no record fits: precinct commissions.",
                        max_length=200,
                    ),
                ),
                (
                    "disputes",
                    models.CharField(
                        blank=True,
                        help_text="The figure or event that it disputes: the turnout of 64.56% given by the commission.",
                        max_length=200,
                    ),
                ),
                (
                    "disputed_tally",
                    models.ForeignKey(
                        blank=True,
                        help_text="The result that it disputes.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="elections.tally",
                    ),
                ),
                (
                    "parties",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Parties that it concerns without accusing them, so that it stands on their pages.",
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "people",
                    models.ManyToManyField(
                        blank=True,
                        help_text="People whom it concerns without accusing them, so that it stands on their pages.",
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(blank=True, related_name="allegations", to="elections.election"),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_allegation_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_allegation_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_criminal", False),
                            models.Q(
                                models.Q(
                                    models.Q(("made_on", ""), _negated=True),
                                    models.Q(("made_as_written", ""), _negated=True),
                                    _connector="OR",
                                ),
                                models.Q(
                                    ("said_by_organisation__isnull", False),
                                    ("said_by_person__isnull", False),
                                    ("said_by_party__isnull", False),
                                    models.Q(("said_by_text", ""), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="observers_criminal_allegation_says_who_and_when",
                        violation_error_message="A criminal allegation needs somebody who says so, and a date or what is known of it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
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
                ("title", models.CharField(help_text="What is to be done, in a few words.", max_length=200)),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        help_text="The statement that makes it. Empty if the sources do not name one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendations",
                        to="observers.statement",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who recommends it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, help_text="Its number in the report, if it has one.", max_length=20
                    ),
                ),
                ("text", models.TextField(help_text="The whole recommendation in our own words.")),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("overall", "the election as a whole"),
                            ("standards", "international standards"),
                            ("legal_framework", "legal framework"),
                            ("election_system", "election system and threshold"),
                            ("administration", "election administration"),
                            ("voter_information", "voter information"),
                            ("accessibility", "access for persons with disabilities"),
                            ("party_registration", "party registration"),
                            ("candidates", "candidate registration and the right to stand"),
                            ("competition", "choice and competition"),
                            ("equality", "equal conditions"),
                            ("campaign", "campaign"),
                            ("media", "media"),
                            ("freedoms", "fundamental freedoms"),
                            ("complaints", "complaints and appeals"),
                            ("observation", "observers and their accreditation"),
                            ("voting", "voting"),
                            ("counting", "counting"),
                            ("results", "publication of results"),
                            ("accountability", "accountability to voters"),
                            ("reform", "reform"),
                            ("integrity", "integrity of the vote"),
                            ("turnout", "turnout"),
                            ("voter_lists", "voter lists"),
                            ("inclusion", "women, young people and persons with disabilities"),
                            ("campaign_finance", "campaign finance"),
                            ("party_system", "parties and the party system"),
                            ("political_system", "political system"),
                            ("rule_of_law", "rule of law"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "priority",
                    models.CharField(
                        blank=True,
                        choices=[("priority", "priority"), ("other", "other")],
                        help_text="If the report says so.",
                        max_length=20,
                    ),
                ),
                (
                    "addressee",
                    models.CharField(
                        blank=True, help_text="Who is to do it, if the source says so.", max_length=200
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(
                        blank=True, related_name="recommendations", to="elections.election"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_recommendation_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_recommendation_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quotation",
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
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quotations",
                        to="observers.statement",
                    ),
                ),
                (
                    "text",
                    models.TextField(help_text="Letter by letter as printed, without the quotation marks."),
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
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who spoke. Empty for the words of a body: then name it under said by.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        help_text="The speaker’s role at the time, as the source gives it.",
                        max_length=200,
                    ),
                ),
            ],
            options={
                "verbose_name": "quotation",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_quotation_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_quotation_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
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
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="observers.statement",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="One point, in our own words. A sentence that praises and criticises makes two."
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("overall", "the election as a whole"),
                            ("standards", "international standards"),
                            ("legal_framework", "legal framework"),
                            ("election_system", "election system and threshold"),
                            ("administration", "election administration"),
                            ("voter_information", "voter information"),
                            ("accessibility", "access for persons with disabilities"),
                            ("party_registration", "party registration"),
                            ("candidates", "candidate registration and the right to stand"),
                            ("competition", "choice and competition"),
                            ("equality", "equal conditions"),
                            ("campaign", "campaign"),
                            ("media", "media"),
                            ("freedoms", "fundamental freedoms"),
                            ("complaints", "complaints and appeals"),
                            ("observation", "observers and their accreditation"),
                            ("voting", "voting"),
                            ("counting", "counting"),
                            ("results", "publication of results"),
                            ("accountability", "accountability to voters"),
                            ("reform", "reform"),
                            ("integrity", "integrity of the vote"),
                            ("turnout", "turnout"),
                            ("voter_lists", "voter lists"),
                            ("inclusion", "women, young people and persons with disabilities"),
                            ("campaign_finance", "campaign finance"),
                            ("party_system", "parties and the party system"),
                            ("political_system", "political system"),
                            ("rule_of_law", "rule of law"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "polarity",
                    models.CharField(
                        choices=[
                            ("praise", "praise"),
                            ("criticism", "criticism"),
                            ("mixed", "mixed"),
                            ("neutral", "neutral"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "is_second_hand",
                    models.BooleanField(
                        default=False,
                        help_text="Tick when somebody else describes the verdict and the body’s own words are not before us.",
                        verbose_name="second hand",
                    ),
                ),
            ],
            options={
                "verbose_name": "finding",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_finding_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_finding_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingParty",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="observers.meeting",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown under the name it had on that day.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.party",
                    ),
                ),
                (
                    "name_as_written",
                    models.CharField(
                        blank=True, help_text="The name in the words of the source.", max_length=200
                    ),
                ),
                (
                    "met_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The day of this party, if the source tells it.",
                        max_length=80,
                        verbose_name="on",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="What a reader must know of this visit.", max_length=300
                    ),
                ),
            ],
            options={
                "verbose_name": "party",
                "verbose_name_plural": "parties",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_meetingparty_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_meetingparty_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("party__isnull", False),
                            models.Q(("name_as_written", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="observers_visit_names_its_party",
                        violation_error_message="Choose a party, or write its name.",
                    ),
                    models.UniqueConstraint(
                        fields=("meeting", "party", "met_on", "document", "locator"),
                        name="observers_visit_stands_once_for_each_source",
                        violation_error_message="This party stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingTone",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tones",
                        to="observers.meeting",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="How the talks are described, in our own words. Name who says so."
                    ),
                ),
            ],
            options={
                "verbose_name": "tone",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_meetingtone_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_meetingtone_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingTopic",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="topics",
                        to="observers.meeting",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("overall", "the election as a whole"),
                            ("standards", "international standards"),
                            ("legal_framework", "legal framework"),
                            ("election_system", "election system and threshold"),
                            ("administration", "election administration"),
                            ("voter_information", "voter information"),
                            ("accessibility", "access for persons with disabilities"),
                            ("party_registration", "party registration"),
                            ("candidates", "candidate registration and the right to stand"),
                            ("competition", "choice and competition"),
                            ("equality", "equal conditions"),
                            ("campaign", "campaign"),
                            ("media", "media"),
                            ("freedoms", "fundamental freedoms"),
                            ("complaints", "complaints and appeals"),
                            ("observation", "observers and their accreditation"),
                            ("voting", "voting"),
                            ("counting", "counting"),
                            ("results", "publication of results"),
                            ("accountability", "accountability to voters"),
                            ("reform", "reform"),
                            ("integrity", "integrity of the vote"),
                            ("turnout", "turnout"),
                            ("voter_lists", "voter lists"),
                            ("inclusion", "women, young people and persons with disabilities"),
                            ("campaign_finance", "campaign finance"),
                            ("party_system", "parties and the party system"),
                            ("political_system", "political system"),
                            ("rule_of_law", "rule of law"),
                        ],
                        max_length=30,
                    ),
                ),
                ("text", models.TextField(help_text="What was talked about, in our own words.")),
            ],
            options={
                "verbose_name": "topic",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_meetingtopic_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_meetingtopic_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
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
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to="observers.recommendation",
                    ),
                ),
                (
                    "rating",
                    models.CharField(
                        choices=[
                            ("fully", "fully implemented"),
                            ("mostly", "mostly implemented"),
                            ("partially", "partially implemented"),
                            ("addressed", "addressed, extent not stated"),
                            ("not_implemented", "not implemented"),
                            ("not_applicable", "no longer applicable"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "noted_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When this was the state of things.",
                        max_length=80,
                        takes_period=True,
                        verbose_name="on",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="The date or the verdict in the words of the source.",
                        max_length=160,
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, help_text="What was done or is missing, in our own words."),
                ),
            ],
            options={
                "verbose_name": "follow-up",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_followup_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_followup_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("recommendation", "rating", "noted_on", "document", "locator"),
                        name="observers_follow_up_stands_once_for_each_source",
                        violation_error_message="This step stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllegationStep",
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
                    "allegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="observers.allegation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reply", "reply of the accused"),
                            ("reaction", "reaction of others"),
                            ("charge", "charge"),
                            ("arrest", "arrest"),
                            ("ruling", "court ruling"),
                            ("sentence", "sentence"),
                            ("event", "what else is reported"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField(help_text="What was said or done, in our own words.")),
                (
                    "happened_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source.",
                        max_length=80,
                        takes_period=True,
                        verbose_name="on",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True, help_text="The date in the words of the source.", max_length=160
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        help_text="The statement that holds the reply or reaction.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="observers.statement",
                    ),
                ),
            ],
            options={
                "verbose_name": "step",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="observers_allegationstep_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="observers_allegationstep_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                ],
            },
        ),
    ]
