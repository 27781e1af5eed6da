# Copied from generator/bedrock_codegen/runtime/_runtime/fm/text.py; edit it there.
"""Models that write text: whole answers and streams, with or without details."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from time import perf_counter
from typing import Any, ClassVar, Generic, Literal, Self, TypeAlias, TypeVar, cast

from ..bodies.base import ResponseBody
from ..calls.operations import operation_of
from ..calls.preparing import prepare
from ..info import Usage
from ..models.family import AnswerMap
from ..streams.async_stream import AsyncStream
from ..streams.growing import SoFar
from . import choice
from .errors import ConversationError
from .media import encoded
from .messages import Conversation, Message, ordered
from .model import Asked, BedrockModel, read, read_text
from .parameters import Places
from .prompt_formats import Prompt, Template
from .turns import Turns

Event = TypeVar("Event")
Response = TypeVar("Response", bound=ResponseBody)

On: TypeAlias = Literal[True]
Off: TypeAlias = Literal[False]
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


class _Pieces(Generic[Event, Response]):
    """What streams of text measure and count, however they are read."""

    def __init__(self, events: Any, answer: AnswerMap, reasons: Mapping[str, StopReason], started: float) -> None:
        self._events = events
        self._paths = answer.text.event
        self._so_far = SoFar() if answer.so_far else None
        self._reasons = reasons
        self._started = started
        self.first_event_latency: float | None = None
        """Seconds from the request to the first event; None before it."""
        self.latency: float | None = None
        """Seconds from the request to the last event; None before it."""

    @property
    def usage(self) -> Usage:
        """Tokens of the call; known at the end."""
        return cast("Usage", self._events.bedrock.usage)

    @property
    def stop_reason(self) -> StopReason | None:
        """Why the answer ended; None before the end."""
        return _reason(self._events.bedrock.stop_reason, self._reasons) if self.latency is not None else None

    def _text(self, event: object) -> str:
        """The text of an event that has just come."""
        if self.first_event_latency is None:
            self.first_event_latency = self._elapsed()
        text = read_text(event, self._paths)
        return self._so_far.piece(text) if self._so_far else text

    def _end(self) -> None:
        self.latency = self._elapsed()

    def _elapsed(self) -> float:
        return perf_counter() - self._started


class TextStream(_Pieces[Event, Response]):
    """The pieces of a text as they arrive; also a context manager that closes it."""

    @cached_property
    def _pieces(self) -> Iterator[str]:
        return self._read()

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
    def response(self) -> Response:
        """The whole answer as the family has it; reads the stream to its end."""
        for _ in self._pieces:
            pass
        return cast("Response", self._events.answer())

    def _read(self) -> Iterator[str]:
        for event in self._events:
            if text := self._text(event):
                yield text
        self._end()


class AsyncTextStream(_Pieces[Event, Response]):
    """The pieces of a text as they arrive, for `async for`; also an asynchronous context manager."""

    @cached_property
    def _pieces(self) -> AsyncIterator[str]:
        return self._read()

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

    async def response(self) -> Response:
        """The whole answer as the family has it; reads the stream to its end."""
        async for _ in self._pieces:
            pass
        return cast("Response", await self._events.answer())

    async def _read(self) -> AsyncIterator[str]:
        async for event in self._events:
            if text := self._text(event):
                yield text
        self._end()


Pieces = TypeVar("Pieces", bound=_Pieces[Any, Any])


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

    _reasons: ClassVar[Mapping[str, StopReason]] = {}
    """The model's words for why it ended, and ours."""
    _joined: ClassVar[bool] = False
    """Whether the texts of an answer are pieces of one."""
    _turns: ClassVar[Turns | None] = None
    """How the family writes messages."""
    _prompt_at: ClassVar[str] = ""
    """Where a family without messages takes a prompt, and where the pictures beside it."""
    _images_at: ClassVar[str] = ""
    _template: ClassVar[Template | None] = None
    """How conversations are written as a prompt."""
    _plain: ClassVar[bool] = False
    """Whether prompts are sent without the template."""

    def _generate(self, prompt: str, given: Mapping[str, Any], *, stream: bool, details: bool) -> Asked[Any]:
        """A request for the answer to a prompt."""
        return self._write(self._asking(prompt), prompt, given, stream=stream, details=details)

    def _chat(self, messages: Sequence[Message], given: Mapping[str, Any], *, stream: bool, details: bool) -> Asked[Any]:
        """A request for the answer to a conversation."""
        return self._write(*self._saying(messages), given, stream=stream, details=details)

    def _asking(self, prompt: str) -> Places:
        """A prompt as members of a request."""
        if self._turns:
            return {**self._constants, **self._turns.write(Conversation.asking(prompt))}
        return self._prompted(Prompt(prompt) if self._plain or self._template is None else self._template.asking(prompt))

    def _saying(self, messages: Sequence[Message]) -> tuple[Places, str | Sequence[Message]]:
        """A conversation as members of a request, and what details show of it."""
        conversation = ordered(messages)
        if conversation.images and (why := choice.check_sight(type(self).__name__, self.model_id)):
            raise ConversationError(why)
        if self._template is None:
            return {**self._constants, **cast("Turns", self._turns).write(conversation)}, conversation.messages
        prompt = self._template.written(conversation)
        return self._prompted(prompt), prompt.text

    def _prompted(self, prompt: Prompt) -> Places:
        images = {self._images_at: [encoded(image) for image in prompt.images] or None} if self._images_at else {}
        return {**self._constants, self._prompt_at: prompt.text, **images}

    def _write(self, subject: Places, prompt: Any, given: Mapping[str, Any], *, stream: bool, details: bool) -> Asked[Any]:
        """A request for texts, a stream, or either with details."""

        def read(answer: Any) -> Any:
            if stream:
                kind: Any = AsyncTextStream if isinstance(answer, AsyncStream) else TextStream
                pieces = kind(answer, self._family.answer, self._reasons, started)
                return StreamDetails(stream=pieces, prompt=prompt, body=body) if details else pieces
            return self._completed(answer, body, prompt, started) if details else self._texts(answer)

        asked = self._ask(subject, self._settled(given), read, stream=stream)
        body = self._body(asked) if details else ""
        started = perf_counter()
        return asked

    def _body(self, asked: Asked[Any]) -> str:
        """The JSON that a call sends."""
        operation = operation_of(self._family, stream=asked.stream)
        sent = prepare(self._family, self.model_id, asked.request, asked.beside["extra_body"], operation=operation)
        return sent.body.decode()

    def _texts(self, response: object) -> list[str]:
        """The texts of a whole answer."""
        texts, between = self._family.answer.text, self._family.answer.between
        whole = self._joined
        return [read_text(response, texts.response, texts.among, between)] if whole else read(response, texts.response, str)

    def _completed(self, response: Any, body: str, prompt: Any, started: float) -> CompletionDetails[Any]:
        latency = perf_counter() - started
        info = response.bedrock
        return CompletionDetails(
            output=self._texts(response),
            response=response,
            prompt=prompt,
            body=body,
            latency=latency,
            usage=info.usage,
            stop_reason=_reason(info.stop_reason, self._reasons),
        )


def _reason(word: str | None, reasons: Mapping[str, StopReason]) -> StopReason:
    return reasons.get(word or "", "other")
