"""Records as nested ModelSerializers, in the shape that the product's statements have."""

from typing import Any

from rest_framework import serializers

from elections.models import Election
from observers.models import Finding, Mission, Quotation, Statement
from sources.models import Document, Organisation, Person


class ReferenceSerializer(serializers.ModelSerializer):
    kind = serializers.CharField(source="_meta.model_name")
    label = serializers.CharField(source="name")


class ElectionReference(ReferenceSerializer):
    class Meta:
        model = Election
        fields = ("kind", "key", "label")


class MissionReference(ReferenceSerializer):
    class Meta:
        model = Mission
        fields = ("kind", "key", "label")


class OrganisationReference(ReferenceSerializer):
    class Meta:
        model = Organisation
        fields = ("kind", "key", "label")


class PersonReference(ReferenceSerializer):
    class Meta:
        model = Person
        fields = ("kind", "key", "label")


class DocumentReference(ReferenceSerializer):
    label = serializers.CharField(source="title")

    class Meta:
        model = Document
        fields = ("kind", "key", "label")


class CiteSerializer(serializers.Serializer):
    document = DocumentReference()
    locator = serializers.CharField()
    said_by = serializers.SerializerMethodField()
    said_by_text = serializers.CharField()
    status = serializers.CharField()
    status_label = serializers.CharField(source="get_status_display")
    is_inferred = serializers.BooleanField()
    basis = serializers.CharField()

    def get_said_by(self, claim: Any) -> dict[str, Any] | None:
        if claim.said_by_organisation:
            return OrganisationReference(claim.said_by_organisation).data
        return PersonReference(claim.said_by_person).data if claim.said_by_person else None


class FindingSerializer(serializers.ModelSerializer):
    topic_label = serializers.CharField(source="get_topic_display")
    polarity_label = serializers.CharField(source="get_polarity_display")
    cite = CiteSerializer(source="*")

    class Meta:
        model = Finding
        fields = ("text", "topic", "topic_label", "polarity", "polarity_label", "is_second_hand", "cite")


class QuotationSerializer(serializers.ModelSerializer):
    speaker = PersonReference()
    cite = CiteSerializer(source="*")

    class Meta:
        model = Quotation
        fields = ("text", "language", "speaker", "role", "cite")


class StatementDocumentSerializer(serializers.ModelSerializer):
    schema_version = serializers.ReadOnlyField(default=1)
    language = serializers.ReadOnlyField(default="en")
    kind_label = serializers.CharField(source="get_kind_display")
    mission = MissionReference()
    organisation = OrganisationReference()
    elections = ElectionReference(many=True)
    cite = CiteSerializer(source="*")
    findings = FindingSerializer(many=True)
    quotations = QuotationSerializer(many=True)

    class Meta:
        model = Statement
        fields = (
            *("schema_version", "title", "language", "kind", "kind_label", "mission", "organisation"),
            *("elections", "issued_on", "issued_as_written", "place", "summary", "cite"),
            *("findings", "quotations"),
        )


class StatementSerializer(serializers.ModelSerializer):
    kind = serializers.CharField(source="_meta.model_name")
    url = serializers.CharField(source="key")
    date = serializers.CharField(source="issued_on")
    document = StatementDocumentSerializer(source="*")

    class Meta:
        model = Statement
        fields = ("id", "kind", "key", "url", "date", "created_at", "changed_at", "document")
