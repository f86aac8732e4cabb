from collections.abc import Iterable
from typing import Any, ClassVar

from elections.models import Rule, RuleProvision
from publishing.documents import DigitsField, RecordSerializer, ReferenceField, ReferenceListField
from publishing.registry import register
from sources.disputes.shape import FACET, DisputedRowSerializer, disputes, state_of
from sources.documents import (
    HEAD,
    SPEAKERS,
    DeskDocument,
    PeriodSerializer,
    RowSerializer,
    cite,
    cited_documents,
    label_of,
    prose,
    speakers,
)


class RuleProvisionSerializer(DisputedRowSerializer, PeriodSerializer):
    qualifier_label = label_of("qualifier")
    value = DigitsField()
    unit_label = label_of("unit")
    replaces = DigitsField(help_text="The value before, in the same unit.")
    equivalent = DigitsField(help_text="The second of a pair as the source gives it.")
    equivalent_unit_label = label_of("equivalent_unit")
    elections = ReferenceListField(help_text="The votes for which the source says that it held.")
    acts = ReferenceListField(help_text="Acts that a source takes it from.")
    cite = cite()

    class Meta:
        model = RuleProvision
        fields = (
            *("text", "qualifier", "qualifier_label", "value", "unit", "unit_label", "replaces"),
            *("equivalent", "equivalent_unit", "equivalent_unit_label"),
            *("elections", "acts", "valid_from", "valid_to", "disputes", "cite"),
        )


class RuleSerializer(RecordSerializer, RowSerializer):
    country_label = label_of("country")
    subject_label = label_of("subject")
    measure_label = label_of("measure")
    body = ReferenceField(help_text="The body for whose election it holds; null if it holds for any.")
    provisions = RuleProvisionSerializer(many=True, read_only=True)
    disputes = disputes()

    class Meta:
        model = Rule
        fields = (
            *HEAD,
            *("name", "country", "country_label", "subject", "subject_label", "measure", "measure_label"),
            *("body", "summary", "provisions", "disputes"),
        )


@register
class RuleDocument(DeskDocument):
    kind, plural, path = "rule", "rules", "rules"
    model = Rule
    serializer_class = RuleSerializer
    facet_names: ClassVar = SPEAKERS | {
        "country": "ISO 3166-1 code of the country.",
        "type": "What it belongs to: voting, seats, registration, finance, media, observation.",
        "chamber": "Key of the body for whose election it holds.",
        "election": "Key of a vote for which a source says that it held.",
        "act": "Key of an act that it is taken from.",
        "document": "Key of a document that states it.",
        "organisation": "Key of a body that states it.",
        "disputed": FACET,
    }

    def title(self, record: Rule) -> str:
        return record.name

    def text(self, record: Rule, document: dict[str, Any]) -> str:
        return prose(record.summary, *(provision.text for provision in record.provisions.all()))

    def facets(self, record: Rule) -> Iterable[tuple[str, str]]:
        provisions = record.provisions.all()
        yield "country", record.country
        yield "type", record.subject
        if record.body:
            yield "chamber", record.body.key
        yield from (("disputed", state) for state in state_of(record))
        for provision in provisions:
            yield from (("election", election.key) for election in provision.elections.all())
            yield from (("act", act.key) for act in provision.acts.all())
        yield from cited_documents(*provisions)
        yield from speakers(provisions)
