# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText, HasToolCalls


class JambaCall(AnswerBody):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class JambaUsage(AnswerBody):
    """Token counts of the call."""

    prompt_tokens: int | None = None
    """Tokens of the messages."""
    completion_tokens: int | None = None
    """Tokens of all answers; so far, in a stream."""
    total_tokens: int | None = None
    """Both together."""


class JambaMeta(AnswerBody):
    """What the engine measured."""

    request_duration_millis: Annotated[int | None, Field(alias="requestDurationMillis")] = None
    """Milliseconds that the engine took."""


class JambaDeltaCall(AnswerBody):
    """A piece of a function's name or arguments."""

    name: str | None = None
    """The function; on the first piece."""
    arguments: str | None = None
    """More of the arguments' JSON text."""


class JambaToolCall(AnswerBody):
    """A call that the model asks for."""

    id: str
    """Id that the result must refer to."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: JambaCall
    """Which function, and with what."""


class JambaDeltaToolCall(AnswerBody):
    """A piece of a call."""

    index: int | None = None
    """The call's number."""
    id: str | None = None
    """Its id; on its first piece."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: JambaDeltaCall | None = None
    """More of the function's name or arguments."""


class JambaMessage(AnswerBody):
    """A message of the model."""

    role: Literal["assistant"] | str
    """Who speaks."""
    content: str | None = None
    """The text; null where only tools are called."""
    tool_calls: list[JambaToolCall] | None = None
    """The calls that the model asks for; null where it asks for none."""


class JambaDelta(AnswerBody):
    """What is new of a message."""

    role: str | None = None
    """Who speaks; on the first piece."""
    content: str | None = None
    """More text."""
    tool_calls: list[JambaDeltaToolCall] | None = None
    """More of the calls that the model asks for."""


class JambaChoice(AnswerBody):
    """One answer."""

    index: int | None = None
    """Its number."""
    message: JambaMessage
    """The message."""
    finish_reason: Literal["stop", "length", "tool_calls"] | str | None = None
    """Why the answer ended; null until its last event."""
    stop_reason: int | str | None = None
    """What ended it: the id of a token, or a stop text."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities of the tokens; rarely there."""


class JambaDeltaChoice(AnswerBody):
    """A piece of one answer."""

    index: int | None = None
    """The answer's number."""
    delta: JambaDelta
    """What is new."""
    finish_reason: Literal["stop", "length", "tool_calls"] | str | None = None
    """Why the answer ended; null until its last event."""
    stop_reason: int | str | None = None
    """What ended it: the id of a token, or a stop text."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities of the tokens; rarely there."""


class JambaEvent(BedrockEvent):
    """A piece of the answers; the last chunk of a stream holds metrics only."""

    id: str | None = None
    """Id of the answer."""
    choices: list[JambaDeltaChoice] | None = None
    """Pieces of the answers."""
    usage: JambaUsage | None = None
    """Token counts so far."""
    model: str | None = None
    """The vendor's name of the model."""
    meta: JambaMeta | None = None
    """What the engine measured; at the end."""


class JambaResponse(BedrockResponse, HasText, HasToolCalls):
    """The answers and their token counts."""

    __text__ = ("/choices/0/message/content",)
    __tool_calls__ = ("/choices/0/message/tool_calls/*", "/id", "/function/name", "/function/arguments")

    id: str | None = None
    """Id of the answer."""
    choices: list[JambaChoice]
    """The answers; as many as were asked for."""
    usage: JambaUsage | None = None
    """Token counts of the call."""
    model: str | None = None
    """The vendor's name of the model."""
    meta: JambaMeta | None = None
    """What the engine measured."""
