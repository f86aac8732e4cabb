"""What a list can be cut to: one FilterSet for each kind, made from the facets that its document declares."""

import datetime
import re
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django_filters import FilterSet
from django_filters.filters import Filter

from publishing import reading, registry
from publishing.documents import Document
from publishing.folding import fold
from publishing.models import Edition
from publishing.querysets import EditionQuerySet

MAX_VALUES = 20
MAX_SEARCH = 200


class ValuesField(forms.CharField):
    """One value, or several with commas between them."""

    value = r"[-a-zA-Z0-9_]{1,120}"
    refusal = (
        "Write at most 120 letters, digits, hyphens and underscores, or several such values with commas."
    )

    @property
    def schema(self) -> dict[str, str]:
        return {"type": "string", "pattern": f"^{self.value}(,{self.value})*$"}

    def clean(self, value: Any) -> list[str]:
        given = super().clean(value)
        if not given:
            return []
        values = given.split(",")
        if not all(re.fullmatch(self.value, part) for part in values):
            raise ValidationError(self.refusal)
        if len(values) > MAX_VALUES:
            raise ValidationError(f"At most {MAX_VALUES} values at once.")
        return values


class YearsField(ValuesField):
    value = r"[0-9]{4}"
    refusal = "Write a year with four digits, or several with commas."


class FacetFilter(Filter):
    """Editions with any of the values; a key that its record has left behind finds it too."""

    field_class = ValuesField

    def filter(self, qs: EditionQuerySet, value: list[str] | None) -> EditionQuerySet:
        if not value:
            return qs
        if registry.is_kind(self.field_name):
            value = sorted({key for given in value for key in reading.keys_of(self.field_name, given)})
        return qs.with_facet(self.field_name, *value)


class YearFilter(FacetFilter):
    field_class = YearsField


class InstantField(forms.CharField):
    schema = {"type": "string", "format": "date-time"}

    def clean(self, value: Any) -> datetime.datetime | None:
        given = super().clean(value)
        try:
            return reading.parse_instant(given) if given else None
        except ValueError as error:
            raise ValidationError(str(error)) from error


class UpdatedSinceFilter(Filter):
    field_class = InstantField

    def filter(self, qs: EditionQuerySet, value: datetime.datetime | None) -> EditionQuerySet:
        return qs.filter(released_at__gte=value) if value else qs


class SearchField(forms.CharField):
    schema = {"type": "string", "maxLength": MAX_SEARCH}

    def clean(self, value: Any) -> str:
        words = super().clean(value)
        if len(words) > MAX_SEARCH:
            raise ValidationError(f"At most {MAX_SEARCH} characters.")
        if words and not fold(words):
            raise ValidationError("Write at least one letter or digit.")
        return words


class SearchFilter(Filter):
    field_class = SearchField

    def filter(self, qs: EditionQuerySet, value: str | None) -> EditionQuerySet:
        return qs.matching(value) if value else qs


class EditionFilterSet(FilterSet):
    updated_since = UpdatedSinceFilter(
        label="updated_since", help_text="Editions released at this instant or later."
    )
    search = SearchFilter(
        label="search", help_text="Words that the text must all hold, in any spelling or script."
    )

    class Meta:
        model = Edition
        fields: list[str] = []


FILTERS = {"year": YearFilter}


@cache
def filterset_for(kind: Document) -> type[EditionFilterSet]:
    """The FilterSet of the kind's list."""
    facets = {
        name: FILTERS.get(name, FacetFilter)(field_name=name, label=name, help_text=meaning)
        for name, meaning in kind.facet_names.items()
    }
    return type(f"{kind.kind.title()}FilterSet", (EditionFilterSet,), facets)
