from urllib.parse import urlencode

import pytest

from publishing import registry
from tests.leaks import doors, planting
from tests.leaks.leaking import SECRETS, WITHDRAWN, leaks_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_an_earlier_edition_shows_what_was_replaced_and_never_what_was_withdrawn(planted, reader, kind):
    url = registry.get(kind).url
    replaced = reader.get(f"{url(planting.key('superseded', kind))}editions/1/")
    changes = reader.get(f"{url(planting.key('superseded', kind))}editions/2/changes/").text

    assert replaced.status_code == 200
    assert planting.marker("superseded") in replaced.text
    assert (planting.marker("superseded") in changes, planting.marker("successor") in changes) == (True, True)
    for state, reason in {"retracted": "reason", "takendown": "order"}.items():
        gone = reader.get(f"{url(planting.key(state, kind))}editions/1/")
        assert gone.status_code == 410
        assert planting.marker(reason) in gone.text
        assert planting.marker(state) not in gone.text


@pytest.mark.parametrize("kind", [kind.kind for kind in registry.kinds()])
def test_no_instant_brings_what_was_withdrawn_or_never_public_to_a_page(planted, reader, kind):
    url = registry.get(kind).url
    instants = [doors.LONG_AGO, *(planted.live_at[state, kind].isoformat() for state in planting.WITHDRAWN)]
    addresses = [url(planting.key(state, kind)) for state, of_kind in planted.records if of_kind == kind]

    leaks = [
        leak
        for address in addresses
        for instant in instants
        for leak in leaks_of(reader, f"{address}?{urlencode({'at': instant})}", [*SECRETS, *WITHDRAWN])
    ]

    assert leaks == []
