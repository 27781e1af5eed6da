# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .requests import (
    CohereCommandRInputMessageLike,
    CohereCommandRInputToolCallLike,
    CohereCommandRResponseFormat,
    CohereCommandRTool,
    CohereCommandRToolParameter,
    CohereCommandRToolResult,
)


class CohereCommandRToolParameterDict(TypedDict):
    """A parameter of a tool."""

    type: str
    """Its type in the words of Python, such as `str`, `int`, `bool` or `List[str]`."""
    description: NotRequired[str]
    """What it means."""
    required: NotRequired[bool]
    """Whether each call must give it. Service default: false."""


class CohereCommandRInputToolCallDict(TypedDict):
    """A call of a tool."""

    name: str
    """Name of the tool."""
    parameters: NotRequired[Mapping[str, Any]]
    """Arguments by the names of the tool's parameters."""


class CohereCommandRResponseFormatDict(TypedDict):
    """Form of the answer."""

    type: str
    """Free text, or one JSON object."""
    schema: NotRequired[Mapping[str, Any]]
    """JSON Schema that the object shall fit."""


class CohereCommandRConverseExtrasDict(TypedDict):
    """What these models take by Converse beside its parameters."""

    k: NotRequired[float]
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""


class CohereCommandRToolDict(TypedDict):
    """A function that the model may ask to be called."""

    name: str
    """Name by which the model calls it."""
    description: str
    """What it does and when to use it; the model decides by this."""
    parameter_definitions: NotRequired[Mapping[str, CohereCommandRToolParameterDict | CohereCommandRToolParameter]]
    """Its parameters by name."""


class CohereCommandRToolResultDict(TypedDict):
    """What one call of a tool gave."""

    call: CohereCommandRInputToolCallDict | CohereCommandRInputToolCallLike
    """The call, as the answer held it."""
    outputs: Sequence[Mapping[str, Any]]
    """What it gave, as a list of objects even where it is one; the answer may cite them."""


class CohereCommandRInputMessageDict(TypedDict):
    """One earlier turn."""

    role: Literal["USER", "CHATBOT", "SYSTEM", "TOOL"]
    """Who spoke: the guide knows USER and CHATBOT, Cohere's own service the others too."""
    message: str
    """What was said."""
    tool_calls: NotRequired[Sequence[CohereCommandRInputToolCallDict | CohereCommandRInputToolCallLike]]
    """Calls of tools that the model made in this turn; known from Cohere's own service."""
    tool_results: NotRequired[Sequence[CohereCommandRToolResultDict | CohereCommandRToolResult]]
    """Results of tools that were given in this turn; known from Cohere's own service."""


class CohereCommandRRequestDict(TypedDict):
    """A message, the turns before it, and what the answer may rest on."""

    message: str
    """The new message of the user."""
    chat_history: NotRequired[Sequence[CohereCommandRInputMessageDict | CohereCommandRInputMessageLike]]
    """The turns before the message, oldest first; an answer's own history fits as it is. Service default: []."""
    preamble: NotRequired[str]
    """Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice of tools."""
    max_tokens: NotRequired[int]
    """Most tokens to generate; with tools or documents a low value may leave nothing of the answer."""
    temperature: NotRequired[float]
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3."""
    p: NotRequired[float]
    """Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75."""
    k: NotRequired[float]
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""
    stop_sequences: NotRequired[Sequence[str]]
    """Texts at which generation ends."""
    documents: NotRequired[Sequence[Mapping[str, str | Sequence[str]]]]
    """Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300 words; `id` names it in citations, and `_excludes` lists fields that the model shall not see."""
    tools: NotRequired[Sequence[CohereCommandRToolDict | CohereCommandRTool]]
    """Functions that the model may ask to be called."""
    tool_results: NotRequired[Sequence[CohereCommandRToolResultDict | CohereCommandRToolResult]]
    """What the calls that the last answer asked for gave; give the same tools again."""
    search_queries_only: NotRequired[bool]
    """Whether to generate only queries that would find documents, and no answer. Service default: false."""
    prompt_truncation: NotRequired[Literal["OFF", "AUTO_PRESERVE_ORDER"]]
    """What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and documents until it fits. Service default: "OFF"."""
    frequency_penalty: NotRequired[float]
    """How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0."""
    presence_penalty: NotRequired[float]
    """How much a word is avoided once it occurred at all. 0 to 1. Service default: 0."""
    seed: NotRequired[int]
    """Makes equal calls likely to give equal answers."""
    return_prompt: NotRequired[bool]
    """Whether the answer holds the whole prompt that the model was given. Service default: false."""
    raw_prompting: NotRequired[bool]
    """Whether the message goes to the model as it is, without Cohere's prompt around it. Service default: false."""
    response_format: NotRequired[CohereCommandRResponseFormatDict | CohereCommandRResponseFormat]
    """Form of the answer; known from Cohere's own service, not seen on Bedrock."""


CohereCommandRMessageDict: TypeAlias = CohereCommandRInputMessageDict
CohereCommandRToolCallDict: TypeAlias = CohereCommandRInputToolCallDict
