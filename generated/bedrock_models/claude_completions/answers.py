# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions: what comes back."""

from __future__ import annotations

from typing import Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.short_ways import HasText


class ClaudeCompletionsResponse(BedrockResponse, HasText):
    """The generated text and why it ended."""

    __text__ = ("/completion",)

    completion: str
    """The text; it begins with a space."""
    stop_reason: Literal["stop_sequence", "max_tokens"] | str | None = None
    """Why generation ended; a natural end is a `stop_sequence` too."""
    stop: str | None = None
    """The stop sequence that was met: `\\n\\nHuman:` at a natural end, null when the tokens ran out."""
    type: str | None = None
    """Always `completion`; missing in older answers."""
    id: str | None = None
    """Id of the answer; known from the vendor's own API."""
    model: str | None = None
    """The vendor's name of the model; known from the vendor's own API."""


class ClaudeCompletionsEvent(BedrockEvent):
    """A piece of the generated text."""

    completion: str
    """The piece; empty on the last event."""
    stop_reason: Literal["stop_sequence", "max_tokens"] | str | None = None
    """Why generation ended; null before the last event."""
    stop: str | None = None
    """The stop sequence that was met; null before the last event."""
    type: str | None = None
    """Always `completion`; missing in older streams."""
    id: str | None = None
    """Id of the answer; known from the vendor's own API."""
    model: str | None = None
    """The vendor's name of the model; known from the vendor's own API."""
