"""The state of a run: which rows are to be sent, which wait for another try, what is written."""

from __future__ import annotations

import heapq
import time
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import IO, Any

from .._runtime.bodies.base import RequestBody
from .._runtime.errors import JobWarning, RequestError, StorageError
from .._runtime.json.findings import counted
from .._runtime.local_folder import none_left_empty, storage_errors
from .._runtime.warnings import caller
from .ledger import beside, finished, in_doubt, is_answered, last_line, note_of, write_line
from .lock import alone_at
from .outcome import Outcome, Row
from .pace import Pace, pause_before
from .plan import Plan
from .report import RunReport, RunStatus
from .rows import OWN_ID, Checker, RowFinding, check_id, input_of, numbered, record_id_of

LONGEST = 60.0
"""Seconds that a row waits for its next try at most."""
AHEAD = 8
"""In order, rows that may be begun before the first of them is written, for each call that may run at once."""


@dataclass(frozen=True, slots=True)
class Control:
    """What a caller asks of a run."""

    pace: Pace
    attempts: int
    tell: Callable[[RunStatus], object]
    ordered: bool

    @property
    def ahead(self) -> int:
        """Rows that may be begun before the first of them is written."""
        return AHEAD * self.pace.most


@dataclass(slots=True)
class Running:
    """A run while it lasts. The caller begins calls of `next_row`, and hands what comes of each to `take`."""

    model_id: str
    control: Control
    rows: Iterator[Row]
    report: RunReport
    has_more: bool = True
    pause: float | None = None
    """Seconds until there may be something to begin; None: when something ends."""
    total: int = 0
    _waiting: list[tuple[float, int, Row]] = field(default_factory=list)
    _order: deque[str] = field(default_factory=deque)
    _held: dict[str, bytes] = field(default_factory=dict)
    _counter: Iterator[int] = field(default_factory=count)
    _files: tuple[Any, Any] | None = None
    _last: int = 0
    """Where the line of the results begins that was written last, or is being written."""
    _source_ended: bool = False

    @classmethod
    def of(
        cls, rows: Iterable[Any] | Plan, model_id: str, family: str | None, output: Path, control: Control, s3: Any
    ) -> Running:
        """A run into an output, which may hold rows of an earlier one."""
        total = rows.rows if isinstance(rows, Plan) else 0
        if isinstance(rows, Plan):
            model_id, family = model_id or rows.model_id, family or rows.family
            rows = ((record_id_of(line), input_of(line)) for line in rows.lines(s3))
        checker = Checker.of(model_id, family)
        with _writing(output):
            done, errors = finished(output)
            report = RunReport(output=output, family=checker.family.name, kept=len(done), in_doubt=in_doubt(output, done))
        if errors:
            rows_of_it = counted(errors, "row of it has an error, and is", "rows of it have errors, and are")
            warnings.warn(f"{output}: {rows_of_it} kept. Take the lines out to send them again", JobWarning, stacklevel=caller())
        return cls(model_id, control, _to_send(rows, checker, done, output), report, total=total)

    def __enter__(self) -> None:
        """Open the files."""
        output = self.report.output
        with _writing(output):
            self._files = (output.open("ab", 0), beside(output).open("ab", 0))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Close the files; the note of what was begun goes with a run that came to its end."""
        with suppress(OSError) if kind else _writing(self.report.output):  # what could not be written was told
            for file in self._files or ():
                file.close()
        if kind is None:
            beside(self.report.output).unlink(missing_ok=True)
            self._tell(ended=True)

    def next_row(self) -> Row | None:
        """The next row that may be sent now; None if none may."""
        now = time.monotonic()
        self.pause = self.control.pace.may_begin(now) or None
        if self.pause:
            return None
        row = self._ready(now)
        if row is not None:
            self.control.pace.begin(now)
            row.tries += 1
            if row.tries == 1:
                self._note(row)
        return row

    def _ready(self, now: float) -> Row | None:
        if self._waiting and self._waiting[0][0] <= now:
            return heapq.heappop(self._waiting)[2]
        row = None if self._source_ended or len(self._order) >= self.control.ahead else next(self.rows, None)
        if row is None:
            self._source_ended = self._source_ended or len(self._order) < self.control.ahead
            self.has_more = bool(self._waiting) or not self._source_ended
            self.pause = self._waiting[0][0] - now if self._waiting else None
        return row

    def _note(self, row: Row) -> None:
        self._append(1, note_of(row.record_id))
        if self.control.ordered:
            self._order.append(row.record_id)

    def take(self, outcome: Outcome) -> None:
        """Write an outcome, or let its row wait for another try."""
        now, pace, row = time.monotonic(), self.control.pace, outcome.row
        if outcome.may_pass:
            pace.slow(now)
            if row.tries < self.control.attempts:
                delay = pause_before(row.tries, outcome.error, LONGEST)
                heapq.heappush(self._waiting, (now + delay, next(self._counter), row))
                self.has_more = True
                self.report = replace(self.report, retries=self.report.retries + 1)
                return
        if outcome.error is not None and outcome.ends_run:
            raise outcome.error
        failed = outcome.error is not None
        if not failed:
            pace.succeed(_tokens(outcome.answer), now)
        self._write(row, outcome.line)
        self.report = replace(self.report, sent=self.report.sent + 1, errors=self.report.errors + failed)
        self._tell(ended=False)

    def keep(self, outcomes: Iterable[Outcome]) -> None:
        """Write the outcomes of calls that were under way when the run broke off: they are paid for."""
        with _writing(self.report.output):
            written = last_line(self.report.output, self._last)
        refused = [row for _, _, row in self._waiting]
        for each in outcomes:
            if not each.is_done:
                refused.append(each.row)
            elif not each.row.is_kept:
                self._held[each.row.record_id] = each.line
        self._held.pop(written, None)  # it broke off between the line and the note of it
        self._append(0, *self._held.values())  # with what was held for its turn
        self._held.clear()
        self._append(1, *(note_of(row.record_id, refused=True) for row in refused))

    def _write(self, row: Row, line: bytes) -> None:
        if not self.control.ordered:
            self._append(0, line)
        else:
            self._held[row.record_id] = line
        row.is_kept = True
        while self._order and self._order[0] in self._held:
            self._append(0, self._held[self._order[0]])
            del self._held[self._order.popleft()]

    def _append(self, which: int, *lines: bytes) -> None:
        """Write to the results, or to the note of what was sent, so that the death of this process loses nothing of it."""
        assert self._files is not None  # noqa: S101 - within the block
        with _writing(self.report.output):
            for line in lines:
                if which == 0:
                    self._last = self._files[0].tell()
                write_line(self._files[which], line)

    def _tell(self, *, ended: bool) -> None:
        report = self.report
        processed = report.sent + report.kept
        total, allowed = self.total or processed, self.control.pace.allowed
        self.control.tell(RunStatus(processed=processed, failed=report.errors, concurrency=allowed, total=total, ended=ended))


@contextmanager
def running_alone(
    rows: Iterable[Any] | Plan, model_id: str, family: str | None, output: Path, control: Control, s3: Any
) -> Generator[Running]:
    """A run, to whose output no other process writes meanwhile: what is there is read once. One that is refused leaves nothing.

    Raises:
        StorageError: it can be no output, or another process writes to it.
    """
    with _writing(output):
        _check_output(output)
    with none_left_empty(output, beside(output)), alone_at(str(output)):
        with _writing(output):
            output.parent.mkdir(parents=True, exist_ok=True)
        run = Running.of(rows, model_id, family, output, control, s3)
        with run:
            yield run


def _check_output(output: Path) -> None:
    """Refuse what can be no file of this machine, before anything is read or sent.

    Raises:
        StorageError: with what would do.
    """
    if output.parts[:1] == ("s3:",):
        raise StorageError(
            f"s3://{'/'.join(output.parts[1:])}: a run writes to a file of this machine. Name one, and copy it after"
        )
    if output.is_dir() or not output.name:
        raise StorageError(f"{output}: is a folder. Name a file in it")
    if output.exists() and not output.is_file():
        raise StorageError(f"{output}: is no file that keeps what is written to it. Name another")


def _writing(output: Path) -> AbstractContextManager[None]:
    return storage_errors(output, "written", "Name another file")


def _to_send(rows: Iterable[Any], checker: Checker, done: Mapping[str, int], output: Path) -> Iterator[Row]:
    """Every row that has no line yet, checked. The first whose line is about another request is told.

    Raises:
        RequestError: a row is wrong, or has the id of one before it.
    """
    seen: set[int] = set()
    told = False
    with output.open("rb") if done else BytesIO() as results:
        for number, given_id, given in numbered(rows):
            record_id = OWN_ID.format(number) if given_id is None else given_id
            try:
                check_id(record_id, seen)
                if record_id not in done:
                    body = checker.body(given)
                    request = given if isinstance(given, RequestBody) else checker.family.parse_request(body)
                    yield Row(record_id, body, request)
                elif not told and not _is_answered(results, done[record_id], record_id, checker, given):
                    told = True
                    message = (
                        f"{output}: its answer of {record_id} is to another request, and kept. Name another output to send this"
                    )
                    warnings.warn(message, JobWarning, stacklevel=caller())
            except RequestError as error:
                findings = [RowFinding(item.pointer, item.message, number, record_id) for item in error.findings]
                raise RequestError("this row is wrong, and those before it were sent:", findings) from None


def _is_answered(results: IO[bytes], at: int, record_id: str, checker: Checker, given: Any) -> bool:
    try:
        return is_answered(results, at, record_id, checker.body(given))
    except RequestError:  # it is paid for, whatever is said of it today
        return True


def _tokens(answer: Any) -> int:
    usage = answer.bedrock.usage
    return (usage.input_tokens or 0) + (usage.output_tokens or 0)
