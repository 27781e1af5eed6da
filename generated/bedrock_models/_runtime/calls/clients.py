# Copied from generator/bedrock_codegen/runtime/_runtime/calls/clients.py; edit it there.
"""Clients: those that a user makes, and the one that calls share when none is given."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator, Hashable, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from ..errors import SetupError
from . import total_time

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

Key = tuple[str | None, ...]

_clients: dict[Key, Any] = {}
_lock = threading.Lock()


def shared_client() -> Any:
    """The boto3 client of `bedrock-runtime` for this process, profile, region and endpoint; made once.

    Raises:
        SetupError: Neither `AWS_REGION`, `AWS_DEFAULT_REGION` nor the profile names a region, for one.
    """
    key = environment_key()
    client = _clients.get(key)
    if client is None:
        with _lock:
            client = _clients.get(key)
            if client is None:
                client = _clients[key] = new_client()
    return client


def blocking_client(given: Any) -> Any:
    """The client of a caller, or the shared one, for a call that does not await it.

    Raises:
        SetupError: it is one that is awaited; or as `shared_client`.
    """
    if given and _is_awaited(type(given)):  # type: ignore[arg-type] # mypy takes the hash of a class for that of its instances
        raise wrong_kind("it is aiobotocore's, which is awaited. Give boto3's, or await the call's twin: ainvoke for invoke")
    return given or shared_client()


def blocks(client: object) -> bool:
    """Whether a client is one of botocore's that cannot be awaited."""
    return _is_awaited(type(client)) is False  # type: ignore[arg-type] # mypy takes the hash of a class for that of its instances


@lru_cache(maxsize=64)
def _is_awaited(kind: Hashable) -> bool | None:
    """Whether clients of a class are awaited; None of a class that is not botocore's."""
    libraries = {base.__module__.partition(".")[0] for base in getattr(kind, "__mro__", ())}
    return True if "aiobotocore" in libraries else False if "botocore" in libraries else None


def wrong_kind(told: str) -> SetupError:
    """The error for a client that cannot make a call."""
    error = SetupError(f"client: {told}.")
    error.what = "client"
    return error


def new_client(
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
    pool: int = POOL,
    config: Any = None,
) -> Any:
    """Make a boto3 client of `bedrock-runtime` with settings fit for models. Make one and keep it: threads may share it.

    Args:
        region: Such as `us-east-1`; by default `AWS_REGION`, then what the session or the profile says.
        profile: A profile of the AWS configuration; by default the usual chain of credentials.
        session: A boto3 or botocore session to make it from, in place of a profile.
        endpoint: The URL to call; by default the service's own, or `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`.
        bearer_token: An API key of Bedrock for this client alone; by default `AWS_BEARER_TOKEN_BEDROCK`, then credentials.
        read_timeout: Seconds without a byte until a call is given up. A model that thinks sends nothing for a long time.
        connect_timeout: Seconds until a connection counts as failed.
        total_timeout: Seconds until a call is given up, whatever its attempts, waits and answer are at; streams included.
        attempts: How often a call is sent at most, the first time included; by default what botocore is set to, 5 times.
        pool: Connections that are kept; more calls at once open connections of their own.
        config: A `botocore.config.Config` for all else; what it says wins.

    Raises:
        SetupError: A setting is missing or wrong; each is botocore's own error, too.
    """
    with client_errors():
        made = session or _profile(profile) or _boto3_default() or _session()
        create = getattr(made, "create_client", None) or made.client
        ours = settings(
            made, region, endpoint, limits(read_timeout, connect_timeout, total_timeout, attempts, pool, bearer_token), config
        )
        client = with_token(create("bedrock-runtime", **ours), bearer_token)
    return total_time.bound(client, total_timeout)


@contextmanager
def client_errors() -> Generator[None]:
    """A block that makes a client: what botocore raises is raised as a `SetupError`, which is botocore's error, too."""
    try:
        yield
    except Exception as error:
        from ..service_errors.failures import failure  # noqa: PLC0415 - late: only on the way out

        ours = failure(error)
        if ours is None:
            raise
        raise ours from None


def _profile(name: str | None) -> Any:
    """A session of its own for a profile."""
    if name is None:
        return None
    from botocore.session import Session  # noqa: PLC0415

    return Session(profile=name)


def _boto3_default() -> Any:
    """The session that a program set up for boto3 with `boto3.setup_default_session`, if it did."""
    return getattr(sys.modules.get("boto3"), "DEFAULT_SESSION", None)


def _session() -> Any:
    """botocore's session: what boto3 stands on, without the time that boto3 takes to load."""
    from botocore.session import get_session  # noqa: PLC0415 - late: it takes longer to import than everything else

    return get_session()


def limits(
    read_timeout: float,
    connect_timeout: float,
    total_timeout: float | None,
    attempts: int | None,
    pool: int,
    bearer_token: str | None,
) -> dict[str, Any]:
    """The arguments of botocore's `Config` for what a user may set."""
    from botocore import UNSIGNED  # noqa: PLC0415 - late, as all of botocore

    longest = float("inf") if total_timeout is None else total_timeout
    given: dict[str, Any] = {"read_timeout": min(read_timeout, longest), "connect_timeout": min(connect_timeout, longest)}
    given["max_pool_connections"] = pool
    retries: dict[str, Any] = {} if attempts is None else {"retries": {"total_max_attempts": attempts}}
    return {**given, **retries, **({} if bearer_token is None else {"signature_version": UNSIGNED})}


def settings(session: Any, region: str | None, endpoint: str | None, given: Mapping[str, Any], config: Any) -> dict[str, Any]:
    """The arguments of a client, with our settings where the caller has none.

    A model may think for an hour, but a connection is there at once or not at all. A request is checked before it comes here, so
    botocore need not check it again; and the standard user agent is made once, not twice a call. Retries stay botocore's own.
    """
    from botocore.config import Config  # noqa: PLC0415

    ours = Config(tcp_keepalive=True, parameter_validation=False, user_agent=_user_agent(session), **given)
    where = {"region_name": region or os.environ.get("AWS_REGION"), "endpoint_url": endpoint}
    arguments: dict[str, Any] = {name: value for name, value in where.items() if value is not None}
    return {**arguments, "config": ours.merge(config) if config else ours}


def with_token(client: Any, bearer_token: str | None) -> Any:
    """A client that shows a token of its own. It signs nothing, so a token of the environment is not read."""
    if bearer_token is not None:

        def show(params: Any, **_: Any) -> None:
            params["headers"]["Authorization"] = f"Bearer {bearer_token}"

        client.meta.events.register("before-call.bedrock-runtime", show)
    return client


def _user_agent(session: Any) -> str:
    botocore_session = getattr(session, "_session", session)
    return f"{botocore_session.user_agent()} lib/bedrock-typed"


def environment_key() -> Key:
    """What decides which client is shared."""
    return tuple(map(os.environ.get, _ENVIRONMENT))


def _forget() -> None:
    """A child process has its own connections, and a lock that nobody holds."""
    global _lock  # noqa: PLW0603 - a lock cannot be opened from another process
    _lock = threading.Lock()
    _clients.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
