# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence


class MistralPromptRequest(BedrockRequest):
    """A prompt and how to sample the text that answers it."""

    __family__ = "mistral_prompt"

    prompt: str
    """The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole opened by `<s>`."""
    max_tokens: Annotated[int | None, Field(ge=1, le=8192)] = None
    """Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large and Small. 1 to 8192."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    top_k: Annotated[int | None, Field(ge=1, le=200)] = None
    """How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200."""
    stop: Sequence[str] | None = None
    """Texts at which generation ends."""
