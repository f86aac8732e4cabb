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


class BodyKind(TextChoices):
    PARTY = "party", "party"
    MOVEMENT = "movement", "movement"
    ELECTORAL_BLOC = "electoral_bloc", "electoral bloc"
    PARLIAMENTARY_BLOC = "parliamentary_bloc", "parliamentary bloc"
    UNION = "union", "union"
    ASSOCIATION = "association", "association"


class GoalAttribution(TextChoices):
    HEADING = "heading", "given under the party’s name"
    POSITION = "position", "inferred from the place in the list"
    CONTENT = "content", "inferred from what it says"


class EventKind(TextChoices):
    PROPOSED = "proposed", "founding proposed"
    FOUNDED = "founded", "founded"
    APPLIED = "applied", "applied for registration"
    REGISTERED = "registered", "registered"
    REFUSED = "refused", "refused registration"
    RE_REGISTERED = "re_registered", "registered again"
    RENAMED = "renamed", "renamed"
    SPLIT = "split", "split"
    MERGED = "merged", "merged"
    BECAME_PARTY = "became_party", "became a party"
    FIRST_ELECTION = "first_election", "first took part in an election"
    NOT_STANDING = "not_standing", "could not stand"
    BARRED = "barred", "barred from an election"
    DISQUALIFIED = "disqualified", "disqualified"
    SUSPENDED = "suspended", "suspended"
    OUTLAWED = "outlawed", "outlawed"
    LOST_IN_COURT = "lost_in_court", "lost in court"
    LIQUIDATED = "liquidated", "liquidated"


# Two dates of such an event contradict each other; a party may be refused registration more than once.
HAPPENS_ONCE = (EventKind.FOUNDED, EventKind.BECAME_PARTY, EventKind.FIRST_ELECTION, EventKind.LIQUIDATED)


class RelationKind(TextChoices):
    SUCCESSOR = "successor", "is the successor of"
    SPLIT_FROM = "split_from", "split from"
    GREW_OUT_OF = "grew_out_of", "grew out of"
    MERGED_INTO = "merged_into", "merged into"
    MEMBER = "member", "was a member of"
    ALLIED = "allied", "was allied with"
    NAMESAKE = "namesake", "is not linked by any source to"
