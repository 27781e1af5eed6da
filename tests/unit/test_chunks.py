"""Reading ahead in a chunked body: the bytes and faults that urllib3 gives, in fewer pieces; before a fault, all that came."""

from __future__ import annotations

import http.client
import io
from collections.abc import Iterator
from typing import Any

import pytest
from bedrock_models._runtime.streams.http_chunks import pieces, whole_chunks
from hypothesis import example, given
from hypothesis import strategies as st
from urllib3 import HTTPResponse
from urllib3.exceptions import HTTPError

HEAD = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
bodies = st.lists(st.binary(min_size=1, max_size=40), max_size=12)
splits = st.lists(st.integers(1, 60), min_size=1, max_size=20)


def chunked(parts: list[bytes]) -> bytes:
    """The parts as chunks, with the end."""
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


class Wire(io.RawIOBase):
    """A connection on which so many bytes arrive at a time."""

    def __init__(self, data: bytes, sizes: list[int]) -> None:
        self._data, self._sizes = io.BytesIO(data), sizes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sizes = [*self._sizes[1:], self._sizes[0]]
        data = self._data.read(min(self._sizes[0], len(buffer)))
        buffer[: len(data)] = data
        return len(data)

    def makefile(self, *_: object) -> io.BufferedReader:
        return io.BufferedReader(self)


def response(data: bytes, sizes: list[int]) -> HTTPResponse:
    """urllib3's response over such a connection."""
    inner = http.client.HTTPResponse(Wire(HEAD + data, sizes), method="POST")  # type: ignore[arg-type]
    inner.begin()
    return HTTPResponse(inner, headers=dict(inner.headers.items()), preload_content=False, original_response=inner)


def read(parts: Iterator[bytes]) -> tuple[bytes, bool]:
    """What comes, and whether it ends in a fault."""
    data = b""
    try:
        for part in parts:
            data += part
    except (HTTPError, ValueError, OSError):
        return data, True
    return data, False


@given(bodies, splits)
def test_the_same_bytes_in_any_split(parts: list[bytes], sizes: list[int]) -> None:
    raw = response(chunked(parts), sizes)
    assert read(pieces(raw)) == (b"".join(parts), False)
    assert raw.closed, "the connection can be used again"


@given(bodies, splits, st.integers(0), st.integers(1, 255))
@example([b"event"], [60], 0, ord("5") ^ ord("4"))
@example([b"event"], [60], 1, ord("\r") ^ ord(";"))
def test_a_broken_body_breaks_as_in_urllib3(parts: list[bytes], sizes: list[int], at: int, flip: int) -> None:
    data = bytearray(chunked(parts))
    data[at % len(data)] ^= flip
    assert_as_in_urllib3(bytes(data), sizes)


@given(bodies, splits, st.integers(0))
def test_a_cut_body_breaks_as_in_urllib3(parts: list[bytes], sizes: list[int], at: int) -> None:
    data = chunked(parts)
    assert_as_in_urllib3(data[: at % len(data)], sizes)


def assert_as_in_urllib3(data: bytes, sizes: list[int]) -> None:
    """The same bytes; before a fault also those that urllib3 had in hand and forgot."""
    (ours, broken), (theirs, broken_there) = read(pieces(response(data, sizes))), read(response(data, sizes).stream(65536))
    assert broken == broken_there
    assert ours.startswith(theirs) if broken else ours == theirs


@given(bodies, splits, st.data())
def test_what_came_of_a_chunk_is_kept(parts: list[bytes], sizes: list[int], data: st.DataObject) -> None:
    part = b"a part that breaks off"
    cut = data.draw(st.integers(0, len(part) - 1))
    came = b"".join(b"%x\r\n%s\r\n" % (len(each), each) for each in parts) + b"%x\r\n%s" % (len(part), part[:cut])
    assert read(pieces(response(came, sizes))) == (b"".join(parts) + part[:cut], True)


def test_what_is_there_comes_at_once() -> None:
    assert len(list(pieces(response(chunked([b"event"] * 100), [5000])))) == 1


def test_much_that_is_there_comes_at_once() -> None:
    parts = [b"an event of some forty bytes, all in all"] * 1000
    assert len(list(pieces(response(chunked(parts), [65536])))) <= 4


@pytest.mark.parametrize("size", [b"5;name=value", b"+5", b"0x5", b" 5", b"5_0", b"", b"0", b"-5"])
def test_an_unusual_chunk_is_left_to_urllib3(size: bytes) -> None:
    assert whole_chunks(size + b"\r\nevent\r\n") == (b"", 0)


def test_a_body_that_is_not_chunked() -> None:
    raw = HTTPResponse(io.BytesIO(b"event"), preload_content=False)
    assert b"".join(pieces(raw)) == b"event"
