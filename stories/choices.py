from django.db.models import TextChoices


class StoryKind(TextChoices):
    NEWS = "news", "news"
    ANALYSIS = "analysis", "analysis"
    EXPLAINER = "explainer", "explainer"
    OPINION = "opinion", "opinion"
