from django.db.models import TextChoices

from sources.choices import ClaimStatus


class MissionKind(TextChoices):
    JOINT = "joint", "joint international observation"
    ELECTION_OBSERVATION = "election_observation", "election observation mission"
    LONG_TERM = "long_term", "long-term observation mission"
    SHORT_TERM = "short_term", "short-term observers"
    PARLIAMENTARY = "parliamentary", "parliamentary delegation"
    ASSESSMENT = "assessment", "election assessment"
    OTHER = "other", "other"


class StatementKind(TextChoices):
    NEEDS_ASSESSMENT = "needs_assessment", "needs assessment"
    INTERIM = "interim", "interim report"
    PRELIMINARY = "preliminary", "preliminary findings and conclusions"
    FINAL = "final", "final report"
    PRESS = "press", "press statement"
    REACTION = "reaction", "reaction"
    OPINION = "opinion", "opinion of its author"
    REPORTED = "reported", "verdict known at second hand alone"


# Those who speak for themselves here: what they hold is theirs, and needs no election.
OWN_VIEWS = (StatementKind.OPINION, StatementKind.REACTION)
VIEWS = (ClaimStatus.CLAIM, ClaimStatus.OPINION)


class Chapter(TextChoices):
    """The chapters of ODIHR’s reports, in their order."""

    CONCLUSIONS = "conclusions", "conclusions"
    BACKGROUND = "background", "background and political context"
    LAW = "law", "election system and legal framework"
    ADMINISTRATION = "administration", "election administration"
    VOTERS = "voters", "voters and voter registration"
    CANDIDATES = "candidates", "registration of parties and candidates"
    CAMPAIGN = "campaign", "campaign"
    FINANCE = "finance", "campaign finance"
    MEDIA = "media", "media"
    COMPLAINTS = "complaints", "complaints and appeals"
    OBSERVERS = "observers", "election observation"
    ELECTION_DAY = "election_day", "voting and counting"
    RESULTS = "results", "tabulation and results"


class Topic(TextChoices):
    OVERALL = "overall", "the election as a whole"
    STANDARDS = "standards", "international standards"
    LEGAL_FRAMEWORK = "legal_framework", "legal framework"
    ELECTION_SYSTEM = "election_system", "election system and threshold"
    ADMINISTRATION = "administration", "election administration"
    VOTER_INFORMATION = "voter_information", "voter information"
    ACCESSIBILITY = "accessibility", "access for persons with disabilities"
    PARTY_REGISTRATION = "party_registration", "party registration"
    CANDIDATES = "candidates", "candidate registration and the right to stand"
    COMPETITION = "competition", "choice and competition"
    EQUALITY = "equality", "equal conditions"
    CAMPAIGN = "campaign", "campaign"
    MEDIA = "media", "media"
    FREEDOMS = "freedoms", "fundamental freedoms"
    COMPLAINTS = "complaints", "complaints and appeals"
    OBSERVATION = "observation", "observers and their accreditation"
    VOTING = "voting", "voting"
    COUNTING = "counting", "counting"
    RESULTS = "results", "publication of results"
    ACCOUNTABILITY = "accountability", "accountability to voters"
    REFORM = "reform", "reform"
    INTEGRITY = "integrity", "integrity of the vote"
    TURNOUT = "turnout", "turnout"
    VOTER_LISTS = "voter_lists", "voter lists"
    INCLUSION = "inclusion", "women, young people and persons with disabilities"
    CAMPAIGN_FINANCE = "campaign_finance", "campaign finance"
    PARTY_SYSTEM = "party_system", "parties and the party system"
    POLITICAL_SYSTEM = "political_system", "political system"
    RULE_OF_LAW = "rule_of_law", "rule of law"

    @property
    def chapter(self) -> Chapter:
        return CHAPTERS[self]


CHAPTERS = {
    Topic.OVERALL: Chapter.CONCLUSIONS,
    Topic.STANDARDS: Chapter.CONCLUSIONS,
    Topic.LEGAL_FRAMEWORK: Chapter.LAW,
    Topic.ELECTION_SYSTEM: Chapter.LAW,
    Topic.ADMINISTRATION: Chapter.ADMINISTRATION,
    Topic.VOTER_INFORMATION: Chapter.ADMINISTRATION,
    Topic.ACCESSIBILITY: Chapter.ADMINISTRATION,
    Topic.PARTY_REGISTRATION: Chapter.CANDIDATES,
    Topic.CANDIDATES: Chapter.CANDIDATES,
    Topic.COMPETITION: Chapter.CAMPAIGN,
    Topic.EQUALITY: Chapter.CAMPAIGN,
    Topic.CAMPAIGN: Chapter.CAMPAIGN,
    Topic.MEDIA: Chapter.MEDIA,
    Topic.FREEDOMS: Chapter.CAMPAIGN,
    Topic.COMPLAINTS: Chapter.COMPLAINTS,
    Topic.OBSERVATION: Chapter.OBSERVERS,
    Topic.VOTING: Chapter.ELECTION_DAY,
    Topic.COUNTING: Chapter.ELECTION_DAY,
    Topic.RESULTS: Chapter.RESULTS,
    Topic.ACCOUNTABILITY: Chapter.LAW,
    Topic.REFORM: Chapter.CONCLUSIONS,
    Topic.INTEGRITY: Chapter.ELECTION_DAY,
    Topic.TURNOUT: Chapter.ELECTION_DAY,
    Topic.VOTER_LISTS: Chapter.VOTERS,
    Topic.INCLUSION: Chapter.CANDIDATES,
    Topic.CAMPAIGN_FINANCE: Chapter.FINANCE,
    Topic.PARTY_SYSTEM: Chapter.BACKGROUND,
    Topic.POLITICAL_SYSTEM: Chapter.BACKGROUND,
    Topic.RULE_OF_LAW: Chapter.BACKGROUND,
}


class Polarity(TextChoices):
    PRAISE = "praise", "praise"
    CRITICISM = "criticism", "criticism"
    MIXED = "mixed", "mixed"
    NEUTRAL = "neutral", "neutral"


class Priority(TextChoices):
    PRIORITY = "priority", "priority"
    OTHER = "other", "other"


class Rating(TextChoices):
    FULLY = "fully", "fully implemented"
    MOSTLY = "mostly", "mostly implemented"
    PARTIALLY = "partially", "partially implemented"
    ADDRESSED = "addressed", "addressed, extent not stated"
    NOT_IMPLEMENTED = "not_implemented", "not implemented"
    NOT_APPLICABLE = "not_applicable", "no longer applicable"


class StepKind(TextChoices):
    REPLY = "reply", "reply of the accused"
    REACTION = "reaction", "reaction of others"
    CHARGE = "charge", "charge"
    ARREST = "arrest", "arrest"
    RULING = "ruling", "court ruling"
    SENTENCE = "sentence", "sentence"
    EVENT = "event", "what else is reported"
