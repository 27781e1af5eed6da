# Copied from generator/bedrock_codegen/runtime/_runtime/streams/http_chunks.py; edit it there.
"""The bytes of an open response as they arrive.

Each read takes what is there, once: what came before a connection breaks is in hand by then, however the body is framed, and no
event waits for others. Bedrock sends each event in an HTTP chunk of its own, and the client hands chunks over one at a time: for
a fast stream that is a quarter of the work. What lies in the connection's buffer already is taken here all at once. Only whole,
ordinary chunks are; all else, the end and every fault included, stays with urllib3 and `http.client`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BufferedReader, RawIOBase
from typing import Any, cast

_PIECE = 65536
"""Bytes to ask a connection for at once; less comes as soon as it is there."""
_DIGITS = frozenset(b"0123456789abcdefABCDEF")
_LINE_END = b"\r\n"


def pieces(raw: Any) -> Iterator[bytes]:
    """The body of a urllib3 response, in pieces of any size."""
    if not hasattr(raw, "read1"):  # urllib3 1: a break takes with it what it had read of a piece
        yield from raw.stream(_PIECE)
        return
    raw.enforce_content_length = True  # botocore has it off: it counts for itself
    inner = getattr(raw, "_fp", None)
    buffer = getattr(inner, "fp", None)
    ahead = getattr(inner, "chunked", False) and hasattr(buffer, "peek") and hasattr(inner, "chunk_left")
    yield from _ahead(raw, inner, _widened(inner, buffer)) if ahead else _reads(raw, inner)


def _widened(inner: Any, buffer: Any) -> BufferedReader:
    """A buffer of more than the 8 kB that `http.client` gives an answer, over the one that it has."""
    inner.fp = BufferedReader(_Through(buffer), _PIECE)
    return cast("BufferedReader", inner.fp)


class _Through(RawIOBase):
    """What another reader has, or the next read of it gives."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, target: Any) -> int:
        """Read once."""
        data = self._reader.read1(len(target))
        target[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the other as well."""
        self._reader.close()
        super().close()


def unread(content: Any) -> bytes:
    """What lies in the buffer of an aiohttp response behind the error that ended it, and that would be raised in its place."""
    error = content.exception()
    if error is None:
        return b""
    content.set_exception(None)
    try:
        data: bytes = content.read_nowait()
    finally:
        content.set_exception(error)
    return data


def _reads(raw: Any, inner: Any) -> Iterator[bytes]:
    """What each read gives. The one that reaches the length that was told closes the response: none is needed to see the end."""
    closed = getattr(inner, "isclosed", None)
    while data := raw.read1(_PIECE):
        yield data
        if closed is not None and closed():
            return


def _ahead(raw: Any, inner: Any, buffer: Any) -> Iterator[bytes]:
    """What lies in the buffer, and where that begins with no whole chunk, what one read gives."""
    while True:
        data, size = (b"", 0) if inner.chunk_left or buffer.closed else _after(inner.chunk_left, buffer.peek())
        if size:
            buffer.read(size)
            inner.chunk_left = None
        elif not (data := raw.read1(_PIECE)):
            return
        yield data


def _after(left: int | None, there: bytes) -> tuple[bytes, int]:
    """The whole chunks of what is there. Of the chunk before, which has 0 bytes left, the end of its line is still to come."""
    if left is None:
        return whole_chunks(there)
    data, size = whole_chunks(there[len(_LINE_END) :]) if there.startswith(_LINE_END) else (b"", 0)
    return data, size and size + len(_LINE_END)


def whole_chunks(data: bytes) -> tuple[bytes, int]:
    """What the chunks that are whole at the beginning of some bytes hold, and how many bytes they take up; not the last chunk."""
    bodies = []
    at = 0
    while (line := data.find(_LINE_END, at)) > at and (size := _size(data[at:line])):
        start = line + 2
        end = start + size
        if data[end : end + 2] != _LINE_END:
            break
        bodies.append(data[start:end])
        at = end + 2
    return b"".join(bodies), at


@lru_cache(maxsize=1024)
def _size(digits: bytes) -> int:
    """What the line before an ordinary chunk says; 0 for any other line. The chunks of a stream have few sizes."""
    return int(digits, 16) if _DIGITS.issuperset(digits) else 0
