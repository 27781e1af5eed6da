# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/vectors.py; edit it there.
"""Vectors of texts: of any length, near for texts that are near, and the same for the same text.

A text is the sum of its words and of runs of three letters, each of which turns a few entries up or down as its checksum says.
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"\w+")
SPREAD = 8
"""Entries that one feature of a text turns."""
REST = 0.003
"""How large the entries are that nothing turns, beside those that something does."""
SCALE = 4.0
"""The length of a vector that is not to be scaled to one."""
DIGITS = 7


def vector(text: str, length: int, *, normalised: bool = True) -> list[float]:
    """The vector of a text."""
    entries = [0.0] * length
    for feature, weight in _features(text):
        hashed = zlib.crc32(feature.encode("utf-8", "surrogatepass"))
        for _ in range(SPREAD):
            entries[hashed % length] += weight if hashed & 0x10000 else -weight
            hashed = (hashed * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF
    size = math.sqrt(sum(entry * entry for entry in entries)) or 1.0
    entries = [entry / size + rest for entry, rest in zip(entries, _rest(length), strict=True)]
    size = math.sqrt(sum(entry * entry for entry in entries)) / (1.0 if normalised else SCALE)
    return [round(entry / size, DIGITS) for entry in entries]


def likeness(one: str, other: str, length: int = 512) -> float:
    """How near two texts are: from about 0 to 1."""
    return max(0.0, sum(a * b for a, b in zip(_unit(one, length), _unit(other, length), strict=True)))


def encoded(entries: list[float], kind: str, *, packed: bool) -> list[Any]:
    """A vector in one of the encodings that services have; bits are packed by eight, or one in each entry."""
    encoder = ENCODERS.get(kind)
    if kind == "binary" and not packed:
        return [int(entry > 0) for entry in entries]
    return encoder(entries) if encoder else entries


def _bytes(entries: list[float]) -> list[int]:
    most = max(map(abs, entries), default=1.0) or 1.0
    return [round(127 * entry / most) for entry in entries]


def _packed(entries: list[float]) -> list[int]:
    bits = [int(entry > 0) for entry in entries]
    return [int("".join(map(str, bits[start : start + 8])).ljust(8, "0"), 2) for start in range(0, len(bits), 8)]


ENCODERS: Mapping[str, Callable[[list[float]], list[Any]]] = {
    "int8": _bytes,
    "uint8": lambda entries: [byte + 128 for byte in _bytes(entries)],
    "binary": lambda entries: [byte - 128 for byte in _packed(entries)],
    "ubinary": _packed,
}


def _features(text: str) -> list[tuple[str, float]]:
    words = WORD.findall(text.lower()) or [text]
    runs = [f" {word} "[start : start + 3] for word in words for start in range(len(word))]
    return [(word, 2.0) for word in words] + [(run, 1.0) for run in runs[:4000]]


@cache
def _rest(length: int) -> tuple[float, ...]:
    """Small numbers for every entry, so that none is zero."""
    return tuple(REST * (zlib.crc32(b"%d" % number) / 2**31 - 1) for number in range(length))


@lru_cache(maxsize=1024)
def _unit(text: str, length: int) -> tuple[float, ...]:
    return tuple(vector(text, length))
