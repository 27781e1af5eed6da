"""A Bedrock endpoint that sends prerendered answers, in a process of its own: python endpoint.py EVENTS PACE_MS DELAY_MS.

It checks nothing and keeps nothing, so that what is measured is the client. The first line it prints is its port.
"""

from __future__ import annotations

import asyncio
import sys
from typing import cast
from urllib.parse import unquote

import bodies

_HEAD = b"HTTP/1.1 200 OK\r\nx-amzn-RequestId: 00000000-0000-4000-8000-000000000000\r\n"
_TOKENS = b"X-Amzn-Bedrock-Output-Token-Count: 120\r\nX-Amzn-Bedrock-Input-Token-Count: 12\r\n"
_STREAM = b"Content-Type: application/vnd.amazon.eventstream\r\nTransfer-Encoding: chunked\r\n\r\n"
_END = b"0\r\n\r\n"


def plain(body: bytes) -> bytes:
    """A whole HTTP answer."""
    return _HEAD + _TOKENS + b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body


class Endpoint:
    """The answers, and when to send them."""

    def __init__(self, events: int, pace: float, delay: float) -> None:
        self.chunks = [b"%x\r\n%s\r\n" % (len(data), data) for data in map(bodies.frame, bodies.events(events))]
        self.stream = _HEAD + _STREAM + b"".join(self.chunks) + _END
        self.message, self.embeddings = plain(bodies.message()), plain(bodies.embeddings())
        talk = b"".join(b"%x\r\n%s\r\n" % (len(data), data) for data in bodies.conversation_frames(events))
        self.conversation, self.talk = plain(bodies.conversation()), _HEAD + _STREAM + talk + _END
        self.pace, self.delay = pace, delay

    def answer(self, path: str, transport: asyncio.Transport) -> None:
        """Send what a path asks for."""
        if path.endswith(("/converse", "/converse-stream")):
            data = self.talk if path.endswith("-stream") else self.conversation
        elif path.endswith("/invoke-with-response-stream"):
            if self.pace:
                asyncio.get_running_loop().create_task(self._paced(transport))
                return
            data = self.stream
        else:
            data = self.embeddings if "embed" in path else self.message
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, transport.write, data)
        else:
            transport.write(data)

    async def _paced(self, transport: asyncio.Transport) -> None:
        loop = asyncio.get_running_loop()
        transport.write(_HEAD + _STREAM)
        start = loop.time()
        for number, chunk in enumerate(self.chunks):
            await asyncio.sleep(max(0.0, start + number * self.pace - loop.time()))
            transport.write(chunk)
        transport.write(_END)


class Connection(asyncio.Protocol):
    """One connection, kept open for the next request."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint, self.rest = endpoint, bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to write."""
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete."""
        self.rest += data
        while (end := self.rest.find(b"\r\n\r\n")) >= 0:
            head = bytes(self.rest[:end]).lower()
            at = head.find(b"content-length:")
            size = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self.rest) < end + 4 + size:
                return
            path = unquote(head.split(b" ", 2)[1].decode())
            del self.rest[: end + 4 + size]
            self.endpoint.answer(path, self.transport)


async def main(events: int, pace: float, delay: float) -> None:
    """Serve until killed."""
    endpoint = Endpoint(events, pace / 1000, delay / 1000)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(endpoint), "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])))
