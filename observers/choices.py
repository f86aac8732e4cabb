from django.db.models import TextChoices


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
