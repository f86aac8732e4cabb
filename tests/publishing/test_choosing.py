from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteMixin, RelatedFieldWidgetWrapper
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from publishing import actions
from publishing.models import Record, StoredFile
from sources.models import Organisation, Person
from tests.publishing.desk import desk, organisation
from tests.source_factories import OrganisationNameFactory

pytestmark = pytest.mark.django_db
MANY = (Record, User, StoredFile)
SPELLINGS = ["Ak Zhol", "Aq Jol", "АК ЖОЛ", "Ақ Жол", "zhol"]


def _fields(request: Any) -> Iterator[tuple[str, Any]]:
    for model_admin in admin.site._registry.values():
        here = type(model_admin).__name__
        form = model_admin.get_form(request)
        yield from ((f"{here}.{name}", field) for name, field in form.base_fields.items())
        for inline in model_admin.get_inline_instances(request):
            rows = inline.get_formset(request).form
            yield from ((f"{here}.{type(inline).__name__}.{n}", f) for n, f in rows.base_fields.items())


def test_a_relation_to_what_there_are_many_of_is_never_a_plain_select(admin_user) -> None:
    request = RequestFactory().get("/admin/")
    request.user = admin_user

    plain = [
        name
        for name, field in _fields(request)
        if isinstance(field, forms.ModelChoiceField)
        and issubclass(field.queryset.model, MANY)
        and not isinstance(_widget(field), AutocompleteMixin)
    ]

    assert plain == []


def _widget(field: Any) -> Any:
    return field.widget.widget if isinstance(field.widget, RelatedFieldWidgetWrapper) else field.widget


def _offered(words: str, field: str = "parent", model: str = "organisation") -> list[str]:
    asked = {"app_label": "sources", "model_name": model, "field_name": field, "term": words}
    response = desk("reporter").get(reverse("admin:autocomplete"), asked)
    return [one["text"] for one in response.json()["results"]]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_what_is_chosen_is_found_by_any_spelling_of_its_name(spelling: str) -> None:
    actions.note_change(organisation("ak-zhol-fund", "Ақ Жол фонды"), by=None, at=timezone.now())

    assert _offered(spelling) == ["Ақ Жол фонды"]


def test_what_is_called_so_is_offered_before_what_only_has_it_in_its_name() -> None:
    for key, name in (("a", "Friends of the Senate"), ("b", "Senate of the Republic"), ("c", "Senate")):
        actions.note_change(organisation(key, name), by=None, at=timezone.now())

    assert _offered("senate") == ["Senate", "Senate of the Republic", "Friends of the Senate"]


def test_what_came_in_past_the_desk_is_offered_too() -> None:
    organisation("raw", "Central Referendum Commission")

    assert _offered("referendum") == ["Central Referendum Commission"]


def test_a_list_is_searched_in_any_script_of_any_name() -> None:
    record = organisation("cec", "Central Election Commission")
    OrganisationNameFactory(organisation=record, text="Орталық сайлау комиссиясы")
    actions.note_change(record, by=None, at=timezone.now())
    organisation("other")

    shown = desk("editor").get(reverse("admin:sources_organisation_changelist"), {"q": "Ortalyq sailau"})

    assert [one.key for one in shown.context["cl"].queryset] == ["cec"]


def test_a_person_is_offered_by_the_name_in_their_own_script() -> None:
    person = Person.objects.create(key="sarym", name="Erlan Sairov", native_name="Ерлан Саиров")
    actions.note_change(person, by=None, at=timezone.now())

    assert _offered("Ерлан", "said_by_person", "organisationname") == ["Erlan Sairov"]
    assert Organisation.objects.count() == 0
