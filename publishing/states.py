from django.db import models


class PublicState(models.TextChoices):
    """What the world sees of a record, as the desk names it."""

    DRAFT = "draft", "Draft, never published"
    LIVE = "live", "Live"
    CHANGED = "changed", "Live, with unpublished changes"
    SCHEDULED = "scheduled", "Scheduled"
    RETRACTED = "retracted", "Retracted"
    TAKEN_DOWN = "taken_down", "Taken down"


class Stage(models.TextChoices):
    """Where the work on a record's next edition stands, as the desk names it."""

    DRAFT = "draft", "Being written"
    IN_REVIEW = "in_review", "In review"
    CLEAN = "clean", "Nothing under way"
