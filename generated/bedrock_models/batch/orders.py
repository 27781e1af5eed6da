# Copied from generator/bedrock_codegen/runtime/batch/orders.py; edit it there.
"""What a job was begun with, kept beside its rows, and the calls to the service."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any

from .._runtime.errors import JobError, StorageError, response_of
from .._runtime.json.findings import counted
from .._runtime.service_errors.failures import failure
from .._runtime.storage import open_folder, to_json
from .plan import JOBS, NAME, Plan

AT_MOST = 10
"""Jobs that run at once; AWS allows so many a model and region unless told otherwise."""
MAPS = ("arns", "dead", "refused", "settings")
"""Members of an order that are objects in JSON."""
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
    refused: Mapping[str, str] = field(default_factory=dict)
    """Part to what AWS said against it, when it was last asked."""
    dead: Mapping[str, str] = field(default_factory=dict)
    """Part to the job that was made for it and failed before it answered a row, so that another is made."""


def read_order(plan: Plan, s3: Any) -> Order | None:
    """What was begun with these rows before; None if nothing was.

    Raises:
        StorageError: it was begun with other rows, or the note of it cannot be read.
    """
    content = open_folder(plan.where, s3).read(JOBS)
    order = _order(content, f"{plan.where}{JOBS}") if content else None
    if order is not None and order.rows != plan.digest:
        raise StorageError(f"{plan.where}{JOBS}: is of other rows than {NAME}. Write the rows to a folder of their own")
    return order


def _order(content: bytes, uri: str) -> Order:
    """An order out of its JSON.

    Raises:
        StorageError: it is none.
    """
    try:
        given: dict[str, Any] = json.loads(content)
        if all(isinstance(given.get(key, {}), dict) for key in MAPS):
            return Order(**given)
    except (ValueError, TypeError, AttributeError, RecursionError):
        pass
    raise StorageError(f"{uri}: is no note of jobs. Mend it, or attach to a job by its ARN")


def save_order(order: Order, plan: Plan, s3: Any) -> None:
    """Keep what was begun beside the rows."""
    open_folder(plan.where, s3).write(JOBS, to_json(asdict(order)))


def create(plan: Plan, order: Order, part: str, bedrock: Any) -> str | None:
    """Make the job of a part; the token makes it the same job when it is made twice. None if AWS has no room for it yet.

    Raises:
        JobError: AWS refuses it.
    """
    again = f" after {order.dead[part]}" if part in order.dead else ""
    token = sha256(f"{plan.digest} {part} {order.output} {order.role}{again}".encode()).hexdigest()
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
    is_address = isinstance(output, str) and output.startswith("s3://")  # pyright: ignore[reportUnnecessaryIsInstance] - a Path may come
    if not is_address or f"{output.rstrip('/')}/".startswith(plan.where):
        raise JobError(
            f"output {output!r}: must be an s3://bucket/prefix/ that is not below the rows: all that lies there is read"
        )
    small = [part for part in plan.parts if part.rows < plan.limits.minimum]
    if small or not plan.parts:
        rows, least = counted(small[0].rows if small else 0, "row"), plan.limits.minimum
        raise JobError(f"{rows}: too few for a job, which needs {least}. Use batch.run(plan, ...)")


def call(client: Any, operation: str, **arguments: Any) -> Mapping[str, Any]:
    """Call the service.

    Raises:
        JobError: it refused, or was not reached.
    """
    try:
        reply: Mapping[str, Any] = getattr(client, operation)(**arguments)
    except Exception as error:
        details = response_of(error).get("Error", {})
        code = str(details.get("Code", type(error).__name__))
        if code == "ParamValidationError":  # boto3's own, which would say to look at the client
            raise JobError(f"{operation}: {str(error).rstrip('.')}. Check what was given to submit", code) from error
        message = str(details.get("Message") or failure(error) or error).rstrip(".")
        raise JobError(f"{operation}: {message}. {_advice(operation, code, message)}".strip(), code) from error
    return reply


def _advice(operation: str, code: str, message: str) -> str:
    """What to do about a refusal; empty where the service's own sentence has to do."""
    if code in {"AccessDeniedException", "ValidationException"} and _TRUST.search(message):
        return _TRUSTED
    if code == "ValidationException" and (advice := advise(message)):
        return advice
    if code == "AccessDeniedException":
        return _DENIED if operation == "create_model_invocation_job" else f"The caller needs bedrock:{_action(operation)}"
    return _ADVICE.get(code, "")


def advise(message: str) -> str:
    """What to do about what AWS says against a role or its buckets, when it refuses a job or when one failed."""
    if _TRUST.search(message):
        return _TRUSTED
    return _REACHED if _BUCKETS.search(message) else ""


def _action(operation: str) -> str:
    return operation.title().replace("_", "")


_TRUST = re.compile(r"\bassumed?\b(?!-role)|AssumeRole")
"""Words of a refusal that is about who may take the role on; `assumed-role` is in the name of many a caller."""
_TRUSTED = "The role's trust policy must let bedrock.amazonaws.com assume it, and it must be of this account"
_BUCKETS = re.compile(
    r"(?i)(?=.*(\bs3\b|bucket))(?=.*(access|permission|denied|not authorized|region|cannot read|cannot write))", re.DOTALL
)
"""Words of a refusal that is about what the role may do with the places of a job, or where they are."""
_REACHED = (
    "Both places must be buckets in the job's region, and the role needs s3:GetObject, s3:ListBucket and s3:PutObject there"
)
_DENIED = (
    "The caller needs bedrock:CreateModelInvocationJob and iam:PassRole on the role; "
    "the role needs s3:GetObject, s3:ListBucket and s3:PutObject on both places"
)
_STALE = "Sign in again, and start again: what was done is not done twice"
_ADVICE = {
    "ServiceQuotaExceededException": "As many jobs as the account may have are running; pass a smaller at_most, or wait",
    "ConflictException": "The rows were submitted before, in another way or place: attach to that job, or name another output",
    "ThrottlingException": "Start again in a while: what was done is not done twice",
    "ResourceNotFoundException": "Check the name, and that it is of this account and region: AWS_REGION",
    "ExpiredTokenException": _STALE,
    "ExpiredToken": _STALE,
    "UnrecognizedClientException": "Check AWS_PROFILE, or AWS_ACCESS_KEY_ID and what belongs to it",
    "InvalidSignatureException": "Check AWS_SECRET_ACCESS_KEY, and the clock of this machine",
}
