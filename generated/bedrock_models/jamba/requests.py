# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.json.rules import OnlyWhen, When
from .answers import JambaMessage, JambaToolCall


class JambaUserMessage(RequestBody):
    """What the user says."""

    role: Literal["user"] = "user"
    """Who speaks."""
    content: str
    """The text."""


class JambaSystemMessage(RequestBody):
    """Tone and instructions for the whole conversation."""

    role: Literal["system"] = "system"
    """Who speaks."""
    content: str
    """The text."""


class JambaToolMessage(RequestBody):
    """What a called function gave back."""

    role: Literal["tool"] = "tool"
    """Who speaks."""
    content: str
    """The result as text."""
    tool_call_id: str
    """Id of the call that this answers."""


class JambaInputCall(RequestBody):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class JambaFunction(RequestBody):
    """A function on offer."""

    name: str
    """Its name."""
    description: str | None = None
    """What it does and when to use it."""
    parameters: Mapping[str, Any] | None = None
    """JSON Schema of its arguments, of type object."""


class JambaMetadata(RequestBody):
    """One key of a document and its value."""

    key: str
    """The key."""
    value: str
    """The value."""


class JambaResponseFormat(RequestBody):
    """The form of the answer."""

    type: Literal["text", "json_object"]
    """`json_object` makes the answer JSON; say in a message which JSON. Service default: "text"."""


class JambaInputToolCall(RequestBody):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    type: Literal["function"] | None = None
    """Kind of tool."""
    function: JambaInputCall
    """Which function, and with what."""


class JambaTool(RequestBody):
    """A tool on offer."""

    type: Literal["function"] = "function"
    """Kind of tool."""
    function: JambaFunction
    """The function."""


class JambaDocument(RequestBody):
    """A text to rest on."""

    content: str
    """The text."""
    id: str | None = None
    """Name to tell documents apart by."""
    metadata: Mapping[str, str] | Sequence[JambaMetadata] | None = None
    """Keys and values that the model sees with the text: a map, or a list of pairs as in the vendor's API."""


JambaInputToolCallLike = TypeAliasType(
    "JambaInputToolCallLike", Annotated[JambaInputToolCall | JambaToolCall, Echo(JambaInputToolCall)]
)
"""A call that the model asked for; or what an answer of `jamba` held, as it came."""


class JambaAssistantMessage(RequestBody):
    """What the model said before."""

    __nullable__ = frozenset(["content", "tool_calls"])

    role: Literal["assistant"] = "assistant"
    """Who speaks."""
    content: str | None = None
    """The text; may be null or left out where tools were called."""
    tool_calls: Sequence[JambaInputToolCallLike] | None = None
    """The calls that the model asked for."""


JambaInputMessage = TypeAliasType(
    "JambaInputMessage",
    Annotated[JambaUserMessage | JambaAssistantMessage | JambaSystemMessage | JambaToolMessage, Field(discriminator="role")],
)
"""One message of the conversation."""


JambaInputMessageLike = TypeAliasType(
    "JambaInputMessageLike", Annotated[JambaInputMessage | JambaMessage, Echo(JambaInputMessage)]
)
"""One message of the conversation; or what an answer of `jamba` held, as it came."""


class JambaRequest(BedrockRequest):
    """A conversation, how to answer it, and what may be used for that."""

    __family__ = "jamba"
    __rules__ = (
        OnlyWhen(
            fields=("/n",),
            message="several answers need a temperature above 0",
            when=When(at="/temperature", differs=(0,)),
            unless=(1,),
        ),
    )

    messages: Annotated[Sequence[JambaInputMessageLike], Field(min_length=1)]
    """The conversation, oldest first; a system message only as the first. At least 1 item."""
    max_tokens: Annotated[int | None, Field(ge=0, le=4096)] = None
    """Most tokens of each answer. 0 to 4096. Service default: 4096."""
    temperature: Annotated[float | None, Field(ge=0.0, le=2.0)] = None
    """Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1."""
    stop: str | Sequence[str] | None = None
    """Text or texts at which an answer ends; they are not part of it."""
    n: Annotated[int | None, Field(ge=1, le=16)] = None
    """How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1."""
    tools: Sequence[JambaTool] | None = None
    """Functions that the model may ask to be called."""
    documents: Sequence[JambaDocument] | None = None
    """Texts that the answer should rest on."""
    response_format: JambaResponseFormat | None = None
    """Whether the answer must be JSON."""
    frequency_penalty: float | None = None
    """Penalty for tokens that grows with how often they occurred. Service default: 0."""
    presence_penalty: float | None = None
    """Penalty for tokens that occurred at all. Service default: 0."""
    stream: bool | None = None
    """Whether to stream; the operation decides, so it is never needed."""
