# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/retry.py; edit it there.
"""Whether the same call may succeed if it is sent again soon."""

from __future__ import annotations

from .said import speaks_of

_TRANSIENT = frozenset(
    (
        "internalserverexception",
        "modelnotreadyexception",
        "modelstreamerrorexception",
        "modeltimeoutexception",
        "serviceunavailableexception",
        "throttlingexception",
    )
)
_NOT_AGAIN = ("per day", "invalid sequence as part of tooluse")
"""What does not pass, though its error's name says that it might."""
_AGAIN = ("too many requests,", "too many tokens,", "too many connections,")


def may_retry(code: str, text: str) -> bool:
    """Whether another try may help, by AWS's name of an error and its words in small letters."""
    if speaks_of(text, _NOT_AGAIN):
        return False
    return code.lower() in _TRANSIENT or text.startswith(_AGAIN)
