from django.conf import settings
from django.urls import path, re_path

from publishing import registry
from website.views import corrections, details, files, fixed, gallery, home, lists, search, sitemap

app_name = "website"

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("corrections/", corrections.index, name="corrections"),
    path("about/", fixed.about, name="about"),
    path("robots.txt", fixed.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("favicon.ico", fixed.favicon, name="favicon"),
    re_path(r"^files/(?P<sha256>[0-9a-f]{64})/(?P<name>[^/]{1,120})$", files.file, name="file"),
]
for kind in registry.kinds():
    urlpatterns += [
        path(f"{kind.path}/", lists.records, {"kind": kind.kind}, name=f"{kind.kind}-list"),
        path(f"{kind.path}/<slug:key>/", details.record, {"kind": kind.kind}, name=f"{kind.kind}-detail"),
    ]
if settings.DEBUG:
    urlpatterns.append(path("_gallery/", gallery.gallery, name="gallery"))
