"""The endpoint as one object: start it, talk to it, look at what arrived."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .faults import Fault, Faults
from .handler import Endpoint
from .http1 import Call
from .jobs import Jobs
from .recordings import Library, Recordings
from .reply import Reply, from_error
from .routes import route
from .s3 import S3
from .s3_calls import is_for_s3
from .server import Server
from .values import AwsError, Handler, Request

LOG = logging.getLogger("bedrock_models.testing")

REGION = "us-east-1"
REFUSED = 400
KEEP = 1000
"""How many requests are kept; a server that runs for days forgets the oldest."""
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local"}


class LocalBedrock:
    """Bedrock on this machine: a real endpoint that any SDK can use.

    As a context manager it answers inside the block; `start` and `stop` do the same for a server that runs longer.

    Args:
        handler: Asked first: gets the `Request` and returns a body, a list of events, `Answer`, `Events`, `Job`, an error, or
            None to leave the answer to the endpoint. It may be called from several threads at once.
        recordings: Exchanges that answer the requests they hold: a folder, a file, dicts, or several of these.
        seed: What drawn answers depend on, beside the request.
        validate: Whether requests are checked against the spec and refused in AWS's words.
        host: Where to listen; loopback unless told otherwise.
        port: Which port; 0 takes a free one.
        folder: The folder that stands for S3; by default a temporary one, removed at the end.
        faults: What shall go wrong.
        models: Model ids or ARNs that the catalogue does not know, and the family that each speaks.
    """

    def __init__(
        self,
        handler: Handler | None = None,
        recordings: Recordings | None = None,
        seed: int = 0,
        validate: bool = True,  # noqa: FBT001, FBT002 - a name that reads well by keyword
        host: str = "127.0.0.1",
        port: int = 0,
        folder: str | PathLike[str] | None = None,
        faults: Iterable[Fault] = (),
        models: Mapping[str, str] | None = None,
    ) -> None:
        self.requests: list[Request] = []
        """What arrived, the latest last: refused calls too, but not what is no HTTP."""
        self._faults = Faults(faults)
        self._jobs = Jobs(folder, seed)
        self._s3 = S3(lambda: self._jobs.folder, self._faults)
        self._endpoint = Endpoint(
            handler=handler,
            library=Library(recordings),
            faults=self._faults,
            jobs=self._jobs,
            seed=seed,
            validate=validate,
            models=models or {},
        )
        self._make: Callable[[], Server] = lambda: Server(self._reply, host, port)
        self._server: Server | None = None

    def start(self) -> Self:
        """Listen and answer, in threads of its own."""
        if self._server is None:
            self._server = self._make()
            self._server.start()
        return self

    def stop(self) -> None:
        """Close every connection and end every thread. What arrived stays readable; a temporary folder is removed."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()
        self._endpoint.invocation_jobs.close()
        self._jobs.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where it listens, for `AWS_ENDPOINT_URL_BEDROCK_RUNTIME` or an SDK's own setting."""
        host, port = self._running.address
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    @property
    def environment(self) -> dict[str, str]:
        """Variables that lead an AWS SDK here: endpoints, region, and credentials that open nothing."""
        return {
            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": self.url,
            "AWS_ENDPOINT_URL_BEDROCK": self.url,
            "AWS_ENDPOINT_URL_BEDROCK_AGENT": self.url,
            "AWS_ENDPOINT_URL_S3": self.url,
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
            **CREDENTIALS,
        }

    @property
    def folder(self) -> Path:
        """The folder that stands for S3: `s3://bucket/key` is `folder/bucket/key`."""
        return self._jobs.folder

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return self._running.connections

    def fault(self, *faults: Fault) -> None:
        """Let something go wrong from now on."""
        for fault in faults:
            self._faults.add(fault)

    def clear_faults(self) -> None:
        """Let nothing go wrong any more."""
        self._faults.clear()

    def client(self, service: str = "bedrock-runtime", **settings: Any) -> Any:
        """A boto3 client that talks to this endpoint and tries once; `settings` go to boto3, `config` among them."""
        import boto3  # noqa: PLC0415 - late: the endpoint itself does not need it
        from botocore.config import Config  # noqa: PLC0415

        once = {"config": Config(retries={"total_max_attempts": 1}), "endpoint_url": self.url}
        return boto3.client(service, **{**_SESSION, **once, **settings})  # type: ignore[call-overload]

    def async_client(self, service: str = "bedrock-runtime", **settings: Any) -> Any:
        """An aiobotocore client that talks to this endpoint: `async with bedrock.async_client() as client`."""
        from aiobotocore.session import get_session  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra

        return get_session().create_client(service, **{**_SESSION, "endpoint_url": self.url, **settings})

    @property
    def _running(self) -> Server:
        if self._server is None:
            raise RuntimeError("LocalBedrock: is not running. Use `with LocalBedrock() as bedrock:` or call start()")
        return self._server

    def _reply(self, call: Call) -> Reply:
        if is_for_s3(call.path, call.headers):
            return self._s3.reply(call.method, call.path, call.headers, call.body)
        try:
            operation, target, query = route(call.method, call.path)
        except AwsError as error:
            LOG.warning("refused %s %s: %s", call.method, call.path[:200], error.message[:200])
            return from_error(error)
        body = _json(call.body)
        model_id = target or str((body or {}).get("modelId", "") if isinstance(body, dict) else "")
        request = Request(operation=operation, model_id=model_id, body=body, raw=call.body, headers=call.headers, query=query)
        self.requests.append(request)
        del self.requests[:-KEEP]
        reply = self._endpoint.reply(request)
        if LOG.isEnabledFor(logging.DEBUG):
            LOG.debug("%s %s, %s bytes: %s", operation, model_id or call.path[:200], f"{len(call.body):,}", _said(reply))
        return reply


_SESSION = {"region_name": REGION, "aws_access_key_id": "local", "aws_secret_access_key": "local"}


def _said(reply: Reply) -> str:
    """A reply in a few words; a refusal with its sentence."""
    size = "a stream" if reply.length is None else f"{reply.length:,} bytes"
    written = reply.pieces if isinstance(reply.pieces, tuple) and reply.status >= REFUSED else ()  # others can be read once only
    refusal = b"".join(piece for piece in written if isinstance(piece, bytes))
    return f"{reply.status}, {size} {refusal.decode(errors='replace')[:300]}".rstrip()


def _json(data: bytes) -> Any:
    try:
        return json.loads(data) if data else None
    except (ValueError, RecursionError):
        return None
