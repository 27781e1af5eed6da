# Generated from specs/openai/chat_completions by bedrock-codegen; do not edit.
"""Chat completions: what comes back."""

from __future__ import annotations

from typing import Any, Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText, HasToolCalls


class ChatCompletionsCall(AnswerBody):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text; check it, models err."""


class ChatCompletionsPromptDetails(AnswerBody):
    """What the prompt's tokens were."""

    cached_tokens: int | None = None
    """Tokens that came from the prompt cache."""
    audio_tokens: int | None = None
    """Tokens of sound."""


class ChatCompletionsCompletionDetails(AnswerBody):
    """What the answers' tokens were."""

    reasoning_tokens: int | None = None
    """Tokens of reasoning."""
    audio_tokens: int | None = None
    """Tokens of sound."""
    accepted_prediction_tokens: int | None = None
    """Predicted tokens that came true."""
    rejected_prediction_tokens: int | None = None
    """Predicted tokens that did not."""


class ChatCompletionsTopLogprob(AnswerBody):
    """An alternative that was likely."""

    token: str | None = None
    """The token."""
    logprob: float | None = None
    """Its log probability."""
    bytes: list[int] | None = None
    """Its bytes in UTF-8."""


class ChatCompletionsDeltaCall(AnswerBody):
    """A piece of a function's name or arguments."""

    name: str | None = None
    """The function; on the first piece."""
    arguments: str | None = None
    """More of the arguments' JSON text."""


class ChatCompletionsToolCall(AnswerBody):
    """A call that the model asks for."""

    id: str
    """Id that the result must refer to."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: ChatCompletionsCall
    """Which function, and with what."""


class ChatCompletionsUsage(AnswerBody):
    """Token counts of the call."""

    prompt_tokens: int | None = None
    """Tokens of the request."""
    completion_tokens: int | None = None
    """Tokens of all answers, reasoning included."""
    total_tokens: int | None = None
    """Both together."""
    prompt_tokens_details: ChatCompletionsPromptDetails | None = None
    """What the prompt's tokens were."""
    completion_tokens_details: ChatCompletionsCompletionDetails | None = None
    """What the answers' tokens were."""


class ChatCompletionsTokenLogprob(AnswerBody):
    """A token and its log probability."""

    token: str | None = None
    """The token."""
    logprob: float | None = None
    """Its log probability."""
    bytes: list[int] | None = None
    """Its bytes in UTF-8."""
    top_logprobs: list[ChatCompletionsTopLogprob] | None = None
    """The likeliest alternatives."""


class ChatCompletionsDeltaToolCall(AnswerBody):
    """A piece of a call."""

    index: int | None = None
    """The call's number."""
    id: str | None = None
    """Its id; on its first piece."""
    type: str | None = None
    """Kind of tool: `function`."""
    function: ChatCompletionsDeltaCall | None = None
    """More of the function's name or arguments."""


class ChatCompletionsMessage(AnswerBody):
    """A message of the model."""

    role: Literal["assistant"] | str
    """Who speaks."""
    content: str | None = None
    """The text; gpt-oss and Kimi put their reasoning before it, in tags. Null where only tools are called, or the cap came first."""
    tool_calls: list[ChatCompletionsToolCall] | None = None
    """The calls that the model asks for."""
    refusal: str | None = None
    """Why the model declined."""
    reasoning_content: str | None = None
    """The reasoning, where the engine keeps it apart."""
    reasoning: str | None = None
    """The reasoning, under its other name."""
    annotations: list[dict[str, Any]] | None = None
    """Sources that the text cites."""
    audio: dict[str, Any] | None = None
    """A spoken answer."""
    function_call: dict[str, Any] | None = None
    """The first form of tool_calls."""


class ChatCompletionsLogprobs(AnswerBody):
    """Log probabilities of an answer's tokens."""

    content: list[ChatCompletionsTokenLogprob] | None = None
    """Those of the text."""
    refusal: list[ChatCompletionsTokenLogprob] | None = None
    """Those of a refusal."""


class ChatCompletionsDelta(AnswerBody):
    """What is new of a message."""

    role: str | None = None
    """Who speaks; on the first piece."""
    content: str | None = None
    """More text; gpt-oss wraps each piece of reasoning in tags."""
    tool_calls: list[ChatCompletionsDeltaToolCall] | None = None
    """More of the calls that the model asks for."""
    refusal: str | None = None
    """More of a refusal."""
    reasoning_content: str | None = None
    """More reasoning, where the engine keeps it apart."""
    reasoning: str | None = None
    """More reasoning, under its other name."""
    function_call: dict[str, Any] | None = None
    """The first form of tool_calls."""


class ChatCompletionsChoice(AnswerBody):
    """One answer."""

    index: int | None = None
    """Its number."""
    message: ChatCompletionsMessage
    """The message."""
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str | None = None
    """Why the answer ended: by itself, at the cap, to have tools called, or by a filter."""
    logprobs: ChatCompletionsLogprobs | None = None
    """Log probabilities, if asked for."""
    stop_reason: int | str | None = None
    """What ended it: the id of a token, or a stop text."""


class ChatCompletionsDeltaChoice(AnswerBody):
    """A piece of one answer."""

    index: int | None = None
    """The answer's number."""
    delta: ChatCompletionsDelta | None = None
    """What is new; empty on the last piece."""
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str | None = None
    """Why the answer ended; null until its last piece."""
    logprobs: ChatCompletionsLogprobs | None = None
    """Log probabilities, if asked for."""
    stop_reason: int | str | None = None
    """What ended it: the id of a token, or a stop text."""


class ChatCompletionsEvent(BedrockEvent):
    """A piece of the answers."""

    choices: list[ChatCompletionsDeltaChoice] | None = None
    """Pieces of the answers; empty on an event of token counts."""
    usage: ChatCompletionsUsage | None = None
    """Token counts; on the last event, if asked for."""
    id: str | None = None
    """Id of the answer."""
    object: Literal["chat.completion.chunk"] | str | None = None
    """Kind of body."""
    created: int | None = None
    """When, in seconds since 1970."""
    model: str | None = None
    """Id of the model."""
    service_tier: str | None = None
    """Processing tier, such as `auto`, `default` or `standard`."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""


class ChatCompletionsResponse(BedrockResponse, HasText, HasToolCalls):
    """The answers and their token counts."""

    __text__ = ("/choices/0/message/content",)
    __tool_calls__ = ("/choices/0/message/tool_calls/*", "/id", "/function/name", "/function/arguments")

    choices: list[ChatCompletionsChoice]
    """The answers; one unless more were asked for."""
    usage: ChatCompletionsUsage | None = None
    """Token counts of the call."""
    id: str | None = None
    """Id of the answer."""
    object: Literal["chat.completion"] | str | None = None
    """Kind of body."""
    created: int | None = None
    """When, in seconds since 1970."""
    model: str | None = None
    """Id of the model."""
    service_tier: str | None = None
    """Processing tier, such as `auto`, `default` or `standard`."""
    system_fingerprint: str | None = None
    """Names the configuration that answered."""
