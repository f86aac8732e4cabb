from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from elections.models import Tally
from publishing import actions
from publishing.models import Edition
from sources.models import Organisation
from tests.factories import ElectionFactory, StoryFactory, TallyFactory, TallyLineFactory
from tests.publishing.desk import HOUR, NOON, desk, filled, organisation, page

pytestmark = pytest.mark.django_db


def _another(client: Any, record: Any) -> Any:
    sent = client.post(page("change", record), filled(client.get(page("change", record))) | {"_addlike": "1"})
    return client.get(sent.url)


def test_another_like_this_begins_with_what_the_last_says_but_its_identity() -> None:
    parent = organisation("parent")
    record = Organisation.objects.create(
        key="cec", name="The body", kind="observer", country="KZ", parent=parent, summary="Its own."
    )

    form = _another(desk("reporter"), record).context["adminform"].form

    assert {name: form[name].value() or "" for name in form.fields} == {
        "key": "", "name": "", "abbreviation": "", "website": "", "summary": "",
        "kind": "observer", "country": "KZ", "parent": parent.pk,
    }  # fmt: skip


def test_it_is_saved_first_and_the_next_is_another_record() -> None:
    record, editor = organisation(), desk("editor")
    form = filled(editor.get(page("change", record))) | {"name": "Saved first", "_addlike": "1"}

    add = editor.post(page("change", record), form).url
    values = filled(editor.get(add)) | {"key": "next", "name": "The next"}
    editor.post(add, values)

    assert sorted(Organisation.objects.values_list("key", "name")) == [
        ("cec", "Saved first"),
        ("next", "The next"),
    ]


def test_relations_to_many_are_carried_over() -> None:
    election = ElectionFactory()
    story = StoryFactory()
    story.elections.set([election])

    shown = desk("editor").get(reverse("admin:stories_story_add"), {"like": str(story.pk)})

    assert shown.context["adminform"].form["elections"].value() == [election.pk]


def test_rows_come_along_where_they_are_the_same_question_without_its_answer() -> None:
    line = TallyLineFactory(tally=TallyFactory(), votes=100)
    editor = desk("editor")
    add = f"{reverse('admin:elections_tally_add')}?like={line.tally_id}"

    shown = editor.get(add)
    lines = next(
        one.formset for one in shown.context["inline_admin_formsets"] if one.opts.model is type(line)
    )

    assert [form["party"].value() for form in lines.initial_forms + lines.extra_forms] == [line.party_id]
    assert [form["votes"].value() for form in lines.extra_forms] == [None]

    values = filled(shown) | {
        "key": "next",
        "title": "The next",
        f"{lines.prefix}-0-document": str(line.document_id),
    }
    editor.post(add, values)

    assert [one.party_id for one in Tally.objects.get(key="next").lines.all()] == [line.party_id]


def test_neither_schedule_nor_state_is_copied() -> None:
    record, editor = organisation(), desk("editor")
    actions.publish(record, by=None, at=NOON, due_at=timezone.now() + HOUR)
    add = f"{reverse('admin:sources_organisation_add')}?like={record.pk}"

    editor.post(add, filled(editor.get(add)) | {"key": "next", "name": "The next"})

    copied = Organisation.objects.with_public_state().get(key="next")
    assert (copied.public_state, copied.waiting_until) == ("draft", None)
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("like", ["", "abc", "0", "00000000-0000-0000-0000-000000000000"])
def test_another_like_nothing_is_an_empty_form(like: str) -> None:
    shown = desk("editor").get(reverse("admin:sources_organisation_add"), {"like": like})

    assert shown.context["adminform"].form["name"].value() in (None, "")
