# Copied from generator/bedrock_codegen/runtime/_runtime/streams/eventstream.py; edit it there.
"""The binary protocol that streams arrive in: `application/vnd.amazon.eventstream`.

A message is a prelude (total length, length of the headers, checksum of these two), headers, a payload, and a checksum of all of
it. InvokeModel's payloads are `{"bytes": "<base64 of an event's JSON>", "p": "<padding>"}`. Converse's are the event itself, and
the kind of event is a header.
"""

from __future__ import annotations

import json
from binascii import a2b_base64, crc32
from struct import Struct
from typing import Any, NamedTuple, TypeAlias

HeaderValue: TypeAlias = bool | int | bytes | str

_PRELUDE = Struct("!III").unpack_from
_CHECKSUM = Struct("!I").unpack_from
_PRELUDE_SIZE = 12
_FRAME_SIZE = 16
"""Bytes of a message besides its headers and its payload."""
_MAX_HEADERS = 128 * 1024
_MAX_SIZE = 24 * 1024 * 1024 + _FRAME_SIZE
_MOST_KINDS = 64
"""Spellings of headers that are remembered: a service has a handful of kinds, a stranger might have any number."""
_PREFIX = b'{"bytes":"'
_CHUNK = b"\x0b:event-type\x07\x00\x05chunk\r:content-type\x07\x00\x10application/json\r:message-type\x07\x00\x05event"
"""The headers of an ordinary event, as Bedrock writes them."""


class Frame(NamedTuple):
    """A message that is no ordinary event: an exception, an error, or something newer than this release."""

    headers: dict[str, HeaderValue]
    """Timestamps are milliseconds since 1970, UUIDs their 16 bytes."""
    payload: bytes


class Corrupt(NamedTuple):
    """The point from which on the bytes cannot be trusted."""

    reason: str


Item: TypeAlias = bytes | Frame | Corrupt


class Decoder:
    """Turns the bytes of a stream, however they are split, into the JSON of its events.

    What is not the JSON of an event comes as a `Frame`, in its place. After a `Corrupt` nothing more comes.
    """

    __slots__ = ("_broken", "_kinds", "_lead", "_need", "_rest", "_usual")

    def __init__(self, *, typed: bool = False) -> None:
        """`typed`: whether the headers say what kind of event a payload is; it is put round the payload as its only key."""
        self._kinds: dict[bytes, bytes] | None = {} if typed else None
        self._rest = bytearray()
        self._need = _PRELUDE_SIZE
        self._broken = False
        self._expect(_CHUNK)

    def _expect(self, headers: bytes) -> None:
        """Take the short way with messages that begin like this."""
        self._lead, self._usual = headers + _PREFIX, len(headers)

    @property
    def pending(self) -> int:
        """How many bytes of an unfinished message are here."""
        return len(self._rest)

    def feed(self, data: bytes) -> list[Item]:
        """Take the next bytes; return what they complete."""
        if self._broken:
            return []
        if self._rest:
            self._rest += data
            if len(self._rest) < self._need:
                return []
            data = bytes(self._rest)
            self._rest.clear()
        return self._messages(data)

    def _messages(self, data: bytes) -> list[Item]:  # noqa: C901 - one loop without calls
        """All complete messages; what is left over is kept.

        One tight loop without calls: this is where botocore spends three quarters of a stream's time. Everything that is not
        an event in Bedrock's own spelling leaves it for `_item`.
        """
        items: list[Item] = []
        add = items.append
        at, size, need = 0, len(data), _PRELUDE_SIZE
        lead, usual, kinds = self._lead, self._usual, self._kinds
        while size - at >= _PRELUDE_SIZE:
            length, header_length, checksum = _PRELUDE(data, at)
            crc = crc32(data[at : at + 8])
            if crc != checksum:
                return self._corrupt(items, "the checksum of a message's prelude is wrong")
            if not _FRAME_SIZE <= length - header_length <= _MAX_SIZE or header_length > _MAX_HEADERS:
                return self._corrupt(items, f"a message of {length} bytes with {header_length} bytes of headers is impossible")
            end = at + length
            if end > size:
                need = length
                break
            stop = end - 4
            if crc32(data[at + 8 : stop], crc) != _CHECKSUM(data, stop)[0]:
                return self._corrupt(items, "the checksum of a message is wrong")
            head = at + _PRELUDE_SIZE
            at = end
            if header_length == usual and data.startswith(lead, head):
                text = head + len(lead)
                try:
                    add(a2b_base64(data[text : data.index(b'"', text, stop)], strict_mode=True))
                    continue
                except ValueError:  # escapes in the text, or nonsense
                    pass
            elif kinds and (kind := kinds.get(data[head : head + header_length])) is not None:
                add(kind + data[head + header_length : stop] + b"}")
                continue
            item = self._item(data[head : head + header_length], data[head + header_length : stop])
            if isinstance(item, Corrupt):
                return self._corrupt(items, item.reason)
            add(item)
            lead, usual = self._lead, self._usual
        if at < size:
            self._rest += data[at:]
            self._need = need
        return items

    def _corrupt(self, items: list[Item], reason: str) -> list[Item]:
        self._broken = True
        return [*items, Corrupt(reason)]

    def _item(self, head: bytes, payload: bytes) -> Item:
        try:
            headers = read_headers(head)
        except (ValueError, IndexError):
            return Corrupt("the headers of a message cannot be read")
        if self._kinds is not None and headers.get(":message-type") == "event":
            return self._typed(head, headers, payload, self._kinds)
        if headers.get(":message-type") != "event" or headers.get(":event-type") != "chunk":
            return Frame(headers, payload)
        self._expect(head)  # what follows most likely looks the same
        try:
            body: dict[str, Any] = {**json.loads(payload)}
            return a2b_base64(body["bytes"], strict_mode=True) if "bytes" in body else Frame(headers, payload)
        except (ValueError, TypeError, RecursionError):
            return Corrupt("the payload of an event is not the JSON it should be")

    def _typed(self, head: bytes, headers: dict[str, HeaderValue], payload: bytes, kinds: dict[bytes, bytes]) -> Item:
        """An event of a kind that its headers name; those that look the same take the short way from now on."""
        item = typed_item(headers, payload)
        if isinstance(item, bytes) and len(kinds) < _MOST_KINDS:
            kinds[head] = item[: len(item) - len(payload) - 1]
        return item


def typed_item(headers: dict[str, HeaderValue], payload: bytes) -> Item:
    """A message whose kind is in its headers as the JSON of an event: `{"<kind>": <payload>}`."""
    name = headers.get(":event-type")
    if headers.get(":message-type") != "event" or not isinstance(name, str) or name.endswith("Exception"):
        return Frame(headers, payload)
    return b"{%b:%b}" % (json.dumps(name).encode(), payload)


def read_headers(data: bytes) -> dict[str, HeaderValue]:
    """The headers of a message.

    Raises:
        ValueError, IndexError: they break the protocol.
    """
    headers: dict[str, HeaderValue] = {}
    at = 0
    while at < len(data):
        start = at + 1
        name = _exactly(data, start, data[at]).decode()
        at = start + data[at] + 1
        value, at = _value(data, at, data[at - 1])
        if name in headers:
            raise ValueError(name)
        headers[name] = value
    return headers


_INTEGERS = {2: 1, 3: 2, 4: 4, 5: 8, 8: 8}
"""Bytes of an integer, by the type of a header; type 8 is a timestamp."""


def _value(data: bytes, at: int, kind: int) -> tuple[HeaderValue, int]:
    """The value of a header that begins at `at`, and where it ends."""
    if kind in {0, 1}:
        return kind == 0, at
    if kind in _INTEGERS:
        size = _INTEGERS[kind]
        return int.from_bytes(_exactly(data, at, size), "big", signed=True), at + size
    if kind in {6, 7}:
        size = int.from_bytes(_exactly(data, at, 2), "big")
        value = _exactly(data, at + 2, size)
        return value if kind == 6 else value.decode(), at + 2 + size
    if kind == 9:
        return _exactly(data, at, 16), at + 16
    raise ValueError(kind)


def _exactly(data: bytes, at: int, size: int) -> bytes:
    value = data[at : at + size]
    if len(value) != size:
        raise ValueError(size)
    return value
