"""A client that answers what a test wants and remembers what it was sent; no network."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

Json = Any
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
"""The bytes of a picture; only its beginning is true."""


class FakeClient:
    """A `boto3` client without AWS behind it: one answer for all calls, or one for each in turn."""

    def __init__(self, *answers: Json, events: Sequence[Json] = ()) -> None:
        self.answers = list(answers)
        self.events = list(events)
        self.sent: list[dict[str, Any]] = []

    @property
    def body(self) -> Json:
        """The body of the last call."""
        return json.loads(self.sent[-1]["body"])

    def invoke_model(self, **arguments: Any) -> Any:
        """Answer."""
        self.sent.append(arguments)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return {"body": io.BytesIO(json.dumps(answer).encode()), "ResponseMetadata": {"HTTPHeaders": {}}}

    def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        """Answer piece by piece."""
        self.sent.append(arguments)
        return {"body": [_chunk(event) for event in self.events], "ResponseMetadata": {"HTTPHeaders": {}}}


class FakeAsyncClient(FakeClient):
    """The same as an `aiobotocore` client."""

    async def invoke_model(self, **arguments: Any) -> Any:
        """Answer."""
        reply = super().invoke_model(**arguments)
        return {**reply, "body": _AsyncBody(reply["body"].read())}

    async def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        """Answer piece by piece."""
        reply = super().invoke_model_with_response_stream(**arguments)
        return {**reply, "body": _each(reply["body"])}


class _AsyncBody:
    def __init__(self, data: bytes) -> None:
        self._data = data

    async def read(self) -> bytes:
        return self._data


async def _each(items: Sequence[Any]) -> AsyncIterator[Any]:
    for item in items:
        yield item


def _chunk(event: Json) -> Json:
    return {"chunk": {"bytes": json.dumps(event).encode()}}
