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


_TRANSIENT_STATUS = frozenset((408, 429, 500, 502, 503, 504))


def may_retry(code: str, text: str) -> bool:
    """Whether another try may help, by AWS's name of an error and its words in small letters."""
    if speaks_of(text, _NOT_AGAIN):
        return False
    return code.lower() in _TRANSIENT or text.startswith(_AGAIN)


def may_retry_status(status: int | str, text: str) -> bool:
    """The same for an error that has an HTTP status instead of a name, as in the results of a batch job."""
    return str(status).isdigit() and int(status) in _TRANSIENT_STATUS and not speaks_of(text.lower(), _NOT_AGAIN)
