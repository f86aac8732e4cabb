from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from website import gallery as showcase


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with invented content, for those who change one. In development only."""
    return render(request, "website/gallery.html", showcase.examples())
