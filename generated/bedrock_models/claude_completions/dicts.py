# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class ClaudeCompletionsRequestDict(TypedDict):
    """A conversation as one text, and how to continue it."""

    prompt: str
    """The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open `\\n\\nAssistant:`; on 2.1 a system prompt may come first."""
    max_tokens_to_sample: int
    """Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191."""
    temperature: NotRequired[float]
    """Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1. Service default: 1."""
    top_k: NotRequired[int]
    """How many of the likeliest tokens are drawn from. At least 0. Service default: 250."""
    stop_sequences: NotRequired[Sequence[str]]
    """Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it."""
    anthropic_version: NotRequired[str]
    """Version of the format; may be left out."""


class ClaudeCompletionsConverseExtrasDict(TypedDict):
    """What these models take by Converse beside its parameters."""

    top_k: NotRequired[int]
    """How many of the likeliest tokens are drawn from. At least 0. Service default: 250."""
