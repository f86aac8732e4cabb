"""What readers call the kinds, where that is not what editors call them."""

from publishing import registry

NAMES = {
    "dispute": ("Dispute", "Where sources disagree"),
    "document": ("Source", "Sources"),
    "mission": ("Observer mission", "Observers"),
    "rule": ("Rule", "Rules over time"),
    "tally": ("Result", "Results"),
}


def singular(kind: str) -> str:
    return NAMES[kind][0] if kind in NAMES else str(registry.get(kind).model._meta.verbose_name).capitalize()


def plural(kind: str) -> str:
    return (
        NAMES[kind][1]
        if kind in NAMES
        else str(registry.get(kind).model._meta.verbose_name_plural).capitalize()
    )
