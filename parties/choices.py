from django.db.models import TextChoices


class PartyStatus(TextChoices):
    REGISTERED = "registered", "registered"
    UNREGISTERED = "unregistered", "not registered"
    SUSPENDED = "suspended", "suspended"
    DISSOLVED = "dissolved", "dissolved"
    UNKNOWN = "unknown", "not known"


class NameKind(TextChoices):
    SHORT = "short", "short name"
    OFFICIAL = "official", "official name"
    FORMER = "former", "former name"
    ABBREVIATION = "abbreviation", "abbreviation"
    TRANSLITERATION = "transliteration", "other spelling"
    TYPO = "typo", "misspelling"
    OTHER = "other", "other name"
    MEANING = "meaning", "meaning of the name"


NAMES_OF_A_DAY = (NameKind.SHORT, NameKind.FORMER)
