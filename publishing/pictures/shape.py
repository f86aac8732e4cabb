"""How a document tells of a picture. What a record says of it itself comes before what is kept with the picture."""

from typing import Any

from rest_framework import serializers

from publishing.licences import Licence, deed
from publishing.pictures import sizes


class SizesSerializer(serializers.ListSerializer):
    def to_representation(self, stored: Any) -> Any:
        return super().to_representation(sizes.current(stored))


class SizeSerializer(serializers.Serializer):
    file = serializers.CharField(source="address", read_only=True, help_text="Site-relative address.")
    shape = serializers.CharField(
        read_only=True,
        help_text="Empty: the whole picture. Else what it was cut to around the focal point: teaser, share.",
    )
    width = serializers.IntegerField(read_only=True)
    height = serializers.IntegerField(read_only=True)
    media_type = serializers.CharField(read_only=True)
    bytes = serializers.IntegerField(source="size", read_only=True)

    class Meta:
        list_serializer_class = SizesSerializer


class FocalPointSerializer(serializers.Serializer):
    x = serializers.IntegerField(
        source="focal_x", read_only=True, help_text="Per cent of the width, from the left."
    )
    y = serializers.IntegerField(
        source="focal_y", read_only=True, help_text="Per cent of the height, from the top."
    )


class ImageSerializer(serializers.Serializer):
    """A record's picture, from its columns ``image``, ``image_alt``, ``image_caption`` and ``image_credit``."""

    file = serializers.CharField(source="image.address", read_only=True, help_text="Site-relative address.")
    width = serializers.IntegerField(source="image.width", read_only=True)
    height = serializers.IntegerField(source="image.height", read_only=True)
    media_type = serializers.CharField(source="image.media_type", read_only=True)
    alt = serializers.SerializerMethodField(help_text="What the image shows.")
    caption = serializers.SerializerMethodField()
    credit = serializers.SerializerMethodField()
    licence = serializers.ChoiceField(
        Licence.choices,
        source="image.licence",
        read_only=True,
        help_text="The terms; empty where not known.",
    )
    licence_label = serializers.CharField(source="image.get_licence_display", read_only=True)
    licence_url = serializers.SerializerMethodField(help_text="Where the terms can be read, or empty.")
    focal_point = FocalPointSerializer(
        source="image", read_only=True, allow_null=True, help_text="What a cut of the picture must keep."
    )
    sizes = SizeSerializer(
        source="image", many=True, read_only=True, help_text="The picture made smaller, and cut to shapes."
    )

    def to_representation(self, record: Any) -> Any:
        """Null for a record without a picture, or whose picture a takedown erased."""
        return super().to_representation(record) if record.image and not record.image.erased_at else None

    def get_alt(self, record: Any) -> str:
        return record.image_alt or record.image.alt

    def get_caption(self, record: Any) -> str:
        return record.image_caption or record.image.caption

    def get_credit(self, record: Any) -> str:
        return record.image_credit or record.image.credit

    def get_licence_url(self, record: Any) -> str:
        return deed(record.image.licence)
