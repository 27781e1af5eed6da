"""Jobs begun from a plan, and taken up again by any process."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

from .._runtime.errors import JobError, JobWarning, StorageError
from .._runtime.storage import Where, default_client, open_folder
from .._runtime.warnings import caller
from .delivery import bring
from .job import Job
from .lock import alone_at
from .orders import AT_MOST, Order, call, check_order, read_order, save_order
from .plan import JOBS, Plan, load_plan


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

    A job that was stopped goes on with the parts that were never begun. One that failed before it answered a row, for want of a
    right for example, is begun again, and may then go elsewhere or have another role.

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
        StorageError: the rows cannot be reached, or another process submits them.
    """
    if not isinstance(plan, Plan):  # pyright: ignore[reportUnnecessaryIsInstance] - who has no checker gives a path
        raise TypeError(
            f"plan: must be a Plan, and {type(plan).__name__} is none. Write the rows, or load_plan(...) what was written"
        )
    if at_most < 1:
        raise ValueError(f"at_most={at_most}: must be 1 or more")
    if timeout_hours is not None:
        settings["timeoutDurationInHours"] = timeout_hours
    with alone_at(open_folder(plan.where if input is None else input, s3)) as is_sure:
        if input is not None:
            plan = bring(plan, input, s3, is_alone=is_sure)
        check_order(plan, output)
        order = Order(output=f"{output.rstrip('/')}/", role=role, name=name, settings=settings, at_most=at_most, rows=plan.digest)
        earlier = read_order(plan, s3)
        if earlier is not None:
            order = _going_on(order, Job(plan=plan, order=earlier, bedrock=bedrock, s3=s3), earlier)
        save_order(order, plan, s3)
        job = Job(plan=plan, order=order, bedrock=bedrock, s3=s3)
        job.begin()
    return job


def _going_on(order: Order, job: Job, earlier: Order) -> Order:
    """An order with the jobs that an earlier one began, but for those that failed before they answered a row.

    Raises:
        JobError: the earlier one was to go elsewhere.
    """
    dead = {part.name: part.arn for part in job.failed_early()}
    arns = {name: arn for name, arn in earlier.arns.items() if name not in dead}
    if arns and (earlier.output, earlier.role) != (order.output, order.role):
        said = f"output={earlier.output!r} and role={earlier.role!r}"
        raise JobError(f"{job.plan.where if job.plan else ''}: was submitted with {said}. Use these, or write the rows elsewhere")
    if dead:
        message = f"{', '.join(dead.values())}: failed before a row was answered, and is begun again"
        warnings.warn(message, JobWarning, stacklevel=caller())
    return replace(order, arns=arns, dead={**earlier.dead, **dead})


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
        order = read_order(plan, s3)
        if order is None:
            raise StorageError(f"{plan.where}{JOBS}: is not there. Submit the plan first: batch.submit(plan, ...)", "NoSuchKey")
        return Job(plan=plan, order=order, bedrock=bedrock, s3=s3)
    return _attached(str(ref), bedrock or default_client("bedrock"), s3)


def _attached(arn: str, bedrock: Any, s3: Any) -> Job:
    told = call(bedrock, "get_model_invocation_job", jobIdentifier=arn)
    rows = str(told["inputDataConfig"]["s3InputDataConfig"]["s3Uri"])
    output = str(told["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"])
    above = rows.rstrip("/").rpartition("/")[0]
    try:
        plan = load_plan(f"{above}/", s3)
    except StorageError:
        plan = None
    order = read_order(plan, s3) if plan else None
    if plan is not None and order is not None and arn in order.arns.values():
        return Job(plan=plan, order=order, bedrock=bedrock, s3=s3)
    family = "converse" if told.get("modelInvocationType") == "Converse" else None
    lone = Order(output=output, role=str(told.get("roleArn", "")), name=str(told.get("jobName", "")), arns={rows: arn})
    return Job(plan=None, order=lone, bedrock=bedrock, s3=s3, model_id=str(told["modelId"]), family=family)
