# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra: what comes back."""

from __future__ import annotations

from typing import Any, Literal

from typing_extensions import TypeAliasType

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody, EndMarker
from .._runtime.bodies.short_ways import HasText, HasToolCalls


class WriterCall(AnswerBody):
    """A function's name and arguments."""

    name: str | None = None
    """The function."""
    arguments: str | None = None
    """The arguments as JSON text."""


class WriterPromptDetails(AnswerBody):
    """What the prompt's tokens were."""

    cached_tokens: int | None = None
    """Tokens that came from a cache."""


class WriterDeltaCall(AnswerBody):
    """A piece of a function's name or arguments."""

    name: str | None = None
    """The function; on the first piece."""
    arguments: str | None = None
    """More of the arguments' JSON text."""


class WriterToolCall(AnswerBody):
    """A call that the model asks for."""

    id: str | None = None
    """Id that the result must refer to."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: WriterCall | None = None
    """Which function, and with what."""


class WriterUsage(AnswerBody):
    """Token counts of the call."""

    prompt_tokens: int | None = None
    """Tokens of the request."""
    completion_tokens: int | None = None
    """Tokens of the answer."""
    total_tokens: int | None = None
    """Both together."""
    prompt_tokens_details: WriterPromptDetails | None = None
    """What the prompt's tokens were."""


class WriterDeltaToolCall(AnswerBody):
    """A piece of a call."""

    index: int | None = None
    """The call's number."""
    id: str | None = None
    """Its id; on its first piece."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: WriterDeltaCall | None = None
    """More of the function's name or arguments."""


class WriterMessage(AnswerBody):
    """A message of the model."""

    role: Literal["assistant"] | str | None = None
    """Who speaks."""
    content: str | None = None
    """The text; null where only tools are called."""
    reasoning_content: str | None = None
    """The reasoning, where there was any."""
    tool_calls: list[WriterToolCall] | None = None
    """The calls that the model asks for."""
    refusal: str | None = None
    """Why the model declined."""


class WriterDelta(AnswerBody):
    """What is new of a message."""

    role: str | None = None
    """Who speaks; on the first piece."""
    content: str | None = None
    """More text."""
    reasoning_content: str | None = None
    """More reasoning."""
    tool_calls: list[WriterDeltaToolCall] | None = None
    """More of the calls that the model asks for."""


class WriterChoice(AnswerBody):
    """One answer."""

    index: int | None = None
    """Its number."""
    message: WriterMessage | None = None
    """The message; null where a prompt was completed."""
    text: str | None = None
    """The completion of a prompt."""
    finish_reason: Literal["stop", "length", "tool_calls"] | str | None = None
    """Why the answer ended; null until its last event."""
    stop_reason: str | int | None = None
    """What ended it: a stop text, or the id of a token."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities of the tokens."""
    prompt_logprobs: list[dict[str, Any] | None] | None = None
    """Log probabilities of the prompt's tokens."""


class WriterDeltaChoice(AnswerBody):
    """A piece of one answer."""

    index: int | None = None
    """The answer's number."""
    delta: WriterDelta | None = None
    """What is new of a message."""
    text: str | None = None
    """What is new of a completion."""
    finish_reason: Literal["stop", "length", "tool_calls"] | str | None = None
    """Why the answer ended; null until its last event."""
    stop_reason: str | int | None = None
    """What ended it: a stop text, or the id of a token."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities of the tokens."""


class WriterResponse(BedrockResponse, HasText, HasToolCalls):
    """The answer; to messages with a message, to a prompt with a text."""

    __text__ = ("/choices/0/message/content", "/choices/0/text")
    __tool_calls__ = ("/choices/0/message/tool_calls/*", "/id", "/function/name", "/function/arguments")

    choices: list[WriterChoice]
    """The answers; one, so far."""
    id: str | None = None
    """Id of the answer."""
    object: Literal["chat.completion", "text_completion"] | str | None = None
    """Kind of body."""
    created: int | None = None
    """When, in seconds since 1970."""
    model: str | None = None
    """Name of the model."""
    usage: WriterUsage | None = None
    """Token counts of the call."""
    prompt_logprobs: list[dict[str, Any] | None] | None = None
    """Log probabilities of the prompt's tokens."""
    service_tier: str | None = None
    """Processing tier."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""


class WriterChunk(BedrockEvent):
    """A piece of the answer."""

    choices: list[WriterDeltaChoice] | None = None
    """Pieces of the answers."""
    id: str | None = None
    """Id of the answer."""
    object: Literal["chat.completion.chunk", "text_completion"] | str | None = None
    """Kind of body."""
    created: int | None = None
    """When, in seconds since 1970."""
    model: str | None = None
    """Name of the model."""
    usage: WriterUsage | None = None
    """Token counts of the call."""
    prompt_logprobs: list[dict[str, Any] | None] | None = None
    """Log probabilities of the prompt's tokens."""
    service_tier: str | None = None
    """Processing tier."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""


WriterEvent = TypeAliasType("WriterEvent", WriterChunk | EndMarker)
"""A piece of the answer, or the end mark."""
