"""An answer that breaks off, without a connection: what came is kept, and the error is what the client's would be."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import botocore.exceptions as theirs
import pytest
from bedrock_models import errors
from bedrock_models._runtime.calls.body import acollect, clients_error, collect, interrupted, read_body, read_body_async
from bedrock_models._runtime.calls.sessions import Coming
from bedrock_models._runtime.streams.deadline import Late

from tests.support.in_one import in_one


class Partial(Exception):
    """As `http.client` keeps what had come."""

    partial = b"came"


class Kept(Exception):
    """As botocore keeps what is behind an error of its own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__()
        self.kwargs = kwargs


class ReadTimeoutError(Exception):
    """As urllib3 and aiohttp have one, each by this name."""


class Body:
    """A body that fails when it is read."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def read(self) -> bytes:
        raise self.error


def raised(error: BaseException, by: BaseException) -> Any:
    error.__context__ = by
    return error


def caused(error: BaseException, by: BaseException) -> Any:
    error.__cause__ = by
    return error


HOLDERS: list[Any] = [
    Partial(),
    OSError("x", Partial()),
    Kept(error=Partial()),
    Kept(error=OSError(Kept(error=Partial()))),
    raised(OSError(), Partial()),
    caused(OSError(), Partial()),
    raised(raised(OSError(), OSError()), caused(OSError(), Partial())),
]


@in_one("error", HOLDERS)
def test_what_came_is_found_in_whatever_holds_it(error: Exception) -> None:
    with pytest.raises(errors.AnswerInterrupted) as found:
        read_body(Body(error), "some.model", "r")
    assert (found.value.body, found.value.request_id, found.value.__cause__) == (b"came", "r", error)
    assert "some.model" in str(found.value)
    assert "broke off after 4 bytes" in str(found.value)


CLIENTS: list[tuple[Exception, str, str]] = [
    (OSError("x"), "ResponseStreamingError", "ConnectionClosedError"),
    (TimeoutError(), "ReadTimeoutError", "ReadTimeoutError"),
    (ReadTimeoutError(), "ReadTimeoutError", "ReadTimeoutError"),
    (theirs.IncompleteReadError(actual_bytes=1, expected_bytes=2), "IncompleteReadError", "IncompleteReadError"),
    (theirs.ConnectTimeoutError(endpoint_url="u"), "ConnectTimeoutError", "ConnectTimeoutError"),
]


@in_one("error, opened, whole", CLIENTS)
def test_the_error_of_a_broken_body_is_of_the_class_that_the_client_raises(error: Exception, opened: str, whole: str) -> None:
    assert type(clients_error(error)).__name__ == opened
    assert type(clients_error(error, SimpleNamespace(url="https://x"))).__name__ == whole
    made = interrupted(error, b"part", "m", "r")
    assert isinstance(made, errors.AnswerInterrupted | errors.NetworkError)
    assert isinstance(made, getattr(theirs, opened))
    assert not isinstance(made, TimeoutError)
    late = interrupted(raised(error, Late("over")), b"part", "m", None)
    assert isinstance(late, TimeoutError)
    assert (late.body, late.request_id, made.body, made.request_id) == (b"part", None, b"part", "r")
    error.__context__ = None


class Raw:
    """An open response, of either client, that breaks after its first piece."""

    chunked, closed = False, False

    def __init__(self, error: BaseException) -> None:
        self.error, self.given = error, [b"a"]
        self.content: Any = self

    def read1(self, _: int) -> bytes:
        return self.given.pop() if self.given else self._fail()

    async def readany(self) -> bytes:
        return self.read1(0)

    def _fail(self) -> bytes:
        raise self.error

    def exception(self) -> BaseException:
        return self.error

    def set_exception(self, error: BaseException | None) -> None:
        self.held = error

    def read_nowait(self) -> bytes:
        assert self.held is None
        return b"b"

    def close(self) -> None:
        self.closed = True


@in_one("error", [OSError("x"), KeyboardInterrupt(), asyncio.CancelledError(), GeneratorExit()])
def test_whatever_ends_a_body_its_connection_is_cut_and_what_came_is_there(error: BaseException) -> None:
    came, raw = list[bytes](), Raw(error)
    with pytest.raises(type(error)):
        collect(came, raw)
    assert (came, raw.closed) == ([b"a"], True)
    later, other = list[bytes](), Raw(error)
    reading = acollect(later, other)
    with pytest.raises(type(error)):
        reading.send(None)
    assert (later, other.closed, other.held) == ([b"a", b"b"], True, error)


def test_an_answer_that_the_asynchronous_client_reads_whole_breaks_as_any_other() -> None:
    class Later(Body):
        async def read(self) -> bytes:  # type: ignore[override]
            raise self.error

    with pytest.raises(errors.AnswerInterrupted) as found:
        asyncio.run(read_body_async(Later(OSError("gone")), "some.model", "r"))
    assert (found.value.body, found.value.request_id) == (b"", "r")


@in_one("status, begun", [(200, True), (299, True), (300, False), (400, False), (429, False), (500, False), (503, False)])
@in_one("name", ["x-amzn-requestid", "x-amzn-RequestId", "X-Amzn-RequestId"])
def test_only_what_comes_of_an_answer_is_kept_and_each_attempt_begins_anew(status: int, begun: bool, name: str) -> None:  # noqa: FBT001
    coming = Coming()
    first = coming.begin(SimpleNamespace(headers={"other": "x", name: "r1"}, status_code=200))
    first.append(b"old")
    pieces = coming.begin(SimpleNamespace(headers={name: "r2", "z": "y"}, status_code=status))
    assert (pieces, pieces is coming.pieces, coming.begun, coming.request_id) == ([], begun, True, "r2")
    assert coming.pieces == ([] if begun else [b"old"])
    error: Any = coming.broken(OSError("x"), SimpleNamespace(url="https://x"))
    assert error.request_id == "r2"
    fresh = Coming()
    fresh.begin(SimpleNamespace(headers={}, status_code=status))
    assert (fresh.begun, fresh.request_id) == (begun, None)
