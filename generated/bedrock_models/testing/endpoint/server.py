# Copied from generator/bedrock_codegen/runtime/testing/endpoint/server.py; edit it there.
"""A listening socket: the standard library's server, one thread a connection.

A caller's handler may block, and a stream may stall, without anyone else waiting. What it adds is an end to idle connections.
"""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from socketserver import TCPServer, ThreadingMixIn
from time import monotonic
from typing import Any

from .http1 import LOG, Call, Connection
from .reply import Reply

IDLE = 60.0
"""Seconds after which a silent connection is closed."""
PATIENCE = 5.0
"""Seconds that a stop waits for connections to end."""


class Server:
    """A listening socket and its threads."""

    def __init__(self, answer: Callable[[Call], Reply], host: str, port: int, *, idle: float = IDLE) -> None:
        self._http = _Http((host, port), answer, idle)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), name="bedrock", daemon=True)

    @property
    def address(self) -> tuple[str, int]:
        """Host and port that it listens on."""
        host, port = self._http.server_address[:2]
        return str(host), port

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._http.open)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Close everything and wait until all threads have ended."""
        self._http.shutdown()
        self._http.end()
        self._thread.join(PATIENCE)


class _Http(ThreadingMixIn, TCPServer):
    daemon_threads = True
    request_queue_size = 1024
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], answer: Callable[[Call], Reply], idle: float) -> None:
        self.answer = answer
        self.idle = idle
        self.open: dict[socket.socket, threading.Thread] = {}
        self.stopping = threading.Event()
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        super().__init__(address, Connection)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        self.open[request] = threading.current_thread()
        try:
            if not self.stopping.is_set():
                super().process_request_thread(request, client_address)
        finally:
            self.open.pop(request, None)
            self.shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the library's signature
        LOG.warning("the connection of %s broke: %r", client_address, sys.exc_info()[1])

    def end(self) -> None:
        self.stopping.set()
        self.server_close()
        until = monotonic() + PATIENCE
        for connection, thread in list(self.open.items()):
            _shut(connection)
            thread.join(max(0.0, until - monotonic()))


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
