# Copied from generator/bedrock_codegen/runtime/_runtime/fm/text.py; edit it there.
"""Models that write text: whole answers and streams, with or without details."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any, ClassVar, Generic, Literal, Protocol, Self, TypeAlias, TypeVar, cast

from ..bodies.base import ResponseBody
from ..calls import call
from ..info import Usage
from . import choice
from .errors import ConversationError
from .messages import Conversation, Message, ordered
from .model import BedrockModel
from .witness import AsyncWitness, Witness

Event = TypeVar("Event")
Response = TypeVar("Response", bound=ResponseBody)

StopReason: TypeAlias = Literal["end", "length", "stop_sequence", "tool_use", "filtered", "error", "other"]
"""Why an answer ended: of itself, at the token limit, at a stop sequence, to call a tool, by a filter, by a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionDetails(Generic[Response]):
    """A whole answer and how it came about."""

    output: list[str]
    """The texts."""
    response: Response
    """The answer as the family has it, typed."""
    prompt: str | Sequence[Message]
    """What was asked: the prompt, or the conversation."""
    body: str
    """The JSON that was sent."""
    latency: float
    """Seconds from the request to the whole answer."""
    usage: Usage
    """Tokens of the call."""
    stop_reason: StopReason
    """Why the answer ended, in one word for all models; their own is in `response.bedrock.stop_reason`."""


class TextStream(Generic[Event, Response]):
    """The pieces of a text as they arrive; also a context manager that closes it."""

    def __init__(self, events: Any, piece: Callable[[Event], str], reasons: Mapping[str, StopReason], started: float) -> None:
        self._events = events
        self._pieces = self._read(piece)
        self._reasons = reasons
        self._started = started
        self.first_event_latency: float | None = None
        """Seconds from the request to the first event; None before it."""
        self.latency: float | None = None
        """Seconds from the request to the last event; None before it."""

    def __iter__(self) -> Iterator[str]:
        return self._pieces

    def __next__(self) -> str:
        return next(self._pieces)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop reading and give the connection back."""
        self._events.close()

    @property
    def usage(self) -> Usage:
        """Tokens of the call; known at the end."""
        return cast("Usage", self._events.bedrock.usage)

    @property
    def stop_reason(self) -> StopReason | None:
        """Why the answer ended; None before the end."""
        return _reason(self._events.bedrock.stop_reason, self._reasons) if self.latency is not None else None

    @property
    def response(self) -> Response:
        """The whole answer as the family has it; reads the stream to its end."""
        for _ in self._pieces:
            pass
        return cast("Response", self._events.answer())

    def _read(self, piece: Callable[[Event], str]) -> Iterator[str]:
        events = iter(self._events)
        for event in events:
            self.first_event_latency = perf_counter() - self._started
            if text := piece(event):
                yield text
            break
        for event in events:
            if text := piece(event):
                yield text
        self.latency = perf_counter() - self._started


class AsyncTextStream(Generic[Event, Response]):
    """The pieces of a text as they arrive, for `async for`; also an asynchronous context manager."""

    def __init__(self, events: Any, piece: Callable[[Event], str], reasons: Mapping[str, StopReason], started: float) -> None:
        self._events = events
        self._pieces = self._read(piece)
        self._reasons = reasons
        self._started = started
        self.first_event_latency: float | None = None
        """Seconds from the request to the first event; None before it."""
        self.latency: float | None = None
        """Seconds from the request to the last event; None before it."""

    def __aiter__(self) -> AsyncIterator[str]:
        return self._pieces

    async def __anext__(self) -> str:
        return await anext(self._pieces)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Stop reading and give the connection back."""
        await self._events.close()

    @property
    def usage(self) -> Usage:
        """Tokens of the call; known at the end."""
        return cast("Usage", self._events.bedrock.usage)

    @property
    def stop_reason(self) -> StopReason | None:
        """Why the answer ended; None before the end."""
        return _reason(self._events.bedrock.stop_reason, self._reasons) if self.latency is not None else None

    async def response(self) -> Response:
        """The whole answer as the family has it; reads the stream to its end."""
        async for _ in self._pieces:
            pass
        return cast("Response", await self._events.answer())

    async def _read(self, piece: Callable[[Event], str]) -> AsyncIterator[str]:
        async for event in self._events:
            if self.first_event_latency is None:
                self.first_event_latency = perf_counter() - self._started
            if text := piece(event):
                yield text
        self.latency = perf_counter() - self._started


class Measured(Protocol):
    """What a stream knows of itself."""

    first_event_latency: float | None
    latency: float | None

    @property
    def usage(self) -> Usage:
        """Tokens of the call."""
        ...

    @property
    def stop_reason(self) -> StopReason | None:
        """Why the answer ended."""
        ...


Pieces = TypeVar("Pieces", bound=Measured)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamDetails(Generic[Pieces]):
    """A stream and how it came about; what it measures and counts is known as it arrives."""

    stream: Pieces
    """The pieces of the text as they arrive."""
    prompt: str | Sequence[Message]
    """What was asked: the prompt, or the conversation."""
    body: str
    """The JSON that was sent."""

    @property
    def latency(self) -> float | None:
        """Seconds from the request to the last event; None before it."""
        return self.stream.latency

    @property
    def first_event_latency(self) -> float | None:
        """Seconds from the request to the first event; None before it."""
        return self.stream.first_event_latency

    @property
    def usage(self) -> Usage:
        """Tokens of the call; known at the end."""
        return self.stream.usage

    @property
    def stop_reason(self) -> StopReason | None:
        """Why the answer ended; None before the end."""
        return self.stream.stop_reason


class BedrockFoundationModel(BedrockModel, Generic[Event, Response]):
    """A model that writes text."""

    _reasons: ClassVar[Mapping[str, StopReason]]
    """The model's words for why it ended, and ours."""

    @staticmethod
    @abstractmethod
    def _texts(response: Any) -> list[str]:
        """The texts of a whole answer."""

    @staticmethod
    def _piece(event: Any) -> str:
        """The text in one event of a stream."""
        raise NotImplementedError

    def _conversation(self, messages: Sequence[Message]) -> Conversation:
        """A conversation in order, whose pictures this model can look at."""
        conversation = ordered(messages)
        if conversation.images and (why := choice.check_sight(type(self).__name__, self.model_id)):
            raise ConversationError(why)
        return conversation

    def _ask(
        self,
        build: Callable[..., dict[str, Any]],
        subject: Any,
        asked: Any,
        given: Mapping[str, Any],
        *,
        stream: bool,
        details: bool,
    ) -> Any:
        """Send a request and return what was asked for: texts, a stream, or either with details."""
        members, beside = self._members(build, subject, self._settled(given))
        client: Any = Witness(self.client) if details else self.client
        started = perf_counter()
        if stream:
            events = call.stream(self._family, self.model_id, self._request(members), client=client, **beside)
            pieces: TextStream[Any, Any] = TextStream(events, self._piece, self._reasons, started)
            return StreamDetails(stream=pieces, prompt=asked, body=client.body) if details else pieces
        response = call.invoke(self._family, self.model_id, self._request(members), client=client, **beside)
        if not details:
            return self._texts(response)
        return self._completed(response, asked, client.body, perf_counter() - started)

    async def _aask(
        self,
        build: Callable[..., dict[str, Any]],
        subject: Any,
        asked: Any,
        given: Mapping[str, Any],
        *,
        stream: bool,
        details: bool,
    ) -> Any:
        """`_ask`, awaited."""
        members, beside = self._members(build, subject, self._settled(given))
        client: Any = AsyncWitness(self.async_client) if details else self.async_client
        started = perf_counter()
        if stream:
            events = await call.astream(self._family, self.model_id, self._request(members), client=client, **beside)
            pieces: AsyncTextStream[Any, Any] = AsyncTextStream(events, self._piece, self._reasons, started)
            return StreamDetails(stream=pieces, prompt=asked, body=client.body) if details else pieces
        response = await call.ainvoke(self._family, self.model_id, self._request(members), client=client, **beside)
        if not details:
            return self._texts(response)
        return self._completed(response, asked, client.body, perf_counter() - started)

    def _completed(self, response: Any, asked: Any, body: str, latency: float) -> CompletionDetails[Any]:
        info = response.bedrock
        return CompletionDetails(
            output=self._texts(response),
            response=response,
            prompt=asked,
            body=body,
            latency=latency,
            usage=info.usage,
            stop_reason=_reason(info.stop_reason, self._reasons),
        )


def _reason(word: str | None, reasons: Mapping[str, StopReason]) -> StopReason:
    return reasons.get(word or "", "other")
