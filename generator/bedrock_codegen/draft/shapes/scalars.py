"""The shape of texts, numbers and truth values."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from typing import Any

from ...load import Json
from ..vocabulary import Vocabulary, plain
from .kinds import Scalar

WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_. /+:-][A-Za-z0-9]+)*")
"""How the values of enumerations are written."""
VERSION = re.compile(r"(?:[a-z0-9-]+-)?v?\d+(?:[.-]\d+)*")
DATED = re.compile(r"(?:[a-z0-9]+[-/])*20\d\d-[01]\d(?:-[0-3]\d)?")
"""A version by its date, which no call gives otherwise."""
FEW = 3
EDITIONS = ("version", "edition", "revision", "release")
"""How members end that say which state of the format a body is in."""
NAMES = ("name", "id", "model")
"""How members end whose values somebody made up."""
LONGEST_WORD = 40
MOST_WORDS = 16
MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"%PDF", b"\x1aE\xdf\xa3", b"ID3", b"OggS", b"fLaC", b"PK\x03\x04")


def scalar(values: Sequence[Any], name: str, words: Vocabulary, *, answer: bool) -> Scalar:
    """What some values of one JSON type have in common."""
    kind = kind_of(values[0])
    if kind == "boolean":
        return Scalar(kind="boolean")
    if kind == "number":
        return _number(values, name, words, answer=answer)
    if not answer and plain(name).endswith(EDITIONS) and len(set(values)) == 1 and VERSION.fullmatch(values[0]):
        return Scalar(kind="string", constant=values[0])
    if not answer and len(values) >= FEW and len(set(values)) == 1 and DATED.fullmatch(values[0]):
        return Scalar(kind="string", constant=values[0])
    if all(is_base64(value) for value in values):
        return Scalar(kind="string", base64=True)
    return Scalar(kind="string", words=() if plain(name).endswith(NAMES) else enumerated(values))


def kind_of(value: Json) -> str:
    """The JSON type of a value; whole numbers are numbers."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "string"


def is_word(value: Json) -> bool:
    """Whether a value may be that of an enumeration or a tag."""
    return isinstance(value, str) and len(value) <= LONGEST_WORD and WORD.fullmatch(value) is not None and value.count(" ") < 2


def enumerated(values: Sequence[str]) -> tuple[str, ...]:
    """The values as an enumeration: words of which there are few, and which come again; no ids, no prose."""
    distinct = sorted({value for value in values if value})
    if not distinct or len(distinct) > MOST_WORDS or not all(is_word(value) for value in distinct):
        return ()
    if any(re.search(r"\d{4,}|[0-9a-f]{8,}", value) for value in distinct):
        return ()
    return tuple(distinct) if len(values) >= 2 * len(distinct) else ()


def _number(values: Sequence[float], name: str, words: Vocabulary, *, answer: bool) -> Scalar:
    whole = all(float(value).is_integer() for value in values)
    fraction = plain(name) in words.numbers or (not answer and set(values) <= {0, 1})
    kind = "integer" if whole and not fraction else "number"
    return Scalar(kind=kind, least=min(values), most=max(values))


def is_base64(value: str) -> bool:
    """Whether text is the bytes of a file of a known kind."""
    try:
        data = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return False
    return data.startswith(MAGIC) or data[4:8] == b"ftyp"
