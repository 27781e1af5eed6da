"""Batch inference: jobs that read JSONL from the folder that stands for S3, answer each row, and write what came of it.

A job runs in a thread of its own and can be stopped; every row is answered as InvokeModel or Converse would answer it, and rows
come back in another order than they went, as the service's do.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from string import ascii_lowercase, digits
from typing import Any

from ..._runtime.json.equality import equal
from .faults import JobFault
from .jobs import ACCOUNT, keys_of_path, parse_uri
from .values import Answer, AwsError, Request

AnswerRow = Callable[[str, str, bytes], Any]
"""From operation, model id and body to the JSON of the answer; raises AwsError for a row that is refused."""

NAME = re.compile(r"[a-zA-Z0-9]{1,63}(-*[a-zA-Z0-9+\-.]){0,63}")
ROLE = re.compile(r"arn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+")
MINIMUM = 100
"""Records that a job must have at least."""
BLOCK = 1000
"""Rows that change places among one another."""
PATIENCE = 5.0
ENDED = frozenset({"Completed", "PartiallyCompleted", "Failed", "Stopped", "Expired"})
RUNNING = ("Submitted", "Validating", "Scheduled")
OPERATIONS = {"InvokeModel": "InvokeModel", "Converse": "Converse"}


@dataclass(slots=True, kw_only=True)
class _Job:
    arn: str
    body: Mapping[str, Any]
    fault: JobFault
    submitted: datetime
    stopping: threading.Event = field(default_factory=threading.Event)
    status: str = "Submitted"
    message: str = ""
    looks: int = 0
    total: int = 0
    succeeded: int = 0
    failed: int = 0
    expired: bool = False
    ended: datetime | None = None
    thread: threading.Thread | None = None

    @property
    def name(self) -> str:
        return self.arn.rpartition("/")[2]

    @property
    def shown(self) -> str:
        """The status that a look shows: a slow job is still on its way for some looks."""
        return RUNNING[min(self.looks - 1, 2)] if 0 < self.looks <= self.fault.looks else self.status

    @property
    def done(self) -> int:
        return self.succeeded + self.failed

    @property
    def over(self) -> bool:
        """Whether no more rows are to be answered."""
        return self.expired or self.stopping.is_set()

    @property
    def end(self) -> str:
        """The status that it ends with."""
        if self.over:
            return "Expired" if self.expired else "Stopped"
        return "PartiallyCompleted" if self.done < self.total else "Completed"


class InvocationJobs:
    """The batch jobs of an endpoint."""

    def __init__(self, folder: Callable[[], Path], seed: int, answer: AnswerRow) -> None:
        self._folder = folder
        self._answer = answer
        self._lock = threading.Lock()
        self._jobs: dict[str, _Job] = {}
        self._random = Random(seed)  # noqa: S311 - names of jobs, and the order of rows

    def create(self, request: Request, fault: JobFault | None) -> Answer:
        """Begin a job; the same token and body mean the same job.

        Raises:
            AwsError: the call is refused.
        """
        body = request.body if isinstance(request.body, dict) else {}
        _check(body)
        with self._lock:
            if earlier := self._repeated(body):
                return Answer(body={"jobArn": earlier.arn})
            name = "".join(self._random.choices(ascii_lowercase + digits, k=12))
            arn = f"arn:aws:bedrock:{request.region}:{ACCOUNT}:model-invocation-job/{name}"
            job = _Job(arn=arn, body=body, fault=fault or JobFault(), submitted=datetime.now(UTC))
            self._jobs[arn] = job
        job.thread = threading.Thread(target=self._run, args=(job,), name=f"job-{name}", daemon=True)
        job.thread.start()
        return Answer(body={"jobArn": arn})

    def get(self, request: Request) -> Answer:
        """How a job stands."""
        job = self._found(request.model_id)
        job.looks += 1
        return Answer(body=_described(job))

    def stop(self, request: Request) -> Answer:
        """Stop a job; what it has written stays."""
        job = self._found(request.model_id)
        if job.status in ENDED:
            raise AwsError("ConflictException", f"The job {job.arn} has ended already.")
        job.stopping.set()
        return Answer(body={})

    def listed(self, request: Request) -> Answer:
        """The jobs, the latest first, page by page."""
        query = request.query
        with self._lock:
            jobs = [job for job in reversed(self._jobs.values()) if _is_wanted(job, query)]
        start = int(query.get("nextToken", "0")) if query.get("nextToken", "0").isdigit() else 0
        count = int(query.get("maxResults", "1000")) if query.get("maxResults", "1000").isdigit() else 1000
        more = {"nextToken": str(start + count)} if start + count < len(jobs) else {}
        return Answer(body={"invocationJobSummaries": [_described(job) for job in jobs[start : start + count]], **more})

    def close(self) -> None:
        """End every job that runs."""
        for job in list(self._jobs.values()):
            job.stopping.set()
        for job in list(self._jobs.values()):
            if job.thread is not None:
                job.thread.join(PATIENCE)

    def _repeated(self, body: Mapping[str, Any]) -> _Job | None:
        token = body.get("clientRequestToken")
        job = next((job for job in self._jobs.values() if token and job.body.get("clientRequestToken") == token), None)
        if job is not None and not equal(job.body, body):
            raise AwsError("ConflictException", "The client request token was used for another request.")
        return job

    def _found(self, arn: str) -> _Job:
        job = self._jobs.get(arn) or next((job for job in self._jobs.values() if job.name == arn), None)
        if job is None:
            raise AwsError("ResourceNotFoundException", f"The provided ARN is not found: {arn}")
        return job

    def _run(self, job: _Job) -> None:
        try:
            job.status = "Validating"
            files = self._inputs(job)
            job.total = sum(_count(path) for path in files)
            if job.fault.fails or job.total < MINIMUM:
                raise AwsError("ValidationException", job.fault.fails or _too_few(job.total))
            job.status = "InProgress"
            for path in files:
                self._process(job, path)
                if job.over:
                    break
            self._write_manifest(job)
            job.status = job.end
        except AwsError as error:
            job.status, job.message = "Failed", error.message
        except Exception as error:  # noqa: BLE001 - a job that fails says so, whatever it was
            job.status, job.message = "Failed", f"{type(error).__name__}: {error}"
        job.ended = datetime.now(UTC)

    def _inputs(self, job: _Job) -> list[Path]:
        bucket, prefix = parse_uri(job.body["inputDataConfig"]["s3InputDataConfig"]["s3Uri"])
        root = self._folder() / bucket
        paths = [root / prefix] if prefix.endswith(".jsonl") else sorted((root / prefix).rglob("*"))
        found = [path for path in paths if path.is_file()]
        if not found or any(path.suffix != ".jsonl" for path in found):
            raise AwsError("ValidationException", "The input must be .jsonl files, and nothing else may lie below the prefix.")
        return found

    def _outputs(self, job: _Job) -> Path:
        bucket, prefix = parse_uri(job.body["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"])
        folder = self._folder().joinpath(bucket, *(keys_of_path(prefix.rstrip("/")) if prefix else ()), job.name)
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _process(self, job: _Job, path: Path) -> None:
        with path.open("rb") as source, (self._outputs(job) / f"{path.name}.out").open("wb") as target:
            for block in _blocks(source):
                lines = [line for number, row in block if (line := self._line(job, number, row))]
                self._random.shuffle(lines)
                target.writelines(lines)
                if job.over:
                    return
            if job.fault.torn:
                target.seek(-20, 2)
                target.truncate()

    def _line(self, job: _Job, number: int, row: bytes) -> bytes:
        """A row's line of output; empty for one that is lost or comes after the end of the job."""
        fault = job.fault
        if fault.expires_after is not None and job.done >= fault.expires_after:
            job.expired = True
        if job.over or number in fault.lost_rows:
            return b""
        record, model_input, outcome = self._outcome(job, number, row)
        job.failed, job.succeeded = job.failed + ("error" in outcome), job.succeeded + ("error" not in outcome)
        return json.dumps({"recordId": record, "modelInput": model_input, **outcome}, ensure_ascii=False).encode() + b"\n"

    def _outcome(self, job: _Job, number: int, row: bytes) -> tuple[str, Any, dict[str, Any]]:
        try:
            given = json.loads(row)
            record, model_input = str(given.get("recordId") or f"CALL{number:07d}"), given["modelInput"]
        except (ValueError, KeyError, AttributeError):
            message = "The row is no JSON object with modelInput."
            return f"CALL{number:07d}", None, {"error": {"errorCode": 400, "errorMessage": message}}
        if number in job.fault.error_rows:
            return record, model_input, {"error": {"errorCode": job.fault.error_code, "errorMessage": job.fault.error_message}}
        try:
            operation = OPERATIONS[job.body.get("modelInvocationType", "InvokeModel")]
            answer = self._answer(operation, job.body["modelId"], json.dumps(model_input).encode())
        except AwsError as error:
            return record, model_input, {"error": {"errorCode": error.status, "errorMessage": error.message}}
        return record, model_input, {"modelOutput": answer}

    def _write_manifest(self, job: _Job) -> None:
        manifest = {
            "totalRecordCount": job.total,
            "processedRecordCount": job.done + job.fault.miscounted,
            "successRecordCount": job.succeeded,
            "errorRecordCount": job.failed,
        }
        (self._outputs(job) / "manifest.json.out").write_text(json.dumps(manifest))


def _blocks(source: Any) -> Iterator[list[tuple[int, bytes]]]:
    rows = (row for row in enumerate(source, start=1) if row[1].strip())
    while block := list(islice(rows, BLOCK)):
        yield block


def _count(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for line in file if line.strip())


def _too_few(count: int) -> str:
    return f"Batch job contains less records ({count}) than the required minimum of: {MINIMUM}"


def _check(body: Mapping[str, Any]) -> None:
    needed = {"jobName": NAME, "roleArn": ROLE, "modelId": None, "inputDataConfig": None, "outputDataConfig": None}
    for member, pattern in needed.items():
        if member not in body:
            raise _unfit(member, "Member must not be null")
        if pattern is not None and not pattern.fullmatch(str(body[member])):
            raise _unfit(member, f"Member must satisfy regular expression pattern: {pattern.pattern}")
    try:
        parse_uri(body["inputDataConfig"]["s3InputDataConfig"]["s3Uri"])
        parse_uri(body["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"])
    except (KeyError, TypeError):
        raise AwsError("ValidationException", "Input and output must name an s3Uri.") from None


def _unfit(member: str, demand: str) -> AwsError:
    where = f"1 validation error detected: Value at '{member}'"
    return AwsError("ValidationException", f"{where} failed to satisfy constraint: {demand}")


def _is_wanted(job: _Job, query: Mapping[str, str]) -> bool:
    return query.get("statusEquals", job.status) == job.status and query.get("nameContains", "") in job.body["jobName"]


def _described(job: _Job) -> dict[str, Any]:
    times = {"submitTime": job.submitted, "lastModifiedTime": job.ended or job.submitted}
    if job.ended and job.shown in ENDED:
        times["endTime"] = job.ended
    hours = int(job.body.get("timeoutDurationInHours", 24))
    times["jobExpirationTime"] = job.submitted + timedelta(hours=hours)
    kept = ("jobName", "modelId", "roleArn", "clientRequestToken", "inputDataConfig", "outputDataConfig", "modelInvocationType")
    return {
        "jobArn": job.arn,
        "status": job.shown,
        "timeoutDurationInHours": hours,
        **{key: job.body[key] for key in kept if key in job.body},
        **({"message": job.message} if job.message and job.shown == "Failed" else {}),
        **{key: time.strftime("%Y-%m-%dT%H:%M:%SZ") for key, time in times.items()},
        "totalRecordCount": job.total,
        "processedRecordCount": job.done,
        "successRecordCount": job.succeeded,
        "errorRecordCount": job.failed,
    }
