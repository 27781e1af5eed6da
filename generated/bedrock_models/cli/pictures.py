# Copied from generator/bedrock_codegen/runtime/cli/pictures.py; edit it there.
"""Pictures, sound and video in an answer, and the files they become."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MAGIC = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"RIFF", "webp"),
    (b"\x00\x00\x00\x18ftyp", "mp4"),
    (b"\x00\x00\x00\x20ftyp", "mp4"),
)
"""How the bytes of a file begin, and what it is called then."""
SHORTEST = 40
"""Characters of base64 below which no picture is expected."""


def save(body: Any, folder: Path, stem: str) -> list[Path]:
    """Write every picture in an answer to a file of its own; existing files are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder, stem, data, suffix) for data, suffix in found(body)]


def found(body: Any) -> Iterator[tuple[bytes, str]]:
    """The bytes and the kind of every picture in JSON, in order."""
    if isinstance(body, dict):
        for item in body.values():
            yield from found(item)
    elif isinstance(body, list):
        for item in body:
            yield from found(item)
    elif isinstance(body, str) and len(body) >= SHORTEST:
        data = _bytes(body.partition(";base64,")[2] if body.startswith("data:") else body)
        suffix = next((name for magic, name in MAGIC if data.startswith(magic)), "")
        if suffix:
            yield data, suffix


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        return b""


def _write(folder: Path, stem: str, data: bytes, suffix: str) -> Path:
    stem = re.sub(r"[^\w.-]+", "-", stem)
    number = 1
    while True:
        path = folder / f"{stem}-{number}.{suffix}"
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            number += 1
        else:
            return path
