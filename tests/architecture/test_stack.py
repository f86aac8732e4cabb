from django.conf import settings
from django.db.models import Field

from publishing.models import Edition, Facet, Record, Rendition, Row
from tests.architecture import tree


def _relations():
    for model in tree.models():
        for field in model._meta.get_fields(include_hidden=True):
            if isinstance(field, Field) and field.is_relation:
                yield f"{model._meta.label}.{field.name}", model._meta.app_label, field.related_model


def test_foreign_keys_point_down_the_stack():
    upwards = [
        f"{name} -> {target._meta.label}"
        for name, app, target in _relations()
        if target._meta.app_label in tree.APPS and tree.HEIGHT[target._meta.app_label] > tree.HEIGHT[app]
    ]

    assert upwards == []


def test_foreign_keys_leave_the_house_for_django_alone():
    outside = [
        f"{name} -> {target._meta.label}"
        for name, _app, target in _relations()
        if target._meta.app_label not in tree.APPS and not target.__module__.startswith("django.contrib.")
    ]

    assert outside == []


def test_faces_and_site_define_no_record():
    above = {*tree.FACES, tree.APPS[0]}

    assert [
        model._meta.label
        for model in tree.models()
        if model._meta.app_label in above and issubclass(model, Record | Row | Edition | Rendition | Facet)
    ] == []


def test_every_app_of_the_stack_is_installed_linted_and_nothing_else_is():
    folders = {path.parent.name for path in tree.ROOT.glob("*/apps.py")}

    assert set(tree.APPS) == set(tree.LINTED_PACKAGES) == folders
    assert folders <= set(settings.INSTALLED_APPS)


def test_apps_are_installed_from_the_bottom_up():
    heights = [tree.HEIGHT[app] for app in settings.INSTALLED_APPS if app in tree.HEIGHT]

    assert heights == sorted(heights)
