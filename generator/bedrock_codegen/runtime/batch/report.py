"""What a run of rows did, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .._runtime.models.catalogue import families
from .results import BatchRow, rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """What a run did."""

    output: Path
    """The results, a line a row, as a batch job writes them."""
    family: str
    sent: int = 0
    """Rows that this run got an answer or an error for."""
    kept: int = 0
    """Rows that an earlier run had finished; they were not sent again."""
    in_doubt: int = 0
    """Rows that earlier runs had sent when they were killed, before their answer was written; they were sent again."""
    errors: int = 0
    """Rows of this run that ended with an error."""
    retries: int = 0
    """Further tries, after throttling and other errors that pass."""

    def results(self) -> Iterator[BatchRow[Any]]:
        """The rows of all runs into this output."""
        with self.output.open("rb") as file:
            yield from rows_of((line.rstrip() for line in file), families()[self.family])


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStatus:
    """How far a run is; what `progress` is told."""

    processed: int
    failed: int
    concurrency: int
    total: int = 0
    ended: bool = False

    @property
    def state(self) -> str:
        """In a word."""
        return "Completed" if self.ended else f"{self.concurrency} at once"
