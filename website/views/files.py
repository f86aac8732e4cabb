from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.views.decorators.http import require_safe

from publishing import preview, reading
from publishing.pictures import served


@require_safe
def file(request: HttpRequest, sha256: str, name: str) -> HttpResponseBase:
    """A stored file or a size of it, as long as some released edition uses it, or a preview that was just made.

    Caches ask each time, because a takedown must reach them too; the answer is mostly that nothing changed.
    """
    found = served.find(sha256, name)
    token = request.GET.get("preview", "")
    previewed = next((one for one in found if preview.opens(token, one.original)), None)
    shown = previewed or next((one for one in found if reading.file_is_public(one.original)), None)
    if shown is None:
        raise Http404("There is no such file.")
    etag = f'"{sha256}"'
    response: HttpResponseBase
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponseNotModified()
    else:
        response = FileResponse(shown.file.file.open(), content_type=shown.file.media_type)
        response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = etag
    response["Cache-Control"] = "no-store" if previewed else "public, no-cache"
    return response
