"""Converse over the client of the caller: our bytes go out, and those of the service come in, both as they are.

botocore would drop what its own model lacks, on both ways. Two of its events stand on either side of its serializer and its
parser; a context variable says which call of ours they belong to. A client that somebody watches, as tracing tools do, is given
the arguments as well and parses the answer: what is sent and what is read stay ours.
"""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Mapping
from contextvars import ContextVar, Token
from types import TracebackType
from typing import Any
from weakref import WeakSet

from ..errors import NetworkError
from .body import interrupted
from .sessions import Coming, is_botocores, keep_what_comes
from .total_time import in_time, new_deadline

OPERATIONS = {
    "converse": "Converse",
    "converse_stream": "ConverseStream",
    "count_tokens": "CountTokens",
    "apply_guardrail": "ApplyGuardrail",
    "invoke_guardrail_checks": "InvokeGuardrailChecks",
}
_LEAST: Mapping[str, dict[str, Any]] = {
    "count_tokens": {"input": {"converse": {}}},
    "apply_guardrail": {"source": "INPUT", "content": []},
    "invoke_guardrail_checks": {"messages": [{"role": "user", "content": [{"text": "-"}]}], "checks": {}},
}
"""What botocore insists on before it looks at a body that ours replaces."""
_ERRORS = 300
"""The HTTP statuses from here on are errors, which stay botocore's to read."""


class _Exchange:
    """One call: what is sent, and what came back."""

    __slots__ = ("answer", "body", "coming", "parsed")

    def __init__(self, body: bytes, *, parsed: bool) -> None:
        self.body = body
        self.coming = Coming()
        """What came of the answer, where that has begun."""
        self.parsed = parsed
        """Whether the client shall read the answer as well."""
        self.answer: bytes | None = None


_exchange: ContextVar[_Exchange | None] = ContextVar("bedrock_typed_exchange", default=None)
_clients: WeakSet[Any] = WeakSet()
_lock = threading.Lock()


def converse(client: Any, model_id: str, body: bytes) -> tuple[Mapping[str, Any], bytes]:
    """Send a body; the client's reply and the bytes of the answer."""
    reply: Mapping[str, Any] = {}
    with _carried(client, "converse", {"modelId": model_id}, body) as (arguments, exchange):
        reply = client.converse(**arguments)
    return reply, _answer(exchange, reply)


async def aconverse(client: Any, model_id: str, body: bytes) -> tuple[Mapping[str, Any], bytes]:
    """Send a body; the client's reply and the bytes of the answer."""
    reply: Mapping[str, Any] = {}
    with _carried(client, "converse", {"modelId": model_id}, body) as (arguments, exchange):
        reply = await in_time(new_deadline(client), client.converse(**arguments))
    return reply, _answer(exchange, reply)


def converse_stream(client: Any, model_id: str, body: bytes) -> tuple[Mapping[str, Any], Any]:
    """Send a body; the client's reply and its stream."""
    reply: Mapping[str, Any] = {}
    with _carried(client, "converse_stream", {"modelId": model_id}, body) as (arguments, _):
        reply = client.converse_stream(**arguments)
    return reply, reply["stream"]


async def aconverse_stream(client: Any, model_id: str, body: bytes) -> tuple[Mapping[str, Any], Any]:
    """Send a body; the client's reply and its stream."""
    reply: Mapping[str, Any] = {}
    with _carried(client, "converse_stream", {"modelId": model_id}, body) as (arguments, _):
        reply = await client.converse_stream(**arguments)
    return reply, reply["stream"]


def send(client: Any, method: str, beside: Mapping[str, str], body: bytes) -> bytes:
    """Send a body by any other method, with what stands beside it; the bytes of the answer."""
    reply: Mapping[str, Any] = {}
    with _carried(client, method, beside, body) as (arguments, exchange):
        reply = getattr(client, method)(**arguments)
    return _answer(exchange, reply)


async def asend(client: Any, method: str, beside: Mapping[str, str], body: bytes) -> bytes:
    """Send a body by any other method, with what stands beside it; the bytes of the answer."""
    reply: Mapping[str, Any] = {}
    with _carried(client, method, beside, body) as (arguments, exchange):
        reply = await in_time(new_deadline(client), getattr(client, method)(**arguments))
    return _answer(exchange, reply)


class _carried:  # noqa: N801 - it is used like a function, in `with`; a generator would cost a call twice the time
    """A block with the arguments of a call; within it, the client's events know what the call carries."""

    __slots__ = ("_arguments", "_beside", "_exchange", "_token")

    def __init__(self, client: Any, method: str, beside: Mapping[str, str], body: bytes) -> None:
        watched = not _attach(client) or is_watched(client, method)
        if watched:
            getattr(client, method)  # which a client of another service does not have
        arguments = boto3_body(client, method, body) if watched else _LEAST.get(method, {})
        self._arguments: dict[str, Any] = {**beside, **arguments}
        self._exchange = _Exchange(body, parsed=watched)
        self._beside = beside
        self._token: Token[_Exchange | None] | None = None

    def __enter__(self) -> tuple[dict[str, Any], _Exchange]:
        """Begin the block: the arguments, and the exchange that the answer is put into."""
        self._token = _exchange.set(self._exchange)
        return self._arguments, self._exchange

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        """End it. That botocore could not read the answer, which we have, is no error."""
        if self._token is not None:
            _exchange.reset(self._token)
        if not isinstance(error, Exception):
            return False
        if self._exchange.answer is None and self._exchange.coming.begun:
            self._break_off(error)
        return self._exchange.answer is not None and _is_unreadable(error)

    def _break_off(self, error: Exception) -> None:
        """Raise what came of the last answer that had begun, if it is the network that failed since."""
        from ..service_errors.failures import failure  # noqa: PLC0415 - late: only on the way out

        if isinstance(failure(error) or error, NetworkError):
            came = self._exchange.coming
            raise interrupted(error, b"".join(came.pieces), self._beside.get("modelId", "Bedrock"), came.request_id) from None


def _is_unreadable(error: Exception) -> bool:
    """Whether botocore could not read the answer, which we have: it takes no object with members of two kinds, for one."""
    from botocore.parsers import ResponseParserError  # noqa: PLC0415 - late: only on the way out

    return isinstance(error, ResponseParserError)


def _answer(exchange: _Exchange, reply: Mapping[str, Any]) -> bytes:
    """The bytes that came; of a client without events, what it made of them."""
    if exchange.answer is not None:
        return exchange.answer
    members = {name: value for name, value in reply.items() if name != "ResponseMetadata"}
    return json.dumps(members, default=_encoded).encode()


def _encoded(value: Any) -> str:
    return base64.b64encode(value).decode() if isinstance(value, bytes | bytearray) else str(value)


def _attach(client: Any) -> bool:
    """Listen to the events of a client, once; whether it has any."""
    events: Any = getattr(getattr(client, "meta", None), "events", None)
    if not hasattr(events, "register_last"):
        return False
    if client not in _clients:
        with _lock:  # botocore's lists of handlers are not made for two at once
            for operation in OPERATIONS.values():
                name = f"bedrock-runtime.{operation}"
                events.register_last(f"before-call.{name}", _put_body, unique_id=f"bedrock-typed-body-{operation}")
                events.register_last(f"before-parse.{name}", _take_body, unique_id=f"bedrock-typed-answer-{operation}")
            keep_what_comes(client, _beginning)
            _clients.add(client)
    return True


def _beginning() -> Coming | None:
    """The place for an answer that begins now; None if the call is not ours."""
    exchange = _exchange.get()
    return None if exchange is None else exchange.coming


def _put_body(params: Any, **_: Any) -> None:
    """botocore's event once a request is built: it carries our body."""
    exchange = _exchange.get()
    if exchange is not None:
        params["body"] = exchange.body
        params["headers"]["Content-Type"] = "application/json"


def _take_body(response_dict: Any, operation_model: Any, **_: Any) -> None:
    """botocore's event before it reads an answer: the bytes are ours, and it has nothing to do."""
    exchange = _exchange.get()
    if exchange is None or operation_model.has_event_stream_output or response_dict["status_code"] >= _ERRORS:
        return
    exchange.answer = response_dict["body"]
    if not exchange.parsed:
        response_dict["body"] = b"{}"


def is_watched(client: Any, method: str) -> bool:
    """Whether something stands between a call and botocore: tracing tools wrap a method of the client, or what is below it."""
    return not (is_botocores(getattr(client, method, None)) and is_botocores(getattr(client, "_make_api_call", None)))


def boto3_body(client: Any, method: str, body: bytes) -> dict[str, Any]:
    """A body as the arguments of boto3's call: bytes in place of base64, and only what the client's botocore knows."""
    members: dict[str, Any] = json.loads(body)
    service = getattr(getattr(client, "meta", None), "service_model", None)
    return members if service is None else _known(members, service.operation_model(OPERATIONS[method]).input_shape)


def is_ours() -> bool:
    """Whether the call that is under way is one of this package's own by Converse."""
    return _exchange.get() is not None


def wire_members(value: Any, shape: Any) -> Any:
    """Arguments of boto3 as the wire has them: base64 in place of bytes. What does not fit its shape stays as it is."""
    match shape.type_name, value:
        case "structure", Mapping() if not getattr(shape, "is_document_type", False):
            known = shape.members
            return {key: wire_members(item, known[key]) if key in known else item for key, item in value.items()}
        case "list", list() | tuple():
            return [wire_members(item, shape.member) for item in value]
        case "map", Mapping():
            return {key: wire_members(item, shape.value) for key, item in value.items()}
        case "blob", str() | bytes() | bytearray():
            return base64.b64encode(value.encode() if isinstance(value, str) else value).decode()
        case _:
            return value


def _known(value: Any, shape: Any) -> Any:
    """A value as boto3 takes it. What is left with nothing in it goes: botocore takes no object of a kind it does not know."""
    match shape.type_name:
        case "structure" if not getattr(shape, "is_document_type", False):
            return _structure(value, shape)
        case "list":
            items = [(item, _known(item, shape.member)) for item in value]
            return [known for item, known in items if known or not item]
        case "map":
            return {key: _known(item, shape.value) for key, item in value.items()}
        case "blob":
            return base64.b64decode(value)
        case _:
            return value


def _structure(value: Mapping[str, Any], shape: Any) -> dict[str, Any]:
    members = {key: (item, _known(item, shape.members[key])) for key, item in value.items() if key in shape.members}
    return {key: known for key, (item, known) in members.items() if known != {} or item == {}}
