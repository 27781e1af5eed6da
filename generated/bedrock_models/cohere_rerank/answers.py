# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank: what comes back."""

from __future__ import annotations

from typing import Any

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody


class CohereRerankDocument(AnswerBody):
    """A text that was ranked."""

    text: str | None = None
    """The text."""


class CohereRerankResult(AnswerBody):
    """One text's place in the ranking."""

    index: int
    """Position of the text in the request, from 0."""
    relevance_score: float
    """How well the text answers the query, from 0 to 1; compare it within one answer only."""
    document: CohereRerankDocument | None = None
    """The text itself; an older form of Cohere's own service sends it, Bedrock has not been seen to."""


class CohereRerankResponse(BedrockResponse):
    """The texts by relevance, as positions and scores."""

    results: list[CohereRerankResult]
    """One for each text, or as many as were asked for; the best comes first."""
    id: str | None = None
    """Identifier of the answer; Cohere's own service sends it, Bedrock has not been seen to."""
    meta: dict[str, Any] | None = None
    """Version and billed units; Cohere's own service sends it, Bedrock has not been seen to."""
