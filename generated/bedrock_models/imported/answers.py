# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models: what comes back."""

from __future__ import annotations

from typing import Any, Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class ImportedCall(AnswerBody):
    """A function's name and arguments, or a piece of them."""

    name: str | None = None
    """The function."""
    arguments: str | None = None
    """The arguments' JSON text."""


class ImportedUsage(AnswerBody):
    """Token counts of the call."""

    prompt_tokens: int | None = None
    """Tokens of the request."""
    completion_tokens: int | None = None
    """Tokens of all answers."""
    total_tokens: int | None = None
    """Both together."""
    prompt_tokens_details: dict[str, Any] | None = None
    """What the prompt's tokens were."""
    completion_tokens_details: dict[str, Any] | None = None
    """What the answers' tokens were."""


class ImportedOutput(AnswerBody):
    """A text of an imported Mistral."""

    text: str | None = None
    """The text."""
    stop_reason: Literal["stop", "length"] | str | None = None
    """Why generation ended."""


class ImportedDeltaFunction(AnswerBody):
    """A function's name and arguments, or a piece of them."""

    name: str | None = None
    """The function."""
    arguments: str | None = None
    """The arguments' JSON text."""


class ImportedToolCall(AnswerBody):
    """A call that the model asks for."""

    index: int | None = None
    """The call's number, in a stream."""
    id: str | None = None
    """Id that the result must refer to."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: ImportedCall | None = None
    """Which function, and with what."""


class ImportedDeltaCall(AnswerBody):
    """A piece of a call."""

    index: int | None = None
    """The call's number, in a stream."""
    id: str | None = None
    """Id that the result must refer to."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: ImportedDeltaFunction | None = None
    """Which function, and with what."""


class ImportedMessage(AnswerBody):
    """A message of the model."""

    role: str | None = None
    """Who speaks."""
    content: str | None = None
    """The text."""
    reasoning_content: str | None = None
    """The reasoning, where the engine keeps it apart."""
    reasoning: str | None = None
    """The same, by another name."""
    refusal: str | None = None
    """Why the model declined."""
    tool_calls: list[ImportedToolCall] | None = None
    """The calls that the model asks for."""


class ImportedDelta(AnswerBody):
    """What is new of a message."""

    role: str | None = None
    """Who speaks."""
    content: str | None = None
    """The text."""
    reasoning_content: str | None = None
    """The reasoning, where the engine keeps it apart."""
    reasoning: str | None = None
    """The same, by another name."""
    refusal: str | None = None
    """Why the model declined."""
    tool_calls: list[ImportedDeltaCall] | None = None
    """The calls that the model asks for."""


class ImportedChoice(AnswerBody):
    """One answer."""

    index: int | None = None
    """The answer's number."""
    message: ImportedMessage | None = None
    """The answer, beside messages."""
    text: str | None = None
    """The text, beside a prompt."""
    finish_reason: Literal["stop", "length", "tool_calls"] | str | None = None
    """Why the answer ended."""
    stop_reason: int | str | None = None
    """What ended it: the id of a token, or a stop text."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities, if asked for."""
    prompt_logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the prompt's tokens."""
    prompt_token_ids: list[int] | None = None
    """Ids of the prompt's tokens."""
    token_ids: list[int] | None = None
    """Ids of the answer's tokens."""


class ImportedDeltaChoice(AnswerBody):
    """A piece of one answer."""

    index: int | None = None
    """The answer's number."""
    delta: ImportedDelta | None = None
    """What is new, beside messages."""
    text: str | None = None
    """The text, beside a prompt."""
    finish_reason: Literal["stop", "length", "tool_calls"] | str | None = None
    """Why the answer ended."""
    stop_reason: int | str | None = None
    """What ended it: the id of a token, or a stop text."""
    logprobs: dict[str, Any] | None = None
    """Log probabilities, if asked for."""
    prompt_logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the prompt's tokens."""
    prompt_token_ids: list[int] | None = None
    """Ids of the prompt's tokens."""
    token_ids: list[int] | None = None
    """Ids of the answer's tokens."""


class ImportedEvent(BedrockEvent):
    """A piece of the answer, in the form of the request."""

    generation: str | None = None
    """The text, with the form of Bedrock itself."""
    prompt_token_count: int | None = None
    """Tokens of the prompt."""
    generation_token_count: int | None = None
    """Tokens of the text."""
    stop_reason: Literal["stop", "length"] | str | None = None
    """Why generation ended, with the form of Bedrock itself."""
    logprobs: list[dict[str, Any]] | None = None
    """For each token, its id and log probability."""
    outputs: list[ImportedOutput] | None = None
    """The texts of an imported Mistral."""
    id: str | None = None
    """Id of the answer."""
    object: Literal["text_completion", "chat.completion", "chat.completion.chunk"] | str | None = None
    """Kind of body."""
    created: int | None = None
    """When, in seconds since 1970."""
    model: str | None = None
    """The model, as its engine calls it."""
    choices: list[ImportedDeltaChoice] | None = None
    """Pieces of the answers."""
    usage: ImportedUsage | None = None
    """Token counts of the call."""
    service_tier: str | None = None
    """Processing tier."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""
    prompt_logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the prompt's tokens."""
    prompt_token_ids: list[int] | None = None
    """Ids of the prompt's tokens."""
    kv_transfer_params: dict[str, Any] | None = None
    """Settings of the engine; null so far."""


class ImportedResponse(BedrockResponse, HasText):
    """The answer, in the form of the request."""

    __text__ = ("/choices/0/message/content", "/choices/0/text", "/generation", "/outputs/0/text")

    generation: str | None = None
    """The text, with the form of Bedrock itself."""
    prompt_token_count: int | None = None
    """Tokens of the prompt."""
    generation_token_count: int | None = None
    """Tokens of the text."""
    stop_reason: Literal["stop", "length"] | str | None = None
    """Why generation ended, with the form of Bedrock itself."""
    logprobs: list[dict[str, Any]] | None = None
    """For each token, its id and log probability."""
    outputs: list[ImportedOutput] | None = None
    """The texts of an imported Mistral."""
    id: str | None = None
    """Id of the answer."""
    object: Literal["text_completion", "chat.completion", "chat.completion.chunk"] | str | None = None
    """Kind of body."""
    created: int | None = None
    """When, in seconds since 1970."""
    model: str | None = None
    """The model, as its engine calls it."""
    choices: list[ImportedChoice] | None = None
    """The answers."""
    usage: ImportedUsage | None = None
    """Token counts of the call."""
    service_tier: str | None = None
    """Processing tier."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""
    prompt_logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the prompt's tokens."""
    prompt_token_ids: list[int] | None = None
    """Ids of the prompt's tokens."""
    kv_transfer_params: dict[str, Any] | None = None
    """Settings of the engine; null so far."""
