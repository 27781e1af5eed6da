"""From a function's arguments to the bytes that are sent, and from the bytes that come back to an answer."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..bodies.base import RequestBody
from ..bodies.large_files import Aside
from ..bodies.rule_checks import Draft
from ..errors import RequestError
from ..json.findings import Finding
from ..models.catalogue import families
from ..models.family import Family
from ..models.usage import Reply
from ..service_errors.sent import LARGEST_BODY, Sent, too_large
from ..streams.eventstream import Frame
from ..streams.state import Incoming
from ..streams.stream import Stream
from .body import read_reply
from .clients import blocking_client, blocks, client_errors, wrong_kind
from .operations import aopen_body, asend_body, open_body, operation_of, send_body
from .options import Options, OptionsDict, boto3_arguments, unknown_to_botocore
from .preparing import prepare, with_options
from .total_time import in_time, new_deadline
from .watch import Unwatched, watched

if TYPE_CHECKING:
    from ..streams.async_stream import AsyncStream

Request = TypeVar("Request", bound=RequestBody)
OptionsLike = Options | OptionsDict | None
Members = Mapping[str, object]  # by wire name, of a request that is yet to be made


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


def build(kind: type[Request], members: Mapping[str, object]) -> Request:
    """Make a request of its members, by wire name, and check it; None is not sent.

    Raises:
        RequestError: The spec refuses it.
    """
    return Draft(kind, present(members) or {}).judged()


def family_of(request: RequestBody, operation: str) -> Family:
    """The family of a request.

    Raises:
        RequestError: It is no request, or the family has no such operation.
    """
    name: str = getattr(request, "__family__", "")
    if not name:
        how = "Make it by the family's request(...), or of JSON by from_wire of the request's class"
        wrong = Finding("", f"must be a whole request; got {type(request).__name__}. {how}")
        raise RequestError("no request; nothing was sent:", [wrong])
    family = families()[name]
    if operation not in family.operations:
        known = ", ".join(family.operations)
        raise RequestError(f"{family.name} has no {operation}; nothing was sent:", [Finding("", f"is for {known}")])
    return family


def invoke(
    family: Family,
    model_id: str,
    request: RequestBody | Members,
    *,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Any:
    """Send a request and read the answer."""
    sent, arguments = _prepared(family, model_id, request, options, extra_body)
    with watched(sent) as call:
        with translate_errors(sent):
            reply, body = send_body(call.on(blocking_client(client)), family, arguments)
        return call.answered(read_reply(body, Reply(family, model_id, reply)))


async def ainvoke(
    family: Family,
    model_id: str,
    request: RequestBody | Members,
    *,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Any:
    """Send a request and read the answer."""
    sent, arguments = _prepared(family, model_id, request, options, extra_body)
    with watched(sent) as call:
        with translate_errors(sent):
            async_client: AsyncClient = call.on(await async_client_of(client))
            reply, body = await asend_body(async_client, family, arguments)
        return call.answered(read_reply(body, Reply(family, model_id, reply)))


def stream(
    family: Family,
    model_id: str,
    request: RequestBody | Members,
    *,
    client: Client | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> Stream[Any, Any]:
    """Send a request and return the events of its answer as they arrive."""
    sent, arguments = _prepared(family, model_id, request, options, extra_body, stream=True)
    with watched(sent) as call, translate_errors(sent):
        sync_client: Client = call.on(blocking_client(client))
        reply, body = open_body(sync_client, family, arguments)
    return Stream(_incoming(call, sent, Reply(family, model_id, reply), sync_client), body)


def astream(
    family: Family,
    model_id: str,
    request: RequestBody | Members,
    *,
    client: AsyncClient | None,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
) -> AsyncStream[Any, Any]:
    """Check a request, and return the stream that sends it when it is first touched."""
    sent, arguments = _prepared(family, model_id, request, options, extra_body, stream=True)

    async def open_stream() -> tuple[Incoming, Any]:
        with watched(sent) as call, translate_errors(sent):
            async_client: AsyncClient = call.on(await async_client_of(client))
            deadline = new_deadline(async_client)
            reply, body = await in_time(deadline, aopen_body(async_client, family, arguments))
        incoming = _incoming(call, sent, Reply(family, model_id, reply), async_client)
        incoming.deadline = deadline
        return incoming, body

    from ..streams.async_stream import AsyncStream, Opening  # noqa: PLC0415 - only for those who stream so

    return AsyncStream(Opening(model_id, open_stream))


async def async_client_of(given: Any) -> Any:
    """The client of a caller, or the shared one, for a call that awaits it.

    Raises:
        SetupError: it is one that blocks, whose answer would be lost; or as `shared_async_client`.
    """
    if given and blocks(given):
        raise wrong_kind("it is boto3's, which cannot be awaited. Give one of new_async_client(), or none; or call what blocks")
    return given or await shared_async_client()


async def shared_async_client() -> Any:
    """The asynchronous client that is shared; see `async_clients`.

    Raises:
        SetupError: no event loop of asyncio runs, among others.
    """
    from . import async_clients  # noqa: PLC0415 - late: asyncio takes longer to load than this package

    with client_errors():
        return await async_clients.shared_async_client()


def _prepared(
    family: Family,
    model_id: str,
    request: RequestBody | Members,
    options: OptionsLike,
    extra_body: Mapping[str, Any] | None,
    *,
    stream: bool = False,
) -> tuple[Sent, dict[str, Any]]:
    """What is sent, and the arguments that carry it: options stand beside the body, or in it where Converse carries it."""
    draft = None
    if not isinstance(request, RequestBody):
        draft = Draft(family.request, present(request) or {}, Aside() if family.files_apart else None)
        request = draft.body
    if options and family.api == "converse":
        request, options = with_options(request, options), None
    sent = prepare(family, model_id, request, extra_body, operation=operation_of(family, stream=stream), draft=draft)
    return sent, _arguments(sent, options)


def _arguments(sent: Sent, options: OptionsLike) -> dict[str, Any]:
    """The arguments of boto3's call.

    Raises:
        RequestError: The service does not take so large a body.
    """
    if len(sent.body) > LARGEST_BODY:
        raise too_large(sent.model_id, len(sent.body))
    # JSON both ways is the service's default: saying so costs a header each, to write and to sign
    arguments: dict[str, Any] = {"modelId": sent.model_id, "body": sent.body}
    return arguments | boto3_arguments(options) if options else arguments


def _incoming(call: Unwatched, sent: Sent, reply: Reply, client: Any) -> Incoming:
    """The state of a stream that has begun."""

    def service_error(frame: Frame, partial: Any, events: tuple[Any, ...]) -> Exception:
        from ..service_errors.classes import in_stream  # noqa: PLC0415 - botocore is slow to import

        return in_stream(frame, sent, reply.response.get("ResponseMetadata", {}), client, partial, events)

    return call.incoming(reply, service_error)


class translate_errors:  # noqa: N801 - it is used like a function, in `with`; a generator would cost a call twice the time
    """A block in which what botocore raises becomes ours; anything but an answer of the service goes on as it is."""

    __slots__ = ("_sent",)

    def __init__(self, sent: Sent) -> None:
        self._sent = sent

    def __enter__(self) -> None:
        """Begin the block."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Raise the error of this package for one of botocore's."""
        if not isinstance(error, Exception):
            return
        from ..service_errors.classes import translated  # noqa: PLC0415 - botocore is slow to import

        ours = unknown_to_botocore(error) or translated(error, self._sent)
        if ours is not error:
            raise ours from None
