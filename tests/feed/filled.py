"""One record of each kind with every field filled, published in the order in which they refer to each other."""

from typing import Any

from publishing.models import StoredFile
from tests import factories as make
from tests.feed import filled_by_observers, filled_sources, wire
from tests.feed import filled_law as law
from tests.feed.wire import NOON


def publish(*records: Any) -> None:
    wire.publish(*records, note="First publication.")


def publish_one_of_each() -> None:
    said = _sources()
    party = make.PartyFactory(
        key="amanat",
        founded="1999",
        founded_as_written="in 1999",
        colour="#00a3dd",
        website="https://amanat.example/",
        summary="The governing party.",
        names=["Amanat"],
        names__valid_from="2022-03",
        names__valid_to="2023",
        names__note="Since the congress.",
        names__position=1,
        **{f"names__{name}": value for name, value in said.items()},
    )
    publish(party)
    election = _election(said)
    _tally(said, election, party)
    law.dispute(said, election, party)
    spoken = filled_by_observers.records(said, election, party)
    publish(*spoken)
    publish(
        make.StoryFactory(
            key="the-day-after",
            headline="The day after",
            standfirst="What is known.",
            body="It *happened*.",
            elections=[election],
            parties=[party],
            missions=[spoken[1]],
            sources=[said["document"]],
            image=_image(),
            image_alt="A ballot box.",
            image_caption="Polling in Astana.",
            image_credit="Newsroom",
            translation_of=make.StoryFactory(key="kelesi-kun", language="kk", headline="Келесі күн"),
        )
    )


def _image() -> StoredFile:
    size = {"size": 70, "width": 1, "height": 1}
    return StoredFile.objects.create(
        file="ab/ab", name="box.png", sha256="ab" * 32, media_type="image/png", uploaded_at=NOON, **size
    )


def _sources() -> dict[str, Any]:
    parent = make.OrganisationFactory(key="osce", name="Organization for Security", kind="international")
    odihr = make.OrganisationFactory(
        key="odihr",
        name="Office for Democratic Institutions",
        abbreviation="ODIHR",
        country="PL",
        parent=parent,
        website="https://odihr.example/",
        summary="Observes elections.",
    )
    speaker = make.PersonFactory(
        key="ann-speaker", name="Ann Speaker", native_name="Анна", summary="A member."
    )
    report = _report(odihr, speaker)
    said = {
        "document": report,
        "locator": "page 3",
        "said_by_organisation": odihr,
        "status": "claim",
        "is_inferred": True,
        "basis": "Two sentences read together.",
    }
    make.PersonRoleFactory(
        person=speaker,
        title="Head",
        organisation=odihr,
        valid_from="2020",
        valid_to="2023-04",
        as_written="the head",
        **said,
    )
    filled_sources.rows(said, odihr, speaker, report)
    publish(odihr.parent, odihr, speaker, report)
    return said


def _report(odihr: Any, speaker: Any) -> Any:
    return make.SourceDocumentFactory(
        key="report",
        title="Report of the day",
        publisher=odihr,
        publisher_basis="Letterhead.",
        author=speaker,
        byline="By Ann Speaker",
        kind="observer_report",
        published_on="2023-03-20",
        published_as_written="20 March 2023",
        date_note="Printed.",
        url="https://odihr.example/report",
        archived_url="https://archive.example/report",
        is_held=True,
        summary="First findings.",
    )


def _election(said: dict[str, Any]) -> Any:
    before = make.ElectionFactory(key="kz-2021", name="Majilis election 2021", polling_on="2021-01-10")
    chamber, place, cycle = law.bodies(said)
    local = make.ElectionFactory(key="almaty-2023", name="Almaty election 2023", kind="local")
    election = make.ElectionFactory(
        body=chamber,
        convocation=8,
        cycle=cycle,
        held_with=[local],
        key="kz-2023",
        name="Majilis election 2023",
        is_early=True,
        polling_as_written="19 March 2023",
        polling_basis="The decree.",
        chamber="Majilis",
        seats=98,
        system="Mixed.",
        summary="An early election.",
        previous=before,
    )
    make.ElectionFigureFactory(
        election=election,
        label="Turnout at noon",
        value="54.190",
        base="eligible voters",
        qualifier="more_than",
        as_written="over 54.190 per cent",
        as_of="2023-03-19",
        place="Kazakhstan",
        area=place,
        **said,
    )
    make.PollingDateFactory(election=election, called="snap elections", **said)
    publish(before, local, election)
    law.law(said, election, chamber)
    return election


def _tally(said: dict[str, Any], election: Any, party: Any) -> None:
    tally = make.TallyFactory(
        key="kz-2023-announced",
        title="Announced result",
        election=election,
        authority=said["said_by_organisation"],
        released_on="2023-03-20",
        released_as_written="on Monday",
        note="Shares of valid votes.",
    )
    line = {"votes": 3431510, "votes_as_written": "3,431,510", "share_qualifier": "about", "seats": 62}
    make.TallyLineFactory(
        tally=tally, party=party, share="53.90", seat_category="total", note="Rounded.", **line, **said
    )
    make.TallyFigureFactory(tally=tally, value="54.2", **said)
    publish(tally)
