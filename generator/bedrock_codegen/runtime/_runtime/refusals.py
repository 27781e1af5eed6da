"""Reading AWS's refusals."""

from __future__ import annotations

from dataclasses import dataclass

from .family import Family
from .findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was sent, for errors to speak about."""

    model_id: str
    family: Family | None = None
    body: bytes = b""
    unchecked: bool = False
    """Whether the body holds things that our spec did not check."""
    operation: str = "InvokeModel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    finding: Finding | None = None
    retryable: bool = False
    advice: str = ""


def read(code: str, message: str, sent: Sent) -> Refusal:
    return Refusal(retryable=code.lower() in {"throttlingexception", "serviceunavailableexception", "internalserverexception", "modelnotreadyexception", "modeltimeoutexception", "modelstreamerrorexception"})


def report(sent: Sent, refusal: Refusal, code: str, message: str, request_id: str | None) -> str | None:
    return None
