"""What a job was begun with, kept beside its rows, and the calls to the service."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any

from .._runtime.errors import JobError, StorageError
from .._runtime.storage import open_folder, to_json
from .plan import JOBS, NAME, Plan

AT_MOST = 10
"""Jobs that run at once; AWS allows so many a model and region unless told otherwise."""
BUSY = frozenset({"ServiceQuotaExceededException", "ThrottlingException"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
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
    stopped: bool = False
    """Whether nothing more is to be begun."""


def read_order(plan: Plan, s3: Any) -> Order | None:
    """What was begun with these rows before; None if nothing was.

    Raises:
        StorageError: it was begun with other rows.
    """
    content = open_folder(plan.where, s3).read(JOBS)
    order = Order(**json.loads(content)) if content else None
    if order is not None and order.rows != plan.digest:
        raise StorageError(f"{plan.where}{JOBS}: is of other rows than {NAME}. Write the rows to a folder of their own")
    return order


def save_order(order: Order, plan: Plan, s3: Any) -> None:
    """Keep what was begun beside the rows."""
    open_folder(plan.where, s3).write(JOBS, to_json(asdict(order)))


def create(plan: Plan, order: Order, part: str, bedrock: Any) -> str | None:
    """Make the job of a part; the token makes it the same job when it is made twice. None if AWS has no room for it yet.

    Raises:
        JobError: AWS refuses it.
    """
    token = sha256(f"{plan.digest} {part} {order.output} {order.role}".encode()).hexdigest()
    arguments = {
        "jobName": f"{order.name}-{part}" if plan.jobs > 1 else order.name,
        "roleArn": order.role,
        "modelId": plan.model_id,
        "clientRequestToken": token,
        "inputDataConfig": {"s3InputDataConfig": {"s3Uri": f"{plan.where}{part}/", "s3InputFormat": "JSONL"}},
        "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": order.output}},
        **({"modelInvocationType": "Converse"} if plan.operation == "Converse" else {}),
        **order.settings,
    }
    try:
        return str(call(bedrock, "create_model_invocation_job", **arguments)["jobArn"])
    except JobError as error:
        if error.code in BUSY and (order.arns or error.code == "ThrottlingException"):
            return None
        raise


def check_order(plan: Plan, output: str) -> None:
    """Refuse what AWS would refuse, or would charge for without need.

    Raises:
        JobError: with what to do instead.
    """
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


def call(client: Any, operation: str, **arguments: Any) -> Mapping[str, Any]:
    """Call the service.

    Raises:
        JobError: it refused, or was not reached.
    """
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
