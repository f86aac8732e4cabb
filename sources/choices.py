from django.db.models import TextChoices

COUNTRIES = """
AF Afghanistan; AX Åland Islands; AL Albania; DZ Algeria; AS American Samoa; AD Andorra; AO Angola;
AI Anguilla; AQ Antarctica; AG Antigua and Barbuda; AR Argentina; AM Armenia; AW Aruba; AU Australia;
AT Austria; AZ Azerbaijan; BS Bahamas; BH Bahrain; BD Bangladesh; BB Barbados; BY Belarus; BE Belgium;
BZ Belize; BJ Benin; BM Bermuda; BT Bhutan; BO Bolivia; BA Bosnia and Herzegovina; BW Botswana;
BV Bouvet Island; BR Brazil; IO British Indian Ocean Territory; BN Brunei; BG Bulgaria; BF Burkina Faso;
BI Burundi; KH Cambodia; CM Cameroon; CA Canada; CV Cape Verde; BQ Caribbean Netherlands;
KY Cayman Islands; CF Central African Republic; TD Chad; CL Chile; CN China; CX Christmas Island;
CC Cocos (Keeling) Islands; CO Colombia; KM Comoros; CG Congo (Brazzaville); CD Congo (Kinshasa);
CK Cook Islands; CR Costa Rica; HR Croatia; CU Cuba; CW Curaçao; CY Cyprus; CZ Czechia; CI Côte d’Ivoire;
DK Denmark; DJ Djibouti; DM Dominica; DO Dominican Republic; EC Ecuador; EG Egypt; SV El Salvador;
GQ Equatorial Guinea; ER Eritrea; EE Estonia; SZ Eswatini; ET Ethiopia; FK Falkland Islands;
FO Faroe Islands; FJ Fiji; FI Finland; FR France; GF French Guiana; PF French Polynesia;
TF French Southern Territories; GA Gabon; GM Gambia; GE Georgia; DE Germany; GH Ghana; GI Gibraltar;
GR Greece; GL Greenland; GD Grenada; GP Guadeloupe; GU Guam; GT Guatemala; GG Guernsey; GN Guinea;
GW Guinea-Bissau; GY Guyana; HT Haiti; HM Heard Island and McDonald Islands; HN Honduras; HK Hong Kong;
HU Hungary; IS Iceland; IN India; ID Indonesia; IR Iran; IQ Iraq; IE Ireland; IM Isle of Man; IL Israel;
IT Italy; JM Jamaica; JP Japan; JE Jersey; JO Jordan; KZ Kazakhstan; KE Kenya; KI Kiribati; XK Kosovo;
KW Kuwait; KG Kyrgyzstan; LA Laos; LV Latvia; LB Lebanon; LS Lesotho; LR Liberia; LY Libya;
LI Liechtenstein; LT Lithuania; LU Luxembourg; MO Macao; MG Madagascar; MW Malawi; MY Malaysia;
MV Maldives; ML Mali; MT Malta; MH Marshall Islands; MQ Martinique; MR Mauritania; MU Mauritius;
YT Mayotte; MX Mexico; FM Micronesia; MD Moldova; MC Monaco; MN Mongolia; ME Montenegro; MS Montserrat;
MA Morocco; MZ Mozambique; MM Myanmar; NA Namibia; NR Nauru; NP Nepal; NL Netherlands; NC New Caledonia;
NZ New Zealand; NI Nicaragua; NE Niger; NG Nigeria; NU Niue; NF Norfolk Island; KP North Korea;
MK North Macedonia; MP Northern Mariana Islands; NO Norway; OM Oman; PK Pakistan; PW Palau; PS Palestine;
PA Panama; PG Papua New Guinea; PY Paraguay; PE Peru; PH Philippines; PN Pitcairn Islands; PL Poland;
PT Portugal; PR Puerto Rico; QA Qatar; RO Romania; RU Russia; RW Rwanda; RE Réunion; BL Saint Barthélemy;
SH Saint Helena; KN Saint Kitts and Nevis; LC Saint Lucia; MF Saint Martin (French);
PM Saint Pierre and Miquelon; VC Saint Vincent and the Grenadines; WS Samoa; SM San Marino;
ST Sao Tome and Principe; SA Saudi Arabia; SN Senegal; RS Serbia; SC Seychelles; SL Sierra Leone;
SG Singapore; SX Sint Maarten; SK Slovakia; SI Slovenia; SB Solomon Islands; SO Somalia; ZA South Africa;
GS South Georgia and the South Sandwich Islands; KR South Korea; SS South Sudan; ES Spain; LK Sri Lanka;
SD Sudan; SR Suriname; SJ Svalbard and Jan Mayen; SE Sweden; CH Switzerland; SY Syria; TW Taiwan;
TJ Tajikistan; TZ Tanzania; TH Thailand; TL Timor-Leste; TG Togo; TK Tokelau; TO Tonga;
TT Trinidad and Tobago; TN Tunisia; TR Turkey; TM Turkmenistan; TC Turks and Caicos Islands; TV Tuvalu;
UM US minor outlying islands; UG Uganda; UA Ukraine; AE United Arab Emirates; GB United Kingdom;
US United States; UY Uruguay; UZ Uzbekistan; VU Vanuatu; VA Vatican City; VE Venezuela; VN Vietnam;
VG Virgin Islands (UK); VI Virgin Islands (US); WF Wallis and Futuna; EH Western Sahara; YE Yemen;
ZM Zambia; ZW Zimbabwe
"""


def countries() -> list[tuple[str, str]]:
    """Return ISO 3166-1 codes with the names that editors choose from (XK is the usual code for Kosovo)."""
    entries = COUNTRIES.replace("\n", " ").split(";")
    return [(entry.strip()[:2], entry.strip()[3:]) for entry in entries]


class ClaimStatus(TextChoices):
    OFFICIAL = "official", "official"
    PRELIMINARY = "preliminary", "preliminary"
    ANNOUNCED = "announced", "announced, finality not stated"
    EXIT_POLL = "exit_poll", "exit poll"
    REPORTED = "reported", "reported"
    CLAIM = "claim", "claim"
    OPINION = "opinion", "opinion"
    FORECAST = "forecast", "forecast"


class Qualifier(TextChoices):
    EXACTLY = "exactly", "exactly"
    ABOUT = "about", "about"
    MORE_THAN = "more_than", "more than"
    AT_LEAST = "at_least", "at least"
    FEWER_THAN = "fewer_than", "fewer than"
    AT_MOST = "at_most", "at or slightly below"
    RANGE = "range", "between"


class Language(TextChoices):
    ENGLISH = "en", "English"
    KAZAKH = "kk", "Kazakh"
    RUSSIAN = "ru", "Russian"


class Script(TextChoices):
    LATIN = "Latn", "Latin"
    CYRILLIC = "Cyrl", "Cyrillic"


class NamingKind(TextChoices):
    NAME = "name", "name"
    SPELLING = "spelling", "spelling"
    ABBREVIATION = "abbreviation", "abbreviation"
    FORMER = "former", "former name"
    TITLED = "titled", "with a title"
    TYPO = "typo", "misspelling"
    DESCRIPTION = "description", "description"


class OrganisationKind(TextChoices):
    ELECTION_COMMISSION = "election_commission", "election commission"
    OBSERVER = "observer", "observer organisation"
    INTERNATIONAL = "international", "international body"
    PARLIAMENT = "parliament", "parliament"
    GOVERNMENT = "government", "government body"
    EMBASSY = "embassy", "embassy"
    COURT = "court", "court"
    MEDIA = "media", "news outlet"
    REFERENCE = "reference", "reference publisher"
    POLLSTER = "pollster", "pollster"
    RESEARCH = "research", "research institute"
    CIVIL_SOCIETY = "civil_society", "civil society organisation"
    OTHER = "other", "other"


class DocumentKind(TextChoices):
    PRESS_RELEASE = "press_release", "press release"
    OFFICIAL_RESULTS = "official_results", "official results"
    OBSERVER_REPORT = "observer_report", "observer report"
    NEWS_REPORT = "news_report", "news report"
    BULLETIN = "bulletin", "news bulletin"
    OPINION = "opinion", "opinion article"
    REFERENCE = "reference", "reference page"
    SPEECH = "speech", "speech"
    LAW = "law", "law"
    PHOTOGRAPH = "photograph", "photograph"
    OTHER = "other", "other"


class NoteKind(TextChoices):
    TITLE = "title", "title"
    AUTHOR = "author", "author"
    PUBLISHER = "publisher", "publisher"
    DATE = "date", "date"
    SUBJECT_DATE = "subject_date", "date of what it reports"
    PLACE = "place", "place"
    CONTENT = "content", "what it is"


class LinkRelevance(TextChoices):
    RELATED = "related", "on the subject"
    UNRELATED = "unrelated", "on something else"
