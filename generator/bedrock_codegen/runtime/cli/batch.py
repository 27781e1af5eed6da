"""`batch` and `jobs`: many requests as jobs or as calls from here, and calls that run on their own."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Annotated, Any

import typer

from .. import async_jobs, batch
from .._runtime.errors import JobError
from .._runtime.json.findings import counted
from .._runtime.local_folder import local_path
from ..batch.lock import alone_at
from .output import console, note, print_json, table
from .problems import Problem, read_json
from .subject import FamilyOption, JsonOption

app = typer.Typer(name="batch", help="Many requests as jobs, or one by one from here.", no_args_is_help=True)

WhereArgument = Annotated[str, typer.Argument(metavar="WHERE", help="A folder for the rows: here, or s3://bucket/prefix/.")]
JobArgument = Annotated[str, typer.Argument(metavar="JOB", help="The folder of the rows, or the ARN of a job.")]
FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="A JSONL of bodies or of batch records, or - for standard input.")
]
ModelOption = Annotated[str, typer.Option("--model", metavar="MODEL", help="The model of all rows.")]
EveryOption = Annotated[float, typer.Option("--every", help="Seconds between looks.", min=0.01)]


def register(parent: typer.Typer) -> None:
    """Add the commands."""
    parent.add_typer(app)
    parent.command("jobs")(jobs)


@app.command("write")
def write(where: WhereArgument, file: FileArgument, model: ModelOption, family: FamilyOption = None) -> None:
    """Check rows and write them as the input of batch jobs, split at every limit.

    For example:

        bedrock-typed batch write rows batch.jsonl --model us.anthropic.claude-haiku-4-5-20251001-v1:0
    """
    plan = batch.write(where, _rows(file), model_id=model, family=family, progress=True)
    note(f"{_size(plan)} in {plan.where}")


@app.command("submit")
def submit(
    where: WhereArgument,
    output: Annotated[str, typer.Option(help="Where results go: s3://bucket/prefix/.")],
    role: Annotated[str, typer.Option(help="The ARN of the role that reads and writes for the job.")],
    name: Annotated[str, typer.Option(help="What the jobs are called.")] = "batch",
    input: Annotated[str | None, typer.Option(help="Where rows that lie here are uploaded to.")] = None,  # noqa: A002
    at_most: Annotated[int, typer.Option(help="Jobs that may run at once.", min=1)] = batch.AT_MOST,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for the end.")] = False,
    every: EveryOption = 60.0,
) -> None:
    """Begin the jobs of rows that were written. Called again it goes on, and begins none twice."""
    plan = batch.load_plan(where)
    job = batch.submit(plan, output=output, role=role, name=name, input=input, at_most=at_most)
    for arn in job.arns:
        sys.stdout.write(f"{arn}\n")
    if len(job.arns) < plan.jobs:
        begun, go_on = f"{len(job.arns):,} of {counted(plan.jobs, 'job')}", f"batch status {input or where} --wait begins them"
        note(f"begun: {begun}; the others wait for room: {go_on}")
    if wait:
        _finish(job.wait(progress=True, every=every))


@app.command("status")
def status(
    job: JobArgument,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for the end.")] = False,
    every: EveryOption = 60.0,
    as_json: JsonOption = False,
) -> None:
    """Say how a job stands. The exit status is 1 if it failed, stopped or expired."""
    handle = batch.attach(job)
    told = handle.wait(progress=True, every=every) if wait else handle.status()
    if as_json:
        parts = [{name: getattr(part, name) for name in part.__slots__} for part in told.parts]
        print_json({"state": told.state, "total": told.total, "processed": told.processed, "failed": told.failed, "parts": parts})
    else:
        rows = table("rows", "state", "done", "errors", "job")
        for part in told.parts:
            rows.add_row(
                part.name, part.state, f"{part.processed:,} of {part.total:,}", f"{part.failed:,}", part.message or part.arn
            )
        console().print(rows)
    _finish(told)


@app.command("results")
def results(
    job: JobArgument,
    out: Annotated[Path | None, typer.Option(help="The file to write; by default standard output.")] = None,
    missing: Annotated[bool, typer.Option("--missing", help="Print the record ids of rows without a result instead.")] = False,
) -> None:
    """Print what came of the rows, a line a row, as the service wrote them."""
    handle = batch.attach(job)
    if missing:
        for record_id in handle.missing():
            sys.stdout.write(f"{record_id}\n")
        return
    if out is None:
        with _standard_output() as target:
            count, errors = _copy(handle, target)
    else:  # whole or not at all: a file that a kill cut short looks like one that is whole
        out = local_path(out)
        beside = out.with_name(f".{out.name}.part")
        with alone_at(str(out)):
            try:
                with beside.open("wb") as target:
                    count, errors = _copy(handle, target)
            except JobError:
                if beside.stat().st_size:  # of one part; what came of others is paid for
                    beside.replace(out)
                raise
            else:
                beside.replace(out)
            finally:
                beside.unlink(missing_ok=True)
    note(f"{counted(count, 'row')}, {errors:,} with errors")


def _copy(job: batch.Job, target: IO[bytes]) -> tuple[int, int]:
    """Write what came of the rows; how many there are, and with errors."""
    count = errors = 0
    for row in job.results():
        target.write(row.line.rstrip(b"\n") + b"\n")
        count, errors = count + 1, errors + (row.error is not None)
    return count, errors


@app.command("run")
def run(
    rows: Annotated[str, typer.Argument(metavar="ROWS", help="The folder of rows that were written, or a JSONL with --model.")],
    out: Annotated[Path, typer.Option(help="The file of results; a second start goes on there.")],
    model: Annotated[str | None, typer.Option(metavar="MODEL", help="The model, where ROWS is a JSONL.")] = None,
    family: FamilyOption = None,
    concurrency: Annotated[int, typer.Option(help="Calls at once at most.", min=1)] = 32,
    requests_per_minute: Annotated[float | None, typer.Option(help="Calls that are begun in a minute at most.", min=0.01)] = None,
) -> None:
    """Send the rows one by one from here, as many at once as the service bears."""
    given: Any = _rows(rows) if model else batch.load_plan(rows)
    report = batch.run(
        given,
        model_id=model or "",
        family=family,
        output=out,
        concurrency=concurrency,
        requests_per_minute=requests_per_minute,
        progress=True,
    )
    doubt = f", {report.in_doubt:,} sent before without an answer" if report.in_doubt else ""
    note(f"{counted(report.sent, 'row')} sent, {report.kept:,} there already, {report.errors:,} with errors{doubt}")


def jobs(
    arn: Annotated[str | None, typer.Argument(metavar="ARN", help="One call; by default all of the account.")] = None,
    state: Annotated[str | None, typer.Option("--status", help="InProgress, Completed or Failed.")] = None,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for the end of the call.")] = False,
    every: EveryOption = 15.0,
    out: Annotated[Path | None, typer.Option(help="A folder to download the files of the call to.")] = None,
) -> None:
    """List asynchronous calls, or look at one: wait for it and fetch its files.

    For example:

        bedrock-typed jobs --status Completed
    """
    if arn is None:
        shown = table("call", "state", "model")
        for job in async_jobs.list(status=_state(state)):
            told = job.status()
            shown.add_row(job.arn.rpartition("/")[2], told.state, told.model_arn.rpartition("/")[2])
        console().print(shown)
        return
    job = async_jobs.attach(arn)
    told = job.wait(every=every, progress=True) if wait else job.status()
    note(f"{told.state}{f': {told.failure}' if told.failure else ''} {told.uri}")
    if out is not None:
        out = local_path(out)
        for file in job.files():
            out.mkdir(parents=True, exist_ok=True)
            sys.stdout.write(f"{file.download(out / Path(file.name).name)}\n")
    if told.state == "Failed":
        raise typer.Exit(1)


def _size(plan: batch.Plan) -> str:
    numbers = {"row": plan.rows, "byte": plan.bytes, "file": len(plan.files), "job": plan.jobs}
    return ", ".join(counted(number, noun) for noun, number in numbers.items())


def _state(given: str | None) -> async_jobs.State | None:
    states: dict[str, async_jobs.State] = {"inprogress": "InProgress", "completed": "Completed", "failed": "Failed"}
    found = states.get((given or "").lower())
    if given and found is None:
        raise Problem(f"--status {given}: is no state. There are {', '.join(states.values())}")
    return found


def _rows(file: str) -> Iterator[Any]:
    """The rows of a JSONL: bodies, or records with an id."""
    shown = "standard input" if file == "-" else file
    with _standard_input() if file == "-" else Path(file).open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                given = read_json(line, f"line {number} of {shown}", once=True)
                _check_kind(given, f"line {number} of {shown}")
                record = isinstance(given, dict) and "modelInput" in given
                yield (given["recordId"], given["modelInput"]) if record and "recordId" in given else _body(given, record=record)


def _check_kind(given: Any, where: str) -> None:
    """Refuse a row of another vendor's batch, whose members would be told one by one as wrong.

    Raises:
        Problem: it is one.
    """
    held = next((key for key in ("params", "body") if isinstance(given, dict) and "custom_id" in given and key in given), "")
    if held:
        ours = f'{{"recordId": its custom_id, "modelInput": its {held} without model}}'
        raise Problem(f"{where}: is a row of another service's batch. Bedrock's are {ours}")


def _body(given: Any, *, record: bool) -> Any:
    return given["modelInput"] if record else given


def _standard_input() -> IO[bytes]:
    return sys.stdin.buffer


def _standard_output() -> IO[bytes]:
    return open(sys.stdout.fileno(), "wb", closefd=False)


def _finish(told: batch.JobStatus) -> None:
    if told.ended and told.state != "Completed":
        note(json.dumps({"state": told.state}))
        raise typer.Exit(1)
