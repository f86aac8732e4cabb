"""Where a record is used: which records of the desk refer to it, themselves or by a row of theirs."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Count, F, IntegerField, Model, QuerySet, Value

from publishing import registry
from publishing.history import snapshots
from publishing.models import Record, Row


@dataclass
class Use:
    """A record that refers to another: in which fields, and how often in each."""

    record: Any
    kind: str
    places: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Relation:
    """A field that refers to the record: on ``owner`` itself or, reached by ``path``, on rows of it."""

    owner: type[Model]
    holder: type[Model]
    path: str
    name: str

    @property
    def words(self) -> str:
        shown = self.holder._meta.get_field(self.name).verbose_name  # type: ignore[union-attr]
        if self.holder is self.owner:
            return str(shown)
        return f"{self.holder._meta.verbose_name} › {shown}"


def of(record: Any) -> list[Use]:
    """Return every record that refers to ``record``, by kind and name: a fixed number of queries, any number of uses.

    What ``record`` says of itself does not count.
    """
    places: dict[type[Model], dict[Any, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    relations = list(_relations(type(record)))
    for number, owner, times in _counted(relations, record):
        relation = relations[number]
        if owner != record.pk:
            places[relation.owner][owner][relation.words] += times
    return [use for model, found in _in_order(places) for use in _uses(model, found)]


def _counted(relations: list[_Relation], record: Any) -> Iterator[tuple[int, Any, int]]:
    """Yield (number of the relation, owner, times) for all relations in one query."""
    queries = [_query(relation, number, record.pk) for number, relation in enumerate(relations)]
    if queries:
        first, *rest = queries
        yield from first.union(*rest, all=True) if rest else first


def _query(relation: _Relation, number: int, pk: Any) -> QuerySet:
    rows = relation.holder._base_manager.filter(**{relation.name: pk})
    return (
        rows.order_by()
        .annotate(use_relation=Value(number, output_field=IntegerField()), use_owner=F(relation.path))
        .values("use_relation", "use_owner")
        .annotate(use_times=Count("pk"))
        .values_list("use_relation", "use_owner", "use_times")
    )


def _relations(target: type[Model]) -> Iterator[_Relation]:
    owners = {part.model: (model, part) for model in _records() for part in snapshots.parts(model)}
    for holder in apps.get_models():
        if not issubclass(holder, Record | Row):
            continue
        owner: Any = holder if issubclass(holder, Record) else None
        path = "pk"
        if holder in owners:
            owner, part = owners[holder]
            path = f"{part.owner}_id"
        for one in (*holder._meta.concrete_fields, *holder._meta.many_to_many):
            if owner is not None and one.related_model is target and f"{one.name}_id" != path:
                yield _Relation(owner, holder, path, one.name)


def _records() -> list[type[Model]]:
    return [kind.model for kind in registry.kinds()]


def _in_order(places: dict[type[Model], Any]) -> Iterator[tuple[type[Model], Any]]:
    return ((model, places[model]) for model in _records() if model in places)


def _uses(model: type[Model], found: dict[Any, Counter[str]]) -> list[Use]:
    records = model._default_manager.with_name().with_public_state().filter(pk__in=found)  # type: ignore[attr-defined]
    kind = str(model._meta.verbose_name)
    uses = [Use(record, kind, found[record.pk]) for record in records]
    return sorted(uses, key=lambda use: (str(use.record).casefold(), str(use.record.pk)))
