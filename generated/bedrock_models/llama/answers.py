# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama: what comes back."""

from __future__ import annotations

from typing import Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.short_ways import HasText


class LlamaResponse(BedrockResponse, HasText):
    """The generated text and its token counts."""

    __text__ = ("/generation",)

    generation: str
    """The text; it often begins with line breaks."""
    prompt_token_count: int | None = None
    """Tokens of the prompt."""
    generation_token_count: int | None = None
    """Tokens of the text."""
    stop_reason: Literal["stop", "length", "max_tokens"] | str | None = None
    """Why generation ended: `stop` by the model itself, `length` at the cap, or once `max_tokens`."""


class LlamaEvent(BedrockEvent):
    """A piece of the generated text."""

    generation: str | None = None
    """The piece; empty on the last event, and where a character needs several tokens."""
    prompt_token_count: int | None = None
    """Tokens of the prompt; on the first event only."""
    generation_token_count: int | None = None
    """Tokens generated so far."""
    stop_reason: Literal["stop", "length", "max_tokens"] | str | None = None
    """Why generation ended; on the last event."""
