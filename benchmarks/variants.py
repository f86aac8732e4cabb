"""The three programs that are measured, and the environment in which each runs."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Variant:
    """One way to answer the same requests."""

    name: str
    settings: str

    @property
    def application_name(self) -> str:
        """What PostgreSQL calls its connections."""
        return f"bench-{self.name}"


PRODUCT = Variant("product", "elections_site.settings")
NAIVE = Variant("naive", "benchmarks.naive_settings")
BARE = Variant("bare", "benchmarks.bare_settings")
VARIANTS = (PRODUCT, NAIVE, BARE)


def environment(variant: Variant, place: Path) -> dict[str, str]:
    """The process environment for ``variant`` with all that it writes below ``place``; DATABASE_URL is passed on."""
    return os.environ | {
        "DATA_DIR": str(place),
        "DJANGO_SETTINGS_MODULE": variant.settings,
        "LOOPBACK_HTTP": "1",
        "DEBUG": "0",
        "LOG_LEVEL": "ERROR",
        "PGAPPNAME": variant.application_name,
        "PYTHONPATH": str(ROOT),
    }
