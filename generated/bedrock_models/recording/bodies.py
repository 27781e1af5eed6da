# Copied from generator/bedrock_codegen/runtime/recording/bodies.py; edit it there.
"""A body with everything replaced that is not protocol."""

from __future__ import annotations

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Callable, Iterable
from typing import Any

from .._runtime.models.table import table
from .kept import (
    COLOUR,
    DIGITS,
    ERROR_MEMBERS,
    ERROR_WORDS,
    FIELD,
    JSON_SCHEMA,
    JSON_TYPES,
    KIND_MEMBERS,
    KINDS,
    LONGEST_FIELD,
)
from .masks import Masks
from .schema_places import NOWHERE, Place
from .text_pieces import Heard, replace, texts_of

Json = Any
Sink = Callable[[str, str], str]
"""What becomes of a text: given the text and the slot it stands in."""

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
ELIDED = base64.b64encode(b"elided").decode()
SHORTEST_BYTES = 64
"""Characters of base64 below which a text is not taken for bytes that begin like a picture."""
VECTOR = 16
"""Numbers in a list from which on it is a vector, which says what was embedded."""
INDEXES = ("index", "contentBlockIndex")
"""Members that say which of several things a piece of a stream belongs to."""
WORD = re.compile(r"[^\W\d_]+(?:_[^\W\d_]+)*|\d+")
GROUP = re.compile(r"\S+")
EDGES = ".,:;!?()[]{}<>'\"`"
INDEX_DIGITS = 4
"""Digits from which on a number is no index."""
EXCEPTION = re.compile(r"[A-Z][A-Za-z]{2,40}Exception")
STATUS_MEMBERS = frozenset({"originalStatusCode", "code", "status", "statusCode"})
STATUSES = range(400, 600)


class Bodies:
    """Redacts bodies; remembers the names it kept without the spec knowing them, and whether bytes were left out.

    Args:
        masks: The masks of the run.
        strict: Whether names that the spec does not know are replaced even where the service wrote them.
        names: Names of fields, which stay in the sentences of refusals.
        constants: Numbers that the spec gives, which stay there too.
        indexes: Members that say, in this family, which of several things a piece of a stream belongs to.
    """

    def __init__(
        self,
        masks: Masks,
        *,
        strict: bool,
        names: frozenset[str],
        constants: frozenset[str] = frozenset(),
        indexes: Iterable[str] = (),
    ) -> None:
        self.unknown: set[str] = set()
        self.elided = False
        self._masks = masks
        self._strict = strict
        self._names = names
        self._constants = constants
        self._indexes = (*INDEXES, *indexes)
        self._said = frozenset[str]()
        self._kept: set[str] = set()

    def request(self, body: Json, place: Place) -> Json:
        """A request: every name that is not the spec's is replaced."""
        self._said = frozenset(texts_of(body))
        return self._value(body, place, "", self._plainly, answer=False)

    def answer(self, body: Json, place: Place) -> Json:
        """An answer, or a frame of Converse."""
        return self._value(body, place, "", self._plainly, answer=True)

    def events(self, events: list[Json], place: Place) -> list[Json]:
        """The events of a stream. Pieces of one text are replaced as that one text, and cut where they were cut."""
        heard: list[Heard] = []

        def gather(text: str, slot: str) -> str:
            heard.append(Heard(number, slot, text))
            return text

        for number, event in enumerate(events):  # noqa: B007 - `gather` reads it
            self._value(event, place, "", gather, answer=True)
        made = iter(replace(heard, self._said, self._masks.text))
        return [self._value(event, place, "", lambda *_: next(made), answer=True) for event in events]

    def error(self, body: Json) -> Json:
        """The body of a refusal. Numbers that stay in the request stay in what is said of it."""
        if isinstance(body, dict):
            return {
                (key if key in ERROR_MEMBERS else self._masks.plain(key)): (
                    value if key in STATUS_MEMBERS and value in STATUSES else self.error(value)
                )
                for key, value in body.items()
            }
        if isinstance(body, list):
            return [self.error(item) for item in body]
        if isinstance(body, str):
            return GROUP.sub(lambda match: self._group(match.group()), body)
        if body is None or isinstance(body, bool) or str(body) in self._constants | self._kept:
            return body
        return self._masks.number(body)

    def _group(self, group: str) -> str:
        """A run of words and digits without a blank: a place in the body, a number of the spec, or what somebody said.

        Every digit of what somebody said is replaced, and what digits with marks between them say together: an address, a
        date, a phone's number.
        """
        bare = group.strip(EDGES)
        if bare in self._constants or bare in self._kept or self._is_place(bare):
            return group
        return WORD.sub(lambda match: self._word(match.group()), group)

    def _is_place(self, group: str) -> bool:
        """Whether a group is names of fields with indexes between them: `messages.3.content`, `#/messages/3`."""
        parts = [part for part in re.split(r"[./#\[\]]+", group) if part]
        indexes = [part for part in parts if part.isdigit()]
        named = len(parts) > len(indexes) and parts[0] in self._names
        return named and all(len(part) < INDEX_DIGITS if part.isdigit() else part in self._names for part in parts)

    def _word(self, word: str) -> str:
        """A word of a refusal; what the service says of everybody's requests stays."""
        if word.isdigit():
            return self._masks.plain(word)
        kept = word.lower() in ERROR_WORDS or word in self._names or EXCEPTION.fullmatch(word)
        return word if kept else self._masks.plain(word)

    def _plainly(self, text: str, _: str) -> str:
        return self._masks.text(text)

    def _value(self, value: Json, place: Place, slot: str, sink: Sink, *, answer: bool) -> Json:
        if isinstance(value, dict):
            return self._object(value, place, slot, sink, answer=answer)
        if isinstance(value, list):
            vector = len(value) >= VECTOR and all(isinstance(item, int | float) for item in value)
            inner = NOWHERE if vector else place.items()
            return [self._value(item, inner, f"{slot}/{index}", sink, answer=answer) for index, item in enumerate(value)]
        if isinstance(value, str):
            return self._text(value, place, slot, sink)
        if isinstance(value, bool) or value is None:
            return value
        if place.is_number and self._stays(value, answer=answer):
            self._kept |= set() if answer else _as_said(value)
            return value
        return self._masks.number(value)

    def _stays(self, value: float, *, answer: bool) -> bool:
        return _short(value) and not (answer and not float(value).is_integer())

    def _object(self, value: dict[str, Json], place: Place, slot: str, sink: Sink, *, answer: bool) -> Json:
        indexes = "".join(f"[{value[name]}]" for name in self._indexes if isinstance(value.get(name), int))
        made: dict[str, Json] = {}
        for key, item in value.items():
            inner = place.member(key)
            free = not place.is_named
            name = key if inner is not None else self._name(key, made, free=free, answer=answer)
            if free and key == "type" and _are_types(item):
                made[name] = item
            else:
                made[name] = self._value(item, inner or place.other(), f"{slot}{indexes}/{key}", sink, answer=answer)
        return made

    def _name(self, key: str, taken: dict[str, Json], *, free: bool, answer: bool) -> str:
        """The name of a member that the spec does not know."""
        if free and key in JSON_SCHEMA:
            return key
        if answer and not free and not self._strict and len(key) <= LONGEST_FIELD and FIELD.fullmatch(key):
            self.unknown.add(key)
            return key
        name, tries = self._masks.plain(key), 0
        while name in taken:
            tries += 1
            name = self._masks.plain(key, f"{tries}:")
        return name

    def _text(self, text: str, place: Place, slot: str, sink: Sink) -> str:
        if text in place.listed or text in table() or not text or _is_kind(text, place, slot):
            return text
        if COLOUR.fullmatch(text):
            return self._masks.colour(text)
        head, mark, data = text.partition(";base64,")
        if mark and head.startswith("data:"):
            return f"data:image/png{mark}{self._bytes(data)}"
        if place.is_base64 or (len(text) >= SHORTEST_BYTES and _decoded(text).startswith(PICTURES)):
            return self._bytes(text)
        return sink(text, slot)

    def _bytes(self, text: str) -> str:
        self.elided = True
        return base64.b64encode(_pixel()).decode() if _decoded(text).startswith(PICTURES) else ELIDED


def _are_types(item: Json) -> bool:
    return (isinstance(item, str) and item in JSON_TYPES) or (
        isinstance(item, list) and bool(item) and all(isinstance(each, str) and each in JSON_TYPES for each in item)
    )


def _as_said(value: float) -> set[str]:
    """How sentences write a number."""
    return {str(value), *([str(int(value))] if float(value).is_integer() else ())}


def _short(value: float) -> bool:
    return len(re.sub(r"\D", "", repr(value)).strip("0")) <= DIGITS and abs(value) < 10**DIGITS


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _pixel() -> bytes:
    """A PNG of one grey pixel."""

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))

    head = part(b"IHDR", struct.pack("!IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + part(b"IDAT", zlib.compress(b"\0\x80")) + part(b"IEND", b"")


def _is_kind(text: str, place: Place, slot: str) -> bool:
    """Whether a text is the protocol's word for what an object is."""
    return text in KINDS and slot.rpartition("/")[2] in KIND_MEMBERS and bool(place.schemas)
