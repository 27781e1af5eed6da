# Copied from generator/bedrock_codegen/runtime/_runtime/streams/state.py; edit it there.
"""What has come of one stream, whatever way its bytes travel: the part that blocking and asynchronous streams share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from ..bodies.misfits import is_only_told
from ..errors import (
    AnswerError,
    EventError,
    StreamCorrupt,
    StreamError,
    StreamInterrupted,
    StreamTruncated,
    joined,
)
from ..info import CallInfo
from ..json.paths import values
from ..models.usage import METRICS, Reply
from .deadline import Deadline, is_late, reason
from .eventstream import Corrupt, Decoder, Frame, Item
from .messages import NOT_JSON, is_error, is_terminal, only_metrics, read_json

_METRICS = METRICS.encode()
_LATEST = 8
"""How many of the newest events may follow the terminal one: the ends of other answers, counts, metrics."""


class Incoming:
    """The events of one stream so far: read, kept as they came, and judged when the stream ends.

    What came is kept as JSON text, not as objects: most streams are never asked for more than their events.
    """

    __slots__ = (
        "_add",
        "_decoder",
        "_read",
        "_refused",
        "_waiting",
        "broken",
        "closing",
        "deadline",
        "ended",
        "failure",
        "frames",
        "metered",
        "misfits",
        "raw",
        "reply",
        "so_far",
        "typed",
        "whole",
    )

    def __init__(self, reply: Reply, refused: Callable[[Frame, Any, tuple[Any, ...]], Exception]) -> None:
        self.reply = reply
        self.so_far = _so_far() if reply.family.answer.so_far else None
        self.raw: list[bytes] = []
        """The JSON of every event, metrics included."""
        self.frames: list[Frame] = []
        """Messages of kinds that this release does not know."""
        self.failure: Exception | None = None
        """What ended the stream, if it was not its end."""
        self.ended = False
        """Whether nothing more will be read."""
        self.broken = False
        """Whether the connection broke, so that nobody can use it again."""
        self.closing = False
        """Whether the caller closes the stream."""
        self.whole = False
        """Whether the answer is complete."""
        self.metered = False
        self.misfits = 0
        """Places of events that do not fit the spec."""
        self.deadline: Deadline | None = None
        """Until when an asynchronous stream may take; a blocking one is bounded at its socket."""
        self._add = self.raw.append
        self.typed = reply.family.api == "converse"
        """Whether events are told apart by their name."""
        self._decoder = Decoder(typed=self.typed)
        self._read = reply.family.read_event
        self._refused = refused
        self._waiting: Iterator[Item] = iter(())
        """Messages that came and that nobody has asked for yet."""

    @property
    def decode(self) -> Callable[[bytes], list[Item]]:
        """Turn the next bytes into the messages they complete."""
        return self._decoder.feed

    def take(self, items: Iterable[Item]) -> Iterator[Any]:
        """Take the next messages; their events, each read when it is asked for. `failure` says whether more can follow."""
        self._waiting = iter(items)
        return self.unread()

    def catch_up(self) -> None:
        """Take what came all the same though nobody asks for it: it counts for the answer."""
        for _ in self.unread():
            pass

    def unread(self) -> Iterator[Any]:
        """The events of the messages that wait.

        The loop is the hot path of every stream: one call of pydantic for an event, and nothing that can wait. One is read when
        the one before is done with: many objects at once would call the garbage collector.
        """
        for item in self._waiting if self.failure is None else ():
            if type(item) is bytes and _METRICS not in item:
                self._add(item)
                try:
                    event = self._read(item, strict=True, by_alias=True, by_name=False)
                except ValidationError:
                    yield from self._try_again(item)
                else:
                    yield event
            else:
                yield from self._take_special(item)
            if self.failure is not None:
                return

    def _take_special(self, item: Item) -> Iterator[Any]:
        """A message that carries metrics, an error, or something unknown."""
        if isinstance(item, bytes):
            self._add(item)
            self.metered = True
            if not only_metrics(item):
                yield from self._try_again(item)
        elif isinstance(item, Corrupt):
            self.failure = self._make_error(StreamCorrupt, item.reason)
        elif is_error(item):
            self.failure = self._refused(item, self.partial(), self.events())
        else:
            self.frames.append(item)

    def _try_again(self, item: bytes) -> Iterator[Any]:
        """An event that does not fit: it comes with what of it fits, and the stream goes on."""
        try:
            event = self.reply.family.parse_event(item)
        except AnswerError as error:
            self._set_aside(item, error)
        else:
            self.misfits += len(event.misfits)
            yield event

    def _set_aside(self, item: bytes, error: AnswerError) -> None:
        """An event that is no JSON ends the stream, and so does any misfit where warnings are errors. Other JSON is set aside."""
        if read_json(item) is NOT_JSON:
            self.raw.pop()
            self.failure = self._make_error(StreamCorrupt, f"an event is not JSON; it has {len(item)} bytes")
        elif is_only_told(self.reply.family.event, error.findings):
            self.misfits += len(error.findings)
            self.frames.append(Frame({}, item))
        else:
            self.raw.pop()
            self.failure = self._attach(EventError("an event does not fit the spec:", error.findings, item))

    def end(self) -> None:
        """The body is read to its end: judge whether the answer is complete.

        Raises:
            StreamError: it is not.
        """
        self.ended = True
        if self.failure is None and self._decoder.pending:
            self.failure = self._make_error(StreamInterrupted, "the stream ended in the middle of a message")
        elif self.failure is None and not self.complete(len(self.raw)):
            self.failure = self._make_error(StreamTruncated, "the stream ended before its last event")
        if self.failure is not None:
            raise self.failure
        self.whole = True

    def interrupted(self, error: Exception) -> None:
        """The connection broke. After the last event, metrics and all, that does no harm.

        Raises:
            StreamInterrupted: the answer is not complete; a TimeoutError as well, if the time of the call is over.
        """
        self.ended = self.broken = True
        if self.closing:
            self.failure = self.closed()
            raise self.failure from error
        if not (self.metered and not self._decoder.pending and self.complete(_LATEST)):
            kind = joined(StreamInterrupted, (TimeoutError,)) if is_late(error) else StreamInterrupted
            self.failure = self._make_error(kind, f"the connection broke: {reason(error)}")
            raise self.failure from error
        self.whole = True

    def settle(self) -> None:
        """Nothing more will be read, though more may have come: what came by the terminal event is the whole answer."""
        self.ended = True
        self.whole = self.failure is None and not self._decoder.pending and self.complete(_LATEST)

    def cut(self) -> None:
        """Nobody reads it any further, complete or not."""
        self.catch_up()
        self.ended = True

    def closed(self) -> StreamError:
        """The error for asking an unfinished stream for its answer."""
        return self._make_error(StreamTruncated, "the stream was closed before its end")

    def complete(self, latest: int = _LATEST) -> bool:
        """Whether the terminal event is among the latest; true where a family has none."""
        answer = self.reply.family.answer
        return not answer.ends or any(is_terminal(read_json(raw), answer) for raw in reversed(self.raw[-latest:]))

    def partial(self) -> Any:
        """The answer as far as it came; None if nothing did. Members that had not come are missing."""
        whole = self._assemble()
        if not (self.raw and whole):
            return None
        try:
            return self._note(self.reply.family.parse_part(json.dumps(whole)))
        except AnswerError:  # the family has no answers
            return None

    def answer(self) -> Any:
        """The whole answer.

        Raises:
            AnswerError: what the events make up does not fit the response, and warnings are errors.
        """
        try:
            return self._note(self.reply.family.parse_response(json.dumps(self._assemble())))
        except AnswerError as error:
            error.request_id = self.reply.request_id
            raise

    def _assemble(self) -> dict[str, Any] | None:
        """The answer that the events make up, as far as they go."""
        from .assemble import assembled  # noqa: PLC0415 - only for those who stream

        return assembled(self.jsons(), self.reply.family.answer)

    def _note(self, answer: Any) -> Any:
        object.__setattr__(answer, "_call", self.info())
        return answer

    def info(self) -> CallInfo:
        """What Bedrock said about the call so far."""
        return self.reply.of_events(self.jsons())

    def jsons(self) -> list[Any]:
        """The events as plain JSON."""
        return [json.loads(raw) for raw in self.raw]

    def events(self) -> tuple[Any, ...]:
        """The events once more, typed."""
        return tuple(self._reread())

    def _reread(self) -> Iterator[Any]:
        for raw in self.raw:
            if not (_METRICS in raw and only_metrics(raw)):
                with suppress(AnswerError):  # other JSON than an event, which was set aside
                    yield self.reply.family.parse_event(raw, warn=False)

    def texts(self, event: object) -> Iterator[str]:
        """The pieces of text in an event."""
        for path in self.reply.family.answer.text.event:
            pieces = [value for value in values(event, path) if isinstance(value, str)]
            if pieces:
                yield from filter(None, map(self.so_far.piece, pieces)) if self.so_far else pieces
                return

    def _make_error(self, kind: type[StreamError], reason: str) -> StreamError:
        return self._attach(kind(f"{self.reply.model_id}: {reason}; {len(self.raw)} events had come (.partial, .events)"))

    def _attach(self, error: StreamError) -> StreamError:
        error.partial, error.events = self.partial(), self.events()
        error.request_id = self.reply.request_id
        return error


def _so_far() -> Any:
    from .growing import SoFar  # noqa: PLC0415 - only for families that need it

    return SoFar()


def whole_answer(incoming: Incoming) -> Any:
    """The answer of a stream that is read to its end; raises what ended it before."""
    if incoming.failure is not None:
        raise incoming.failure
    if not incoming.whole:
        raise incoming.closed()
    return incoming.answer()


def cut(incoming: Incoming, body: Any) -> None:
    """Read no further, and give the connection up."""
    incoming.cut()
    close = getattr(body, "close", None)
    if close is not None:
        close()
