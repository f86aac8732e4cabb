"""What the large synthetic site holds. Every text says that it is synthetic; nothing in it is a fact."""

import datetime
from typing import Any

from django.db import transaction

from benchmarks.rows import linked, made
from benchmarks.texts import (
    DOCUMENTS,
    ELECTIONS,
    FIGURES_EACH,
    FINDINGS_EACH,
    MISSIONS_EACH,
    ORGANISATIONS,
    PARTIES,
    PEOPLE,
    STAGES,
    STATEMENTS,
    TALLIES_EACH,
    issued_on,
    polling_day,
    revised,
    revisions_of,
    sentence,
)
from elections.models import Election, ElectionFigure, Tally, TallyFigure, TallyLine
from observers.choices import MissionKind, Polarity, StatementKind, Topic
from observers.models import Finding, Mission, MissionHead, Quotation, Statement
from parties.choices import NameKind
from parties.models import Party, PartyName
from sources.choices import DocumentKind, OrganisationKind
from sources.models import Document, Organisation, Person


@transaction.atomic
def create() -> None:
    """Fill the empty record tables."""
    organisations = made(
        Organisation(
            key=f"synthetic-organisation-{n}",
            name=f"Synthetic organisation {n}",
            kind=OrganisationKind.OBSERVER,
        )
        for n in range(ORGANISATIONS)
    )
    people = made(Person(key=f"synthetic-person-{n}", name=f"Synthetic person {n}") for n in range(PEOPLE))
    documents = made(
        Document(
            key=f"synthetic-document-{n}",
            title=f"Synthetic document {n}",
            kind=DocumentKind.OBSERVER_REPORT,
            publisher=organisations[n % ORGANISATIONS],
            published_on=str(polling_day(n % ELECTIONS)),
            url=f"https://synthetic.invalid/{n}",
            summary=sentence("document", n),
        )
        for n in range(DOCUMENTS)
    )
    parties = _parties(documents)
    elections = _elections(documents)
    _tallies(elections, parties, documents, organisations)
    missions = _missions(elections, organisations, people, documents)
    _statements(elections, missions, people, documents)


def _parties(documents: list[Document]) -> list[Party]:
    parties = made(
        Party(
            key=f"synthetic-party-{n}",
            country="KZ",
            colour=f"#{n}0{n}0{n}0",
            founded="1970",
            summary=sentence("party", n),
        )
        for n in range(PARTIES)
    )
    made(
        PartyName(
            party=party,
            text=f"Synthetic party {n}{' (official)' if kind == NameKind.OFFICIAL else ''}",
            kind=kind,
            document=documents[n],
            position=position,
        )
        for n, party in enumerate(parties)
        for position, kind in enumerate((NameKind.SHORT, NameKind.OFFICIAL))
    )
    return parties


def _figures(model: Any, owner: str, owners: list[Any], documents: list[Document]) -> None:
    made(
        model(
            **{owner: one},
            position=position,
            measure="turnout",
            label=f"Synthetic measure {position}",
            value=f"{50 + n % 40}.{position}0",
            unit="percent",
            base="synthetic voters",
            as_of="2000-01-01",
            document=documents[(n + position) % DOCUMENTS],
            locator=f"line {position}",
        )
        for n, one in enumerate(owners)
        for position in range(FIGURES_EACH)
    )


def _elections(documents: list[Document]) -> list[Election]:
    elections = made(
        Election(
            key=f"synthetic-election-{n}",
            name=f"Synthetic election {n}",
            country="KZ",
            kind="parliamentary",
            polling_on=polling_day(n).isoformat(),
            chamber="Synthetic chamber",
            seats=100,
            summary=sentence("election", n),
        )
        for n in range(ELECTIONS)
    )
    _figures(ElectionFigure, "election", elections, documents)
    return elections


def _tallies(
    elections: list[Election],
    parties: list[Party],
    documents: list[Document],
    organisations: list[Organisation],
) -> None:
    tallies = made(
        Tally(
            key=f"{election.key}-{stage.replace('_', '-')}",
            title=f"{election.name}, {stage}, synthetic",
            election=election,
            stage=stage,
            authority=organisations[n % ORGANISATIONS],
            released_on=election.polling_on,
            note=sentence("tally", n),
        )
        for n, election in enumerate(elections)
        for stage in STAGES[:TALLIES_EACH]
    )
    _figures(TallyFigure, "tally", tallies, documents)
    made(
        TallyLine(
            tally=tally,
            party=party,
            position=position,
            votes=1000 * (position + 1) + n,
            share=f"{position + 1}.{n % 90 + 10}",
            document=documents[n % DOCUMENTS],
            locator=f"line {position}",
        )
        for n, tally in enumerate(tallies)
        for position, party in enumerate(parties[:8])
    )


def _missions(
    elections: list[Election],
    organisations: list[Organisation],
    people: list[Person],
    documents: list[Document],
) -> list[Mission]:
    missions = made(
        Mission(
            key=f"synthetic-mission-{n}",
            name=f"Synthetic mission {n}",
            kind=MissionKind.PARLIAMENTARY,
            summary=sentence("mission", n),
            document=documents[n % DOCUMENTS],
            locator="line 1",
        )
        for n in range(ELECTIONS * MISSIONS_EACH)
    )
    made(
        MissionHead(
            mission=mission,
            person=people[n % PEOPLE],
            title="Synthetic head",
            document=documents[n % DOCUMENTS],
        )
        for n, mission in enumerate(missions)
    )
    linked(Mission.elections.through, missions, "election", lambda n: elections[n // MISSIONS_EACH])
    linked(
        Mission.organisations.through, missions, "organisation", lambda n: organisations[n % ORGANISATIONS]
    )
    return missions


def _statements(
    elections: list[Election], missions: list[Mission], people: list[Person], documents: list[Document]
) -> None:
    kinds = list(StatementKind)
    statements = made(
        Statement(
            key=f"synthetic-statement-{n}",
            title=f"Synthetic statement {n}",
            kind=kinds[n % len(kinds)],
            mission=missions[n % len(missions)],
            issued_on=issued_on(n).isoformat(),
            issued_as_written="a synthetic day",
            place="Synthetic City",
            summary=revised(n, revisions_of(n)),
            document=documents[n % DOCUMENTS],
            locator=f"line {n % 90}",
            changed_at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(seconds=n),
        )
        for n in range(STATEMENTS)
    )
    linked(Statement.elections.through, statements, "election", lambda n: elections[n % ELECTIONS])
    _findings(statements, documents)
    _quotations(statements, people, documents)


def _findings(statements: list[Statement], documents: list[Document]) -> None:
    topics, polarities = list(Topic), list(Polarity)
    made(
        Finding(
            statement=statement,
            position=position,
            text=sentence("finding", FINDINGS_EACH * n + position),
            topic=topics[(n + position) % len(topics)],
            polarity=polarities[(n + position) % len(polarities)],
            document=documents[(n + position) % DOCUMENTS],
            locator=f"line {position}",
        )
        for n, statement in enumerate(statements)
        for position in range(FINDINGS_EACH)
    )


def _quotations(statements: list[Statement], people: list[Person], documents: list[Document]) -> None:
    made(
        Quotation(
            statement=statement,
            text=sentence("quotation", n),
            speaker=people[n % PEOPLE],
            role="Synthetic head of the synthetic mission",
            document=documents[n % DOCUMENTS],
            locator=f"line {n % 90}",
        )
        for n, statement in enumerate(statements)
    )
