# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts: what comes back."""

from __future__ import annotations

from typing import Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class MistralPromptOutput(AnswerBody):
    """One generated text, or a piece of it."""

    text: str
    """The text; it often begins with a space."""
    stop_reason: Literal["stop", "length"] | str | None = None
    """Why generation ended; null on all but the last event of a stream."""


class MistralPromptEvent(BedrockEvent):
    """A piece of the generated text."""

    outputs: list[MistralPromptOutput] | None = None
    """The piece, as the only item."""


class MistralPromptResponse(BedrockResponse, HasText):
    """The generated text; token counts are in the headers only."""

    __text__ = ("/outputs/0/text",)

    outputs: list[MistralPromptOutput]
    """The texts; one, so far."""
