# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text: what comes back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasText


class TitanTextResult(AnswerBody):
    """One generated text."""

    token_count: Annotated[int | None, Field(alias="tokenCount")] = None
    """Tokens of the text."""
    output_text: Annotated[str, Field(alias="outputText")]
    """The text; it often begins with a line break."""
    completion_reason: Annotated[
        Literal["FINISH", "FINISHED", "LENGTH", "STOP_CRITERIA_MET", "RAG_QUERY_WHEN_RAG_DISABLED", "CONTENT_FILTERED"]
        | str
        | None,
        Field(alias="completionReason"),
    ] = None
    """Why generation ended; the guide says FINISHED where the service says FINISH."""


class TitanTextEvent(BedrockEvent):
    """A piece of the generated text."""

    output_text: Annotated[str, Field(alias="outputText")]
    """The piece."""
    index: int | None = None
    """Which result the piece belongs to."""
    total_output_text_token_count: Annotated[int | None, Field(alias="totalOutputTextTokenCount")] = None
    """Tokens of the whole text; on the last event."""
    completion_reason: Annotated[
        Literal["FINISH", "FINISHED", "LENGTH", "STOP_CRITERIA_MET", "RAG_QUERY_WHEN_RAG_DISABLED", "CONTENT_FILTERED"]
        | str
        | None,
        Field(alias="completionReason"),
    ] = None
    """Why generation ended; on the last event."""
    input_text_token_count: Annotated[int | None, Field(alias="inputTextTokenCount")] = None
    """Tokens of the prompt; on the first or the last event."""


class TitanTextResponse(BedrockResponse, HasText):
    """The generated text and its token counts."""

    __text__ = ("/results/0/outputText",)

    input_text_token_count: Annotated[int, Field(alias="inputTextTokenCount")]
    """Tokens of the prompt."""
    results: list[TitanTextResult]
    """The texts; one, so far."""
