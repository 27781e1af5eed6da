# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypeAlias, TypedDict

from .requests import ImportedInputMessageLike, ImportedResponseFormat, ImportedStructuredOutputs


class ImportedInputMessageDict(TypedDict):
    """One message of the conversation."""

    role: str
    """Who speaks: `system`, `user`, `assistant` or `tool`."""
    content: NotRequired[str | Sequence[Mapping[str, Any]] | None]
    """Text, or parts of text and pictures."""
    tool_calls: NotRequired[Sequence[Mapping[str, Any]]]
    """The calls that the model asked for."""
    tool_call_id: NotRequired[str]
    """Id of the call that this answers."""
    name: NotRequired[str]
    """Name that tells speakers of one role apart."""


class ImportedResponseFormatDict(TypedDict):
    """The form of the answer."""

    type: str
    """Kind of form: `json_schema`; beside messages `json_object` and `text` too."""
    json_schema: NotRequired[Mapping[str, Any]]
    """The schema, or its name and the schema."""


class ImportedStructuredOutputsDict(TypedDict):
    """One of several ways to say what the answer must be."""

    choice: NotRequired[Sequence[str]]
    """It is one of these texts."""
    json: NotRequired[Mapping[str, Any] | str]
    """It is JSON that fits this schema."""
    regex: NotRequired[str]
    """It matches this expression."""
    grammar: NotRequired[str]
    """It follows this grammar."""


class ImportedRequestDict(TypedDict):
    """One of three forms, told apart by key: a prompt with max_gen_len, a prompt with max_tokens, or messages; other members are passed on."""

    prompt: NotRequired[str]
    """The text to continue, in the template of the model."""
    messages: NotRequired[Sequence[ImportedInputMessageDict | ImportedInputMessageLike]]
    """The conversation, oldest first; the template of the model is filled in by the service. At least 1 item."""
    max_gen_len: NotRequired[int]
    """Most tokens to generate, with the form of Bedrock itself."""
    max_tokens: NotRequired[int]
    """Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions."""
    temperature: NotRequired[float | None]
    """Randomness: 0 keeps to the likeliest token."""
    top_p: NotRequired[float | None]
    """Share of the probability mass that tokens are drawn from."""
    top_k: NotRequired[int | None]
    """How many of the likeliest tokens are drawn from."""
    return_logprobs: NotRequired[bool]
    """Whether to return the log probability of each token, with the form of Bedrock itself."""
    response_format: NotRequired[ImportedResponseFormatDict | ImportedResponseFormat]
    """What the answer must be: beside a prompt a bare schema, beside messages a schema with its name."""
    structured_outputs: NotRequired[ImportedStructuredOutputsDict | ImportedStructuredOutputs]
    """What the answer must be, with the forms of OpenAI."""
    n: NotRequired[int | None]
    """How many answers to generate."""
    stop: NotRequired[str | Sequence[str] | None]
    """Text or texts at which an answer ends."""
    seed: NotRequired[int | None]
    """The same seed and request give much the same answer."""
    logprobs: NotRequired[bool | int | None]
    """Beside messages whether to return log probabilities; beside a prompt of how many tokens."""
    top_logprobs: NotRequired[int | None]
    """How many likeliest alternatives to return for each token."""
    prompt_logprobs: NotRequired[int | None]
    """How many likeliest alternatives to return for each token of the prompt."""
    frequency_penalty: NotRequired[float | None]
    """Penalty for tokens that grows with how often they occurred."""
    presence_penalty: NotRequired[float | None]
    """Penalty for tokens that occurred at all."""
    tools: NotRequired[Sequence[Mapping[str, Any]]]
    """Functions that the model may ask to be called."""
    tool_choice: NotRequired[str | Mapping[str, Any]]
    """Whether the model may, must or must not call a function, or which."""
    stream: NotRequired[bool]
    """Taken, and of no use: the operation decides."""


ImportedMessageDict: TypeAlias = ImportedInputMessageDict
