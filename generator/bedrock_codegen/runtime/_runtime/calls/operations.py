"""The operation of the service that carries a body: the one place that knows which of a client's methods a family calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..models.family import Family
from ..models.references import warn_of_profile
from ..models.usage import request_id_of
from ..streams.deadline import keep_to
from .body import read_body, read_body_async
from .total_time import deadline_of, in_time, new_deadline

Reply = Mapping[str, Any]
"""What the client returned beside the body."""


_OPERATIONS = {"invoke_model": ("InvokeModel", "InvokeModelWithResponseStream"), "converse": ("Converse", "ConverseStream")}


def operation_of(family: Family, *, stream: bool) -> str:
    """AWS's name of the operation that carries a family's bodies."""
    return _OPERATIONS[family.api][stream]


def send_body(client: Any, family: Family, arguments: Mapping[str, Any]) -> tuple[Reply, bytes]:
    """Send a body; the reply, and the bytes of the answer."""
    warn_of_profile(arguments["modelId"], client)
    if family.api == "converse":
        from .converse import converse  # noqa: PLC0415 - only families of this operation need it

        return converse(client, arguments["modelId"], arguments["body"])
    reply = client.invoke_model(**arguments)
    keep_to(getattr(reply["body"], "_raw_stream", None), deadline_of(client))
    return reply, read_body(reply["body"], arguments["modelId"], request_id_of(reply))


async def asend_body(client: Any, family: Family, arguments: Mapping[str, Any]) -> tuple[Reply, bytes]:
    """Send a body; the reply, and the bytes of the answer."""
    warn_of_profile(arguments["modelId"], client)
    if family.api == "converse":
        from .converse import aconverse  # noqa: PLC0415

        return await aconverse(client, arguments["modelId"], arguments["body"])
    deadline = new_deadline(client)
    reply = await in_time(deadline, client.invoke_model(**arguments))
    return reply, await read_body_async(reply["body"], arguments["modelId"], request_id_of(reply), deadline)


def open_body(client: Any, family: Family, arguments: Mapping[str, Any]) -> tuple[Reply, Any]:
    """Send a body; the reply, and the stream of the answer."""
    warn_of_profile(arguments["modelId"], client)
    if family.api == "converse":
        from .converse import converse_stream  # noqa: PLC0415

        reply, body = converse_stream(client, arguments["modelId"], arguments["body"])
    else:
        reply = client.invoke_model_with_response_stream(**arguments)
        body = reply["body"]
    keep_to(getattr(body, "_raw_stream", None), deadline_of(client))
    return reply, body


async def aopen_body(client: Any, family: Family, arguments: Mapping[str, Any]) -> tuple[Reply, Any]:
    """Send a body; the reply, and the stream of the answer."""
    warn_of_profile(arguments["modelId"], client)
    if family.api == "converse":
        from .converse import aconverse_stream  # noqa: PLC0415

        return await aconverse_stream(client, arguments["modelId"], arguments["body"])
    reply = await client.invoke_model_with_response_stream(**arguments)
    return reply, reply["body"]
