"""HTTP/2 without TLS, as AWS's SDK for JavaScript speaks it, by a client of the same protocol library."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("h2")

from bedrock_models.testing import CorruptChecksum, Cut, Events, LocalBedrock, Stall
from botocore.eventstream import EventStreamBuffer
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import DataReceived, PingAckReceived, ResponseReceived, StreamEnded

from tests.endpoint.endpoint_calls import TITAN

BODY = json.dumps({"inputText": "Write a haiku about the sea."}).encode()


class Http2Client:
    """One connection; sends calls and collects what comes back."""

    def __init__(self, bedrock: LocalBedrock) -> None:
        host, _, port = bedrock.url.removeprefix("http://").partition(":")
        self.socket = socket.create_connection((host, int(port)), timeout=20)
        self.h2 = H2Connection(H2Configuration(header_encoding=None))
        self.h2.initiate_connection()
        self.statuses: dict[int, str] = {}
        self.bodies: dict[int, bytes] = {}
        self.ended: set[int] = set()

    def call(self, operation: str, body: bytes = BODY) -> int:
        number = self.h2.get_next_available_stream_id()
        path = f"/model/{TITAN}/{operation}"
        head = [
            (":method", "POST"),
            (":path", path),
            (":scheme", "http"),
            (":authority", "x"),
            ("content-type", "application/json"),
        ]
        self.h2.send_headers(number, head)
        for start in range(0, len(body), 16_000):
            self.h2.send_data(number, body[start : start + 16_000])
        self.h2.end_stream(number)
        self.socket.sendall(self.h2.data_to_send())
        return number

    def read(self, count: int) -> None:
        """Read until so many calls have been answered, or the connection ends."""
        while len(self.ended) < count and (data := self.socket.recv(65536)):
            for event in self.h2.receive_data(data):
                self.take(event)
            self.socket.sendall(self.h2.data_to_send())

    def take(self, event: Any) -> None:
        if isinstance(event, ResponseReceived):
            self.statuses[event.stream_id] = dict(event.headers or ())[b":status"].decode()
        elif isinstance(event, DataReceived):
            self.bodies[event.stream_id] = self.bodies.get(event.stream_id, b"") + event.data
            self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, StreamEnded):
            self.ended.add(event.stream_id)


def frames_of(data: bytes) -> int:
    buffer = EventStreamBuffer()
    buffer.add_data(data)
    return len(list(buffer))


def test_calls_and_streams_share_a_connection(bedrock: LocalBedrock) -> None:
    client = Http2Client(bedrock)
    numbers = [client.call(operation) for operation in ("invoke", "invoke-with-response-stream", "nonsense") * 10]
    client.read(len(numbers))
    client.socket.close()
    assert [client.statuses[number] for number in numbers[:3]] == ["200", "200", "404"]
    (result,) = json.loads(client.bodies[numbers[0]])["results"]
    assert frames_of(client.bodies[numbers[1]]) == result["tokenCount"] + 1
    assert len(bedrock.requests) == 20


def test_answers_larger_than_the_window_arrive_whole() -> None:
    answer = {"results": [], "note": "x" * 300_000}
    with LocalBedrock(lambda _: answer) as bedrock:
        client = Http2Client(bedrock)
        number = client.call("invoke")
        client.read(1)
        client.socket.close()
    assert json.loads(client.bodies[number]) == answer


def test_faults_reach_the_other_side() -> None:
    for fault, frames in ((Cut(after=400), 0), (Stall(after=1, seconds=0.01), 1)):
        with LocalBedrock(faults=[fault]) as bedrock:
            client = Http2Client(bedrock)
            number = client.call("invoke-with-response-stream")
            client.read(1)
            client.socket.close()
        assert not client.ended
        assert frames_of(client.bodies[number][: 0 if frames == 0 else None]) == frames
    with LocalBedrock(faults=[CorruptChecksum()]) as bedrock:
        client = Http2Client(bedrock)
        number = client.call("invoke-with-response-stream")
        client.read(1)
        client.socket.close()
    with pytest.raises(Exception, match=r"[Cc]hecksum"):
        frames_of(client.bodies[number])


def test_nonsense_after_the_preface_is_survived(bedrock: LocalBedrock) -> None:
    for junk in (b"", b"\0" * 100, b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 50_000):
        host, _, port = bedrock.url.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + junk)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass
    client = Http2Client(bedrock)
    client.call("invoke")
    client.read(1)
    client.socket.close()
    assert client.ended


def test_a_stop_ends_what_stalls() -> None:
    bedrock = LocalBedrock(faults=[Stall(after=1)]).start()
    client = Http2Client(bedrock)
    client.call("invoke-with-response-stream")
    while not client.bodies:
        for event in client.h2.receive_data(client.socket.recv(65536)):
            client.take(event)
    bedrock.stop()
    while client.socket.recv(65536):
        pass
    client.socket.close()


def test_an_answer_is_sent_although_the_client_said_goodbye() -> None:
    # Node says it as soon as it has asked; what is owed is still due.
    goodbye = b"\0\0\x08\x07\0\0\0\0\0" + bytes(8)
    heard = threading.Event()

    def events() -> Iterator[Any]:
        assert heard.wait(20)
        yield {"outputText": "still here"}

    with LocalBedrock(lambda _: Events(events())) as bedrock:
        client = Http2Client(bedrock)
        number = client.call("invoke-with-response-stream")
        for byte in goodbye:
            client.socket.sendall(bytes([byte]))
        client.h2.ping(b"are you?")
        client.socket.sendall(client.h2.data_to_send())
        while not any(isinstance(event, PingAckReceived) for event in client.h2.receive_data(client.socket.recv(65536))):
            pass
        heard.set()
        client.read(1)
        client.socket.close()
    assert frames_of(client.bodies[number]) == 1


def test_a_body_too_large_is_refused_over_http2_as_well(bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bedrock_models.testing.endpoint.http1.MAX_BODY", 1000)
    client = Http2Client(bedrock)
    bodies = {size: b'{"inputText": "Hi"}'.ljust(size) for size in (1000, 1001, 5000)}
    numbers = {size: client.call("invoke", body) for size, body in bodies.items()}
    client.read(len(bodies))
    client.socket.close()
    assert [client.statuses[number] for number in numbers.values()] == ["200", "400", "400"]
    for size in (1001, 5000):
        assert b"length less than or equal to 1000" in client.bodies[numbers[size]]
