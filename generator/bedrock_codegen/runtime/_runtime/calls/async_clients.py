"""Asynchronous clients: those that a user makes, and the one that calls share when none is given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from ..errors import SetupError
from . import total_time
from .clients import CONNECT_TIMEOUT, READ_TIMEOUT, Key, client_errors, environment_key, limits, settings, with_token

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
        SetupError: aiobotocore is not installed, or as `shared_client`.
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


@asynccontextmanager
async def new_async_client(
    *,
    region: str | None = None,
    profile: str | None = None,
    session: Any = None,
    endpoint: str | None = None,
    bearer_token: str | None = None,
    read_timeout: float = READ_TIMEOUT,
    connect_timeout: float = CONNECT_TIMEOUT,
    total_timeout: float | None = None,
    attempts: int | None = None,
    pool: int = CONNECTIONS,
    config: Any = None,
) -> AsyncGenerator[Any]:
    """Make an aiobotocore client of `bedrock-runtime` with settings fit for models, for an `async with` block.

    Args:
        region: Such as `us-east-1`; by default `AWS_REGION`, then what the session or the profile says.
        profile: A profile of the AWS configuration; by default the usual chain of credentials.
        session: An aiobotocore session to make it from, in place of a profile.
        endpoint: The URL to call; by default the service's own, or `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`.
        bearer_token: An API key of Bedrock for this client alone; by default `AWS_BEARER_TOKEN_BEDROCK`, then credentials.
        read_timeout: Seconds without a byte until a call is given up. A model that thinks sends nothing for a long time.
        connect_timeout: Seconds until a connection counts as failed.
        total_timeout: Seconds until a call is given up, whatever its attempts, waits and answer are at; streams included.
        attempts: How often a call is sent at most, the first time included; by default what botocore is set to, 5 times.
        pool: Connections that may be open at once; more calls wait for one of them.
        config: A `botocore.config.Config` for all else; what it says wins.

    Raises:
        SetupError: A setting is missing or wrong, or aiobotocore is not installed; each is also the error below it.
    """
    given = limits(read_timeout, connect_timeout, total_timeout, attempts, pool, bearer_token)
    async with AsyncExitStack() as stack:
        client = await _open(stack, given, profile=profile, session=session, region=region, endpoint=endpoint, config=config)
        yield total_time.limit(with_token(client, bearer_token), total_timeout)


async def _open(
    stack: AsyncExitStack,
    given: Any,
    *,
    profile: str | None = None,
    session: Any = None,
    region: str | None = None,
    endpoint: str | None = None,
    config: Any = None,
) -> Any:
    """A client that lives as long as the stack."""
    with client_errors():
        made = session or _session(profile)
        opening = made.create_client("bedrock-runtime", **settings(made, region, endpoint, given, config))
        return await stack.enter_async_context(opening)


def _session(profile: str | None) -> Any:
    try:
        from aiobotocore.session import AioSession  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra
    except ImportError as error:
        from ..service_errors.failures import of_both  # noqa: PLC0415 - late: only on the way out

        words = "installation: asynchronous calls need aiobotocore. pip install 'bedrock-typed[async]', or pass client=."
        raise of_both(SetupError, error, words, what="installation") from None
    return AioSession(profile=profile)


async def _life(loop: asyncio.AbstractEventLoop) -> AsyncGenerator[Any]:
    """A client with the settings of `new_async_client`.

    That generator is not used: a loop that shuts down closes all that are open at once, and neither could wait for the other.
    """
    try:
        async with AsyncExitStack() as stack:
            yield await _open(stack, limits(READ_TIMEOUT, CONNECT_TIMEOUT, None, None, CONNECTIONS, None))
    finally:
        _clients.pop(loop, None)
