from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from elections_site import health

admin.site.site_header = settings.SITE_NAME
admin.site.site_title = settings.SITE_NAME
admin.site.index_title = "The desk"

urlpatterns = [
    path("admin/prose/", include("publishing.admin.prose")),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("api/", include("feed.urls")),
    path("", include("website.urls")),
]

handler400 = "elections_site.errors.bad_request"
handler403 = "website.views.errors.forbidden"
handler404 = "elections_site.errors.not_found"
handler500 = "elections_site.errors.server_error"
