"""“Save and add another like this”: the next record begins with what the last one says, but is another thing."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, ManyToManyField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

BUTTON, LIKE = "_addlike", "like"


class AlikeRows:
    """Rows that are carried over to a record like theirs, in ``like_fields`` alone; none where that is empty."""

    like_fields: tuple[str, ...] = ()

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return super().get_extra(request, obj, **kwargs) + len(self.rows_like(request, obj))

    def rows_like(self, request: HttpRequest, obj: Any) -> list[dict[str, Any]]:
        """What the rows of a new record begin with: only while its empty form is shown."""
        model = getattr(request, "alike", None)
        if model is None or not self.like_fields or obj is not None or request.method != "GET":
            return []
        key = next(
            field.name
            for field in self.model._meta.fields
            if isinstance(field, ForeignKey)
            and isinstance(model, field.related_model)
            and field.name == (self.fk_name or field.name)
        )
        rows = self.model._default_manager.filter(**{key: model}).order_by("position", "pk")
        return [values_of(row, self.like_fields) for row in rows]


class AlikeAdmin(admin.ModelAdmin):
    """A record's identity is its own: ``identity_fields`` stay empty in the next one, and so do time and release."""

    identity_fields: tuple[str, ...] = ("key", "name", "title", "headline")

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.alike = self._model_for(request)
        return super().add_view(request, *args, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        if getattr(request, "alike", None) is None:
            return super().get_changeform_initial_data(request)
        return values_of(request.alike, self._carried_over())

    def get_formset_kwargs(self, request: Any, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        known = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and isinstance(inline, AlikeRows) and obj.pk and obj._state.adding:
            rows = inline.rows_like(request, None)
            return known | {"initial": rows} if rows else known
        return known

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_add_alike"] = True
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._another(request, obj) or super().response_add(request, obj, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._another(request, obj) or super().response_change(request, obj)

    def _another(self, request: HttpRequest, obj: Any) -> HttpResponse | None:
        if BUTTON not in request.POST or not self.has_add_permission(request):
            return None
        messages.success(
            request,
            f"“{obj}” was saved. This one begins with what it says: give it a name and an address of its own.",
        )
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        return HttpResponseRedirect(f"{address}?{LIKE}={obj.pk}")

    def _model_for(self, request: HttpRequest) -> Any:
        """The record that the new one shall be like, where it is there and may be seen."""
        try:
            model = self.get_queryset(request).filter(pk=request.GET.get(LIKE) or None).first()
        except ValidationError:
            return None
        return model if model and self.has_view_or_change_permission(request, model) else None

    def _carried_over(self) -> tuple[str, ...]:
        own = (*self.opts.fields, *self.opts.many_to_many)
        return tuple(field.name for field in own if field.editable and field.name not in self.identity_fields)


def values_of(instance: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """What a form of ``instance`` would show in fields of these names."""
    values = {}
    for name in names:
        field = instance._meta.get_field(name)
        if isinstance(field, ManyToManyField):
            values[name] = list(getattr(instance, name).values_list("pk", flat=True))
        else:
            values[name] = field.value_from_object(instance)
    return values
