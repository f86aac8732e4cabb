from django.urls import include, path
from rest_framework.routers import DefaultRouter

from benchmarks.naive import views

router = DefaultRouter()
router.register("statements", views.StatementViewSet)
router.register("changes", views.ChangeViewSet, basename="change")

urlpatterns = [
    path("api/", include(router.urls)),
    path("elections/<slug:key>/", views.election),
]
