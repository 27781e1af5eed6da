# Copied from generator/bedrock_codegen/runtime/_runtime/calls/call.py; edit it there.
"""From a function's arguments to the bytes that are sent, and from the bytes that come back to an answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NoReturn, Protocol, TypeVar

from pydantic import ValidationError

from ..bodies.base import RequestBody, ResponseBody
from ..bodies.build_lock import built
from ..bodies.pydantic_errors import from_pydantic
from ..errors import RequestError, UnknownModelError
from ..json.findings import Finding
from ..models.catalogue import base_id, families
from ..models.checks import check_model
from ..models.family import Family
from ..models.lifecycle import is_ending, warn_of_end
from ..models.table import table
from ..models.usage import Reply
from ..service_errors.sent import Sent
from ..streams.eventstream import Frame
from ..streams.state import Incoming
from ..streams.stream import AsyncStream, Opening, Stream
from .clients import shared_async_client, shared_client
from .options import Options, OptionsDict, boto3_arguments, unknown_to_botocore

Response = TypeVar("Response", bound=ResponseBody)
OptionsLike = Options | OptionsDict | None


class Client(Protocol):
    """What is needed of a `boto3` client of `bedrock-runtime`."""

    def invoke_model(self, **kwargs: Any) -> Any:
        """Send a body and return the answer."""

    def invoke_model_with_response_stream(self, **kwargs: Any) -> Any:
        """Send a body and return a stream of events."""


class AsyncClient(Protocol):
    """What is needed of an `aiobotocore` client of `bedrock-runtime`."""

    async def invoke_model(self, **kwargs: Any) -> Any:
        """Send a body and return the answer."""

    async def invoke_model_with_response_stream(self, **kwargs: Any) -> Any:
        """Send a body and return a stream of events."""


def present(members: Mapping[str, object]) -> dict[str, object] | None:
    """The members that were given; None if none was."""
    given = {name: value for name, value in members.items() if value is not None}
    return given or None


def invoke(
    family: Family,
    response: type[Response],
    model_id: str,
    members: Mapping[str, object],
    *,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Response:
    """Build a request, check it, send it, and read the answer."""
    return _invoke(family, response, model_id, build(family, members), client, options, extra_body)


async def ainvoke(
    family: Family,
    response: type[Response],
    model_id: str,
    members: Mapping[str, object],
    *,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Response:
    """Build a request, check it, send it, and read the answer."""
    return await _ainvoke(family, response, model_id, build(family, members), client, options, extra_body)


def stream(
    family: Family,
    model_id: str,
    members: Mapping[str, object],
    *,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Stream[Any, Any]:
    """Build a request, check it, send it, and return its events as they arrive."""
    return _stream(family, model_id, build(family, members), client, options, extra_body)


def astream(
    family: Family,
    model_id: str,
    members: Mapping[str, object],
    *,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> AsyncStream[Any, Any]:
    """Build a request and check it; the stream sends it when it is first touched."""
    return _astream(family, model_id, build(family, members), client, options, extra_body)


def send(
    model_id: str, request: RequestBody, *, client: Client | None, options: OptionsLike, extra_body: Mapping[str, Any] | None
) -> Any:
    """Send a request of any family."""
    family = _family(request, "invoke")
    return _invoke(family, family.response or ResponseBody, model_id, request, client, options, extra_body)


async def asend(
    model_id: str, request: RequestBody, *, client: AsyncClient | None, options: OptionsLike, extra_body: Mapping[str, Any] | None
) -> Any:
    """Send a request of any family."""
    family = _family(request, "invoke")
    return await _ainvoke(family, family.response or ResponseBody, model_id, request, client, options, extra_body)


def send_stream(
    model_id: str, request: RequestBody, *, client: Client | None, options: OptionsLike, extra_body: Mapping[str, Any] | None
) -> Stream[Any, Any]:
    """Send a request of any family and return its events as they arrive."""
    return _stream(_family(request, "stream"), model_id, request, client, options, extra_body)


def asend_stream(
    model_id: str, request: RequestBody, *, client: AsyncClient | None, options: OptionsLike, extra_body: Mapping[str, Any] | None
) -> AsyncStream[Any, Any]:
    """The stream for a request of any family; it is sent when the stream is first touched."""
    return _astream(_family(request, "stream"), model_id, request, client, options, extra_body)


def _invoke(
    family: Family,
    response: type[Response],
    model_id: str,
    request: RequestBody,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Response:
    arguments = prepare(family, model_id, request, options, extra_body)
    try:
        reply = (client or shared_client()).invoke_model(**arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
        _give_up(error, _sent(family, arguments, extra_body, "InvokeModel"))
    return _read(response, reply["body"].read(), Reply(family, model_id, reply))


async def _ainvoke(
    family: Family,
    response: type[Response],
    model_id: str,
    request: RequestBody,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Response:
    arguments = prepare(family, model_id, request, options, extra_body)
    speaker: AsyncClient = client or await shared_async_client()
    try:
        reply = await speaker.invoke_model(**arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
        _give_up(error, _sent(family, arguments, extra_body, "InvokeModel"))
    return _read(response, await reply["body"].read(), Reply(family, model_id, reply))


def _stream(
    family: Family,
    model_id: str,
    request: RequestBody,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Stream[Any, Any]:
    arguments = prepare(family, model_id, request, options, extra_body)
    speaker: Client = client or shared_client()
    sent = _sent(family, arguments, extra_body, "InvokeModelWithResponseStream")
    try:
        reply = speaker.invoke_model_with_response_stream(**arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
        _give_up(error, sent)
    return Stream(_incoming(family, sent, reply, speaker), reply["body"])


def _astream(
    family: Family,
    model_id: str,
    request: RequestBody,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> AsyncStream[Any, Any]:
    arguments = prepare(family, model_id, request, options, extra_body)
    sent = _sent(family, arguments, extra_body, "InvokeModelWithResponseStream")

    async def send() -> tuple[Incoming, Any]:
        speaker = client or await shared_async_client()
        try:
            reply = await speaker.invoke_model_with_response_stream(**arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at and goes on
            _give_up(error, sent)
        return _incoming(family, sent, reply, speaker), reply["body"]

    return AsyncStream(Opening(model_id, send))


def build(family: Family, members: Mapping[str, object]) -> RequestBody:
    """The request for a function's arguments; None is not sent.

    Raises:
        RequestError: the spec refuses it.
    """
    given = present(members) or {}
    try:
        return built(family.request).__pydantic_validator__.validate_python(given)  # type: ignore[no-any-return]
    except ValidationError as error:
        raise RequestError(
            f"{family.name} refuses this request; nothing was sent:", from_pydantic(error, given, family.request)
        ) from None


def prepare(
    family: Family, model_id: str, request: RequestBody, options: OptionsLike, extra_body: Mapping[str, Any] | None
) -> dict[str, Any]:
    """The arguments of boto3's call, once the request is right for the model.

    Raises:
        UnknownModelError: the id belongs to another family.
        RequestError: the model does not take this request.
    """
    base, ending = _model(family, model_id)
    body = request.to_wire()
    check_model(family, base, request, body)
    if ending is not None:
        warn_of_end(base, ending)
    body = with_extra(body, extra_body)
    # JSON both ways is the service's default: saying so costs a header each, to write and to sign
    arguments: dict[str, Any] = {"modelId": model_id, "body": body}
    return arguments | boto3_arguments(options) if options else arguments


@lru_cache(maxsize=1024)
def _model(family: Family, model_id: str) -> tuple[str, Mapping[str, Any] | None]:
    """The base id that a reference stands for, and its row of the catalogue if the model is near its end or past it."""
    base, _ = base_id(model_id)
    row = table().get(base)
    if row and row["families"] and family.name not in row["families"]:
        others = " or ".join(row["families"])
        raise UnknownModelError(f"{model_id} does not speak {family.name}; it belongs to {others}")
    return base, row if row and is_ending(row) else None


def with_extra(body: bytes, extra_body: Mapping[str, Any] | None) -> bytes:
    """A body as it is sent: with what the spec does not know."""
    return json.dumps(merged(json.loads(body), extra_body)).encode() if extra_body else body


def merged(body: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """A body with what `extra` adds, key by key at every depth; anything but an object replaces."""
    return body | {
        key: merged(body[key], value) if isinstance(value, Mapping) and isinstance(body.get(key), dict) else value
        for key, value in extra.items()
    }


def _family(request: RequestBody, operation: str) -> Family:
    family = families()[request.__family__]
    if operation not in family.operations:
        known = ", ".join(family.operations)
        raise RequestError(f"{family.name} has no {operation}; nothing was sent:", [Finding("", f"is for {known}")])
    return family


def _read(response: type[Response], body: bytes, reply: Reply) -> Response:
    answer = response.from_wire(body)
    object.__setattr__(answer, "_call", reply)
    return answer


def _sent(family: Family, arguments: Mapping[str, Any], extra_body: Mapping[str, Any] | None, operation: str) -> Sent:
    return Sent(
        model_id=arguments["modelId"], family=family, body=arguments["body"], unchecked=bool(extra_body), operation=operation
    )


def _incoming(family: Family, sent: Sent, reply: Mapping[str, Any], client: Any) -> Incoming:

    def refused(frame: Frame, partial: Any, events: tuple[Any, ...]) -> Exception:
        from ..service_errors.classes import in_stream  # noqa: PLC0415 - botocore is slow to import

        return in_stream(frame, sent, reply.get("ResponseMetadata", {}), client, partial, events)

    return Incoming(Reply(family, sent.model_id, reply), refused)


def _give_up(error: Exception, sent: Sent) -> NoReturn:
    """Raise an error of botocore as ours; anything but a refusal of the service goes on as it is."""
    from ..service_errors.classes import translated  # noqa: PLC0415 - botocore is slow to import

    ours = unknown_to_botocore(error) or translated(error, sent)
    if ours is error:
        raise error
    raise ours from None
