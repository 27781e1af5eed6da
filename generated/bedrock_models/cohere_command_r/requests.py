# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.json.rules import Requires
from .answers import CohereCommandRMessage, CohereCommandRToolCall


class CohereCommandRToolParameter(RequestBody):
    """A parameter of a tool."""

    type: str
    """Its type in the words of Python, such as `str`, `int`, `bool` or `List[str]`."""
    description: str | None = None
    """What it means."""
    required: bool | None = None
    """Whether each call must give it. Service default: false."""


class CohereCommandRInputToolCall(RequestBody):
    """A call of a tool."""

    name: str
    """Name of the tool."""
    parameters: Mapping[str, Any] | None = None
    """Arguments by the names of the tool's parameters."""


class CohereCommandRResponseFormat(RequestBody):
    """Form of the answer."""

    type: str
    """Free text, or one JSON object."""
    schema_: Annotated[Mapping[str, Any] | None, Field(alias="schema")] = None
    """JSON Schema that the object shall fit."""


class CohereCommandRConverseExtras(RequestBody):
    """What these models take by Converse beside its parameters."""

    __extras_of__ = "cohere_command_r"

    k: Annotated[float | None, Field(ge=0.0, le=500.0)] = None
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""


CohereCommandRInputToolCallLike = TypeAliasType(
    "CohereCommandRInputToolCallLike",
    Annotated[CohereCommandRInputToolCall | CohereCommandRToolCall, Echo(CohereCommandRInputToolCall)],
)
"""A call of a tool; or what an answer of `cohere_command_r` held, as it came."""


class CohereCommandRTool(RequestBody):
    """A function that the model may ask to be called."""

    name: str
    """Name by which the model calls it."""
    description: str
    """What it does and when to use it; the model decides by this."""
    parameter_definitions: Mapping[str, CohereCommandRToolParameter] | None = None
    """Its parameters by name."""


class CohereCommandRToolResult(RequestBody):
    """What one call of a tool gave."""

    call: CohereCommandRInputToolCallLike
    """The call, as the answer held it."""
    outputs: Sequence[Mapping[str, Any]]
    """What it gave, as a list of objects even where it is one; the answer may cite them."""


class CohereCommandRInputMessage(RequestBody):
    """One earlier turn."""

    role: Literal["USER", "CHATBOT", "SYSTEM", "TOOL"]
    """Who spoke: the guide knows USER and CHATBOT, Cohere's own service the others too."""
    message: str
    """What was said."""
    tool_calls: Sequence[CohereCommandRInputToolCallLike] | None = None
    """Calls of tools that the model made in this turn; known from Cohere's own service."""
    tool_results: Sequence[CohereCommandRToolResult] | None = None
    """Results of tools that were given in this turn; known from Cohere's own service."""


CohereCommandRInputMessageLike = TypeAliasType(
    "CohereCommandRInputMessageLike",
    Annotated[CohereCommandRInputMessage | CohereCommandRMessage, Echo(CohereCommandRInputMessage)],
)
"""One earlier turn; or what an answer of `cohere_command_r` held, as it came."""


class CohereCommandRRequest(BedrockRequest):
    """A message, the turns before it, and what the answer may rest on."""

    __family__ = "cohere_command_r"
    __rules__ = (Requires(fields=("/tool_results",), needs=("/tools",)),)

    message: str
    """The new message of the user."""
    chat_history: Sequence[CohereCommandRInputMessageLike] | None = None
    """The turns before the message, oldest first; an answer's own history fits as it is. Service default: []."""
    preamble: str | None = None
    """Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice of tools."""
    max_tokens: int | None = None
    """Most tokens to generate; with tools or documents a low value may leave nothing of the answer."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3."""
    p: Annotated[float | None, Field(ge=0.01, le=1.0)] = None
    """Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75."""
    k: Annotated[float | None, Field(ge=0.0, le=500.0)] = None
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""
    stop_sequences: Sequence[str] | None = None
    """Texts at which generation ends."""
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None = None
    """Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300 words; `id` names it in citations, and `_excludes` lists fields that the model shall not see."""
    tools: Sequence[CohereCommandRTool] | None = None
    """Functions that the model may ask to be called."""
    tool_results: Sequence[CohereCommandRToolResult] | None = None
    """What the calls that the last answer asked for gave; give the same tools again."""
    search_queries_only: bool | None = None
    """Whether to generate only queries that would find documents, and no answer. Service default: false."""
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None = None
    """What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and documents until it fits. Service default: "OFF"."""
    frequency_penalty: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0."""
    presence_penalty: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """How much a word is avoided once it occurred at all. 0 to 1. Service default: 0."""
    seed: int | None = None
    """Makes equal calls likely to give equal answers."""
    return_prompt: bool | None = None
    """Whether the answer holds the whole prompt that the model was given. Service default: false."""
    raw_prompting: bool | None = None
    """Whether the message goes to the model as it is, without Cohere's prompt around it. Service default: false."""
    response_format: CohereCommandRResponseFormat | None = None
    """Form of the answer; known from Cohere's own service, not seen on Bedrock."""
