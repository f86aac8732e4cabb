import pytest
from django.urls import reverse

from publishing import actions, comments
from publishing.errors import Refused
from publishing.models import Comment, Rendition
from tests.cast import member_of
from tests.publishing.desk import HOUR, NOON, desk, filled, organisation, page
from tests.source_factories import OrganisationNameFactory

pytestmark = [pytest.mark.django_db]


def _says(client, record, text="Is this so?", **sent):
    return client.post(page("comments", record), {"do": "write", "text": text} | sent, follow=True)


def _does(client, record, verb, comment, **sent):
    return client.post(page("comments", record), {"do": verb, "comment": comment.pk} | sent, follow=True)


def test_comment_on_a_field_stands_on_the_form_under_the_name_of_the_field():
    record = organisation()

    shown = _says(desk("reporter"), record, field="name").content.decode()

    assert "Is this so?" in shown
    assert "Comments (1)" in shown
    comment = Comment.objects.get()
    assert (comment.field, comment.place, comment.author_name) == ("name", "Name", "Reporter")


def test_comment_on_a_field_of_a_row_stays_with_the_row():
    row = OrganisationNameFactory(text="Central commission")
    field = f"names/{row.pk}/valid_from"

    _says(desk("reporter"), row.organisation, field=field)

    comment = Comment.objects.get()
    assert (comment.field, comment.place) == (field, "Name Central commission › From")


@pytest.mark.parametrize(
    "field", ["nothing", "names/x/text", "names/1/2/3", "rows//", f"names/{'0' * 32}/text"]
)
def test_comment_on_what_is_no_field_is_refused_and_what_was_written_is_shown_again(field):
    shown = _says(desk("reporter"), organisation(), text="Long and well put.", field=field)

    assert "There is no such field" in shown.content.decode()
    assert "Long and well put." in shown.content.decode()
    assert not Comment.objects.exists()


def test_who_is_called_on_by_name_finds_the_conversation_among_their_own_until_it_is_resolved():
    record, editor = organisation(), member_of("editor")
    reporter = desk("reporter")
    _says(reporter, record, text="Nobody in particular, but a@editor.kz")
    _says(reporter, record, text="(@Editor.) Is that so?")
    asked = Comment.objects.in_order().last()

    assert list(Comment.objects.unresolved().for_user(editor)) == [asked]
    comments.write(record, "And this, @editor?", by=editor, at=NOON, reply_to=asked)
    assert list(Comment.objects.unresolved().for_user(editor)) == [asked]
    comments.resolve(asked, by=editor, at=NOON)
    assert not Comment.objects.unresolved().for_user(editor).exists()


def test_resolved_conversation_is_closed_until_somebody_opens_it_again():
    record, reporter = organisation(), desk("reporter")
    _says(reporter, record)
    comment = Comment.objects.get()

    _does(reporter, record, "resolve", comment)
    refused = _does(reporter, record, "reply", comment, text="But …").content.decode()

    assert "This conversation is resolved." in refused
    _does(reporter, record, "reopen", comment)
    _does(reporter, record, "reply", comment, text="But …")
    assert comment.replies.get().text == "But …"


@pytest.mark.parametrize("verb", ["rewrite", "remove"])
def test_only_the_author_changes_or_takes_back_a_comment(verb):
    record = organisation()
    comment = comments.write(record, "Mine.", by=member_of("reporter"), at=NOON)

    answer = _does(desk("chief"), record, verb, comment, text="Theirs.")

    assert answer.status_code == 403
    assert Comment.objects.get().text == "Mine."


def test_comment_that_was_replied_to_is_not_taken_back():
    record, reporter = organisation(), member_of("reporter")
    comment = comments.write(record, "Mine.", by=reporter, at=NOON)
    comments.write(record, "No.", by=member_of("editor"), at=NOON, reply_to=comment)

    with pytest.raises(Refused, match="Somebody has replied"):
        comments.remove(comment, by=reporter, at=NOON)


def test_comment_of_another_record_is_out_of_reach():
    one, other = organisation("one"), organisation("other")
    comment = comments.write(one, "Here.", by=member_of("reporter"), at=NOON)

    answer = _does(desk("editor"), other, "resolve", comment)

    assert "no longer there" in answer.content.decode()
    assert Comment.objects.unresolved().exists()


def test_comment_changes_nothing_of_the_record_and_stands_in_no_document():
    record, editor = organisation(), desk("editor")
    typed = filled(editor.get(page("change", record))) | {"name": "As the editor has it"}
    _says(desk("reporter"), record, text="planted in a comment")

    saved = editor.post(page("change", record), typed)

    assert saved.status_code == 302
    record.refresh_from_db()
    actions.publish(record, by=None, at=NOON + HOUR, acknowledged=actions.ALL_WARNINGS)
    rendition = Rendition.objects.get()
    assert "planted" not in rendition.document + rendition.text
    assert Comment.objects.unresolved().about(record).exists()


def test_list_marks_what_is_discussed_and_is_narrowed_to_it():
    reporter, editor = member_of("reporter"), desk("editor")
    discussed = organisation("one", "Discussed")
    organisation("two", "Quiet")
    comments.write(discussed, "Ask @editor.", by=reporter, at=NOON)
    address = reverse("admin:sources_organisation_changelist")

    whole = editor.get(address).content.decode()
    narrowed = editor.get(address, {"comments": "mine"}).content.decode()

    assert whole.count("1 unresolved comment") == 1
    assert "Quiet" in whole
    assert "Discussed" in narrowed
    assert "Quiet" not in narrowed
