import pytest

from tests.strict_client import PageRules
from website.views import gallery


@pytest.mark.django_db
def test_the_gallery_shows_every_component_by_the_rules_of_the_house(rf):
    page = gallery.gallery(rf.get("/_gallery/")).text

    assert PageRules(page).problems == []
    for heading in (
        "Results",
        "Figures",
        "A party",
        "Observers",
        "A source",
        "Lists",
        "Editions of this page",
    ):
        assert heading in page
