"""What stands in for classes of Converse in a package without that family: it is written there as `_converse`.

What a guardrail found is read all the same, member by member as the service wrote it.
"""

from __future__ import annotations

from typing import Any

from ._runtime.bodies.base import AnswerBody, RequestBody, ResponseBody


class ConverseGuardAssessment(AnswerBody):
    """What each policy of a guardrail found."""


class ConverseGuardCoverage(AnswerBody):
    """How much of a content was looked at."""


class ConverseGuardUsage(AnswerBody):
    """What is billed of a guardrail."""


class ConverseRequest(RequestBody):
    """A request of Converse, which no package without that family can make."""


class ConverseResponse(ResponseBody):
    """An answer of Converse, which no package without that family can get."""

    trace: Any = None
