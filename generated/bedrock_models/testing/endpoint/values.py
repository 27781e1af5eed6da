# Copied from generator/bedrock_codegen/runtime/testing/endpoint/values.py; edit it there.
"""What a handler is given, and what it may give back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any, TypeAlias

from ..._runtime.service_errors.statuses import STATUS

MESSAGE: Mapping[str, str] = MappingProxyType(
    {
        "AccessDeniedException": "You don't have access to the model with the specified model ID.",
        "ExpiredTokenException": "The security token included in the request is expired",
        "InternalServerException": "The system encountered an unexpected error during processing. Try your request again.",
        "ModelErrorException": "The model returned an error while processing the request.",
        "ModelNotReadyException": "Model is not ready for inference. Please wait and try your request again later.",
        "ModelStreamErrorException": "The system encountered an unexpected error during processing. Try your request again.",
        "ModelTimeoutException": "Model has timed out in processing the request. Try your request again.",
        "ServiceUnavailableException": "Bedrock is unable to process your request.",
        "ThrottlingException": "Too many requests, please wait before trying again.",
        "UnrecognizedClientException": "The security token included in the request is invalid.",
    }
)
"""The service's own sentence for each error that says the same every time."""


class AwsError(Exception):
    """A refusal in AWS's form. A handler may return it or raise it; among the events of a stream it breaks the stream there."""

    def __init__(self, code: str, message: str = "", *, status: int | None = None, **members: object) -> None:
        name = code[:1].upper() + code[1:]
        self.code = name
        """The modelled name, such as `ThrottlingException`."""
        self.message = message or MESSAGE.get(name, name)
        """The sentence in the body."""
        self.status = status or STATUS.get(name, 400)
        """The HTTP status; by default the one of the name."""
        self.members = members
        """Further members of the body, such as `originalStatusCode`."""
        super().__init__(f"{name}: {self.message}")

    def __reduce__(self) -> tuple[Any, ...]:
        """Make it again of what it was made of, which its words alone are not."""
        settings: dict[str, Any] = {"status": self.status, **self.members}
        return partial(type(self), **settings), (self.code, self.message), self.__dict__


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A call as it arrived."""

    operation: str
    """The name of the operation, such as `InvokeModel`."""
    model_id: str
    """The model id, profile or ARN that was called, decoded; empty for operations without a model."""
    body: Any
    """The JSON of the body; None if there was none or it is not JSON."""
    raw: bytes
    """The body as it came."""
    headers: Mapping[str, str]
    """The headers, names in lower case."""
    query: Mapping[str, str] = field(default_factory=dict)
    """The parameters behind the path."""

    @property
    def region(self) -> str:
        """The region that the call was signed for."""
        scope = self.headers.get("authorization", "").partition("Credential=")[2].split("/")
        return scope[2] if len(scope) > 4 else "us-east-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One body, with headers or a status of its own; bytes are sent as they are."""

    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a stream.

    An event is JSON, bytes (sent as they are), or an `AwsError`, which ends the stream with an exception. A list gets the metrics
    that Bedrock adds to the last event; what another iterable yields is sent as it comes, when it comes.
    """

    events: Iterable[Any]
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """How an asynchronous call ends."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """File name to content, below the job's own folder; empty: what the model's family writes."""
    failure: str = ""
    """Why it failed; empty if it did not."""
    polls: int = 0
    """How many times GetAsyncInvoke says `InProgress` before the end."""


Result: TypeAlias = "Mapping[str, Any] | list[Any] | Answer | Events | Job | Exception | None"
"""What a handler returns: a body, a list of events, one of these classes, an error, or None for the endpoint's own answer."""

Handler: TypeAlias = Callable[[Request], Result]
"""A function of the caller's that is asked first."""
