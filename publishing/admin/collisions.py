"""Two people on one record: what a form was loaded from, and what was stored before it came back."""

import copy
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import Model
from django.http import HttpRequest, QueryDict

from publishing.admin.field_choices import taken
from publishing.admin.posted_rows import rebased
from publishing.admin.told import as_sent, told, told_row, value_of
from publishing.people import name_of

LOADED_FROM, KEEP_MINE, COMPARE = "loaded_from", "keep_mine", "_compare"

THEY, YOU, BOTH = "Stored", "Yours", "Both"

# Fingerprints of what a form showed: one for each field of the record, one for each row.
State = dict[str, str]


class Unsaved:
    """A form that is read and checked, and never saved."""

    def is_valid(self) -> bool:
        super().is_valid()  # type: ignore[misc]  # mixed into forms
        return False


@dataclass(frozen=True)
class Difference:
    """One place where the stored record and the form disagree, and who moved it since the form was loaded."""

    place: str
    stored: str
    yours: str
    changed: str
    name: str = ""
    """The field in the form, where its editor may still give way to what is stored."""


@dataclass
class Collision:
    """A form that came back after its record had changed."""

    record: Any
    form: Any
    formsets: list[Any]
    loaded: State | None
    by: Any
    revived: dict[str, int] = field(default_factory=dict)
    gone: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def who(self) -> str:
        return name_of(self.record.changed_by)

    @property
    def is_own(self) -> bool:
        return self.record.changed_at is not None and self.record.changed_by == self.by

    @property
    def state(self) -> str:
        return written(self.form, self.formsets)

    def take_in(self, data: QueryDict, prefix: str) -> QueryDict:
        """Return the data of a formset without rows that others removed, but for those that were worked on."""
        stored = next(formset for formset in self.formsets if formset.prefix == prefix)
        self.gone[prefix] = []

        def stays_gone(number: int, pk: str) -> bool:
            parent = {stored.fk.name: stored.instance}
            row = stored.form(data, prefix=f"{prefix}-{number}", instance=stored.model(**parent))
            row.full_clean()
            is_untouched = self.loaded is not None and _mark(row) == self.loaded.get(f"{prefix}/{pk}")
            if is_untouched:
                self.gone[prefix].append(row)
            return is_untouched or f"{prefix}-{number}-DELETE" in data

        keys = {str(row.instance.pk) for row in stored.initial_forms}
        data, self.revived[prefix] = rebased(data, prefix, keys, stays_gone)
        return data

    def differences(self, form: Any, formsets: Iterable[Any]) -> list[Difference]:
        """Say where the form differs, and let it show what is stored wherever its editor had changed nothing."""
        found = list(self._of_fields(self.form, form))
        for stored, yours in zip(self.formsets, formsets, strict=True):
            found += self._of_rows(stored, yours)
        return found

    def _of_fields(self, stored: Any, yours: Any, title: str = "", place: str = "") -> Iterator[Difference]:
        for name, shown in stored.fields.items():
            if _is_silent(name, shown):
                continue
            mine = value_of(yours, name)
            old = value_of(stored, name)
            if _plain(old) != _plain(mine):
                changed = self._changed(place or name, stored, yours, "" if place else name)
                if changed == THEY:
                    yours.data = yours.data.copy()
                    yours.data.setlist(yours.add_prefix(name), as_sent(stored[name]))
                label = f"{title} › {shown.label}" if title else str(shown.label)
                name = "" if changed == THEY else yours.add_prefix(name)
                yield Difference(label, told(shown, old), told(shown, mine), changed, name)

    def _of_rows(self, stored: Any, yours: Any) -> Iterator[Difference]:
        title = stored.model._meta.verbose_name.capitalize()
        rest = {str(row.instance.pk): row for row in stored.initial_forms}
        first_new = len(yours.initial_forms) + self.revived.get(stored.prefix, 0)
        for number, mine in enumerate(yours.forms, start=1):
            name = f"{title} #{number}"
            row = rest.pop(str(mine.instance.pk), None)
            is_deleted = "DELETE" in mine.fields and bool(value_of(mine, "DELETE"))
            if row is not None and is_deleted:
                changed = self._changed(_place(stored, row), row, None)
                yield Difference(name, told_row(row), "Removed", changed)
            elif row is not None:
                yield from self._of_fields(row, mine, name, _place(stored, row))
            elif number <= first_new:
                yield Difference(name, "Removed", told_row(mine), BOTH if self.loaded else "")
            elif mine.has_changed() and not is_deleted:
                yield Difference(name, "", told_row(mine), YOU)
        for mine in self.gone.get(stored.prefix, ()):
            yield Difference(title, "Removed", told_row(mine), THEY)
        for row in rest.values():
            yield Difference(title, told_row(row), "", self._changed(_place(stored, row), row, row))

    def _changed(self, place: str, stored: Any, yours: Any, name: str = "") -> str:
        """Say whose change it is. Nobody knows where the form did not say what it was loaded from."""
        if self.loaded is None:
            return ""
        before = self.loaded.get(place)
        by_them = _mark(stored, name) != before
        by_you = yours is None or (yours.is_bound and _mark(yours, name) != before)
        return BOTH if by_them and by_you else THEY if by_them else YOU


def find(model_admin: Any, request: HttpRequest, record: Any) -> Collision | None:
    """Return how ``record``, under the lock, differs from what the posted form was loaded from."""
    reading = copy.copy(request)
    reading.method = "GET"
    stored = model_admin.get_queryset(request).get(pk=record.pk)
    fields = flatten_fieldsets(model_admin.get_fieldsets(reading, stored))
    form = model_admin.get_form(reading, stored, change=True, fields=fields)(instance=stored)
    formsets, _ = model_admin._create_formsets(reading, stored, change=True)
    loaded = _read(accepted(request))
    if loaded == state_of(form, formsets):
        request.POST = taken(request.POST, form, formsets)  # type: ignore[assignment]  # what the form is read from
        return None
    return Collision(stored, form, formsets, loaded, request.user)


def context_of(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Return what the template of the form needs: what it is loaded from and, where it came back, why."""
    form, formsets = context["adminform"].form, [one.formset for one in context["inline_admin_formsets"]]
    if not form.is_bound:
        return {"loaded_from": written(form, formsets)}
    collision = getattr(request, "collision", None)
    differences = collision.differences(form, formsets) if collision else []
    return {"loaded_from": accepted(request), "collision": collision, "differences": differences}


def accepted(request: HttpRequest) -> str:
    """Return the state that a posted form is based on: the one that its editor chose to write over, if any."""
    return request.POST.get(KEEP_MINE) or request.POST.get(LOADED_FROM, "")


def state_of(form: Any, formsets: Iterable[Any]) -> State:
    rows = {_place(formset, row): _mark(row) for formset in formsets for row in formset.initial_forms}
    return {name: _mark(form, name) for name in form.fields} | rows


def written(form: Any, formsets: Iterable[Any]) -> str:
    return json.dumps(state_of(form, formsets), separators=(",", ":"))


def _read(text: str) -> State | None:
    try:
        state = json.loads(text)
    except ValueError:
        return None
    return state if isinstance(state, dict) else None


def _is_silent(name: str, shown: Any) -> bool:
    return shown.widget.is_hidden or name == "DELETE"


def _place(formset: Any, row: Any) -> str:
    return f"{formset.prefix}/{row.instance.pk}"


def _mark(form: Any, name: str = "") -> str:
    """A fingerprint of one field, or of all fields of a row."""
    names = [name] if name else [one for one, shown in form.fields.items() if not _is_silent(one, shown)]
    values = [_plain(value_of(form, one) if form.is_bound else form.initial.get(one)) for one in names]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:12]


def _plain(value: Any) -> str:
    """A value as text, the same whether it was loaded or typed."""
    if value is None:
        return ""
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, Decimal):
        return format(value, "f")
    if not isinstance(value, str) and isinstance(value, Iterable):
        return json.dumps(sorted(_plain(one) for one in value))
    return str(value).replace("\r\n", "\n")
