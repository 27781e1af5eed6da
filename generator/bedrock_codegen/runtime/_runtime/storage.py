"""Folders that rows lie in, on this machine or in S3 by boto3. What is read is never held whole."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Protocol

from .errors import StorageError, response_of
from .local_folder import PIECE, LocalFolder, local_path, split_lines

TRIES = 5
"""How often a read that breaks off is taken up again where it was."""
DIGEST = "sha256"

Where = str | PathLike[str]
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
"""What begins as an address does; a `Path` of one has lost a slash. A drive of Windows has one letter."""


class Folder(Protocol):
    """A place for rows and what belongs to them."""

    @property
    def uri(self) -> str:
        """Where it is, ending in a slash."""
        ...

    def read(self, name: str) -> bytes | None:
        """A small file whole; None if it is not there."""
        ...

    def write(self, name: str, content: bytes) -> None:
        """A small file, whole or not at all."""
        ...

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a file, without their ends."""
        ...

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a file, a piece at a time."""
        ...

    def names(self, below: str = "") -> list[str]:
        """The files below a name, in order."""
        ...

    def delete(self, name: str) -> None:
        """Take a file away, if it is there."""
        ...

    def put_file(self, name: str, path: Path, digest: str) -> bool:
        """Bring a file here unless it is here already; whether it was brought."""
        ...


def open_folder(where: Where, s3: Any = None) -> Folder:
    """The folder at a path or an `s3://bucket/prefix/`.

    Args:
        where: Which.
        s3: A boto3 client of S3; by default one of boto3's own session.
    """
    text = fspath(where)
    if not text.startswith("s3://"):
        if _ADDRESS.match(text):
            raise StorageError(f"{text}: is neither a folder of this machine nor in S3. Write s3://BUCKET/PREFIX/, as a text")
        return LocalFolder(local_path(text))
    bucket, _, prefix = text.removeprefix("s3://").partition("/")
    if not bucket:
        raise StorageError(f"{text}: names no bucket. Write s3://BUCKET/PREFIX/")
    return S3Folder(s3 or default_client("s3"), bucket, f"{prefix.rstrip('/')}/" if prefix.strip("/") else "")


def default_client(service: str) -> Any:
    """A client of boto3's default session, in the region of the environment; the same one while neither changes."""
    import boto3  # noqa: PLC0415 - slow to import

    if boto3.DEFAULT_SESSION is None:
        boto3.setup_default_session()
    environment = tuple(sorted((name, value) for name, value in os.environ.items() if name.startswith("AWS_")))
    return _client(service, boto3.DEFAULT_SESSION, environment, os.getpid())


@lru_cache(maxsize=8)
def _client(service: str, session: Any, environment: tuple[tuple[str, str], ...], _: int) -> Any:
    """A client takes longer to make than most calls. Its connections are those of one process."""
    region = dict(environment).get("AWS_REGION")
    try:
        return session.client(service, **({"region_name": region} if region else {}))
    except Exception as error:
        from .service_errors.failures import failure  # noqa: PLC0415 - only on the way out

        raise failure(error) or error from error


@dataclass(frozen=True, slots=True)
class S3Folder:
    """A prefix of a bucket."""

    client: Any
    bucket: str
    prefix: str

    @property
    def uri(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}"

    def read(self, name: str) -> bytes | None:
        try:
            return b"".join(self.pieces(name))
        except StorageError as error:
            if error.code in {"NoSuchKey", "404"}:
                return None
            raise

    def write(self, name: str, content: bytes) -> None:
        self._call("put_object", name, Body=content)

    def lines(self, name: str) -> Iterator[bytes]:
        return split_lines(self.pieces(name))

    def names(self, below: str = "") -> list[str]:
        found: list[str] = []
        token: dict[str, str] = {}
        while True:
            page = self._call("list_objects_v2", None, Prefix=f"{self.prefix}{below}", **token)
            found += [entry["Key"].removeprefix(self.prefix) for entry in page.get("Contents", ())]
            if not page.get("IsTruncated"):
                return sorted(found)
            token = {"ContinuationToken": page["NextContinuationToken"]}

    def delete(self, name: str) -> None:
        self._call("delete_object", name)

    def put_file(self, name: str, path: Path, digest: str) -> bool:
        """Upload a file, in parts where it is large; one that is there with the same digest is left alone."""
        with suppress(StorageError):
            head = self._call("head_object", name)
            if head["ContentLength"] == path.stat().st_size and head.get("Metadata", {}).get(DIGEST) == digest:
                return False
        try:
            self.client.upload_file(str(path), self.bucket, f"{self.prefix}{name}", ExtraArgs={"Metadata": {DIGEST: digest}})
        except Exception as error:
            raise self._explained(error, name, "put_object") from error
        return True

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of an object; a connection that breaks is opened again at the byte it came to."""
        at, broken = 0, 0
        reply = self._call("get_object", name)
        size, tag = reply["ContentLength"], reply.get("ETag")
        while at < size:
            try:
                while piece := reply["Body"].read(PIECE):
                    at += len(piece)
                    yield piece
            except Exception as error:
                broken += 1
                if broken >= TRIES:
                    raise self._explained(error, name, "get_object") from error
            if at < size:
                reply = self._call("get_object", name, Range=f"bytes={at}-", **({"IfMatch": tag} if tag else {}))

    def _call(self, operation: str, name: str | None, **arguments: Any) -> Mapping[str, Any]:
        key = {} if name is None else {"Key": f"{self.prefix}{name}"}
        try:
            reply: Mapping[str, Any] = getattr(self.client, operation)(Bucket=self.bucket, **key, **arguments)
        except Exception as error:
            raise self._explained(error, name or "", operation) from error
        return reply

    def _explained(self, error: Exception, name: str, operation: str) -> StorageError:
        details = _details(error)
        code = str(details.get("Code", type(error).__name__))
        right = _RIGHTS.get(operation, "s3:GetObject, s3:PutObject and s3:ListBucket")
        what = _WHAT.get(code, "").format(bucket=self.bucket, right=right)
        said = str(details.get("Message") or _unanswered(error))
        told = f"{what} ({said})" if what and any(word in said for word in _TELLING) else what or said
        return StorageError(f"{self.uri}{name}: {told}", code)


def _details(error: BaseException | None) -> Mapping[str, Any]:
    """What S3 said, also where boto3's own error of a file that could not be sent or fetched stands before it."""
    while error is not None:
        if found := response_of(error).get("Error"):
            details: Mapping[str, Any] = found
            return details
        error = error.__cause__ or error.__context__
    return {}


def _unanswered(error: Exception) -> str:
    """What is wrong where S3 said nothing: credentials, region or network."""
    from .service_errors.failures import failure  # noqa: PLC0415 - only on the way out

    return str(failure(error) or error)


_RIGHTS = {
    "get_object": "s3:GetObject there, and s3:ListBucket, without which S3 says this of what is not there, too",
    "head_object": "s3:GetObject there, and s3:ListBucket, without which S3 says this of what is not there, too",
    "put_object": "s3:PutObject there",
    "delete_object": "s3:DeleteObject there",
    "list_objects_v2": "s3:ListBucket on the bucket",
}
_TELLING = ("not authorized", "KMS", "kms")
"""Words of a refusal that says more than its code does: whose right is missing, or which key."""
_DENIED = "access is denied. The caller needs {right}"
_ELSEWHERE = "the bucket is in another region. Name its own: AWS_REGION, or s3=boto3.client('s3', region_name=...)"
_STALE = "the credentials have expired. Sign in again, and start again: what was done is not done twice"
_STRANGE = "the credentials are not accepted. Check AWS_PROFILE, or AWS_ACCESS_KEY_ID and what belongs to it"
_BUSY = "S3 is busy or ill. Start again in a while: what was done is not done twice"
_WHAT: Mapping[str, str] = {
    **dict.fromkeys(("AccessDenied", "403"), _DENIED),
    "NoSuchBucket": "there is no bucket {bucket}. Create it, in the region where the job will run",
    **dict.fromkeys(
        ("PermanentRedirect", "301", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException"), _ELSEWHERE
    ),
    **dict.fromkeys(("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"), _STALE),
    **dict.fromkeys(("InvalidAccessKeyId", "InvalidToken", "SignatureDoesNotMatch"), _STRANGE),
    **dict.fromkeys(("SlowDown", "ServiceUnavailable", "InternalError", "503", "500"), _BUSY),
    "AllAccessDisabled": "the account or the bucket is closed. Ask AWS, or use another",
    "RequestTimeTooSkewed": "the clock of this machine is wrong. Set it",
    "NoSuchKey": "is not there",
    "404": "is not there",
    "PreconditionFailed": "was changed while it was read. Read it again from the start",
}
"""What is wrong and what to do, by S3's codes; where an answer has no body, by its status."""


def to_json(value: object) -> bytes:
    """JSON as state is kept in: in order, a member a line."""
    return json.dumps(value, indent=1, ensure_ascii=False).encode() + b"\n"
