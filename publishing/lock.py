"""The lock under which editions are written and released, so that their order is the order of commits.

The only place that knows how each engine takes it.
"""

from django.db import connection

RELEASE = 0x5EED_ED17


def hold() -> None:
    """Take the lock until the surrounding transaction ends; wait for whoever holds it.

    SQLite needs nothing here: its transactions begin with ``BEGIN IMMEDIATE`` (see the settings), which admits
    one writer at a time. Raises ``RuntimeError`` outside a transaction, where the lock would protect nothing.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Editions are written inside a transaction only.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [RELEASE])
