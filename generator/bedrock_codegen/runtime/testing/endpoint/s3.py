"""A few calls of S3 over the folder that stands for it: what batch and asynchronous jobs need, in S3's own form.

Put, multipart uploads, Get with Range, Head, ListObjectsV2, Delete. Buckets are folders, made when something is put into them;
any bucket can be listed, and holds nothing before.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path
from uuid import uuid4
from xml.etree import ElementTree as ET

from .faults import Faults
from .jobs import BUCKET, keys_of_path
from .reply import Piece, Reply
from .s3_calls import STATUS, S3Call, read_call
from .values import AwsError

NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"
PIECE = 1 << 18
META = "x-amz-meta-"
MAX_KEYS = 1000
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(slots=True)
class _Upload:
    bucket: str
    key: str
    meta: Mapping[str, str]
    parts: dict[int, bytes] = field(default_factory=dict)


class S3:
    """The buckets of an endpoint. Calls may come from several threads."""

    def __init__(self, folder: Callable[[], Path], faults: Faults) -> None:
        self._folder = folder
        self._faults = faults
        self._lock = threading.Lock()
        self._uploads: dict[str, _Upload] = {}
        self._meta: dict[Path, Mapping[str, str]] = {}

    def reply(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """The reply to a call; a refusal in S3's form."""
        call = read_call(method, path, headers, body)
        met = self._faults.of(call.request)
        try:
            for fault in met:
                fault.refuse()
            reply = self._answer(call)
        except AwsError as error:
            reply = _refusal(error, method)
        except OSError as error:
            where = f"{call.bucket}/{call.key[:200]}"
            reply = _refusal(AwsError("InvalidArgument", f"{where} cannot be a file here: {error.strerror}"), method)
        for fault in met:
            reply = reply.of(fault.send(reply.pieces))
        return reply

    def _answer(self, call: S3Call) -> Reply:
        if not call.key:
            return self._bucket(call)
        if call.method == "POST":
            return self._start(call) if "uploads" in call.query else self._complete(call)
        if call.method == "PUT":
            return self._part(call) if "uploadId" in call.query else self._put(call)
        if call.method in {"GET", "HEAD"}:
            return self._get(call)
        if call.method == "DELETE":
            return self._abort(call) if "uploadId" in call.query else self._delete(call)
        raise AwsError("NotImplemented", f"{call.method} is no operation of this S3.")

    def _bucket(self, call: S3Call) -> Reply:
        if call.method == "PUT":
            self._path(call.bucket, "").mkdir(parents=True, exist_ok=True)
            return _empty({})
        if call.method == "POST" and "delete" in call.query:
            return self._delete_many(call)
        folder = self._path(call.bucket, "")
        if call.method == "HEAD" and not folder.is_dir():
            raise AwsError("NoSuchBucket", f"The bucket {call.bucket} does not exist.", status=404)
        if call.method == "HEAD":
            return _empty({"x-amz-bucket-region": "us-east-1"})
        if call.method == "GET" and "location" in call.query:
            return _xml("LocationConstraint")
        if call.method == "GET":
            return self._list(call, folder)
        raise AwsError("NotImplemented", f"{call.method} of a bucket is no operation of this S3.")

    def _list(self, call: S3Call, folder: Path) -> Reply:
        query = call.query
        prefix, delimiter = query.get("prefix", ""), query.get("delimiter", "")
        after = query.get("continuation-token") or query.get("start-after", "")
        most = min(int(query.get("max-keys", MAX_KEYS)), MAX_KEYS)
        found: dict[str, Path | None] = {}
        for path in folder.rglob("*"):
            key = path.relative_to(folder).as_posix()
            if path.is_file() and key.startswith(prefix):
                head, cut, _ = key.removeprefix(prefix).partition(delimiter) if delimiter else (key, "", "")
                found[f"{prefix}{head}{cut}" if cut else key] = None if cut else path
        names = sorted(name for name in found if name > after)
        page, more = names[:most], len(names) > most
        rows: list[tuple[str, Mapping[str, object]]] = []
        for name in page:
            path_or_none = found[name]
            rows.append(("CommonPrefixes", {"Prefix": name}) if path_or_none is None else ("Contents", _row(name, path_or_none)))
        fields = {"Name": call.bucket, "Prefix": prefix, "KeyCount": len(page), "MaxKeys": most, "IsTruncated": str(more).lower()}
        return _xml("ListBucketResult", {**fields, **({"NextContinuationToken": page[-1]} if more else {})}, rows)

    def _put(self, call: S3Call) -> Reply:
        path = self._path(call.bucket, call.key)
        self._write(path, call.body, _meta(call.headers))
        return _empty({"etag": _etag(path)})

    def _get(self, call: S3Call) -> Reply:
        path = self._path(call.bucket, call.key)
        if not path.is_file():
            raise AwsError("NoSuchKey", "The specified key does not exist.", status=404)
        if call.headers.get("if-match", tag := _etag(path)) not in {tag, "*"}:
            raise AwsError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", status=412)
        size = path.stat().st_size
        start, stop = _range(call.headers.get("range"), size)
        headers = {
            "content-type": "binary/octet-stream",
            "etag": _etag(path),
            "accept-ranges": "bytes",
            "last-modified": datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%a, %d %b %Y %H:%M:%S GMT"),
            **{f"{META}{name}": value for name, value in self._meta.get(path, {}).items()},
        }
        partial = (start, stop) != (0, size)
        if partial:
            headers["content-range"] = f"bytes {start}-{stop - 1}/{size}"
        pieces = () if call.method == "HEAD" else _read(path, start, stop)
        return Reply(status=206 if partial else 200, headers=headers, pieces=pieces, length=stop - start)

    def _delete(self, call: S3Call) -> Reply:
        self._path(call.bucket, call.key).unlink(missing_ok=True)
        return _empty({}, status=204)

    def _delete_many(self, call: S3Call) -> Reply:
        keys = [str(node.text) for node in _parsed(call.body).iter() if node.tag.rpartition("}")[2] == "Key"]
        for key in keys:
            self._path(call.bucket, key).unlink(missing_ok=True)
        return _xml("DeleteResult", {}, [("Deleted", {"Key": key}) for key in keys])

    def _start(self, call: S3Call) -> Reply:
        self._path(call.bucket, call.key)
        name = uuid4().hex
        with self._lock:
            self._uploads[name] = _Upload(call.bucket, call.key, _meta(call.headers))
        return _xml("InitiateMultipartUploadResult", {"Bucket": call.bucket, "Key": call.key, "UploadId": name})

    def _part(self, call: S3Call) -> Reply:
        number = call.query.get("partNumber", "")
        if not number.isdigit():
            raise AwsError("InvalidArgument", "partNumber must be a number.")
        with self._lock:
            self._upload(call).parts[int(number)] = call.body
        return _empty({"etag": f'"{md5(call.body, usedforsecurity=False).hexdigest()}"'})

    def _complete(self, call: S3Call) -> Reply:
        wanted = [int(str(node.text)) for node in _parsed(call.body).iter() if node.tag.rpartition("}")[2] == "PartNumber"]
        with self._lock:
            upload = self._upload(call)
            if missing := [number for number in wanted if number not in upload.parts]:
                raise AwsError("InvalidPart", f"Part {missing[0]} was not uploaded.")
            del self._uploads[call.query["uploadId"]]
        path = self._path(call.bucket, call.key)
        self._write(path, b"".join(upload.parts[number] for number in wanted), upload.meta)
        return _xml("CompleteMultipartUploadResult", {"Bucket": call.bucket, "Key": call.key, "ETag": _etag(path)})

    def _abort(self, call: S3Call) -> Reply:
        with self._lock:
            self._uploads.pop(call.query["uploadId"], None)
        return _empty({}, status=204)

    def _upload(self, call: S3Call) -> _Upload:
        upload = self._uploads.get(call.query.get("uploadId", ""))
        if upload is None:
            raise AwsError("NoSuchUpload", "The specified upload does not exist.", status=404)
        return upload

    def _write(self, path: Path, content: bytes, meta: Mapping[str, str]) -> None:
        """Write beside and rename: whoever reads meanwhile sees the old object or the new one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._folder() / ".writing" / uuid4().hex
        beside.parent.mkdir(exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
        self._meta[path] = meta

    def _path(self, bucket: str, key: str) -> Path:
        if not BUCKET.fullmatch(bucket) or ".." in bucket:
            raise AwsError("InvalidBucketName", "The specified bucket is not valid.")
        root = self._folder().resolve()
        path = root.joinpath(bucket, *(keys_of_path(key) if key else ()))
        if not path.resolve().is_relative_to(root):
            raise AwsError("InvalidArgument", "The key leads out of the bucket.")
        return path


def _row(key: str, path: Path) -> dict[str, object]:
    stat = path.stat()
    time = datetime.fromtimestamp(stat.st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return {"Key": key, "LastModified": time, "ETag": _etag(path), "Size": stat.st_size, "StorageClass": "STANDARD"}


def _etag(path: Path) -> str:
    stat = path.stat()
    return f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'


def _read(path: Path, start: int, stop: int) -> Iterator[Piece]:
    with path.open("rb") as file:
        file.seek(start)
        left = stop - start
        while left > 0 and (piece := file.read(min(PIECE, left))):
            left -= len(piece)
            yield piece


def _range(header: str | None, size: int) -> tuple[int, int]:
    """The bytes that a Range asks for; all of them for what is no range of bytes."""
    match = _RANGE.fullmatch(header or "")
    if match is None or match.groups() == ("", ""):
        return 0, size
    first, last = match.groups()
    start, stop = (max(0, size - int(last)), size) if not first else (int(first), min(size, int(last) + 1) if last else size)
    if start >= stop:
        raise AwsError("InvalidRange", "The requested range is not satisfiable", status=416)
    return start, stop


def _meta(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.removeprefix(META): value for name, value in headers.items() if name.startswith(META)}


def _parsed(body: bytes) -> ET.Element:
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise AwsError("MalformedXML", "A document type has no place here.")
    try:
        return ET.fromstring(body)  # noqa: S314 - no document types, so no entities
    except ET.ParseError as error:
        raise AwsError("MalformedXML", f"The XML is not well formed: {error}") from None


def _empty(headers: dict[str, str], status: int = 200) -> Reply:
    return Reply(status=status, headers=headers, pieces=(), length=0)


def _xml(
    name: str,
    fields: Mapping[str, object] | None = None,
    rows: list[tuple[str, Mapping[str, object]]] | None = None,
    status: int = 200,
) -> Reply:
    root = ET.Element(name, {} if name == "Error" else {"xmlns": NAMESPACE})
    for key, value in (fields or {}).items():
        ET.SubElement(root, key).text = str(value)
    for tag, row in rows or ():
        node = ET.SubElement(root, tag)
        for key, value in row.items():
            ET.SubElement(node, key).text = str(value)
    body = b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root)
    return Reply(status=status, headers={"content-type": "application/xml"}, pieces=(body,), length=len(body))


def _refusal(error: AwsError, method: str) -> Reply:
    status = STATUS.get(error.code, error.status)
    if method == "HEAD":
        return _empty({}, status=status)
    return _xml("Error", {"Code": error.code, "Message": error.message, "RequestId": uuid4().hex[:16]}, status=status)
