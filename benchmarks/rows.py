"""Records and their rows, many at once."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.db import models

Made = TypeVar("Made", bound=models.Model)


def made(objects: Iterable[Made]) -> list[Made]:
    listed = list(objects)
    return type(listed[0])._default_manager.bulk_create(listed, batch_size=500)


def linked(through: Any, records: list[Any], target: str, chosen: Callable[[int], Any]) -> None:
    name = type(records[0])._meta.model_name
    made(
        through(**{f"{name}_id": record.pk, f"{target}_id": chosen(n).pk}) for n, record in enumerate(records)
    )
