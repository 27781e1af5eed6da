# Copied from generator/bedrock_codegen/runtime/batch/outcome.py; edit it there.
"""A row of a run, and what came of a call of it: the last word, a reason to try again, or one to end the run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime.errors import BedrockModelsError, SetupError
from .ledger import result_line

CALLERS = frozenset({"ExpiredTokenException", "UnrecognizedClientException"})
"""The service's errors about the credentials of a call, whatever its row."""


@dataclass(slots=True)
class Row:
    """A row that is to be sent."""

    record_id: str
    body: bytes
    request: Any
    tries: int = 0
    is_kept: bool = False
    """Whether what came of it is written, or waits for its turn to be."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a call."""

    row: Row
    answer: Any = None
    error: BedrockModelsError | None = None

    @property
    def may_pass(self) -> bool:
        """Whether another try may help."""
        return bool(getattr(self.error, "retryable", False) or getattr(self.error, "unsent", False))

    @property
    def ends_run(self) -> bool:
        """Whether any row would end so: it is about who calls. No row has it in its line, which would count as done."""
        unsent = isinstance(self.error, SetupError) or getattr(self.error, "unsent", False)
        return unsent or type(self.error).__name__ in CALLERS

    @property
    def is_done(self) -> bool:
        """Whether it is the last word on its row."""
        return not (self.may_pass or self.ends_run)

    @property
    def line(self) -> bytes:
        """The row of the result."""
        return result_line(self.row.record_id, self.row.body, self.error or self.answer)
