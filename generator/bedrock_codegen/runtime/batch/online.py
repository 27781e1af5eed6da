"""The rows of a batch as calls from this process: as many at once as the service bears, taken up again where a run ended."""

from __future__ import annotations

import asyncio
import heapq
import json
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from itertools import count
from os import PathLike
from pathlib import Path
from random import uniform
from typing import Any

from .._runtime.bodies.base import RequestBody
from .._runtime.errors import BedrockModelsError
from .._runtime.models.catalogue import families
from .ledger import begun, beside, finished, result_line
from .pace import Pace, pace_of
from .plan import Plan
from .progress import show
from .results import BatchRow, rows_of
from .rows import OWN_ID, Checker, numbered, record_id_of

ATTEMPTS = 8
"""How often a row is tried."""
LONGEST = 60.0
"""Seconds that a row waits for its next try at most."""


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
    """Rows that an earlier run had sent when it was killed, before their answer was written; they were sent again."""
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


@dataclass(slots=True)
class _Row:
    record_id: str
    body: bytes
    request: Any
    tries: int = 0


@dataclass(frozen=True, slots=True)
class _Outcome:
    row: _Row
    answer: Any = None
    error: BedrockModelsError | None = None

    @property
    def may_pass(self) -> bool:
        return bool(getattr(self.error, "retryable", False))


def run(
    rows: Iterable[Any] | Plan,
    *,
    model_id: str = "",
    output: str | PathLike[str],
    family: str | None = None,
    concurrency: int = 32,
    requests_per_minute: float | None = None,
    tokens_per_minute: float | None = None,
    attempts: int = ATTEMPTS,
    ordered: bool = False,
    progress: bool | Callable[[RunStatus], object] = False,
    client: Any = None,
    options: Any = None,
    s3: Any = None,
) -> RunReport:
    """Send every row and write what comes, a line a row, each at once.

    Started again with the same output it goes on: a row that has its line is not sent again.

    Args:
        rows: As `batch.write` takes them, or a plan.
        model_id: The model of all rows; a plan names it.
        output: A `.jsonl` file on this machine.
        family: The family, for a model id that does not say.
        concurrency: Calls at once at most. It begins with fewer, halves on throttling, and grows while all goes well.
        requests_per_minute: Calls that are begun in a minute at most.
        tokens_per_minute: Tokens, of requests and answers together, that are used in a minute at most.
        attempts: How often a row is tried, when an error may pass.
        ordered: Write results in the order of the rows.
        progress: True shows a line on the terminal; a function is told each status.
        client: A boto3 client of `bedrock-runtime`; by default the one that is shared.
        options: Settings of each call that do not stand in its body.
        s3: A boto3 client of S3, for a plan whose rows lie there.

    Raises:
        RequestError: a row is wrong; those before it were sent.
    """
    from .. import invoke  # noqa: PLC0415 - families are slow to load

    control = _Control(pace_of(concurrency, requests_per_minute, tokens_per_minute), attempts, _teller(progress), ordered=ordered)
    run_of = _Run.of(rows, model_id, family, Path(output), control, s3)
    with ThreadPoolExecutor(concurrency, thread_name_prefix="batch") as pool, run_of:

        def send(row: _Row) -> _Outcome:
            try:
                return _Outcome(row, invoke(run_of.model_id, row.request, client=client, options=options))
            except BedrockModelsError as error:
                return _Outcome(row, error=error)

        running: set[Future[_Outcome]] = set()
        while run_of.has_more or running:
            while len(running) < control.pace.allowed and (row := run_of.next_row()):
                running.add(pool.submit(send, row))
            done, running = wait(running, timeout=run_of.pause, return_when=FIRST_COMPLETED) if running else (set(), running)
            if not done and not running:
                time.sleep(run_of.pause or 0.0)
            for future in done:
                run_of.take(future.result())
    return run_of.report


async def arun(
    rows: Iterable[Any] | Plan,
    *,
    model_id: str = "",
    output: str | PathLike[str],
    family: str | None = None,
    concurrency: int = 64,
    requests_per_minute: float | None = None,
    tokens_per_minute: float | None = None,
    attempts: int = ATTEMPTS,
    ordered: bool = False,
    progress: bool | Callable[[RunStatus], object] = False,
    client: Any = None,
    options: Any = None,
    s3: Any = None,
) -> RunReport:
    """As `run`, over an aiobotocore client.

    Args:
        rows: As `batch.write` takes them, or a plan.
        model_id: The model of all rows; a plan names it.
        output: A `.jsonl` file on this machine.
        family: The family, for a model id that does not say.
        concurrency: Calls at once at most.
        requests_per_minute: Calls that are begun in a minute at most.
        tokens_per_minute: Tokens that are used in a minute at most.
        attempts: How often a row is tried, when an error may pass.
        ordered: Write results in the order of the rows.
        progress: True shows a line on the terminal; a function is told each status.
        client: An aiobotocore client of `bedrock-runtime`; by default the one that this event loop shares.
        options: Settings of each call that do not stand in its body.
        s3: A boto3 client of S3, for a plan whose rows lie there.

    Raises:
        RequestError: a row is wrong; those before it were sent.
    """
    from .. import ainvoke  # noqa: PLC0415 - families are slow to load

    control = _Control(pace_of(concurrency, requests_per_minute, tokens_per_minute), attempts, _teller(progress), ordered=ordered)
    run_of = _Run.of(rows, model_id, family, Path(output), control, s3)

    async def send(row: _Row) -> _Outcome:
        try:
            return _Outcome(row, await ainvoke(run_of.model_id, row.request, client=client, options=options))
        except BedrockModelsError as error:
            return _Outcome(row, error=error)

    with run_of:
        running: set[asyncio.Task[_Outcome]] = set()
        try:
            while run_of.has_more or running:
                while len(running) < control.pace.allowed and (row := run_of.next_row()):
                    running.add(asyncio.create_task(send(row)))
                if not running:
                    await asyncio.sleep(run_of.pause or 0.0)
                    continue
                done, running = await asyncio.wait(running, timeout=run_of.pause, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    run_of.take(task.result())
        finally:
            await _cancel(running)
    return run_of.report


async def _cancel(tasks: Iterable[asyncio.Task[Any]]) -> None:
    waiting: list[Awaitable[Any]] = []
    for task in tasks:
        task.cancel()
        waiting.append(task)
    await asyncio.gather(*waiting, return_exceptions=True)


@dataclass(slots=True)
class _Control:
    pace: Pace
    attempts: int
    tell: Callable[[RunStatus], object]
    ordered: bool


def _teller(progress: bool | Callable[[RunStatus], object]) -> Callable[[RunStatus], object]:  # noqa: FBT001 - as given
    return show if progress is True else (progress or (lambda _: None))


@dataclass(slots=True)
class _Run:
    """The state of a run: what is to be sent, what waits for another try, what is written."""

    model_id: str
    checker: Checker
    control: _Control
    rows: Iterator[_Row]
    report: RunReport
    done: frozenset[str]
    has_more: bool = True
    pause: float | None = None
    """Seconds until there may be something to begin; None: when something ends."""
    total: int = 0
    _waiting: list[tuple[float, int, _Row]] = field(default_factory=list)
    _order: list[str] = field(default_factory=list)
    _held: dict[str, bytes] = field(default_factory=dict)
    _counter: Iterator[int] = field(default_factory=count)
    _files: tuple[Any, Any] | None = None
    _source_ended: bool = False

    @classmethod
    def of(cls, rows: Iterable[Any] | Plan, model_id: str, family: str | None, output: Path, control: _Control, s3: Any) -> _Run:
        total = rows.rows if isinstance(rows, Plan) else 0
        if isinstance(rows, Plan):
            model_id, family = model_id or rows.model_id, family or rows.family
            rows = ((record_id_of(line), json.loads(line)["modelInput"]) for line in rows.lines(s3))
        checker = Checker.of(model_id, family)
        done = finished(output)
        doubtful = begun(output) - done
        report = RunReport(output=output, family=checker.family.name, kept=len(done), in_doubt=len(doubtful))
        return cls(model_id, checker, control, _to_send(rows, checker, done), report, done, total=total)

    def __enter__(self) -> None:
        output = self.report.output
        output.parent.mkdir(parents=True, exist_ok=True)
        self._files = (output.open("ab"), beside(output).open("ab"))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for file in self._files or ():
            file.close()
        if kind is None:
            beside(self.report.output).unlink(missing_ok=True)
            self._tell(ended=True)

    def next_row(self) -> _Row | None:
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

    def _ready(self, now: float) -> _Row | None:
        if self._waiting and self._waiting[0][0] <= now:
            return heapq.heappop(self._waiting)[2]
        row = None if self._source_ended else next(self.rows, None)
        if row is None:
            self._source_ended = True
            self.has_more = bool(self._waiting)
            self.pause = self._waiting[0][0] - now if self._waiting else None
        return row

    def _note(self, row: _Row) -> None:
        assert self._files is not None  # noqa: S101 - within the block
        self._files[1].write(json.dumps(row.record_id).encode() + b"\n")
        self._files[1].flush()
        if self.control.ordered:
            self._order.append(row.record_id)

    def take(self, outcome: _Outcome) -> None:
        """Write an outcome, or let its row wait for another try."""
        now, pace, row = time.monotonic(), self.control.pace, outcome.row
        if outcome.may_pass:
            pace.slow(now)
            if row.tries < self.control.attempts:
                delay = min(LONGEST, 2 ** (row.tries - 1)) * uniform(0.5, 1.0)  # noqa: S311 - spreads tries, hides nothing
                heapq.heappush(self._waiting, (now + delay, next(self._counter), row))
                self.has_more = True
                self.report = replace(self.report, retries=self.report.retries + 1)
                return
        failed = outcome.error is not None
        if not failed:
            pace.succeed(_tokens(outcome.answer), now)
        self._write(row.record_id, result_line(row.record_id, row.body, outcome.error or outcome.answer))
        self.report = replace(self.report, sent=self.report.sent + 1, errors=self.report.errors + failed)
        self._tell(ended=False)

    def _write(self, record_id: str, line: bytes) -> None:
        assert self._files is not None  # noqa: S101 - within the block
        if not self.control.ordered:
            self._files[0].write(line)
        else:
            self._held[record_id] = line
            while self._order and self._order[0] in self._held:
                self._files[0].write(self._held.pop(self._order.pop(0)))
        self._files[0].flush()

    def _tell(self, *, ended: bool) -> None:
        report = self.report
        processed = report.sent + report.kept
        total, allowed = self.total or processed, self.control.pace.allowed
        self.control.tell(RunStatus(processed=processed, failed=report.errors, concurrency=allowed, total=total, ended=ended))


def _to_send(rows: Iterable[Any], checker: Checker, done: frozenset[str]) -> Iterator[_Row]:
    for number, given_id, given in numbered(rows):
        record_id = OWN_ID.format(number) if given_id is None else given_id
        if record_id not in done:
            body = checker.body(given)
            request = given if isinstance(given, RequestBody) else checker.family.parse_request(body)
            yield _Row(record_id, body, request)


def _tokens(answer: Any) -> int:
    usage = answer.bedrock.usage
    return (usage.input_tokens or 0) + (usage.output_tokens or 0)
