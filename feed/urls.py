from typing import Any

from django.urls import path, re_path

from feed import views
from feed.reference import Docs, Schema
from publishing import registry

urlpatterns = [
    path("v1/", views.Root.as_view(), name="root"),
    path("v1/changes/", views.Changes.as_view(), name="changes"),
    path("v1/key/", views.Key.as_view(), name="key"),
    path("v1/schema/", Schema.as_view(), name="schema"),
    path("v1/docs/", Docs.as_view(), name="docs"),
]
for kind in registry.kinds():
    items: Any = type(f"{kind.kind}_list", (views.EditionList,), {"kind": kind})
    item: Any = type(f"{kind.kind}_detail", (views.EditionDetail,), {"kind": kind})
    urlpatterns += [
        path(f"v1/{kind.plural}/", items.as_view(), name=kind.plural),
        path(f"v1/{kind.plural}/<slug:key>/", item.as_view(), name=kind.kind),
    ]
urlpatterns.append(re_path(r"^.*$", views.no_such_address))
app_name = "feed"
