from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    from django.db import transaction

    from tests.leaks import planting  # models load only after pytest has set Django up

    with django_db_blocker.unblock(), transaction.atomic():
        yield planting.everything()
        transaction.set_rollback(True)
