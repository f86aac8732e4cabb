"""Two records of one thing become one."""

import datetime
import json
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core import serializers
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max, ProtectedError

from publishing import lock, merge_plan, pointing, reading, registry, sharing
from publishing.actions import note_change
from publishing.desk import entries
from publishing.errors import Refused
from publishing.history import keeping
from publishing.merge_plan import Plan
from publishing.models import Comment, Edition, Merger, Save
from publishing.release import release, release_due
from publishing.workflow import memory
from publishing.writing import write_tombstone

PERMISSION = "publishing.publish_record"


def merge(
    kept: Any,
    folded: Any,
    *,
    taking: Mapping[str, str],
    shown: str,
    by: User | None,
    at: datetime.datetime,
) -> Merger:
    """Fold one record into another: rows move, whatever points to it points to the other, its address redirects.

    ``taking`` says "folded" for each field whose value comes from there; ``shown`` is the fingerprint of the plan
    that the editor saw, and nothing else is done. Raises ``Refused`` with a message for the editor.
    """
    if by is not None and not by.has_perm(PERMISSION):
        raise PermissionDenied(f"{by} may not do this: the permission {PERMISSION} is missing.")
    try:
        with transaction.atomic():
            lock.hold()
            release_due(at=at)
            plan = merge_plan.of(*(_anew(record) for record in (kept, folded)))
            if plan.problems:
                raise Refused(plan.problems[0])
            if shown and shown != plan.fingerprint:
                raise Refused(
                    "Somebody changed one of the two meanwhile. Read what would move now, then merge again."
                )
            return _carry_out(plan, taking, by=by, at=at)
    except (IntegrityError, ProtectedError) as error:
        raise Refused(f"Something that points to “{folded}” cannot point to “{kept}”: {error}") from error


def _anew(record: Any) -> Any:
    stored = type(record)._default_manager.filter(pk=record.pk).first()
    if stored is None:
        raise Refused(f"“{record}” is no more: somebody deleted or merged it meanwhile.")
    return stored


def _carry_out(plan: Plan, taking: Mapping[str, str], *, by: User | None, at: datetime.datetime) -> Merger:
    others = [
        record
        for model, keys in plan.touched.items()
        for record in model._default_manager.filter(pk__in=keys).order_by("pk")
    ]
    for record in (plan.kept, *others):
        keeping.keep_before_change(record, at=at)
    comment = f"“{plan.folded}” ({plan.folded.key}) was merged into “{plan.kept}” ({plan.kept.key})."
    keeping.keep(plan.folded, how=Save.How.DELETED, by=by, at=at, comment=comment)
    merger = _write_down(plan, by=by, at=at)
    _move_rows(plan)
    _repoint(plan)
    sharing.close_all(plan.folded, by=by, at=at)
    for relation in plan.kept._meta.many_to_many:
        getattr(plan.kept, relation.name).add(*getattr(plan.folded, relation.name).all())
    Comment.objects.filter(record=plan.folded.pk).update(record=plan.kept.pk, field="")
    memory.hand_over(plan.folded, plan.kept)
    entries.forget([plan.folded.pk])
    memory.forget(plan.folded)
    plan.folded.delete()
    _take_values(plan, taking)
    for record in (plan.kept, *others):
        record.refresh_from_db()
        note_change(record, by=by, at=at, how=Save.How.MERGED, comment=comment)
    return merger


def _write_down(plan: Plan, *, by: User | None, at: datetime.datetime) -> Merger:
    """Remember the merger, and withdraw what is live of the folded record in favour of the one that is kept."""
    kept, folded, tombstone = plan.kept, plan.folded, None
    if plan.folded_live and plan.kept_live:
        title = reading.read(plan.kept_live).document["title"]
        note, action = f"Merged into “{title}”.", Edition.Action.RETRACTED
        tombstone = write_tombstone(folded, plan.folded_live, action=action, note=note, by=by, at=at)
    Merger.objects.filter(kept=folded.pk).update(kept=kept.pk)
    rows = [row for _place, rows in pointing.own_rows(folded) for row in rows]
    merger = Merger.objects.create(
        kind=registry.for_model(type(kept)).kind,
        folded=folded.pk,
        folded_key=folded.key,
        folded_title=str(folded),
        kept=kept.pk,
        tombstone=tombstone,
        made_by=by,
        made_at=at,
        before=json.loads(serializers.serialize("json", [folded, *rows])),
        moved=[[one.place.model._meta.label, str(one.pk), one.place.field.name] for one in plan.pointers],
    )
    if tombstone:
        release(tombstone, at=at)
    return merger


def _move_rows(plan: Plan) -> None:
    moving = {row.pk for row in plan.moving}
    for place, rows in pointing.own_rows(plan.folded):
        theirs = place.model._base_manager.filter(**{place.field.name: plan.kept})
        last = theirs.aggregate(last=Max("position"))["last"]
        first = 0 if last is None else last + 1
        for position, row in enumerate((row for row in rows if row.pk in moving), start=first):
            setattr(row, place.field.name, plan.kept)
            row.position = position
            row.save(update_fields=[place.field.name, "position"])


def _repoint(plan: Plan) -> None:
    """Point everything at the record that is kept; what would then say the same twice says it once."""
    for place in {one.place for one in plan.pointers}:
        pointing_here = place.model._base_manager.filter(**{place.field.name: plan.folded})
        if place.model._meta.auto_created:
            already = place.model._base_manager.filter(**{place.field.name: plan.kept})
            twice = already.values_list(place.owner.attname, flat=True)
            pointing_here.filter(**{f"{place.owner.attname}__in": list(twice)}).delete()
        if place.model is type(plan.kept):  # what it takes in place of itself is decided field by field
            pointing_here.filter(pk=plan.kept.pk).update(**{place.field.name: None})
        pointing_here.update(**{place.field.name: plan.kept})


def _take_values(plan: Plan, taking: Mapping[str, str]) -> None:
    for pair in plan.fields:
        setattr(plan.kept, pair.name, pair.folded if taking.get(pair.name) == "folded" else pair.kept)
    _refuse_circles(plan.kept)
    try:
        plan.kept.full_clean()
    except ValidationError as error:
        raise Refused(f"The record would not hold as you chose: {' '.join(error.messages)}") from error
    plan.kept.save()


def _refuse_circles(kept: Any) -> None:
    """Refuse what would make the record a part of itself."""
    for column in kept._meta.concrete_fields:
        if column.related_model is not type(kept):
            continue
        above, seen = getattr(kept, column.attname), {kept.pk}
        while above:
            if above in seen:
                raise Refused(
                    f"“{kept}” would stand above itself: change “{column.verbose_name}” of one of the two first."
                )
            seen.add(above)
            line = type(kept)._base_manager.filter(pk=above)
            above = line.values_list(column.attname, flat=True).first()
