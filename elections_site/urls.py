from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from elections_site import desk_roles, health, views

admin.site.site_header = settings.SITE_NAME
admin.site.site_title = settings.SITE_NAME

urlpatterns = [
    path("admin/roles/", admin.site.admin_view(desk_roles.page), name="desk-roles"),
    path("admin/prose/", include("publishing.admin.prose")),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("preview/<str:token>/", views.shared_preview, name="shared-preview"),
    path("api/", include("feed.urls")),
    path("", include("website.urls")),
]

handler400 = "elections_site.errors.bad_request"
handler403 = "website.views.errors.forbidden"
handler404 = "elections_site.errors.not_found"
handler500 = "elections_site.errors.server_error"
