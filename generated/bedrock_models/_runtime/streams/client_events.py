# Copied from generator/bedrock_codegen/runtime/_runtime/streams/client_events.py; edit it there.
"""The events of a stream as a client's own iterator gives them: for clients without an open response to read from."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from .eventstream import Corrupt, Frame, Item


def client_items(body: Any) -> Iterator[list[Item]]:
    """Each event, alone in a list; errors of the service and of the protocol in their place, as the decoder would give them."""
    events = iter(body)
    while True:
        try:
            event = next(events, None)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
            yield [_failed(error)]
            return
        if event is None:
            return
        yield [_item(event)]


async def client_items_async(body: Any) -> AsyncIterator[list[Item]]:
    """The same of an asynchronous client."""
    events = aiter(body)
    while True:
        try:
            event = await anext(events, None)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
            yield [_failed(error)]
            return
        if event is None:
            return
        yield [_item(event)]


def _item(event: Mapping[str, Any]) -> Item:
    """An event is `{"chunk": {"bytes": ...}}`; anything else is an error or unknown, by the name of its key."""
    body = (event.get("chunk") or {}).get("bytes")
    if body is not None:
        return bytes(body)
    name = next(iter(event), "")
    return Frame({":message-type": "event", ":event-type": name}, json.dumps(event.get(name), default=str).encode())


def _failed(error: Exception) -> Item:
    """What the iterator raised, as a message; a broken connection goes on as the exception it is."""
    from botocore.eventstream import ParserError  # noqa: PLC0415 - late: only on the way out
    from botocore.exceptions import ClientError  # noqa: PLC0415

    if isinstance(error, ParserError):
        return Corrupt(str(error))
    if not isinstance(error, ClientError):
        raise error
    details = error.response.get("Error", {})
    payload = {**error.response, "message": details.get("Message", "")}
    return Frame(
        {":message-type": "exception", ":exception-type": details.get("Code", "")}, json.dumps(payload, default=str).encode()
    )
