# Generated from specs/mistral/mistral_chat by bedrock-codegen; do not edit.
"""Mistral chat: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64, DataUri
from .answers import MistralChatMessage, MistralChatToolCall


class MistralChatTextPart(RequestBody):
    """Text."""

    type: Literal["text"] = "text"
    """Kind of part."""
    text: str
    """The text."""


class MistralChatImageUrl(RequestBody):
    """Where a picture is."""

    url: DataUri
    """The picture as a data URI (`data:image/png;base64,...`); whether web addresses are fetched is not known."""
    detail: str | None = None
    """How closely to look."""


class MistralChatImageSource(RequestBody):
    """A picture and its format."""

    type: Literal["base64"] = "base64"
    """Kind of source."""
    media_type: str
    """Format, such as `image/jpeg`."""
    data: Base64
    """The picture."""


class MistralChatInputCall(RequestBody):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str | Mapping[str, Any]
    """The arguments as JSON text; the vendor's API takes an object too."""


class MistralChatFunction(RequestBody):
    """A function on offer."""

    name: str
    """Its name."""
    description: str | None = None
    """What it does and when to use it."""
    parameters: Mapping[str, Any] | None = None
    """JSON Schema of its arguments, of type object."""
    strict: bool | None = None
    """Whether the arguments must fit the schema exactly."""


class MistralChatFunctionName(RequestBody):
    """A function by name."""

    name: str
    """Its name."""


class MistralChatResponseFormat(RequestBody):
    """The form of the answer."""

    type: str
    """`text`, `json_object`, or `json_schema` with a schema."""
    json_schema: Mapping[str, Any] | None = None
    """The schema: name, schema, description, strict."""


class MistralChatImagePart(RequestBody):
    """A picture, for Pixtral."""

    type: Literal["image_url"] = "image_url"
    """Kind of part."""
    image_url: MistralChatImageUrl | str
    """Where the picture is; the bare address is the vendor's short form."""


class MistralChatSourcePart(RequestBody):
    """A picture in Anthropic's form, as one published program sends it; image_url is the documented way."""

    type: Literal["image"] = "image"
    """Kind of part."""
    source: MistralChatImageSource
    """The picture."""


class MistralChatInputToolCall(RequestBody):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    function: MistralChatInputCall
    """Which function, and with what."""
    type: Literal["function"] | None = None
    """Kind of tool; may be left out."""


class MistralChatTool(RequestBody):
    """A tool on offer."""

    type: Literal["function"] = "function"
    """Kind of tool."""
    function: MistralChatFunction
    """The function."""


class MistralChatNamedTool(RequestBody):
    """The function that must be called."""

    type: str | None = None
    """Kind of tool: `function`."""
    function: MistralChatFunctionName
    """The function."""


MistralChatInputToolCallLike = TypeAliasType(
    "MistralChatInputToolCallLike", Annotated[MistralChatInputToolCall | MistralChatToolCall, Echo(MistralChatInputToolCall)]
)
"""A call that the model asked for; or what an answer of `mistral_chat` held, as it came."""


MistralChatInputPart = TypeAliasType(
    "MistralChatInputPart",
    Annotated[MistralChatTextPart | MistralChatImagePart | MistralChatSourcePart, Field(discriminator="type")],
)
"""One part of a message."""


class MistralChatUserMessage(RequestBody):
    """What the user says and shows."""

    role: Literal["user"] = "user"
    """Who speaks."""
    content: str | Sequence[MistralChatInputPart]
    """Text, or parts of text and pictures."""


class MistralChatAssistantMessage(RequestBody):
    """What the model said before."""

    __nullable__ = frozenset(["content", "tool_calls"])

    role: Literal["assistant"] = "assistant"
    """Who speaks."""
    content: str | Sequence[MistralChatInputPart] | None = None
    """Text or parts; empty or null where tools were called."""
    tool_calls: Sequence[MistralChatInputToolCallLike] | None = None
    """The calls that the model asked for."""
    prefix: bool | None = None
    """Whether the answer must go on from here; only for the last message."""


class MistralChatSystemMessage(RequestBody):
    """Behaviour and context for the whole conversation."""

    role: Literal["system"] = "system"
    """Who speaks."""
    content: str | Sequence[MistralChatInputPart]
    """Text, or parts of text."""


class MistralChatToolMessage(RequestBody):
    """What a called function gave back."""

    role: Literal["tool"] = "tool"
    """Who speaks."""
    tool_call_id: str
    """Id of the call that this answers."""
    content: str | Sequence[MistralChatInputPart]
    """The result: text, mostly JSON."""
    name: str | None = None
    """The function."""


MistralChatInputMessage = TypeAliasType(
    "MistralChatInputMessage",
    Annotated[
        MistralChatUserMessage | MistralChatAssistantMessage | MistralChatSystemMessage | MistralChatToolMessage,
        Field(discriminator="role"),
    ],
)
"""One message of the conversation."""


MistralChatInputMessageLike = TypeAliasType(
    "MistralChatInputMessageLike", Annotated[MistralChatInputMessage | MistralChatMessage, Echo(MistralChatInputMessage)]
)
"""One message of the conversation; or what an answer of `mistral_chat` held, as it came."""


class MistralChatRequest(BedrockRequest):
    """A conversation, how to answer it, and which functions may be called for that."""

    __family__ = "mistral_chat"

    messages: Annotated[Sequence[MistralChatInputMessageLike], Field(min_length=1)]
    """The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item."""
    max_tokens: Annotated[int | None, Field(ge=1)] = None
    """Most tokens to generate. At least 1. Service default: 8192."""
    temperature: Annotated[float | None, Field(ge=0.0)] = None
    """Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1."""
    tools: Sequence[MistralChatTool] | None = None
    """Functions that the model may ask to be called."""
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | None = None
    """Whether the model may, must or must not call a function, or which; `required` and a function's name come from the vendor's API. Service default: "auto"."""
    stop: str | Sequence[str] | None = None
    """Text or texts at which the answer ends; not known to work with every model."""
    response_format: MistralChatResponseFormat | None = None
    """Whether the answer must be JSON."""
    random_seed: int | None = None
    """The same seed and request give the same answer."""
    safe_prompt: bool | None = None
    """Whether the vendor's safety prompt comes first."""
    presence_penalty: float | None = None
    """Penalty for tokens that occurred at all."""
    frequency_penalty: float | None = None
    """Penalty for tokens that grows with how often they occurred."""
    n: int | None = None
    """How many answers to generate."""
    top_k: int | None = None
    """How many of the likeliest tokens are drawn from."""
    parallel_tool_calls: bool | None = None
    """Whether one answer may ask for several calls."""
    prediction: Mapping[str, Any] | None = None
    """Text that the answer will largely repeat."""
    stream: bool | None = None
    """Whether to stream; the operation decides, so it is never needed."""
