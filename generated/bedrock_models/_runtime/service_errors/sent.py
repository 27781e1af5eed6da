# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/sent.py; edit it there.
"""What was sent, for errors to speak about."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.family import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One call: to whom, in which format, and with which body."""

    model_id: str
    family: Family | None = None
    body: bytes = b""
    unchecked: bool = False
    """Whether the body holds things that our spec did not check."""
    operation: str = "InvokeModel"
