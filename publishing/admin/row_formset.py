"""How the rows of a form are stored."""

from typing import Any

from django.db import router
from django.forms.models import BaseInlineFormSet


class RowFormSet(BaseInlineFormSet):
    """Takes changed rows out before it puts them back, so that two may swap a value that only one may have."""

    def save_existing_objects(self, commit: bool = True) -> list[Any]:
        if commit:
            changed = [form.instance.pk for form in self.initial_forms if form.has_changed()]
            rows = self.model._base_manager.filter(pk__in=changed)
            rows._raw_delete(router.db_for_write(self.model))  # what depends on a row finds it again
        return super().save_existing_objects(commit)
