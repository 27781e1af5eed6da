# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.json.rules import OneOf
from .answers import WriterMessage, WriterToolCall

WriterStops = TypeAliasType("WriterStops", Annotated[Sequence[str], Field(max_length=4)])
"""Texts at which the answer ends."""


class WriterText(RequestBody):
    """Text in an object of its own."""

    text: str
    """The text."""


class WriterTextPart(RequestBody):
    """Text as one part of several."""

    type: Literal["text"] = "text"
    """Kind of part."""
    text: str
    """The text."""


class WriterInputCall(RequestBody):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class WriterFunction(RequestBody):
    """A function on offer."""

    name: str
    """Its name."""
    description: str | None = None
    """What it does and when to use it."""
    parameters: Mapping[str, Any] | None = None
    """JSON Schema of its arguments, of type object."""
    strict: bool | None = None
    """Whether the arguments must fit the schema exactly."""


class WriterUserMessage(RequestBody):
    """What the user says."""

    role: Literal["user"] = "user"
    """Who speaks."""
    content: str | WriterText | Sequence[WriterTextPart]
    """The text: bare, or as the object that the guide's sample shows."""


class WriterSystemMessage(RequestBody):
    """Instructions for the whole conversation."""

    role: Literal["system"] = "system"
    """Who speaks."""
    content: str | WriterText | Sequence[WriterTextPart]
    """The text."""


class WriterToolMessage(RequestBody):
    """What a called function gave back."""

    role: Literal["tool"] = "tool"
    """Who speaks."""
    tool_call_id: str | None = None
    """Id of the call that this answers."""
    content: str | WriterText | Sequence[WriterTextPart]
    """The result."""
    name: str | None = None
    """The function."""


class WriterInputToolCall(RequestBody):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    type: Literal["function"] | None = None
    """Kind of tool."""
    function: WriterInputCall
    """Which function, and with what."""


class WriterTool(RequestBody):
    """A tool on offer."""

    type: Literal["function"] = "function"
    """Kind of tool."""
    function: WriterFunction
    """The function."""


WriterInputToolCallLike = TypeAliasType(
    "WriterInputToolCallLike", Annotated[WriterInputToolCall | WriterToolCall, Echo(WriterInputToolCall)]
)
"""A call that the model asked for; or what an answer of `writer` held, as it came."""


class WriterAssistantMessage(RequestBody):
    """What the model said before."""

    __nullable__ = frozenset(["content", "reasoning_content", "refusal", "tool_calls"])

    role: Literal["assistant"] = "assistant"
    """Who speaks."""
    content: str | WriterText | Sequence[WriterTextPart] | None = None
    """The text; may be null or left out where tools were called."""
    tool_calls: Sequence[WriterInputToolCallLike] | None = None
    """The calls that the model asked for."""
    refusal: str | None = None
    """Why the model declined, as the answer said."""
    reasoning_content: str | None = None
    """The reasoning that came with it."""


WriterInputMessage = TypeAliasType(
    "WriterInputMessage",
    Annotated[WriterUserMessage | WriterAssistantMessage | WriterSystemMessage | WriterToolMessage, Field(discriminator="role")],
)
"""One message of the conversation."""


WriterInputMessageLike = TypeAliasType(
    "WriterInputMessageLike", Annotated[WriterInputMessage | WriterMessage, Echo(WriterInputMessage)]
)
"""One message of the conversation; or what an answer of `writer` held, as it came."""


class WriterRequest(BedrockRequest):
    """A conversation or a prompt, and how to answer it."""

    __family__ = "writer"
    __nullable__ = frozenset(["seed"])
    __rules__ = (OneOf(fields=("/messages", "/prompt")),)

    messages: Annotated[Sequence[WriterInputMessageLike] | None, Field(min_length=1)] = None
    """The conversation, oldest first; in its place there may be a prompt. At least 1 item."""
    max_tokens: Annotated[int | None, Field(ge=1, le=8192)] = None
    """Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default: 16."""
    temperature: Annotated[float | None, Field(ge=0.0, le=2.0)] = None
    """Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1."""
    top_p: Annotated[float | None, Field(gt=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1."""
    stop: WriterStops | str | None = None
    """Texts at which the answer ends. Service default: []."""
    min_tokens: Annotated[int | None, Field(ge=0)] = None
    """Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service default: 0."""
    stream: bool | None = None
    """Whether to stream, as the vendor's own API asks for; here the operation decides."""
    seed: int | None = None
    """The same seed and request give the same answer; null is like leaving it out."""
    presence_penalty: Annotated[float | None, Field(ge=-2.0, le=2.0)] = None
    """Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service default: 0."""
    frequency_penalty: Annotated[float | None, Field(ge=-2.0, le=2.0)] = None
    """Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2 to 2. Service default: 0."""
    tools: Sequence[WriterTool] | None = None
    """Functions that the model may ask to be called."""
    tool_choice: str | Mapping[str, Any] | None = None
    """Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which."""
    response_format: Mapping[str, Any] | None = None
    """The form of the answer, such as an object whose `type` is `json_object`."""
    prompt: str | None = None
    """Text to complete, in place of messages; the answer then has `text` in place of a message."""
