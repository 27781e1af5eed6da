"""The event-stream decoder against botocore's, over any split of the bytes and any corruption."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from itertools import pairwise
from typing import Any

import pytest
from bedrock_models._runtime.streams.eventstream import Corrupt, Decoder, Frame, Item, read_headers
from botocore.eventstream import EventStreamBuffer, ParserError
from hypothesis import given
from hypothesis import strategies as st

_SIZES = {2: 1, 3: 2, 4: 4, 5: 8, 8: 8}
EVENT = {":event-type": (7, "chunk"), ":content-type": (7, "application/json"), ":message-type": (7, "event")}


def header(name: str, kind: int, value: Any) -> bytes:
    """One header in the protocol's form."""
    head = bytes([len(name.encode())]) + name.encode()
    if kind in {0, 1}:
        return head + bytes([kind])
    if kind in _SIZES:
        return head + bytes([kind]) + int(value).to_bytes(_SIZES[kind], "big", signed=True)
    data = value.encode() if isinstance(value, str) else value
    return head + bytes([kind]) + (data if kind == 9 else struct.pack("!H", len(data)) + data)


def message(headers: dict[str, tuple[int, Any]], payload: bytes) -> bytes:
    """One message with its checksums."""
    head = b"".join(header(name, *value) for name, value in headers.items())
    prelude = struct.pack("!II", 16 + len(head) + len(payload), len(head))
    whole = prelude + struct.pack("!I", zlib.crc32(prelude)) + head + payload
    return whole + struct.pack("!I", zlib.crc32(whole))


def chunk(body: bytes, **more: str) -> bytes:
    """An ordinary event in Bedrock's spelling."""
    payload = {"bytes": base64.b64encode(body).decode(), **more}
    return message(EVENT, json.dumps(payload, separators=(",", ":")).encode())


values = st.one_of(
    st.sampled_from([(0, True), (1, False)]),
    *(
        st.tuples(st.just(kind), st.integers(-(2 ** (8 * size - 1)), 2 ** (8 * size - 1) - 1))
        for kind, size in _SIZES.items()
    ),
    st.tuples(st.just(6), st.binary(max_size=300)),
    st.tuples(st.just(7), st.text(max_size=100)),
    st.tuples(st.just(9), st.binary(min_size=16, max_size=16)),
)  # fmt: skip
names = st.text(st.characters(codec="utf-8", exclude_characters=":"), min_size=1, max_size=20)
others = st.builds(message, st.dictionaries(names, values, max_size=6), st.binary(max_size=200))
chunks = st.builds(chunk, st.binary(max_size=400), p=st.text("abcXYZ012", max_size=40))
streams = st.lists(st.one_of(chunks, others), max_size=8).map(b"".join)


def split(data: bytes, cuts: list[int]) -> list[bytes]:
    """The same bytes in pieces."""
    places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[start:end] for start, end in pairwise(places)]


def ours(pieces: list[bytes]) -> list[Item]:
    """What our decoder makes of pieces."""
    decoder = Decoder()
    return [item for piece in pieces for item in decoder.feed(piece)]


def theirs(data: bytes) -> tuple[list[Item], bool]:
    """What botocore makes of the same bytes, and whether it gave up."""
    buffer: Any = EventStreamBuffer()
    buffer.add_data(data)
    items: list[Item] = []
    try:
        for event in buffer:
            plain = event.headers.get(":event-type") == "chunk" and event.headers.get(":message-type") == "event"
            body = base64.b64decode(json.loads(event.payload)["bytes"]) if plain else Frame(event.headers, event.payload)
            items.append(body)
    except ParserError:
        return items, True
    return items, False


@given(streams, st.lists(st.integers(0, 10_000), max_size=30))
def test_any_split_gives_what_botocore_gives(data: bytes, cuts: list[int]) -> None:
    assert ours(split(data, cuts)) == theirs(data)[0]


@given(
    st.lists(st.one_of(chunks, others), min_size=1, max_size=4),
    st.integers(0),
    st.integers(1, 255),
    st.lists(st.integers(0, 10_000), max_size=5),
)
def test_a_flipped_byte_is_never_believed(messages: list[bytes], at: int, flip: int, cuts: list[int]) -> None:
    data = bytearray(b"".join(messages))
    at %= len(data)
    data[at] ^= flip
    whole = next(number for number in range(len(messages)) if at < len(b"".join(messages[: number + 1])))
    items = ours(split(bytes(data), cuts))
    assert items[:whole] == theirs(b"".join(messages[:whole]))[0]
    assert len(items) == whole + 1, "what follows a corrupt message is not read"
    assert isinstance(items[-1], Corrupt)
    assert theirs(bytes(data))[1]


@given(streams, st.integers(0))
def test_a_cut_leaves_what_came_before_it(data: bytes, at: int) -> None:
    at %= len(data) + 1
    decoder = Decoder()
    whole = theirs(data)[0]
    assert decoder.feed(data[:at]) == whole[: len(theirs(data[:at])[0])]
    assert decoder.feed(data[at:]) == whole[len(theirs(data[:at])[0]) :]
    assert decoder.pending == 0


@given(st.dictionaries(names, values, max_size=8))
def test_every_header_type_is_read_as_botocore_reads_it(headers: dict[str, tuple[int, Any]]) -> None:
    event = theirs(message(headers, b""))[0][0]
    assert isinstance(event, Frame)
    assert read_headers(b"".join(header(name, *value) for name, value in headers.items())) == event.headers


@pytest.mark.parametrize(
    "payload",
    [
        b'{"bytes":"eyJhIjoxfQ=="}',
        b'{"bytes": "eyJhIjoxfQ==", "p": "abc"}',
        b'{"p":"abc","bytes":"eyJhIjoxfQ=="}',
        b'{"bytes":"eyJhIjoxfQ\\u003d\\u003d","p":"a"}',
        b'{"bytes":"\\u0065yJhIjoxfQ==","p":"a"}',
    ],
)
def test_every_spelling_of_a_payload_is_read(payload: bytes) -> None:
    assert ours([message(EVENT, payload)]) == [b'{"a":1}']


def test_headers_in_another_order_are_read() -> None:
    backwards = dict(reversed(EVENT.items()))
    data = message(backwards, b'{"bytes":"eyJhIjoxfQ=="}')
    assert ours([data * 3]) == [b'{"a":1}'] * 3


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"[" * 100_000, b'{"bytes":5}', b'{"bytes":"***"}', b'"bytes"'])
def test_a_payload_that_cannot_be_is_corrupt(payload: bytes) -> None:
    (item,) = ours([message(EVENT, payload)])
    assert isinstance(item, Corrupt)


def test_an_absurd_length_is_refused_at_once() -> None:
    """A length that no message has is not waited for."""
    prelude = struct.pack("!II", 2**31, 4)
    (item,) = ours([prelude + struct.pack("!I", zlib.crc32(prelude))])
    assert isinstance(item, Corrupt)


def test_a_corrupt_prelude_is_refused_before_the_rest_comes() -> None:
    assert [type(item) for item in ours([b"\x00" * 12])] == [Corrupt]


def test_headers_twice_are_corrupt() -> None:
    head = header("a", 7, "x") * 2
    prelude = struct.pack("!II", 16 + len(head), len(head))
    whole = prelude + struct.pack("!I", zlib.crc32(prelude)) + head
    data = whole + struct.pack("!I", zlib.crc32(whole))
    assert [type(item) for item in ours([data])] == [Corrupt]
    assert theirs(data)[1]


def test_bytes_one_by_one_are_not_gone_through_again() -> None:
    """A large message in small pieces is put together once."""
    data = chunk(b"x" * 300_000)
    decoder = Decoder()
    items = [item for at in range(0, len(data), 7) for item in decoder.feed(data[at : at + 7])]
    assert items == [b"x" * 300_000]
