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
        ("parties", "0001_initial"),
        ("parties", "0002_history"),
        ("parties", "0003_accounts_names_and_disputes"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("sources", "0001_squashed"),
    ]

    operations = [
        migrations.CreateModel(
            name="Party",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "party"),
                            ("movement", "movement"),
                            ("electoral_bloc", "electoral bloc"),
                            ("parliamentary_bloc", "parliamentary bloc"),
                            ("union", "union"),
                            ("association", "association"),
                        ],
                        default="party",
                        max_length=30,
                    ),
                ),
                ("country", models.CharField(choices=sources.choices.countries, max_length=2)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("registered", "registered"),
                            ("unregistered", "not registered"),
                            ("suspended", "suspended"),
                            ("dissolved", "dissolved"),
                            ("unknown", "not known"),
                        ],
                        default="unknown",
                        max_length=20,
                    ),
                ),
                (
                    "founded",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                    ),
                ),
                (
                    "founded_as_written",
                    models.CharField(
                        blank=True, help_text="The founding in the words of the source.", max_length=200
                    ),
                ),
                (
                    "dissolved",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                    ),
                ),
                (
                    "colour",
                    models.CharField(
                        blank=True,
                        help_text="For charts: #0a7d4f.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A#[0-9a-f]{6}\\Z",
                                "Write the colour as # and six hexadecimal digits: #0a7d4f.",
                            )
                        ],
                    ),
                ),
                ("website", models.URLField(blank=True)),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One to three sentences. Labels such as “opposition” belong under labels, with who says so and when.",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "parties",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("founded", ""),
                            ("dissolved", ""),
                            ("dissolved__latest__gte", models.F("founded__earliest")),
                            _connector="OR",
                        ),
                        name="parties_party_is_dissolved_after_it_is_founded",
                        violation_error_message="The party is dissolved before it is founded.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Leadership",
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
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="leaders",
                        to="parties.party",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.person",
                    ),
                ),
                (
                    "person_text",
                    models.CharField(
                        blank=True,
                        help_text="Where the source gives no name: “the president’s daughter”.",
                        max_length=200,
                    ),
                ),
                ("role", models.CharField(help_text="Chairman, founder, leader.", max_length=120)),
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
                    "as_of",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The time of which the source speaks, where it gives neither beginning nor end.",
                        max_length=80,
                        takes_period=True,
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
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="parties_leadership_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="parties_leadership_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", False),
                            models.Q(("person_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="parties_leadership_names_or_describes_a_person",
                        violation_error_message="Choose the person, or describe who it is where no name is known.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="parties_leadership_ends_after_it_begins",
                        violation_error_message="The role ends before it begins.",
                    ),
                    models.UniqueConstraint(
                        fields=("party", "person", "person_text", "role", "document", "locator"),
                        name="parties_leadership_stands_once_for_each_source",
                        violation_error_message="This role stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyEvent",
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
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="events", to="parties.party"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("proposed", "founding proposed"),
                            ("founded", "founded"),
                            ("applied", "applied for registration"),
                            ("registered", "registered"),
                            ("refused", "refused registration"),
                            ("re_registered", "registered again"),
                            ("renamed", "renamed"),
                            ("split", "split"),
                            ("merged", "merged"),
                            ("became_party", "became a party"),
                            ("first_election", "first took part in an election"),
                            ("not_standing", "could not stand"),
                            ("barred", "barred from an election"),
                            ("disqualified", "disqualified"),
                            ("suspended", "suspended"),
                            ("outlawed", "outlawed"),
                            ("lost_in_court", "lost in court"),
                            ("liquidated", "liquidated"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "happened_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~.",
                        max_length=80,
                        takes_period=True,
                        verbose_name="date",
                    ),
                ),
                (
                    "happened_as_written",
                    models.CharField(
                        blank=True,
                        help_text="The date in the words of the source.",
                        max_length=200,
                        verbose_name="date as written",
                    ),
                ),
                ("text", models.TextField(help_text="What happened, in one or two sentences of our own.")),
                (
                    "name_before",
                    models.CharField(
                        blank=True, help_text="For a change of name: the old name as written.", max_length=200
                    ),
                ),
                (
                    "name_after",
                    models.CharField(
                        blank=True, help_text="For a change of name: the new name as written.", max_length=200
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The court, ministry or commission whose decision it was.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.organisation",
                    ),
                ),
                (
                    "decided_by_text",
                    models.CharField(
                        blank=True,
                        help_text="Who decided where no record fits: a court that is not named.",
                        max_length=200,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="The reason that was given, in our own words. No view of ours.",
                        max_length=300,
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="parties_partyevent_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="parties_partyevent_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "renamed"), _negated=True),
                            models.Q(("name_after", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="parties_change_of_name_says_the_new_name",
                        violation_error_message="Say what the party was called after the change of name.",
                    ),
                    models.UniqueConstraint(
                        fields=("party", "kind", "happened_on", "document", "locator"),
                        name="parties_event_stands_once_for_each_source",
                        violation_error_message="This event stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyGoal",
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
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="parties.party"
                    ),
                ),
                ("text", models.TextField(help_text="The aims in one sentence, in our own words.")),
                (
                    "points",
                    models.TextField(blank=True, help_text="The aims one by one, each on a line of its own."),
                ),
                (
                    "attribution",
                    models.CharField(
                        choices=[
                            ("heading", "given under the party’s name"),
                            ("position", "inferred from the place in the list"),
                            ("content", "inferred from what it says"),
                        ],
                        default="heading",
                        help_text="How it is known that the aims are this party’s. Anything but a heading or name is inferred: tick that, and say under basis how.",
                        max_length=20,
                    ),
                ),
                (
                    "heading_as_written",
                    models.CharField(
                        blank=True,
                        help_text="The heading over the aims, exactly as the source has it.",
                        max_length=200,
                    ),
                ),
                (
                    "as_of",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When the party stated it, if the source says so.",
                        max_length=80,
                        takes_period=True,
                        verbose_name="stated",
                    ),
                ),
            ],
            options={
                "verbose_name": "goal",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="parties_partygoal_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="parties_partygoal_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("attribution", "heading"), ("is_inferred", True), _connector="OR"
                        ),
                        name="parties_goal_without_a_heading_is_inferred",
                        violation_error_message="No heading names the party: tick “inferred” and say why under basis.",
                    ),
                    models.UniqueConstraint(
                        fields=("party", "document", "locator"),
                        name="parties_goal_stands_once_for_each_source",
                        violation_error_message="Aims stand here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyLabel",
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
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="labels", to="parties.party"
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="Two or three words: opposition, pro-business.", max_length=120
                    ),
                ),
                (
                    "explanation",
                    models.TextField(blank=True, help_text="What the source says, in our own words."),
                ),
                (
                    "as_of",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The time of which the source says it.",
                        max_length=80,
                        takes_period=True,
                    ),
                ),
                (
                    "as_of_as_written",
                    models.CharField(
                        blank=True, help_text="That time in the words of the source.", max_length=200
                    ),
                ),
            ],
            options={
                "verbose_name": "label",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="parties_partylabel_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="parties_partylabel_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.UniqueConstraint(
                        fields=("party", "text", "document", "locator"),
                        name="parties_label_stands_once_for_each_source",
                        violation_error_message="This label stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyName",
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
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="parties.party"
                    ),
                ),
                (
                    "text",
                    models.CharField(help_text="The name exactly as the source spells it.", max_length=200),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("short", "short name"),
                            ("official", "official name"),
                            ("former", "former name"),
                            ("abbreviation", "abbreviation"),
                            ("transliteration", "other spelling"),
                            ("typo", "misspelling"),
                            ("other", "other name"),
                            ("meaning", "meaning of the name"),
                        ],
                        default="transliteration",
                        help_text="Pages show the short or former name that was in force on the day they speak of; all kinds are found by search.",
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
                    "meaning_of",
                    models.CharField(
                        blank=True,
                        help_text="Only for a meaning: the name that it explains, such as Otan.",
                        max_length=200,
                    ),
                ),
                ("note", models.CharField(blank=True, help_text="An oddity of the form.", max_length=200)),
            ],
            options={
                "verbose_name": "name",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="parties_partyname_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="parties_partyname_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="parties_name_ends_after_it_begins",
                        violation_error_message="The name is given up before it comes into use.",
                    ),
                    models.UniqueConstraint(
                        fields=("party", "text", "kind", "document", "locator"),
                        name="parties_name_stands_once_for_each_source",
                        violation_error_message="This name stands here already with the same source and place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyRelation",
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
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations",
                        to="parties.party",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("successor", "is the successor of"),
                            ("split_from", "split from"),
                            ("grew_out_of", "grew out of"),
                            ("merged_into", "merged into"),
                            ("member", "was a member of"),
                            ("allied", "was allied with"),
                            ("namesake", "is not linked by any source to"),
                        ],
                        help_text="Read it as a sentence: this party … the other. A link that no source states is no relation; bodies of one name that must not be taken for each other are.",
                        max_length=30,
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "valid_from",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it began. Empty if not known.",
                        max_length=80,
                        verbose_name="from",
                    ),
                ),
                (
                    "valid_to",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When it ended. Empty if not known or still so.",
                        max_length=80,
                        verbose_name="to",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="What a reader needs to know to take it rightly.",
                        max_length=300,
                    ),
                ),
            ],
            options={
                "verbose_name": "relation",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_inferred", False), models.Q(("basis", ""), _negated=True), _connector="OR"
                        ),
                        name="parties_partyrelation_inference_names_its_basis",
                        violation_error_message="Say under basis what this was inferred from.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_by_organisation", None), ("said_by_person", None), _connector="OR"
                        ),
                        name="parties_partyrelation_has_one_speaker",
                        violation_error_message="Choose the organisation or the person who says so, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("other", models.F("party")), _negated=True),
                        name="parties_relation_is_to_another_party",
                        violation_error_message="A party is not related to itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", ""),
                            ("valid_to", ""),
                            ("valid_to__latest__gte", models.F("valid_from__earliest")),
                            _connector="OR",
                        ),
                        name="parties_relation_ends_after_it_begins",
                        violation_error_message="The relation ends before it begins.",
                    ),
                    models.UniqueConstraint(
                        fields=("party", "kind", "other", "document", "locator"),
                        name="parties_relation_stands_once_for_each_source",
                        violation_error_message="This relation stands here already with the same source and place.",
                    ),
                ],
            },
        ),
    ]
