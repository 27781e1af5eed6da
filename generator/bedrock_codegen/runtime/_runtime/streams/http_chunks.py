"""The bytes of an open response as they arrive.

Bedrock sends each event in an HTTP chunk of its own, and urllib3 hands chunks over one at a time: for a fast stream that is a
quarter of the work. What lies in the connection's buffer already is taken here all at once. Only whole, ordinary chunks are; all
else, the end and every fault included, stays with urllib3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_PIECE = 65536
"""Bytes to ask a connection for at once; less comes as soon as it is there."""
_DIGITS = frozenset(b"0123456789abcdefABCDEF")


def pieces(raw: Any) -> Iterator[bytes]:
    """The body of a urllib3 response, in pieces of any size."""
    buffer = getattr(getattr(raw, "_fp", None), "fp", None)
    body: Iterator[bytes] = raw.stream(_PIECE)
    if getattr(raw, "chunked", False) and hasattr(buffer, "peek") and hasattr(raw, "chunk_left"):
        return _ahead(raw, buffer, body)
    return body


def _ahead(raw: Any, buffer: Any, body: Iterator[bytes]) -> Iterator[bytes]:
    """What lies in the buffer, and where that begins with no whole chunk, what urllib3 gives."""
    while True:
        data, size = whole_chunks(buffer.peek()) if raw.chunk_left is None and not buffer.closed else (b"", 0)
        if size:
            buffer.read(size)
        elif not (data := next(body, b"")):
            return
        yield data


def whole_chunks(data: bytes) -> tuple[bytes, int]:
    """What the chunks that are whole at the beginning of some bytes hold, and how many bytes they take up; not the last chunk."""
    bodies = []
    at = 0
    while (line := data.find(b"\r\n", at)) > at and _DIGITS.issuperset(digits := data[at:line]):
        end = line + 2 + int(digits, 16)
        if end == line + 2 or data[end : end + 2] != b"\r\n":
            break
        bodies.append(data[line + 2 : end])
        at = end + 2
    return b"".join(bodies), at
