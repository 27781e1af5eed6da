"""The client that calls share when none is given."""

from __future__ import annotations

import os
import sys
import threading
from typing import Any

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
        botocore.exceptions.NoRegionError: neither `AWS_REGION`, `AWS_DEFAULT_REGION` nor the profile names a region.
    """
    key = environment_key()
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
    return create("bedrock-runtime", **settings(session, arguments))


def _boto3_default() -> Any:
    """The session that a program set up for boto3 with `boto3.setup_default_session`, if it did."""
    return getattr(sys.modules.get("boto3"), "DEFAULT_SESSION", None)


def _session() -> Any:
    """botocore's session: what boto3 stands on, without the time that boto3 takes to load."""
    from botocore.session import get_session  # noqa: PLC0415 - late: it takes longer to import than everything else

    return get_session()


def settings(session: Any, arguments: dict[str, Any]) -> dict[str, Any]:
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
