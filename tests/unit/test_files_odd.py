"""Files in odd cases: kinds by their beginnings, files that were read in part, and those that fail."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
from bedrock_models import errors, titan_embed_image
from bedrock_models._runtime.bodies.files import kind_of
from PIL import Image

from tests.support.fake_client import PNG
from tests.support.in_one import in_one


@in_one(
    "data, kind",
    [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"\xff\xd8\xff\xe1", "jpeg"),
        (b"GIF87a", "gif"),
        (b"GIF89a", "gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\x10\0\0\0WAVEfmt ", ""),
        (b"%PDF-1.7", "pdf"),
        (b"%!PS", ""),
        (b"", ""),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_beginning(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


def test_a_file_is_read_from_where_it_is_and_left_there() -> None:
    class Mine(io.BytesIO):
        """One that gives what it has otherwise."""

        def read(self, size: int | None = -1, /) -> Any:
            return bytearray(super().read(size))

    for file in (io.BytesIO(b"before" + PNG), Mine(b"before" + PNG)):
        file.seek(6)
        for _ in range(2):
            assert titan_embed_image.request(input_image=file).input_image == base64.b64encode(PNG).decode()
            assert file.tell() == 6


def test_a_file_that_cannot_be_read_says_why_whatever_failed() -> None:
    class Failing:
        def read(self) -> bytes:
            raise OSError("the pipe is gone")

    for given, said in ((Failing(), "the pipe is gone"), (io.BytesIO, "must be bytes"), (Image.Image, "must be bytes")):
        with pytest.raises(errors.RequestError, match=said):
            titan_embed_image.request(input_image=given)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
