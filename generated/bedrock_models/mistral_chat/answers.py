# Generated from specs/mistral/mistral_chat by bedrock-codegen; do not edit.
"""Mistral chat: what comes back."""

from __future__ import annotations

from typing import Any, Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText, HasToolCalls


class MistralChatCall(AnswerBody):
    """A function's name and arguments."""

    name: str | None = None
    """The function."""
    arguments: str | dict[str, Any] | None = None
    """The arguments as JSON text."""


class MistralChatUsage(AnswerBody):
    """Token counts of the call."""

    prompt_tokens: int | None = None
    """Tokens of the request."""
    completion_tokens: int | None = None
    """Tokens of the answer."""
    total_tokens: int | None = None
    """Both together."""


class MistralChatToolCall(AnswerBody):
    """A call that the model asks for."""

    id: str | None = None
    """Id that the result must refer to."""
    function: MistralChatCall | None = None
    """Which function, and with what."""
    type: str | None = None
    """Kind of tool: `function`."""
    index: int | None = None
    """Its number."""


class MistralChatMessage(AnswerBody):
    """A message of the model; in a stream of Large 2407 a piece of one."""

    role: Literal["assistant"] | str | None = None
    """Who speaks."""
    content: str | None = None
    """The text; empty or null where tools are called."""
    tool_calls: list[MistralChatToolCall] | None = None
    """The calls that the model asks for."""
    prefix: bool | None = None
    """Whether it goes on from the last message of the request."""


class MistralChatDeltaChoice(AnswerBody):
    """A piece of one answer."""

    index: int | None = None
    """The answer's number."""
    delta: MistralChatMessage | None = None
    """What is new, as Pixtral calls it."""
    message: MistralChatMessage | None = None
    """What is new, as Large 2407 calls it."""
    finish_reason: Literal["stop", "length", "tool_calls", "model_length", "error"] | str | None = None
    """Why the answer ended, as Pixtral calls it."""
    stop_reason: Literal["stop", "length", "tool_calls", "model_length", "error"] | str | None = None
    """Why the answer ended, as Large 2407 calls it."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities of the tokens."""


class MistralChatEvent(BedrockEvent):
    """A piece of the answer."""

    choices: list[MistralChatDeltaChoice] | None = None
    """Pieces of the answers."""
    usage: MistralChatUsage | None = None
    """Token counts; Pixtral only, at the end."""
    id: str | None = None
    """Id of the answer; Pixtral only."""
    object: Literal["chat.completion.chunk"] | str | None = None
    """Kind of body; Pixtral only."""
    created: int | None = None
    """When, in seconds since 1970; Pixtral only."""
    model: str | None = None
    """Name of the model; Pixtral only."""
    service_tier: str | None = None
    """Processing tier."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""


class MistralChatChoice(AnswerBody):
    """One answer."""

    index: int | None = None
    """Its number."""
    message: MistralChatMessage
    """The message."""
    finish_reason: Literal["stop", "length", "tool_calls", "model_length", "error"] | str | None = None
    """Why the answer ended, as Pixtral calls it."""
    stop_reason: Literal["stop", "length", "tool_calls", "model_length", "error"] | str | None = None
    """Why the answer ended, as Large 2407 calls it."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities of the tokens."""


class MistralChatResponse(BedrockResponse, HasText, HasToolCalls):
    """The answer; nobody has recorded one, so all but the choices may be missing."""

    __text__ = ("/choices/0/message/content",)
    __tool_calls__ = ("/choices/0/message/tool_calls/*", "/id", "/function/name", "/function/arguments")

    choices: list[MistralChatChoice]
    """The answers; one unless more were asked for."""
    usage: MistralChatUsage | None = None
    """Token counts; Pixtral only."""
    id: str | None = None
    """Id of the answer; Pixtral only."""
    object: Literal["chat.completion"] | str | None = None
    """Kind of body; Pixtral only."""
    created: int | None = None
    """When, in seconds since 1970; Pixtral only."""
    model: str | None = None
    """Name of the model; Pixtral only."""
    service_tier: str | None = None
    """Processing tier."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""
