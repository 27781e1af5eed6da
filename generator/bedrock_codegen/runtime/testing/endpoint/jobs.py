"""Asynchronous calls: what was started, how it stands, and the files that a folder holds in place of a bucket.

`s3://bucket/prefix/` is `folder/bucket/prefix/`. Nothing is ever written outside the folder: bucket and keys are checked by name,
and the way to a file is checked again, links and all, before it is written.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from random import Random
from string import ascii_lowercase, digits
from typing import Any

from ..._runtime.json.equality import equal
from ..._runtime.models.references import base_id, foundation_model_arn, is_arn
from .values import Answer, AwsError, Job, Request

ACCOUNT = "123456789012"
BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
KEY = re.compile(r"[\w!.*'() &$@=;:+,?-]{1,255}")
NO_FOLDER = "The provided S3 URI does not point to a bucket or a directory"
MAX_RESULTS = 1000


@dataclass(slots=True, kw_only=True)
class _Started:
    arn: str
    model_arn: str
    uri: str
    token: str | None
    body: Any
    job: Job
    submitted: datetime
    polls: int = 0

    @property
    def status(self) -> str:
        if self.polls <= self.job.polls:
            return "InProgress"
        return "Failed" if self.job.failure else "Completed"


class Jobs:
    """The asynchronous calls of an endpoint."""

    def __init__(self, folder: str | PathLike[str] | None, seed: int) -> None:
        self._given = Path(folder) if folder is not None else None
        self._made: Path | None = None
        self._lock = threading.Lock()
        self._jobs: dict[str, _Started] = {}
        self._random = Random(seed)  # noqa: S311 - names of jobs

    @property
    def folder(self) -> Path:
        """The folder that stands for S3; a temporary one, made when it is first needed, unless the caller gave one."""
        if self._given is not None:
            self._given.mkdir(parents=True, exist_ok=True)
            return self._given
        if self._made is None:
            self._made = Path(tempfile.mkdtemp(prefix="bedrock-"))
        return self._made

    def close(self) -> None:
        """Remove the temporary folder, if there is one."""
        if self._made is not None:
            shutil.rmtree(self._made, ignore_errors=True)
            self._made = None

    def check_target(self, body: Mapping[str, Any]) -> None:
        """Check where a call wants its result.

        Raises:
            AwsError: nowhere, or not a folder.
        """
        _target(_uri(body))

    def repeated(self, body: Mapping[str, Any]) -> Answer | None:
        """The answer to a call that was made before: the same token and the same body.

        Raises:
            AwsError: the token was used for another body.
        """
        with self._lock:
            token = body.get("clientRequestToken")
            job = next((job for job in self._jobs.values() if token is not None and job.token == token), None)
        if job is not None and not equal(job.body, body):
            raise AwsError("ConflictException", "The client request token was used for another request.")
        return Answer(body={"invocationArn": job.arn}) if job else None

    def start(self, request: Request, job: Job, drawn: Callable[[str], Mapping[str, bytes]]) -> Answer:
        """Note a job and write its files: those that it has, or else what is drawn for the folder that they lie in."""
        uri = _uri(request.body)
        with self._lock:
            name = "".join(self._random.choices(ascii_lowercase + digits, k=12))
            if not job.failure:
                self._write([*_target(uri), name], job.files or drawn(f"{uri.rstrip('/')}/{name}/"))
            arn = f"arn:aws:bedrock:{request.region}:{ACCOUNT}:async-invoke/{name}"
            self._jobs[arn] = _Started(
                arn=arn,
                model_arn=_model_arn(request),
                uri=f"{uri.rstrip('/')}/{name}",
                token=request.body.get("clientRequestToken"),
                body=request.body,
                job=job,
                submitted=datetime.now(UTC),
            )
        return Answer(body={"invocationArn": arn})

    def get(self, request: Request) -> Answer:
        """How a job stands. Each look brings it nearer to its end."""
        with self._lock:
            job = self._jobs.get(request.model_id)
            if job is None:
                raise AwsError("ResourceNotFoundException", f"The async invocation {request.model_id} does not exist.")
            job.polls += 1
            return Answer(body=_described(job))

    def listed(self, request: Request) -> Answer:
        """The jobs that a query asks for, page by page."""
        query = request.query
        with self._lock:
            jobs = [job for job in self._jobs.values() if _wanted(job, query)]
        jobs.sort(key=lambda job: job.submitted, reverse=query.get("sortOrder", "Descending") == "Descending")
        start, count = _number(query.get("nextToken", "0")), _number(query.get("maxResults", str(MAX_RESULTS)))
        page = jobs[start : start + count]
        more = {"nextToken": str(start + count)} if start + count < len(jobs) else {}
        return Answer(body={"asyncInvokeSummaries": [_described(job) for job in page], **more})

    def _write(self, way: list[str], files: Mapping[str, bytes]) -> None:
        root = self.folder.resolve()
        for name, content in files.items():
            path = root.joinpath(*way, *keys_of_path(name))
            if not path.resolve().is_relative_to(root):
                raise AwsError("ValidationException", NO_FOLDER)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _uri(body: Any) -> str:
    config = body.get("outputDataConfig") if isinstance(body, dict) else None
    target = config.get("s3OutputDataConfig") if isinstance(config, dict) else None
    uri = target.get("s3Uri") if isinstance(target, dict) else None
    if not isinstance(uri, str):
        raise AwsError(
            "ValidationException",
            "1 validation error detected: Value at 'outputDataConfig.s3OutputDataConfig.s3Uri' failed to satisfy constraint: "
            "Member must not be null",
        )
    return uri


def _target(uri: str) -> list[str]:
    """Bucket and keys of a URI that names a bucket or a folder."""
    bucket, prefix = parse_uri(uri)
    if prefix and not prefix.endswith("/"):
        raise AwsError("ValidationException", NO_FOLDER)
    return [bucket, *(keys_of_path(prefix.rstrip("/")) if prefix else [])]


def parse_uri(uri: str) -> tuple[str, str]:
    """Bucket and key, or prefix, of a URI.

    Raises:
        AwsError: it is none of S3, or leads out of the bucket.
    """
    scheme, _, rest = uri.partition("://")
    bucket, _, key = rest.partition("/")
    if scheme != "s3" or not BUCKET.fullmatch(bucket) or ".." in bucket:
        raise AwsError("ValidationException", NO_FOLDER)
    if key:
        keys_of_path(key.rstrip("/"))
    return bucket, key


def keys_of_path(path: str) -> list[str]:
    """The steps of a key, each fit to be a file name.

    Raises:
        AwsError: one is not.
    """
    steps = path.split("/")
    if not all(KEY.fullmatch(step) and step.strip(". ") for step in steps):
        raise AwsError("ValidationException", NO_FOLDER)
    return steps


def _model_arn(request: Request) -> str:
    if is_arn(request.model_id):
        return request.model_id
    return foundation_model_arn(request.region, base_id(request.model_id)[0])


def _described(job: _Started) -> dict[str, Any]:
    time = job.submitted.strftime("%Y-%m-%dT%H:%M:%SZ")
    ended = {} if job.status == "InProgress" else {"endTime": time}
    failure = {"failureMessage": job.job.failure} if job.status == "Failed" else {}
    token = {"clientRequestToken": job.token} if job.token else {}
    return {
        "invocationArn": job.arn,
        "modelArn": job.model_arn,
        "status": job.status,
        "submitTime": time,
        "lastModifiedTime": time,
        "outputDataConfig": {"s3OutputDataConfig": {**job.body["outputDataConfig"]["s3OutputDataConfig"], "s3Uri": job.uri}},
        **token,
        **ended,
        **failure,
    }


def _wanted(job: _Started, query: Mapping[str, str]) -> bool:
    after, before = query.get("submitTimeAfter"), query.get("submitTimeBefore")
    return (
        query.get("statusEquals", job.status) == job.status
        and (after is None or job.submitted >= _time(after))
        and (before is None or job.submitted <= _time(before))
    )


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise AwsError("ValidationException", f"{text[:60]} is no time.") from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise AwsError("ValidationException", f"{text[:60]} is no number.")
    return int(text)
