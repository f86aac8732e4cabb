from django.db.models import PROTECT, CharField, CheckConstraint, ForeignKey, Q

from elections.choices import Measure, Unit
from publishing.fields import DigitsField, PartialDateField
from sources.choices import Qualifier
from sources.disputes import Reading
from sources.models import Claim


class Figure(Claim):
    """A counted measure as one source gives it. Two sources that differ make two rows."""

    measure = CharField(max_length=40, choices=Measure)
    label = CharField(max_length=120, blank=True, help_text="Only if the measure’s own name says too little.")
    value = DigitsField(null=False, blank=False, help_text="With the digits of the source: 54.19, 10233.")
    value_to = DigitsField("to", help_text="The upper end of a range.")
    unit = CharField(max_length=20, choices=Unit)
    base = CharField(
        max_length=160,
        blank=True,
        help_text="What a share is a share of, or who is counted: the electorate, registered candidates.",
    )
    qualifier = CharField(max_length=20, choices=Qualifier, default=Qualifier.EXACTLY)
    as_written = CharField(
        max_length=120, blank=True, help_text="The figure in the words of the source, if it differs."
    )
    as_of = PartialDateField(
        takes_period=True, help_text="The day the figure holds for. Empty if the source does not say."
    )
    place = CharField(
        max_length=120, blank=True, help_text="If it holds for a part of the country: Almaty oblast."
    )
    area = ForeignKey(
        "elections.Place",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="place’s record",
        help_text="The record of that place, so that its page shows the figure.",
    )

    class Meta(Claim.Meta):
        abstract = True
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=~Q(qualifier=Qualifier.RANGE) | Q(value_to__isnull=False),
                name="%(app_label)s_%(class)s_range_has_two_ends",
                violation_error_message="Give both ends of a range.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"

    @property
    def name(self) -> str:
        return self.label or self.get_measure_display()

    @property
    def reading(self) -> Reading:
        return Reading(
            rows="figures",
            scope=(
                *(self.measure, self.label, self.area.key if self.area else self.place),
                *(self.unit, self.base, self.as_of),
            ),
            measure=self.name,
            place=self.place,
            value=self.value,
            value_to=self.value_to,
            qualifier=self.qualifier,
            unit=self.unit,
            unit_label=self.get_unit_display(),
            as_written=self.as_written,
            claim=self,
        )
