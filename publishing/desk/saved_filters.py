"""Lists as somebody narrowed them, kept under a name."""

from typing import Any
from urllib.parse import parse_qsl

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.http import urlencode

from publishing.errors import Refused
from publishing.models import FirstFilter, SavedFilter

REMOVE_SHARED = "publishing.delete_savedfilter"
EVERYTHING = "everything"
LONGEST_NAME, LONGEST_QUERY = 60, 1000  # as the columns are
NOT_KEPT = {"p", "e", "all", EVERYTHING, "_popup", "_to_field", "_changelist_filters", "_facets"}


def normal(query: str) -> str:
    """The part of a list's address that narrows or sorts it, in one order, so that two of them can be compared."""
    asked = [(name, value) for name, value in parse_qsl(query) if name not in NOT_KEPT and value]
    return urlencode(sorted(asked))


def for_list(list_name: str, user: User) -> list[Any]:
    """The filters of a list that somebody sees, their own first; ``is_first`` for the one that it opens with."""
    first = FirstFilter.objects.filter(user=user, saved_filter=OuterRef("pk"))
    return list(
        SavedFilter.objects.filter(Q(owner=user) | Q(is_shared=True), list_name=list_name)
        .select_related("owner")
        .annotate(is_first=Exists(first))
        .order_by("is_shared", "name", "pk")
    )


@transaction.atomic
def keep(list_name: str, name: str, query: str, *, is_shared: bool, is_first: bool, by: User) -> SavedFilter:
    """Keep what ``query`` narrows a list to; one's own filter of that name is replaced. Raises ``Refused``."""
    name, query = name.strip(), normal(query)
    if not name:
        raise Refused("Give the filter a name, such as “Mine, in review”.")
    if not query:
        raise Refused("This list shows everything. Narrow it first, then save the filter.")
    if len(name) > LONGEST_NAME or len(query) > LONGEST_QUERY:
        raise Refused("That is too long to be kept. Shorten the name, or what you search for.")
    saved, _ = SavedFilter.objects.update_or_create(
        owner=by, list_name=list_name, name=name, defaults={"query": query, "is_shared": is_shared}
    )
    if is_first:
        open_with(saved, by=by)
    return saved


def open_with(saved: SavedFilter, *, by: User) -> None:
    """Let the list open with ``saved`` for ``by``, and for nobody else."""
    _require_sight(saved, by)
    FirstFilter.objects.update_or_create(user=by, list_name=saved.list_name, defaults={"saved_filter": saved})


def open_with_everything(list_name: str, *, by: User) -> None:
    FirstFilter.objects.filter(user=by, list_name=list_name).delete()


def remove(saved: SavedFilter, *, by: User) -> None:
    """Forget a filter: one's own, or a shared one by whoever keeps order in the newsroom."""
    if not may_remove(saved, by):
        raise PermissionDenied("Only its owner removes a filter, or whoever may remove shared ones.")
    saved.delete()


def may_remove(saved: SavedFilter, user: User) -> bool:
    return saved.owner_id == user.pk or (saved.is_shared and user.has_perm(REMOVE_SHARED))


def _require_sight(saved: SavedFilter, user: User) -> None:
    if saved.owner_id != user.pk and not saved.is_shared:
        raise PermissionDenied("That filter belongs to somebody else.")
