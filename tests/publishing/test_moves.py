from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import pytest
from django.db import transaction
from django.utils import timezone

from elections_site.roles import ROLES, permissions
from publishing import actions
from publishing.errors import Refused
from publishing.models import Edition, WorkEvent
from publishing.states import PublicState, Stage
from publishing.workflow.moves import MOVES, WRITE
from tests.cast import member_of
from tests.publishing.desk import in_state, page
from tests.publishing.moving import LIVE, is_possible, post, put, rewritten, seen
from tests.strict_client import StrictClient

pytestmark = pytest.mark.django_db
LETTING_OUT = [move for move, rule in MOVES.items() if rule.second_person]


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def seat(user):
    client = StrictClient()
    client.force_login(user)
    return client


def holds(role: str, move: str) -> bool:
    wanted = MOVES[move].permission
    return ("sources.change_organisation" if wanted == WRITE else wanted) in permissions(ROLES[role])


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("state", PublicState)
def test_a_posted_move_is_made_where_the_table_says_so_and_changes_nothing_elsewhere(state, role):
    actor, reviewer = member_of(role), member_of("editor" if role != "editor" else "chief")
    client = seat(actor)
    record = in_state(state)
    wrong = []

    for stage, move in product(Stage, MOVES):
        if move == "correct" and state not in LIVE:
            continue  # the publish page has no such choice there; the next test asks the verb
        with undone():
            put(record, stage, submitted_by=actor)
            before = seen(record)
            response = post(client, move, record, reviewer)
            after = seen(record)
        is_made = holds(role, move) and is_possible(move, stage, state)
        expected = MOVES[move].path(stage, state).to if is_made else stage
        if (after != before) != is_made or after["stage"] != expected:
            wrong.append((move, stage, "made" if after != before else "refused", after["stage"]))
        if not is_made and response.status_code != (200 if holds(role, move) else 403):
            wrong.append((move, stage, response.status_code))

    assert wrong == []


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("state", [state for state in PublicState if state not in LIVE])
def test_nothing_is_corrected_that_is_not_live(editor, stage, state):
    record = in_state(state)
    put(record, stage, submitted_by=editor)
    before = Edition.objects.count()

    with pytest.raises(Refused):
        actions.publish(record, by=editor, at=timezone.now(), action="corrected", note="It was wrong.")

    assert Edition.objects.count() == before


@pytest.mark.parametrize("role", [role for role, what in ROLES.items() if what.records])
@pytest.mark.parametrize("state", PublicState)
def test_the_form_offers_the_moves_that_would_be_made(state, role):
    actor = member_of(role)
    client = seat(actor)
    record = in_state(state)

    for stage in Stage:
        put(record, stage, submitted_by=actor)
        form = client.get(page("change", record)).text
        pages = {move: rule.page for move, rule in MOVES.items() if rule.page}
        offered = {move for move, name in pages.items() if f'href="{page(name, record)}"' in form}
        assert offered == {move for move in pages if holds(role, move) and is_possible(move, stage, state)}


@pytest.mark.parametrize("move", LETTING_OUT)
@pytest.mark.parametrize(
    ("role", "said", "goes_out"),
    [
        ("editor", {}, False),
        ("editor", {"override_reason": "Nobody else is here."}, False),
        ("chief", {}, False),
        ("chief", {"override_reason": "  "}, False),
        ("chief", {"override_reason": "Nobody else is here."}, True),
    ],
)
def test_a_writer_lets_nothing_out_but_the_chief_who_says_why(move, role, said, goes_out):
    actor = member_of(role)
    client = seat(actor)
    record = rewritten(by=actor)
    before = seen(record)

    post(client, move, record, reviewer=actor, **said)

    assert (seen(record) != before) is goes_out
    overridden = WorkEvent.objects.filter(overridden=True).values_list("move", "text", "by_name")
    assert list(overridden) == ([(move, said["override_reason"], "Chief")] if goes_out else [])


@pytest.mark.parametrize("move", LETTING_OUT)
def test_a_newsroom_of_one_publishes_its_own_words(move, settings, editor, desk):
    settings.SECOND_PERSON = False
    record = rewritten(by=editor)

    post(desk(editor), move, record, reviewer=editor)

    assert WorkEvent.objects.get().move == move
    assert not WorkEvent.objects.get().overridden
