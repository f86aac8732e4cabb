from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.views.decorators.http import require_safe

from publishing import preview, reading
from publishing.models import StoredFile


@require_safe
def file(request: HttpRequest, sha256: str, name: str) -> HttpResponseBase:
    """A stored file, as long as some released edition uses it, or a preview that was just made.

    Caches ask each time, because a takedown must reach them too; the answer is mostly that nothing changed.
    """
    previewed = preview.opens(request.GET.get("preview", ""), sha256)
    stored = StoredFile.objects.filter(sha256=sha256, name=name).first()
    if stored is None or not (previewed or reading.file_is_public(sha256)):
        raise Http404("There is no such file.")
    etag = f'"{sha256}"'
    response: HttpResponseBase
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponseNotModified()
    else:
        response = FileResponse(stored.file.open(), content_type=stored.media_type)
        response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = etag
    response["Cache-Control"] = "no-store" if previewed else "public, no-cache"
    return response
