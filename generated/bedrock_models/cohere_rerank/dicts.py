# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class CohereRerankRequestDict(TypedDict):
    """A query, and the texts to be ranked by how well they answer it."""

    query: str
    """What the texts are searched for."""
    documents: Sequence[str]
    """The texts to rank; each started hundred of them is billed as one search."""
    api_version: int
    """Version of Cohere's interface that the body follows; give 2, lower ones are refused. At least 2."""
    top_n: NotRequired[int]
    """How many of the best texts to return; all of them when left out."""
    max_tokens_per_doc: NotRequired[int]
    """Tokens that are read of each text; the rest is cut. Known from Cohere's own service, not seen on Bedrock."""
