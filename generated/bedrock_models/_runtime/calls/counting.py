# Copied from generator/bedrock_codegen/runtime/_runtime/calls/counting.py; edit it there.
"""How many tokens a request has, as the model's own service counts them; a count costs nothing and generates nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

from ..bodies.base import RequestBody
from ..models.family import Family
from ..models.references import base_id
from ..service_errors.sent import Sent
from .call import AsyncClient, Client, async_client_of, translate_errors
from .clients import blocking_client
from .preparing import prepare

_COUNTED = ("messages", "system", "toolConfig", "additionalModelRequestFields")
"""What CountTokens takes of a Converse request; the rest is not read by a model."""


def count_tokens(
    family: Family, model_id: str, request: RequestBody, *, client: Client | None, extra_body: Mapping[str, Any] | None
) -> int:
    """Count the input tokens of a request."""
    from .converse import send  # noqa: PLC0415 - loaded by calls that need it

    sent = prepare(family, model_id, request, extra_body, operation="CountTokens")
    with translate_errors(sent):
        theirs = blocking_client(client)
        answer = send(theirs, "count_tokens", {"modelId": base_id(model_id)[0]}, _body(family, sent.body))
    return _read(answer)


async def acount_tokens(
    family: Family, model_id: str, request: RequestBody, *, client: AsyncClient | None, extra_body: Mapping[str, Any] | None
) -> int:
    """Count the input tokens of a request."""
    from .converse import asend  # noqa: PLC0415 - loaded by calls that need it

    sent = prepare(family, model_id, request, extra_body, operation="CountTokens")
    with translate_errors(sent):
        theirs = await async_client_of(client)
        answer = await asend(theirs, "count_tokens", {"modelId": base_id(model_id)[0]}, _body(family, sent.body))
    return _read(answer)


def count_body(family: Family, base: str, body: bytes, client: Any) -> int:
    """Count the input tokens of a body that is not sent: a row of a batch."""
    from .converse import send  # noqa: PLC0415 - loaded by calls that need it

    with translate_errors(Sent(model_id=base, operation="CountTokens")):
        answer = send(client, "count_tokens", {"modelId": base}, _body(family, body))
    return _read(answer)


def _body(family: Family, sent: bytes) -> bytes:
    """The body of CountTokens, which holds that of the call to be counted."""
    if family.api == "converse":
        members = json.loads(sent)
        counted: dict[str, Any] = {"converse": {name: members[name] for name in _COUNTED if name in members}}
    else:
        counted = {"invokeModel": {"body": base64.b64encode(sent).decode()}}
    return json.dumps({"input": counted}).encode()


def _read(answer: bytes) -> int:
    return int(json.loads(answer)["inputTokens"])
