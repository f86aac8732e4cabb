import pytest
from django.utils import timezone

from publishing import actions
from tests.factories import OrganisationFactory, PartyFactory, PersonFactory, StatementFactory, StoryFactory

pytestmark = pytest.mark.django_db


def publish(record):
    return actions.publish(record, by=None, at=timezone.now(), acknowledged=actions.ALL_WARNINGS)


def test_unpublished_new_name_of_a_party_shows_on_no_story(reader, partner):
    party = PartyFactory(key="otan", names=["Old Otan"])
    publish(party)
    party.names.update(text="New Otan")

    story = StoryFactory(key="the-day", parties=[party])
    publish(story)

    told = reader.get("/stories/the-day/").text + partner.get("/api/v1/stories/the-day/").text
    assert "Old Otan" in told
    assert "New Otan" not in told


def test_unpublished_new_key_of_a_party_shows_on_no_story(reader, partner):
    party = PartyFactory(key="old-otan")
    publish(party)
    party.key = "new-otan"
    party.save()

    publish(StoryFactory(key="the-day", parties=[party]))

    told = reader.get("/stories/the-day/").text + partner.get("/api/v1/stories/the-day/").text
    listed = partner.get("/api/v1/stories/?party=old-otan").json()["items"]
    assert [item["key"] for item in listed] == ["the-day"]
    assert "new-otan" not in told


def test_unpublished_new_name_of_a_person_shows_in_no_heading(reader, partner):
    organisation = OrganisationFactory(name="Old Office")
    person = PersonFactory(name="Old Name")
    publish(organisation)
    publish(person)
    organisation.name, person.name = "New Office", "New Name"
    organisation.save()
    person.save()

    statement = StatementFactory(
        key="first-word", mission=None, organisation=organisation, said_by_person=person
    )
    publish(statement)

    told = reader.get("/statements/first-word/").text + partner.get("/api/v1/statements/first-word/").text
    assert "Old Office" in told
    assert "New Office" not in told
    assert "New Name" not in told
