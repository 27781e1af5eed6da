"""Batch jobs: begun, looked at, waited for, read. What is needed to go on lies beside the rows, in `jobs.json`."""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from .._runtime.errors import JobError, JobWarning, StorageError
from .._runtime.models.catalogue import families, resolve
from .._runtime.models.family import Family
from .._runtime.storage import Where, default_client, open_folder, to_json
from .._runtime.warnings import caller
from .delivery import upload
from .plan import JOBS, NAME, Plan, load_plan
from .progress import show
from .results import BatchRow, Seen, manifest_counts, result_files, rows_of
from .rows import record_id_of
from .write import write

AT_MOST = 10
"""Jobs that run at once; AWS allows so many a model and region unless told otherwise."""
EVERY = 60.0
"""Seconds between looks, once a job has run for a while."""
ENDED = frozenset({"Completed", "PartiallyCompleted", "Failed", "Stopped", "Expired"})
QUEUED = "Queued"
"""Not begun yet: as many jobs as are allowed are running."""
BUSY = frozenset({"ServiceQuotaExceededException", "ThrottlingException"})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What a job was begun with."""

    output: str
    role: str
    name: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    """Further arguments of CreateModelInvocationJob."""
    at_most: int = AT_MOST
    arns: Mapping[str, str] = field(default_factory=dict)
    """Part to the job that was made for it."""
    rows: str = ""
    """The digest of the plan."""


def submit(
    plan: Plan,
    *,
    output: str,
    role: str,
    name: str = "batch",
    input: Where | None = None,  # noqa: A002 - the service's word
    at_most: int = AT_MOST,
    timeout_hours: int | None = None,
    bedrock: Any = None,
    s3: Any = None,
    **settings: Any,
) -> Job:
    """Begin the jobs of a plan. Called again, after the process died or not, it goes on: no row is sent twice.

    Args:
        plan: What was written.
        output: An `s3://bucket/prefix/` for the results; not below the rows.
        role: The ARN of the role that reads and writes for the job.
        name: What the jobs are called; a number follows where there are several.
        input: Where rows that lie on this machine are uploaded to.
        at_most: How many jobs may run at once; the others wait, and `Job.wait` begins them.
        timeout_hours: Hours until a job expires, 24 to 168.
        bedrock: A boto3 client of `bedrock`; by default one of boto3's own session.
        s3: A boto3 client of S3.
        settings: Further arguments of CreateModelInvocationJob, such as `tags` or `vpcConfig`.

    Raises:
        JobError: a job would be below the model's minimum, or AWS refuses it.
        StorageError: the rows cannot be reached.
    """
    if input is not None:
        plan = upload(plan, input, s3=s3)
    _check(plan, output)
    if timeout_hours is not None:
        settings["timeoutDurationInHours"] = timeout_hours
    order = _Order(output=f"{output.rstrip('/')}/", role=role, name=name, settings=settings, at_most=at_most, rows=plan.digest)
    earlier = _read_order(plan, s3)
    if earlier is not None:
        if (earlier.output, earlier.role) != (order.output, order.role):
            raise JobError(f"{plan.where}: was submitted with output={earlier.output!r}. Use that, or write the rows elsewhere")
        order = replace(order, arns=earlier.arns)
    job = Job(plan=plan, order=order, bedrock=bedrock, s3=s3)
    job.begin()
    return job


def attach(ref: Where, *, bedrock: Any = None, s3: Any = None) -> Job:
    """A job that was begun before, by any process.

    Args:
        ref: The folder of the plan, or the ARN of one of AWS's jobs.
        bedrock: A boto3 client of `bedrock`.
        s3: A boto3 client of S3.

    Raises:
        StorageError: nothing was submitted from that folder.
        JobError: there is no such job.
    """
    if not str(ref).startswith("arn:"):
        plan = load_plan(ref, s3)
        order = _read_order(plan, s3)
        if order is None:
            raise StorageError(f"{plan.where}{JOBS}: is not there. Submit the plan first: batch.submit(plan, ...)", "NoSuchKey")
        return Job(plan=plan, order=order, bedrock=bedrock, s3=s3)
    return _attached(str(ref), bedrock or default_client("bedrock"), s3)


def _attached(arn: str, bedrock: Any, s3: Any) -> Job:
    told = _call(bedrock, "get_model_invocation_job", jobIdentifier=arn)
    rows = str(told["inputDataConfig"]["s3InputDataConfig"]["s3Uri"])
    output = str(told["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"])
    above = rows.rstrip("/").rpartition("/")[0]
    try:
        plan = load_plan(f"{above}/", s3)
    except StorageError:
        plan = None
    order = _read_order(plan, s3) if plan else None
    if plan is not None and order is not None and arn in order.arns.values():
        return Job(plan=plan, order=order, bedrock=bedrock, s3=s3)
    family = "converse" if told.get("modelInvocationType") == "Converse" else None
    lone = _Order(output=output, role=str(told.get("roleArn", "")), name=str(told.get("jobName", "")), arns={rows: arn})
    return Job(plan=None, order=lone, bedrock=bedrock, s3=s3, model_id=str(told["modelId"]), family=family)


class Job:
    """Rows that AWS works on, in one job or several."""

    def __init__(
        self,
        *,
        plan: Plan | None,
        order: _Order,
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
            raise LookupError(f"arn: these rows make {len(self._names())} jobs, of which {len(self.arns)} are begun. Use .arns")
        return self.arns[0]

    def status(self) -> JobStatus:
        """How the job stands now. Parts that wait for their turn are begun, if it has come."""
        status = self._look()
        if any(part.state == QUEUED for part in status.parts) and self.begin(status):
            status = self._look()
        return status

    def wait(
        self,
        *,
        timeout: float | None = None,
        every: float = EVERY,
        progress: bool | Callable[[JobStatus], object] = False,
    ) -> JobStatus:
        """Wait until every part has ended.

        Args:
            timeout: Seconds after which to give up; the job goes on.
            every: Seconds between looks; the first come sooner.
            progress: True shows a bar on the terminal; a function is told each status.

        Raises:
            TimeoutError: it has not ended in time.
        """
        started, pause = time.monotonic(), min(every, 1.0)
        tell = show if progress is True else (progress or (lambda _: None))
        while True:
            status = self.status()
            tell(status)
            if status.ended:
                return status
            left = None if timeout is None else started + timeout - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError(
                    f"{self!r}: is {status.state} after {timeout} s. It goes on: wait again, or attach to it later"
                )
            time.sleep(pause if left is None else min(pause, left))
            pause = min(every, pause * 1.5)

    def stop(self) -> None:
        """Stop every part that runs. What is done by then can be read, and is paid for."""
        for part in self._look().parts:
            if part.arn and part.state not in ENDED:
                try:
                    _call(self._bedrock, "stop_model_invocation_job", jobIdentifier=part.arn)
                except JobError as error:
                    if error.code != "ConflictException":  # it ended while we asked
                        raise

    def results(self) -> Iterator[BatchRow[Any]]:
        """What came of the rows, in the order of the result files, one at a time; also of jobs that stopped or expired.

        Raises:
            JobError: at the end, if a part failed before it wrote anything.
        """
        empty: list[JobPart] = []
        for part in self._look().parts:
            any_rows = yield from self._read(part)
            if not any_rows and part.state == "Failed":
                empty.append(part)
        if empty:
            raise JobError("; ".join(f"{part.arn}: {part.message or part.state}" for part in empty))

    def missing(self) -> Iterator[str]:
        """The record ids of rows that have no result, in the order in which they were written."""
        _, seen = self._outcome()
        return (record_id for row in self._inputs() if (record_id := record_id_of(row)) not in seen)

    def retry_failed(self, where: Where, *, only_retryable: bool = False) -> Plan:
        """Write the rows again that have an error or no result, under the ids that they had, as a plan of its own.

        Args:
            where: A folder for these rows.
            only_retryable: Leave out rows whose error another try cannot mend.
        """
        failed, seen = self._outcome(only_retryable=only_retryable)
        again = (row for row in self._inputs() if (record_id := record_id_of(row)) in failed or record_id not in seen)
        rows = ((record_id_of(row), json.loads(row)["modelInput"]) for row in again)
        return write(where, rows, model_id=self._model_id, family=self._family_name, s3=self._s3)

    def begin(self, status: JobStatus | None = None) -> int:
        """Begin parts that wait, as many as may run; how many were begun."""
        if self.plan is None:
            return 0
        running = sum(part.state not in ENDED for part in (status or self._look()).parts if part.arn)
        begun = 0
        for part in self.plan.parts:
            if part.name in self._order.arns:
                continue
            if running + begun >= self._order.at_most:
                break
            arn = self._create(part.name)
            if arn is None:
                break
            self._order = replace(self._order, arns={**self._order.arns, part.name: arn})
            open_folder(self.plan.where, self._s3).write(JOBS, to_json(asdict(self._order)))
            begun += 1
        return begun

    def _create(self, part: str) -> str | None:
        """Make a job; the token makes it the same job when it is made twice. None if AWS has no room for it yet."""
        assert self.plan is not None  # noqa: S101 - asked before
        order = self._order
        token = sha256(f"{self.plan.digest} {part} {order.output} {order.role}".encode()).hexdigest()
        arguments = {
            "jobName": f"{order.name}-{part}" if self.plan.jobs > 1 else order.name,
            "roleArn": order.role,
            "modelId": self._model_id,
            "clientRequestToken": token,
            "inputDataConfig": {"s3InputDataConfig": {"s3Uri": f"{self.plan.where}{part}/", "s3InputFormat": "JSONL"}},
            "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": order.output}},
            **({"modelInvocationType": "Converse"} if self.plan.operation == "Converse" else {}),
            **order.settings,
        }
        try:
            return str(_call(self._bedrock, "create_model_invocation_job", **arguments)["jobArn"])
        except JobError as error:
            if error.code in BUSY and (order.arns or error.code == "ThrottlingException"):
                return None
            raise

    def _look(self) -> JobStatus:
        return JobStatus(parts=tuple(map(self._part, self._names())))

    def _names(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.plan.parts) if self.plan else tuple(self._order.arns)

    def _part(self, name: str) -> JobPart:
        arn = self._order.arns.get(name, "")
        if not arn:
            return JobPart(name=name)
        if name in self._ended:
            return self._ended[name]
        told = _call(self._bedrock, "get_model_invocation_job", jobIdentifier=arn)
        part = JobPart(
            name=name,
            arn=arn,
            state=str(told["status"]),
            message=str(told.get("message", "")),
            total=int(told.get("totalRecordCount", 0)),
            processed=int(told.get("processedRecordCount", 0)),
            succeeded=int(told.get("successRecordCount", 0)),
            failed=int(told.get("errorRecordCount", 0)),
        )
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

    def _read(self, part: JobPart) -> Generator[BatchRow[Any], None, bool]:
        """The rows of a part; says at the end whether there were any. A manifest that counts otherwise is told."""
        if not part.arn:
            return False
        folder = open_folder(f"{self.output.rstrip('/')}/{part.arn.rpartition('/')[2]}/", self._s3)
        count = 0
        for name in result_files(folder):
            for row in rows_of(folder.lines(name), self._family):
                count += 1
                yield row
        told = manifest_counts(folder).get("processedRecordCount", count)
        if told != count:
            message = f"{folder.uri}: the manifest says {told:,} rows, and {count:,} are there. See missing()"
            warnings.warn(message, JobWarning, stacklevel=caller())
        return count > 0

    def _outcome(self, *, only_retryable: bool = False) -> tuple[Seen, Seen]:
        """The ids of rows to send again, and of all that have a result."""
        rows = self.plan.rows if self.plan else 0
        failed, seen = Seen(rows), Seen(rows)
        for row in self.results():
            if row.error is not None and row.error.code == "unreadable":
                continue
            seen.add(row.record_id)
            if row.error is not None and (row.error.retryable or not only_retryable):
                failed.add(row.record_id)
        return failed, seen

    def _inputs(self) -> Iterator[bytes]:
        if self.plan is not None:
            yield from self.plan.lines(self._s3)
            return
        for uri in self._order.arns:
            folder_uri, _, name = uri.rpartition("/") if uri.endswith(".jsonl") else (uri.rstrip("/"), "", "")
            folder = open_folder(f"{folder_uri}/", self._s3)
            for each in [name] if name else [found for found in folder.names() if found.endswith(".jsonl")]:
                yield from folder.lines(each)


def _check(plan: Plan, output: str) -> None:
    if not plan.where.startswith("s3://"):
        raise JobError(f"{plan.where}: lies on this machine. Name a place in S3: submit(plan, input='s3://bucket/prefix/', ...)")
    if not output.startswith("s3://") or f"{output.rstrip('/')}/".startswith(plan.where):
        raise JobError(
            f"output {output!r}: must be an s3://bucket/prefix/ that is not below the rows: all that lies there is read"
        )
    small = [part for part in plan.parts if part.rows < plan.limits.minimum]
    if small or not plan.parts:
        rows = small[0].rows if small else 0
        least = plan.limits.minimum
        raise JobError(f"{rows} rows: are fewer than the {least} that a job needs. Use batch.run(plan, ...)")


def _read_order(plan: Plan, s3: Any) -> _Order | None:
    content = open_folder(plan.where, s3).read(JOBS)
    order = _Order(**json.loads(content)) if content else None
    if order is not None and order.rows != plan.digest:
        raise StorageError(f"{plan.where}{JOBS}: is of other rows than {NAME}. Write the rows to a folder of their own")
    return order


def _call(client: Any, operation: str, **arguments: Any) -> Mapping[str, Any]:
    try:
        reply: Mapping[str, Any] = getattr(client, operation)(**arguments)
    except Exception as error:
        details = getattr(error, "response", {}).get("Error", {})
        code = str(details.get("Code", type(error).__name__))
        message = str(details.get("Message") or error)
        raise JobError(f"{operation}: {message}{_ADVICE.get(code, '')}", code) from error
    return reply


_ADVICE = {
    "AccessDeniedException": ". The caller needs bedrock:CreateModelInvocationJob and iam:PassRole on the role; "
    "the role needs s3:GetObject, s3:ListBucket and s3:PutObject on both places",
    "ServiceQuotaExceededException": ". As many jobs as the account may have are running; pass a smaller at_most, or wait",
}
