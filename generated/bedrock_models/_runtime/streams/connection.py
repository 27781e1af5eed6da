# Copied from generator/bedrock_codegen/runtime/_runtime/streams/connection.py; edit it there.
"""The socket below a client's stream, as far as it can be found: to wait less for it, and to wake up who waits for it.

The attributes are not public. Where a client has none of them, nothing is done: waiting is then bounded by its own timeouts.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any

PATIENCE = 1.0
"""Seconds to wait for the end of a body whose last event, metrics and all, has come."""

MOMENT = 0.05
"""Seconds to wait for it when the stream is being closed."""

TRAILING = 64
"""Events after the terminal one that are read when the stream is being closed."""


def bound(body: Any, seconds: float) -> None:
    """Let reads fail that wait longer. The next call over the connection sets its own timeout."""
    found = _socket(body)
    if found is not None:
        with suppress(OSError):
            found.settimeout(seconds)


def interrupt(body: Any) -> None:
    """End the connection under a reader in another thread or task, who finds it broken.

    It is not closed here: closing waits for the reader, who waits for the service.
    """
    found = _socket(body)
    if found is not None:
        with suppress(OSError):
            found.shutdown(socket.SHUT_RDWR)
        return
    close = getattr(getattr(body, "_raw_stream", None), "close", None)
    if close is not None:
        close()


def _socket(body: Any) -> Any:
    """The socket of a urllib3 response behind a stream of botocore; None for any other."""
    connection = getattr(getattr(body, "_raw_stream", None), "_connection", None)
    found = getattr(connection, "sock", None)
    return found if hasattr(found, "settimeout") else None


def is_watched(body: Any) -> bool:
    """Whether a proxy stands for the client's stream, as tracing tools put one there: it has to see the events go by."""
    return type(body) is not body.__class__
