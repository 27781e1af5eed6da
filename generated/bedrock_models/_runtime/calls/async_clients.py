# Copied from generator/bedrock_codegen/runtime/_runtime/calls/async_clients.py; edit it there.
"""The client that asynchronous calls share when none is given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

from .clients import Key, environment_key, settings

CONNECTIONS = 4096
"""Calls that may be open at once. More would wait for others: for ever, where a program opens them all before it reads."""


class _Shared:
    """The client of an event loop. It lives in a generator, since asyncio closes those that are open when a loop shuts down."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._life = _life(loop)
        self.opening = loop.create_task(self._open())

    async def _open(self) -> Any:
        return await anext(self._life)


_clients: dict[asyncio.AbstractEventLoop, dict[Key, _Shared]] = {}


async def shared_async_client() -> Any:
    """The aiobotocore client of `bedrock-runtime` for this event loop, profile, region and endpoint; closed with the loop.

    Raises:
        ImportError: aiobotocore is not there; install the extra `async`.
        botocore.exceptions.NoRegionError: As `shared_client`.
    """
    loop = asyncio.get_running_loop()
    clients, key = _clients.setdefault(loop, {}), environment_key()
    if key not in clients:
        clients[key] = _Shared(loop)
    opening = clients[key].opening
    if opening.done() and not opening.exception():
        return opening.result()
    try:
        return await asyncio.shield(opening)  # one caller's cancellation is not another's
    except Exception:
        clients.pop(key, None)
        raise


async def _life(loop: asyncio.AbstractEventLoop) -> AsyncGenerator[Any]:
    try:
        from aiobotocore.session import get_session  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ImportError("asynchronous calls need aiobotocore: pip install 'bedrock-typed[async]', or pass client=") from error

    from botocore.config import Config  # noqa: PLC0415

    session, config = get_session(), Config(max_pool_connections=CONNECTIONS)
    try:
        async with session.create_client("bedrock-runtime", **settings(session, {"config": config})) as client:
            yield client
    finally:
        _clients.pop(loop, None)
