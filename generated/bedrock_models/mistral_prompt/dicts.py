# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class MistralPromptRequestDict(TypedDict):
    """A prompt and how to sample the text that answers it."""

    prompt: str
    """The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole opened by `<s>`."""
    max_tokens: NotRequired[int]
    """Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large and Small. 1 to 8192."""
    temperature: NotRequired[float]
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    top_k: NotRequired[int]
    """How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200."""
    stop: NotRequired[Sequence[str]]
    """Texts at which generation ends."""
