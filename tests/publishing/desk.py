"""A record to publish, a clock to publish it by, and the desk that does it."""

import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from publishing import actions, documents
from publishing.models import Edition
from publishing.states import PublicState
from sources.models import Organisation
from tests.cast import member_of
from tests.strict_client import StrictClient

NOON = datetime.datetime(2023, 3, 20, 12, 0, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
MINUTE = datetime.timedelta(minutes=1)

# What the form of an organisation sends for its inline of names while that has no row.
NO_NAMES = {"names-TOTAL_FORMS": "0", "names-INITIAL_FORMS": "0"}


def organisation(key: str = "cec", name: str = "") -> Organisation:
    return Organisation.objects.create(key=key, name=name or f"The body {key}", kind="election_commission")


def rename(record: Organisation, name: str) -> None:
    record.name = name
    record.save()


def desk(role: str) -> StrictClient:
    client = StrictClient()
    client.force_login(member_of(role))
    return client


def filled(shown: Any) -> dict[str, Any]:
    """What the browser sends for the form of a record that it was shown, with nothing typed."""
    forms = [shown.context["adminform"].form]
    for inline in shown.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    values = {form.add_prefix(name): form[name].value() for form in forms for name in form.fields}
    sent = {name: value for name, value in values.items() if value is not None and value is not False}
    return sent | {"loaded_from": shown.context.get("loaded_from", "")}


def page(name: str, record: Any) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_{name}", args=[record.pk])


def live_with_a_change() -> Organisation:
    record = organisation(name="Released name")
    actions.publish(record, by=None, at=NOON)
    rename(record, "Changed name")
    actions.note_change(record, by=None, at=NOON)
    return record


def in_state(state: str) -> Organisation:
    record = organisation(state.replace("_", "-"))
    later = timezone.now() + HOUR
    if state == PublicState.SCHEDULED:
        actions.publish(record, by=None, at=NOON, due_at=later)
    elif state != PublicState.DRAFT:
        actions.publish(record, by=None, at=NOON)
    if state == PublicState.CHANGED:
        rename(record, "Changed")
        actions.note_change(record, by=None, at=NOON)
    elif state == PublicState.RETRACTED:
        actions.retract(record, by=None, at=NOON, reason="Wrong.")
    elif state == PublicState.TAKEN_DOWN:
        actions.takedown(record, by=None, at=NOON, public_reason="Court.")
    return record


def answers(record: Any, **said: str) -> dict[str, str]:
    return {
        "action": "updated",
        "note": "",
        "when": "now",
        "due_at_0": "",
        "due_at_1": "",
        "zone": "",
        "shown": documents.build(record).content_hash,
        "address": record.key,
        "against": str(
            Edition.objects.current().filter(record=record.pk).values_list("number", flat=True).first() or 0
        ),
    } | said
