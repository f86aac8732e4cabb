from django.db.models import (
    CASCADE,
    PROTECT,
    BooleanField,
    CharField,
    CheckConstraint,
    ForeignKey,
    Q,
    UniqueConstraint,
    URLField,
)

from publishing.fields import PartialDateField
from sources.choices import LinkRelevance, NoteKind
from sources.models.claim import Claim
from sources.models.document import Document
from sources.querysets import ClaimQuerySet


class BibliographicNote(Claim):
    """What a document says of itself, or another one of it: its title, its date, what it is."""

    source = ForeignKey(Document, CASCADE, related_name="notes")
    kind = CharField(max_length=20, choices=NoteKind)
    text = CharField(
        max_length=300, help_text="As it stands there; what it is, or what is missing, in our words."
    )
    read_on = PartialDateField(
        "read as", help_text="The day that the text may mean. One row for each reading that is possible."
    )
    reading = CharField(max_length=200, blank=True, help_text="How this reading comes about: month first.")
    is_favoured = BooleanField(
        "the likelier reading", default=False, help_text="Say under basis why, and tick one reading alone."
    )

    objects = ClaimQuerySet.as_manager()

    class Meta(Claim.Meta):
        verbose_name = "note"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(is_favoured=False) | (~Q(read_on="") & ~Q(basis="")),
                name="sources_note_favours_a_reading_and_says_why",
                violation_error_message="Give the date that is the likelier reading, and say why under basis.",
            ),
            UniqueConstraint(
                fields=["source", "kind", "text"],
                condition=Q(is_favoured=True),
                name="sources_note_favours_one_reading",
                violation_error_message="Another reading of the same words is ticked as the likelier one.",
            ),
            UniqueConstraint(
                fields=["source", "kind", "text", "read_on", "document", "locator"],
                name="sources_note_stands_once_for_each_source",
                violation_error_message="This note stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"


class DocumentLink(Claim):
    """An address that a document leads its readers to."""

    source = ForeignKey(Document, CASCADE, related_name="links")
    url = URLField("address", max_length=500)
    as_written = CharField(max_length=200, blank=True, help_text="The words of the link.")
    target = ForeignKey(
        Document,
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The record of what it leads to, if there is one.",
    )
    relevance = CharField(max_length=20, choices=LinkRelevance, default=LinkRelevance.RELATED)
    dated = PartialDateField("date in the address")
    text = CharField(max_length=300, blank=True, help_text="What it leads to, in our words.")

    objects = ClaimQuerySet.as_manager()

    class Meta(Claim.Meta):
        verbose_name = "link"
        constraints = [
            *Claim.Meta.constraints,
            UniqueConstraint(
                fields=["source", "url", "locator"],
                name="sources_link_stands_once_in_its_place",
                violation_error_message="This link stands here already with the same place.",
            ),
        ]

    def __str__(self) -> str:
        return self.url
