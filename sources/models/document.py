from django.core.validators import RegexValidator
from django.db.models import (
    PROTECT,
    BooleanField,
    CharField,
    CheckConstraint,
    ForeignKey,
    Q,
    TextField,
    URLField,
)

from publishing.fields import PartialDateField
from publishing.models import Record
from sources.choices import DocumentKind, Language
from sources.querysets import DocumentQuerySet

sha256 = RegexValidator(r"\A[0-9a-f]{64}\Z", "Write 64 hexadecimal digits in small letters.")


class Document(Record):
    """A text that the desk cites, whether a copy of it is held or not."""

    title = CharField(
        max_length=300, help_text="The title as printed; for an untitled text, a plain description."
    )
    publisher = ForeignKey("sources.Organisation", PROTECT, null=True, blank=True, related_name="+")
    publisher_basis = CharField(
        max_length=200,
        blank=True,
        help_text="How the publisher is known where the document does not name it.",
    )
    author = ForeignKey("sources.Person", PROTECT, null=True, blank=True, related_name="+")
    byline = CharField(max_length=200, blank=True, help_text="The author line as printed.")
    kind = CharField(max_length=30, choices=DocumentKind)
    published_on = PartialDateField(
        help_text="As precise as it is known: 2007, 2007-08, 2007-08-19; [2023-03-04,2023-04-03] for one of two days."
    )
    published_as_written = CharField(
        max_length=120, blank=True, help_text="The date in the document’s own words."
    )
    date_note = CharField(
        max_length=300,
        blank=True,
        help_text="How the date was read, or between which days the document must have appeared.",
    )
    language_of_text = CharField(max_length=8, choices=Language, default=Language.ENGLISH)
    url = URLField("address", max_length=500, blank=True)
    archived_url = URLField(
        "archived address", max_length=500, blank=True, help_text="A stored copy on the web."
    )
    is_held = BooleanField(
        "copy held", default=False, help_text="Tick when the desk keeps a copy of the text."
    )
    held_sha256 = CharField(
        "SHA-256 of the copy",
        max_length=64,
        blank=True,
        validators=[sha256],
        help_text="Proves later that the copy is unchanged.",
    )
    held_text = TextField(
        "text of the copy",
        blank=True,
        help_text="For the desk alone, never published: quotations are looked up in it.",
    )
    summary = TextField(
        blank=True, help_text="What it is and how reliable, in our own words. Shown on its page."
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(is_held=True) | Q(held_sha256=""),
                name="sources_document_has_a_hash_only_of_a_held_copy",
                violation_error_message="Tick “copy held”, or remove the SHA-256.",
            ),
        ]

    def __str__(self) -> str:
        return self.title
