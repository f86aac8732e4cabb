from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PublishingConfig(AppConfig):
    name = "publishing"
    verbose_name = "Publishing"

    def ready(self) -> None:
        """Let every app declare its documents and desk checks, and whom it reaches."""
        autodiscover_modules("documents", "checks", "audience")
