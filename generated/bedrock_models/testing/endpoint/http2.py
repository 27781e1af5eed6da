# Copied from generator/bedrock_codegen/runtime/testing/endpoint/http2.py; edit it there.
"""HTTP/2 without TLS, by the package `h2`: AWS's SDK for JavaScript speaks nothing else to Bedrock.

One thread reads a connection; every call is answered by a thread of its own, which waits where the other side has no room.
"""

from __future__ import annotations

import logging
import math
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import DataReceived, Event, RequestReceived, StreamEnded, StreamReset, WindowUpdated
from h2.exceptions import H2Error

from .reply import Drop, Pause, Piece, Reply

LOG = logging.getLogger("bedrock_models.testing")

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
PIECE = 65_536
FRAME_HEAD = 9
MOST_OF_A_FRAME = 16_384
"""Bytes of a frame behind its head, by the default of the protocol; a longer one is left to the library to refuse."""
GOODBYE = 7
"""The type of the frame GOAWAY."""
PATIENCE = 5.0
"""Seconds that the end of a connection waits for its answers to stop."""


class Http2:
    """One connection.

    Args:
        connection: The socket, to write to.
        read: Reads some bytes; none at the end.
        answer: Answers a call of method, path, headers and body.
        stopping: Set when the endpoint stops.
        most: Bytes of a body that are kept; what comes behind is dropped, and one byte more is given to `answer`.
    """

    def __init__(
        self,
        connection: socket.socket,
        read: Callable[[int], bytes],
        answer: Callable[[str, str, dict[str, str], bytes], Reply],
        stopping: threading.Event,
        most: int,
    ) -> None:
        self._connection = connection
        self._read = read
        self._answer = answer
        self._stopping = stopping
        self._most = most
        self._h2 = H2Connection(H2Configuration(client_side=False, header_encoding="utf-8"))
        self._changed = threading.Condition()
        self._headers: dict[int, dict[str, str]] = {}
        self._bodies: dict[int, bytearray] = {}
        self._gone: set[int] = set()
        self._closed = False
        self._unread = b""
        self._threads: list[threading.Thread] = []

    def serve(self) -> None:
        """Answer until the other side closes; the preface has been read."""
        with self._changed:
            self._h2.initiate_connection()
            self._flush()
        try:
            self._receive(PREFACE)
            while not self._stopping.is_set() and (data := self._read(PIECE)):
                self._receive(self._without_goodbyes(data))
        except H2Error as error:
            LOG.warning("refused what is no proper HTTP/2: %s", error)
        finally:
            self._close()

    def _without_goodbyes(self, data: bytes) -> bytes:
        """Whole frames, but for those that say that no more calls will come.

        The library takes a goodbye for the end and refuses to send what is still owed; Node says goodbye as soon as it has asked.
        """
        self._unread += data
        whole = b""
        while len(self._unread) >= FRAME_HEAD:
            size = FRAME_HEAD + int.from_bytes(self._unread[:3])
            if FRAME_HEAD + MOST_OF_A_FRAME >= size > len(self._unread):
                break
            frame, self._unread = self._unread[:size], self._unread[size:]
            whole += frame if frame[3] != GOODBYE else b""
        return whole

    def _receive(self, data: bytes) -> None:
        with self._changed:
            for event in self._h2.receive_data(data):
                self._take(event)
            self._flush()
            self._changed.notify_all()

    def _take(self, event: Event) -> None:
        match event:
            case RequestReceived(stream_id=number, headers=headers):
                self._headers[_number(number)] = {str(name): str(value) for name, value in headers or ()}
                self._bodies[_number(number)] = bytearray()
            case DataReceived(stream_id=number, data=data, flow_controlled_length=length):
                self._grow(_number(number), data or b"", length or 0)
            case StreamEnded(stream_id=number):
                self._begin(_number(number))
            case StreamReset(stream_id=number):
                self._gone.add(_number(number))
            case WindowUpdated() | _:
                pass  # whoever waits looks again after every event

    def _grow(self, number: int, data: bytes, length: int) -> None:
        body = self._bodies.get(number)
        if body is not None:
            body += data[: self._most + 1 - len(body)]
        self._h2.acknowledge_received_data(length, number)

    def _begin(self, number: int) -> None:
        headers, body = self._headers.pop(number), bytes(self._bodies.pop(number))
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._reply, args=(number, headers, body), name="bedrock-http2", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _reply(self, number: int, headers: dict[str, str], body: bytes) -> None:
        plain = {name: value for name, value in headers.items() if not name.startswith(":")}
        try:
            reply = self._answer(headers.get(":method", ""), headers.get(":path", "/"), plain, body)
            self._write(number, reply)
        except (H2Error, OSError) as error:
            LOG.info("an answer over HTTP/2 ended: %s", error)

    def _write(self, number: int, reply: Reply) -> None:
        """Send the head with the first piece, then every piece at once by itself."""
        waiting = True
        for piece in reply.pieces:
            if isinstance(piece, bytes):
                if waiting:
                    self._head(number, reply)
                    waiting = False
                self._send(number, piece)
            elif not self._waited(number, piece):
                _shut(self._connection)
                return
        if waiting:
            self._head(number, reply)
        with self._changed:
            if not self._is_gone(number):
                self._h2.end_stream(number)
                self._flush()

    def _head(self, number: int, reply: Reply) -> None:
        length = [] if reply.length is None else [("content-length", str(reply.length))]
        with self._changed:
            if not self._is_gone(number):
                self._h2.send_headers(number, [(":status", str(reply.status)), *reply.headers.items(), *length])
                self._flush()

    def _send(self, number: int, data: bytes) -> None:
        while data:
            with self._changed:
                self._changed.wait_for(lambda: self._is_gone(number) or self._h2.local_flow_control_window(number) > 0)
                if self._is_gone(number):
                    return
                room = min(self._h2.local_flow_control_window(number), self._h2.max_outbound_frame_size)
                self._h2.send_data(number, data[:room])
                self._flush()
                data = data[room:]

    def _waited(self, number: int, piece: Piece) -> bool:
        if not isinstance(piece, Pause) or isinstance(piece, Drop):
            return False
        if math.isfinite(piece.seconds):
            return not self._stopping.wait(piece.seconds)
        with self._changed:
            self._changed.wait_for(lambda: self._is_gone(number))
        return False

    def _is_gone(self, number: int) -> bool:
        return self._closed or number in self._gone

    def _flush(self) -> None:
        data = self._h2.data_to_send()
        if data:
            self._connection.sendall(data)

    def _close(self) -> None:
        with self._changed:
            self._closed = True
            with suppress(OSError):
                self._flush()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(PATIENCE)


def _number(stream_id: Any) -> int:
    return int(stream_id or 0)


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
