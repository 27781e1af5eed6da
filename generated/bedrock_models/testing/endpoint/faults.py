# Copied from generator/bedrock_codegen/runtime/testing/endpoint/faults.py; edit it there.
"""What can go wrong, on purpose.

A fault says which calls it meets and changes how they are answered. It may act in three places: refuse the call, change the
answer, change what is sent. Several faults act in the order in which they were given.
"""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import chain, islice
from typing import Any

from . import frames
from .reply import Drop, Pause, Piece
from .s3_calls import SERVICE
from .values import Answer, AwsError, Events, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Which calls are met: all that fit `model`, `operation` and `when`, or only some of these by number."""

    call: int | Container[int] | None = None
    """Which of the fitting calls, counted from 1: a number, or several, such as `range(1, 4)`. None: each."""
    model: str = "*"
    """A model id or a pattern such as `amazon.*`; for S3, a bucket and key such as `bucket/prefix/*`."""
    operation: str = "*"
    """An operation or a pattern such as `Invoke*`. S3's begin with `s3:`, such as `s3:PutObject`; `*` is all of Bedrock's."""
    when: Callable[[Request], bool] | None = None
    """A condition of the caller's."""

    def fits(self, request: Request) -> bool:
        """Whether a call is of the kind that is met, whatever its number."""
        if request.operation.startswith(SERVICE) != self.operation.startswith(SERVICE):
            return False
        by_name = fnmatchcase(request.model_id, self.model) and fnmatchcase(request.operation, self.operation)
        return by_name and (self.when is None or self.when(request))

    def meets(self, number: int) -> bool:
        """Whether the fitting call of this number is met."""
        return self.call is None or (number == self.call if isinstance(self.call, int) else number in self.call)

    def refuse(self) -> None:
        """Raise `AwsError` to refuse the call."""

    def answer(self, answer: Answer | Events, request: Request) -> Answer | Events:  # noqa: ARG002 - for those that need it
        """Change the answer before it is written."""
        return answer

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:
        """Change what is sent after the head."""
        return pieces


class Faults:
    """The faults of an endpoint, and how many calls each has seen. Calls may come from several threads."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._seen: list[int] = []
        for fault in faults:
            self.add(fault)

    def add(self, fault: Fault) -> None:
        """Add a fault; it counts calls from now on."""
        with self._lock:
            self._faults.append(fault)
            self._seen.append(0)

    def clear(self) -> None:
        """Take all faults away."""
        with self._lock:
            self._faults.clear()
            self._seen.clear()

    def of(self, request: Request) -> list[Fault]:
        """The faults that meet this call."""
        with self._lock:
            return [fault for index, fault in enumerate(self._faults) if fault.fits(request) and fault.meets(self._count(index))]

    def _count(self, index: int) -> int:
        self._seen[index] += 1
        return self._seen[index]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse(Fault):
    """Answer with an error of AWS."""

    error: str = "InternalServerException"
    """Its modelled name."""
    message: str = ""
    """Its sentence; by default the service's own."""

    def refuse(self) -> None:  # noqa: D102
        raise AwsError(self.error, self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Throttle(Refuse):
    """Answer with `ThrottlingException`, status 429."""

    error: str = "ThrottlingException"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakStream(Fault):
    """End a stream with an exception after some events."""

    after: int = 1
    """Events before it."""
    error: str = "ModelStreamErrorException"
    message: str = ""

    def answer(self, answer: Answer | Events, request: Request) -> Answer | Events:  # noqa: ARG002, D102
        if isinstance(answer, Answer):
            return answer
        return replace(answer, events=chain(islice(answer.events, self.after), [AwsError(self.error, self.message)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class InjectUnknownEvent(Fault):
    """Put an event that nobody knows into a stream."""

    after: int = 1
    """Events before it."""
    event: Any = None
    """The event; by default one whose kind is `event_of_tomorrow`."""

    def answer(self, answer: Answer | Events, request: Request) -> Answer | Events:  # noqa: D102
        if isinstance(answer, Answer):
            return answer
        return replace(answer, events=self._with(iter(answer.events), converse=request.operation == "ConverseStream"))

    def _with(self, events: Iterator[Any], *, converse: bool) -> Iterator[Any]:
        strange = {"type": "event_of_tomorrow", "event_type": "event_of_tomorrow", "note": "nobody knows this event yet"}
        yield from islice(events, self.after)
        yield ({"eventOfTomorrow": strange} if converse else strange) if self.event is None else self.event
        yield from events


UnknownEvent = InjectUnknownEvent
"""The former name of `InjectUnknownEvent`; `bedrock_models.UnknownEvent` is the class of such an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownField(Fault):
    """Put a field that nobody knows into the answer, or into every event."""

    name: str = "field_of_tomorrow"
    value: Any = True

    def answer(self, answer: Answer | Events, request: Request) -> Answer | Events:  # noqa: D102
        if isinstance(answer, Answer):
            return replace(answer, body=self._with(answer.body))
        return replace(answer, events=(_inside(event, request, self._with) for event in answer.events))

    def _with(self, body: Any) -> Any:
        return {**body, self.name: self.value} if isinstance(body, dict) else body


@dataclass(frozen=True, slots=True, kw_only=True)
class GarbageJson(Fault):
    """Break off the JSON of the answer, or of one event, in the middle."""

    event: int = 1
    """Which event, counted from 1."""

    def answer(self, answer: Answer | Events, request: Request) -> Answer | Events:  # noqa: D102
        if isinstance(answer, Answer):
            return replace(answer, body=_half(answer.body))
        numbered = enumerate(answer.events, start=1)
        broken = (_inside(event, request, _half) if number == self.event else event for number, event in numbered)
        return replace(answer, events=broken)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorruptChecksum(Fault):
    """Falsify the checksum of one frame."""

    frame: int = 1
    """Which frame, counted from 1."""

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:  # noqa: D102
        for number, piece in enumerate(pieces, start=1):
            yield frames.corrupted(piece) if number == self.frame and isinstance(piece, bytes) else piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut(Fault):
    """Close the connection after some bytes of the body."""

    after: int = 0
    """Bytes of the body before it."""

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:  # noqa: D102
        left = self.after
        for piece in pieces:
            if isinstance(piece, bytes) and len(piece) >= left:
                yield from [piece[:left]] if left else []
                break
            left -= len(piece) if isinstance(piece, bytes) else 0
            yield piece
        yield Drop()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stall(Fault):
    """Fall silent after some pieces of the body, then close the connection. A piece is a frame, or a whole answer."""

    after: int = 0
    """Pieces before it."""
    seconds: float = math.inf
    """How long; by default until the other side gives up or the endpoint stops."""

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:  # noqa: D102
        return chain(islice(pieces, self.after), [Pause(self.seconds), Drop()])


@dataclass(frozen=True, slots=True, kw_only=True)
class SlowFirstByte(Fault):
    """Let the first byte of the body wait."""

    seconds: float = 1.0

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:  # noqa: D102
        return chain([Pause(self.seconds)], pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlowEvents(Fault):
    """Wait before every event."""

    seconds: float = 0.1

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:  # noqa: D102
        for piece in pieces:
            yield from (Pause(self.seconds), piece)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resplit(Fault):
    """Send the same bytes in pieces that have nothing to do with frames."""

    size: int = 0
    """Bytes of a piece; 0: everything in one piece."""

    def send(self, pieces: Iterable[Piece]) -> Iterable[Piece]:  # noqa: D102
        data = b"".join(piece for piece in pieces if isinstance(piece, bytes))
        size = self.size or max(len(data), 1)
        return (data[start : start + size] for start in range(0, len(data), size))


def _inside(event: Any, request: Request, change: Callable[[Any], Any]) -> Any:
    """An event that is changed; of Converse, whose events have their kind as their one key, what stands behind it."""
    is_keyed = request.operation == "ConverseStream" and isinstance(event, dict)
    return {name: change(payload) for name, payload in event.items()} if is_keyed else change(event)


def _half(body: Any) -> bytes:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return text[: len(text) // 2]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFault(Fault):
    """How a batch job goes wrong; it meets the call that creates the job. Rows are counted from 1 in each file."""

    operation: str = "CreateModelInvocationJob"
    error_rows: Container[int] = ()
    """Rows that come back with an error."""
    error_code: int = 400
    error_message: str = "The row was refused on purpose."
    lost_rows: Container[int] = ()
    """Rows that never come back."""
    expires_after: int | None = None
    """Rows after which the time of the job is over: it ends as `Expired`, with what it has."""
    fails: str = ""
    """Why the job ends as `Failed` before it reads a row."""
    looks: int = 0
    """How many looks find the job on its way, whatever it does."""
    torn: bool = False
    """Whether the last line of each output breaks off."""
    miscounted: int = 0
    """By how much the manifest says too many rows."""
