# Copied from generator/bedrock_codegen/runtime/batch/status.py; edit it there.
"""How a job stands, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ENDED = frozenset({"Completed", "PartiallyCompleted", "Failed", "Stopped", "Expired"})
QUEUED = "Queued"
"""Not begun yet: as many jobs as are allowed are running."""
STOPPED = "Stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPart:
    """One of AWS's jobs."""

    name: str
    """The folder of its rows."""
    arn: str = ""
    """Empty while it is queued."""
    state: str = QUEUED
    message: str = ""
    """Why it failed."""
    total: int = 0
    processed: int = 0
    succeeded: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStatus:
    """How a job stands."""

    parts: tuple[JobPart, ...]

    @property
    def state(self) -> str:
        """The state that all parts share, or `InProgress` while one runs, or the least happy end."""
        states = {part.state for part in self.parts}
        if not states <= ENDED:
            return states.pop() if len(states) == 1 else "InProgress"
        order = ("Failed", "Expired", "Stopped", "PartiallyCompleted", "Completed")
        return next(state for state in order if state in states)

    @property
    def ended(self) -> bool:
        """Whether nothing will change any more."""
        return all(part.state in ENDED for part in self.parts)

    @property
    def total(self) -> int:
        """Rows, as far as the service has counted them."""
        return sum(part.total for part in self.parts)

    @property
    def processed(self) -> int:
        """Rows that are done."""
        return sum(part.processed for part in self.parts)

    @property
    def succeeded(self) -> int:
        """Rows with an answer."""
        return sum(part.succeeded for part in self.parts)

    @property
    def failed(self) -> int:
        """Rows with an error."""
        return sum(part.failed for part in self.parts)


def part_of(name: str, arn: str, told: Mapping[str, Any]) -> JobPart:
    """A part, as GetModelInvocationJob tells of it."""
    return JobPart(
        name=name,
        arn=arn,
        state=str(told["status"]),
        message=str(told.get("message", "")),
        total=int(told.get("totalRecordCount", 0)),
        processed=int(told.get("processedRecordCount", 0)),
        succeeded=int(told.get("successRecordCount", 0)),
        failed=int(told.get("errorRecordCount", 0)),
    )
