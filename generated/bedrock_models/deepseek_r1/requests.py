# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence


class DeepseekR1Request(BedrockRequest):
    """A prompt and how to sample what follows."""

    __family__ = "deepseek_r1"

    prompt: str
    """The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it with `<think>` makes the model reason."""
    max_tokens: Annotated[int | None, Field(ge=1, le=32768)] = None
    """Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    stop: Annotated[Sequence[str] | None, Field(max_length=10)] = None
    """Texts at which generation ends. At most 10 items."""
