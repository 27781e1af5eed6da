"""Everything this package raises, below one root.

Constructors of bodies raise pydantic's `ValidationError`; functions, `from_wire` and `parse_*` raise these.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._runtime.findings import Finding


class BedrockModelsError(Exception):
    """The root of all errors of this package."""


class UnknownModelError(BedrockModelsError, ValueError):
    """A model id, profile or ARN whose family cannot be told, or that belongs to another family."""


class RequestError(BedrockModelsError, ValueError):
    """A request that the spec refuses; nothing was sent."""

    def __init__(self, summary: str, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        """What is wrong, one entry for each place."""
        super().__init__("\n".join([summary, *(f"  {finding}" for finding in findings)]))


class AnswerError(BedrockModelsError, ValueError):
    """An answer that does not fit the spec; nothing of it is lost."""

    def __init__(self, summary: str, findings: Sequence[Finding], body: bytes) -> None:
        self.findings = tuple(findings)
        """What does not fit, one entry for each place."""
        self.body = body
        """The answer as it came."""
        super().__init__("\n".join([summary, *(f"  {finding}" for finding in findings), "  (the whole answer is in .body)"]))


class UnconfirmedLimitWarning(UserWarning):
    """A request breaks a rule or limit that is not confirmed; it is sent all the same."""


class LifecycleWarning(UserWarning):
    """A model is near its end, or past it; the call is sent all the same."""
