from typing import Any

from django.core.management.base import BaseCommand

from publishing.models import StoredFile
from publishing.pictures import sizes


class Command(BaseCommand):
    help = "Make the sizes that stored pictures lack. It may be run again at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        for stored in StoredFile.objects.filter(erased_at__isnull=True).order_by("uploaded_at", "pk"):
            try:
                sizes.cut(stored)
            except OSError as error:
                self.stderr.write(f"{stored.name}: {error}")
