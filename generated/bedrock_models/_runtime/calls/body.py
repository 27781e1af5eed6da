# Copied from generator/bedrock_codegen/runtime/_runtime/calls/body.py; edit it there.
"""Reading the body of an answer: whole, or an error that carries what came of it.

What came is taken read by read: a connection that breaks, or falls silent, would take with it what one read of the whole had.
"""

from __future__ import annotations

from typing import Any

from ..bodies.base import ResponseBody
from ..errors import AnswerError, AnswerInterrupted
from ..json.findings import Finding
from ..models.usage import Reply
from ..streams.deadline import Deadline, is_late, reason, within
from ..streams.http_chunks import pieces, unread

BOTOCORE = ("botocore.", "aiobotocore.")


def read_body(body: Any, model_id: str, request_id: str | None) -> bytes:
    """The bytes of an answer.

    Raises:
        AnswerInterrupted: the connection broke first.
    """
    came: list[bytes] = []
    try:
        raw = _open_response(body)
        if hasattr(raw, "read1"):
            collect(came, raw)
        else:
            came.append(body.read())
    except Exception as error:
        raise interrupted(error, b"".join(came) or _part(error), model_id, request_id) from error
    return b"".join(came)


async def read_body_async(body: Any, model_id: str, request_id: str | None, deadline: Deadline | None = None) -> bytes:
    """The bytes of an answer.

    Raises:
        AnswerInterrupted: the connection broke first, or the time is over.
    """
    came: list[bytes] = []
    try:
        await within(deadline, _collect_from(came, body))
    except Exception as error:
        raise interrupted(error, b"".join(came), model_id, request_id) from error
    return b"".join(came)


async def _collect_from(came: list[bytes], body: Any) -> None:
    raw = _open_response(body)
    if hasattr(raw, "content") or hasattr(raw, "aiter_raw"):
        await acollect(came, raw)
    else:
        came.append(await body.read())


def read_reply(body: bytes, reply: Reply) -> ResponseBody:
    """The answer that a body is, with what came beside it."""
    try:
        answer = (reply.family.response or ResponseBody).from_wire(body)
    except AnswerError as error:
        error.request_id = reply.request_id
        raise
    object.__setattr__(answer, "_call", reply)
    return answer


def collect(came: list[bytes], raw: Any) -> None:
    """Read an open response of urllib3 to its end, which gives its connection back; where that fails, the connection is cut."""
    try:
        for piece in pieces(raw):
            came.append(piece)  # noqa: PERF402 - what came before an error stays
    except BaseException:
        raw.close()
        raise


async def acollect(came: list[bytes], raw: Any) -> None:
    """Read an open response of aiohttp, or of httpx, to its end."""
    if hasattr(raw, "aiter_raw"):
        async for piece in raw.aiter_raw():
            came.append(piece)  # noqa: PERF401 - as in `collect`
        return
    try:
        while piece := await raw.content.readany():
            came.append(piece)
    except BaseException:
        came.append(unread(raw.content))
        raw.close()
        raise


def _open_response(body: Any) -> Any:
    """The client's response behind a body that is botocore's own; what tracing tools put in its place may have read it before."""
    own = type(body) is body.__class__ and type(body).__module__.startswith(BOTOCORE)
    return getattr(body, "_raw_stream", None) if own else None


def interrupted(error: Exception, came: bytes, model_id: str, request_id: str | None) -> AnswerInterrupted:
    """The error for a body that broke off: of the client's class as well, or a TimeoutError if the time of the call was over."""
    from ..service_errors.failures import of_both  # noqa: PLC0415 - late: only on the way out

    finding = Finding("", f"broke off after {len(came)} bytes: {reason(error)}")
    ours = AnswerInterrupted(f"the connection broke in the body of an answer of {model_id}:", [finding], came)
    theirs = TimeoutError() if is_late(error) else clients_error(error)
    made = of_both(AnswerInterrupted, theirs, ours.args[0], **vars(ours), request_id=request_id)
    assert isinstance(made, AnswerInterrupted)  # noqa: S101 - for type checkers
    return made


def clients_error(error: Exception, request: Any = None) -> Exception:
    """botocore's error for what urllib3 and aiohttp raise in a body: of a request that it reads whole, or of an open answer."""
    from botocore.exceptions import BotoCoreError, ConnectionClosedError, ReadTimeoutError, ResponseStreamingError  # noqa: PLC0415

    if isinstance(error, BotoCoreError):
        return error
    url: Any = getattr(request, "url", None)
    if isinstance(error, TimeoutError) or type(error).__name__ == "ReadTimeoutError":
        return ReadTimeoutError(endpoint_url=url, error=error)
    return ResponseStreamingError(error=error) if url is None else ConnectionClosedError(endpoint_url=url, error=error)


def _part(error: Any) -> bytes:
    """What came before an error. `http.client` keeps it in its own, which urllib3 and botocore wrap."""
    seen: list[Any] = []
    waiting = [error]
    while waiting:
        item = waiting.pop()
        if not isinstance(item, BaseException) or item in seen:
            continue
        seen.append(item)
        part = getattr(item, "partial", None)
        if isinstance(part, bytes):
            return part
        waiting += [*item.args, *getattr(item, "kwargs", {}).values(), item.__cause__, item.__context__]
    return b""
