from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script

from publishing.models import StoredFile
from publishing.pictures import uploads

TOLD = ("alt", "caption", "credit", "licence", "focal_x", "focal_y")
PERCENT = {"min": 0, "max": 100, "step": 1}


class DescribeForm(forms.ModelForm):
    """What is said of a picture, and the point that no cut may lose."""

    class Meta:
        model = StoredFile
        fields = TOLD
        widgets = {
            "alt": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
            "caption": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
            "focal_x": forms.NumberInput(attrs=PERCENT),
            "focal_y": forms.NumberInput(attrs=PERCENT),
        }

    class Media:
        js = (Script("desk/focal.js", type="module"),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alt"].required = True

    def clean_alt(self) -> str:
        alt = self.cleaned_data["alt"].strip()
        if alt.casefold() == (self.instance.name or self.data.get("name", "")).casefold():
            raise ValidationError("Say what the picture shows: a file’s name tells a listener nothing.")
        return alt


class UploadForm(DescribeForm):
    class Meta(DescribeForm.Meta):
        fields = ("file", "name", *TOLD)
        help_texts = {
            "file": "A PNG, JPEG or WebP picture of at most 10 MB, best 1920 pixels wide or more. "
            "It is turned upright, and what the camera noted (place, device, time) is left out. "
            "It stays private until it is published."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget = forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"})
        self.fields["name"].required = False
        self.fields["name"].help_text = "In its public address. Empty: the name of the uploaded file."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if upload := cleaned.get("file"):
            try:
                self.inspected = uploads.inspect(upload)
            except uploads.NotAPicture as error:
                raise ValidationError({"file": str(error)}) from error
            if known := StoredFile.objects.filter(sha256=self.inspected.sha256).first():
                raise ValidationError({"file": _known(known)})
        return cleaned


def _known(stored: StoredFile) -> str:
    if stored.erased_at:
        return "This very picture was erased for legal reasons and may not come back. Ask the chief."
    return f"This very picture is stored already, as “{stored.name}”. Choose it from the library."
