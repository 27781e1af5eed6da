# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .requests import (
    WriterFunction,
    WriterInputCall,
    WriterInputMessageLike,
    WriterInputToolCallLike,
    WriterText,
    WriterTextPart,
    WriterTool,
)


class WriterTextDict(TypedDict):
    """Text in an object of its own."""

    text: str
    """The text."""


class WriterTextPartDict(TypedDict):
    """Text as one part of several."""

    type: Literal["text"]
    """Kind of part."""
    text: str
    """The text."""


class WriterInputCallDict(TypedDict):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class WriterFunctionDict(TypedDict):
    """A function on offer."""

    name: str
    """Its name."""
    description: NotRequired[str]
    """What it does and when to use it."""
    parameters: NotRequired[Mapping[str, Any]]
    """JSON Schema of its arguments, of type object."""
    strict: NotRequired[bool]
    """Whether the arguments must fit the schema exactly."""


class WriterUserMessageDict(TypedDict):
    """What the user says."""

    role: Literal["user"]
    """Who speaks."""
    content: str | WriterTextDict | WriterText | Sequence[WriterTextPartDict | WriterTextPart]
    """The text: bare, or as the object that the guide's sample shows."""


class WriterSystemMessageDict(TypedDict):
    """Instructions for the whole conversation."""

    role: Literal["system"]
    """Who speaks."""
    content: str | WriterTextDict | WriterText | Sequence[WriterTextPartDict | WriterTextPart]
    """The text."""


class WriterToolMessageDict(TypedDict):
    """What a called function gave back."""

    role: Literal["tool"]
    """Who speaks."""
    tool_call_id: NotRequired[str]
    """Id of the call that this answers."""
    content: str | WriterTextDict | WriterText | Sequence[WriterTextPartDict | WriterTextPart]
    """The result."""
    name: NotRequired[str]
    """The function."""


class WriterInputToolCallDict(TypedDict):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    type: NotRequired[Literal["function"]]
    """Kind of tool."""
    function: WriterInputCallDict | WriterInputCall
    """Which function, and with what."""


class WriterToolDict(TypedDict):
    """A tool on offer."""

    type: Literal["function"]
    """Kind of tool."""
    function: WriterFunctionDict | WriterFunction
    """The function."""


class WriterAssistantMessageDict(TypedDict):
    """What the model said before."""

    role: Literal["assistant"]
    """Who speaks."""
    content: NotRequired[str | WriterTextDict | WriterText | Sequence[WriterTextPartDict | WriterTextPart] | None]
    """The text; may be null or left out where tools were called."""
    tool_calls: NotRequired[Sequence[WriterInputToolCallDict | WriterInputToolCallLike] | None]
    """The calls that the model asked for."""
    refusal: NotRequired[str | None]
    """Why the model declined, as the answer said."""
    reasoning_content: NotRequired[str | None]
    """The reasoning that came with it."""


WriterInputMessageDict: TypeAlias = (
    WriterUserMessageDict | WriterAssistantMessageDict | WriterSystemMessageDict | WriterToolMessageDict
)
"""One message of the conversation."""


class WriterRequestDict(TypedDict):
    """A conversation or a prompt, and how to answer it."""

    messages: NotRequired[Sequence[WriterInputMessageDict | WriterInputMessageLike]]
    """The conversation, oldest first; in its place there may be a prompt. At least 1 item."""
    max_tokens: NotRequired[int]
    """Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default: 16."""
    temperature: NotRequired[float]
    """Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1."""
    stop: NotRequired[Sequence[str] | str]
    """Texts at which the answer ends. Service default: []."""
    min_tokens: NotRequired[int]
    """Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service default: 0."""
    stream: NotRequired[bool]
    """Whether to stream, as the vendor's own API asks for; here the operation decides."""
    seed: NotRequired[int | None]
    """The same seed and request give the same answer; null is like leaving it out."""
    presence_penalty: NotRequired[float]
    """Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service default: 0."""
    frequency_penalty: NotRequired[float]
    """Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2 to 2. Service default: 0."""
    tools: NotRequired[Sequence[WriterToolDict | WriterTool]]
    """Functions that the model may ask to be called."""
    tool_choice: NotRequired[str | Mapping[str, Any]]
    """Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which."""
    response_format: NotRequired[Mapping[str, Any]]
    """The form of the answer, such as an object whose `type` is `json_object`."""
    prompt: NotRequired[str]
    """Text to complete, in place of messages; the answer then has `text` in place of a message."""


WriterCallDict: TypeAlias = WriterInputCallDict
WriterMessageDict: TypeAlias = WriterInputMessageDict
WriterToolCallDict: TypeAlias = WriterInputToolCallDict
