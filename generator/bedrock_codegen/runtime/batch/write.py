"""From requests to the input files of batch jobs: every row checked before anything leaves, split at every limit."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import accumulate
from os import PathLike
from pathlib import Path
from typing import Any

from .._runtime.errors import JobWarning, RequestError
from .._runtime.json.findings import Finding, counted
from .._runtime.local_folder import storage_errors
from .._runtime.models.table import table
from .._runtime.storage import Where, open_folder
from .._runtime.warnings import caller
from .delivery import deliver, workplace
from .limits import Limits
from .plan import Plan, PlanJob
from .progress import teller
from .rows import OWN_ID, Checker, RowFinding, check_id, line, numbered
from .staged import StagedJobs

MAX_WRONG = 20
"""Wrong rows that are told at once."""
TOLD = 1000
"""Rows between two words on how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteStatus:
    """How far the writing of rows is; what `progress` is told."""

    state: str
    """`Checking`, `Uploading` or `Written`."""
    processed: int
    """Rows that are checked, or that are where they belong."""
    failed: int = 0
    """Rows that are wrong."""
    total: int = 0
    """How many there are; 0 while that is not known."""

    @property
    def ended(self) -> bool:
        """Whether this is the last word."""
        return self.state == "Written"


def write(
    where: Where,
    rows: Iterable[Any],
    *,
    model_id: str,
    family: str | None = None,
    limits: Limits | None = None,
    s3: Any = None,
    staging: str | PathLike[str] | None = None,
    max_wrong: int = MAX_WRONG,
    overwrite: bool = False,
    progress: bool | Callable[[WriteStatus], object] = False,
) -> Plan:
    """Write the rows of batch jobs, each checked first. One row is held in memory at a time.

    Written again with the same rows, after a process died or not, it finds what is there and finishes what is missing.

    Args:
        where: A folder for these rows and nothing else, here or `s3://bucket/prefix/`.
        rows: Requests, or pairs of record id and request. A request is a family's class, or its JSON as a dict.
        model_id: The model of all rows.
        family: The family, for a model id that does not say.
        limits: Where to split; by default what the catalogue knows of the model, or Bedrock's usual quotas.
        s3: A boto3 client of S3; by default one of boto3's own session.
        staging: Where files stand on this machine until they are uploaded; by default in the system's folder for temporary files.
        max_wrong: How many wrong rows are told at once; checking ends there.
        overwrite: Whether other rows that lie there are replaced.
        progress: True shows a line on the terminal; a function is told each status.

    Raises:
        RequestError: with every wrong row: its number, its record id, the place and what would be right. Nothing was uploaded.
        UnknownModelError: the family of the model cannot be told.
        StorageError: the folder cannot be written, holds other rows, or another process writes there.
    """
    checker = Checker.of(model_id, family)
    _check_served(checker, model_id)
    folder = open_folder(where, s3)
    bounds = limits or Limits.of(model_id)
    tell = teller(progress)
    with workplace(folder, staging) as stage:
        parts, own_ids = _Writer(stage, bounds, checker, max_wrong, tell).write(rows)
        plan = Plan(
            where=folder.uri,
            model_id=model_id,
            family=checker.family.name,
            operation="Converse" if checker.family.name == "converse" else "InvokeModel",
            own_ids=own_ids,
            limits=bounds,
            parts=parts,
        )
        sizes = {file.name: file.rows for part in plan.parts for file in part.files}
        done = accumulate((sizes[name] for name in plan.files), initial=0)

        def source(name: str) -> Path:
            tell(WriteStatus(state="Uploading", processed=next(done), total=plan.rows))
            return stage / name

        deliver(plan, folder, source, overwrite=overwrite)
        tell(WriteStatus(state="Written", processed=plan.rows, total=plan.rows))
    return plan


def _check_served(checker: Checker, model_id: str) -> None:
    """Refuse what cannot be a row, and warn of a model that AWS is not known to serve in batch jobs.

    Raises:
        RequestError: the family has no InvokeModel body, which is what a row is.
    """
    family, served = checker.family, table().get(checker.base, {}).get("batch", {}).get("served")
    if "invoke" not in family.operations:
        raise RequestError("no batch:", [Finding("", f"{family.name} has no batch inference. Begin its calls one by one: start")])
    if ":provisioned-model/" in model_id:
        warnings.warn(f"{model_id}: AWS says that provisioned models take no batch jobs", JobWarning, stacklevel=caller())
    elif served is False or (served is None and "batch" not in family.operations):
        told = f"{model_id}: AWS is not known to serve it in batch jobs, and may refuse one. batch.run sends the rows one by one"
        warnings.warn(told, JobWarning, stacklevel=caller())


class _Writer:
    """Checks rows and writes them. State of one `write`."""

    def __init__(
        self, stage: Path, limits: Limits, checker: Checker, max_wrong: int, tell: Callable[[WriteStatus], object]
    ) -> None:
        self._tell = tell
        self._stage = stage
        self._jobs = StagedJobs(stage, limits)
        self._limits = limits
        self._body = checker.body
        self._max_wrong = max_wrong
        self._wrong: list[RowFinding] = []
        self._wrong_rows = 0
        self._own_ids = True
        self._ids: set[int] = set()
        self._watches_tools = checker.family.name == "converse"

    def write(self, rows: Iterable[Any]) -> tuple[tuple[PlanJob, ...], bool]:
        try:
            for number, record_id, given in numbered(rows):
                self._take(number, record_id, given)
                if number % TOLD == 0:
                    self._tell(WriteStatus(state="Checking", processed=number, failed=self._wrong_rows))
                if self._wrong_rows >= self._max_wrong:
                    break
        finally:
            with self._writing():
                self._jobs.close()
        if self._wrong:
            more = "; checking ended there" if self._wrong_rows >= self._max_wrong else ""
            raise RequestError(
                f"{counted(self._wrong_rows, 'row is', 'rows are')} wrong{more}; nothing was uploaded:", self._wrong
            )
        with self._writing():
            return self._jobs.finish(), self._own_ids

    def _writing(self) -> AbstractContextManager[None]:
        return storage_errors(self._stage.parent, "written", "Name another folder: staging='...'")

    def _take(self, number: int, given_id: str | None, given: Any) -> None:
        record_id = OWN_ID.format(number) if given_id is None else given_id
        try:
            if (given_id is None) is not self._own_ids:
                if number > 1 or given_id is None:
                    raise _some_only()
                self._own_ids = False
            if given_id is not None:
                check_id(given_id, self._ids)
            row = line(record_id, self._body(given))
            if len(row) > self._limits.file_bytes:
                message = f"has {len(row):,} bytes, and a file may have {self._limits.file_bytes:,}. Send it by itself"
                raise RequestError("too large:", [Finding("", message)])
        except RequestError as error:
            self._wrong_rows += 1
            self._wrong += [RowFinding(item.pointer, item.message, number, record_id) for item in error.findings]
            return
        if self._watches_tools and b'"toolConfig":' in row:
            self._watches_tools = False
            message = f"row {number:,}: AWS says that rows with toolConfig fail by Converse. Write the model's own requests"
            warnings.warn(message, JobWarning, stacklevel=caller())
        if not self._wrong:
            try:
                self._jobs.append(row)
            except OSError:  # told with what to do, by a block that a row has no time to enter
                with self._writing():
                    raise


def _some_only() -> RequestError:
    message = "is given for some rows and not for others. Give it for all or for none"
    return RequestError("ids:", [Finding("/recordId", message)])
