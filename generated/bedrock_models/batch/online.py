# Copied from generator/bedrock_codegen/runtime/batch/online.py; edit it there.
"""The rows of a batch as calls from this process: as many at once as the service bears, taken up again where a run ended."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from os import PathLike
from pathlib import Path
from typing import Any

from .._runtime.errors import BedrockModelsError
from .pace import pace_of
from .plan import Plan
from .progress import teller
from .report import RunReport, RunStatus
from .running import Control, Outcome, Row, running_alone

ATTEMPTS = 8
"""How often a row is tried."""


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
        ordered: Write results in the order of the rows; what had come by then of a run that breaks off is written as it is.
        progress: True shows a line on the terminal; a function is told each status.
        client: A boto3 client of `bedrock-runtime`; by default the one that is shared.
        options: Settings of each call that do not stand in its body.
        s3: A boto3 client of S3, for a plan whose rows lie there.

    Raises:
        RequestError: a row is wrong; those before it were sent.
        StorageError: another process writes to the output.
    """
    from .. import invoke  # noqa: PLC0415 - families are slow to load

    control = Control(pace_of(concurrency, requests_per_minute, tokens_per_minute), attempts, teller(progress), ordered=ordered)
    with (
        running_alone(rows, model_id, family, Path(output), control, s3) as run_of,
        ThreadPoolExecutor(concurrency, thread_name_prefix="batch") as pool,
    ):

        def send(row: Row) -> Outcome:
            try:
                return Outcome(row, invoke(run_of.model_id, row.request, client=client, options=options))
            except BedrockModelsError as error:
                return Outcome(row, error=error)

        running: set[Future[Outcome]] = set()
        try:
            while run_of.has_more or running:
                run_of.pause = None
                while len(running) < control.pace.allowed and (row := run_of.next_row()):
                    running.add(pool.submit(send, row))
                if not running:
                    time.sleep(run_of.pause or 0.0)
                for future in wait(running, timeout=run_of.pause, return_when=FIRST_COMPLETED).done:
                    running.discard(future)
                    run_of.take(future.result())
        except BaseException:
            run_of.keep(future.result() for future in running if not future.exception())
            raise
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
        ordered: Write results in the order of the rows; what had come by then of a run that breaks off is written as it is.
        progress: True shows a line on the terminal; a function is told each status.
        client: An aiobotocore client of `bedrock-runtime`; by default the one that this event loop shares.
        options: Settings of each call that do not stand in its body.
        s3: A boto3 client of S3, for a plan whose rows lie there.

    Raises:
        RequestError: a row is wrong; those before it were sent.
        StorageError: another process writes to the output.
    """
    from .. import ainvoke  # noqa: PLC0415 - families are slow to load

    control = Control(pace_of(concurrency, requests_per_minute, tokens_per_minute), attempts, teller(progress), ordered=ordered)
    with running_alone(rows, model_id, family, Path(output), control, s3) as run_of:

        async def send(row: Row) -> Outcome:
            try:
                return Outcome(row, await ainvoke(run_of.model_id, row.request, client=client, options=options))
            except BedrockModelsError as error:
                return Outcome(row, error=error)

        running: set[asyncio.Task[Outcome]] = set()
        try:
            while run_of.has_more or running:
                run_of.pause = None
                while len(running) < control.pace.allowed and (row := run_of.next_row()):
                    running.add(asyncio.create_task(send(row)))
                if not running:
                    await asyncio.sleep(run_of.pause or 0.0)
                    continue
                done, _ = await asyncio.wait(running, timeout=run_of.pause, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    running.discard(task)
                    run_of.take(task.result())
        except BaseException as error:
            if not isinstance(error, Exception):  # cancelled: nobody waits for what runs
                for task in running:
                    task.cancel()
            ended = await asyncio.gather(*running, return_exceptions=True)
            run_of.keep(outcome for outcome in ended if isinstance(outcome, Outcome))
            raise
    return run_of.report
