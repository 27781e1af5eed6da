"""The recorder without a connection: what it tells a program, and what it passes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bedrock_models.recording.recorder import Recorder
from bedrock_models.testing.endpoint.http1 import Call

from tests.support.in_one import in_one


class _Raw:
    """A body that comes in two pieces."""

    def stream(self, *_: Any, **__: Any) -> Iterator[bytes]:
        yield from (b"{", b"}")

    def close(self) -> None:
        """Do nothing."""


class Upstream:
    """Stands in for the service: it answers every call with the same."""

    region, url, secrets = "eu-west-1", "https://x", ()

    def __init__(self, *, has_credentials: bool = True, headers: dict[str, str] | None = None) -> None:
        self.has_credentials = has_credentials
        self._headers = headers or {}

    def close(self) -> None:
        """Do nothing."""

    def send(self, *_: Any) -> Any:
        return SimpleNamespace(status_code=200, headers=self._headers, raw=_Raw())


@in_one("has", [True, False])
def test_a_program_without_credentials_is_given_some_that_lead_nowhere(tmp_path: Path, has: bool) -> None:  # noqa: FBT001
    upstream: Any = Upstream(has_credentials=has)
    with Recorder(tmp_path, upstream) as recorder:
        told = recorder.environment
    there = {"AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "AWS_REGION", "AWS_DEFAULT_REGION"}
    made = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_EC2_METADATA_DISABLED"}
    assert told.keys() == (there if has else there | made)
    assert (told["AWS_REGION"], told["AWS_DEFAULT_REGION"]) == ("eu-west-1", "eu-west-1")
    assert told["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] == recorder.url


LENGTHS: tuple[tuple[str | None, int | None], ...] = (("2", 2), (None, None), ("", None), ("x", None))


@in_one("told, length", LENGTHS)
def test_an_answer_is_passed_on_as_it_came_and_kept(tmp_path: Path, told: str | None, length: int | None) -> None:
    headers = {"Content-Type": "application/json", "X-Amzn-RequestId": "abc", "Connection": "close", "Transfer-Encoding": "x"}
    upstream: Any = Upstream(headers={**headers, **({} if told is None else {"Content-Length": told})})
    recorder = Recorder(tmp_path / f"{told}", upstream)
    reply = recorder._reply(Call("POST", "/model/amazon.titan-text-lite-v1/invoke", {}, b'{"inputText": "a"}'))  # noqa: SLF001
    assert (reply.status, reply.length) == (200, length)
    assert reply.headers == {"content-type": "application/json", "x-amzn-requestid": "abc"}
    assert recorder.kept.files == []
    assert b"".join(piece for piece in reply.pieces if isinstance(piece, bytes)) == b"{}"
    (path,) = recorder.kept.files
    assert path.stat().st_mode & 0o777 == 0o600
    assert recorder.kept.operations == {"InvokeModel": 1}
