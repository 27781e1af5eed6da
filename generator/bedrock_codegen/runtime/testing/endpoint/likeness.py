"""Which of several exchanges is most like a request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..._runtime.json.equality import equal
from ..._runtime.json.paths import last
from ..._runtime.models.family import Reading
from ..._runtime.models.references import base_id

TELLING = frozenset({"type", "role", "taskType", "event_type", "task_type", "inputType"})
"""Members whose value says what kind of request it is."""
SHAPING = frozenset({"embedding_types", "embeddingTypes", "response_format"})
"""Members at the top that change the shape of the answer."""

FREE = frozenset({"input", "input_schema", "inputSchema", "json", "parameters", "schema"})
"""Members whose content is the caller's own, and says nothing of the request."""

ODD = 0.6
"""How much more alike an exchange must be that ends in an unusual way, or that a guardrail changed."""


def most_like(
    body: Any, reference: str, exchanges: Sequence[Mapping[str, Any]], reading: Reading | None = None
) -> Mapping[str, Any] | None:
    """The exchange whose request is most like a body; then one of the same model; then the first.

    What counts is how much of the body it shows (which members, of which kind), and how much else it has. An exchange that ends
    in an unusual way, such as a refusal, has to be much more alike than others; `reading` says where the reason stands.
    """
    features = frozenset(_features(body, ""))
    base, _ = base_id(reference)
    usual = _usual(exchanges, reading)

    def likeness(exchange: Mapping[str, Any]) -> tuple[bool, float, bool]:
        others = frozenset(_features(exchange["request"], ""))
        telling, shown = _telling(features), _telling(others)
        score = len(telling & shown) / max(1, len(telling)) + len(telling & shown) / max(1, len(telling | shown))
        score += 0.1 * len(features & others) / max(1, len(features | others))
        odd = "events" not in exchange and _ending(exchange, reading) != usual
        odd |= _shaping(body) != _shaping(exchange["request"])
        score -= ODD * (odd or is_guarded(exchange.get("response", {})))
        return equal(body, exchange["request"]), score, _of_model(exchange, base)

    return max(exchanges, key=likeness, default=None)


def _of_model(exchange: Mapping[str, Any], base: str) -> bool:
    return base_id(exchange.get("model_id", ""))[0] == base


def _usual(exchanges: Sequence[Mapping[str, Any]], reading: Reading | None) -> object:
    """How most exchanges end."""
    endings = Counter(repr(_ending(exchange, reading)) for exchange in exchanges)
    most = endings.most_common(1)
    return next((_ending(exchange, reading) for exchange in exchanges if repr(_ending(exchange, reading)) == most[0][0]), None)


def _ending(exchange: Mapping[str, Any], reading: Reading | None) -> object:
    return last(exchange.get("response"), reading.response) if reading else None


def _shaping(body: Any) -> frozenset[str]:
    return SHAPING & body.keys() if isinstance(body, dict) else frozenset()


def is_guarded(answer: Mapping[str, Any]) -> bool:
    """Whether a guardrail had its part in an answer."""
    return any(key.startswith("amazon-bedrock-guardrail") for key in answer)


def _telling(features: frozenset[str]) -> frozenset[str]:
    """The members at the top, and what says of which kind a part is."""
    return frozenset(feature for feature in features if feature.count("/") == 1 or "=" in feature)


def _features(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{path}/{key}"
            if key in TELLING and isinstance(item, str):
                yield f"{path}/{key}={item}"
            if key == "content" and isinstance(item, str):  # short for a block of text
                yield from _features([{"type": "text", "text": item}], f"{path}/{key}")
            elif key not in FREE:
                yield from _features(item, f"{path}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from _features(item, f"{path}/*")
