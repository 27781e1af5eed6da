# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence


class CohereRerankRequest(BedrockRequest):
    """A query, and the texts to be ranked by how well they answer it."""

    __family__ = "cohere_rerank"

    query: str
    """What the texts are searched for."""
    documents: Sequence[str]
    """The texts to rank; each started hundred of them is billed as one search."""
    api_version: Annotated[int, Field(ge=2)]
    """Version of Cohere's interface that the body follows; give 2, lower ones are refused. At least 2."""
    top_n: int | None = None
    """How many of the best texts to return; all of them when left out."""
    max_tokens_per_doc: int | None = None
    """Tokens that are read of each text; the rest is cut. Known from Cohere's own service, not seen on Bedrock."""
