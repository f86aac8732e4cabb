"""One section of a page."""

from typing import Any


def section(reader: Any, address: str, anchor: str) -> str:
    return reader.get(address).text.partition(f'id="{anchor}"')[2].partition("</section>")[0]
