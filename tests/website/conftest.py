from types import SimpleNamespace

import pytest


@pytest.fixture
def world(db: None) -> SimpleNamespace:
    from tests.website import world as small_world  # models load only after pytest has set Django up

    return small_world.build()
