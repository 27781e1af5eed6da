# Copied from generator/bedrock_codegen/runtime/testing/endpoint/http1.py; edit it there.
"""HTTP/1.1 on a connection: reads a call, writes a reply piece by piece, and outlives whatever it is sent.

What it adds to the standard library's handler is what that lacks: bounds, chunked bodies, JSON refusals.
"""

from __future__ import annotations

import logging
import math
import re
import threading
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from typing import Any, NamedTuple, Protocol

from .reply import Drop, Pause, Piece, Reply, from_error
from .values import AwsError

LOG = logging.getLogger("bedrock_models.testing")

MAX_BODY = 25_000_000
"""Bytes of a request body that the service takes."""
MAX_DISCARDED = 100_000_000
"""Bytes of an oversized body that are read away, so that the client gets to read the refusal."""
MAX_LINE = 65_536
PIECE = 65_536
REQUEST = re.compile(rb"[!-~]+ [!-~\x80-\xff]+(?: [!-~]+)?\r\n")
"""The line of a request: words with one space between them."""
HEADER = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t -~\x80-\xff]*\r\n")
"""A header on its one line: no space before its colon, no sign in it that a library takes for the end of a line."""
MAX_HEADERS = 100
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})(?:[ \t]*;[\t -~\x80-\xff]*)?\r\n")
"""The head of a chunk: a size in hexadecimal digits and nothing else, and perhaps extensions."""
HTTP2 = b"PRI * HTTP/2.0\r\n"
HTTP2_REST = b"\r\nSM\r\n\r\n"
"""What a client says that speaks HTTP/2 without asking first."""


class Call(NamedTuple):
    """A request as HTTP sees it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Refused(Exception):
    """A request that is no proper HTTP, or too much of it; the connection cannot be used further."""

    def __init__(self, code: str, message: str, status: int | None = None) -> None:
        self.error = AwsError(code, message, status=status)
        super().__init__(message)


class Answering(Protocol):
    """What a connection needs of its server."""

    idle: float
    """Seconds after which a silent connection is closed."""
    stopping: threading.Event

    def answer(self, call: Call, /) -> Reply:
        """The reply to a call."""
        ...


class Connection(BaseHTTPRequestHandler):
    """One connection of a client: call after call is read and answered, until either side closes it."""

    server: Answering  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride] - only such a server makes it
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or every answer waits 40 ms for the other side's acknowledgement
    wbufsize = 0

    def setup(self) -> None:
        """Begin with a bound on silence."""
        super().setup()
        self.connection.settimeout(self.server.idle)

    def handle(self) -> None:
        """Answer until the connection ends, however it does."""
        try:
            super().handle()
        except OSError as error:
            LOG.info("the connection of %s ended: %s", self.client_address, error)

    def handle_one_request(self) -> None:
        """Read one request and answer it; the library's own asks for a method of each verb's name."""
        self.close_connection = True
        try:
            self.raw_requestline = self.rfile.readline(MAX_LINE + 1)
            if self.raw_requestline == HTTP2:
                self._speak_http2()
                return
            if not self.raw_requestline or not self._parsed():
                return
            reply = self.server.answer(Call(self.command, self.path, self._headers(), self._body()))
        except Refused as refusal:
            LOG.warning("refused a request of %s: %s", self.client_address, refusal)
            self.close_connection = True
            reply = from_error(refusal.error)
        except OSError:
            raise
        except Exception:
            LOG.exception("a request of %s failed here", self.client_address)
            self.close_connection = True
            reply = from_error(AwsError("InternalServerException"))
        self._write(reply)

    def _speak_http2(self) -> None:
        try:
            from .http2 import Http2  # noqa: PLC0415 - h2 is an extra, for the SDKs that need it
        except ImportError:
            raise Refused("ValidationException", "This client speaks HTTP/2; install the package h2 to let it in.", 505) from None
        self.rfile.read(len(HTTP2_REST))
        Http2(self.connection, self.rfile.read1, self._answer_http2, self.server.stopping, MAX_BODY).serve()

    def _answer_http2(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Reply:
        if len(body) > MAX_BODY:
            return from_error(_too_large().error)
        return self.server.answer(Call(method, path, headers, body))

    def _parsed(self) -> bool:
        if len(self.raw_requestline) > MAX_LINE:
            raise Refused("ValidationException", "The request line is too long.", 414)
        if not REQUEST.fullmatch(self.raw_requestline):
            raise Refused("ValidationException", "The request line is none of HTTP.")
        lines = self._header_lines()
        connection: Any = self.rfile
        self.rfile = BytesIO(b"".join(lines))
        try:
            return self.parse_request()
        finally:
            self.rfile = connection

    def _header_lines(self) -> list[bytes]:
        """The headers, line by line. What another server might read otherwise is refused: it may see another request there."""
        lines: list[bytes] = []
        while (line := self.rfile.readline(MAX_LINE + 1)) != b"\r\n":
            if len(line) > MAX_LINE or len(lines) == MAX_HEADERS:
                raise Refused("ValidationException", "The headers are too long.", 431)
            if not HEADER.fullmatch(line):
                raise Refused("ValidationException", "A header has a name that is no token, no colon, or more than its one line.")
            lines.append(line)
        return [*lines, line]

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse what the library cannot parse, as JSON."""
        LOG.warning("refused a request of %s: %s %s", self.client_address, code, message)
        self.close_connection = True
        self.request_version = "HTTP/1.1"
        self._write(from_error(AwsError("ValidationException", message or "The request is no proper HTTP.", status=int(code))))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Log what the library would print."""
        LOG.debug(format, *args)

    def _headers(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.headers.items()}

    def _body(self) -> bytes:
        codings, length = self.headers.get_all("transfer-encoding") or [], self.headers.get_all("content-length") or []
        if codings:
            if [coding.strip().lower() for coding in codings] != ["chunked"] or length:
                raise Refused("ValidationException", "Transfer-Encoding must be chunked, without a Content-Length.")
            return self._chunked()
        if not length:
            return b""
        if len(length) > 1 or not (length[0].isascii() and length[0].isdigit() and len(length[0]) < 20):
            raise Refused("ValidationException", "Content-Length must be one number.")
        if int(length[0]) > MAX_BODY:
            self._discard(min(int(length[0]), MAX_DISCARDED))
            raise _too_large()
        return self._exactly(int(length[0]))

    def _exactly(self, count: int) -> bytes:
        data = self.rfile.read(count)
        if len(data) < count:
            raise ConnectionError("body: it ended early")
        return data

    def _chunked(self) -> bytes:
        data = bytearray()
        while size := self._chunk_size():
            data += self._exactly(size)
            if len(data) > MAX_BODY:
                raise _too_large()
            if self._exactly(2) != b"\r\n":
                raise Refused("ValidationException", "A chunk does not end where it says.")
        while (line := self.rfile.readline(MAX_LINE)) != b"\r\n":  # trailers say nothing that counts here
            if not HEADER.fullmatch(line):
                raise Refused("ValidationException", "The body does not end where it says.")
        return bytes(data)

    def _chunk_size(self) -> int:
        head = CHUNK.fullmatch(self.rfile.readline(MAX_LINE))
        if head is None:
            raise Refused("ValidationException", "A chunk has no proper size.")
        size = int(head.group(1), 16)
        if size > MAX_BODY:
            raise _too_large()
        return size

    def _discard(self, count: int) -> None:
        while count > 0 and (data := self.rfile.read(min(count, PIECE))):
            count -= len(data)

    def _write(self, reply: Reply) -> None:
        """Send the head with the first piece, then every piece at once by itself."""
        chunked = reply.length is None and self.request_version != "HTTP/1.0"
        self.close_connection |= reply.length is None and not chunked
        waiting = self._head(reply, chunked=chunked)
        for piece in reply.pieces if getattr(self, "command", "") != "HEAD" else ():
            if isinstance(piece, bytes):
                self.wfile.write(waiting + (b"%x\r\n%b\r\n" % (len(piece), piece) if chunked and piece else piece))
                waiting = b""
            elif not self._waited(piece):
                self.close_connection = True
                if waiting and isinstance(piece, Drop):
                    self.wfile.write(waiting)
                return
        if waiting or chunked:
            self.wfile.write(waiting + (b"0\r\n\r\n" if chunked else b""))

    def _head(self, reply: Reply, *, chunked: bool) -> bytes:
        lines = [f"HTTP/1.1 {reply.status} {self.responses.get(reply.status, ('Error',))[0]}", f"date: {self.date_time_string()}"]
        lines += [f"{name}: {value}" for name, value in reply.headers.items()]
        if chunked:
            lines.append("transfer-encoding: chunked")
        elif reply.length is not None:
            lines.append(f"content-length: {reply.length}")
        lines.append(f"connection: {'close' if self.close_connection else 'keep-alive'}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")

    def _waited(self, piece: Piece) -> bool:
        """Wait as told; False if the connection shall be closed instead, or has been."""
        if not isinstance(piece, Pause):
            return False
        if math.isfinite(piece.seconds):
            return not self.server.stopping.wait(piece.seconds)
        self.connection.settimeout(None)
        self.connection.recv(1)  # returns when either side closes
        return False


def _too_large() -> Refused:
    return Refused(
        "ValidationException",
        "1 validation error detected: Value at 'body' failed to satisfy constraint: "
        f"Member must have length less than or equal to {MAX_BODY}",
    )
