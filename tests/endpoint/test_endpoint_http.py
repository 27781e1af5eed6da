"""HTTP as it should not be: refused and survived. And that nothing piles up."""

from __future__ import annotations

import gc
import http.client
import json
import logging
import os
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import quote

import pytest
from bedrock_models.testing import LocalBedrock, Stall
from bedrock_models.testing.endpoint.http1 import Call
from bedrock_models.testing.endpoint.reply import Reply
from bedrock_models.testing.endpoint.server import Server

from tests.endpoint.endpoint_calls import TITAN, Caller

BODY = json.dumps({"inputText": "Hi"})
PATH = f"/model/{quote(TITAN)}/invoke"
HEADERS = {"content-type": "application/json"}


def address(bedrock: LocalBedrock) -> tuple[str, int]:
    host, _, port = bedrock.url.removeprefix("http://").partition(":")
    return host, int(port)


def raw(bedrock: LocalBedrock, data: bytes) -> bytes:
    """Everything that comes back for some bytes, until the other side closes."""
    with socket.create_connection(address(bedrock), timeout=10) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def call(bedrock: LocalBedrock, method: str, path: str, body: str | bytes = "", headers: dict[str, str] | None = None) -> Any:
    """Status, error name and JSON of one call."""
    connection = http.client.HTTPConnection(*address(bedrock), timeout=10)
    connection.request(method, path, body, headers or HEADERS)
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, (answer.headers["x-amzn-errortype"] or "").partition(":")[0], json.loads(data) if data else None


NO_HTTP = {
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03": b"The request line is none of HTTP.",
    b"GET\r\n\r\n": b"The request line is none of HTTP.",
    b"GET / HTTP/9.9\r\n\r\n": b"Invalid HTTP version",  # in the library's words
    b"GET / HTTP/one\r\n\r\n": b"Bad request version",
    b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n": b"The request line is too long.",
    b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n": b"The headers are too long.",
    b"GET / HTTP/1.1\r\na: " + b"b" * 70_000 + b"\r\n\r\n": b"The headers are too long.",
    b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n": b"Content-Length must be one number.",
    b"POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab": b"Content-Length must be one number.",
    b"POST / HTTP/1.1\r\ncontent-length: \xb2\r\n\r\nab": b"Content-Length must be one number.",
    b"POST / HTTP/1.1\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n": b"without a Content-Length.",
    b"POST / HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n": b"Transfer-Encoding must be chunked",
    b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n": b"A chunk has no proper size.",
    b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n-1\r\n": b"A chunk has no proper size.",
    b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n2\r\nabcd\r\n": b"A chunk does not end where it says.",
    b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nfffffff\r\n": b"have length less than or equal to 25000000",
}


@pytest.mark.parametrize(("data", "said"), NO_HTTP.items(), ids=range(len(NO_HTTP)))
def test_what_is_no_http_is_refused_and_the_next_call_answered(
    bedrock: LocalBedrock, caller: Caller, caplog: pytest.LogCaptureFixture, data: bytes, said: bytes
) -> None:
    with caplog.at_level(logging.INFO, logger="bedrock_models.testing"):
        answer = raw(bedrock, data)
    assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.1 5"))
    assert said in answer
    assert b"connection: close" in answer
    assert caplog.records
    assert not bedrock.requests
    assert caller.invoke(TITAN, {"inputText": "Hi"})


@pytest.mark.parametrize("size", [1000, 1001, 2000])
def test_a_body_may_be_as_large_as_the_service_takes_one(
    bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr("bedrock_models.testing.endpoint.http1.MAX_BODY", 1000)
    body = BODY.encode().ljust(size)
    at_once = b"content-length: %d\r\n\r\n%b" % (size, body)
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in (body[:600], body[600:]))
    for sent in (at_once, b"transfer-encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"):
        answer = raw(bedrock, b"POST " + PATH.encode() + b" HTTP/1.1\r\nconnection: close\r\n" + sent)
        assert answer.startswith(b"HTTP/1.1 200" if size == 1000 else b"HTTP/1.1 400")
        assert (b"length less than or equal to 1000" in answer) is (size > 1000)


SMUGGLED = b'POST /model/amazon.titan-text-express-v1/invoke HTTP/1.1\r\ncontent-length: 18\r\n\r\n{"inputText": "b"}'
PROMPT = b'{"inputText": "a"}'
START = b"POST /model/amazon.titan-text-express-v1/invoke HTTP/1.1\r\n"
LOOSE = {
    "a space before the colon": START + b"Content-Length : 18\r\n\r\n" + PROMPT,
    "a tab before the colon": START + b"Content-Length\t: 18\r\n\r\n" + PROMPT,
    "a space before the name": START + b" Content-Length: 18\r\n\r\n" + PROMPT,
    "a line without a colon": START + b"Content-Length 18\r\nhost: x\r\n\r\n" + PROMPT,
    "an empty name": START + b": 18\r\n\r\n" + PROMPT,
    "a folded header": START + b"x-a: b\r\n content-length: 18\r\ncontent-length: 18\r\n\r\n" + PROMPT,
    "a folded length": START + b"content-length:\r\n 18\r\n\r\n" + PROMPT,
    "the same length twice": START + b"content-length: 18\r\ncontent-length: 18\r\n\r\n" + PROMPT,
    "two lengths in one": START + b"content-length: 18, 18\r\n\r\n" + PROMPT,
    "a length with a sign": START + b"content-length: +18\r\n\r\n" + PROMPT,
    "a hexadecimal length": START + b"content-length: 0x12\r\n\r\n" + PROMPT,
    "an empty length": START + b"content-length:\r\n\r\n" + PROMPT,
    "length and coding": START + b"content-length: 18\r\ntransfer-encoding: chunked\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n\r\n",
    "coding and length": START + b"transfer-encoding: chunked\r\ncontent-length: 18\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n\r\n",
    "two codings": START + b"transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n\r\n",
    "another coding": START + b"transfer-encoding: xchunked\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n\r\n",
    **{
        f"a chunk of {size!r}": START + b"transfer-encoding: chunked\r\n\r\n" + size + b"\r\n" + PROMPT + b"\r\n0\r\n\r\n"
        for size in (b"0x12", b" 12", b"+12", b"1_2", b"12 x", b"\xb912", b"12\x0b", b"1" * 20)
    },
    "a chunk that ends in a line feed": START + b"transfer-encoding: chunked\r\n\r\n12\r\n" + PROMPT + b"\n0\r\n\r\n",
    "a size that ends in a line feed": START + b"transfer-encoding: chunked\r\n\r\n12\n" + PROMPT + b"\r\n0\r\n\r\n",
    "a body that ends in a line feed": START + b"transfer-encoding: chunked\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n\n",
    "a line feed alone": START.replace(b"\r", b"") + b"content-length: 18\n\n" + PROMPT,
    "a return alone": START + b"x-a: b\rcontent-length: 18\r\n\r\n" + PROMPT,
    **{
        f"{sign!r} in a value": START + b"transfer-encoding: " + sign + b"chunked\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n\r\n"
        for sign in (b"\x0b", b"\x0c", b"\x1c", b"\x1e", b"\x7f", b"\x00", b"\r")
    },
    "two spaces in the first line": START.replace(b" HTTP", b"  HTTP") + b"content-length: 18\r\n\r\n" + PROMPT,
    "tabs in the first line": START.replace(b" ", b"\t") + b"content-length: 18\r\n\r\n" + PROMPT,
    "a folded trailer": START + b"transfer-encoding: chunked\r\n\r\n12\r\n" + PROMPT + b"\r\n0\r\n x: y\r\n\r\n",
    "a blank behind a size": START + b"transfer-encoding: chunked\r\n\r\n12 \r\n" + PROMPT + b"\r\n0\r\n\r\n",
    "no space around a NUL": START + b"x-a: \0b\r\ncontent-length: 18\r\n\r\n" + PROMPT,
}


@pytest.mark.parametrize("data", LOOSE.values(), ids=LOOSE)
def test_what_two_servers_could_read_differently_is_refused_and_nothing_behind_it_read(
    bedrock: LocalBedrock, data: bytes
) -> None:
    answer = raw(bedrock, data + SMUGGLED)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in answer
    assert not bedrock.requests


def test_chunks_may_have_extensions_and_trailers(bedrock: LocalBedrock) -> None:
    data = START + b"Transfer-Encoding: Chunked\r\n\r\n12;a=b\r\n" + PROMPT + b"\r\n0;c\r\nx-trailer: y\r\n\r\n"
    assert raw(bedrock, data + SMUGGLED).count(b"HTTP/1.1 200 ") == 2


@pytest.mark.parametrize(
    "data", [b"", b"\r\n\r\n", b"POST / HTTP", b"POST / HTTP/1.1\r\ncontent-length: 10\r\n\r\nabc", b"POST / HTTP/1.1\r\na"]
)
def test_what_ends_early_is_dropped(bedrock: LocalBedrock, caller: Caller, data: bytes) -> None:
    raw(bedrock, data)
    assert caller.invoke(TITAN, {"inputText": "Hi"})


def test_a_silent_connection_is_closed() -> None:
    server = Server(lambda _: Reply(status=200, headers={}, pieces=(), length=0), "127.0.0.1", 0, idle=0.05)
    server.start()
    try:
        with socket.create_connection(server.address, timeout=10) as connection:
            connection.sendall(b"POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nab")
            assert connection.recv(1) == b""
    finally:
        server.stop()


def test_chunked_bodies_and_several_requests_on_one_connection(bedrock: LocalBedrock) -> None:
    body = BODY.encode()
    chunks = b"".join(b"%x;note=1\r\n%b\r\n" % (len(body[i : i + 5]), body[i : i + 5]) for i in range(0, len(body), 5))
    head = f"POST {PATH} HTTP/1.1\r\ncontent-type: application/json\r\n".encode()
    one = head + b"transfer-encoding: chunked\r\n\r\n" + chunks + b"0\r\ntrailer: x\r\n\r\n"
    two = head + b"content-length: %d\r\nconnection: close\r\n\r\n" % len(body) + body
    assert raw(bedrock, one + two).count(b"HTTP/1.1 200 OK") == 2
    assert [request.body for request in bedrock.requests] == [{"inputText": "Hi"}] * 2


def test_an_old_client_gets_a_stream_without_chunks(bedrock: LocalBedrock) -> None:
    head = f"POST {PATH}-with-response-stream HTTP/1.0\r\ncontent-length: {len(BODY)}\r\n\r\n{BODY}"
    answer = raw(bedrock, head.encode())
    assert b"transfer-encoding" not in answer
    assert b":event-type" in answer


def test_an_oversized_body_is_refused_in_words(caller: Caller) -> None:
    with pytest.raises(Exception, match="length less than or equal to 25000000"):
        caller.client.invoke_model(modelId=TITAN, body=b" " * 25_000_001)
    assert caller.invoke(TITAN, {"inputText": "Hi"})


@pytest.mark.parametrize("content_type", ["text/plain", "application/xml", "multipart/form-data; boundary=x", "image/png"])
def test_a_wrong_content_type_is_refused(bedrock: LocalBedrock, content_type: str) -> None:
    status, name, answer = call(bedrock, "POST", PATH, BODY, {"content-type": content_type})
    assert (status, name) == (400, "ValidationException")
    assert "application/json" in answer["message"]


@pytest.mark.parametrize("content_type", ["application/json; charset=utf-8", "APPLICATION/JSON", "application/octet-stream"])
def test_content_types_that_boto3_and_others_send_are_taken(bedrock: LocalBedrock, content_type: str) -> None:
    assert call(bedrock, "POST", PATH, BODY, {"content-type": content_type})[0] == 200


@pytest.mark.parametrize(
    "model_id",
    [
        "../../etc/passwd",
        "..",
        "a..b",
        "a/b",
        "a%2Fb",
        "x\0y",
        "x\r\ny: z",
        "é",
        "a" * 3000,
        "arn:aws:bedrock:::../x",
        "",
        " ",
        "%s%s",
        "{0}",
    ],
)
def test_path_tricks_in_model_ids_are_refused(bedrock: LocalBedrock, model_id: str) -> None:
    status, name, answer = call(bedrock, "POST", f"/model/{quote(model_id, safe='')}/invoke", BODY)
    assert (status, name) in {(400, "ValidationException"), (404, "UnknownOperationException")}
    assert answer["message"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", PATH),
        ("POST", "/model"),
        ("POST", "/model/x"),
        ("POST", "/model/x/explain"),
        ("DELETE", "/async-invoke"),
        ("BREW", "/"),
        ("POST", "//model/x/invoke/"),
    ],
)
def test_what_is_no_operation_is_refused(bedrock: LocalBedrock, method: str, path: str) -> None:
    assert call(bedrock, method, path)[:2] == (404, "UnknownOperationException")


def test_a_head_request_gets_no_body(bedrock: LocalBedrock) -> None:
    assert raw(bedrock, b"HEAD / HTTP/1.1\r\nconnection: close\r\n\r\n").endswith(b"\r\n\r\n")


def test_an_arn_may_have_its_slash_encoded_or_not(bedrock: LocalBedrock) -> None:
    arn = f"arn:aws:bedrock:us-east-1::foundation-model/{TITAN}"
    for path in (quote(arn, safe=""), quote(arn)):
        assert call(bedrock, "POST", f"/model/{path}/invoke", BODY)[0] == 200
    assert {request.model_id for request in bedrock.requests} == {arn}


def test_a_hundred_connections_are_answered_at_once(bedrock: LocalBedrock) -> None:
    together = threading.Barrier(100)

    def one(_: int) -> int:
        connection = http.client.HTTPConnection(*address(bedrock), timeout=30)
        connection.connect()
        together.wait(30)
        read = 0
        for _ in range(3):
            connection.request("POST", f"{PATH}-with-response-stream", BODY, HEADERS)
            read += len(connection.getresponse().read()) > 500
        connection.close()
        return read

    with ThreadPoolExecutor(100) as pool:
        assert sum(pool.map(one, range(100))) == 300
    assert len(bedrock.requests) == 300


def held() -> tuple[int, int]:
    """Threads and open files of this process."""
    return threading.active_count(), len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0


def resident() -> int:
    """Kilobytes of memory in use, where the system says so."""
    path = Path("/proc/self/statm")
    return int(path.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024 if path.exists() else 0


def more_than(before: tuple[int, int]) -> list[int]:
    """How much more is held than before, once closed connections have been noticed: nothing, unless something piles up."""
    until = monotonic() + 10
    while (more := [now - then for now, then in zip(held(), before, strict=True) if now > then]) and monotonic() < until:
        sleep(0.01)
    return more


MANY = 9500 if os.environ.get("BEDROCK_TESTS") == "long" else 2500
"""Calls after which anything that is kept of a call, 1.6 kilobytes and more, would show."""


def test_nothing_piles_up_over_thousands_of_calls(bedrock: LocalBedrock) -> None:
    connection = http.client.HTTPConnection(*address(bedrock), timeout=30)

    def talk(count: int) -> None:
        for _ in range(count):
            connection.request("POST", PATH, BODY, HEADERS)
            connection.getresponse().read()

    talk(1100)  # until the list of kept requests is full
    gc.collect()
    before, memory = held(), resident()
    talk(MANY)
    for _ in range(MANY // 20):
        assert call(bedrock, "POST", PATH, BODY)[0] == 200
    gc.collect()
    assert more_than(before) == []
    assert resident() - memory < 1.6 * MANY
    assert len(bedrock.requests) == 1000
    connection.close()


def test_a_stop_ends_every_thread_and_connection_even_of_stalled_streams() -> None:
    before = held()
    for _ in range(20):
        bedrock = LocalBedrock(faults=[Stall(after=1)]).start()
        connection = socket.create_connection(address(bedrock), timeout=10)
        head = (
            f"POST {PATH}-with-response-stream HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: {len(BODY)}\r\n\r\n"
        )
        connection.sendall(head.encode() + BODY.encode())
        assert b"200 OK" in connection.recv(65536)
        idle = socket.create_connection(address(bedrock), timeout=10)
        bedrock.stop()
        connection.close()
        idle.close()
    assert more_than(before) == []


def test_it_may_be_started_again_and_says_so_when_it_is_not_running() -> None:
    bedrock = LocalBedrock()
    with pytest.raises(RuntimeError, match="not running"):
        _ = bedrock.url
    for _ in range(2):
        with bedrock:
            assert call(bedrock, "POST", PATH, BODY)[0] == 200
    bedrock.stop()


def test_two_endpoints_do_not_take_one_port() -> None:
    with LocalBedrock() as first, pytest.raises(OSError, match="in use"):
        LocalBedrock(port=address(first)[1]).start()


def test_it_listens_on_loopback_only_unless_told_otherwise(bedrock: LocalBedrock) -> None:
    assert address(bedrock)[0] == "127.0.0.1"
    server = Server(lambda _: Reply(status=200, headers={}, pieces=(), length=0), "::1", 0)
    server.start()
    assert server.address[0] == "::1"
    server.stop()


def test_a_failure_of_our_own_is_an_answer(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: Call) -> Reply:
        raise RuntimeError("a bug")

    server = Server(fail, "127.0.0.1", 0)
    server.start()
    with caplog.at_level(logging.ERROR, logger="bedrock_models.testing"):
        connection = http.client.HTTPConnection(*server.address, timeout=10)
        connection.request("GET", "/")
        assert connection.getresponse().status == 500
        connection.close()
    server.stop()
    assert caplog.records
