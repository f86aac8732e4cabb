import datetime
from typing import Any

import pytest


@pytest.fixture
def source(db: None) -> Any:
    from tests import factories  # models cannot be imported before Django is set up

    return factories.SourceDocumentFactory(
        key="bulletin",
        title="Bulletin",
        kind="bulletin",
        publisher=factories.OrganisationFactory(key="embassy", name="Embassy", kind="embassy"),
    )


@pytest.fixture
def picture(db: None) -> Any:
    from publishing.models import StoredFile

    return StoredFile.objects.create(
        file="aa/aa",
        name="hall.png",
        sha256="a" * 64,
        media_type="image/png",
        size=9,
        width=4,
        height=3,
        uploaded_at=datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC),
    )
