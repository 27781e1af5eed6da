# Copied from generator/bedrock_codegen/runtime/batch/online.py; edit it there.
"""The rows of a batch as calls from this process: as many at once as the service bears, taken up again where a run ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import PathLike
from typing import Any

from .._runtime.local_folder import local_path
from .in_flight import asend_all, send_all
from .pace import pace_of
from .plan import Plan
from .progress import teller
from .report import RunReport, RunStatus
from .running import Control, running_alone

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
    with running_alone(rows, model_id, family, local_path(output), control, s3) as run_of:
        send_all(run_of, lambda row: invoke(run_of.model_id, row.request, client=client, options=options), concurrency)
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
    with running_alone(rows, model_id, family, local_path(output), control, s3) as run_of:
        await asend_all(run_of, lambda row: ainvoke(run_of.model_id, row.request, client=client, options=options))
    return run_of.report
