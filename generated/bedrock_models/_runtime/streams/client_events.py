# Copied from generator/bedrock_codegen/runtime/_runtime/streams/client_events.py; edit it there.
"""The events of a stream as a client's own iterator gives them: for clients without an open response to read from."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from .eventstream import Corrupt, Frame, Item, typed_item


def client_items(body: Any, *, typed: bool = False) -> Iterator[list[Item]]:
    """Each event, alone in a list; errors of the service and of the protocol in their place, as the decoder would give them.

    Args:
        body: What the client returned as a stream.
        typed: Whether events are told apart by their name, as Converse's are.
    """
    messages = _Messages(body) if typed else None
    events = iter(body)
    while True:
        try:
            event = next(events, None)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
            yield _taken(messages) or [_failed(error)]
            return
        if event is None:
            return
        yield _taken(messages) or [_item(event, typed=typed)]


async def client_items_async(body: Any, *, typed: bool = False) -> AsyncIterator[list[Item]]:
    """The same of an asynchronous client."""
    messages = _Messages(body) if typed else None
    events = aiter(body)
    while True:
        try:
            event = await anext(events, None)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
            yield _taken(messages) or [_failed(error)]
            return
        if event is None:
            return
        yield _taken(messages) or [_item(event, typed=typed)]


class _Messages:
    """The messages behind the events of a client's iterator, as they came: its events lack what the client does not know.

    botocore's stream reads messages from a generator of its own, and makes events of them; this stands in between.
    """

    def __init__(self, body: Any) -> None:
        self._came: list[Item] = []
        source = getattr(body, "_event_generator", None)
        if hasattr(source, "__anext__"):
            body._event_generator = self._async(source)  # noqa: SLF001 - there is no public place for it
        elif source is not None:
            body._event_generator = self._sync(source)  # noqa: SLF001

    def taken(self) -> list[Item]:
        """What came since the last time; nothing from a stream that is not botocore's."""
        came, self._came = self._came, []
        return came

    def _sync(self, source: Any) -> Iterator[Any]:
        for message in source:
            self._came.append(typed_item(message.headers, message.payload))
            yield message

    async def _async(self, source: Any) -> AsyncIterator[Any]:
        async for message in source:
            self._came.append(typed_item(message.headers, message.payload))
            yield message


def _taken(messages: _Messages | None) -> list[Item]:
    return messages.taken() if messages else []


def _item(event: Mapping[str, Any], *, typed: bool) -> Item:
    """An event is `{"chunk": {"bytes": ...}}`, or typed `{"<kind>": {...}}`; others are unknown, by the name of their key."""
    if typed:
        return json.dumps(event, default=_encoded).encode()
    body = (event.get("chunk") or {}).get("bytes")
    if body is not None:
        return bytes(body)
    name = next(iter(event), "")
    return Frame({":message-type": "event", ":event-type": name}, json.dumps(event.get(name), default=str).encode())


def _encoded(value: Any) -> str:
    """Bytes as they stand in JSON; anything else that JSON has no word for as text."""
    return base64.b64encode(value).decode() if isinstance(value, bytes | bytearray) else str(value)


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
