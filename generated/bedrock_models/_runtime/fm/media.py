# Copied from generator/bedrock_codegen/runtime/_runtime/fm/media.py; edit it there.
"""Pictures and other files: bytes, paths and PIL images in; bytes or PIL images out. Pillow is loaded only where it is used."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from ..bodies import files
from ..bodies.files import FileContent
from .errors import PictureError

Media: TypeAlias = FileContent
"""A picture or another file: its bytes, the path to it, an open file, or a PIL image, which is sent as PNG."""

Output: TypeAlias = Literal["pil", "bytes"]
"""What pictures come back as: PIL images, for which Pillow must be installed, or the bytes of their files."""

_PICTURES = frozenset({"png", "jpeg", "gif", "webp"})


def content(media: Media) -> bytes:
    """The bytes of a file, however it was given; a text is a path here.

    Raises:
        PictureError: There is no such file, or it is nothing that can be read.
    """
    try:
        data = files.content(Path(media) if isinstance(media, str) else media)
    except (OSError, ValueError) as error:  # the latter of a path with a zero byte
        why = getattr(error, "strerror", None) or error
        raise PictureError(
            f"{str(media)[:80]!r}: cannot be read as a file ({why}). Give a path that exists, or the bytes"
        ) from None
    except TypeError as error:
        raise PictureError(f"image: must be {error}") from None
    if data is None:
        raise PictureError(f"{type(media).__name__}: is no picture. Give bytes, a path, an open file or a PIL image")
    return data


def encoded(media: Media) -> str:
    """A file as base64."""
    return base64.b64encode(content(media)).decode()


def each_encoded(media: Sequence[Media]) -> list[str]:
    """Files as base64."""
    return [encoded(item) for item in media]


def image_format(data: bytes) -> str:
    """The format of a picture, by its first bytes: png, jpeg, gif or webp.

    Raises:
        PictureError: It is none of these.
    """
    kind = files.kind_of(data)
    if kind in _PICTURES:
        return kind
    raise PictureError("image: its format cannot be told from its bytes. Give PNG, JPEG, GIF or WebP")


class Picture:
    """A picture on its way out, in the forms that families ask for."""

    __slots__ = ("base64", "data_uri", "format", "media_type")

    def __init__(self, media: Media) -> None:
        data = content(media)
        self.format = image_format(data)
        """png, jpeg, gif or webp."""
        self.media_type = f"image/{self.format}"
        self.base64 = base64.b64encode(data).decode()
        self.data_uri = f"data:{self.media_type};base64,{self.base64}"


def delivered(pictures: list[str], output: Output) -> list[Any]:
    """Pictures that came as base64, as they were asked for.

    Raises:
        PictureError: PIL images were asked for and Pillow is not installed.
    """
    files = [base64.b64decode(picture) for picture in pictures]
    if output == "bytes":
        return files
    try:
        from PIL import Image  # noqa: PLC0415 - Pillow is optional
    except ImportError:
        raise PictureError("Pillow: is not installed. Install `bedrock-typed[images]`, or ask for output='bytes'") from None
    return [Image.open(io.BytesIO(file)) for file in files]
