# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from .requests import TitanTextGenerationConfig


class TitanTextGenerationConfigDict(TypedDict):
    """How to sample, and when to stop."""

    temperature: NotRequired[float]
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7."""
    topP: NotRequired[float]
    """Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9."""
    maxTokenCount: NotRequired[int]
    """Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512."""
    stopSequences: NotRequired[Sequence[str]]
    """Texts at which generation ends. Service default: []."""


class TitanTextRequestDict(TypedDict):
    """A prompt and how to sample the text that continues it."""

    inputText: str
    """The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own."""
    textGenerationConfig: NotRequired[TitanTextGenerationConfigDict | TitanTextGenerationConfig]
    """How to sample, and when to stop."""
