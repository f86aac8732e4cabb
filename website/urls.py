from django.conf import settings
from django.urls import path, re_path

from publishing import registry
from website.views import (
    archive,
    charts,
    corrections,
    details,
    disputes,
    files,
    fixed,
    gallery,
    home,
    lists,
    search,
    sitemap,
)

app_name = "website"

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("disputes/", disputes.register, name="disputes"),
    path("corrections/", corrections.index, name="corrections"),
    path("oembed/", charts.oembed, name="oembed"),
    path("embed/tallies/<slug:key>/", charts.embed, name="embed"),
    path("about/", fixed.about, name="about"),
    path("robots.txt", fixed.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("favicon.ico", fixed.favicon, name="favicon"),
    re_path(r"^files/(?P<sha256>[0-9a-f]{64})/(?P<name>[^/]{1,120})$", files.file, name="file"),
]
urlpatterns += [
    path(f"tallies/<slug:key>/chart.{form}", charts.file, {"form": form}, name=f"chart-{form}")
    for form in charts.TYPES
]
OWN_LISTS = {"dispute"}

for kind in registry.kinds():
    if kind.kind not in OWN_LISTS:
        list_of_kind = path(f"{kind.path}/", lists.records, {"kind": kind.kind}, name=f"{kind.kind}-list")
        urlpatterns.append(list_of_kind)
    urlpatterns += [
        path(f"{kind.path}/<slug:key>/", details.record, {"kind": kind.kind}, name=f"{kind.kind}-detail"),
        path(
            f"{kind.path}/<slug:key>/editions/<int:number>/",
            archive.edition,
            {"kind": kind.kind},
            name=f"{kind.kind}-edition",
        ),
        path(
            f"{kind.path}/<slug:key>/editions/<int:number>/changes/",
            archive.changes,
            {"kind": kind.kind},
            name=f"{kind.kind}-changes",
        ),
    ]
if settings.DEBUG:
    urlpatterns.append(path("_gallery/", gallery.gallery, name="gallery"))
