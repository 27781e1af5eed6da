"""Asynchronous calls: begun, looked at, waited for, found again."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, Literal, TypedDict, TypeVar

from .._runtime.bodies.base import RequestBody
from .._runtime.calls.call import async_client_of, translate_errors
from .._runtime.calls.clients import blocking_client
from .._runtime.calls.preparing import prepare
from .._runtime.errors import JobError, RequestError
from .._runtime.json.findings import Finding
from .._runtime.models.catalogue import resolve
from .._runtime.models.family import Family
from .._runtime.service_errors.sent import Sent
from .._runtime.storage import open_folder
from .._runtime.waiting import Patience, pauses
from .results import JobFile, read_result
from .status import AsyncStatus, State, status_of, tell

Result = TypeVar("Result")

EVERY = 15.0
"""Seconds between looks, once a job has run for a while."""
GET, LIST = "GetAsyncInvoke", "ListAsyncInvokes"


class JobSettings(TypedDict, total=False):
    """What may be told of a call that runs on its own, beside its body and where its answer goes."""

    kms_key_id: str
    """The key that the result is encrypted with."""
    bucket_owner: str
    """The account that the bucket belongs to, 12 digits."""
    client_request_token: str
    """The same token and the same call mean one job, however often it is begun."""
    tags: Sequence[Mapping[Literal["key", "value"], str]]


class AsyncJob(Generic[Result]):
    """A call that runs on its own. AWS has no way to cancel one."""

    def __init__(self, arn: str, *, family: Family | None = None, client: Any = None, s3: Any = None) -> None:
        self.arn = arn
        """Its name: all that is needed to take it up again."""
        self._family = family
        self._client = client
        self._s3 = s3

    def __repr__(self) -> str:
        return f"AsyncJob({self.arn!r})"

    def status(self) -> AsyncStatus:
        """How it stands now.

        Raises:
            ServiceError: AWS refused or failed.
        """
        with translate_errors(Sent(model_id=self.arn, operation=GET)):
            told = blocking_client(self._client).get_async_invoke(invocationArn=self.arn)
        return status_of(told)

    async def astatus(self) -> AsyncStatus:
        """As `status`, over an aiobotocore client."""
        client = await async_client_of(self._client)
        with translate_errors(Sent(model_id=self.arn, operation=GET)):
            told = await client.get_async_invoke(invocationArn=self.arn)
        return status_of(told)

    def wait(
        self,
        *,
        timeout: float | None = None,
        every: float = EVERY,
        progress: bool | Callable[[AsyncStatus], object] = False,
    ) -> AsyncStatus:
        """Wait until it has ended.

        Args:
            timeout: Seconds after which to give up; the call goes on.
            every: Seconds between looks; the first come sooner.
            progress: True shows a line on the terminal; a function is told each status.

        A look that fails because AWS is busy, or not reached, is made again, ten times in a row.

        Raises:
            TimeoutError: It has not ended in time.
            ServiceError: AWS refused or failed.
        """
        patience = Patience()
        for pause in pauses(self.arn, timeout, every):
            status = patience.look(self.status)
            if status is not None and tell(status, progress).over:
                return status
            time.sleep(pause())
        raise AssertionError("waiting ends with an answer or an error")

    async def await_end(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - as `wait`
        every: float = EVERY,
        progress: bool | Callable[[AsyncStatus], object] = False,
    ) -> AsyncStatus:
        """As `wait`, over an aiobotocore client."""
        import asyncio  # noqa: PLC0415 - late: it is slow to load

        patience = Patience()
        for pause in pauses(self.arn, timeout, every):
            status = await patience.alook(self.astatus)
            if status is not None and tell(status, progress).over:
                return status
            await asyncio.sleep(pause())
        raise AssertionError("waiting ends with an answer or an error")

    def result(self) -> Result:
        """What came of it, read from S3 and typed.

        Raises:
            JobError: It failed, is not over yet, or its files are not there.
            StorageError: The files cannot be read.
        """
        return self._read(self.status())

    def files(self) -> tuple[JobFile, ...]:
        """Every file in its folder, whatever the model."""
        folder = open_folder(self.status().uri, self._s3)
        return tuple(JobFile(name, folder) for name in folder.names())

    async def aresult(self) -> Result:
        """As `result`; the files are read in a thread."""
        status = await self.astatus()
        import asyncio  # noqa: PLC0415 - late: it is slow to load

        return await asyncio.to_thread(self._read, status)

    def _read(self, status: AsyncStatus) -> Result:
        if status.state != "Completed":
            ended = f"is {status.state}, and no reason is given" if status.over else "is not over yet. Wait for it: job.wait()"
            why = status.failure or ended
            raise JobError(f"{self.arn}: {why}", status.state)
        family = self._family or _family_of(status.model_arn)
        result: Result = read_result(family, open_folder(status.uri, self._s3))
        return result


def start(
    family: Family,
    model_id: str,
    request: RequestBody,
    *,
    output: str,
    client: Any,
    s3: Any,
    settings: JobSettings | None,
    extra_body: Mapping[str, Any] | None,
) -> AsyncJob[Any]:
    """Begin a call whose answer goes to S3."""
    sent, arguments = _arguments(family, model_id, request, output, settings, extra_body)
    with translate_errors(sent):
        told = blocking_client(client).start_async_invoke(**arguments)
    return AsyncJob(str(told["invocationArn"]), family=family, client=client, s3=s3)


async def astart(
    family: Family,
    model_id: str,
    request: RequestBody,
    *,
    output: str,
    client: Any,
    s3: Any,
    settings: JobSettings | None,
    extra_body: Mapping[str, Any] | None,
) -> AsyncJob[Any]:
    """Begin a call whose answer goes to S3, over an aiobotocore client."""
    sent, arguments = _arguments(family, model_id, request, output, settings, extra_body)
    async_client = await async_client_of(client)
    with translate_errors(sent):
        told = await async_client.start_async_invoke(**arguments)
    return AsyncJob(str(told["invocationArn"]), family=family, client=client, s3=s3)


def attach(arn: str, *, family: Family | None = None, client: Any = None, s3: Any = None) -> AsyncJob[Any]:
    """A call that was begun before, by any process.

    Args:
        arn: What `AsyncJob.arn` said.
        family: The family of its model; by default what the service says of the model.
        client: A boto3 client of `bedrock-runtime`, or aiobotocore's for the asynchronous methods.
        s3: A boto3 client of S3.
    """
    return AsyncJob(arn, family=family, client=client, s3=s3)


def list_jobs(
    *,
    status: State | None = None,
    after: datetime | None = None,
    before: datetime | None = None,
    client: Any = None,
    s3: Any = None,
) -> Iterator[AsyncJob[Any]]:
    """The calls of this account and region, the latest first.

    Args:
        status: Only those that stand so.
        after: Only those begun after this time.
        before: Only those begun before this time.
        client: A boto3 client of `bedrock-runtime`.
        s3: A boto3 client of S3, for the results.

    Raises:
        ServiceError: AWS refused or failed.
    """
    query = _query(status, after, before)
    while True:
        with translate_errors(Sent(model_id="", operation=LIST)):
            page = blocking_client(client).list_async_invokes(**query)
        for told in page.get("asyncInvokeSummaries", ()):
            yield AsyncJob(str(told["invocationArn"]), client=client, s3=s3)
        if not page.get("nextToken"):
            return
        query["nextToken"] = page["nextToken"]


async def alist_jobs(
    *,
    status: State | None = None,
    after: datetime | None = None,
    before: datetime | None = None,
    client: Any = None,
    s3: Any = None,
) -> AsyncIterator[AsyncJob[Any]]:
    """As `list`, over an aiobotocore client."""
    query = _query(status, after, before)
    async_client = await async_client_of(client)
    while True:
        with translate_errors(Sent(model_id="", operation=LIST)):
            page = await async_client.list_async_invokes(**query)
        for told in page.get("asyncInvokeSummaries", ()):
            yield AsyncJob(str(told["invocationArn"]), client=client, s3=s3)
        if not page.get("nextToken"):
            return
        query["nextToken"] = page["nextToken"]


def _query(status: State | None, after: datetime | None, before: datetime | None) -> dict[str, Any]:
    given = {"statusEquals": status, "submitTimeAfter": after, "submitTimeBefore": before}
    return {key: value for key, value in given.items() if value is not None}


def _check_output(family: Family, output: object) -> None:
    if not isinstance(output, str):
        right = f"must be the address of a folder in S3, such as 's3://bucket/folder/'; got {type(output).__name__}"
        raise RequestError(f"{family.name} refuses this output; nothing was sent:", [Finding("/output", right)])


def _arguments(
    family: Family,
    model_id: str,
    request: RequestBody,
    output: str,
    settings: JobSettings | None,
    extra_body: Mapping[str, Any] | None,
) -> tuple[Sent, dict[str, Any]]:
    _check_output(family, output)
    sent = prepare(family, model_id, request, extra_body, operation="StartAsyncInvoke")
    given = settings or {}
    target = {"kmsKeyId": given.get("kms_key_id"), "bucketOwner": given.get("bucket_owner")}
    place = {"s3Uri": f"{output.rstrip('/')}/", **{key: value for key, value in target.items() if value is not None}}
    rest = {"clientRequestToken": given.get("client_request_token"), "tags": given.get("tags")}
    return sent, {
        "modelId": model_id,
        "modelInput": json.loads(sent.body),
        "outputDataConfig": {"s3OutputDataConfig": place},
        **{key: value for key, value in rest.items() if value is not None},
    }


def _family_of(model_arn: str) -> Family:
    family = next((family for family in resolve(model_arn).families if family.job is not None), None)
    if family is None:
        raise JobError(f"{model_arn}: is of no family whose results are known here. Name it: attach(arn, family=...)")
    return family
