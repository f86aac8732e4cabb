"""Records of every kind in every public state, each full of words that tell where it has leaked to."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import ContentFile
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone

from publishing import actions, registry, sharing
from publishing.fields import DigitsField, PartialDateField
from publishing.models import Comment, PictureSize, Row, StoredFile

YEAR, DAYS = datetime.timedelta(days=365), datetime.timedelta(days=3)
DAY = "2023-03-19"
LEFT_EMPTY = {
    "said_by_person": "said_by_organisation is set, and one of them may be",
    "translation_of": "a translation is in another language than the live story",
}
SHORTEST_TEXT = 30


def marker(state: str) -> str:
    """What tells that content of this state has come out. Never asked for, so that no page can echo it."""
    return f"zq{state}"


def bait(state: str) -> str:
    """What searches ask for; it stands beside the marker wherever that stands."""
    return f"bait{state}"


def key(state: str, kind: str) -> str:
    return f"key-{state}-{kind}"


def number(state: str) -> str:
    """A figure that tells the same; no part of an instant, whose seconds end at 59."""
    return f"7{STATES.index(state)}.137"


@dataclass
class Planted:
    """Records by state and kind, content hashes of pictures, when the withdrawn was live, previews by kind."""

    records: dict[tuple[str, str], Any] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    live_at: dict[tuple[str, str], datetime.datetime] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    def neighbour(self, model: type[models.Model]) -> Any:
        return next((record for record in self.records.values() if type(record) is model), None)


def picture(state: str) -> StoredFile:
    content, digest = ContentFile(f"bytes {marker(state)}".encode()), f"{STATES.index(state):064x}"
    kept = {"size": content.size, "width": 1, "height": 1}
    stored = StoredFile(
        name="picture.png", sha256=digest, media_type="image/png", uploaded_at=timezone.now(), **kept
    )
    stored.file.save("picture.png", content)
    size = PictureSize(stored=stored, sha256=digest[::-1], media_type="image/webp", **kept)
    size.file.save("size.webp", content)
    return stored


def filled(model: type[models.Model], state: str, planted: Planted, **fixed: Any) -> Any:
    """An unsaved object whose every text and figure says ``state``, related to what is live already."""
    values = {}
    for column in model._meta.concrete_fields:
        if column.name in fixed or column.primary_key or not column.editable:
            continue
        value = _value(column, state, planted)
        if value is not None:
            values[column.name] = value
    return model(**values | fixed)


def _value(column: models.Field, state: str, planted: Planted) -> Any:
    if isinstance(column, models.ForeignKey):
        if column.related_model is StoredFile:
            return picture(state)
        return None if column.name in LEFT_EMPTY else planted.neighbour(column.related_model)
    if isinstance(column, DigitsField):
        return number(state)
    if isinstance(column, PartialDateField):
        return DAY
    if isinstance(column, models.IntegerField) and not column.null and not column.has_default():
        return STATES.index(state)
    if column.choices:
        return next(value for value, _label in column.flatchoices if value)
    if isinstance(column, models.URLField):
        return f"https://{marker(state)}.example/"
    is_free_text = isinstance(column, models.CharField | models.TextField) and not any(
        isinstance(validator, RegexValidator) for validator in column.validators
    )
    if is_free_text and (column.max_length or SHORTEST_TEXT) >= SHORTEST_TEXT:
        return f"{marker(state)} {bait(state)}"
    return None


def plant(kind: Any, state: str, planted: Planted) -> Any:
    record = _plant_alone(kind, state, planted)
    _plant_rows(record, state, planted)
    return record


def _plant_alone(kind: Any, state: str, planted: Planted) -> Any:
    record = filled(kind.model, state, planted, key=key(state, kind.kind))
    record.save()
    for relation in kind.model._meta.many_to_many:
        if neighbour := planted.neighbour(relation.related_model):
            getattr(record, relation.name).set([neighbour])
    planted.records[state, kind.kind] = record
    if getattr(record, "image", None):
        planted.pictures[state] = record.image.sha256
    return record


def _plant_rows(record: Any, state: str, planted: Planted) -> None:
    for relation in record._meta.related_objects:
        if issubclass(relation.related_model, Row) and relation.on_delete is models.CASCADE:
            row = filled(relation.related_model, state, planted, **{relation.field.name: record})
            if not _points_to(record, row, besides=relation.field):
                row.save()


def _points_to(record: Any, row: Any, besides: models.Field) -> bool:
    """A row that relates its record to another of the kind finds none but the record itself at first."""
    others = (column for column in row._meta.concrete_fields if column is not besides)
    return any(
        isinstance(column, models.ForeignKey) and getattr(row, column.attname) == record.pk
        for column in others
    )


def rewrite(record: Any, state: str, planted: Planted) -> None:
    """Change every text of ``record`` and its rows to those of another state."""
    fresh = filled(type(record), state, planted, key=record.key)
    for column in record._meta.concrete_fields:
        if column.editable and not column.primary_key and column.name != "key":
            setattr(record, column.attname, getattr(fresh, column.attname))
    record.save()
    for relation in record._meta.related_objects:
        if issubclass(relation.related_model, Row) and relation.on_delete is models.CASCADE:
            relation.related_model.objects.filter(**{relation.field.name: record}).delete()
    _plant_rows(record, state, planted)
    if getattr(record, "image", None):
        planted.pictures[state] = record.image.sha256


def publish(record: Any, **options: Any) -> None:
    options |= {"by": None, "at": timezone.now(), "acknowledged": actions.ALL_WARNINGS}
    assert actions.publish(record, **options)


def _draft(kind: Any, planted: Planted) -> None:
    record, now = plant(kind, "draft", planted), timezone.now()
    actions.note_change(record, by=None, at=now)
    _link, planted.links[kind.kind] = sharing.make(
        record, for_whom="the lawyer", shows="following", expires_at=now + DAYS, by=None, at=now
    )


def _embargoed(kind: Any, planted: Planted) -> None:
    why = f"{marker('embargoed')} {bait('embargoed')}"
    publish(plant(kind, "embargoed", planted), due_at=timezone.now() + YEAR, embargo_reason=why)


def _cancelled(kind: Any, planted: Planted) -> None:
    record = plant(kind, "cancelled", planted)
    publish(record, due_at=timezone.now() + YEAR)
    actions.cancel_scheduled(record, by=None, at=timezone.now())


def _renewed(kind: Any, planted: Planted) -> None:
    record = plant(kind, "beforerenewal", planted)
    publish(record)
    rewrite(record, "renewal", planted)
    publish(record, due_at=timezone.now() + YEAR)


def _changed(kind: Any, planted: Planted) -> None:
    record = plant(kind, "beforechange", planted)
    publish(record)
    rewrite(record, "change", planted)
    actions.note_change(record, by=None, at=timezone.now())


def _superseded(kind: Any, planted: Planted) -> None:
    record = plant(kind, "superseded", planted)
    publish(record)
    rewrite(record, "successor", planted)
    publish(record, note="A public note.")


def _retracted(kind: Any, planted: Planted) -> None:
    record = plant(kind, "retracted", planted)
    publish(record)
    planted.live_at["retracted", kind.kind] = timezone.now()
    actions.retract(record, by=None, at=timezone.now(), reason=marker("reason"))


def _takendown(kind: Any, planted: Planted) -> None:
    record = plant(kind, "takendown", planted)
    publish(record, note=marker("takendown"))
    planted.live_at["takendown", kind.kind] = timezone.now()
    reasons = {"public_reason": marker("order"), "reason": marker("private")}
    actions.takedown(record, by=None, at=timezone.now(), **reasons)


def _plant_the_live(planted: Planted) -> None:
    """The rows come last, because they refer to records of kinds that come later."""
    for kind in registry.kinds():
        _plant_alone(kind, "live", planted)
    for record in planted.records.values():
        _plant_rows(record, "live", planted)
        _plant_comment(record)
        publish(record)


def _plant_comment(record: Any) -> None:
    """What the desk says among itself about what everybody sees."""
    kind = registry.for_model(type(record)).kind
    text = f"{marker('private')} {bait('private')}"
    Comment.objects.create(record=record.pk, kind=kind, text=text, at=timezone.now())


WAYS: list[Callable[[Any, Planted], None]] = [
    _draft, _embargoed, _cancelled, _renewed, _changed, _superseded, _retracted, _takendown,
]  # fmt: skip
SECRET = ["draft", "embargoed", "cancelled", "renewal", "change", "takendown", "private"]
PAST = ["superseded", "retracted"]
PUBLIC = ["live", "beforerenewal", "beforechange", "successor"]
REASONS = ["reason", "order"]
STATES = [*PUBLIC, *SECRET, *PAST, *REASONS]
WITHDRAWN = ["retracted", "takendown"]
NEVER_PUBLIC_KEYS = ["draft", "embargoed", "cancelled"]


def everything() -> Planted:
    planted = Planted()
    _plant_the_live(planted)
    for way in WAYS:
        for kind in registry.kinds():
            way(kind, planted)
    return planted
