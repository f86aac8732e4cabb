import pytest

from tests import factories
from tests.website.world import HOUR, NOON, publish

CHANGES = "/parties/amanat/editions/2/changes/"


def republish(record, hours=1, **options):
    publish(record, at=NOON + hours * HOUR, **options)


def rows(page):
    """What the tables of differences hold: field, before, after."""
    body = " ".join(page.text.replace("\n", " ").split())
    for row in body.split('<tr> <th scope="row">')[1:]:
        field, before, after = row.partition("</tr>")[0].split("<td data-label=")
        yield tuple(_plain(f"<{cell}") for cell in (f"th>{field}", before, after))


def _plain(cell):
    return "".join(part.partition(">")[2] for part in cell.split("<")).replace("–nothing", "").strip()


def test_a_changed_field_stands_as_it_was_and_as_it_is(reader, world):
    world.party.summary = "Founded in spring."
    world.party.save()
    republish(world.party)
    world.party.summary = "Founded in autumn."
    world.party.save()
    republish(world.party, 2, note="The season was wrong.")

    page = reader.get("/parties/amanat/editions/3/changes/")

    assert list(rows(page)) == [("Summary", "Founded in spring.", "Founded in autumn.")]
    assert "<del>spring.</del>" in page.text
    assert "<ins>autumn.</ins>" in page.text
    assert "The season was wrong." in page.text
    assert 'href="/parties/amanat/editions/2/"' in page.text


def test_a_row_that_came_is_told_with_its_source(reader, world):
    factories.PartyNameFactory(
        party=world.party,
        text="Light of the Fatherland",
        kind="former",
        position=9,
        document=world.document,
        locator="line 7",
    )
    republish(world.party)

    told = list(rows(reader.get(CHANGES)))

    assert len(told) == 1
    field, before, after = told[0]
    assert (field, before) == ("Added", "")
    assert "Light of the Fatherland" in after
    assert ": Report of the day, line 7)" in after


def test_a_row_that_went_is_told_as_removed(reader, world):
    extra = factories.PartyNameFactory(
        party=world.party, text="Short lived", kind="former", position=9, document=world.document
    )
    republish(world.party)
    extra.delete()
    republish(world.party, 2)

    told = list(rows(reader.get("/parties/amanat/editions/3/changes/")))

    assert [(field, "Short lived" in before, after) for field, before, after in told] == [
        ("Removed", True, "")
    ]


def test_a_row_put_before_others_changes_none_of_them(reader, world):
    figure = {"election": world.election, "document": world.document}
    factories.ElectionFigureFactory(
        measure="registered", value="12000000", unit="voters", position=0, **figure
    )
    republish(world.election)

    page = reader.get("/elections/majilis-2023/editions/2/changes/")

    assert [field for field, _before, _after in rows(page)] == ["Added"]


def test_a_changed_value_of_a_row_says_in_which_row_it_stands(reader, world):
    world.tally.lines.update(share="54.1")
    republish(world.tally)

    told = list(rows(reader.get("/tallies/announced/editions/2/changes/")))

    assert ("ShareAmanat, 54.1%", "53.9", "54.1") in told


def test_a_change_of_key_is_told(reader, world):
    world.party.key = "amanat-party"
    world.party.save()
    republish(world.party)

    assert ("Address", "amanat", "amanat-party") in rows(
        reader.get("/parties/amanat-party/editions/2/changes/")
    )


def test_codes_and_machine_fields_are_not_told(reader, world):
    world.election.kind = "presidential"
    world.election.polling_on = "2022-11-20"
    world.election.save()
    republish(world.election)

    told = list(rows(reader.get("/elections/majilis-2023/editions/2/changes/")))

    assert ("Kind", "parliamentary election", "presidential election") in [
        (field, before.lower(), after.lower()) for field, before, after in told
    ]
    assert "20 November 2022" in {after for _field, _before, after in told}
    assert not [field for field, _before, _after in told if "label" in field or "schema" in field]


def test_the_first_edition_changed_nothing_before_it(reader, world):
    answer = reader.get("/parties/amanat/editions/1/changes/")

    assert answer.status_code == 404
    assert "no edition before edition 1" in answer.text


@pytest.mark.parametrize("size", [1, 4])
def test_differences_cost_the_same_queries_whatever_changed(reader, world, size, django_assert_num_queries):
    for number in range(size):
        factories.PartyNameFactory(party=world.party, text=f"Name {number}", document=world.document)
    republish(world.party)

    with django_assert_num_queries(4):
        reader.get(CHANGES)
