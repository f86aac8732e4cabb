"""Which sheets a list of records has: one for the records, one for each kind of their rows."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model
from import_export import fields, resources

from publishing.models import Row
from publishing.spreadsheets.cells import YES_IN_ANY_FORM, ReferenceListCell, cell_for, what_it_takes

REMOVE = "remove"


class DeskResource(resources.ModelResource):
    """Reads and writes the editable columns of a model, each row checked as the desk's form checks it."""

    parent: str = ""

    @classmethod
    def field_from_django_field(cls, field_name: str, django_field: Any, readonly: bool) -> fields.Field:
        return fields.Field(
            attribute=field_name,
            column_name=field_name,
            widget=cell_for(django_field),
            default=django_field.default,
        )

    def get_queryset(self) -> Any:
        return self._meta.model._default_manager.order_by("pk")

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        if self.parent:
            self._check_id(row)

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        """Keep how the cells read before, and let nobody move a row to another record by a typing error."""
        instance.cells_before = {} if new else self.cells_of(instance)
        if self.parent and not new and self.parent in row:
            owner = self.owner_of(instance)
            if str(row[self.parent]).strip() != owner.key:
                raise ValidationError({self.parent: f"This row belongs to “{owner.key}”."})

    def cells_of(self, instance: Any) -> dict[str, str]:
        """Return the text of each column."""
        return {field.column_name: field.export(instance) for field in self.get_import_fields()}

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        kwargs["before_change"](self.owner_of(instance))

    def before_delete_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        kwargs["before_change"](self.owner_of(instance))

    def owner_of(self, instance: Any) -> Any:
        """Return the record itself, or the one that the row belongs to."""
        return getattr(instance, self.parent) if self.parent else instance

    def do_instance_save(self, instance: Any, is_create: bool) -> None:
        try:
            with transaction.atomic():
                super().do_instance_save(instance, is_create)
        except IntegrityError as error:
            raise ValidationError(f"The database keeps this from being stored: {error}") from error

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        if import_validation_errors or not instance.cells_before:
            return False
        before = instance.cells_before
        written = [field for field in self.get_import_fields() if field.column_name in row]
        return all(self._as_written(field, instance, row) == before[field.column_name] for field in written)

    def _as_written(self, field: Any, instance: Any, row: Any) -> str:
        is_list = isinstance(field.widget, ReferenceListCell)
        return field.widget.render(field.clean(row)) if is_list else field.export(instance)

    def for_delete(self, row: Any, instance: Any) -> bool:
        return bool(self.parent) and str(row.get(REMOVE) or "").strip().casefold() in YES_IN_ANY_FORM

    def _check_id(self, row: Any) -> None:
        known = str(row.get("id") or "").strip()
        if not known:
            return
        try:
            is_known = self.get_queryset().filter(pk=uuid.UUID(known)).exists()
        except ValueError:
            is_known = False
        if not is_known:
            raise ValidationError({"id": f"No row has the id “{known}”. Leave it empty for a new row."})


@dataclass(frozen=True)
class Sheet:
    """One table of a list: the records themselves (``parent`` ""), or rows that belong to them."""

    name: str
    model: type[Model]
    parent: str
    resource: type[DeskResource]

    @property
    def columns(self) -> list[str]:
        own = [field.column_name for field in self.resource().get_import_fields()]
        return [*own, REMOVE] if self.parent else own

    def help(self) -> list[tuple[str, str, str]]:
        """Return (column, what it takes, whether it is needed) for each column."""
        said = [(name, *self._help_of(name)) for name in self.columns if name != REMOVE]
        return [*said, (REMOVE, "yes takes the row away", "")] if self.parent else said

    def _help_of(self, name: str) -> tuple[str, str]:
        if name == "id":
            return "The id of the row, as exported; empty for a new row", ""
        field: Any = self.model._meta.get_field(name)
        is_needed = not field.blank and not field.has_default()
        return what_it_takes(field), "needed" if is_needed else ""


def sheets_of(model_admin: Any) -> list[Sheet]:
    """Return the sheets of a record's list, the records' own first."""
    model = model_admin.model
    sheets = [Sheet(str(model._meta.verbose_name_plural), model, "", _resource(model, "key", ""))]
    for inline in model_admin.inlines:
        if issubclass(inline.model, Row):
            parent = inline.fk_name or _parent_of(inline.model, model)
            name = str(inline.model._meta.verbose_name_plural)
            sheets.append(Sheet(name, inline.model, parent, _resource(inline.model, "id", parent)))
    return sheets


def _parent_of(row_model: type[Model], model: type[Model]) -> str:
    return next(field.name for field in row_model._meta.concrete_fields if field.related_model is model)


def _resource(model: type[Model], known_by: str, parent: str) -> type[DeskResource]:
    own = [
        field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many) if field.editable
    ]
    ordered = [known_by, *([parent] if parent else []), *(n for n in own if n not in (known_by, parent))]
    options = type(
        "Meta",
        (),
        {
            "model": model,
            "fields": ordered,
            "import_id_fields": [known_by],
            "clean_model_instances": True,
            "skip_diff": True,
            "store_instance": True,
            "use_transactions": False,
        },
    )
    return type(f"{model.__name__}Resource", (DeskResource,), {"Meta": options, "parent": parent})
