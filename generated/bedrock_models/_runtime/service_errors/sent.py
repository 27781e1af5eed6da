# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/sent.py; edit it there.
"""What was sent, for errors to speak about."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import RequestError
from ..json.findings import Finding
from ..models.family import Family

LARGEST_BODY = 25_000_000
"""Bytes that a body of InvokeModel may have."""


def too_large(reference: str, size: int) -> RequestError:
    """The refusal of a body that the service would not take, whatever the model."""
    wrong = (
        f"has {size:,} bytes, where the service takes {LARGEST_BODY:,}: send less, or name files in S3 where the model takes them"
    )
    return RequestError(f"{reference} cannot be sent this; nothing was sent:", [Finding("", wrong)])


class Sent(NamedTuple):
    """One call: to whom, in which format, and with which body."""

    model_id: str
    family: Family | None = None
    body: bytes = b""
    unchecked: bool = False
    """Whether the body holds things that our spec did not check."""
    operation: str = "InvokeModel"
