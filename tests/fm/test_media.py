"""Pictures in all the forms that people have them in."""

from __future__ import annotations

import base64
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bedrock_models._runtime.fm.media import Picture, content, delivered, image_format
from bedrock_models.fm import PictureError, TitanImageGeneration
from PIL import Image

from tests.fm.answers import ANSWERS
from tests.support.fake_client import FakeClient

BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff\xe0", "gif": b"GIF89a", "webp": b"RIFF\x00\x00\x00\x00WEBPVP8 "}


def image() -> Image.Image:
    return Image.new("RGB", (2, 3))


@pytest.mark.parametrize("name", BEGINNINGS)
def test_the_format_is_told_by_the_first_bytes(name: str) -> None:
    assert image_format(BEGINNINGS[name]) == name
    assert Picture(BEGINNINGS[name]).media_type == f"image/{name}"


def test_bytes_paths_and_pil_images_are_the_same_picture(tmp_path: Path) -> None:
    file = io.BytesIO()
    image().save(file, format="PNG")
    path = tmp_path / "a.png"
    path.write_bytes(file.getvalue())
    assert content(file.getvalue()) == content(path) == content(str(path)) == content(image())
    picture = Picture(path)
    assert base64.b64decode(picture.base64) == file.getvalue()
    assert picture.data_uri == f"data:image/png;base64,{picture.base64}"


@pytest.mark.parametrize(
    ("media", "sentence"),
    [
        ("no/such/file.png", "cannot be read as a file"),
        (b"text", "its format cannot be told"),
        (b"", "its format cannot be told"),
        (5, "int: is no picture"),
    ],
)
def test_what_is_no_picture_says_so(media: Any, sentence: str) -> None:
    with pytest.raises(PictureError, match=sentence):
        Picture(media)


def test_pictures_come_out_as_asked() -> None:
    text = Picture(image()).base64
    (opened,) = delivered([text], "pil")
    assert opened.size == (2, 3)
    assert delivered([text], "bytes") == [content(image())]


def test_pillow_is_needed_only_for_pil_images() -> None:
    program = """
import sys
sys.modules["PIL"] = None
from bedrock_models._runtime.fm.media import delivered
from bedrock_models.fm import Human, PictureError
assert delivered(["aGk="], "bytes") == [b"hi"]
Human("see", images=[b"x"])
try:
    delivered(["aGk="], "pil")
except PictureError as error:
    assert "bedrock-typed[images]" in str(error), error
else:
    raise SystemExit("no error")
"""
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603


def test_a_prompt_of_weight_one_is_a_prompt() -> None:
    """Programs of `bedrock_fm` write `[("a cat", 1)]`; a model without weights has no place for any other."""
    client = FakeClient(ANSWERS["titan_image"])
    model = TitanImageGeneration("amazon.titan-image-generator-v1", client=client)
    model.generate([("a cat", 1)], output="bytes")
    assert client.body["textToImageParams"] == {"text": "a cat"}
    with pytest.raises(ValueError, match="without a weight"):
        model.generate([("a cat", 2)], output="bytes")


def test_open_files_are_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content(image()))
    with path.open("rb") as file:
        assert content(file) == content(path)
    with path.open("r", encoding="latin-1") as text, pytest.raises(PictureError, match="mode 'rb'"):
        content(text)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
