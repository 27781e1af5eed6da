"""The answers that the bench endpoint sends: made once, so that serving them costs next to nothing."""

from __future__ import annotations

import base64
import json
import random
import struct
import zlib
from typing import Any

CLAUDE = "anthropic.claude-3-haiku-20240307-v1:0"
EMBED = "cohere.embed-english-v3"
_HEADERS = {":event-type": "chunk", ":content-type": "application/json", ":message-type": "event"}
_METRICS = {"inputTokenCount": 12, "outputTokenCount": 120, "invocationLatency": 551, "firstByteLatency": 211}
_TEXT = "The keeper climbs the stairs at dusk, trims the lamp, and looks out over the grey water for the last boat home. "


def message() -> bytes:
    """A Claude message of everyday size."""
    return _json(
        {
            "id": "msg_bdrk_01Bench",
            "type": "message",
            "role": "assistant",
            "model": "claude-3-haiku-20240307",
            "content": [{"type": "text", "text": _TEXT * 5}],
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": {"input_tokens": 12, "output_tokens": 120},
        }
    )


def events(count: int) -> list[dict[str, Any]]:
    """A Claude stream of so many events."""
    start = {"id": "msg_bdrk_01Bench", "type": "message", "role": "assistant", "model": "claude-3-haiku-20240307", "content": []}
    deltas = [
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": f" word{number}"}}
        for number in range(count - 5)
    ]
    return [
        {"type": "message_start", "message": start | {"stop_reason": None, "usage": {"input_tokens": 12, "output_tokens": 1}}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *deltas,
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": {"output_tokens": 120}},
        {"type": "message_stop", "amazon-bedrock-invocationMetrics": _METRICS},
    ]


def embeddings() -> bytes:
    """96 vectors of 1024 numbers with 17 digits."""
    rng = random.Random(7)
    vectors = [[rng.uniform(-0.1, 0.1) for _ in range(1024)] for _ in range(96)]
    texts = [_TEXT[: 20 + number % 50] for number in range(96)]
    return _json({"id": "bench", "texts": texts, "embeddings": vectors, "response_type": "embeddings_floats"})


def conversation() -> bytes:
    """A Converse answer of everyday size."""
    usage = {"inputTokens": 12, "outputTokens": 120, "totalTokens": 132}
    message = {"role": "assistant", "content": [{"text": _TEXT * 5}]}
    return _json({"output": {"message": message}, "stopReason": "end_turn", "usage": usage, "metrics": {"latencyMs": 551}})


def conversation_frames(count: int) -> list[bytes]:
    """The frames of a Converse stream of so many events."""
    usage = {"inputTokens": 12, "outputTokens": 120, "totalTokens": 132}
    deltas = [{"contentBlockIndex": 0, "delta": {"text": f" word{number}"}} for number in range(count - 4)]
    named: list[tuple[str, dict[str, Any]]] = [
        ("messageStart", {"role": "assistant"}),
        *(("contentBlockDelta", delta) for delta in deltas),
        ("contentBlockStop", {"contentBlockIndex": 0}),
        ("messageStop", {"stopReason": "end_turn"}),
        ("metadata", {"usage": usage, "metrics": {"latencyMs": 551}}),
    ]
    return [_framed(kind, _json({**event, "p": _padding(event)})) for kind, event in named]


def frame(event: dict[str, Any]) -> bytes:
    """One event as Bedrock frames it, padding included."""
    return _framed("chunk", _json({"bytes": base64.b64encode(_json(event)).decode(), "p": _padding(event)}))


def _padding(event: dict[str, Any]) -> str:
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[: 10 + zlib.crc32(_json(event)) % 50]


def _framed(kind: str, payload: bytes) -> bytes:
    head = b"".join(_header(name, value) for name, value in {**_HEADERS, ":event-type": kind}.items())
    prelude = struct.pack("!II", 16 + len(head) + len(payload), len(head))
    whole = prelude + struct.pack("!I", zlib.crc32(prelude)) + head + payload
    return whole + struct.pack("!I", zlib.crc32(whole))


def _header(name: str, value: str) -> bytes:
    return bytes([len(name)]) + name.encode() + b"\x07" + struct.pack("!H", len(value)) + value.encode()


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
