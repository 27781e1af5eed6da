# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2: what comes back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class Jurassic2FinishReason(AnswerBody):
    """Why a completion ended."""

    reason: Literal["endoftext", "length", "stop"] | str
    """The model itself, the cap, or a stop sequence."""
    length: int | None = None
    """The cap that was reached; only with `length`."""
    sequence: str | None = None
    """The stop sequence that was met; only with `stop`."""


class Jurassic2ChosenToken(AnswerBody):
    """A token with its log probability."""

    token: str | None = None
    """The token, with U+2581 for a space."""
    logprob: float | None = None
    """Log probability after temperature and penalties."""
    raw_logprob: float | None = None
    """Log probability before them."""


class Jurassic2TopToken(AnswerBody):
    """An alternative that was likely."""

    token: str | None = None
    """The token, with U+2581 for a space."""
    logprob: float | None = None
    """Log probability."""


class Jurassic2TextRange(AnswerBody):
    """A span of characters."""

    start: int | None = None
    """First character."""
    end: int | None = None
    """The character after the last."""


class Jurassic2Token(AnswerBody):
    """A token and where it stands."""

    generated_token: Annotated[Jurassic2ChosenToken | None, Field(alias="generatedToken")] = None
    """The token itself."""
    text_range: Annotated[Jurassic2TextRange | None, Field(alias="textRange")] = None
    """Which characters of the text it covers."""
    top_tokens: Annotated[list[Jurassic2TopToken] | None, Field(alias="topTokens")] = None
    """The likeliest alternatives; null unless asked for."""


class Jurassic2Text(AnswerBody):
    """Text and its tokens."""

    text: str
    """The text."""
    tokens: list[Jurassic2Token] | None = None
    """The tokens in order."""


class Jurassic2Completion(AnswerBody):
    """One completion."""

    data: Jurassic2Text
    """The generated text and its tokens."""
    finish_reason: Annotated[Jurassic2FinishReason | None, Field(alias="finishReason")] = None
    """Why generation ended."""


class Jurassic2Response(BedrockResponse, HasText):
    """The completions, and how prompt and completions fall into tokens."""

    __text__ = ("/completions/0/data/text",)

    id: int | str | None = None
    """Id of the answer: always 1234 on Bedrock, text in the vendor's own API."""
    completions: list[Jurassic2Completion]
    """The completions; one unless more were asked for."""
    prompt: Jurassic2Text | None = None
    """The prompt again, with its tokens."""
