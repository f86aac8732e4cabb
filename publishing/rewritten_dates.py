"""For migrations: partial dates that were stored as their text alone get their first and last day in front."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import CharField
from django.db.models.functions import Cast

from publishing.fields import PartialDateField

TEXT_ALONE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def rewrite(app_label: str) -> Callable[[Any, Any], None]:
    """Return the step of a migration that rewrites every partial date of an app; done twice, it changes nothing."""

    def step(apps: Any, schema_editor: Any) -> None:
        for model in apps.get_app_config(app_label).get_models():
            for name in _dates_of(model):
                _rewrite(model, name)
        # PostgreSQL alters no table while the check of a changed row’s references waits.
        schema_editor.connection.check_constraints()

    return step


def _dates_of(model: Any) -> Iterator[str]:
    yield from (field.name for field in model._meta.local_fields if isinstance(field, PartialDateField))


def _rewrite(model: Any, name: str) -> None:
    rows = model.objects.annotate(stored=Cast(name, CharField()))
    for stored in rows.values_list("stored", flat=True).order_by("stored").distinct():
        if TEXT_ALONE.fullmatch(stored):
            rows.filter(stored=stored).update(**{name: stored})
