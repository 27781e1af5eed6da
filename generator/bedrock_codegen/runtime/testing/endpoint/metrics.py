"""What Bedrock says beside an answer: token counts and latencies, in headers or in the last event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Any

from ..._runtime.models.family import Family
from ..._runtime.streams.assemble import assembled
from .made.usage import counts, tokens, written

METRICS = "amazon-bedrock-invocationMetrics"
HEADERS: Mapping[str, str] = {
    "inputTokenCount": "input",
    "outputTokenCount": "output",
    "cacheReadInputTokenCount": "cache-read-input",
    "cacheWriteInputTokenCount": "cache-write-input",
}
"""Counts in the metrics of a stream, and what the headers of an answer call them."""


def headers(family: Family | None, body: Any, answer: Any, started: float) -> dict[str, str]:
    """The headers beside one answer. Answers without text have no count of output, rerankings none at all."""
    result = {"x-amzn-bedrock-invocation-latency": str(_milliseconds(started))}
    numbers = _counted(family, body, answer) if family and isinstance(answer, dict) and "rerank" not in family.name else {}
    return result | {f"x-amzn-bedrock-{HEADERS[name]}-token-count": str(number) for name, number in numbers.items()}


def with_metrics(family: Family | None, events: Sequence[Any], body: Any, started: float) -> list[Any]:
    """The events of a stream with the metrics in the last object, unless they hold some already."""
    places = [index for index, event in enumerate(events) if isinstance(event, dict)]
    if not places or any(METRICS in events[index] for index in places):
        return list(events)
    latency = _milliseconds(started)
    whole = assembled(events, family.answer) if family else None
    numbers = {
        "inputTokenCount": tokens(body),
        "outputTokenCount": max(1, tokens(list(events))),
        **(_counted(family, body, whole) if family and whole else {}),
        "invocationLatency": latency,
        "firstByteLatency": latency,
    }
    last = places[-1]
    return [*events[:last], {**events[last], METRICS: numbers}, *events[last + 1 :]]


def _counted(family: Family, body: Any, answer: Mapping[str, Any]) -> dict[str, int]:
    """The counts of an answer, by their names in the metrics of a stream: as it says them, or else by its texts and calls."""
    read = family.answer
    numbers = {"inputTokenCount": sum(counts(answer, read.input_tokens)) or max(1, tokens(body))}
    if read.text.response:
        numbers["outputTokenCount"] = sum(counts(answer, read.output_tokens)) or max(1, sum(written(family, answer)))
    cached = {"cacheReadInputTokenCount": read.cache_read_tokens, "cacheWriteInputTokenCount": read.cache_write_tokens}
    return numbers | {name: sum(there) for name, reading in cached.items() if (there := counts(answer, reading))}


def _milliseconds(started: float) -> int:
    return max(1, round((perf_counter() - started) * 1000))
