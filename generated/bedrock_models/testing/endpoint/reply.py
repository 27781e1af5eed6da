# Copied from generator/bedrock_codegen/runtime/testing/endpoint/reply.py; edit it there.
"""What goes back over the connection: a head, and pieces to send one after another."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias
from uuid import uuid4

from . import frames
from .values import Answer, AwsError, Events

LOG = logging.getLogger("bedrock_models.testing")

ERROR_TYPE = "http://internal.amazon.com/coral/com.amazon.bedrock/"
EVENT_STREAM = "application/vnd.amazon.eventstream"


@dataclass(frozen=True, slots=True)
class Pause:
    """Send nothing for so many seconds; infinite: until the other side or the endpoint gives up."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Drop:
    """Close the connection here, whatever was promised."""


Piece: TypeAlias = bytes | Pause | Drop


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A response: its pieces are sent one by one, each at once."""

    status: int
    headers: dict[str, str]
    pieces: Iterable[Piece]
    length: int | None
    """Bytes of the body; None for a body of unknown length, sent in HTTP chunks."""
    chunks: bool = False
    """Whether the pieces are event-stream frames."""

    def of(self, pieces: Iterable[Piece]) -> Reply:
        """The same head with other pieces."""
        return replace(self, pieces=pieces)


def from_answer(answer: Answer) -> Reply:
    """A response with one body."""
    body = answer.body if isinstance(answer.body, bytes) else frames.to_json(answer.body)
    headers = {"content-type": "application/json", "x-amzn-requestid": str(uuid4()), **answer.headers}
    return Reply(status=answer.status, headers=headers, pieces=(body,), length=len(body))


def from_error(error: AwsError) -> Reply:
    """A refusal as the service writes it."""
    headers = {"x-amzn-errortype": f"{error.code}:{ERROR_TYPE}"}
    return from_answer(Answer(body={"message": error.message, **error.members}, status=error.status, headers=headers))


def from_events(answer: Events, *, converse: bool) -> Reply:
    """A response that is a stream of frames."""
    headers = {"content-type": EVENT_STREAM, "x-amzn-requestid": str(uuid4())}
    if not converse:
        headers["x-amzn-bedrock-content-type"] = "application/json"
    pieces = _frames(answer.events, converse=converse)
    return Reply(status=200, headers=headers | dict(answer.headers), pieces=pieces, length=None, chunks=True)


def _frames(events: Iterable[Any], *, converse: bool) -> Iterator[bytes]:
    for item in _guarded(events):
        if isinstance(item, AwsError):
            yield frames.exception(item)
            return
        if converse:
            yield from (frames.event(name, payload) for name, payload in item.items())
        else:
            yield frames.chunk(item if isinstance(item, bytes) else frames.to_json(item))


def _guarded(events: Iterable[Any]) -> Iterator[Any]:
    """The events; an iterable of the caller's that fails ends the stream as a failing model would."""
    try:
        yield from events
    except AwsError as error:
        yield error
    except Exception as error:
        LOG.exception("the events of a handler broke off")
        yield AwsError("InternalServerException", f"{type(error).__name__}: {error}")
