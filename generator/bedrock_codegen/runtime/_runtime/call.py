"""From a function's arguments to the bytes that are sent, and from the bytes that come back to an answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError

from ..errors import RequestError, UnknownModelError
from .bodies import RequestBody, ResponseBody
from .catalogue import base_id, families
from .catalogue_table import table
from .checks import check_model
from .clients import shared_client
from .family import Family
from .findings import from_pydantic
from .info import Options, OptionsDict
from .streams import Stream

Response = TypeVar("Response", bound=ResponseBody)


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
    options: Options | OptionsDict | None,
    extra_body: Mapping[str, Any] | None,
) -> Response:
    """Build a request, check it, send it, and read the answer."""
    arguments = prepare(family, model_id, build(family, members), options, extra_body)
    answer = (client or shared_client()).invoke_model(**arguments)
    return response.from_wire(answer["body"].read())


def build(family: Family, members: Mapping[str, object]) -> RequestBody:
    """The request for a function's arguments; None is not sent.

    Raises:
        RequestError: the spec refuses it.
    """
    given = present(members) or {}
    try:
        return family.request.__pydantic_validator__.validate_python(given)  # type: ignore[no-any-return]
    except ValidationError as error:
        raise RequestError(f"{family.name} refuses this request; nothing was sent:", from_pydantic(error, given, family.request)) from None


def prepare(
    family: Family,
    model_id: str,
    request: RequestBody,
    options: Options | OptionsDict | None,
    extra_body: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """The arguments of boto3's call, once the request is right for the model.

    Raises:
        UnknownModelError: the id belongs to another family.
        RequestError: the model does not take this request.
    """
    base, _ = base_id(model_id)
    row = table().get(base)
    if row is not None and family.name not in row["families"]:
        others = " or ".join(row["families"]) or f"no family ({row.get('note', 'InvokeModel does not serve it')})"
        raise UnknownModelError(f"{model_id} does not speak {family.name}; it belongs to {others}")
    check_model(family, base, request)
    body = request.to_wire()
    if extra_body:
        body = json.dumps(merged(json.loads(body), extra_body)).encode()
    return {"modelId": model_id, "body": body, "contentType": "application/json", "accept": "application/json"}


def merged(body: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """A body with what `extra` adds, key by key at every depth; anything but an object replaces."""
    return body | {
        key: merged(body[key], value) if isinstance(value, Mapping) and isinstance(body.get(key), dict) else value
        for key, value in extra.items()
    }


def stream(family: Family, model_id: str, members: Mapping[str, object], **given: Any) -> Stream[Any, Any]:
    raise NotImplementedError


async def ainvoke(family: Family, response: type[Response], model_id: str, members: Mapping[str, object], **given: Any) -> Response:
    raise NotImplementedError


def astream(family: Family, model_id: str, members: Mapping[str, object], **given: Any) -> Any:
    raise NotImplementedError


def send(model_id: str, request: RequestBody, *, client: Client | None, options: Any, extra_body: Any) -> Any:
    """Send a request of any family."""
    family = families()[request.__family__]
    answer = (client or shared_client()).invoke_model(**prepare(family, model_id, request, options, extra_body))
    return family.parse_response(answer["body"].read())
