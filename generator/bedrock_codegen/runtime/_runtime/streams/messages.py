"""What a message of a stream is, by its JSON or its headers."""

from __future__ import annotations

import json

from ..json.paths import values
from ..models.family import AnswerMap
from ..models.usage import METRICS
from .eventstream import Frame

NOT_JSON = object()
"""What is read of bytes that are no JSON."""


def read_json(raw: bytes) -> object:
    """The value of some JSON, or `NOT_JSON`."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return NOT_JSON


def only_metrics(raw: bytes) -> bool:
    """Whether an event says nothing but what Bedrock measured."""
    event = read_json(raw)
    return isinstance(event, dict) and list(event) == [METRICS]


def is_error(frame: Frame) -> bool:
    """Whether the service gives up with this message."""
    kind = frame.headers.get(":message-type")
    return kind in {"exception", "error"} or str(frame.headers.get(":event-type", "")).endswith("Exception")


def is_terminal(event: object, answer: AnswerMap) -> bool:
    """Whether an event is the one that a stream of this family ends with."""
    return any(end.equals in (None, value) for end in answer.ends for value in values(event, end.at))
