# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/large_files.py; edit it there.
"""Large files, kept out of a body until its JSON is complete: copying them through every layer would cost more than all else."""

from __future__ import annotations

import io
import os
import re
from binascii import b2a_base64
from collections.abc import Iterable
from typing import Any, SupportsIndex


class EncodedFile(str):
    """A text that was made of a file here, or stands for one: it needs no look at its letters when JSON is written."""

    __slots__ = ()


class _Word(EncodedFile):
    """A word that stands for the text of a file: for those who ask it is as long, and any part of it can be read."""

    __slots__ = ("file",)
    file: bytes | EncodedFile

    def __len__(self) -> int:
        return len(self.file) if isinstance(self.file, str) else (len(self.file) + 2) // 3 * 4

    def __getitem__(self, part: SupportsIndex | slice) -> str:
        if isinstance(self.file, str):
            return self.file[part]
        start, stop, step = (part if isinstance(part, slice) else slice(part, int(part) + 1 or None)).indices(len(self))
        over = start % 4
        letters = b2a_base64(self.file[start // 4 * 3 : (stop + 3) // 4 * 3], newline=False).decode()
        return letters[over : over + stop - start : step]


BEGINNING = 400
"""Letters of a file's base64 that the word which stands for it begins with."""

LARGE = 10_000
"""Letters from which on a file is set into the JSON after the rest of it is written."""


class Aside(list["bytes | EncodedFile"]):
    """Files that are kept out of a body until its JSON is complete, as bytes or encoded; words stand for them meanwhile.

    It is the context of the serializer. Where the request is nobody's but ours the validator's holds it as well, and a file is
    encoded straight into the JSON. A caller's own context is never one.
    """

    __slots__ = ()

    def word(self, file: bytes | EncodedFile) -> EncodedFile:
        """Keep a file; the word that stands for it. It begins as the file does, which is where patterns look."""
        self.append(file)
        beginning = file[:BEGINNING] if isinstance(file, str) else b2a_base64(file[: BEGINNING // 4 * 3], newline=False).decode()
        word = _Word(f"{beginning}{_STAND_IN}{len(self) - 1};")
        word.file = file
        return word


class Making:
    """A request while it is made: where its large files go, and what is looked at once it is whole, as one.

    It is the context of the validator.
    """

    __slots__ = ("aside", "loose", "unjudged")

    def __init__(self, aside: Aside | None = None) -> None:
        self.aside = aside
        self.unjudged: list[Any] = []
        """The objects whose classes have rules."""
        self.loose: list[Any] = []
        """What stands where any JSON may stand."""


def with_files(sketch: bytes, aside: Aside) -> bytes:
    """JSON with the files in it that were kept aside, encoded piece by piece: new memory costs more than the work in it."""
    whole = io.BytesIO()
    *parts, rest = _STAND_INS.split(sketch)
    for before, number in zip(parts[::2], parts[1::2], strict=True):
        whole.write(before[:-BEGINNING])
        whole.writelines(_pieces(aside[int(number)]))
    whole.write(rest)
    return whole.getvalue()


def _pieces(file: bytes | EncodedFile) -> Iterable[bytes]:
    """A file as base64, in pieces of a length that ends where a group of letters does."""
    starts = range(0, len(file), _PIECE)
    if isinstance(file, bytes):
        view = memoryview(file)
        return (b2a_base64(view[start : start + _PIECE], newline=False) for start in starts)
    return (file[start : start + _PIECE].encode("ascii") for start in starts)


_PIECE = 24 * 1024

_STAND_IN = f"file-{os.urandom(16).hex()}-"
_STAND_INS = re.compile(_STAND_IN.encode() + rb"(\d+);")
"""What stands for a file meanwhile; nobody can have written it into a request."""
