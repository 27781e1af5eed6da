# Copied from generator/bedrock_codegen/runtime/testing/endpoint/s3_calls.py; edit it there.
"""A call of S3: what tells it from Bedrock's own, which operation it is, and how it is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from .values import Request

SERVICE = "s3:"
"""How these operations are named, as in IAM. A fault of `s3:PutObject` meets no call of Bedrock, and `*` none of these."""
SIGNED_FOR_S3 = re.compile(r"/s3/aws4_request")
SIGNED_URL = re.compile(r"[?&](X-Amz-Credential=[^&]*%2Fs3%2Faws4_request|AWSAccessKeyId=)")
"""An address that was signed for whoever has it, by either version of signatures."""
STATUS: Mapping[str, int] = {
    "AccessDenied": 403,
    "InternalError": 500,
    "InvalidAccessKeyId": 403,
    "InvalidRange": 416,
    "NoSuchBucket": 404,
    "NoSuchKey": 404,
    "NoSuchUpload": 404,
    "NotImplemented": 501,
    "PermanentRedirect": 301,
    "PreconditionFailed": 412,
    "SignatureDoesNotMatch": 403,
    "SlowDown": 503,
}
"""The HTTP status of each refusal; 400 for others."""


@dataclass(frozen=True, slots=True)
class S3Call:
    """A call as it arrived."""

    method: str
    bucket: str
    key: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def operation(self) -> str:
        """What AWS calls it, such as `PutObject`."""
        if not self.key:
            return _OF_BUCKETS.get((self.method, "location" in self.query), self.method)
        if self.method == "POST":
            return "CreateMultipartUpload" if "uploads" in self.query else "CompleteMultipartUpload"
        return _OF_OBJECTS.get((self.method, "uploadId" in self.query), self.method)

    @property
    def request(self) -> Request:
        """The call as faults are shown it; the model id stands for bucket and key."""
        where = f"{self.bucket}/{self.key}"
        name = f"{SERVICE}{self.operation}"
        return Request(operation=name, model_id=where, body=None, raw=self.body, headers=self.headers, query=self.query)


_OF_BUCKETS = {
    ("PUT", False): "CreateBucket",
    ("HEAD", False): "HeadBucket",
    ("POST", False): "DeleteObjects",
    ("GET", False): "ListObjectsV2",
    ("GET", True): "GetBucketLocation",
}
_OF_OBJECTS = {
    ("PUT", False): "PutObject",
    ("PUT", True): "UploadPart",
    ("GET", False): "GetObject",
    ("HEAD", False): "HeadObject",
    ("DELETE", False): "DeleteObject",
    ("DELETE", True): "AbortMultipartUpload",
}


def is_for_s3(path: str, headers: Mapping[str, str]) -> bool:
    """Whether a request was signed for S3: on one address this is what tells it from Bedrock's own."""
    return (SIGNED_FOR_S3.search(headers.get("authorization", "")) or SIGNED_URL.search(path)) is not None


def read_call(method: str, path: str, headers: Mapping[str, str], body: bytes) -> S3Call:
    """A call from what came over the connection."""
    parts = urlsplit(path)
    bucket, _, key = unquote(parts.path).lstrip("/").partition("/")
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    if headers.get("x-amz-content-sha256", "").startswith("STREAMING-"):
        body = _unchunked(body)
    return S3Call(method, bucket, key, query, headers, body)


def _unchunked(body: bytes) -> bytes:
    """The content of a body in `aws-chunked` form: sizes in hex, each followed by its bytes; trailers do not count here."""
    content, at = bytearray(), 0
    while (end := body.find(b"\r\n", at)) >= 0:
        size = int(body[at:end].partition(b";")[0], 16)
        if not size:
            break
        content += body[end + 2 : end + 2 + size]
        at = end + 4 + size
    return bytes(content)
