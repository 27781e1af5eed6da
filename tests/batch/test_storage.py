"""Folders in S3: what is said when S3 refuses, and a second opinion on what the local endpoint serves for it."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from bedrock_models import batch
from bedrock_models._runtime.storage import S3Folder, default_client, open_folder
from bedrock_models.errors import RequestError, StorageError
from boto3.exceptions import S3UploadFailedError
from botocore.exceptions import ClientError

from tests.batch.batch_rows import MODEL, requests
from tests.batch.conftest import Aws
from tests.endpoint.endpoint_calls import refused


class Refusing:
    """A client of S3 that is refused everything."""

    def __init__(self, code: str) -> None:
        self.calls = 0
        self._code = code

    def __getattr__(self, name: str) -> Any:
        def call(*_: Any, **__: Any) -> Any:
            self.calls += 1
            error = ClientError({"Error": {"Code": self._code, "Message": "said by S3"}}, name)
            if name == "upload_file":
                try:
                    raise error
                except ClientError as cause:
                    raise S3UploadFailedError(f"Failed to upload: {cause}")  # noqa: B904 - as boto3 does it
            raise error

        return call


@pytest.mark.parametrize("operation", ["read", "write", "names", "put_file", "lines"])
@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("AccessDenied", "The caller needs s3:"),
        ("PermanentRedirect", "the bucket is in another region"),
        ("AuthorizationHeaderMalformed", "the bucket is in another region"),
        ("NoSuchBucket", "there is no bucket bucket. Create it"),
        ("ExpiredToken", "Sign in again"),
        ("SlowDown", "S3 is busy or ill"),
        ("Strange", "said by S3"),
    ],
)
def test_a_refusal_says_what_to_do(tmp_path: Path, operation: str, code: str, words: str) -> None:
    folder = S3Folder(Refusing(code), "bucket", "rows/")
    (tmp_path / "f").write_bytes(b"x")
    given: dict[str, tuple[Any, ...]] = {"write": ("f", b"x"), "put_file": ("f", tmp_path / "f", "0"), "names": ()}
    with pytest.raises(StorageError) as failure:
        list(getattr(folder, operation)(*given.get(operation, ("f",))) or ())
    assert words in str(failure.value)
    assert str(failure.value).startswith("s3://bucket/rows/")
    assert failure.value.code == code


def test_one_wrong_row_of_fifty_thousand_is_told_before_a_byte_leaves() -> None:
    client = Refusing("AccessDenied")

    def rows() -> Iterator[Any]:
        yield from requests(40_000)
        yield {"inputText": "x", "dimensions": 300}
        yield from requests(9_999)

    with pytest.raises(RequestError, match="1 row is wrong; nothing was uploaded") as failure:
        batch.write("s3://bucket/rows/", rows(), model_id=MODEL, s3=client)
    [finding] = failure.value.findings
    assert isinstance(finding, batch.RowFinding)
    assert (finding.row, finding.record_id, finding.pointer) == (40_001, "row-00040001", "/dimensions")
    assert client.calls == 0


@pytest.fixture(scope="module", params=["local endpoint", "moto"])
def s3(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A client of our S3, or of the second opinion."""
    from bedrock_models.testing import LocalBedrock  # noqa: PLC0415

    if request.param == "local endpoint":
        with LocalBedrock() as bedrock:
            yield bedrock.client("s3")
        return
    server = pytest.importorskip("moto.server", reason="moto, the second opinion on S3, is not installed").ThreadedMotoServer(
        ip_address="127.0.0.1", port=0, verbose=False
    )
    server.start()
    host, port = server.get_host_and_port()
    session = boto3.Session(aws_access_key_id="a", aws_secret_access_key="b", region_name="us-east-1")
    yield session.client("s3", endpoint_url=f"http://{host}:{port}")
    server.stop()


def test_a_client_of_ones_own_is_made_once_for_a_session_and_a_region(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", boto3.Session())
    first = default_client("s3")
    assert default_client("s3") is first
    monkeypatch.setenv("AWS_REGION", "us-west-2")
    assert default_client("s3").meta.region_name == "us-west-2"
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", boto3.Session(region_name="eu-west-1"))
    assert default_client("s3") is not first


def test_a_process_that_was_forked_has_connections_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    first = default_client("s3")
    assert default_client("s3") is first, "that boto3 has made its session by now makes no second one"
    monkeypatch.setattr("os.getpid", lambda: -1)
    assert default_client("s3") is not first


def test_files_in_s3(s3: Any, tmp_path: Path) -> None:
    s3.create_bucket(Bucket="files")
    folder = open_folder("s3://files/a/b", s3)
    assert folder.uri == "s3://files/a/b/"
    assert folder.names() == []
    assert folder.read("none.txt") is None
    folder.write("one.txt", "é\n".encode())
    folder.write("sub/two three+&.txt", b"2")
    open_folder("s3://files/a/bc", s3).write("other.txt", b"3")
    assert folder.names() == ["one.txt", "sub/two three+&.txt"]
    assert folder.names("sub/") == ["sub/two three+&.txt"]
    assert folder.read("one.txt") == "é\n".encode()
    large = b"".join(b"line %d\n" % number for number in range(900_000))
    (tmp_path / "large").write_bytes(large)
    assert folder.put_file("large.jsonl", tmp_path / "large", "digest")  # in parts
    assert not folder.put_file("large.jsonl", tmp_path / "large", "digest")
    assert folder.put_file("large.jsonl", tmp_path / "large", "another")
    assert sum(1 for _ in folder.lines("large.jsonl")) == 900_000
    assert b"".join(folder.pieces("large.jsonl")) == large
    folder.delete("one.txt")
    folder.delete("one.txt")
    assert folder.names() == ["large.jsonl", "sub/two three+&.txt"]
    with pytest.raises(StorageError, match="is not there"):
        list(folder.lines("one.txt"))


def test_what_boto3_asks_of_s3(s3: Any) -> None:
    s3.create_bucket(Bucket="asked")
    s3.put_object(Bucket="asked", Key="k", Body=b"0123456789", Metadata={"sha256": "x"})
    head = s3.head_object(Bucket="asked", Key="k")
    assert (head["ContentLength"], head["Metadata"]) == (10, {"sha256": "x"})
    for asked, given in (("bytes=2-4", b"234"), ("bytes=7-", b"789"), ("bytes=-2", b"89"), ("bytes=8-99", b"89")):
        assert s3.get_object(Bucket="asked", Key="k", Range=asked)["Body"].read() == given
    for code, arguments in (("InvalidRange", {"Range": "bytes=10-"}), ("PreconditionFailed", {"IfMatch": '"other"'})):
        with pytest.raises(ClientError) as failure:
            s3.get_object(Bucket="asked", Key="k", **arguments)
        assert refused(failure.value)["Error"]["Code"] == code
    assert s3.get_object(Bucket="asked", Key="k", IfMatch=head["ETag"])["Body"].read() == b"0123456789"
    for number in range(5):
        s3.upload_fileobj(io.BytesIO(b"x"), "asked", f"page/{number}")
    page = s3.list_objects_v2(Bucket="asked", Prefix="page/", MaxKeys=3)
    assert ([entry["Key"] for entry in page["Contents"]], page["IsTruncated"]) == (["page/0", "page/1", "page/2"], True)
    rest = s3.list_objects_v2(Bucket="asked", Prefix="page/", ContinuationToken=page["NextContinuationToken"])
    assert [entry["Key"] for entry in rest["Contents"]] == ["page/3", "page/4"]
    folders = s3.list_objects_v2(Bucket="asked", Delimiter="/")
    assert [entry["Prefix"] for entry in folders["CommonPrefixes"]] == ["page/"]
    assert [entry["Key"] for entry in folders["Contents"]] == ["k"]
    gone = s3.delete_objects(Bucket="asked", Delete={"Objects": [{"Key": "page/0"}, {"Key": "page/none"}]})
    assert "Errors" not in gone
    with pytest.raises(ClientError) as missing:
        s3.head_object(Bucket="asked", Key="page/0")
    assert refused(missing.value)["ResponseMetadata"]["HTTPStatusCode"] == 404


def test_aiobotocore_speaks_to_the_local_s3(aws: Aws) -> None:
    async def program() -> bytes:
        async with aws.local.async_client("s3") as s3:
            await s3.create_bucket(Bucket="async")
            await s3.put_object(Bucket="async", Key="a/b", Body=b"0123456789")
            upload = await s3.create_multipart_upload(Bucket="async", Key="big")
            place = {"Bucket": "async", "Key": "big", "UploadId": upload["UploadId"]}
            parts = [await s3.upload_part(**place, PartNumber=number, Body=b"x" * number) for number in (1, 2)]
            listed = [{"PartNumber": number, "ETag": part["ETag"]} for number, part in enumerate(parts, start=1)]
            await s3.complete_multipart_upload(**place, MultipartUpload={"Parts": listed})
            found = await s3.list_objects_v2(Bucket="async")
            assert [(entry["Key"], entry["Size"]) for entry in found["Contents"]] == [("a/b", 10), ("big", 3)]
            reply = await s3.get_object(Bucket="async", Key="a/b", Range="bytes=1-3")
            async with reply["Body"] as body:
                content: bytes = await body.read()
            await s3.delete_object(Bucket="async", Key="a/b")
            return content

    assert asyncio.run(program()) == b"123"
