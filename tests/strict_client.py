"""A test client that fails on any page which breaks a rule of the house, whatever the test was about."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

QUERIES_OF_A_PAGE, QUERIES_OF_A_DESK_PAGE = 15, 30
NO_QUERY = re.compile(r"(?:BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE SAVEPOINT)\b")
LEAKED_SYNTAX = re.compile(r"{{|}}|{%|%}|{#|#}")


class PageRules(HTMLParser):
    """Reads one page and gathers what is wrong with it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.feed(page)
        self.close()
        self.problems += [f"the id {name} is there {n} times" for name, n in self.ids.items() if n > 1]
        if self.tags["html"] and self.tags["h1"] != 1:
            self.problems.append(f"a page has one h1, this one has {self.tags['h1']}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags[tag] += 1
        self.ids.update([attributes["id"] or ""] if "id" in attributes else [])
        if tag == "style" or (tag == "script" and not attributes.get("src")):
            self.problems.append(f"inline {tag}")
        if tag == "img" and "alt" not in attributes:
            self.problems.append(f"an image without alt: {attributes.get('src')}")
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.problems.append(f"the attribute {name} on <{tag}>")
            if (value or "").strip().lower().startswith("javascript:"):
                self.problems.append(f"a script in the attribute {name} of <{tag}>")

    def handle_data(self, text: str) -> None:
        self.problems += [f"leaked template syntax: {mark}" for mark in LEAKED_SYNTAX.findall(text)]


class StrictClient(Client):
    def request(self, **request: Any) -> Any:
        with CaptureQueriesContext(connection) as asked:
            response = super().request(**request)
        if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming:
            problems = PageRules(response.content.decode()).problems if response.content else []
            queries = [q["sql"] for q in asked.captured_queries if not NO_QUERY.match(q["sql"])]
            at_desk = request["PATH_INFO"].startswith("/admin/")
            budget = QUERIES_OF_A_DESK_PAGE if at_desk else QUERIES_OF_A_PAGE
            if request["REQUEST_METHOD"] == "GET" and len(queries) > budget:
                problems.append(f"{len(queries)} queries, of {budget} allowed")
            assert not problems, f"{request['PATH_INFO']}: " + "; ".join(problems)
        return response
