"""The calls of a family by Converse: its models, its own extras, and Converse's bodies, which are loaded when one is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..bodies.base import RequestBody
from ..models.catalogue import converse_family
from ..models.family import Family
from ..streams.stream import Stream
from . import call
from .call import AsyncClient, Client, OptionsLike, present
from .preparing import model_of

if TYPE_CHECKING:
    from ...prompts.prompt import Prompt
    from ..streams.async_stream import AsyncStream

Members = Mapping[str, object]
Extras = type[RequestBody] | None


def invoke(
    family: Family,
    model_id: str,
    members: Members,
    extras: Extras,
    given: Members,
    *,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Any:
    """Send a request by Converse and read the answer."""
    by, request = _request(family, model_id, members, extras, given)
    return call.invoke(by, model_id, request, client=client, options=options, extra_body=extra_body)


async def ainvoke(
    family: Family,
    model_id: str,
    members: Members,
    extras: Extras,
    given: Members,
    *,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Any:
    """Send a request by Converse and read the answer."""
    by, request = _request(family, model_id, members, extras, given)
    return await call.ainvoke(by, model_id, request, client=client, options=options, extra_body=extra_body)


def stream(
    family: Family,
    model_id: str,
    members: Members,
    extras: Extras,
    given: Members,
    *,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Stream[Any, Any]:
    """Send a request by Converse and return the events of its answer as they arrive."""
    by, request = _request(family, model_id, members, extras, given)
    return call.stream(by, model_id, request, client=client, options=options, extra_body=extra_body)


def astream(
    family: Family,
    model_id: str,
    members: Members,
    extras: Extras,
    given: Members,
    *,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> AsyncStream[Any, Any]:
    """Check a request for Converse, and return the stream that sends it when it is first touched."""
    by, request = _request(family, model_id, members, extras, given)
    return call.astream(by, model_id, request, client=client, options=options, extra_body=extra_body)


def prompt(
    family: Family, name: str, model_id: str | None, members: Members, extras: Extras, given: Members, **how: Any
) -> Prompt:
    """A prompt of a family; see `prompts.of_family`."""
    from ...prompts import of_family  # noqa: PLC0415 - late: only for those who write prompts

    return of_family.prompt(family, name, model_id, members, extras, given, **how)


def _request(family: Family, model_id: str, members: Members, extras: Extras, given: Members) -> tuple[Family, Members]:
    """Converse, and the request for it.

    Raises:
        UnknownModelError: The id belongs to another family.
        RequestError: The spec refuses the request, or the extras.
    """
    model_of(family, model_id)
    by = converse_family()
    own = {name: value for name, value in given.items() if value is not None}
    more = call.build(extras, own) if extras is not None and present(own) else None
    return by, {**members, "additionalModelRequestFields": more}
