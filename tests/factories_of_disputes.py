import factory
from factory.django import DjangoModelFactory

from elections.models import Dispute, DisputeSide
from tests.factories import ClaimFactory, RelatedMany, keyed


class DisputeFactory(DjangoModelFactory):
    class Meta:
        model = Dispute
        skip_postgeneration_save = True

    key = keyed("dispute")
    title = factory.LazyAttribute(lambda record: record.key.title())
    kind = "verdict"
    country = "KZ"
    explanation = "Two sources judge one thing differently."
    elections = RelatedMany("elections")
    parties = RelatedMany("parties")
    people = RelatedMany("people")
    organisations = RelatedMany("organisations")
    rules = RelatedMany("rules")
    chambers = RelatedMany("chambers")


class DisputeSideFactory(ClaimFactory):
    class Meta:
        model = DisputeSide

    dispute = factory.SubFactory(DisputeFactory)
    text = factory.Sequence(lambda number: f"Side {number}")
