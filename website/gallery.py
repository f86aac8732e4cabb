"""Invented examples of every component, for the gallery page of development."""

import datetime
from typing import Any

from publishing.differences import CHANGED, Change, Section
from publishing.models import Edition
from website import election_examples, figures, party_examples, results, source_examples, themes
from website.allegations import Allegation
from website.disputes import Disagreement, Side
from website.editions import Item
from website.excerpts import Hit, excerpt
from website.facts import Fact
from website.history import Entry
from website.names import Name
from website.pages import PartyResult
from website.teasers import Teaser

DAY = datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.UTC)
LINKED = {"kind": "party", "key": "greens", "label": "The Greens", "url": "/parties/"}
PLAIN = {"kind": "party", "key": "blues", "label": "The Blues, not published", "url": ""}
CITE = {
    "document": {"kind": "document", "key": "gazette", "label": "The Gazette", "url": "/sources/"},
    "locator": "page 4",
    "said_by": None,
    "said_by_text": "a clerk",
    "status": "preliminary",
    "status_label": "preliminary",
    "is_inferred": True,
    "basis": "the heading above it",
}
FINDING = {
    "text": "The hall was well lit.",
    "topic": "voting",
    "topic_label": "voting",
    "polarity": "praise",
    "polarity_label": "praise",
    "is_second_hand": True,
    "cite": CITE,
}
VISIT = {"party": LINKED, "name_as_written": "Greens", "met_on": None, "note": "In the hall.", "cite": CITE}
MEETING = {"began_on": "2020-01-01", "ended_on": "2020-01-02", "parties": [VISIT]}
QUOTE = {"text": "We counted twice.", "language": "en", "speaker": LINKED, "role": "teller", "cite": CITE}
FIGURE = {
    "measure": "turnout",
    "label": "Turnout",
    "unit": "percent",
    "base": "",
    "place": "",
    "as_written": "",
    "qualifier": "about",
    "as_of": "2020-01",
    "value_to": None,
    "disputes": ["figures-turnout-percent"],
}


def examples() -> dict[str, Any]:
    """The context of the gallery's template."""
    poll, count = _tally("exit_poll", "40", "35.5"), _tally("final", "41.25", "34")
    results.prepare([poll, count])
    editions = [_edition(2, "corrected", "The turnout was misread."), _edition(1, "published", "")]
    teaser = Teaser(
        "/", "A headline", "Kicker", "What it says.", ["2 January 2020", "A place"], ["preliminary"]
    )
    of_sources = source_examples.examples(LINKED, CITE, _statement())
    return (
        party_examples.examples(LINKED, PLAIN, CITE)
        | of_sources
        | election_examples.examples(LINKED, count, CITE)
        | {
            "editions": editions,
            "history": [Entry(editions[0], "", "/", is_shown=True), Entry(editions[1], "/")],
            "changed": Section("Names", [Change("Text", CHANGED, "Grene", "Green", of="Green (full name)")]),
            "facts": [Fact("Words", "stated"), Fact("References", references=[LINKED, PLAIN])],
            "tally": count.document,
            "comparison": results.compare([poll, count]),
            "measures": figures.measures(_claims()),
            "disagreement": _disagreement(),
            "party_results": [PartyResult(count, count.document["lines"][0])],
            "names": [
                Name("The Greens", "en", "former name", True, [("2001-05", None)], ["On a poster."], [CITE])
            ],
            "finding": FINDING,
            "themes": themes.of_missions([_statement()]),
            "allegations": [Allegation(_allegation())],
            "meeting": MEETING,
            "quote": QUOTE,
            "teaser": teaser,
            "hit": Hit("Party", teaser, excerpt("A text that speaks of the Greens and others.", "greens")),
        }
    )


def _disagreement() -> Disagreement:
    figure = {"value_to": None, "qualifier": "about", "qualifier_label": "about", "as_written": "some"}
    sides = [
        Side(figure | {"value": "61"}, "", "", [CITE]),
        Side(figure | {"value": "63.5"}, "", "It was counted twice.", [CITE]),
    ]
    return Disagreement("Turnout", LINKED, "", is_open=False, unit="%", sides=sides)


def _claims() -> list[dict[str, Any]]:
    return [
        FIGURE | {"value": value, "qualifier_label": "about", "unit_label": "%", "cite": CITE}
        for value in ("61", "63.5")
    ]


def _statement() -> Item:
    finding = FINDING | {"chapter": "election_day", "chapter_label": "voting and counting"}
    spoken_by = {"mission": PLAIN, "party": None, "person": None, "organisation": None}
    document = spoken_by | {"kind": "preliminary", "cite": CITE, "findings": [finding]}
    return Item(_edition(1, "published", ""), "First word", document)


def _allegation() -> Item:
    step = {
        "kind": "reaction",
        "kind_label": "reaction of others",
        "text": "It was doubted.",
        "on": "2020-02",
    }
    named = {"said_by_party": LINKED, "against_party": PLAIN, "disputed_tally": None}
    document = named | {
        "text": "A box is said to have been opened.",
        "made_on": "2020-01-03",
        "made_as_written": "the day after",
        "against_person": None,
        "against_organisation": None,
        "against_text": "the tellers",
        "disputes": "the count",
        "is_criminal": True,
        "cite": CITE,
        "steps": [step | {"as_written": "", "statement": None, "cite": CITE}],
    }
    return Item(_edition(1, "published", ""), "The Greens: a box opened", document)


def _edition(number: int, action: str, note: str) -> Edition:
    return Edition(
        kind="tally", key=f"invented-{number}", number=number, action=action, note=note, released_at=DAY
    )


def _tally(stage: str, first: str, second: str) -> Item:
    shares = [(LINKED, first), (PLAIN, second)]
    document = {
        "election": PLAIN,
        "stage": stage,
        "stage_label": stage.replace("_", " "),
        "category": "vote",
        "category_label": "shares of the vote",
        "authority": None,
        "authority_text": "The returning officer",
        "note": "",
        "lines": [
            {
                "party": party,
                "label": "",
                "share": share,
                "seat_category": "",
                "seat_category_label": "",
                "note": "",
                "disputes": [],
                "cite": CITE,
            }
            for party, share in shares
        ],
    }
    return Item(_edition(1, "published", ""), stage, document)
