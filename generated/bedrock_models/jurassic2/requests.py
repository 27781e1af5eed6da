# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence


class Jurassic2PresencePenalty(RequestBody):
    """A penalty that is the same however often a token occurred."""

    scale: Annotated[float, Field(ge=0.0, le=5.0)]
    """Strength; 0 switches the penalty off. 0 to 5. Service default: 0."""
    apply_to_whitespaces: Annotated[bool | None, Field(alias="applyToWhitespaces")] = None
    """Whether white space and line breaks are penalised too. Service default: true."""
    apply_to_punctuations: Annotated[bool | None, Field(alias="applyToPunctuations")] = None
    """Whether punctuation is penalised too. Service default: true."""
    apply_to_numbers: Annotated[bool | None, Field(alias="applyToNumbers")] = None
    """Whether numbers are penalised too. Service default: true."""
    apply_to_stopwords: Annotated[bool | None, Field(alias="applyToStopwords")] = None
    """Whether common small words are penalised too. Service default: true."""
    apply_to_emojis: Annotated[bool | None, Field(alias="applyToEmojis")] = None
    """Whether emojis are penalised too; the guide words this one the other way round. Service default: true."""


class Jurassic2CountPenalty(RequestBody):
    """A penalty for each occurrence of a token."""

    scale: Annotated[float, Field(ge=0.0, le=1.0)]
    """Strength; 0 switches the penalty off. 0 to 1. Service default: 0."""
    apply_to_whitespaces: Annotated[bool | None, Field(alias="applyToWhitespaces")] = None
    """Whether white space and line breaks are penalised too. Service default: true."""
    apply_to_punctuations: Annotated[bool | None, Field(alias="applyToPunctuations")] = None
    """Whether punctuation is penalised too. Service default: true."""
    apply_to_numbers: Annotated[bool | None, Field(alias="applyToNumbers")] = None
    """Whether numbers are penalised too. Service default: true."""
    apply_to_stopwords: Annotated[bool | None, Field(alias="applyToStopwords")] = None
    """Whether common small words are penalised too. Service default: true."""
    apply_to_emojis: Annotated[bool | None, Field(alias="applyToEmojis")] = None
    """Whether emojis are penalised too; the guide words this one the other way round. Service default: true."""


class Jurassic2FrequencyPenalty(RequestBody):
    """A penalty by the share that a token has in the text."""

    scale: Annotated[float, Field(ge=0.0, le=500.0)]
    """Strength; 0 switches the penalty off. 0 to 500. Service default: 0."""
    apply_to_whitespaces: Annotated[bool | None, Field(alias="applyToWhitespaces")] = None
    """Whether white space and line breaks are penalised too. Service default: true."""
    apply_to_punctuations: Annotated[bool | None, Field(alias="applyToPunctuations")] = None
    """Whether punctuation is penalised too. Service default: true."""
    apply_to_numbers: Annotated[bool | None, Field(alias="applyToNumbers")] = None
    """Whether numbers are penalised too. Service default: true."""
    apply_to_stopwords: Annotated[bool | None, Field(alias="applyToStopwords")] = None
    """Whether common small words are penalised too. Service default: true."""
    apply_to_emojis: Annotated[bool | None, Field(alias="applyToEmojis")] = None
    """Whether emojis are penalised too; the guide words this one the other way round. Service default: true."""


class Jurassic2Request(BedrockRequest):
    """Text to complete, how to sample, and what to penalise."""

    __family__ = "jurassic2"

    prompt: str
    """The text to complete, or an instruction."""
    max_tokens: Annotated[int | None, Field(alias="maxTokens", ge=0, le=8191)] = None
    """Most tokens to generate. 0 to 8191. Service default: 200."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5."""
    top_p: Annotated[float | None, Field(alias="topP", ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5."""
    stop_sequences: Annotated[Sequence[str] | None, Field(alias="stopSequences")] = None
    """Texts at which generation ends; a second one was refused for a time."""
    presence_penalty: Annotated[Jurassic2PresencePenalty | None, Field(alias="presencePenalty")] = None
    """Penalty for tokens that occurred at all, in the prompt or so far."""
    count_penalty: Annotated[Jurassic2CountPenalty | None, Field(alias="countPenalty")] = None
    """Penalty for tokens that grows with how often they occurred."""
    frequency_penalty: Annotated[Jurassic2FrequencyPenalty | None, Field(alias="frequencyPenalty")] = None
    """Penalty for tokens that grows with their share of the text."""
    min_tokens: Annotated[int | None, Field(alias="minTokens")] = None
    """Fewest tokens to generate, stop sequences or not; only the vendor documents it."""
    num_results: Annotated[int | None, Field(alias="numResults")] = None
    """How many completions to generate; only the vendor documents it."""
    top_k_return: Annotated[int | None, Field(alias="topKReturn")] = None
    """How many likeliest alternatives to return for each token; only the vendor documents it."""
    logit_bias: Annotated[Mapping[str, float] | None, Field(alias="logitBias")] = None
    """Token to what is added to its chance: below zero for fewer, above for more; only the vendor documents it."""
