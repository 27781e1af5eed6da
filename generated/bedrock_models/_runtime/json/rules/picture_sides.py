# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/picture_sides.py; edit it there.
"""`picture_sides`."""

from __future__ import annotations

from binascii import Error, a2b_base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..findings import Finding
from ..paths import found
from .base import Rule

_SEGMENTS = 64
"""Parts of a JPEG that are passed over to find its size, at most."""
_WITHOUT_SIZE = frozenset((0xC4, 0xC8, 0xCC))
"""Marks among those of a JPEG's frames that begin something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSides(Rule):
    """No picture (PNG, JPEG, GIF, WebP) whose base64 `fields` lead to has a side of more than `pixels`.

    With `above`, only where they lead to more values than that.
    """

    kind = "picture_sides"

    pixels: int
    above: int = 0

    def broken(self, body: object) -> Iterator[Finding]:
        there = [place for path in self.fields for place in found(body, path)]
        for at, value in there if len(there) > self.above else ():
            width, height = sides(value)
            if max(width, height) > self.pixels:
                yield self._finding(at, f"is a picture of {width} x {height} pixels; at most {self.pixels} a side are taken")

    @property
    def passes(self) -> Callable[[Any], bool]:
        return _within(self.pixels)

    def words(self) -> str:
        return f"at most {self.pixels} pixels a side{f', where there are more than {self.above}' if self.above else ''}"


@cache
def _within(pixels: int) -> Callable[[Any], bool]:
    return lambda value: max(sides(value)) <= pixels


def sides(base64: object) -> tuple[int, int]:
    """Width and height of a picture, by the few bytes that say so; zeros where they do not."""
    if not isinstance(base64, str):
        return 0, 0
    head = _bytes_at(base64, 0, 30)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _number(head[16:20]), _number(head[20:24])
    if head.startswith(b"GIF8"):
        return _little(head[6:8]), _little(head[8:10])
    if head.startswith(b"RIFF"):
        return _sides_of_webp(head)
    return _sides_of_jpeg(base64) if head.startswith(b"\xff\xd8") else (0, 0)


def _sides_of_webp(head: bytes) -> tuple[int, int]:
    match head[8:16]:
        case b"WEBPVP8X":
            return _little(head[24:27]) + 1, _little(head[27:30]) + 1
        case b"WEBPVP8L":
            both = _little(head[21:25])
            return (both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1
        case b"WEBPVP8 ":
            return _little(head[26:28]) & 0x3FFF, _little(head[28:30]) & 0x3FFF
        case _:
            return 0, 0


def _sides_of_jpeg(base64: str) -> tuple[int, int]:
    """What the frame of a JPEG says, behind parts of any length."""
    at = 2
    for _ in range(_SEGMENTS):
        part = _bytes_at(base64, at, 9)
        if len(part) < 9 or part[0] != 0xFF:
            break
        if part[1] & 0xF0 == 0xC0 and part[1] not in _WITHOUT_SIZE:
            return _number(part[7:9]), _number(part[5:7])
        at += 2 + _number(part[2:4])
    return 0, 0


def _bytes_at(base64: str, at: int, count: int) -> bytes:
    """Some of the bytes that a text stands for, without decoding the rest."""
    start, over = divmod(at, 3)
    text = base64[start * 4 : (start + (over + count + 2) // 3) * 4]
    try:
        return a2b_base64(text)[over : over + count]
    except (Error, ValueError):
        return b""


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
