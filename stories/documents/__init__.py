from stories.documents.story import StoryDocument

__all__ = ["StoryDocument"]
