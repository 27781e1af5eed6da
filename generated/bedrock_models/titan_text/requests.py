# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence


class TitanTextGenerationConfig(RequestBody):
    """How to sample, and when to stop."""

    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7."""
    top_p: Annotated[float | None, Field(alias="topP", ge=0.0, le=1.0)] = None
    """Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9."""
    max_token_count: Annotated[int | None, Field(alias="maxTokenCount", ge=0, le=8192)] = None
    """Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512."""
    stop_sequences: Annotated[Sequence[str] | None, Field(alias="stopSequences")] = None
    """Texts at which generation ends. Service default: []."""


class TitanTextRequest(BedrockRequest):
    """A prompt and how to sample the text that continues it."""

    __family__ = "titan_text"

    input_text: Annotated[str, Field(alias="inputText")]
    """The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own."""
    text_generation_config: Annotated[TitanTextGenerationConfig | None, Field(alias="textGenerationConfig")] = None
    """How to sample, and when to stop."""
