import pytest

from publishing.models import StoredFile
from tests.factories import SourceDocumentFactory, StoryFactory
from tests.records.problems import found

pytestmark = pytest.mark.django_db


def test_story_without_a_body_is_refused() -> None:
    assert found(StoryFactory(body=" "), "story_has_a_body")[0].blocks


def test_image_without_a_description_is_refused() -> None:
    story = StoryFactory()
    story.image = StoredFile(name="hall.png")

    assert found(story, "image_is_described")[0].blocks
    assert found(story, "image_is_credited")


def test_story_without_sources_is_noticed() -> None:
    assert found(StoryFactory(), "story_names_its_sources")
    assert not found(StoryFactory(sources=[SourceDocumentFactory()]), "story_names_its_sources")


def test_unsigned_story_is_noticed() -> None:
    assert found(StoryFactory(byline=""), "story_has_a_byline")


def test_translation_into_the_same_language_is_refused() -> None:
    story = StoryFactory(translation_of=StoryFactory(language="en"), language="en")

    assert found(story, "translation_is_in_another_language")[0].blocks
