"""How a party stands to others, said on either side: its own relations, and those that others state to it."""

from collections.abc import Iterable, Iterator
from typing import Any

from website.editions import Item

Document = dict[str, Any]

# What a relation is called on the page of the other party.
SEEN_FROM_THE_OTHER = {
    "successor": "was succeeded by",
    "split_from": "lost a part that became",
    "grew_out_of": "had a part from which grew",
    "merged_into": "took in",
    "member": "had as a member",
}


def lineage(document: Document, keys: list[str], others: Iterable[Item]) -> list[Document]:
    """Return relations as the page shows them: its own first, each said once."""
    own = document.get("relations", [])
    said = {(relation["kind"], relation["other"]["key"]) for relation in own}
    inverse = [
        relation
        for relation in _inverse(keys, others)
        if (relation["kind"], relation["other"]["key"]) not in said
    ]
    return [*own, *inverse]


def _inverse(keys: list[str], others: Iterable[Item]) -> Iterator[Document]:
    for other in others:
        for relation in other.document.get("relations", []):
            if relation["other"]["key"] in keys:
                yield relation | {
                    "kind_label": SEEN_FROM_THE_OTHER.get(relation["kind"], relation["kind_label"]),
                    "other": {"kind": other.kind, "key": other.key, "label": other.title},
                }
