"""The clients that calls share when none is given."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import AsyncGenerator
from typing import Any
from weakref import WeakKeyDictionary

READ_TIMEOUT = 3600
"""Seconds without a byte until a call is given up: the longest that a model may take."""
CONNECT_TIMEOUT = 10
"""Seconds until a connection counts as failed."""
POOL = 256
"""Connections that are kept; more threads than this open connections of their own."""

_ENVIRONMENT = (
    "AWS_PROFILE",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
    "AWS_ENDPOINT_URL",
    "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_ACCESS_KEY_ID",
)
"""What a client depends on: with other values, it is another client."""

_Key = tuple[str | None, ...]


class _Shared:
    """The client of an event loop. It lives in a generator, since asyncio closes those that are open when a loop shuts down."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._life = _life()
        self.opening = loop.create_task(self._open())

    async def _open(self) -> Any:
        return await anext(self._life)


_clients: dict[_Key, Any] = {}
_async_clients: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[_Key, _Shared]] = WeakKeyDictionary()
_lock = threading.Lock()


def shared_client() -> Any:
    """The boto3 client of `bedrock-runtime` for this process, profile, region and endpoint; made once.

    Raises:
        botocore.exceptions.NoRegionError: neither `AWS_REGION`, `AWS_DEFAULT_REGION` nor the profile names a region.
    """
    key = _key()
    client = _clients.get(key)
    if client is None:
        with _lock:
            client = _clients.get(key)
            if client is None:
                client = _clients[key] = new_client()
    return client


def new_client(**arguments: Any) -> Any:
    """A boto3 client of `bedrock-runtime` with settings fit for models.

    Args:
        arguments: `session`, `config`, `region_name`, `endpoint_url` and others as boto3 spells them; they win.
    """
    session = arguments.pop("session", None) or _boto3_default() or _session()
    create = getattr(session, "create_client", None) or session.client
    return create("bedrock-runtime", **_settings(session, arguments))


async def shared_async_client() -> Any:
    """The aiobotocore client of `bedrock-runtime` for this event loop, profile, region and endpoint; closed with the loop."""
    loop = asyncio.get_running_loop()
    clients = _async_clients.setdefault(loop, {})
    key = _key()
    if key not in clients:
        clients[key] = _Shared(loop)
    opening = clients[key].opening
    try:
        return await asyncio.shield(opening)  # one caller's cancellation is not another's
    except Exception:
        clients.pop(key, None)
        raise


async def _life() -> AsyncGenerator[Any]:
    from aiobotocore.session import get_session  # type: ignore[import-untyped] # noqa: PLC0415 - the extra `async`

    session = get_session()
    async with session.create_client("bedrock-runtime", **_settings(session, {})) as client:
        yield client


def _boto3_default() -> Any:
    """The session that a program set up for boto3 with `boto3.setup_default_session`, if it did."""
    return getattr(sys.modules.get("boto3"), "DEFAULT_SESSION", None)


def _session() -> Any:
    """botocore's session: what boto3 stands on, without the time that boto3 takes to load."""
    from botocore.session import get_session  # noqa: PLC0415 - late: it takes longer to import than everything else

    return get_session()


def _settings(session: Any, arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a client, with our settings where the caller has none.

    A model may think for an hour, but a connection is there at once or not at all. A request is checked before it comes here, so
    botocore need not check it again; and the standard user agent is made once, not twice a call. Retries stay botocore's own.
    """
    from botocore.config import Config  # noqa: PLC0415

    ours = Config(
        connect_timeout=CONNECT_TIMEOUT,
        read_timeout=READ_TIMEOUT,
        max_pool_connections=POOL,
        tcp_keepalive=True,
        parameter_validation=False,
        user_agent=_user_agent(session),
    )
    config = arguments.pop("config", None)
    region = os.environ.get("AWS_REGION")
    return {**({"region_name": region} if region else {}), **arguments, "config": ours.merge(config) if config else ours}


def _user_agent(session: Any) -> str:
    botocore_session = getattr(session, "_session", session)
    return f"{botocore_session.user_agent()} lib/bedrock-typed"


def _key() -> _Key:
    return tuple(map(os.environ.get, _ENVIRONMENT))


def _forget() -> None:
    """A child process has its own connections, and a lock that nobody holds."""
    global _lock  # noqa: PLW0603 - a lock cannot be opened from another process
    _lock = threading.Lock()
    _clients.clear()
    _async_clients.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
