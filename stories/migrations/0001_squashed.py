import django.db.models.deletion
import django.utils.timezone
import publishing.fields
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [("stories", "0001_initial"), ("stories", "0002_accounts_names_and_disputes")]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("elections", "0001_squashed"),
        ("observers", "0001_squashed"),
        ("parties", "0001_squashed"),
        ("publishing", "0002_guards"),
        ("sources", "0001_squashed"),
    ]

    operations = [
        migrations.CreateModel(
            name="Story",
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
                ("headline", models.CharField(max_length=200)),
                (
                    "standfirst",
                    models.TextField(
                        blank=True, help_text="One or two sentences under the headline. No Markdown."
                    ),
                ),
                (
                    "body",
                    models.TextField(
                        blank=True,
                        help_text="Markdown: ## for a heading, **bold**, [text](address), > for a quotation.",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news", "news"),
                            ("analysis", "analysis"),
                            ("explainer", "explainer"),
                            ("opinion", "opinion"),
                        ],
                        default="news",
                        max_length=20,
                    ),
                ),
                (
                    "byline",
                    models.CharField(
                        blank=True, help_text="Who wrote it, as readers see it.", max_length=200
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
                    "dated_on",
                    publishing.fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The day that lists sort it by: usually the day it comes out.",
                        max_length=80,
                        verbose_name="dated",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publishing.storedfile",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="What the image shows, for readers who do not see it.",
                        max_length=300,
                        verbose_name="image description",
                    ),
                ),
                ("image_caption", models.CharField(blank=True, max_length=300)),
                (
                    "image_credit",
                    models.CharField(
                        blank=True, help_text="Who made the image, and under which licence.", max_length=200
                    ),
                ),
                (
                    "translation_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The story that this one is a translation of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="translations",
                        to="stories.story",
                    ),
                ),
                (
                    "elections",
                    models.ManyToManyField(blank=True, related_name="stories", to="elections.election"),
                ),
                ("parties", models.ManyToManyField(blank=True, related_name="stories", to="parties.party")),
                (
                    "missions",
                    models.ManyToManyField(blank=True, related_name="stories", to="observers.mission"),
                ),
                (
                    "sources",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The documents that the facts are taken from.",
                        related_name="+",
                        to="sources.document",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "stories",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("translation_of", models.F("id")), _negated=True),
                        name="stories_story_is_no_translation_of_itself",
                    )
                ],
            },
        ),
    ]
