# Copied from generator/bedrock_codegen/runtime/_runtime/calls/listening.py; edit it there.
"""Who is told of calls, and what: a record of each, without any prompt, body, header or credential.

No message of an error is told either: services repeat what they were sent.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from ..errors import AnswerError, BedrockModelsError, importable
from ..info import CallInfo
from ..warnings import PACKAGE

LOGGER = logging.getLogger(PACKAGE)
LOGGER.addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One time that a call was sent."""

    waited: float
    """Seconds since the attempt before it had failed; 0 for the first."""
    duration: float
    """Seconds until the service had answered, or failed."""
    error: str | None
    """AWS's name of the error, or the class of what ended it; None where the service answered."""
    request_id: str | None = None
    """AWS's name for this attempt, for support cases; None where nothing came that says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """A call that has ended: what was called, how long it took, and how it went."""

    family: str
    operation: str
    """AWS's name, such as `InvokeModel`."""
    model_id: str
    """The model id, profile or ARN that was called."""
    started: datetime
    """When it was sent, in UTC."""
    duration: float
    """Seconds until the answer was read, the stream was at its end or closed, or the call had failed."""
    first_event: float | None
    """Seconds until the first event; streams only."""
    attempts: tuple[Attempt, ...]
    """Each time that it was sent; empty where the client tells nothing of it."""
    info: CallInfo
    """What Bedrock said about it."""
    misfits: int
    """Places of the answer, or of a stream's events, that do not fit the spec."""
    error: BaseException | None
    """What the call raised. Its words may repeat what was sent: log its class."""
    complete: bool
    """Whether the whole answer came; false also for a stream that was closed before its end."""
    number: int = 0
    """Which call of this process it was, counted from 1; the lines of the log name it."""
    region: str | None = None
    """The region of the client."""
    endpoint: str | None = None
    """Where the client sends its calls, such as `https://bedrock-runtime.us-east-1.amazonaws.com`."""
    events: int | None = None
    """Events that came; streams only."""


Callback = Callable[[CallRecord], object]


class Listening:
    """A callback that is told of calls, until it is closed; as a context manager, until the end of the block."""

    def __init__(self, callback: Callback) -> None:
        self._callback = callback

    def __enter__(self) -> Self:
        """Listen; it does so already."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Listen no more."""
        self.close()

    def close(self) -> None:
        """Listen no more; calls that are under way are not told either."""
        if self in listeners:
            listeners.remove(self)

    def tell(self, record: CallRecord) -> None:
        """Hand over a record. A callback that fails is logged, and breaks no call."""
        try:
            self._callback(record)
        except Exception:
            LOGGER.exception("a callback of on_call failed")


listeners: list[Listening] = []


def on_call(callback: Callback) -> Listening:
    """Call a function with the `CallRecord` of every call and every stream that ends, in the thread or task where it ends.

    Args:
        callback: Takes the record; what it returns is not used, and what it raises is logged.
    """
    listening = Listening(callback)
    listeners.append(listening)
    return listening


def summary(record: CallRecord) -> str:
    """One line about a call, without a word of what was sent or answered."""
    usage, error = record.info.usage, record.error
    facts = {
        "region": record.region,
        "endpoint": record.endpoint if error is not None else None,
        "attempts": len(record.attempts) or None,
        "first event": None if record.first_event is None else f"{record.first_event:.3f} s",
        "events": record.events,
        "bytes": len(error.body) if isinstance(error, AnswerError) else None,
        "input tokens": usage.input_tokens,
        "output tokens": usage.output_tokens,
        "stop reason": record.info.stop_reason,
        "misfits": record.misfits or None,
        "status": getattr(error, "status_code", None),
        "request id": record.info.request_id,
    }
    name = "answered" if record.complete else "closed before its end"
    if error is not None:
        name = f"failed with {told_name(error)}"
    told = [f"{key} {value}" for key, value in facts.items() if value is not None]
    return ", ".join([f"{name} in {record.duration:.3f} s", *told])


def told_name(error: BaseException) -> str:
    """AWS's name of an error, or its class and, of ours, the client's that is behind it."""
    ours, code = type(error).__name__, getattr(error, "code", None)
    if not isinstance(error, BedrockModelsError):
        return ours
    return str(code) if code else f"{ours} ({behind})" if (behind := name_behind(error)) else ours


def name_behind(error: BedrockModelsError) -> str:
    """The class that an error of ours is of as well, or else that of its cause; empty where there is neither."""
    _, theirs = importable(type(error))
    kinds = theirs or [type(cause) for cause in (error.__cause__,) if cause is not None]
    return kinds[0].__name__ if kinds else ""
