from collections.abc import Iterator

from publishing.checks import Problem, desk_check, error, warning
from stories.models import Story


@desk_check("story")
def story_has_a_body(record: Story) -> Iterator[Problem]:
    if not record.body.strip():
        yield error("The story has no body. Write it before publishing.", field="body")


@desk_check("story")
def image_is_described(record: Story) -> Iterator[Problem]:
    if record.image and not (record.image_alt.strip() or record.image.alt.strip()):
        yield error(
            "Describe the image for readers who do not see it, under image description.", field="image_alt"
        )


@desk_check("story")
def image_is_credited(record: Story) -> Iterator[Problem]:
    if record.image and not (record.image_credit.strip() or record.image.credit.strip()):
        yield warning("Nobody is credited for the image. Add who made it.", field="image_credit")


@desk_check("story")
def image_has_a_licence(record: Story) -> Iterator[Problem]:
    if record.image and not record.image.licence:
        yield warning(
            "Under which licence the image may be shown is not known. Say so in the library.", field="image"
        )


@desk_check("story")
def image_is_there(record: Story) -> Iterator[Problem]:
    if record.image and record.image.erased_at:
        yield error(
            "The image was erased for legal reasons and would be missing. Choose another, or none.",
            field="image",
        )


@desk_check("story")
def links_lead_to_records(record: Story) -> Iterator[Problem]:
    for kind, key in record.text.missing:
        yield error(
            f"The body names the {kind} “{key}”, which does not exist. Pick the record anew, or take the link out.",
            field="body",
        )


@desk_check("story")
def footnotes_are_whole(record: Story) -> Iterator[Problem]:
    for mark in record.text.unexplained:
        yield warning(
            f"The footnote [^{mark}] has no text, or nothing refers to it, and is left out.", field="body"
        )


@desk_check("story")
def story_names_its_sources(record: Story) -> Iterator[Problem]:
    if not record.sources.all() and not record.text.cited:
        yield warning(
            "No source document is named. Add those that the facts are taken from.", field="sources"
        )


@desk_check("story")
def story_has_a_byline(record: Story) -> Iterator[Problem]:
    if not record.byline.strip():
        yield warning("Nobody signs the story. Add a byline.", field="byline")


@desk_check("story")
def translation_is_in_another_language(record: Story) -> Iterator[Problem]:
    if record.translation_of and record.translation_of.language == record.language:
        yield error(
            "This story has the language of the story that it translates. Change the language or remove the link.",
            field="language",
        )
