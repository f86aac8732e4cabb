from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone

from publishing.models import StoredFile
from publishing.pictures import actions, uploads


class UploadForm(forms.ModelForm):
    class Meta:
        model = StoredFile
        fields = ("file", "name")
        help_texts = {
            "file": "A PNG, JPEG or WebP picture of at most 10 MB. It stays private until it is published."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False
        self.fields["name"].help_text = "Empty: the name of the uploaded file."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if upload := cleaned.get("file"):
            try:
                self.inspected = uploads.inspect(upload)
            except uploads.NotAPicture as error:
                raise ValidationError({"file": str(error)}) from error
            if StoredFile.objects.filter(sha256=self.inspected.sha256).exists():
                raise ValidationError(
                    {"file": "This very picture is stored already. Choose it from the list."}
                )
        return cleaned


@admin.register(StoredFile)
class StoredFileAdmin(admin.ModelAdmin):
    """Pictures. A stored file is never changed; another picture is another file."""

    form = UploadForm
    list_display = ("name", "media_type", "width", "height", "size", "uploaded_at", "uploaded_by")
    list_select_related = ("uploaded_by",)
    search_fields = ("name", "sha256")
    ordering = ("-uploaded_at", "pk")

    def save_model(self, request: HttpRequest, obj: StoredFile, form: Any, change: bool) -> None:
        actions.store(obj, form.inspected, by=request.user, at=timezone.now())

    def has_change_permission(self, request: HttpRequest, obj: StoredFile | None = None) -> bool:
        return obj is None and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: StoredFile | None = None) -> bool:
        return False
