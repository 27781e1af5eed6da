"""Batch jobs: looked at, waited for, stopped, read. What is needed to go on lies beside the rows, in `jobs.json`."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import Any, overload

from .._runtime.errors import JobError, JobWarning
from .._runtime.json.findings import counted
from .._runtime.models.catalogue import families, resolve
from .._runtime.models.family import Family
from .._runtime.storage import Folder, Where, default_client, open_folder
from .._runtime.waiting import Patience, pauses
from .._runtime.warnings import caller
from .lock import if_alone_at
from .orders import Order, advise, call, create, read_order, save_order
from .plan import Plan
from .progress import teller
from .results import UNREADABLE, Answer, BatchRow, Seen, manifest_counts, result_files, rows_of
from .rows import input_of
from .sent import rows_sent
from .status import ENDED, QUEUED, STOPPED, JobPart, JobStatus, part_of
from .write import write

EVERY = 60.0
"""Seconds between looks, once a job has run for a while."""


class Job:
    """Rows that AWS works on, in one job or several."""

    def __init__(
        self,
        *,
        plan: Plan | None,
        order: Order,
        bedrock: Any = None,
        s3: Any = None,
        model_id: str = "",
        family: str | None = None,
    ) -> None:
        self.plan = plan
        """What was written; None for a job that another program began."""
        self.output = order.output
        """Where results lie."""
        self._order = order
        self._bedrock = bedrock or default_client("bedrock")
        self._s3 = s3
        self._model_id = plan.model_id if plan else model_id
        self._family_name = plan.family if plan else family
        self._ended: dict[str, JobPart] = {}

    def __repr__(self) -> str:
        return f"Job({', '.join(self.arns) or 'queued'})"

    @property
    def arns(self) -> tuple[str, ...]:
        """The jobs that were begun."""
        return tuple(self._order.arns.values())

    @property
    def arn(self) -> str:
        """The job, where it is only one.

        Raises:
            LookupError: they are several, or none is begun yet; see `arns`.
        """
        if len(self.arns) != 1:
            raise LookupError(f"arn: these rows make {counted(len(self._names()), 'job')}, {len(self.arns)} begun. Use .arns")
        return self.arns[0]

    def status(self) -> JobStatus:
        """How the job stands now. Nothing is begun by it: parts that wait for their turn are begun by `wait`."""
        return self._look()

    def wait(
        self,
        *,
        timeout: float | None = None,
        every: float = EVERY,
        progress: bool | Callable[[JobStatus], object] = False,
    ) -> JobStatus:
        """Wait until every part has ended, and begin those that wait for their turn when it comes.

        Args:
            timeout: Seconds after which to give up; the job goes on.
            every: Seconds between looks; the first come sooner.
            progress: True shows a bar on the terminal; a function is told each status.

        A look that fails because AWS is busy, or not reached, is made again, ten times in a row.

        Raises:
            TimeoutError: it has not ended in time.
            JobError: AWS refused, or went on failing.
        """
        tell, patience = teller(progress), Patience()
        for pause in pauses(repr(self), timeout, every):
            status = patience.look(self._look_and_begin)
            if status is not None:
                tell(status)
                if status.ended:
                    return status
            time.sleep(pause())
        raise AssertionError("waiting ends with an answer or an error")

    def stop(self) -> None:
        """Stop every part that runs, and begin no further one. What is done by then can be read, and is paid for."""
        self._order = replace(self._order, stopped=True)
        if self.plan is not None:
            save_order(self._order, self.plan, self._s3)
        for part in self._look().parts:
            if part.arn and part.state not in ENDED:
                try:
                    call(self._bedrock, "stop_model_invocation_job", jobIdentifier=part.arn)
                except JobError as error:
                    if error.code != "ConflictException":  # it ended while we asked
                        raise

    @overload
    def results(self) -> Iterator[BatchRow[Any]]: ...
    @overload
    def results(self, of: type[Answer]) -> Iterator[BatchRow[Answer]]: ...
    def results(self, of: type[Any] | None = None) -> Iterator[BatchRow[Any]]:
        """What came of the rows, in the order of the result files, one at a time; also of jobs that stopped or expired.

        Args:
            of: The class of the answers, such as `claude.ClaudeResponse`: then checkers and editors know it, too.

        Raises:
            JobError: at the end, if AWS refused a part, or one failed before it wrote anything.
            TypeError: the answers are of another class.
        """
        if of is not None and of is not self._family.response:
            raise TypeError(f"of={of.__name__}: is no class of {self._family.name}, whose rows these are. Name its own, or none")
        return self._results()

    def _results(self) -> Iterator[BatchRow[Any]]:
        empty: list[JobPart] = []
        for part in self._look().parts:
            any_rows = yield from self._read(part)
            if not any_rows and (part.state == "Failed" or (part.message and not part.arn)):
                empty.append(part)
        if empty:
            raise JobError("; ".join(_why(part, is_planned=self.plan is not None) for part in empty))

    def missing(self) -> Iterator[str]:
        """The record ids of rows that have no result, in the order in which they were written; all, where the job failed.

        Raises:
            JobError: the job has not ended, so that results may still come.
        """
        _, seen = self._outcome()
        return (record_id for record_id, _ in rows_sent(self.plan, self._order.arns, self._s3) if record_id not in seen)

    def retry_failed(self, where: Where, *, only_retryable: bool = False) -> Plan:
        """Write the rows again that have an error or no result, under the ids that they had, as a plan of its own.

        Args:
            where: A folder for these rows.
            only_retryable: Leave out rows whose error another try cannot mend.

        Raises:
            JobError: the job has not ended: rows that may still be answered would be paid for twice.
        """
        settled, _ = self._outcome(only_retryable=only_retryable)
        rows = (
            (record_id, input_of(row))
            for record_id, row in rows_sent(self.plan, self._order.arns, self._s3)
            if record_id not in settled
        )
        return write(where, rows, model_id=self._model_id, family=self._family_name, s3=self._s3)

    def begin(self, status: JobStatus | None = None) -> int:
        """Begin parts that wait, as many as may run; how many were begun.

        Raises:
            JobError: AWS refuses one; it is kept why.
        """
        if self.plan is None or self._order.stopped:
            return 0
        running = sum(part.state not in ENDED for part in (status or self._look()).parts if part.arn)
        begun = 0
        for part in self.plan.parts:
            if part.name in self._order.arns:
                continue
            if running + begun >= self._order.at_most:
                break
            try:
                arn = create(self.plan, self._order, part.name, self._bedrock)
            except JobError as error:
                save_order(replace(self._order, refused={part.name: " ".join(str(error).split())}), self.plan, self._s3)
                raise
            if arn is None:
                break
            self._order = replace(self._order, arns={**self._order.arns, part.name: arn})
            save_order(self._order, self.plan, self._s3)
            begun += 1
        return begun

    def _look_and_begin(self) -> JobStatus:
        """How the job stands, once those parts are begun whose turn it is."""
        status = self._look()
        if any(part.state == QUEUED for part in status.parts) and self._begin_waiting(status):
            status = self._look()
        return status

    def _begin_waiting(self, status: JobStatus) -> int:
        """Begin parts that wait, unless another process does so; first it is seen what others did meanwhile."""
        if self.plan is None:
            return 0
        with if_alone_at(open_folder(self.plan.where, self._s3)) as is_alone:
            there = read_order(self.plan, self._s3) if is_alone else None
            if there is None:
                return 0
            arns = {**there.arns, **self._order.arns}
            self._order = replace(there, arns=arns, stopped=there.stopped or self._order.stopped)
            return self.begin(status if arns.keys() == {part.name for part in status.parts if part.arn} else None)

    def failed_early(self) -> tuple[JobPart, ...]:
        """The parts that failed before a row was answered, so that nothing was paid for."""
        failed = (part for part in self._look().parts if part.state == "Failed" and not part.processed)
        return tuple(part for part in failed if not result_files(self._folder(part)))

    def _look(self) -> JobStatus:
        return JobStatus(parts=tuple(map(self._part, self._names())))

    def _names(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.plan.parts) if self.plan else tuple(self._order.arns)

    def _part(self, name: str) -> JobPart:
        arn = self._order.arns.get(name, "")
        if not arn:
            return JobPart(name=name, state=STOPPED if self._order.stopped else QUEUED, message=self._order.refused.get(name, ""))
        if name in self._ended:
            return self._ended[name]
        told = call(self._bedrock, "get_model_invocation_job", jobIdentifier=arn)
        part = part_of(name, arn, told)
        if part.state in ENDED:
            self._ended[name] = part
        return part

    @property
    def _family(self) -> Family:
        if self._family_name:
            return families()[self._family_name]
        family = resolve(self._model_id).family
        if family is None:
            raise JobError(f"{self._model_id}: is of no family that is known here, so its results cannot be read")
        return family

    def _folder(self, part: JobPart) -> Folder:
        """Where the results of a part lie."""
        return open_folder(f"{self.output.rstrip('/')}/{part.arn.rpartition('/')[2]}/", self._s3)

    def _read(self, part: JobPart) -> Generator[BatchRow[Any], None, bool]:
        """The rows of a part; says at the end whether there were any. A manifest that counts otherwise is told."""
        if not part.arn:
            return False
        folder, count = self._folder(part), 0
        for name in result_files(folder):
            for row in rows_of(folder.lines(name), self._family):
                count += 1
                yield row
        told = manifest_counts(folder).get("processedRecordCount")
        source, told = ("the service", part.processed) if told is None else ("the manifest", told)
        if told != count:
            message = (
                f"{folder.uri}: {source} says {counted(told, 'row')}, and {counted(count, 'is', 'are')} there. See missing()"
            )
            warnings.warn(message, JobWarning, stacklevel=caller())
        return count > 0

    def _outcome(self, *, only_retryable: bool = False) -> tuple[Seen, Seen]:
        """The ids of rows that are not to be sent again, and of all that have a result. A row with an answer needs no other."""
        status = self._look()
        if not status.ended:
            raise JobError(
                f"{self!r}: is {status.state}, and rows may still be answered. Wait for it first: job.wait()", status.state
            )
        rows = self.plan.rows if self.plan else 0
        settled, seen = Seen(rows), Seen(rows)
        for row in (row for part in status.parts for row in self._read(part)):
            if row.error is None or (only_retryable and not row.error.retryable and row.error.code != UNREADABLE):
                settled.add(row.record_id)
            if row.error is None or row.error.code != UNREADABLE:
                seen.add(row.record_id)
        return settled, seen


def _why(part: JobPart, *, is_planned: bool) -> str:
    """Why a part has no rows, and what to do."""
    said = part.message.rstrip(".") or part.state
    if not part.arn:
        return f"{part.name}: was refused: {said}. Submit the plan again, once that is mended: nothing was paid for"
    again = "Submit the plan again, once that is mended: it is begun anew" if is_planned and not part.processed else ""
    return ". ".join(text for text in (f"{part.arn}: {said}", advise(part.message), again) if text)
