# Copied from generator/bedrock_codegen/runtime/recording/frames.py; edit it there.
"""Event-stream bytes as frames of JSON, and back."""

from __future__ import annotations

import base64
import binascii
import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.streams.eventstream import read_headers
from ..testing.endpoint.frames import PADDING
from ..testing.endpoint.frames import frame as written

PRELUDE = 12
OVERHEAD = 16
"""Bytes of a message besides headers and payload."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a stream."""

    headers: Mapping[str, Any]
    payload: bytes


def messages(data: bytes) -> tuple[list[Message], str]:
    """The messages of a stream, and why it cannot be read further; empty where it is read to its end."""
    found: list[Message] = []
    while data:
        wrong = _wrong(data)
        if wrong:
            return found, f"after {len(found)} frames {wrong}"
        length, header_length = struct.unpack_from("!II", data)
        body = PRELUDE + header_length
        try:
            headers = read_headers(data[PRELUDE:body])
        except (ValueError, IndexError):
            return found, f"after {len(found)} frames the headers cannot be read"
        found.append(Message(headers, data[body : length - 4]))
        data = data[length:]
    return found, ""


def _wrong(data: bytes) -> str:
    """What keeps the first message from being read."""
    if len(data) < OVERHEAD:
        return "the stream ended in the middle of one"
    length, header_length, checksum = struct.unpack_from("!III", data)
    if zlib.crc32(data[:8]) != checksum or length < OVERHEAD + header_length:
        return "a checksum is wrong"
    if len(data) < length:
        return "the stream ended in the middle of one"
    if zlib.crc32(data[: length - 4]) != struct.unpack_from("!I", data, length - 4)[0]:
        return "a checksum is wrong"
    return ""


def as_json(message: Message) -> dict[str, Any]:
    """A message as recordings keep it; an event of InvokeModel as `{"chunk": ...}`: the JSON in its base64, without padding."""
    payload = _json(message.payload)
    if message.headers.get(":event-type") == "chunk" and isinstance(payload, dict) and isinstance(payload.get("bytes"), str):
        return {"headers": dict(message.headers), "payload": {"chunk": _chunk(payload["bytes"])}}
    return {"headers": dict(message.headers), "payload": payload}


def rebuilt(frame: Mapping[str, Any], original: Message) -> bytes:
    """The bytes of a frame whose JSON was changed, with the padding it had."""
    payload = frame["payload"]
    headers = {name: str(value) for name, value in frame["headers"].items()}
    if set(payload) == {"chunk"}:
        before = _json(original.payload)
        rest = {"p": padding(before["p"])} if isinstance(before, dict) and "p" in before else {}
        payload = {"bytes": base64.b64encode(to_json(payload["chunk"])).decode(), **rest}
    return written(headers, to_json(payload))


def padding(text: object) -> str:
    """Padding as long as some other."""
    return (PADDING * (len(str(text)) // len(PADDING) + 1))[: len(str(text))]


def to_json(value: Any) -> bytes:
    """JSON as the service writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def _chunk(text: str) -> Any:
    try:
        return json.loads(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return text


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return data.decode("utf-8", "replace")
