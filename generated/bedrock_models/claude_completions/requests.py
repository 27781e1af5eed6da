# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence


class ClaudeCompletionsRequest(BedrockRequest):
    """A conversation as one text, and how to continue it."""

    __family__ = "claude_completions"

    prompt: str
    """The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open `\\n\\nAssistant:`; on 2.1 a system prompt may come first."""
    max_tokens_to_sample: Annotated[int, Field(ge=0, le=8191)]
    """Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1. Service default: 1."""
    top_k: Annotated[int | None, Field(ge=0)] = None
    """How many of the likeliest tokens are drawn from. At least 0. Service default: 250."""
    stop_sequences: Sequence[str] | None = None
    """Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it."""
    anthropic_version: str | None = None
    """Version of the format; may be left out."""


class ClaudeCompletionsConverseExtras(RequestBody):
    """What these models take by Converse beside its parameters."""

    __extras_of__ = "claude_completions"

    top_k: Annotated[int | None, Field(ge=0)] = None
    """How many of the likeliest tokens are drawn from. At least 0. Service default: 250."""
