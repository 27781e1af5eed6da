# Copied from generator/bedrock_codegen/runtime/_runtime/calls/sessions.py; edit it there.
"""How a client's connections read an answer that botocore takes whole, as it does those of Converse: what came of one is kept.

botocore reads such an answer below anything that it tells of, and forgets what it had when the connection breaks. Its further
attempts stay its own. A session that is not botocore's, as stubs and recorders put in its place, is left as it is.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from inspect import iscoroutinefunction
from types import FunctionType, MethodType
from typing import Any

from ..streams.deadline import keep_to
from .body import BOTOCORE, acollect, clients_error, collect
from .total_time import deadline_at

_FAILED = 300
REQUEST_ID = "x-amzn-requestid"


class Coming:
    """What has come of the last answer that began, over all attempts of a call."""

    __slots__ = ("_headers", "begun", "pieces")

    def __init__(self) -> None:
        self.begun = False
        """Whether one did: its head came, and is that of an answer, not of a refusal."""
        self.pieces: list[bytes] = []
        """Its body, as far as it came."""
        self._headers: Mapping[str, str] = {}

    @property
    def request_id(self) -> str | None:
        """AWS's name for the call. Only what broke off is asked for it."""
        return next((value for name, value in self._headers.items() if name.lower() == REQUEST_ID), None)

    def begin(self, response: Any) -> list[bytes]:
        """Note what the head says; the place for the pieces of the body."""
        self._headers = response.headers
        if response.status_code >= _FAILED:
            return []
        self.begun, self.pieces = True, []
        return self.pieces

    def broken(self, error: Exception, request: Any) -> Exception:
        """The client's error for a body that broke off; it says which call it was."""
        theirs = clients_error(error, request)
        vars(theirs)["request_id"] = self.request_id
        return theirs


Beginning = Callable[[], Coming | None]
"""Gives the place for what comes of an answer; None where nobody keeps it."""


def keep_what_comes(client: Any, beginning: Beginning) -> None:
    """Let a client's answers be read piece by piece wherever there is a place for the pieces."""
    session: Any = getattr(getattr(client, "_endpoint", None), "http_session", None)
    send: Any = getattr(session, "send", None)
    if session is None or not is_botocores(send):
        return
    if iscoroutinefunction(send):
        session.send = partial(_asend, send, beginning)
    else:
        session.send = partial(_send, send, beginning, client.meta)


def _send(send: Callable[[Any], Any], beginning: Beginning, meta: Any, request: Any) -> Any:
    coming = None if request.stream_output else beginning()
    if coming is None:
        return send(request)
    request.stream_output = True
    response = send(request)
    pieces = coming.begin(response)
    keep_to(response.raw, deadline_at(meta))
    try:
        collect(pieces, response.raw)
    except Exception as error:
        raise coming.broken(error, request) from error
    response._content = b"".join(pieces)  # noqa: SLF001 - where botocore puts it
    return response


async def _asend(send: Callable[[Any], Awaitable[Any]], beginning: Beginning, request: Any) -> Any:
    coming = None if request.stream_output else beginning()
    if coming is None:
        return await send(request)
    request.stream_output = True
    response = await send(request)
    pieces = coming.begin(response)
    try:
        await acollect(pieces, response.raw)
    except Exception as error:
        raise coming.broken(error, request) from error
    response._content = b"".join(pieces)  # noqa: SLF001
    return response


def is_botocores(bound: Any) -> bool:
    """Whether a method is botocore's own. A wrapper may say of itself what it likes; the globals of a function do not lie."""
    function = bound.__func__ if type(bound) is MethodType else None
    if type(function) is not FunctionType:
        return False
    module = function.__globals__.get("__name__")
    return isinstance(module, str) and module.startswith(BOTOCORE)
