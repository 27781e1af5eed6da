# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class DeepseekR1RequestDict(TypedDict):
    """A prompt and how to sample what follows."""

    prompt: str
    """The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it with `<think>` makes the model reason."""
    max_tokens: NotRequired[int]
    """Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768."""
    temperature: NotRequired[float]
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    stop: NotRequired[Sequence[str]]
    """Texts at which generation ends. At most 10 items."""
