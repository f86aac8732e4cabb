"""Model fields that keep a value as its source wrote it."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models

from publishing.partial_dates import PartialDate


class PartialDateField(models.CharField):
    """A date as precise as its source; reads as ``PartialDate``, or "" where nothing is known.

    The column holds the first day, the last day and the EDTF text: "1999-09-01 1999-11-30 1999-23". So rows sort by
    time whatever their precision, and a constraint compares days (``valid_to__latest``), on every engine and without
    a second column.
    """

    description = "Date as precise as its source (EDTF)"

    def __init__(self, *args: Any, takes_period: bool = False, **kwargs: Any) -> None:
        self.takes_period = takes_period
        kwargs.setdefault("max_length", 80)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        kwargs.setdefault(
            "help_text", "As precise as the source: 2007, 2007-08, 2007-08-18, 1999-23 (autumn), 2007~."
        )
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, **({"takes_period": True} if self.takes_period else {})}

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | str | None:
        return PartialDate(value[TEXT_BEGINS:]) if value else value

    def to_python(self, value: Any) -> PartialDate | str:
        if not value:
            return ""
        try:
            date = PartialDate(value)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error
        if date.is_period and not self.takes_period:
            raise ValidationError("Write one date here, not a period.", code="period")
        if TEXT_BEGINS + len(date) > (self.max_length or 0):
            raise ValidationError("Write fewer dates between the brackets.", code="max_length")
        return date

    def get_prep_value(self, value: Any) -> str:
        date = self.to_python(value)
        return f"{date.earliest} {date.latest} {date}" if isinstance(date, PartialDate) else ""


TEXT_BEGINS = len("2007-08-18 2007-08-18 ")


@PartialDateField.register_lookup
class Earliest(models.Transform):
    lookup_name = "earliest"
    template = "SUBSTR(%(expressions)s, 1, 10)"
    output_field = models.CharField()


@PartialDateField.register_lookup
class Latest(models.Transform):
    lookup_name = "latest"
    template = "SUBSTR(%(expressions)s, 12, 10)"
    output_field = models.CharField()


class DigitsField(models.CharField):
    """A decimal number that keeps the digits it came with: 8.10 stays 8.10, and 88 never becomes 88.00.

    Stored as text, read as ``Decimal`` or ``None``. It is not meant for arithmetic in the database.
    """

    description = "Decimal number with the digits of its source"
    # django-stubs would take its values for text.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 24)
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        # A number has no length; to_python measures its text.
        self.validators = [check for check in self.validators if not isinstance(check, MaxLengthValidator)]

    def deconstruct(self) -> Any:
        """Name what Django leaves out as its own default, because this field's defaults differ."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "null": self.null, "blank": self.blank}

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Decimal | None:
        return Decimal(value) if value else None

    def to_python(self, value: Any) -> Decimal | None:
        if value is None or value == "":
            return None
        try:
            number = value if isinstance(value, Decimal) else Decimal(str(value).strip())
        except InvalidOperation as error:
            raise ValidationError(
                "Write a number with a decimal point, such as 54.19.", code="invalid"
            ) from error
        if not number.is_finite():
            raise ValidationError("Write a finite number, such as 54.19.", code="invalid")
        longest = self.max_length or 0
        if abs(number.adjusted()) > longest or len(format(number, "f")) > longest:
            raise ValidationError(f"Write at most {longest} digits.", code="max_length")
        return number

    def get_prep_value(self, value: Any) -> str | None:
        number = self.to_python(value)
        return None if number is None else format(number, "f")

    def value_from_object(self, obj: models.Model) -> Any:
        """Give forms and fixtures the text, so that a form sent back unchanged counts as unchanged."""
        return self.get_prep_value(super().value_from_object(obj))

    def value_to_string(self, obj: models.Model) -> str:
        return self.value_from_object(obj) or ""
