"""Whatever ends a connection in the middle of a body, and however the body is framed: what came of it is kept."""

from __future__ import annotations

import asyncio
import json
import pickle
import socket
import struct
import threading
from collections.abc import Generator
from contextlib import contextmanager
from itertools import accumulate, product
from typing import Any

import bedrock_models
import botocore.exceptions
import pytest
from bedrock_models import converse, errors, nova
from bedrock_models.testing.endpoint.frames import chunk, event

NOVA = "us.amazon.nova-lite-v1:0"
HI: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
SILENCE = 0.8
"""Seconds after which a client gives up a silent server: time to begin on a machine that does much else."""
ANSWER = json.dumps({"output": {"message": {"role": "assistant", "content": [{"text": "word " * 4000}]}}}).encode()
DELTAS = [{"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": f"word {number}"}}} for number in range(100)]
CUT = 9001
"""Bytes of the body that come: more than a buffer holds, in the middle of a word."""
WAYS = [*product(("length", "one chunk", "many chunks"), ("end", "reset")), ("one chunk", "silence")]
"""How a body is framed, and how it ends."""


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "x")


def framed(body: bytes, framing: str) -> bytes:
    """The head of a whole answer, and the part of its body that comes."""
    part = body[:CUT]
    if framing == "length":
        return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), part)
    sizes = [len(body)] if framing == "one chunk" else [700] * (len(part) // 700 + 1)
    chunks = zip(sizes, accumulate(sizes, initial=0), strict=False)
    told = b"\r\n".join(b"%x\r\n%b" % (size, part[at : at + size]) for size, at in chunks)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + told


class Breaking:
    """A server that sends a part of an answer, again and again, and then hangs up, resets the connection, or falls silent."""

    def __init__(self, reply: bytes, how: str, done: threading.Event) -> None:
        self.requests = 0
        self._reply, self._how, self._done = reply, how, done
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def serve(self) -> None:
        """Answer until the listener is closed."""
        while not self._done.is_set():
            try:
                speaker, _ = self.listener.accept()
            except OSError:
                return
            with speaker:
                self._answer(speaker)

    def _answer(self, speaker: socket.socket) -> None:
        if not _read_request(speaker):
            return
        self.requests += 1
        speaker.sendall(self._reply)
        if self._how == "reset":
            speaker.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return
        if self._how == "end":
            speaker.shutdown(socket.SHUT_WR)
        speaker.settimeout(0.02)
        while not self._done.is_set():
            try:
                if not speaker.recv(65536):  # the client hangs up
                    return
            except TimeoutError:
                continue
            except OSError:
                return


def _read_request(speaker: socket.socket) -> bool:
    file = speaker.makefile("rb")
    lines = list(iter(file.readline, b"\r\n")) if file.peek() else []
    length = [int(line.partition(b":")[2]) for line in lines if line.lower().startswith(b"content-length")]
    return bool(length) and len(file.read(length[0])) == length[0]


@contextmanager
def breaking(body: bytes, framing: str, how: str, status: bytes = b"200 OK") -> Generator[Breaking]:
    done = threading.Event()
    server = Breaking(framed(body, framing).replace(b"200 OK", status, 1), how, done)
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield server
    finally:
        done.set()
        with socket.create_connection(server.listener.getsockname()):
            pass
        thread.join()
        server.listener.close()


def settings(server: Breaking, **more: Any) -> dict[str, Any]:
    return {"region": "us-east-1", "endpoint": server.url, "read_timeout": SILENCE, "attempts": 1, **more}


def failed(family: Any, server: Breaking, **more: Any) -> BaseException:
    with pytest.raises(errors.NetworkError) as caught:
        family.invoke(NOVA, messages=HI, client=bedrock_models.new_client(**settings(server, **more)))
    return caught.value


async def afailed(family: Any, server: Breaking, **more: Any) -> BaseException:
    async with bedrock_models.new_async_client(**settings(server, **more)) as client:
        with pytest.raises(errors.NetworkError) as caught:
            await family.ainvoke(NOVA, messages=HI, client=client)
    return caught.value


@pytest.mark.parametrize(("framing", "how"), WAYS)
@pytest.mark.parametrize("family", [nova, converse])
def test_an_answer_that_breaks_off_keeps_all_that_came(family: Any, framing: str, how: str) -> None:
    with breaking(ANSWER, framing, how) as server:
        found = [failed(family, server), asyncio.run(afailed(family, server))]
    assert [type(error).__mro__[1] for error in found] == [errors.AnswerInterrupted] * 2
    for error in found:
        assert isinstance(error, errors.AnswerInterrupted)
        assert error.body == ANSWER[:CUT]
        assert f"in the body of an answer of {NOVA}:" in str(error)
        assert isinstance(error, botocore.exceptions.BotoCoreError)
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
        assert (type(again), again.body, str(again)) == (type(error), error.body, str(error))


def test_a_refusal_that_breaks_off_is_no_part_of_an_answer() -> None:
    with breaking(ANSWER, "one chunk", "end", b"500 Internal Server Error") as server:
        for error in (failed(converse, server), asyncio.run(afailed(converse, server))):
            assert not isinstance(error, errors.AnswerInterrupted)


@pytest.mark.parametrize("family", [nova, converse])
def test_the_time_of_a_call_that_is_over_keeps_what_came(family: Any) -> None:
    with breaking(ANSWER, "length", "silence") as server:
        given = {"read_timeout": 60, "total_timeout": SILENCE}
        for error in (failed(family, server, **given), asyncio.run(afailed(family, server, **given))):
            assert isinstance(error, errors.AnswerInterrupted)
            assert isinstance(error, TimeoutError)
            assert error.body == ANSWER[:CUT]
            assert f"{SILENCE} s (total_timeout)" in str(error)


def test_botocores_attempts_at_converse_go_on_and_the_last_that_began_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    with breaking(ANSWER, "one chunk", "end") as server:
        error = failed(converse, server, attempts=3)
        assert server.requests == 3
    assert isinstance(error, errors.AnswerInterrupted)
    assert error.body == ANSWER[:CUT]


@pytest.mark.parametrize(("framing", "how"), WAYS)
@pytest.mark.parametrize("family", [nova, converse])
def test_a_stream_that_breaks_off_keeps_all_events_that_came(family: Any, framing: str, how: str) -> None:
    frames = [event(*each.popitem()) if family is converse else chunk(json.dumps(each).encode()) for each in map(dict, DELTAS)]
    came = sum(at <= CUT for at in accumulate(map(len, frames)))
    with breaking(b"".join(frames), framing, how) as server:
        for given, error in (read_stream(family, server), asyncio.run(aread_stream(family, server))):
            assert given == came > 10
            assert len(error.events) == came
            assert error.partial.text.count("word") == came


def read_stream(family: Any, server: Breaking) -> tuple[int, errors.StreamError]:
    events = []
    with (
        family.stream(NOVA, messages=HI, client=bedrock_models.new_client(**settings(server))) as stream,
        pytest.raises(errors.StreamError) as caught,
    ):
        events.extend(stream)
    return len(events), caught.value


async def aread_stream(family: Any, server: Breaking) -> tuple[int, errors.StreamError]:
    events = []
    async with bedrock_models.new_async_client(**settings(server)) as client:
        try:
            async for each in family.astream(NOVA, messages=HI, client=client):
                events.append(each)  # noqa: PERF401 - what came before the error counts
        except errors.StreamError as error:
            return len(events), error
    raise AssertionError(events)


def test_events_of_a_stream_in_one_large_chunk_come_as_they_arrive() -> None:
    frames = b"".join(chunk(json.dumps(each).encode()) for each in DELTAS)
    with breaking(frames, "one chunk", "silence") as server:
        used = bedrock_models.new_client(**settings(server, read_timeout=60))
        with nova.stream(NOVA, messages=HI, client=used) as stream:
            assert next(stream)
