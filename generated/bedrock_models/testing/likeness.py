"""Which of several exchanges is most like a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .._runtime.catalogue import base_id

TELLING = frozenset({"type", "role", "taskType", "event_type", "task_type", "input_type", "inputType"})
"""Members whose value says what kind of request it is."""


def same(one: Any, other: Any) -> bool:
    """Equality of JSON values: 1 is 1.0, and true is neither."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def most_like(body: Any, reference: str, exchanges: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The exchange with the most features in common: which members there are, of which kind; then the same model; then the first."""
    features = frozenset(_features(body, ""))
    base, _ = base_id(reference)

    def likeness(exchange: Mapping[str, Any]) -> tuple[bool, float, bool]:
        others = frozenset(_features(exchange["request"], ""))
        common = len(features & others) / max(1, len(features | others))
        return same(body, exchange["request"]), common, base_id(exchange.get("model_id", ""))[0] == base

    return max(exchanges, key=likeness, default=None)


def _features(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{path}/{key}"
            if key in TELLING and isinstance(item, str):
                yield f"{path}/{key}={item}"
            yield from _features(item, f"{path}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from _features(item, f"{path}/*")
