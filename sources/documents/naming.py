from publishing.documents import PartialDateField
from sources.documents.claim import RowSerializer, cite, label_of

NAMING_FIELDS = (
    *("text", "language", "script", "kind", "kind_label"),
    *("valid_from", "valid_to", "note", "cite"),
)


class NamingSerializer(RowSerializer):
    kind_label = label_of("kind")
    valid_from = PartialDateField()
    valid_to = PartialDateField()
    cite = cite()
