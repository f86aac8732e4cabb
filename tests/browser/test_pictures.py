from typing import Any

import pytest

from tests.browser.people import AtDesk
from tests.publishing.pictures import drawn

pytestmark = [pytest.mark.browser]


def test_a_click_on_a_picture_before_it_is_uploaded_sets_its_focal_point(
    house: str, chromium: Any, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    reporter = AtDesk(chromium, house, "reporter")
    page = reporter.page
    page.goto("/admin/publishing/storedfile/add/")

    page.get_by_label("File:").set_input_files(
        {"name": "hall.jpg", "mimeType": "image/jpeg", "buffer": drawn(400, 200)}
    )
    page.locator(".focal-stage canvas").click(position={"x": 300, "y": 50})
    page.get_by_label("Description:").fill("An empty hall")
    page.get_by_role("button", name="Save and continue editing").click()

    assert page.get_by_label("Focal point from the left:").input_value() == "75"
    assert page.get_by_label("Focal point from the top:").input_value() == "25"
    mark = page.locator(".focal-mark")
    assert mark.is_visible()
    assert mark.evaluate("mark => mark.style.insetInlineStart") == "75%"
    assert reporter.faults == []
