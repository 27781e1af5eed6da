# Copied from generator/bedrock_codegen/runtime/_runtime/fm/witness.py; edit it there.
"""Clients that remember the body they were given, for those who ask for details."""

from __future__ import annotations

from typing import Any

from ..calls.async_clients import shared_async_client
from ..calls.clients import shared_client


class Witness:
    """A `boto3` client and the body that went through it."""

    def __init__(self, client: Any) -> None:
        self._client = client or shared_client()
        self.body = ""
        """The JSON that was sent."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def invoke_model(self, **arguments: Any) -> Any:
        """Send a body and return the answer."""
        self.body = arguments["body"].decode()
        return self._client.invoke_model(**arguments)

    def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        """Send a body and return a stream of events."""
        self.body = arguments["body"].decode()
        return self._client.invoke_model_with_response_stream(**arguments)


class AsyncWitness:
    """An `aiobotocore` client and the body that went through it."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.body = ""
        """The JSON that was sent."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    async def invoke_model(self, **arguments: Any) -> Any:
        """Send a body and return the answer."""
        self.body = arguments["body"].decode()
        return await (await self._ready()).invoke_model(**arguments)

    async def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        """Send a body and return a stream of events."""
        self.body = arguments["body"].decode()
        return await (await self._ready()).invoke_model_with_response_stream(**arguments)

    async def _ready(self) -> Any:
        self._client = self._client or await shared_async_client()
        return self._client
