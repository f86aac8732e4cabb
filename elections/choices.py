from django.db.models import TextChoices


class ElectionKind(TextChoices):
    PARLIAMENTARY = "parliamentary", "parliamentary election"
    PRESIDENTIAL = "presidential", "presidential election"
    LOCAL = "local", "local election"
    REFERENDUM = "referendum", "referendum"
    INDIRECT = "indirect", "indirect election"


class TallyStage(TextChoices):
    EXIT_POLL = "exit_poll", "exit poll"
    PRELIMINARY = "preliminary", "preliminary"
    ANNOUNCED = "announced", "announced, finality not stated"
    FINAL = "final", "final"
    RECOUNT = "recount", "recount"
    ANNULLED = "annulled", "annulled"
    REPORTED = "reported", "reported, stage not stated"


class TallyCategory(TextChoices):
    VOTE = "vote", "shares of the vote"
    SEATS = "seats", "seats"
    OUTGOING = "outgoing", "seats before the election"
    TURNOUT = "turnout", "turnout"


class SeatCategory(TextChoices):
    TOTAL = "total", "all seats"
    LIST = "list", "party list"
    DISTRICT = "single_mandate", "single-mandate district"
    SELF_NOMINATED = "self_nominated", "single-mandate district, self-nominated"
    PARTY_NOMINATED = "party_nominated", "nominated by a party, from lists and districts"
    FACTION = "faction", "parliamentary faction"
    GROUPING = "grouping", "loose grouping, its members counted elsewhere too"


# Their members are counted elsewhere too, so that they add up to nothing.
OVERLAPPING_SEATS = (SeatCategory.FACTION, SeatCategory.GROUPING)


class Measure(TextChoices):
    TURNOUT = "turnout", "Turnout"
    ELIGIBLE_VOTERS = "eligible_voters", "Eligible voters"
    BALLOTS_CAST = "ballots_cast", "Ballots cast"
    BALLOTS_VALID = "ballots_valid", "Valid ballots"
    BALLOTS_INVALID = "ballots_invalid", "Invalid ballots"
    THRESHOLD = "threshold", "Threshold for seats"
    QUOTA = "quota", "Quota on party lists"
    DISTRICTS = "districts", "Single-mandate districts"
    DISTRICT_SHARE = "district_share", "Members from single-mandate districts"
    PARTIES_REGISTERED = "parties_registered", "Registered parties"
    PARTIES_CONTESTING = "parties_contesting", "Parties taking part"
    PARTIES_NEW = "parties_new", "New parties"
    PARTIES_OVER_THRESHOLD = "parties_over_threshold", "Parties over the threshold"
    PARTIES_SEATED = "parties_seated", "Parties winning seats"
    CANDIDATES_LIST = "candidates_list", "Candidates on party lists"
    CANDIDATES_DISTRICT = "candidates_district", "Candidates in single-mandate districts"
    CANDIDATES_SELF_NOMINATED = "candidates_self_nominated", "Self-nominated candidates"
    CANDIDATES_WOMEN = "candidates_women", "Women among the candidates"
    CANDIDATES_AGE = "candidates_age", "Average age of candidates"
    MEMBERS_STANDING = "members_standing", "Outgoing members standing again"
    POLLING_STATIONS = "polling_stations", "Polling stations"
    STATIONS_ABROAD = "stations_abroad", "Polling stations abroad"
    STATION_COUNTRIES = "station_countries", "Countries with polling stations"
    REGIONS = "regions", "Regions with polling stations"
    CITIES = "cities", "Cities of national significance with polling stations"
    OBSERVERS = "observers", "Accredited observers"
    OBSERVER_COUNTRIES = "observer_countries", "Countries sending observers"
    OBSERVER_ORGANISATIONS = "observer_organisations", "International organisations sending observers"
    JOURNALISTS = "journalists", "Accredited foreign journalists"
    SEATS = "seats", "Seats of the body"
    SEATS_LIST = "seats_list", "Seats from party lists"
    SEATS_PARTY = "seats_party", "Members nominated by parties"
    SEATS_SELF = "seats_self", "Self-nominated members"
    SEATS_DISTRICTS = "seats_districts", "Seats from single-mandate districts"
    DEPUTY_GROUPS = "deputy_groups", "Groups of deputies beside the factions"
    PARTIES_IN_BLOCS = "parties_in_blocs", "Parties taking part in a bloc"
    BLOCS = "blocs", "Electoral blocs"
    CANDIDATES_NOMINATED = "candidates_nominated", "People nominated"
    CANDIDATES_REGISTERED = "candidates_registered", "Candidates registered"
    CANDIDATES_PER_SEAT = "candidates_per_seat", "Candidates for each seat"
    DEPUTIES = "deputies", "Deputies elected"
    DEBATES = "debates", "Televised debates"
    OTHER = "other", "Other"


# What is counted in the second as well, so that it cannot be more.
PARTS: dict[str, str] = {
    Measure.TURNOUT: Measure.ELIGIBLE_VOTERS,
    Measure.BALLOTS_CAST: Measure.ELIGIBLE_VOTERS,
    Measure.BALLOTS_VALID: Measure.BALLOTS_CAST,
    Measure.BALLOTS_INVALID: Measure.BALLOTS_CAST,
    Measure.CANDIDATES_REGISTERED: Measure.CANDIDATES_NOMINATED,
    Measure.CANDIDATES_SELF_NOMINATED: Measure.CANDIDATES_DISTRICT,
    Measure.PARTIES_CONTESTING: Measure.PARTIES_REGISTERED,
    Measure.PARTIES_IN_BLOCS: Measure.PARTIES_CONTESTING,
    Measure.PARTIES_OVER_THRESHOLD: Measure.PARTIES_CONTESTING,
    Measure.PARTIES_SEATED: Measure.PARTIES_CONTESTING,
    Measure.SEATS_DISTRICTS: Measure.SEATS,
    Measure.SEATS_LIST: Measure.SEATS,
    Measure.SEATS_PARTY: Measure.SEATS,
    Measure.SEATS_SELF: Measure.SEATS,
}


class Unit(TextChoices):
    PERCENT = "percent", "%"
    PEOPLE = "people", "people"
    VOTES = "votes", "votes"
    SEATS = "seats", "seats"
    PARTIES = "parties", "parties"
    STATIONS = "stations", "polling stations"
    DISTRICTS = "districts", "districts"
    COUNTRIES = "countries", "countries"
    ORGANISATIONS = "organisations", "organisations"
    REGIONS = "regions", "regions"
    CITIES = "cities", "cities"
    YEARS = "years", "years"
    DEBATES = "debates", "debates"
    BLOCS = "blocs", "blocs"
    GROUPS = "groups", "groups"
    TENGE = "tenge", "tenge"
    DOLLARS = "dollars", "US dollars"
    MEMBERS = "members", "members"
    DELEGATES = "delegates", "delegates"
    SIGNATURES = "signatures", "signatures"


class PlaceLevel(TextChoices):
    COUNTRY = "country", "country"
    REGION = "region", "region (oblast)"
    NATIONAL_CITY = "national_city", "city of national significance"
    CITY = "city", "city"
    TOWN = "town", "town"


class ChamberKind(TextChoices):
    PARLIAMENT = "parliament", "parliament"
    LOWER = "lower", "lower house"
    UPPER = "upper", "upper house"
    LOCAL = "local", "local legislatures"
    OTHER = "other", "other chamber of Parliament"


class ActKind(TextChoices):
    CONSTITUTION = "constitution", "constitutional amendment"
    LAW = "law", "law"
    AMENDMENT = "amendment", "amendment of a law"
    DECREE = "decree", "decree"
    REGULATION = "regulation", "regulation"
    UNKNOWN = "unknown", "act, kind not stated"


class DisputeKind(TextChoices):
    FIGURE = "figure", "figures differ"
    DATE = "date", "dates differ"
    NAME = "name", "names differ"
    VERDICT = "verdict", "verdicts differ"
    WORDING = "wording", "wordings differ"
    ARITHMETIC = "arithmetic", "numbers do not add up"
    AMBIGUITY = "ambiguity", "the source leaves it open"
    ERROR = "error", "probably a slip of the source"
    APPARENT = "apparent", "only looks like a contradiction"


class RuleSubject(TextChoices):
    VOTING = "voting", "voting system"
    SEATS = "seats", "who gets seats"
    REGISTRATION = "registration", "registration of parties"
    FINANCE = "finance", "campaign finance"
    MEDIA = "media", "media"
    OBSERVATION = "observation", "observation"


class RuleMeasure(TextChoices):
    SYSTEM = "system", "voting system"
    DISTRICTS = "districts", "single-mandate districts"
    LISTS = "lists", "seats from party lists"
    DIRECT_ELECTION = "direct_election", "direct election of all members"
    SELF_NOMINATION = "self_nomination", "self-nomination"
    AGAINST_ALL = "against_all", "vote against all"
    POLLING_HOURS = "polling_hours", "polling hours"
    THRESHOLD = "threshold", "threshold"
    RUNNER_UP = "runner_up", "seats for the runner-up"
    MINIMUM_PARTIES = "minimum_parties", "least number of parties in Parliament"
    CHOICE_OF_MEMBERS = "choice_of_members", "who of a list becomes a member"
    QUOTA = "quota", "quota"
    REGISTRATION = "registration", "registration as a whole"
    MEMBER_MINIMUM = "member_minimum", "least number of members"
    MEMBER_DATA = "member_data", "members’ personal data"
    FOUNDING_CONGRESS = "founding_congress", "founding congress"
    SIGNATURES = "signatures", "signatures"
    COMMISSIONS = "commissions", "registration with election commissions"
    FUND = "fund", "election fund"
    FUND_SOURCES = "fund_sources", "where an election fund’s money comes from"
    CANDIDATE_MONEY = "candidate_money", "candidates’ own money"
    CAP_OWN = "cap_own", "cap on a party’s own money"
    CAP_DONATIONS = "cap_donations", "cap on donations"
    CAP_FUND = "cap_fund", "cap on the whole fund"
    FOREIGN_SUPPORT = "foreign_support", "support from abroad"
    STATE_RESOURCES = "state_resources", "resources of the state"
    DEBATES = "debates", "televised debates"
    CITIZEN_OBSERVERS = "citizen_observers", "accreditation of citizen observers"
    OTHER = "other", "other"
