"""The S3 of the local endpoint, call by call, without a connection: what is asked, what comes back, and what is left."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from bedrock_models.testing import Refuse
from bedrock_models.testing.endpoint import s3 as module
from bedrock_models.testing.endpoint.faults import Faults
from bedrock_models.testing.endpoint.reply import Reply
from bedrock_models.testing.endpoint.s3 import S3
from bedrock_models.testing.endpoint.s3_calls import STATUS, is_for_s3, read_call

from tests.support.in_one import in_one

CONTENT = bytes(range(100))


class Store:
    """One S3 over a folder."""

    def __init__(self, folder: Path, *faults: Any) -> None:
        self.s3 = S3(lambda: folder, Faults(faults))

    def __call__(self, method: str, path: str, body: bytes = b"", **headers: Any) -> Reply:
        return self.s3.reply(method, path, {name.replace("_", "-"): value for name, value in headers.items()}, body)

    def read(self, path: str) -> bytes:
        return content(self("GET", path))

    def listed(self, query: str) -> tuple[list[str], list[str], dict[str, str]]:
        """Keys, common prefixes, and what else is said."""
        root = ET.fromstring(content(self("GET", f"/bucket?list-type=2&{query}")))  # noqa: S314 - our own
        keys: list[str] = []
        prefixes: list[str] = []
        rest: dict[str, str] = {}
        for node in root:
            name = node.tag.rpartition("}")[2]
            if name in {"Contents", "CommonPrefixes"}:
                (keys if name == "Contents" else prefixes).append(str(node[0].text))
            else:
                rest[name] = str(node.text)
        return keys, prefixes, rest


def content(reply: Reply) -> bytes:
    return b"".join(piece for piece in reply.pieces if isinstance(piece, bytes))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path)
    made("PUT", "/bucket/a.bin", CONTENT, x_amz_meta_sum="7")
    return made


RANGES: tuple[tuple[str | None, int, bytes, str | None], ...] = (
    (None, 200, CONTENT, None),
    ("bytes=0-99", 200, CONTENT, None),
    ("bytes=0-", 200, CONTENT, None),
    ("bytes=0-0", 206, CONTENT[:1], "bytes 0-0/100"),
    ("bytes=10-19", 206, CONTENT[10:20], "bytes 10-19/100"),
    ("bytes=90-500", 206, CONTENT[90:], "bytes 90-99/100"),
    ("bytes=99-", 206, CONTENT[99:], "bytes 99-99/100"),
    ("bytes=-5", 206, CONTENT[-5:], "bytes 95-99/100"),
    ("bytes=-500", 200, CONTENT, None),
    ("bytes=-", 200, CONTENT, None),
    ("items=1-2", 200, CONTENT, None),
    ("bytes=100-", 416, b"", None),
    ("bytes=500-600", 416, b"", None),
    ("bytes=20-10", 416, b"", None),
)


@in_one("asked, status, data, said", RANGES)
def test_the_bytes_that_are_asked_for_come(store: Store, asked: str | None, status: int, data: bytes, said: str | None) -> None:
    headers: dict[str, Any] = {} if asked is None else {"range": asked}
    reply = store("GET", "/bucket/a.bin", **headers)
    assert reply.status == status
    if status < 400:
        assert content(reply) == data
        assert (reply.length, reply.headers.get("content-range")) == (len(data), said)
        assert reply.headers["x-amz-meta-sum"] == "7"
        head = store("HEAD", "/bucket/a.bin", **headers)
        assert (head.status, head.length, content(head)) == (status, len(data), b"")


def test_an_object_that_was_changed_is_told_to_who_asks_for_the_old(store: Store) -> None:
    tag = store("HEAD", "/bucket/a.bin").headers["etag"]
    assert [store("GET", "/bucket/a.bin", if_match=each).status for each in (tag, "*", '"other"')] == [200, 200, 412]


def test_every_page_goes_on_where_the_one_before_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    names = sorted(f"in/{number:02d}" for number in range(7))
    for name in (*names, "out/1"):
        store("PUT", f"/bucket/{name}", b"x")
    for size in (1, 2, 3, 7):
        found: list[str] = []
        query = f"prefix=in/&max-keys={size}"
        while True:
            keys, _, rest = store.listed(query)
            found += keys
            assert len(keys) <= size
            assert rest["KeyCount"] == str(len(keys))
            if rest["IsTruncated"] == "false":
                assert "NextContinuationToken" not in rest
                break
            query = f"prefix=in/&max-keys={size}&continuation-token={quote(rest['NextContinuationToken'])}"
        assert found == names
    assert store.listed("start-after=in/04")[0] == ["in/05", "in/06", "out/1"]
    assert store.listed("delimiter=/")[:2] == ([], ["in/", "out/"])
    assert store.listed("delimiter=/&prefix=in/")[:2] == (names, [])
    monkeypatch.setattr(module, "MAX_KEYS", 3)
    keys, _, rest = store.listed("max-keys=100")
    assert (len(keys), rest["MaxKeys"], rest["IsTruncated"]) == (3, "3", "true")


def _begun(store: Store) -> str:
    root = ET.fromstring(content(store("POST", "/bucket/big.bin?uploads", x_amz_meta_sum="8")))  # noqa: S314
    return next(str(node.text) for node in root if node.tag.endswith("UploadId"))


def _parts(*numbers: int) -> bytes:
    return b"<C>%b</C>" % b"".join(b"<Part><PartNumber>%d</PartNumber></Part>" % number for number in numbers)


def test_parts_are_joined_as_they_are_named_however_they_came(store: Store) -> None:
    upload = _begun(store)
    for number, data in ((3, b"c"), (1, b"a"), (2, b"b"), (1, b"A")):
        assert store("PUT", f"/bucket/big.bin?uploadId={upload}&partNumber={number}", data).status == 200
    assert store("POST", f"/bucket/big.bin?uploadId={upload}", _parts(1, 4)).status == 400
    assert store("POST", f"/bucket/big.bin?uploadId={upload}", _parts(1, 3)).status == 200
    assert store.read("/bucket/big.bin") == b"Ac"
    assert store("HEAD", "/bucket/big.bin").headers["x-amz-meta-sum"] == "8"
    assert store("POST", f"/bucket/big.bin?uploadId={upload}", _parts(1)).status == 404
    upload = _begun(store)
    assert store("DELETE", f"/bucket/big.bin?uploadId={upload}").status == 204
    assert store("PUT", f"/bucket/big.bin?uploadId={upload}&partNumber=1", b"a").status == 404
    assert store.read("/bucket/big.bin") == b"Ac"


def test_what_is_deleted_is_gone_and_nothing_else(store: Store) -> None:
    for name in "bcd":
        store("PUT", f"/bucket/{name}", b"x")
    keys = b"<Delete>%b</Delete>" % b"".join(b"<Object><Key>%b</Key></Object>" % key for key in (b"b", b"c", b"none"))
    assert store("POST", "/bucket?delete", keys).status == 200
    assert store.listed("")[0] == ["a.bin", "d"]
    assert [store("DELETE", f"/bucket/{name}").status for name in ("d", "d")] == [204, 204]
    assert store.listed("")[0] == ["a.bin"]
    assert store("GET", "/bucket/d").status == 404


def test_a_bucket_is_there_once_something_is(store: Store) -> None:
    assert [store("HEAD", f"/{name}").status for name in ("bucket", "other")] == [200, 404]
    assert store("PUT", "/other").status == 200
    assert store("HEAD", "/other").status == 200
    assert b"LocationConstraint" in content(store("GET", "/bucket?location"))


@in_one("code", [*STATUS, "MadeUp"])
def test_a_refusal_has_the_status_of_its_code(tmp_path: Path, code: str) -> None:
    store = Store(tmp_path, Refuse(operation="s3:GetObject", error=code, message="no"))
    reply = store("GET", "/bucket/a")
    assert reply.status == STATUS.get(code, 400)
    assert f"<Code>{code}</Code><Message>no</Message>".encode() in content(reply)
    assert store("HEAD", "/bucket/a").status == 404  # of another operation, which is not met


OPERATIONS = {
    "PUT /b": "CreateBucket",
    "HEAD /b": "HeadBucket",
    "POST /b?delete": "DeleteObjects",
    "GET /b?list-type=2": "ListObjectsV2",
    "GET /b?location": "GetBucketLocation",
    "PUT /b/k": "PutObject",
    "PUT /b/k?uploadId=u&partNumber=1": "UploadPart",
    "GET /b/k": "GetObject",
    "HEAD /b/k": "HeadObject",
    "DELETE /b/k": "DeleteObject",
    "DELETE /b/k?uploadId=u": "AbortMultipartUpload",
    "POST /b/k?uploads": "CreateMultipartUpload",
    "POST /b/k?uploadId=u": "CompleteMultipartUpload",
}


@in_one("line", OPERATIONS)
def test_an_operation_is_known_by_its_line(line: str) -> None:
    method, path = line.split(" ")
    call = read_call(method, path, {}, b"")
    assert (call.operation, call.request.operation) == (OPERATIONS[line], f"s3:{OPERATIONS[line]}")
    assert call.request.model_id == f"b/{call.key}"


def test_keys_are_decoded_and_bodies_in_chunks_are_put_together() -> None:
    size, body = f"{17:x}".encode(), b"x" * 17
    chunked = size + b";chunk-signature=0a\r\n" + body + b"\r\n" + b"2\r\nab\r\n0\r\nx-amz-checksum:1\r\n\r\n"
    call = read_call("PUT", "/b/a%20b/c%2Bd", {"x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER"}, chunked)
    assert (call.bucket, call.key, call.body) == ("b", "a b/c+d", body + b"ab")
    assert read_call("PUT", "/b/k", {"x-amz-content-sha256": "UNSIGNED-PAYLOAD"}, chunked).body == chunked


SIGNED: tuple[tuple[str, Mapping[str, str], bool], ...] = (
    ("/b/k", {"authorization": "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/s3/aws4_request, x"}, True),
    ("/b/k", {"authorization": "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/bedrock/aws4_request, x"}, False),
    ("/b/k?X-Amz-Credential=A%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=1", {}, True),
    ("/b/k?a=1&AWSAccessKeyId=A&Signature=x", {}, True),
    ("/b/k?AWSAccessKeyId=A", {}, True),
    ("/b/k?X-Amz-Credential=A%2F20260101%2Fus-east-1%2Fbedrock%2Faws4_request", {}, False),
    ("/b/k", {}, False),
)


@in_one("path, headers, ours", SIGNED)
def test_what_was_signed_for_s3_goes_there(path: str, headers: Mapping[str, str], ours: bool) -> None:  # noqa: FBT001
    assert is_for_s3(path, headers) is ours
