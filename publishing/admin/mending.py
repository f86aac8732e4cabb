"""Where on a record's form something can be mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import flatten_fieldsets, label_for_field
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst

from publishing import registry
from publishing.checks import Problem

FormPlace = tuple[str, str]


@dataclass(frozen=True)
class Finding:
    """A problem with the place where it is mended; ``link`` is "" where no place is known."""

    problem: Problem
    label: str = ""
    link: str = ""


def findings(
    model_admin: Any, request: HttpRequest, record: Any, problems: list[Problem], *, form: str
) -> list[Finding]:
    """Give each problem a link to its field or its rows on the form at that address, or to the record it is about."""
    places = dict(_places(model_admin, request, record)) if any(one.field for one in problems) else {}
    return [_finding(problem, form, places) for problem in problems]


def _finding(problem: Problem, form: str, places: dict[str, FormPlace]) -> Finding:
    if problem.about:
        kind, pk = problem.about
        return Finding(
            problem, f"Open that {registry.get(kind).model._meta.verbose_name}", _form_of(kind, pk)
        )
    if problem.field in places:
        label, anchor = places[problem.field]
        return Finding(problem, f"Go to “{label}”", f"{form}#{anchor}")
    return Finding(problem)


def _places(model_admin: Any, request: HttpRequest, record: Any) -> Iterator[tuple[str, FormPlace]]:
    for name in flatten_fieldsets(model_admin.get_fieldsets(request, record)):
        yield name, (capfirst(label_for_field(name, model_admin.model, model_admin)), f"id_{name}")
    for formset, inline in model_admin.get_formsets_with_inlines(request, record):
        prefix = formset.get_default_prefix()
        yield prefix, (capfirst(inline.opts.verbose_name_plural), f"{prefix}-group")


def _form_of(kind: str, pk: str) -> str:
    opts = registry.get(kind).model._meta
    try:
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[pk])
    except NoReverseMatch:
        return ""
