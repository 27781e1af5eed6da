"""The errors and warnings that everything below the package's surface raises; `errors` hands them to users.

Their module, as users and tracebacks see it, is the public one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .json.findings import Finding

PUBLIC = __name__.replace("._runtime.", ".")


class BedrockModelsError(Exception):
    """The root of all errors of this package."""


class UnknownModelError(BedrockModelsError, ValueError):
    """A model id, profile or ARN whose family cannot be told, or that belongs to another family."""


class RequestError(BedrockModelsError, ValueError):
    """A request that the spec refuses; nothing was sent."""

    def __init__(self, summary: str, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        """What is wrong, one entry for each place."""
        super().__init__("\n".join([summary, *(f"  {finding}" for finding in findings)]))


class AnswerError(BedrockModelsError, ValueError):
    """An answer that does not fit the spec; nothing of it is lost."""

    def __init__(self, summary: str, findings: Sequence[Finding], body: bytes) -> None:
        self.findings = tuple(findings)
        """What does not fit, one entry for each place."""
        self.body = body
        """The answer as it came."""
        super().__init__("\n".join([summary, *(f"  {finding}" for finding in findings), "  (the whole answer is in .body)"]))


class StreamError(BedrockModelsError):
    """A stream that ended before its answer was complete; what had come by then is kept.

    What the service itself says in the middle of a stream is a `ServiceError`, with the same `partial` and `events`.
    """

    partial: Any = None
    """The answer as far as it came: of the family's response class, without what had not come; None if nothing had."""
    events: tuple[Any, ...] = ()
    """The events that came."""


class StreamInterrupted(StreamError):
    """The connection broke, or nothing came for longer than the read timeout."""


class StreamCorrupt(StreamError):
    """Bytes that are not what was sent, or not what the protocol says: a wrong checksum, an event that is not JSON."""


class StreamTruncated(StreamError):
    """The stream ended without the event that its family ends with, or was closed before its end."""


class EventError(StreamError, AnswerError):
    """An event that does not fit the spec; its JSON is in `body`."""


class StorageError(BedrockModelsError, OSError):
    """Files of a batch or an asynchronous call, here or in S3, that cannot be read or written."""

    def __init__(self, message: str, code: str = "") -> None:
        self.code = code
        """AWS's name for it, such as `NoSuchKey`; empty where it was not AWS that said it."""
        super().__init__(message)


class JobError(BedrockModelsError):
    """A batch job or an asynchronous call that AWS refused, or that failed."""

    def __init__(self, message: str, code: str = "") -> None:
        self.code = code
        """AWS's name for it; empty where it was not AWS that said it."""
        super().__init__(message)


class JobWarning(UserWarning):
    """What a job says of itself does not agree with what is there."""


class UnconfirmedLimitWarning(UserWarning):
    """A request breaks a rule or limit that is not confirmed; it is sent all the same."""


class LifecycleWarning(UserWarning):
    """A model is near its end, or past it; the call is sent all the same."""


class GuardWarning(UserWarning):
    """A guarded client is about to send a body that the spec refuses."""


for _kind in [item for item in globals().values() if isinstance(item, type) and item.__module__ == __name__]:
    _kind.__module__ = PUBLIC
