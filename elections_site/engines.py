"""What each database engine needs to be told; the engine itself is chosen by DATABASE_URL alone."""

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000;"
)

ENGINES = {
    "django.db.backends.sqlite3": {
        # Opening the file and setting it up costs some forty times a simple query.
        "CONN_MAX_AGE": None,
        # IMMEDIATE: a transaction that reads and then writes waits for its turn instead of failing half-way.
        "OPTIONS": {"init_command": SQLITE_PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": 20},
    },
    "django.db.backends.postgresql": {
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 4, "timeout": 10}},
    },
}


def with_options(database: dict) -> dict:
    """A database as DATABASE_URL gives it, completed; what the URL says wins."""
    known = ENGINES.get(database["ENGINE"], {})
    options = known.get("OPTIONS", {}) | database.get("OPTIONS", {})
    return known | database | {"OPTIONS": options}
