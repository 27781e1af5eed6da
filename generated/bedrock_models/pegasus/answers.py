# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class PegasusSegment(AnswerBody):
    """A segment of the video, and what was asked about it."""

    start_sec: float | None = None
    """Second at which it begins."""
    end_sec: float | None = None
    """Second at which it ends."""


class PegasusEvent(BedrockEvent):
    """A piece of the answer. Bedrock documents the stream and not its chunks: read as pieces of the response."""

    message: str | None = None
    """A piece of the text."""
    delta: str | None = None
    """A piece of the text, should the service call it so."""
    finish_reason: Annotated[Literal["stop", "length"] | str | None, Field(alias="finishReason")] = None
    """Why Pegasus 1.2 ended: complete, or at maxOutputTokens."""
    stop_reason: Annotated[Literal["stop", "length"] | str | None, Field(alias="stopReason")] = None
    """Why Pegasus 1.5 ended: complete, or at maxOutputTokens."""
    segments: list[PegasusSegment] | None = None
    """The segments that Pegasus 1.5 found, in time_based_metadata."""
    definition_errors: list[dict[str, Any] | str] | None = None
    """The segment definitions that could not be worked on; empty when all could."""


class PegasusResponse(BedrockResponse, HasText):
    """Text about the video, or its segments."""

    __text__ = ("/message",)

    message: str | None = None
    """The text; with a response format, JSON as text."""
    finish_reason: Annotated[Literal["stop", "length"] | str | None, Field(alias="finishReason")] = None
    """Why Pegasus 1.2 ended: complete, or at maxOutputTokens."""
    stop_reason: Annotated[Literal["stop", "length"] | str | None, Field(alias="stopReason")] = None
    """Why Pegasus 1.5 ended: complete, or at maxOutputTokens."""
    segments: list[PegasusSegment] | None = None
    """The segments that Pegasus 1.5 found, in time_based_metadata."""
    definition_errors: list[dict[str, Any] | str] | None = None
    """The segment definitions that could not be worked on; empty when all could."""
