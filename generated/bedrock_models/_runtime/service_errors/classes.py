# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/classes.py; edit it there.
"""The errors of the service, by AWS's names, each also a botocore `ClientError`; `errors` hands them out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from botocore.exceptions import ClientError, EventStreamError

from ..errors import BedrockModelsError, joined
from ..json.findings import Finding
from ..pages import page_of_place
from ..streams.eventstream import Frame
from .advice import Refusal, read, report
from .failures import failure
from .sent import Sent
from .statuses import STATUS
from .unread import unread_answer


class ServiceError(BedrockModelsError, ClientError):
    """AWS refused a call, or failed. Names of AWS that are not listed here arrive as this class, with their `code`."""

    default_status: int | None = None
    """The HTTP status that such an error has outside of a stream."""

    def __init_subclass__(cls) -> None:
        """Look up the status by the class's name."""
        super().__init_subclass__()
        cls.default_status = STATUS.get(cls.__name__)

    def __init__(self, response: Mapping[str, Any], sent: Sent, *, partial: Any = None, events: tuple[Any, ...] = ()) -> None:
        ClientError.__init__(self, dict(response), sent.operation)  # type: ignore[arg-type] # the stubs know some of its keys only
        error, metadata = response.get("Error", {}), response.get("ResponseMetadata", {})
        self.code = _code(response)
        """AWS's name of the error."""
        self.message = _text(error.get("Message"))
        """AWS's words."""
        self.status_code: int | None = metadata.get("HTTPStatusCode") or self.default_status
        """The HTTP status; inside a stream, the one that such an error has outside."""
        self.request_id: str | None = metadata.get("RequestId")
        """AWS's name for the call, for support cases."""
        self.model_id = sent.model_id
        """The model id, profile or ARN that was called."""
        self.partial = partial
        """Inside a stream: the answer as far as it came."""
        self.events = events
        """Inside a stream: the events that came."""
        self._sent = sent

    @cached_property
    def _refusal(self) -> Refusal:
        """What to make of it: read when somebody asks, since the body may be large."""
        return read(self.code, self.message, self._sent)

    @property
    def retryable(self) -> bool:
        """Whether the same call may succeed if it is sent again soon. The words count as well: a daily quota does not pass."""
        return self._refusal.retryable

    @property
    def finding(self) -> Finding | None:
        """The place in the body that AWS complained about, where its words name one."""
        return self._refusal.finding

    @property
    def _page(self) -> str:
        """Where the pages describe the place that AWS complained about, if somebody names a site of them."""
        family = self._sent.family
        return page_of_place(family.name, self.finding.pointer) if family and self.finding else ""

    @property
    def advice(self) -> str:
        """What to do about it; empty where nobody knows."""
        return self._refusal.advice

    @property
    def report(self) -> str | None:
        """A ready-made report where our spec had accepted what the service refuses; it holds no content of the request."""
        return report(self._sent, self._refusal, self.code, self.message, self.request_id)

    def __str__(self) -> str:
        lines = [super().__str__()]
        if self.finding:
            lines.append(f"  {self.finding}")
        if self.advice:
            lines.append(f"  {self.advice}")
        if page := self._page:
            lines.append(f"  (see {page})")
        if self.report:
            lines.append("  (the spec accepts this body, the service does not: see .report)")
        return "\n".join(lines)


class AccessDeniedException(ServiceError):
    """No right to this call, or no access to this model."""


class ConflictException(ServiceError):
    """The call conflicts with another."""


class ExpiredTokenException(ServiceError):
    """The credentials are past their end."""


class InternalServerException(ServiceError):
    """A fault of the service."""


class ModelErrorException(ServiceError):
    """The model failed."""


class ModelNotReadyException(ServiceError):
    """The model is being loaded; try again."""


class ModelStreamErrorException(ServiceError):
    """The model failed while it streamed."""


class ModelTimeoutException(ServiceError):
    """The model took too long."""


class ResourceNotFoundException(ServiceError):
    """There is no such model, or no longer."""


class ServiceQuotaExceededException(ServiceError):
    """A quota of the account is used up."""


class ServiceUnavailableException(ServiceError):
    """The service cannot take the call now."""


class ThrottlingException(ServiceError):
    """Too many calls or tokens."""


class UnrecognizedClientException(ServiceError):
    """The credentials are not known."""


class ValidationException(ServiceError):
    """The service refuses the request: its body, or the model, region, guardrail or access behind it."""


_BY_STATUS = {
    kind.default_status: kind.__name__
    for kind in (
        ValidationException,
        AccessDeniedException,
        ResourceNotFoundException,
        ModelTimeoutException,
        ModelErrorException,
        ThrottlingException,
        InternalServerException,
        ServiceUnavailableException,
    )
}
_BY_CODE = {kind.__name__.lower(): kind for kind in ServiceError.__subclasses__()}


def translated(error: Exception, sent: Sent) -> Exception:
    """The error of this package for what the service answered; for set-up and network, what failed of it."""
    if isinstance(error, ServiceError):
        return error
    if isinstance(error, ClientError):
        return service_error(error.response, sent, (type(error),))
    response = unread_answer(error)
    return service_error(response, sent) if response else failure(error) or error


def service_error(
    response: Mapping[str, Any],
    sent: Sent,
    theirs: tuple[type[Exception], ...] = (),
    *,
    partial: Any = None,
    events: tuple[Any, ...] = (),
) -> ServiceError:
    """The error for what the service said, by its name in any casing.

    Args:
        response: botocore's form of an error: `Error` with `Code` and `Message`, and `ResponseMetadata`.
        sent: What it is the answer to.
        theirs: The client's own classes for it (such as `client.exceptions....`), which `except` clauses may name.
        partial: What had come of an answer.
        events: The events that had come.
    """
    kind: type[ServiceError] = joined(_named(response), theirs)
    return kind(response, sent, partial=partial, events=events)


def _named(response: Mapping[str, Any]) -> type[ServiceError]:
    return _BY_CODE.get(_code(response).lower(), ServiceError)


def _code(response: Mapping[str, Any]) -> str:
    """AWS's name of the error; where it gave none, or only the number of a status, the usual one of that status."""
    code = str(response.get("Error", {}).get("Code") or "")
    if code and not code.isdigit():
        return code
    return _BY_STATUS.get(response.get("ResponseMetadata", {}).get("HTTPStatusCode"), code or "Unknown")


def in_stream(
    frame: Frame, sent: Sent, metadata: Mapping[str, Any], client: Any, partial: Any, events: tuple[Any, ...]
) -> ServiceError:
    """The error for an exception that came in the middle of a stream, as botocore would raise it outside of one."""
    headers = frame.headers
    name = str(headers.get(":exception-type") or headers.get(":error-code") or headers.get(":event-type") or "Unknown")
    code = name[:1].upper() + name[1:]
    said = _json_object(frame.payload)
    message = said.pop("message", None) or said.pop("Message", None) or headers.get(":error-message", "")
    response = {**said, "Error": {"Code": code, "Message": message}}
    response["ResponseMetadata"] = {**metadata, "HTTPStatusCode": _named(response).default_status}
    modelled = getattr(getattr(client, "exceptions", None), "from_code", None)
    theirs = (modelled(code), EventStreamError) if modelled else (EventStreamError,)
    return service_error(response, sent, theirs, partial=partial, events=events)


def _text(said: object) -> str:
    """A message as text, whatever JSON a server put in its place."""
    return said if isinstance(said, str) else "" if said is None else json.dumps(said, ensure_ascii=False, default=str)


def _json_object(payload: bytes) -> dict[str, Any]:
    try:
        value = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
