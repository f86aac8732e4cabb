"""Django with no middleware and one view that returns bytes which were there before: the upper bound."""

from elections_site.settings import *  # noqa: F403 -- the same secret, hosts and folders as the product

ROOT_URLCONF = "benchmarks.bare"
MIDDLEWARE: list[str] = []
