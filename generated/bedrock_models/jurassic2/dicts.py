# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from .requests import Jurassic2CountPenalty, Jurassic2FrequencyPenalty, Jurassic2PresencePenalty


class Jurassic2PresencePenaltyDict(TypedDict):
    """A penalty that is the same however often a token occurred."""

    scale: float
    """Strength; 0 switches the penalty off. 0 to 5. Service default: 0."""
    applyToWhitespaces: NotRequired[bool]
    """Whether white space and line breaks are penalised too. Service default: true."""
    applyToPunctuations: NotRequired[bool]
    """Whether punctuation is penalised too. Service default: true."""
    applyToNumbers: NotRequired[bool]
    """Whether numbers are penalised too. Service default: true."""
    applyToStopwords: NotRequired[bool]
    """Whether common small words are penalised too. Service default: true."""
    applyToEmojis: NotRequired[bool]
    """Whether emojis are penalised too; the guide words this one the other way round. Service default: true."""


class Jurassic2CountPenaltyDict(TypedDict):
    """A penalty for each occurrence of a token."""

    scale: float
    """Strength; 0 switches the penalty off. 0 to 1. Service default: 0."""
    applyToWhitespaces: NotRequired[bool]
    """Whether white space and line breaks are penalised too. Service default: true."""
    applyToPunctuations: NotRequired[bool]
    """Whether punctuation is penalised too. Service default: true."""
    applyToNumbers: NotRequired[bool]
    """Whether numbers are penalised too. Service default: true."""
    applyToStopwords: NotRequired[bool]
    """Whether common small words are penalised too. Service default: true."""
    applyToEmojis: NotRequired[bool]
    """Whether emojis are penalised too; the guide words this one the other way round. Service default: true."""


class Jurassic2FrequencyPenaltyDict(TypedDict):
    """A penalty by the share that a token has in the text."""

    scale: float
    """Strength; 0 switches the penalty off. 0 to 500. Service default: 0."""
    applyToWhitespaces: NotRequired[bool]
    """Whether white space and line breaks are penalised too. Service default: true."""
    applyToPunctuations: NotRequired[bool]
    """Whether punctuation is penalised too. Service default: true."""
    applyToNumbers: NotRequired[bool]
    """Whether numbers are penalised too. Service default: true."""
    applyToStopwords: NotRequired[bool]
    """Whether common small words are penalised too. Service default: true."""
    applyToEmojis: NotRequired[bool]
    """Whether emojis are penalised too; the guide words this one the other way round. Service default: true."""


class Jurassic2RequestDict(TypedDict):
    """Text to complete, how to sample, and what to penalise."""

    prompt: str
    """The text to complete, or an instruction."""
    maxTokens: NotRequired[int]
    """Most tokens to generate. 0 to 8191. Service default: 200."""
    temperature: NotRequired[float]
    """Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5."""
    topP: NotRequired[float]
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5."""
    stopSequences: NotRequired[Sequence[str]]
    """Texts at which generation ends; a second one was refused for a time."""
    presencePenalty: NotRequired[Jurassic2PresencePenaltyDict | Jurassic2PresencePenalty]
    """Penalty for tokens that occurred at all, in the prompt or so far."""
    countPenalty: NotRequired[Jurassic2CountPenaltyDict | Jurassic2CountPenalty]
    """Penalty for tokens that grows with how often they occurred."""
    frequencyPenalty: NotRequired[Jurassic2FrequencyPenaltyDict | Jurassic2FrequencyPenalty]
    """Penalty for tokens that grows with their share of the text."""
    minTokens: NotRequired[int]
    """Fewest tokens to generate, stop sequences or not; only the vendor documents it."""
    numResults: NotRequired[int]
    """How many completions to generate; only the vendor documents it."""
    topKReturn: NotRequired[int]
    """How many likeliest alternatives to return for each token; only the vendor documents it."""
    logitBias: NotRequired[Mapping[str, float]]
    """Token to what is added to its chance: below zero for fewer, above for more; only the vendor documents it."""
