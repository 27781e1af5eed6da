# Generated from specs/mistral/mistral_chat by bedrock-codegen; do not edit.
"""Mistral chat: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    MistralChatFunction,
    MistralChatFunctionName,
    MistralChatImageSource,
    MistralChatImageUrl,
    MistralChatInputCall,
    MistralChatInputMessageLike,
    MistralChatInputPart,
    MistralChatInputToolCallLike,
    MistralChatNamedTool,
    MistralChatResponseFormat,
    MistralChatTool,
)


class MistralChatTextPartDict(TypedDict):
    """Text."""

    type: Literal["text"]
    """Kind of part."""
    text: str
    """The text."""


class MistralChatImageUrlDict(TypedDict):
    """Where a picture is."""

    url: FileContent
    """The picture as a data URI (`data:image/png;base64,...`); whether web addresses are fetched is not known."""
    detail: NotRequired[str]
    """How closely to look."""


class MistralChatImageSourceDict(TypedDict):
    """A picture and its format."""

    type: Literal["base64"]
    """Kind of source."""
    media_type: str
    """Format, such as `image/jpeg`."""
    data: FileContent
    """The picture."""


class MistralChatInputCallDict(TypedDict):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str | Mapping[str, Any]
    """The arguments as JSON text; the vendor's API takes an object too."""


class MistralChatFunctionDict(TypedDict):
    """A function on offer."""

    name: str
    """Its name."""
    description: NotRequired[str]
    """What it does and when to use it."""
    parameters: NotRequired[Mapping[str, Any]]
    """JSON Schema of its arguments, of type object."""
    strict: NotRequired[bool]
    """Whether the arguments must fit the schema exactly."""


class MistralChatFunctionNameDict(TypedDict):
    """A function by name."""

    name: str
    """Its name."""


class MistralChatResponseFormatDict(TypedDict):
    """The form of the answer."""

    type: str
    """`text`, `json_object`, or `json_schema` with a schema."""
    json_schema: NotRequired[Mapping[str, Any]]
    """The schema: name, schema, description, strict."""


class MistralChatImagePartDict(TypedDict):
    """A picture, for Pixtral."""

    type: Literal["image_url"]
    """Kind of part."""
    image_url: MistralChatImageUrlDict | MistralChatImageUrl | str
    """Where the picture is; the bare address is the vendor's short form."""


class MistralChatSourcePartDict(TypedDict):
    """A picture in Anthropic's form, as one published program sends it; image_url is the documented way."""

    type: Literal["image"]
    """Kind of part."""
    source: MistralChatImageSourceDict | MistralChatImageSource
    """The picture."""


class MistralChatInputToolCallDict(TypedDict):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    function: MistralChatInputCallDict | MistralChatInputCall
    """Which function, and with what."""
    type: NotRequired[Literal["function"]]
    """Kind of tool; may be left out."""


class MistralChatToolDict(TypedDict):
    """A tool on offer."""

    type: Literal["function"]
    """Kind of tool."""
    function: MistralChatFunctionDict | MistralChatFunction
    """The function."""


class MistralChatNamedToolDict(TypedDict):
    """The function that must be called."""

    type: NotRequired[str]
    """Kind of tool: `function`."""
    function: MistralChatFunctionNameDict | MistralChatFunctionName
    """The function."""


MistralChatInputPartDict: TypeAlias = MistralChatTextPartDict | MistralChatImagePartDict | MistralChatSourcePartDict
"""One part of a message."""


class MistralChatUserMessageDict(TypedDict):
    """What the user says and shows."""

    role: Literal["user"]
    """Who speaks."""
    content: str | Sequence[MistralChatInputPartDict | MistralChatInputPart]
    """Text, or parts of text and pictures."""


class MistralChatAssistantMessageDict(TypedDict):
    """What the model said before."""

    role: Literal["assistant"]
    """Who speaks."""
    content: NotRequired[str | Sequence[MistralChatInputPartDict | MistralChatInputPart] | None]
    """Text or parts; empty or null where tools were called."""
    tool_calls: NotRequired[Sequence[MistralChatInputToolCallDict | MistralChatInputToolCallLike] | None]
    """The calls that the model asked for."""
    prefix: NotRequired[bool]
    """Whether the answer must go on from here; only for the last message."""


class MistralChatSystemMessageDict(TypedDict):
    """Behaviour and context for the whole conversation."""

    role: Literal["system"]
    """Who speaks."""
    content: str | Sequence[MistralChatInputPartDict | MistralChatInputPart]
    """Text, or parts of text."""


class MistralChatToolMessageDict(TypedDict):
    """What a called function gave back."""

    role: Literal["tool"]
    """Who speaks."""
    tool_call_id: str
    """Id of the call that this answers."""
    content: str | Sequence[MistralChatInputPartDict | MistralChatInputPart]
    """The result: text, mostly JSON."""
    name: NotRequired[str]
    """The function."""


MistralChatInputMessageDict: TypeAlias = (
    MistralChatUserMessageDict | MistralChatAssistantMessageDict | MistralChatSystemMessageDict | MistralChatToolMessageDict
)
"""One message of the conversation."""


class MistralChatRequestDict(TypedDict):
    """A conversation, how to answer it, and which functions may be called for that."""

    messages: Sequence[MistralChatInputMessageDict | MistralChatInputMessageLike]
    """The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item."""
    max_tokens: NotRequired[int]
    """Most tokens to generate. At least 1. Service default: 8192."""
    temperature: NotRequired[float]
    """Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1."""
    tools: NotRequired[Sequence[MistralChatToolDict | MistralChatTool]]
    """Functions that the model may ask to be called."""
    tool_choice: NotRequired[Literal["auto", "any", "none", "required"] | MistralChatNamedToolDict | MistralChatNamedTool]
    """Whether the model may, must or must not call a function, or which; `required` and a function's name come from the vendor's API. Service default: "auto"."""
    stop: NotRequired[str | Sequence[str]]
    """Text or texts at which the answer ends; not known to work with every model."""
    response_format: NotRequired[MistralChatResponseFormatDict | MistralChatResponseFormat]
    """Whether the answer must be JSON."""
    random_seed: NotRequired[int]
    """The same seed and request give the same answer."""
    safe_prompt: NotRequired[bool]
    """Whether the vendor's safety prompt comes first."""
    presence_penalty: NotRequired[float]
    """Penalty for tokens that occurred at all."""
    frequency_penalty: NotRequired[float]
    """Penalty for tokens that grows with how often they occurred."""
    n: NotRequired[int]
    """How many answers to generate."""
    top_k: NotRequired[int]
    """How many of the likeliest tokens are drawn from."""
    parallel_tool_calls: NotRequired[bool]
    """Whether one answer may ask for several calls."""
    prediction: NotRequired[Mapping[str, Any]]
    """Text that the answer will largely repeat."""
    stream: NotRequired[bool]
    """Whether to stream; the operation decides, so it is never needed."""


MistralChatCallDict: TypeAlias = MistralChatInputCallDict
MistralChatMessageDict: TypeAlias = MistralChatInputMessageDict
MistralChatPartDict: TypeAlias = MistralChatInputPartDict
MistralChatToolCallDict: TypeAlias = MistralChatInputToolCallDict
