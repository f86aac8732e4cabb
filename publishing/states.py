from django.db import models


class PublicState(models.TextChoices):
    """What the world sees of a record, as the desk names it."""

    DRAFT = "draft", "Draft, never published"
    LIVE = "live", "Live"
    CHANGED = "changed", "Live, with unpublished changes"
    SCHEDULED = "scheduled", "Scheduled"
    RETRACTED = "retracted", "Retracted"
    TAKEN_DOWN = "taken_down", "Taken down"
