"""How wide and high a picture is, told by its first bytes: by Pillow's pictures of every kind."""

from __future__ import annotations

import base64
import io
from typing import Any

from bedrock_codegen.runtime._runtime.bodies.large_files import Aside, EncodedFile
from bedrock_codegen.runtime._runtime.json.rules import PictureSides
from bedrock_codegen.runtime._runtime.json.rules.picture_sides import sides
from PIL import Image

from tests.support.in_one import in_one

SIZES = ((8001, 3), (5, 2001), (1, 1))
KINDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("PNG", {}),
    ("GIF", {}),
    ("JPEG", {}),
    ("JPEG", {"progressive": True}),
    ("JPEG", {"exif": b"Exif\0\0" + bytes(60_000)}),
    ("WEBP", {}),
    ("WEBP", {"lossless": True}),
    ("WEBP", {"exif": b"Exif\0\0"}),
)


def picture(kind: str, size: tuple[int, int], **said: Any) -> str:
    file = io.BytesIO()
    Image.new("RGB", size, (3, 4, 5)).save(file, kind, **said)
    return base64.b64encode(file.getvalue()).decode()


@in_one("kind, said", KINDS)
def test_every_kind_tells_its_size(kind: str, said: dict[str, Any]) -> None:
    for size in SIZES:
        assert sides(picture(kind, size, **said)) == size


def test_a_file_that_is_kept_aside_tells_its_size_behind_a_long_exif() -> None:
    """A word stands for it in the body, and every part of the file is read through that."""
    exif = Image.Exif()
    exif[0x010E] = "x" * 20_000
    text = picture("JPEG", (9000, 9), exif=exif.tobytes())
    for file in (base64.b64decode(text), EncodedFile(text)):
        word = Aside().word(file)
        assert sides(word) == (9000, 9)
        for part in (slice(3, 9), slice(-7, None), slice(1000, 2001), slice(None, None, 3), slice(5, 2), 4, -1):
            assert word[part] == text[part]


@in_one("text", ["", "aGk=", "no base64!", "iVBORw0KGgo=", picture("JPEG", (9000, 9))[:40], "/9j/" * 200, 5, None])
def test_what_does_not_say_is_taken(text: object) -> None:
    assert max(sides(text)) == 0
    assert PictureSides(fields=("/a",), pixels=1).passes(text)


def test_many_pictures_are_held_to_less() -> None:
    rule = PictureSides(fields=("/a/*", "/b/*"), pixels=2000, above=3)
    wide, narrow = picture("PNG", (2001, 1)), picture("PNG", (2000, 1))
    assert not [*rule.broken({"a": [wide, narrow], "b": [wide]})]
    findings = [*rule.broken({"a": [wide, narrow], "b": [wide, narrow]})]
    assert [finding.pointer for finding in findings] == ["/a/0", "/b/0"]
    assert findings[0].message == "is a picture of 2001 x 1 pixels; at most 2000 a side are taken"
