# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .requests import (
    JambaDocument,
    JambaFunction,
    JambaInputCall,
    JambaInputMessageLike,
    JambaInputToolCallLike,
    JambaMetadata,
    JambaResponseFormat,
    JambaTool,
)


class JambaUserMessageDict(TypedDict):
    """What the user says."""

    role: Literal["user"]
    """Who speaks."""
    content: str
    """The text."""


class JambaSystemMessageDict(TypedDict):
    """Tone and instructions for the whole conversation."""

    role: Literal["system"]
    """Who speaks."""
    content: str
    """The text."""


class JambaToolMessageDict(TypedDict):
    """What a called function gave back."""

    role: Literal["tool"]
    """Who speaks."""
    content: str
    """The result as text."""
    tool_call_id: str
    """Id of the call that this answers."""


class JambaInputCallDict(TypedDict):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class JambaFunctionDict(TypedDict):
    """A function on offer."""

    name: str
    """Its name."""
    description: NotRequired[str]
    """What it does and when to use it."""
    parameters: NotRequired[Mapping[str, Any]]
    """JSON Schema of its arguments, of type object."""


class JambaMetadataDict(TypedDict):
    """One key of a document and its value."""

    key: str
    """The key."""
    value: str
    """The value."""


class JambaResponseFormatDict(TypedDict):
    """The form of the answer."""

    type: Literal["text", "json_object"]
    """`json_object` makes the answer JSON; say in a message which JSON. Service default: "text"."""


class JambaInputToolCallDict(TypedDict):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    type: NotRequired[Literal["function"]]
    """Kind of tool."""
    function: JambaInputCallDict | JambaInputCall
    """Which function, and with what."""


class JambaToolDict(TypedDict):
    """A tool on offer."""

    type: Literal["function"]
    """Kind of tool."""
    function: JambaFunctionDict | JambaFunction
    """The function."""


class JambaDocumentDict(TypedDict):
    """A text to rest on."""

    content: str
    """The text."""
    id: NotRequired[str]
    """Name to tell documents apart by."""
    metadata: NotRequired[Mapping[str, str] | Sequence[JambaMetadataDict | JambaMetadata]]
    """Keys and values that the model sees with the text: a map, or a list of pairs as in the vendor's API."""


class JambaAssistantMessageDict(TypedDict):
    """What the model said before."""

    role: Literal["assistant"]
    """Who speaks."""
    content: NotRequired[str | None]
    """The text; may be null or left out where tools were called."""
    tool_calls: NotRequired[Sequence[JambaInputToolCallDict | JambaInputToolCallLike] | None]
    """The calls that the model asked for."""


JambaInputMessageDict: TypeAlias = (
    JambaUserMessageDict | JambaAssistantMessageDict | JambaSystemMessageDict | JambaToolMessageDict
)
"""One message of the conversation."""


class JambaRequestDict(TypedDict):
    """A conversation, how to answer it, and what may be used for that."""

    messages: Sequence[JambaInputMessageDict | JambaInputMessageLike]
    """The conversation, oldest first; a system message only as the first. At least 1 item."""
    max_tokens: NotRequired[int]
    """Most tokens of each answer. 0 to 4096. Service default: 4096."""
    temperature: NotRequired[float]
    """Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1."""
    stop: NotRequired[str | Sequence[str]]
    """Text or texts at which an answer ends; they are not part of it."""
    n: NotRequired[int]
    """How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1."""
    tools: NotRequired[Sequence[JambaToolDict | JambaTool]]
    """Functions that the model may ask to be called."""
    documents: NotRequired[Sequence[JambaDocumentDict | JambaDocument]]
    """Texts that the answer should rest on."""
    response_format: NotRequired[JambaResponseFormatDict | JambaResponseFormat]
    """Whether the answer must be JSON."""
    frequency_penalty: NotRequired[float]
    """Penalty for tokens that grows with how often they occurred. Service default: 0."""
    presence_penalty: NotRequired[float]
    """Penalty for tokens that occurred at all. Service default: 0."""
    stream: NotRequired[bool]
    """Whether to stream; the operation decides, so it is never needed."""


JambaCallDict: TypeAlias = JambaInputCallDict
JambaMessageDict: TypeAlias = JambaInputMessageDict
JambaToolCallDict: TypeAlias = JambaInputToolCallDict
