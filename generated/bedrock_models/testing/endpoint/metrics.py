# Copied from generator/bedrock_codegen/runtime/testing/endpoint/metrics.py; edit it there.
"""What Bedrock says beside an answer: token counts and latencies, in headers or in the last event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Any

from ..._runtime.json.paths import found, together, values
from ..._runtime.models.family import Family, Reading
from .made.usage import tokens

METRICS = "amazon-bedrock-invocationMetrics"


def headers(family: Family | None, body: Any, answer: Any, started: float) -> dict[str, str]:
    """The headers beside one answer. Answers without text have no count of output, rerankings none at all."""
    result = {"x-amzn-bedrock-invocation-latency": str(_milliseconds(started))}
    if family is None or not isinstance(answer, dict) or "rerank" in family.name:
        return result
    read = family.answer
    result["x-amzn-bedrock-input-token-count"] = str(_count(read.input_tokens, answer, body))
    if read.text.response:
        written = together(answer, (*read.text.response, *read.text.among))
        result["x-amzn-bedrock-output-token-count"] = str(_count(read.output_tokens, answer, written))
    for name, reading in (("read", read.cache_read_tokens), ("write", read.cache_write_tokens)):
        counts = _found(reading, answer)
        result |= {f"x-amzn-bedrock-cache-{name}-input-token-count": str(sum(counts))} if counts else {}
    return result


def with_metrics(family: Family | None, events: Sequence[Any], body: Any, started: float) -> list[Any]:
    """The events of a stream with the metrics in the last object, unless they hold some already."""
    places = [index for index, event in enumerate(events) if isinstance(event, dict)]
    if not places or any(METRICS in events[index] for index in places):
        return list(events)
    latency = _milliseconds(started)
    numbers = {
        "inputTokenCount": tokens(body),
        "outputTokenCount": _written(family, events),
        "invocationLatency": latency,
        "firstByteLatency": latency,
    }
    last = places[-1]
    return [*events[:last], {**events[last], METRICS: numbers}, *events[last + 1 :]]


def _written(family: Family | None, events: Sequence[Any]) -> int:
    """The tokens that a stream wrote, as its events count them, or by their texts."""
    reading = family.answer if family else None
    for path in reading.output_tokens.event if reading else ():
        counts = [value for event in events for value in values(event, path) if isinstance(value, int)]
        if counts:
            return counts[-1]
    texts = [value for event in events for path in (reading.text.event if reading else ()) for value in values(event, path)]
    return max(1, tokens(texts) if texts else tokens(list(events)))


def _count(reading: Reading, answer: Mapping[str, Any], text: object) -> int:
    counts = _found(reading, answer)
    return sum(counts) if counts else max(1, tokens(text))


def _found(reading: Reading, answer: Mapping[str, Any]) -> list[int]:
    for path in reading.response:
        counts = [value for _, value in found(answer, path) if isinstance(value, int)]
        if counts:
            return counts
    return []


def _milliseconds(started: float) -> int:
    return max(1, round((perf_counter() - started) * 1000))
