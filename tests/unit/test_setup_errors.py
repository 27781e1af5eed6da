"""What stops a call before the service answers: errors of ours that are the client's own, too, with one line of what to do."""

from __future__ import annotations

import asyncio
import http.client
import os
import pickle
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import aiohttp
import bedrock_models
import boto3
import pytest
import urllib3
from bedrock_models import async_jobs, claude_messages, converse, errors, guardrails, titan_text
from bedrock_models._runtime.calls import clients
from bedrock_models._runtime.service_errors.failures import failure
from bedrock_models.testing import LocalBedrock, Stall
from botocore import exceptions as boto

MODEL = "amazon.titan-text-express-v1"
CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TURN: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
Call = Callable[[Any], Any]


def _ainvoke(client: Any) -> Any:
    async def run() -> Any:
        if client is not None:
            return await titan_text.ainvoke(MODEL, input_text="Hi", client=await client.__aenter__())
        return await titan_text.ainvoke(MODEL, input_text="Hi")

    return asyncio.run(run())


def _astream(client: Any) -> Any:
    async def run() -> Any:
        return [event async for event in titan_text.astream(MODEL, input_text="Hi", client=client)]

    return asyncio.run(run())


SYNC: dict[str, Call] = {
    "invoke": lambda client: titan_text.invoke(MODEL, input_text="Hi", client=client),
    "stream": lambda client: list(titan_text.stream(MODEL, input_text="Hi", client=client)),
    "converse": lambda client: converse.invoke(MODEL, messages=TURN, client=client),
    "converse_stream": lambda client: list(converse.stream(MODEL, messages=TURN, client=client)),
}
ALL: dict[str, Call] = {**SYNC, "ainvoke": _ainvoke, "astream": _astream}


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which nothing is set up."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    monkeypatch.setattr(clients, "_clients", {})
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    yield
    for client in clients._clients.values():  # noqa: SLF001 - their connections
        client.close()


def a_dead_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def check(error: errors.BedrockModelsError, what: str, theirs: type[Exception]) -> None:
    assert isinstance(error, theirs)
    assert error.what == what  # type: ignore[attr-defined]
    assert str(error).startswith(f"{what}: ")
    assert "\n" not in str(error)
    assert str(error).endswith(".")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again).__mro__[1:] == type(error).__mro__[1:]
    assert (str(again), vars(again)) == (str(error), vars(error))


@pytest.mark.parametrize("name", ALL)
def test_no_region(name: str) -> None:
    with pytest.raises(errors.SetupError, match="Set AWS_REGION") as caught:
        ALL[name](None)
    check(caught.value, "region", boto.NoRegionError)


@pytest.mark.parametrize("name", ["invoke", "converse_stream", "astream"])
def test_no_credentials(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    with pytest.raises(errors.SetupError, match="Set AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK") as caught:
        ALL[name](None)
    check(caught.value, "credentials", boto.NoCredentialsError)


@pytest.mark.parametrize("name", ["stream", "ainvoke"])
def test_no_such_profile(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    with pytest.raises(errors.SetupError, match=r"nobody.*aws configure list-profiles") as caught:
        ALL[name](None)
    check(caught.value, "profile", boto.ProfileNotFound)


@pytest.mark.parametrize("name", ALL)
def test_nothing_listens(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(variable, "local")
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", f"http://127.0.0.1:{a_dead_port()}")
    with pytest.raises(errors.NetworkError, match=r"cannot be reached.*AWS_ENDPOINT_URL_BEDROCK_RUNTIME") as caught:
        ALL[name](None)
    check(caught.value, "network", boto.EndpointConnectionError)


@pytest.mark.parametrize(
    ("settings", "what", "theirs"),
    [
        ({"region": "us-east-1", "endpoint": "no scheme"}, "endpoint", ValueError),
        ({"region": "not a region"}, "region", boto.InvalidRegionError),
        ({"region": "us-east-1", "attempts": 0}, "client", boto.InvalidMaxRetryAttemptsError),
        ({"profile": "nobody"}, "profile", boto.ProfileNotFound),
        ({}, "region", boto.NoRegionError),
    ],
)
def test_a_client_with_a_wrong_setting(settings: Any, what: str, theirs: type[Exception]) -> None:
    with pytest.raises(errors.SetupError) as caught:
        bedrock_models.new_client(**settings)
    check(caught.value, what, theirs)

    async def make() -> None:
        async with bedrock_models.new_async_client(**settings):
            pass

    with pytest.raises(errors.SetupError) as caught:
        asyncio.run(make())
    check(caught.value, what, theirs)


def test_a_bent_configuration_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config").write_text("region = us-east-1\n", encoding="utf-8")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    with pytest.raises(errors.SetupError, match="AWS_CONFIG_FILE") as caught:
        bedrock_models.new_client()
    check(caught.value, "profile", boto.ConfigParseError)


@pytest.mark.parametrize("name", SYNC)
def test_silence(name: str) -> None:
    with LocalBedrock(faults=[Stall(seconds=30)]) as bedrock:
        made = bedrock_models.new_client(
            region="us-east-1", endpoint=bedrock.url, read_timeout=0.1, attempts=1, bearer_token="local"
        )
        with closing(made) as client, pytest.raises(errors.NetworkError) as caught:
            SYNC[name](client)
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args  # noqa: S301 - our own


def test_without_an_event_loop_of_asyncio() -> None:
    for touched in (
        titan_text.ainvoke(MODEL, input_text="Hi"),
        titan_text.astream(MODEL, input_text="Hi").__anext__(),
        claude_messages.acount_tokens(CLAUDE, messages=[{"role": "user", "content": "Hi"}], max_tokens=9),
        async_jobs.attach("arn:aws:bedrock:us-east-1:123456789012:async-invoke/abc").astatus(),
        guardrails.acheck("Hi", content=["VIOLENCE"]),
    ):
        with pytest.raises(errors.SetupError, match=r"asynchronous calls need asyncio.*trio") as caught:
            touched.send(None)
        check(caught.value, "event loop", RuntimeError)


def test_a_client_of_a_loop_that_does_not_run() -> None:
    """As under trio: the client was made, and no loop of asyncio runs its call."""
    with LocalBedrock() as bedrock:

        async def make() -> Any:
            return await bedrock.async_client().__aenter__()

        loop = asyncio.new_event_loop()
        client = loop.run_until_complete(make())
        with pytest.raises(errors.SetupError) as caught:
            titan_text.ainvoke(MODEL, input_text="Hi", client=client).send(None)
        loop.run_until_complete(client.close())
        loop.close()
    assert caught.value.what == "event loop"


def test_without_aiobotocore(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "aiobotocore.session", None)
    with pytest.raises(errors.SetupError, match="pip install") as caught:
        _ainvoke(None)
    check(caught.value, "installation", ImportError)


@pytest.mark.parametrize(
    "error",
    [
        boto.EndpointConnectionError(endpoint_url="https://x"),
        boto.ConnectTimeoutError(endpoint_url="https://x"),
        boto.ReadTimeoutError(endpoint_url="https://x"),
        boto.ConnectionClosedError(endpoint_url="https://x"),
        boto.SSLError(endpoint_url="https://x", error=ValueError("self-signed")),
        boto.ProxyConnectionError(proxy_url="http://p"),
        boto.ResponseStreamingError(error="broke"),
        boto.HTTPClientError(error="?"),
        boto.IncompleteReadError(actual_bytes=1, expected_bytes=2),
        urllib3.exceptions.ProtocolError("bent"),
        http.client.IncompleteRead(b"x"),
        aiohttp.ClientPayloadError("bent"),
        aiohttp.http_exceptions.TransferEncodingError("0x12"),  # pyright: ignore[reportAttributeAccessIssue]
        ConnectionResetError("reset"),
        TimeoutError(),
        socket.gaierror(-2, "Name or service not known"),
        ssl.SSLCertVerificationError("expired"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_of_a_network(error: Exception) -> None:
    error.request = error.headers = object()  # type: ignore[attr-defined]
    ours = failure(error)
    assert isinstance(ours, errors.NetworkError)
    assert getattr(ours, "request", None) is getattr(ours, "headers", None) is None, "it may hold a signature"
    check(ours, "network", type(error))


@pytest.mark.parametrize("error", [KeyError("x"), FileNotFoundError("x"), ValueError("x"), RuntimeError("x")])
def test_other_faults_stay_what_they_are(error: Exception) -> None:
    assert failure(error) is None


BENT = b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0x12;\r\n{}\r\nzz\r\n\r\n"


@pytest.fixture
def bent(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server whose answers have a chunk head that is no number."""

    def serve(listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection:
                    connection.recv(65536)
                    connection.sendall(BENT % request.param)
                    connection.shutdown(socket.SHUT_WR)
                    while connection.recv(65536):  # closed with a request unread, it would be a reset
                        pass

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening,), daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.mark.parametrize("bent", [200, 400], indirect=True)
def test_bent_chunk_heads(bent: str) -> None:
    """Of a refusal the status came, which says more than that the rest did not."""
    expected = (errors.NetworkError, errors.ValidationException)
    settings: Any = {"region": "us-east-1", "endpoint": bent, "attempts": 1, "bearer_token": "local"}

    async def acalls(call: Callable[[Any], Any]) -> None:
        async with bedrock_models.new_async_client(**settings) as client:
            await call(client)

    async def read(stream: Any) -> None:
        async for _ in stream:
            pass

    with closing(bedrock_models.new_client(**settings)) as client:
        for call in SYNC.values():
            with pytest.raises(expected):
                call(client)
    for acall in (
        lambda client: titan_text.ainvoke(MODEL, input_text="Hi", client=client),
        lambda client: converse.ainvoke(MODEL, messages=TURN, client=client),
        lambda client: read(titan_text.astream(MODEL, input_text="Hi", client=client)),
    ):
        with pytest.raises(expected):
            asyncio.run(acalls(acall))


@pytest.mark.parametrize("endpoint", ["http://[::1", "nonsense", "http://:x"])
def test_an_endpoint_that_is_no_address_says_so(endpoint: str) -> None:
    with pytest.raises(errors.SetupError, match=r"endpoint: Invalid .*a URL with its scheme"):
        bedrock_models.new_client(region="us-east-1", endpoint=endpoint)
