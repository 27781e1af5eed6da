"""An endpoint on loopback that passes calls on, and keeps what was said."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from botocore.exceptions import BotoCoreError

from ..testing.endpoint.http1 import Call
from ..testing.endpoint.reply import Drop, Piece, Reply, from_error
from ..testing.endpoint.routes import Route, route
from ..testing.endpoint.server import Server
from ..testing.endpoint.values import AwsError
from .credentials import Credentials
from .exchanges import RECORDED, exchange, write
from .upstream import BETWEEN, Upstream, pieces

LOG = logging.getLogger("bedrock_models.recording")

PLACEHOLDER = "recorded"
"""Credentials for a program that has none; its signature is not passed on."""


@dataclass(slots=True)
class Kept:
    """What a recorder did."""

    files: list[Path] = field(default_factory=list)
    """The exchanges that were kept."""
    operations: dict[str, int] = field(default_factory=dict)
    """How many calls there were of each operation."""
    failures: list[str] = field(default_factory=list)
    """What was passed on or kept in part only, and why."""


class Recorder:
    """Records what a program says to Bedrock, and what it is answered.

    As a context manager it listens inside the block.

    Args:
        folder: Where exchanges are kept.
        upstream: Where calls are passed on to.
        host: Where to listen.
        port: Which port; 0 takes a free one.
        told: Called with a line for each call.
    """

    def __init__(
        self, folder: Path, upstream: Upstream, host: str = "127.0.0.1", port: int = 0, told: Callable[[str], None] = LOG.info
    ) -> None:
        self.kept = Kept()
        self._folder = folder
        self._upstream = upstream
        self._told = told
        self._lock = threading.Lock()
        self._server = Server(self._reply, host, port)

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.stop()
        self._upstream.close()

    @property
    def url(self) -> str:
        """Where it listens."""
        host, port = self._server.address
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    @property
    def environment(self) -> dict[str, str]:
        """Variables that lead a program here. It signs with whatever it has; that signature goes no further."""
        region = self._upstream.region
        leading = {"AWS_ENDPOINT_URL_BEDROCK_RUNTIME": self.url, "AWS_REGION": region, "AWS_DEFAULT_REGION": region}
        if self._upstream.has_credentials:
            return leading
        return {
            **leading,
            "AWS_ACCESS_KEY_ID": PLACEHOLDER,
            "AWS_SECRET_ACCESS_KEY": PLACEHOLDER,
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def _reply(self, call: Call) -> Reply:
        try:
            response = self._upstream.send(call.method, call.path, call.headers, call.body)
        except BotoCoreError as error:
            self._failed(f"{call.method} {call.path}: {self._upstream.url} cannot be reached: {error}")
            return from_error(AwsError("ServiceUnavailableException", f"recorder: {self._upstream.url} cannot be reached"))
        headers = {name.lower(): value for name, value in response.headers.items()}
        length = headers.get("content-length")
        return Reply(
            status=response.status_code,
            headers={name: value for name, value in headers.items() if name not in BETWEEN},
            pieces=self._passed_on(call, response, headers),
            length=int(length) if length and length.isdigit() else None,
        )

    def _passed_on(self, call: Call, response: Any, headers: Mapping[str, str]) -> Iterator[Piece]:
        """Each piece of the answer as it comes; at its end, whatever end that is, the exchange is kept."""
        data, broken = bytearray(), "the program closed the connection before the end"
        try:
            for piece in pieces(response):
                data += piece
                yield piece
            broken = ""
        except Exception as error:  # noqa: BLE001 - urllib3's and http.client's, as they please
            broken = f"the connection broke: {type(error).__name__}"
            yield Drop()
        finally:
            response.raw.close()
            self._keep(call, response.status_code, headers, bytes(data), broken)

    def _keep(self, call: Call, status: int, headers: Mapping[str, str], body: bytes, broken: str) -> None:
        try:
            meant = route(call.method, call.path)
        except AwsError:
            meant = Route(f"{call.method} {call.path.partition('?')[0]}", "", {})
        with self._lock:
            self.kept.operations[meant.operation] = self.kept.operations.get(meant.operation, 0) + 1
            if meant.operation in RECORDED:
                self._write(meant, call, status, headers, body, broken)
        self._told(f"{status} {meant.operation} {meant.target}{f' ({broken})' if broken else ''}")

    def _write(self, meant: Route, call: Call, status: int, headers: Mapping[str, str], body: bytes, broken: str) -> None:
        made = exchange(meant.operation, meant.target, call.body, status, headers, body, broken=broken)
        if Credentials(self._upstream.secrets).stand_in(call.body, body, call.path.encode(), made):
            self.kept.failures.append(
                f"{meant.operation} {meant.target.partition(':')[0]}: not kept, since credentials stand in it"
            )
            return
        if not made["model_id"] and isinstance(made["request"]["body"], dict):  # StartAsyncInvoke names its model in the body
            made["model_id"] = str(made["request"]["body"].get("modelId", ""))
            made["request"]["body"] = made["request"]["body"].get("modelInput")
        try:
            self.kept.files.append(write(made, self._folder))
        except OSError as error:
            self.kept.failures.append(f"{meant.operation} {meant.target}: not kept: {error}")

    def _failed(self, why: str) -> None:
        with self._lock:
            self.kept.failures.append(why)
