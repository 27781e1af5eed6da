# Generated from specs/amazon/amazon_rerank by bedrock-codegen; do not edit.
"""Amazon Rerank: what is sent."""

from __future__ import annotations

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence


class AmazonRerankRequest(BedrockRequest):
    """A query, and the texts to be ranked by how well they answer it."""

    __family__ = "amazon_rerank"

    query: str
    """What the texts are searched for."""
    documents: Sequence[str]
    """The texts to rank; each started hundred of them is billed as one search."""
    top_n: int | None = None
    """How many of the best texts to return; all of them when left out."""
