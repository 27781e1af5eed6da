"""Reading AWS's refusals."""

from __future__ import annotations

from dataclasses import dataclass

from .family import Family
from .findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    finding: Finding | None = None
    retryable: bool = False
    advice: str = ""


def read(code: str, message: str, model_id: str, family: Family | None, body: bytes) -> Refusal:
    return Refusal(retryable=code.lower() in {"throttlingexception", "serviceunavailableexception", "internalserverexception", "modelnotreadyexception", "modeltimeoutexception", "modelstreamerrorexception"})


def report(family: Family, model_id: str, code: str, message: str, finding: Finding, request_id: str | None) -> str:
    return ""
