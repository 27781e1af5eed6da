# Copied from generator/bedrock_codegen/runtime/_runtime/waiting.py; edit it there.
"""Waiting for a job: how long between looks, and how many looks in a row may fail for a reason that passes."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator
from types import TracebackType
from typing import TypeVar

from .errors import NetworkError
from .service_errors.failures import failure
from .service_errors.retry import may_retry, may_retry_status

Status = TypeVar("Status")
PATIENCE = 10
"""Looks in a row that may fail for a reason that passes."""
_ALSO_PASSING = frozenset({"InternalFailure", "ServiceQuotaExceededException"})
"""Codes of errors that are no use to try again at once, and may be gone when a job is looked at next."""


def pauses(job: str, timeout: float | None, every: float) -> Iterator[Callable[[], float]]:
    """After each look, how long to wait, in seconds; short at first, `every` at most. The time runs from the first look.

    Raises:
        TimeoutError: the time is over.
    """
    end = None if timeout is None else time.monotonic() + timeout
    pause = max(0.0, min(1.0, every))

    def left() -> float:
        if end is None:
            return pause
        rest = end - time.monotonic()
        if rest <= 0:
            raise TimeoutError(f"{job}: has not ended after {timeout} s. It goes on: wait again, or attach to it later")
        return min(pause, rest)

    while True:
        yield left
        pause = min(every, pause * 1.5)


class Patience:
    """Looks at a job: one that fails for a reason that passes is borne, so many times in a row."""

    def __init__(self) -> None:
        self._failures = 0

    def look(self, status: Callable[[], Status]) -> Status | None:
        """How the job stands; None where that could not be seen this time."""
        with self:
            return status()
        return None

    async def alook(self, status: Callable[[], Awaitable[Status]]) -> Status | None:
        """The same, of what is awaited."""
        with self:
            return await status()
        return None

    def __enter__(self) -> None:
        """Begin a look."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        """Count a look that failed; one that did not ends the row."""
        self._failures = 0 if error is None else self._failures + 1
        return isinstance(error, Exception) and self._failures < PATIENCE and _passes(error)


def _passes(error: Exception) -> bool:
    """Whether the next look may succeed: the service is busy or ill, or it was not reached."""
    cause = failure(error.__cause__) if isinstance(error.__cause__, Exception) else None
    if isinstance(error, NetworkError) or isinstance(cause, NetworkError):
        return True
    code, text = str(getattr(error, "code", "")), str(error).lower()
    return code in _ALSO_PASSING or may_retry(code, text) or may_retry_status(code, text)
