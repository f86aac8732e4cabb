"""Under which terms a picture may be shown, and passed on by those who take it from the feed."""

from django.db import models


class Licence(models.TextChoices):
    UNKNOWN = "", "not known"
    OWN = "own", "own work of the newsroom"
    PERMISSION = "permission", "used with permission, not to be passed on"
    AGENCY = "agency", "agency picture under contract, not to be passed on"
    HANDOUT = "handout", "handout, free for editorial use"
    QUOTATION = "quotation", "quoted under the right of quotation"
    PUBLIC_DOMAIN = "public-domain", "public domain"
    CC0 = "cc0", "CC0 1.0"
    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
    CC_BY_ND = "cc-by-nd-4.0", "CC BY-ND 4.0"
    CC_BY_NC = "cc-by-nc-4.0", "CC BY-NC 4.0"
    CC_BY_NC_SA = "cc-by-nc-sa-4.0", "CC BY-NC-SA 4.0"
    CC_BY_NC_ND = "cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0"


DEEDS = {
    Licence.PUBLIC_DOMAIN: "https://creativecommons.org/publicdomain/mark/1.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC_BY_ND: "https://creativecommons.org/licenses/by-nd/4.0/",
    Licence.CC_BY_NC: "https://creativecommons.org/licenses/by-nc/4.0/",
    Licence.CC_BY_NC_SA: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    Licence.CC_BY_NC_ND: "https://creativecommons.org/licenses/by-nc-nd/4.0/",
}


def deed(licence: str) -> str:
    """The address at which the terms can be read, or nothing."""
    return DEEDS.get(Licence(licence), "")
