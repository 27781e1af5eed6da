# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models: what is sent."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.json.rules import AtMostOne, OneOf
from .answers import ImportedMessage


class ImportedInputMessage(RequestBody):
    """One message of the conversation."""

    __open__ = True
    __nullable__ = frozenset(["content"])

    role: str
    """Who speaks: `system`, `user`, `assistant` or `tool`."""
    content: str | Sequence[Mapping[str, Any]] | None = None
    """Text, or parts of text and pictures."""
    tool_calls: Sequence[Mapping[str, Any]] | None = None
    """The calls that the model asked for."""
    tool_call_id: str | None = None
    """Id of the call that this answers."""
    name: str | None = None
    """Name that tells speakers of one role apart."""


class ImportedResponseFormat(RequestBody):
    """The form of the answer."""

    __open__ = True

    type: str
    """Kind of form: `json_schema`; beside messages `json_object` and `text` too."""
    json_schema: Mapping[str, Any] | None = None
    """The schema, or its name and the schema."""


class ImportedStructuredOutputs(RequestBody):
    """One of several ways to say what the answer must be."""

    __open__ = True
    __rules__ = (AtMostOne(fields=("/choice", "/json", "/regex", "/grammar")),)

    choice: Sequence[str] | None = None
    """It is one of these texts."""
    json_: Annotated[Mapping[str, Any] | str | None, Field(alias="json")] = None
    """It is JSON that fits this schema."""
    regex: str | None = None
    """It matches this expression."""
    grammar: str | None = None
    """It follows this grammar."""


ImportedInputMessageLike = TypeAliasType(
    "ImportedInputMessageLike", Annotated[ImportedInputMessage | ImportedMessage, Echo(ImportedInputMessage)]
)
"""One message of the conversation; or what an answer of `imported` held, as it came."""


class ImportedRequest(BedrockRequest):
    """One of three forms, told apart by key: a prompt with max_gen_len, a prompt with max_tokens, or messages; other members are passed on."""

    __family__ = "imported"
    __open__ = True
    __nullable__ = frozenset(
        [
            "frequency_penalty",
            "logprobs",
            "n",
            "presence_penalty",
            "prompt_logprobs",
            "seed",
            "stop",
            "temperature",
            "top_k",
            "top_logprobs",
            "top_p",
        ]
    )
    __rules__ = (OneOf(fields=("/prompt", "/messages")),)

    prompt: str | None = None
    """The text to continue, in the template of the model."""
    messages: Annotated[Sequence[ImportedInputMessageLike] | None, Field(min_length=1)] = None
    """The conversation, oldest first; the template of the model is filled in by the service. At least 1 item."""
    max_gen_len: int | None = None
    """Most tokens to generate, with the form of Bedrock itself."""
    max_tokens: int | None = None
    """Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions."""
    temperature: float | None = None
    """Randomness: 0 keeps to the likeliest token."""
    top_p: float | None = None
    """Share of the probability mass that tokens are drawn from."""
    top_k: int | None = None
    """How many of the likeliest tokens are drawn from."""
    return_logprobs: bool | None = None
    """Whether to return the log probability of each token, with the form of Bedrock itself."""
    response_format: ImportedResponseFormat | None = None
    """What the answer must be: beside a prompt a bare schema, beside messages a schema with its name."""
    structured_outputs: ImportedStructuredOutputs | None = None
    """What the answer must be, with the forms of OpenAI."""
    n: int | None = None
    """How many answers to generate."""
    stop: str | Sequence[str] | None = None
    """Text or texts at which an answer ends."""
    seed: int | None = None
    """The same seed and request give much the same answer."""
    logprobs: bool | int | None = None
    """Beside messages whether to return log probabilities; beside a prompt of how many tokens."""
    top_logprobs: int | None = None
    """How many likeliest alternatives to return for each token."""
    prompt_logprobs: int | None = None
    """How many likeliest alternatives to return for each token of the prompt."""
    frequency_penalty: float | None = None
    """Penalty for tokens that grows with how often they occurred."""
    presence_penalty: float | None = None
    """Penalty for tokens that occurred at all."""
    tools: Sequence[Mapping[str, Any]] | None = None
    """Functions that the model may ask to be called."""
    tool_choice: str | Mapping[str, Any] | None = None
    """Whether the model may, must or must not call a function, or which."""
    stream: bool | None = None
    """Taken, and of no use: the operation decides."""
