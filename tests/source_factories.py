"""Dull builders for what sources say of bodies, people and documents."""

import factory

from sources.models import BibliographicNote, DocumentLink, OrganisationName, PersonName
from tests.factories import ClaimFactory, OrganisationFactory, PersonFactory, SourceDocumentFactory


class OrganisationNameFactory(ClaimFactory):
    class Meta:
        model = OrganisationName

    organisation = factory.SubFactory(OrganisationFactory)
    text = factory.Sequence(lambda number: f"Body {number}")
    kind = "name"


class PersonNameFactory(ClaimFactory):
    class Meta:
        model = PersonName

    person = factory.SubFactory(PersonFactory)
    text = factory.Sequence(lambda number: f"Person {number}")
    kind = "name"


class BibliographicNoteFactory(ClaimFactory):
    class Meta:
        model = BibliographicNote

    source = factory.SubFactory(SourceDocumentFactory)
    kind = "date"
    text = "04-03-2023"


class DocumentLinkFactory(ClaimFactory):
    class Meta:
        model = DocumentLink

    source = factory.SubFactory(SourceDocumentFactory)
    url = factory.Sequence(lambda number: f"https://news.example/{number}")
