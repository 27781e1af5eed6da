"""Folders in S3 and here, without S3: how they are named, pages of names, reads that break off, what is brought twice."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from bedrock_models._runtime import storage
from bedrock_models._runtime.storage import TRIES, S3Folder, default_client, open_folder, to_json
from bedrock_models.errors import SetupError, StorageError
from boto3.exceptions import S3UploadFailedError
from botocore.exceptions import ClientError, NoRegionError

from tests.support.in_one import in_one

DATA = b"one\ntwo\nthree\n"


@in_one(
    "where, uri",
    [
        ("s3://b", "s3://b/"),
        ("s3://b/", "s3://b/"),
        ("s3://b//", "s3://b/"),
        ("s3://b/p", "s3://b/p/"),
        ("s3://b/p/", "s3://b/p/"),
        ("s3://b/p///", "s3://b/p/"),
        ("s3://b/p//q//", "s3://b/p//q/"),
    ],
)
def test_a_folder_in_s3_ends_in_one_slash(where: str, uri: str) -> None:
    assert open_folder(where, object()).uri == uri


@in_one("where", ["s3://", "s3:///p/", "gs://b/p", Path("s3://b/p"), "https://b.s3.amazonaws.com/p"])
def test_what_is_no_folder_says_how_one_is_written(where: Any) -> None:
    with pytest.raises(StorageError, match=r"Write s3://BUCKET/PREFIX/"):
        open_folder(where, object())


class S3:
    """A client of S3 whose reads break off after so many bytes each."""

    def __init__(self, breaks: int = 0, tag: str | None = '"t"', most: int = 5) -> None:
        self.breaks = breaks
        self.tag = tag
        self.most = most
        self.asked: list[dict[str, Any]] = []

    def get_object(self, **given: Any) -> dict[str, Any]:
        asked = {"Range": "bytes=0-", **given}
        self.asked.append(asked)
        rest = DATA[int(asked["Range"].removeprefix("bytes=").removesuffix("-")) :]
        body = Breaking(rest[: self.most]) if len(self.asked) <= self.breaks else io.BytesIO(rest)
        return {"Body": body, "ContentLength": len(rest), **({"ETag": self.tag} if self.tag else {})}

    def list_objects_v2(self, **asked: Any) -> dict[str, Any]:
        names = ["b", "a", "sub/c"]
        at = int(asked.get("ContinuationToken", 0))
        more = {"IsTruncated": True, "NextContinuationToken": str(at + 1)} if at < len(names) else {"IsTruncated": False}
        return {**more, "Contents": [{"Key": f"{asked['Prefix']}{name}"} for name in names[at : at + 1]]}


class Breaking(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if not (found := super().read(size)):
            raise OSError("broken")
        return found


@in_one("tag", ['"t"', None])
@in_one("breaks", range(TRIES + 1))
def test_a_read_that_breaks_off_goes_on_where_it_was(breaks: int, tag: str | None) -> None:
    client = S3(breaks, tag, most=1)
    folder = S3Folder(client, "b", "p/")
    ways: list[Callable[[], bytes | None]] = [lambda: b"".join(folder.pieces("f")), lambda: folder.read("f")]
    for read in ways:
        client.asked.clear()
        if breaks < TRIES:
            assert read() == DATA
        else:
            with pytest.raises(StorageError, match="s3://b/p/f: broken") as caught:
                read()
            assert caught.value.code == "OSError"
    matched = {"IfMatch": tag} if tag else {}
    expected = [{"Range": f"bytes={at}-", **(matched if at else {})} for at in range(min(breaks + 1, TRIES))]
    assert client.asked == [{"Bucket": "b", "Key": "p/f", **asked} for asked in expected]


def test_a_read_that_ends_early_goes_on_too() -> None:
    class Short(S3):
        def get_object(self, **given: Any) -> dict[str, Any]:
            found = super().get_object(**given)
            return {**found, "Body": io.BytesIO(found["Body"].read()[:5])}

    assert list(S3Folder(Short(), "b", "p/").lines("f")) == DATA.splitlines()


def test_names_are_those_of_all_pages_in_order() -> None:
    assert S3Folder(S3(), "b", "p/").names() == ["a", "b", "sub/c"]


class There:
    """A client of S3 where a file is, or is refused."""

    def __init__(self, head: dict[str, Any] | Exception) -> None:
        self.head = head
        self.brought: list[Any] = []

    def head_object(self, **_: Any) -> dict[str, Any]:
        if isinstance(self.head, Exception):
            raise self.head
        return self.head

    get_object = head_object

    def upload_file(self, *given: Any, **beside: Any) -> None:
        self.brought.append((*given, beside))


def refusal(code: str, message: str = "said by S3") -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": message}}, "GetObject")


@in_one(
    "head, brought",
    [
        ({"ContentLength": 3, "Metadata": {"sha256": "d"}}, False),
        ({"ContentLength": 4, "Metadata": {"sha256": "d"}}, True),
        ({"ContentLength": 3, "Metadata": {"sha256": "e"}}, True),
        ({"ContentLength": 3}, True),
        (refusal("404"), True),
    ],
)
def test_a_file_is_brought_unless_it_is_there_as_it_is(head: Any, brought: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    (tmp_path / "f").write_bytes(b"abc")
    client = There(head)
    assert S3Folder(client, "b", "p/").put_file("f", tmp_path / "f", "d") is brought
    assert client.brought == (
        [(str(tmp_path / "f"), "b", "p/f", {"ExtraArgs": {"Metadata": {"sha256": "d"}}})] if brought else []
    )


@in_one("code, there", [("NoSuchKey", None), ("404", None), ("AccessDenied", StorageError), ("NoSuchBucket", StorageError)])
def test_only_what_s3_says_is_not_there_is_not(code: str, there: Any) -> None:
    folder = S3Folder(There(refusal(code)), "b", "p/")
    if there is None:
        assert folder.read("f") is None
        return
    with pytest.raises(there):
        folder.read("f")


@in_one(
    "message, told",
    [
        ("said by S3", "{what}"),
        ("User x is not authorized to perform s3:GetObject", "{what} (User x is not authorized to perform s3:GetObject)"),
        ("the KMS key is disabled", "{what} (the KMS key is disabled)"),
    ],
)
def test_a_refusal_says_more_where_s3_does(message: str, told: str) -> None:
    needed = "s3:GetObject there, and s3:ListBucket, without which S3 says this of what is not there, too"
    denied = f"access is denied. The caller needs {needed}"
    for error in _held(refusal("AccessDenied", message)):
        with pytest.raises(StorageError) as caught:
            S3Folder(There(error), "b", "p/").read("f")
        assert str(caught.value) == f"s3://b/p/f: {told.format(what=denied)}"
        assert caught.value.code == "AccessDenied"


def _held(error: Exception) -> Iterator[Exception]:
    """An error by itself, and behind those that boto3 puts before it."""
    yield error
    for link in ("__cause__", "__context__"):
        above = S3UploadFailedError("Failed")
        setattr(above, link, error)
        yield above


def test_a_client_that_cannot_be_made_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Session:
        def client(self, *_: Any, **given: Any) -> Any:
            if not given:
                raise NoRegionError
            return given

    monkeypatch.setattr(boto3, "DEFAULT_SESSION", Session())
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.delenv("AWS_REGION", raising=False)
    with pytest.raises(SetupError, match="region"):
        default_client("s3")
    monkeypatch.setenv("AWS_REGION", "eu-west-2")
    assert default_client("s3") == {"region_name": "eu-west-2"}
    storage._client.cache_clear()  # noqa: SLF001 - what is held of this session


def test_state_is_json_that_people_read() -> None:
    assert to_json({"name": "é"}) == '{\n "name": "é"\n}\n'.encode()
