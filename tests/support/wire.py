"""A real boto3 client whose requests are caught as bytes just before they would leave."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import boto3
from botocore.awsrequest import AWSResponse
from botocore.config import Config

_HEADERS: Any = {"content-type": "application/json"}


@dataclass(slots=True)
class Caught:
    """What left the client, newest last, and the body that is answered."""

    answer: bytes = b"{}"
    bodies: list[bytes] = field(default_factory=list)

    def send(self, request: Any, **_: Any) -> AWSResponse:
        """Stand in for the network."""
        self.bodies.append(request.body)
        return AWSResponse(request.url, 200, _HEADERS, _Raw(self.answer))


class _Raw(io.BytesIO):
    """A body as botocore reads it from a connection."""

    def stream(self, amount: int = 65536, **_: Any) -> Any:
        return iter(lambda: self.read(amount), b"")

    def release_conn(self) -> None:
        """Nothing to give back."""


@cache
def client() -> tuple[Any, Caught]:
    """The client, and what it catches; made once, since that takes longer than all calls."""
    caught = Caught()
    made = boto3.client(
        "bedrock-runtime",
        region_name="us-east-1",
        aws_access_key_id="none",
        aws_secret_access_key="none",
        config=Config(retries={"total_max_attempts": 1}),
    )
    made.meta.events.register("before-send.bedrock-runtime", caught.send)
    return made, caught


def sent(call: Callable[[Any], object], answer: bytes) -> bytes:
    """The body that leaves when a call is made with the client."""
    made, caught = client()
    caught.answer, caught.bodies = answer, []
    call(made)
    (body,) = caught.bodies
    return body


class ReachedError(Exception):
    """A call got as far as its client."""


class Unreachable:
    """A client that says so when it is reached."""

    def __getattr__(self, name: str) -> Any:
        raise ReachedError(name)
