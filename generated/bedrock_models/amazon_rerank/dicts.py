# Generated from specs/amazon/amazon_rerank by bedrock-codegen; do not edit.
"""Amazon Rerank: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class AmazonRerankRequestDict(TypedDict):
    """A query, and the texts to be ranked by how well they answer it."""

    query: str
    """What the texts are searched for."""
    documents: Sequence[str]
    """The texts to rank; each started hundred of them is billed as one search."""
    top_n: NotRequired[int]
    """How many of the best texts to return; all of them when left out."""
