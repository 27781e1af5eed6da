# Copied from generator/bedrock_codegen/runtime/testing/endpoint/frames.py; edit it there.
"""AWS event-stream frames, byte for byte as the service sends them.

A frame is a prelude (length of all, length of the headers, checksum of both), the headers, a payload, and a checksum of
everything before it. Payloads carry padding of varying length in `p`, which readers ignore.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Mapping
from string import ascii_letters, digits
from typing import Any

from .values import AwsError

PADDING = ascii_letters + digits
STRING = 7
"""The type of a text header; the service sends no other."""


def frame(headers: Mapping[str, str], payload: bytes) -> bytes:
    """One frame with text headers."""
    head = b"".join(_header(name, value) for name, value in headers.items())
    prelude = struct.pack("!II", 16 + len(head) + len(payload), len(head))
    message = prelude + struct.pack("!I", zlib.crc32(prelude)) + head + payload
    return message + struct.pack("!I", zlib.crc32(message))


def chunk(body: bytes) -> bytes:
    """A frame of InvokeModelWithResponseStream around one native event."""
    return _event("chunk", {"bytes": base64.b64encode(body).decode(), "p": padding(body)})


def event(name: str, payload: Mapping[str, Any] | bytes) -> bytes:
    """A frame of ConverseStream: an event of that name; bytes are sent as they are."""
    return _event(name, payload if isinstance(payload, bytes) else {**payload, "p": padding(name.encode())})


def exception(error: AwsError) -> bytes:
    """A frame that ends a stream with a modelled error; its name has a small first letter there."""
    name = error.code[:1].lower() + error.code[1:]
    headers = {":exception-type": name, ":content-type": "application/json", ":message-type": "exception"}
    return frame(headers, to_json({"message": error.message, **error.members}))


def corrupted(data: bytes) -> bytes:
    """A frame whose last checksum is wrong."""
    return data[:-1] + bytes([data[-1] ^ 0xFF])


def padding(body: bytes) -> str:
    """Two letters or more, as many as the body decides."""
    return PADDING[: 2 + zlib.crc32(body) % (len(PADDING) - 1)]


def to_json(value: object) -> bytes:
    """JSON as the service writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def _event(name: str, payload: Mapping[str, Any] | bytes) -> bytes:
    content = payload if isinstance(payload, bytes) else to_json(payload)
    return frame({":event-type": name, ":content-type": "application/json", ":message-type": "event"}, content)


def _header(name: str, value: str) -> bytes:
    text = value.encode()
    return bytes([len(name)]) + name.encode() + bytes([STRING]) + struct.pack("!H", len(text)) + text
