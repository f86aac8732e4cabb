"""The addresses of the feed. Each has a door; what stands here runs when no answer is kept."""

import datetime
import json
from functools import cache
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.urls import resolve
from django.views.decorators.csrf import csrf_exempt
from rest_framework.views import APIView

from feed import keys, negotiation, pagination, parameters, problems, rows
from feed.doors import door
from feed.pagination import Ordering
from feed.parameters import Parameters
from feed.problems import Problem
from feed.rows import Later, Query
from feed.schema import ChangesSchema, DetailSchema, KeySchema, ListSchema, RootSchema
from publishing import items, reading, registry
from publishing.documents import Document
from publishing.models import Edition
from publishing.querysets import EditionQuerySet

ROOT = "/api/v1/"


class FeedView(APIView):
    """A public, read-only address."""

    offered: tuple[str, ...] = (negotiation.JSON,)
    is_kept = True

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return door(super().as_view(**initkwargs), offered=cls.offered, is_kept=cls.is_kept)


class Root(FeedView):
    """What the feed holds and where."""

    schema = RootSchema()

    def get(self, request: Any) -> HttpResponse:
        Parameters(request.GET, [])
        body = {
            "title": settings.SPECTACULAR_SETTINGS["TITLE"],
            "version": request.site_version,
            "lists": {kind.plural: f"{ROOT}{kind.plural}/" for kind in registry.kinds()},
            "changes": f"{ROOT}changes/",
            "key": f"{ROOT}key/",
            "schema": f"{ROOT}schema/",
            "docs": f"{ROOT}docs/",
        }
        return _json(json.dumps(body))


class Key(FeedView):
    """Whose the key is that came with the request."""

    is_kept = False
    schema = KeySchema()

    def get(self, request: Any) -> HttpResponse:
        Parameters(request.GET, [])
        key = keys.of(request)
        body = {"name": key.name, "prefix": key.prefix, "created_at": items.instant(key.created_at)}
        response = _json(json.dumps(body))
        response["Cache-Control"] = "no-store"
        return response


class EditionList(FeedView):
    """Live editions of one kind, page by page. Values of a facet with commas between them mean any of them."""

    kind: ClassVar[Document]
    schema = ListSchema()

    def get(self, request: Any) -> HttpResponse:
        asked = Parameters(request.GET, parameters.names_for(self.kind))
        moment = parameters.instant(asked, request.moment)
        limit = parameters.limit(asked, pagination.LIST_LIMIT)
        ordering = parameters.ordering(asked)
        place = parameters.cursor(asked, ordering)
        if moment is None and not parameters.has_filters(asked, self.kind):
            query = _live_page(self.kind.kind, ordering, place is not None)
        else:
            editions = parameters.filtered(asked, self.kind, _public(moment).of(self.kind.kind))
            query = _page(editions, ordering, place is not None)
        asked.settle()
        found = query.run(limit=limit + 1, **place or {})
        following = None
        if len(found) > limit:
            found.pop()
            following = _address_with(request, cursor=ordering.cursor(found[-1][2:]))
        page = f'"items":{rows.joined(found)},"next":{json.dumps(following)}'
        return _json(f'{{{_at(moment)}{page},"version":{request.site_version}}}')


class EditionDetail(FeedView):
    """What stands at one key, now or at an instant."""

    kind: ClassVar[Document]
    schema = DetailSchema()

    def get(self, request: Any, key: str) -> HttpResponse:
        asked = Parameters(request.GET, parameters.DETAIL)
        moment = parameters.instant(asked, request.moment)
        asked.settle()
        query = _live_item(self.kind.kind) if moment is None else _item(self.kind.kind, moment)
        found = query.run(key=key)
        if not found:
            return self._elsewhere(request, key, moment)
        return _item_json(found[0], moment)

    def _elsewhere(self, request: Any, key: str, moment: Any) -> HttpResponse:
        try:
            found = reading.find(self.kind.kind, key, moment)
        except Edition.DoesNotExist:
            raise Problem("not-found", f"No {self.kind.kind} was public as {key}.") from None
        if found.state == "moved":
            query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
            target = self.kind.api_url(found.new_key) + query
            return HttpResponsePermanentRedirect(target, headers={"Cache-Control": "public, no-cache"})
        edition = found.edition
        if found.state == "live":  # released since the first look
            return _item_json((edition.head, found.document_text), moment)
        raise Problem(
            "withdrawn",
            f"This {self.kind.kind} was {edition.get_action_display().lower()}.",
            action=edition.action,
            reason=edition.note,
            at=items.instant(edition.released_at),
            sequence=edition.sequence,
        )


class Changes(FeedView):
    """Every released edition, in the order in which the world came to see them."""

    schema = ChangesSchema()

    def get(self, request: Any) -> HttpResponse:
        asked = Parameters(request.GET, parameters.CHANGES)
        limit = parameters.limit(asked, pagination.CHANGES_LIMIT)
        after = parameters.after(asked)
        asked.settle()
        found = _changes().run(limit=limit, sequence=after)
        following = _address_with(request, after=str(found[-1][2] if found else after))
        return _json(f'{{"items":{rows.joined(found)},"next":{json.dumps(following)}}}')


@csrf_exempt
def no_such_address(request: HttpRequest) -> HttpResponse:
    """Every other address below /api/: a forgotten slash redirects, the rest is a problem."""
    slashed = f"{request.path_info}/"
    if not request.path_info.endswith("/") and resolve(slashed).func is not no_such_address:
        query = request.META.get("QUERY_STRING", "")
        target = f"{slashed}?{query}" if query else slashed
        return HttpResponsePermanentRedirect(target, headers={"Access-Control-Allow-Origin": "*"})
    return problems.not_found(request)


def _public(moment: datetime.datetime | None) -> EditionQuerySet:
    return Edition.objects.live() if moment is None else Edition.objects.at(moment)


@cache
def _live_page(kind: str, ordering: Ordering, continued: bool) -> Query:
    return _page(Edition.objects.live().of(kind), ordering, continued)


def _page(editions: EditionQuerySet, ordering: Ordering, continued: bool) -> Query:
    page = rows.with_shown(ordering.apply(editions, continued=continued))
    return rows.query(page, "head", "shown__document", *ordering.columns)


@cache
def _live_item(kind: str) -> Query:
    return _item(kind, None)


def _item(kind: str, moment: datetime.datetime | None) -> Query:
    at_key = _public(moment).of(kind).filter(key=Later("key"))
    return rows.query(rows.with_shown(at_key), "head", "shown__document")


@cache
def _changes() -> Query:
    released = Edition.objects.released().filter(sequence__gt=Later("sequence")).order_by("sequence")
    return rows.query(rows.with_shown_if_live(released), "head", "shown__document", "sequence")


def _at(moment: datetime.datetime | None) -> str:
    return f'"at":"{items.instant(moment)}",' if moment else ""


def _item_json(texts: tuple[Any, ...], moment: datetime.datetime | None) -> HttpResponse:
    return _json(f"{{{_at(moment)}{items.item(*texts)[1:]}")


def _json(text: str) -> HttpResponse:
    return HttpResponse(text, content_type=negotiation.JSON)


def _address_with(request: Any, **changed: str) -> str:
    query = QueryDict(request.META.get("QUERY_STRING", ""), mutable=True)
    for name, value in changed.items():
        query[name] = value
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
