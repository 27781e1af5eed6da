"""Rows for tests of batches."""

from __future__ import annotations

from collections.abc import Iterator

from bedrock_models import titan_embed_text_v2 as titan

MODEL = "amazon.titan-embed-text-v2:0"
ROLE = "arn:aws:iam::123456789012:role/batch"

Row = titan.TitanEmbedTextV2Request


def requests(count: int) -> Iterator[Row]:
    """Requests without ids, for the shortest vectors there are: what is written and read of them is what a batch costs."""
    return (Row(input_text=f"text {number}", dimensions=256) for number in range(1, count + 1))


def with_ids(count: int, prefix: str = "t") -> Iterator[tuple[str, Row]]:
    """Requests with ids of the caller's."""
    return ((f"{prefix}-{number}", request) for number, request in enumerate(requests(count), start=1))
