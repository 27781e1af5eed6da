# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text: requests as plain dicts."""

from __future__ import annotations

from typing import TypedDict


class TitanEmbedTextV1RequestDict(TypedDict):
    """A text to embed; nothing else can be set."""

    inputText: str
    """The text; beyond 8192 tokens it is refused, never cut, and the vector has 1536 entries. 1 to 50000 characters."""
