from django.db.models import CharField, CheckConstraint, TextField

from elections.querysets import CycleQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from sources.choices import countries
from sources.models import Sourced
from sources.models.claim import in_order


class Cycle(Sourced, Record):
    """Votes that a source counts as one series."""

    name = CharField(max_length=200, help_text="With its years: Political renewal cycle 2022–2023.")
    country = CharField(max_length=2, choices=countries)
    began = PartialDateField(help_text="When the source says that the series began.")
    ended = PartialDateField(help_text="When its last vote was held.")
    summary = TextField(blank=True, help_text="Who calls it a series, and what belongs to it.")

    objects = CycleQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = "election cycle"
        constraints = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=in_order("began", "ended"),
                name="elections_cycle_ends_after_it_begins",
                violation_error_message="The cycle ends before it begins.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
