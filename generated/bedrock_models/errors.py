"""Everything this package raises, below one root.

Constructors of bodies raise pydantic's `ValidationError`; functions, `from_wire` and `parse_*` raise these. The errors of the
service, `ServiceError` and AWS's own names below it, are also botocore `ClientError`s; they are loaded when first touched, since
botocore is slow to import.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.findings import Finding
    from ._runtime.service_errors import AccessDeniedException as AccessDeniedException
    from ._runtime.service_errors import ConflictException as ConflictException
    from ._runtime.service_errors import ExpiredTokenException as ExpiredTokenException
    from ._runtime.service_errors import InternalServerException as InternalServerException
    from ._runtime.service_errors import ModelErrorException as ModelErrorException
    from ._runtime.service_errors import ModelNotReadyException as ModelNotReadyException
    from ._runtime.service_errors import ModelStreamErrorException as ModelStreamErrorException
    from ._runtime.service_errors import ModelTimeoutException as ModelTimeoutException
    from ._runtime.service_errors import ResourceNotFoundException as ResourceNotFoundException
    from ._runtime.service_errors import ServiceError as ServiceError
    from ._runtime.service_errors import ServiceQuotaExceededException as ServiceQuotaExceededException
    from ._runtime.service_errors import ServiceUnavailableException as ServiceUnavailableException
    from ._runtime.service_errors import ThrottlingException as ThrottlingException
    from ._runtime.service_errors import UnrecognizedClientException as UnrecognizedClientException
    from ._runtime.service_errors import ValidationException as ValidationException

_SERVICE_ERRORS = (
    "AccessDeniedException",
    "ConflictException",
    "ExpiredTokenException",
    "InternalServerException",
    "ModelErrorException",
    "ModelNotReadyException",
    "ModelStreamErrorException",
    "ModelTimeoutException",
    "ResourceNotFoundException",
    "ServiceError",
    "ServiceQuotaExceededException",
    "ServiceUnavailableException",
    "ThrottlingException",
    "UnrecognizedClientException",
    "ValidationException",
)


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


class UnconfirmedLimitWarning(UserWarning):
    """A request breaks a rule or limit that is not confirmed; it is sent all the same."""


class LifecycleWarning(UserWarning):
    """A model is near its end, or past it; the call is sent all the same."""


class GuardWarning(UserWarning):
    """A guarded client is about to send a body that the spec refuses."""


def __getattr__(name: str) -> Any:
    if name in _SERVICE_ERRORS:
        return getattr(import_module(f"{__package__}._runtime.service_errors"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_SERVICE_ERRORS})
