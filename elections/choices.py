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
    FACTION = "faction", "parliamentary faction"


class Measure(TextChoices):
    TURNOUT = "turnout", "Turnout"
    ELIGIBLE_VOTERS = "eligible_voters", "Eligible voters"
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
    DEPUTIES = "deputies", "Deputies elected"
    DEBATES = "debates", "Televised debates"
    OTHER = "other", "Other"


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
