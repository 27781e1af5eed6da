"""A call that is given a time is over by then, whatever takes it: silence, waits between attempts, an answer that trickles."""

from __future__ import annotations

import asyncio
import pickle
import struct
import threading
import time
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import copy_context
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from types import SimpleNamespace
from typing import Any

import aiobotocore.session  # noqa: F401 # pyright: ignore[reportUnusedImport] - it makes botocore try again after more than it does by itself
import bedrock_models
import pytest
from bedrock_models import converse, errors, guardrails, nova
from bedrock_models._runtime.calls import total_time
from bedrock_models.testing import LocalBedrock, SlowFirstByte, Stall, Throttle

NOVA = "us.amazon.nova-lite-v1:0"
HI: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
TOTAL = 0.8
"""Seconds that a call may take: time to begin it on a machine that does much else."""
LONG = 30
"""Seconds that the other side would take; no test waits for them."""


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "x")


def client(url: str, seconds: float | None = TOTAL, **settings: Any) -> Any:
    return bedrock_models.new_client(region="us-east-1", endpoint=url, total_timeout=seconds, **settings)


def is_late(error: BaseException, seconds: float = TOTAL) -> bool:
    return f"{seconds} s (total_timeout)" in str(error)


LENGTHS = struct.pack(">II", 4000, 0)
PRELUDE = LENGTHS + struct.pack(">I", zlib.crc32(LENGTHS))
"""How a message of an event stream begins."""


class Trickle:
    """A server whose answers come byte by byte, for longer than anybody waits: the body, or the chunks of a stream."""

    def __init__(self) -> None:
        done = self.done = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["content-length"]))
                chunked = self.path.endswith("stream")
                self.send_response(200)
                self.send_header("content-type", "application/vnd.amazon.eventstream" if chunked else "application/json")
                self.send_header(*(("transfer-encoding", "chunked") if chunked else ("content-length", "5000")))
                self.end_headers()
                self.wfile.write(b"1000\r\n" if chunked else b"")
                rest = chain(PRELUDE if chunked else b"", repeat(ord("{")))
                while not done.wait(0.02):
                    try:
                        self.wfile.write(bytes([next(rest)]))
                    except OSError:
                        return

            def log_message(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)


@contextmanager
def trickling() -> Generator[str]:
    served = Trickle()
    thread = threading.Thread(target=served.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{served.server.server_address[1]}"
    finally:
        served.done.set()
        served.server.shutdown()
        thread.join()
        served.server.server_close()


def test_a_silent_service() -> None:
    with LocalBedrock(faults=[SlowFirstByte(seconds=LONG)]) as bedrock, pytest.raises(errors.NetworkError) as caught:
        nova.invoke(NOVA, messages=HI, client=client(bedrock.url))
    assert is_late(caught.value)
    assert isinstance(caught.value, TimeoutError)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert (type(again), str(again)) == (type(caught.value), str(caught.value))


def test_attempts_and_the_waits_between(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    here, never, sleep = threading.current_thread(), threading.Event(), time.sleep

    def waited(seconds: float) -> None:
        if threading.current_thread() is here:
            waits.append(seconds)
            never.wait(TOTAL)
        else:
            sleep(seconds)

    monkeypatch.setattr(time, "sleep", waited)
    with LocalBedrock(faults=[Throttle(call=range(1, 9))]) as bedrock, pytest.raises(errors.NetworkError) as caught:
        nova.invoke(NOVA, messages=HI, client=client(bedrock.url, attempts=9))
    assert is_late(caught.value)
    assert "after 1 attempt, the last of which failed with ThrottlingException" in str(caught.value)
    assert len(waits) == len(bedrock.requests) == 1


@pytest.mark.parametrize("family", [nova, converse])
def test_an_answer_that_trickles_in_keeps_what_came(family: Any) -> None:
    with trickling() as url, pytest.raises(errors.AnswerInterrupted) as caught:
        family.invoke(NOVA, messages=HI, client=client(url, attempts=1))
    assert is_late(caught.value)
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.body.startswith(b"{{")


@pytest.mark.parametrize("family", [nova, converse])
def test_a_stream_that_trickles(family: Any) -> None:
    with trickling() as url, pytest.raises(errors.StreamInterrupted) as caught:
        list(family.stream(NOVA, messages=HI, client=client(url, attempts=1)))
    assert is_late(caught.value)


@pytest.mark.parametrize("family", [nova, converse])
def test_a_stream_that_stalls_keeps_what_came(family: Any) -> None:
    for seconds in (TOTAL, 8 * TOTAL):  # a busy machine may not have begun in the first
        with LocalBedrock(faults=[Stall(after=2, seconds=LONG)]) as bedrock, pytest.raises(errors.StreamInterrupted) as caught:
            list(family.stream(NOVA, messages=HI, client=client(bedrock.url, seconds)))
        assert is_late(caught.value, seconds)
        if len(caught.value.events) == 2:
            break
    assert isinstance(caught.value, TimeoutError)
    assert len(caught.value.events) == 2
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert (str(again), again.events, isinstance(again, TimeoutError)) == (str(caught.value), caught.value.events, True)


def test_a_stream_that_stalls_waits_no_longer_than_its_reads_may_where_they_may_less() -> None:
    with LocalBedrock(faults=[Stall(after=1, seconds=LONG)]) as bedrock, pytest.raises(errors.StreamInterrupted) as caught:
        list(nova.stream(NOVA, messages=HI, client=client(bedrock.url, LONG, read_timeout=0.5, attempts=1)))
    assert "total_timeout" not in str(caught.value)


def test_botocores_own_calls_of_the_client_too() -> None:
    with LocalBedrock(faults=[SlowFirstByte(seconds=LONG)]) as bedrock, pytest.raises(errors.NetworkError, match="total_timeout"):
        client(bedrock.url).converse(modelId=NOVA, messages=HI)


def test_what_is_in_time_is_as_ever_and_each_call_has_its_own() -> None:
    with LocalBedrock() as bedrock:
        limited, other = client(bedrock.url, 20), client(bedrock.url, None)
        assert limited.meta.config.read_timeout == 20
        assert limited.meta.config.connect_timeout == 10
        for used in (limited, other, limited):
            assert nova.invoke(NOVA, messages=HI, client=used).text
            assert list(nova.stream(NOVA, messages=HI, client=used))
    assert other.meta.config.read_timeout == 3600


def test_the_next_call_over_the_connection_has_its_own_time() -> None:
    with LocalBedrock() as bedrock:
        used = client(bedrock.url, 5, pool=1)
        nova.invoke(NOVA, messages=HI, client=used)
        assert list(nova.stream(NOVA, messages=HI, client=used))
        assert nova.invoke(NOVA, messages=HI, client=used).text


async def _late(url: str) -> list[Any]:
    """What every kind of call raises, all of them at once."""
    async with bedrock_models.new_async_client(region="us-east-1", endpoint=url, total_timeout=TOTAL, attempts=1) as used:
        return await asyncio.gather(
            *(family.ainvoke(NOVA, messages=HI, client=used) for family in (nova, converse)),
            *(family.astream(NOVA, messages=HI, client=used).answer() for family in (nova, converse)),
            converse.acount_tokens(NOVA, messages=HI, client=used),
            guardrails.aapply("gr1", "1", "Hi", client=used),
            return_exceptions=True,
        )


def test_asynchronous_calls_of_every_kind() -> None:
    with LocalBedrock(faults=[SlowFirstByte(seconds=LONG)]) as bedrock:
        found = asyncio.run(_late(bedrock.url))
    assert [(isinstance(error, errors.NetworkError), is_late(error)) for error in found] == [(True, True)] * 6
    with trickling() as url:
        assert list(map(is_late, asyncio.run(_late(url)))) == [True] * 6


async def _stalled(url: str) -> errors.StreamInterrupted:
    async with bedrock_models.new_async_client(region="us-east-1", endpoint=url, total_timeout=TOTAL) as used:
        with pytest.raises(errors.StreamInterrupted) as caught:
            async for _ in nova.astream(NOVA, messages=HI, client=used):
                pass
        return caught.value


def test_an_asynchronous_stream_that_stalls() -> None:
    with LocalBedrock(faults=[Stall(after=2, seconds=LONG)]) as bedrock:
        error = asyncio.run(_stalled(bedrock.url))
    assert is_late(error)
    assert isinstance(error, TimeoutError)
    assert len(error.events) == 2


class Events:
    """The events of a client, and who hears of each."""

    def __init__(self) -> None:
        self.heard: dict[str, Any] = {}

    def register_first(self, name: str, handler: Any) -> None:
        self.heard[name.partition(".")[0]] = handler


class Meta:
    """What a client says of itself."""

    def __init__(self, longest: float) -> None:
        self.config = SimpleNamespace(read_timeout=longest)
        self.events = Events()


@pytest.mark.parametrize(("longest", "seconds"), [(500.0, 1000.0), (1000.0, 500.0)])
def test_an_answer_is_awaited_no_longer_than_client_and_limit_say(longest: float, seconds: float) -> None:
    meta = Meta(longest)
    total_time.bound(SimpleNamespace(meta=meta), seconds)

    def call() -> None:
        request = SimpleNamespace(context={})
        meta.events.heard["before-call"]()
        meta.events.heard["before-send"](request=request)
        assert 0 < request.context["read_timeout"] <= 500.0
        sent = meta.events.heard["needs-retry"]
        sent(response=(SimpleNamespace(status_code=429), {"Error": {"Code": "ThrottlingException"}}))
        assert total_time.failure_of_attempt(meta, 1) == "ThrottlingException"
        sent(response=(SimpleNamespace(status_code=503), {}))
        assert (total_time.failure_of_attempt(meta, 2), total_time.failure_of_attempt(meta, 1)) == ("503", "")
        sent(response=(SimpleNamespace(status_code=200), {"Error": {"Code": "none"}}))
        assert not total_time.failure_of_attempt(meta, 3)

    copy_context().run(call)


def test_an_answer_that_comes_at_the_last_moment_is_one_and_a_failure_is_not_tried_again() -> None:
    meta = Meta(9.0)
    total_time.bound(SimpleNamespace(meta=meta), 1e-9)

    def call() -> None:
        meta.events.heard["before-call"]()
        sent = meta.events.heard["needs-retry"]
        sent(response=(SimpleNamespace(status_code=200), {}))
        with pytest.raises(errors.NetworkError, match="after 2 attempts, the last of which failed with 503"):
            sent(response=(SimpleNamespace(status_code=503), {}))
        with pytest.raises(errors.NetworkError, match="after 3 attempts, the last of which failed with OSError"):
            sent(response=None, caught_exception=OSError())

    copy_context().run(call)
