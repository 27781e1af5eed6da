# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1: what comes back."""

from __future__ import annotations

from typing import Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class DeepseekR1Choice(AnswerBody):
    """A generated text, or a piece of it."""

    text: str
    """The text: reasoning up to `</think>`, then the answer."""
    stop_reason: Literal["stop", "length"] | str | None = None
    """Why generation ended; null on all but the last event of a stream."""


class DeepseekR1Event(BedrockEvent):
    """A piece of the generated text."""

    choices: list[DeepseekR1Choice] | None = None
    """The piece, as the only item."""


class DeepseekR1Response(BedrockResponse, HasText):
    """The generated text; token counts are in the headers only."""

    __text__ = ("/choices/0/text",)

    choices: list[DeepseekR1Choice]
    """The texts; one, so far."""
