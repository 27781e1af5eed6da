# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command: what comes back."""

from __future__ import annotations

from typing import Literal

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class CohereCommandTokenLikelihood(AnswerBody):
    """A token and its likelihood."""

    token: str
    """The token."""
    likelihood: float | None = None
    """Logarithm of its probability; may be missing for the first token."""


class CohereCommandGeneration(AnswerBody):
    """One generated text."""

    text: str | None = None
    """The text."""
    finish_reason: (
        Literal["COMPLETE", "MAX_TOKENS", "ERROR", "ERROR_TOXIC", "STOP_SEQUENCE", "ERROR_LIMIT", "USER_CANCEL"] | str | None
    ) = None
    """Why generation ended."""
    id: str | None = None
    """Identifier of the generation."""
    index: int | None = None
    """Which of several generations this is, from 0."""
    likelihood: float | None = None
    """Mean of the likelihoods of its tokens; where they were asked for."""
    token_likelihoods: list[CohereCommandTokenLikelihood] | None = None
    """Likelihood of each token; with ALL the prompt and its special tokens are among them."""
    is_finished: bool | None = None
    """Whether it is complete."""


class CohereCommandEvent(BedrockEvent):
    """A piece of the text, the end of the texts, or the whole answer at once."""

    text: str | None = None
    """The piece; the last event has none."""
    index: int | None = None
    """Which of several generations the piece belongs to, from 0; there only with several."""
    is_finished: bool | None = None
    """Whether all texts are complete."""
    finish_reason: (
        Literal["COMPLETE", "MAX_TOKENS", "ERROR", "ERROR_TOXIC", "STOP_SEQUENCE", "ERROR_LIMIT", "USER_CANCEL"] | str | None
    ) = None
    """Why generation ended; on the last event."""
    event_type: str | None = None
    """What the event is; Cohere's own service sends it, Bedrock has not been seen to."""
    generations: list[CohereCommandGeneration] | None = None
    """All texts; where the stream is one event."""
    prompt: str | None = None
    """The prompt as it was sent; where the stream is one event."""
    id: str | None = None
    """Identifier of the call; where the stream is one event."""


class CohereCommandResponse(BedrockResponse, HasText):
    """The generated texts."""

    __text__ = ("/generations/0/text",)

    generations: list[CohereCommandGeneration]
    """The texts: one, or as many as were asked for."""
    prompt: str | None = None
    """The prompt as it was sent."""
    id: str | None = None
    """Identifier of the call."""
