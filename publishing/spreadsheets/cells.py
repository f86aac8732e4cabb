"""How one value of a record reads in a cell, and is read back; what cannot be read is refused in plain words."""

import difflib
from typing import Any

from django.db import models
from import_export import widgets

from publishing.models import StoredFile

YES, NO = "yes", "no"
YES_IN_ANY_FORM = {YES, "y", "true", "1", "x"}
NO_IN_ANY_FORM = {NO, "n", "false", "0", ""}


class TextCell(widgets.Widget):
    """Text, numbers and dates, as written; the model's own field reads them."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return str(value or "").strip()

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value)


class YesNoCell(TextCell):
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        said = str(value or "").strip().casefold()
        if said in YES_IN_ANY_FORM:
            return True
        if said in NO_IN_ANY_FORM:
            return False
        raise ValueError(f"Write {YES} or {NO}, not “{value}”.")

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return YES if value else NO


class ChoiceCell(TextCell):
    """One of a list of words: the stored word or the label that the desk shows."""

    def __init__(self, choices: list[tuple[Any, Any]]) -> None:
        super().__init__()
        self.words = [str(value) for value, _label in choices if value not in ("", None)]
        self.meant = {str(label).casefold(): str(value) for value, label in choices}
        self.meant |= {word.casefold(): word for word in self.words}

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        said = str(value or "").strip()
        if said and said.casefold() not in self.meant:
            raise ValueError(f"“{said}” is not one of {', '.join(self.words)}.")
        return self.meant.get(said.casefold(), said)


class ReferenceCell(TextCell):
    """Another record by its key."""

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__()
        self.model, self.name = model, name_of_key(model)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        key = str(value or "").strip()
        return self.find([key])[0] if key else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(getattr(value, self.name)) if value else ""

    def find(self, keys: list[str]) -> list[Any]:
        """Return the records of ``keys``, in their order; raises ``ValueError`` that names what there is not."""
        found = {
            str(getattr(one, self.name)): one
            for one in self.model._default_manager.filter(**{f"{self.name}__in": keys})
        }
        for key in keys:
            if key not in found:
                raise ValueError(f"There is no {self.model._meta.verbose_name} “{key}”.{self._meant(key)}")
        return [found[key] for key in keys]

    def _meant(self, key: str) -> str:
        known = self.model._default_manager.order_by(self.name).values_list(self.name, flat=True)
        near = difflib.get_close_matches(key, [str(one) for one in known[:5000]], n=1)
        return f" Is “{near[0]}” meant?" if near else ""


class ReferenceListCell(widgets.ManyToManyWidget):
    """Several records by their keys, with spaces between."""

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__(model, separator=" ", field=name_of_key(model))
        self.one = ReferenceCell(model)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Any]:
        return self.one.find(list(dict.fromkeys(str(value or "").replace(",", " ").split())))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        records = value.all() if isinstance(value, models.Manager) else value or ()
        return " ".join(sorted(self.one.render(record) for record in records))


def name_of_key(model: type[models.Model]) -> str:
    """Return the field by which a cell names one of ``model``."""
    return "sha256" if model is StoredFile else "key"


def cell_for(field: Any) -> widgets.Widget:
    """Return how the values of a model's ``field`` are written into cells."""
    if field.many_to_many:
        return ReferenceListCell(field.related_model)
    if field.is_relation:
        return ReferenceCell(field.related_model)
    if isinstance(field, models.BooleanField):
        return YesNoCell()
    if field.choices:
        return ChoiceCell(list(field.flatchoices))
    return TextCell()


def what_it_takes(field: Any) -> str:
    """Say in words what a cell of ``field`` may hold."""
    cell = cell_for(field)
    if isinstance(cell, ReferenceListCell):
        return f"Keys of {field.related_model._meta.verbose_name_plural}, with spaces between"
    if isinstance(cell, ReferenceCell):
        return f"The {cell.name} of a {field.related_model._meta.verbose_name}"
    if isinstance(cell, YesNoCell):
        return f"{YES} or {NO}"
    if isinstance(cell, ChoiceCell):
        return f"One of: {', '.join(cell.words)}"
    return str(field.help_text) or "Text"
