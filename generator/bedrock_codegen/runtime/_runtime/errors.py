"""The errors and warnings that everything below the package's surface raises; `errors` hands them to users.

Their module, as users and tracebacks see it, is the public one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from .json.findings import Finding

PUBLIC = __name__.replace("._runtime.", ".")


class BedrockModelsError(Exception):
    """The root of all errors of this package. All of them can be copied and pickled, with what they carry."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Restore what it holds without calling `__init__`, whose parameters are no longer known."""
        return again, (*importable(type(self)), self.args, self.__dict__)

    def __copy__(self) -> Self:
        """A copy of the same class: only in a pickle a client's own class of it cannot be kept."""
        return self._like(self._state())

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """The same, with copies of what it holds."""
        return self._like(deepcopy(self._state(), memo))

    def _state(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        _, (*_, args, state) = self.__reduce__()
        return args, state

    def _like(self, state: tuple[tuple[Any, ...], dict[str, Any]]) -> Self:
        copied = restored(type(self), *state)
        assert isinstance(copied, type(self))  # noqa: S101 - for type checkers
        return copied


def again(
    ours: type[BaseException], theirs: tuple[type[BaseException], ...], args: tuple[Any, ...], state: dict[str, Any]
) -> BaseException:
    """An error as it was, from its classes and what it holds."""
    return restored(joined(ours, theirs), args, state)


def restored(kind: type[BaseException], args: tuple[Any, ...], state: dict[str, Any]) -> BaseException:
    """An error of a class that holds this."""
    # a class that is both a ValueError and an OSError is made as the latter, which holds more
    error = OSError.__new__(kind) if issubclass(kind, OSError) else kind.__new__(kind)
    error.args = args
    for name, value in state.items():
        setattr(error, name, value)
    return error


_joined: dict[tuple[type[BaseException], ...], type[Any]] = {}
"""The classes made so far; there are no more than the clients' own."""


def joined(ours: type[BaseException], theirs: tuple[type[BaseException], ...]) -> type[Any]:
    """Our class of an error, caught by the names of others' classes as well."""
    bases = (ours, *(kind for kind in theirs if not issubclass(ours, kind)))
    if len(bases) == 1:
        return ours
    return _joined.setdefault(bases, type(ours.__name__, bases, {"__module__": ours.__module__, "__doc__": ours.__doc__}))


def importable(kind: type[BaseException]) -> tuple[type[BaseException], tuple[type[BaseException], ...]]:
    """The class that an error is of, and others' beside it. What cannot be imported is left out."""
    if _is_importable(kind):
        return kind, ()
    ours, *theirs = kind.__bases__
    return ours, tuple(filter(_is_importable, theirs))


def _is_importable(kind: type) -> bool:
    return getattr(import_module(kind.__module__), kind.__qualname__, None) is kind


def response_of(error: object) -> Mapping[str, Any]:
    """What botocore keeps of the service's answer in an error; nothing where it has none, or None in its place."""
    found = getattr(error, "response", None)
    return found if isinstance(found, Mapping) else {}


class _Told(BedrockModelsError):
    """An error that is of another class as well, and speaks in its own words."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class SetupError(_Told):
    """What a call needs on this side is missing or wrong; nothing was sent. Each is of the client's own class, too."""

    what: str = ""
    """What it is about: `region`, `credentials`, `profile`, `endpoint`, `proxy`, `client`, `event loop` or `installation`."""


class NetworkError(_Told):
    """The service was not reached, or the connection to it failed. Each is of the client's own class, too."""

    what: str = "network"
    unsent: bool = False
    """Whether there was no connection, so that nothing can have been sent."""


class UnknownModelError(BedrockModelsError, ValueError):
    """A model id, profile or ARN whose family cannot be told, or that belongs to another family."""


class RequestError(BedrockModelsError, ValueError):
    """A request that the spec refuses; nothing was sent. It names a page about the place, where BEDROCK_TYPED_DOCS is set."""

    def __init__(self, summary: str, findings: Sequence[Finding], *, family: str = "") -> None:
        self.findings = tuple(findings)
        """What is wrong, one entry for each place."""
        self.family = family
        """The family whose request it would have been; empty where it is about none."""
        super().__init__("\n".join([summary, *_lines(self.findings)]))

    def __str__(self) -> str:
        from .pages import page_of_place  # noqa: PLC0415 - only on the way out

        page = page_of_place(self.family, self.findings[0].pointer) if self.findings else ""
        return f"{self.args[0]}\n  (see {page})" if page else str(self.args[0])


_MOST_LINES = 30


def _lines(findings: Sequence[Finding]) -> list[str]:
    """A line for each finding; of many, for the first."""
    lines = [f"  {finding}" for finding in findings[:_MOST_LINES]]
    left = len(findings) - len(lines)
    return [*lines, f"  (and {left} more, in .findings)"] if left else lines


class AnswerError(BedrockModelsError, ValueError):
    """An answer that is no JSON object, or, where `AnswerWarning` is an error, does not fit the spec; nothing of it is lost."""

    request_id: str | None = None
    """AWS's name for the call, for support cases; None where the answer did not come by a call."""

    def __init__(self, summary: str, findings: Sequence[Finding], body: bytes) -> None:
        self.findings = tuple(findings)
        """What does not fit, one entry for each place."""
        self.body = body
        """The answer as it came."""
        super().__init__("\n".join([summary, *_lines(self.findings), "  (the whole answer is in .body)"]))


class AnswerInterrupted(AnswerError, NetworkError):
    """The connection broke in the body of an answer; what came of it is in `body`."""


class MissingMemberError(BedrockModelsError, AttributeError):
    """A member of an answer that was touched, and that the service had left out though the spec requires it."""

    pointer: str = ""
    """A JSON Pointer to where it would be in the answer."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave the object behind whose member it is, as Python's own errors do."""
        return again, (type(self), (), self.args, {**self.__dict__, "name": self.name})


class StreamError(BedrockModelsError):
    """A stream that ended before its answer was complete; what had come by then is kept.

    What the service itself says in the middle of a stream is a `ServiceError`, with the same `partial` and `events`.
    """

    partial: Any = None
    """The answer as far as it came: of the family's response class, without what had not come; None if nothing had."""
    events: tuple[Any, ...] = ()
    """The events that came."""
    request_id: str | None = None
    """AWS's name for the call, for support cases."""


class StreamInterrupted(StreamError, NetworkError):
    """The connection broke, or nothing came for longer than the read timeout."""


class StreamCorrupt(StreamError):
    """Bytes that are not what was sent, or not what the protocol says: a wrong checksum, an event that is not JSON."""


class StreamTruncated(StreamError):
    """The stream ended without the event that its family ends with, or was closed before its end."""


class EventError(StreamError, AnswerError):
    """An event that does not fit the spec, where `AnswerWarning` is an error; its JSON is in `body`."""


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


class ConverseWarning(UserWarning):
    """A model is called by Converse, since nobody here knows a format of its own."""


class UnconfirmedLimitWarning(UserWarning):
    """A request breaks a rule or limit that is not confirmed; it is sent all the same."""


class LifecycleWarning(UserWarning):
    """A model is near its end, or past it; the call is sent all the same."""


class ProfileWarning(UserWarning):
    """A model is called by its own id where only inference profiles are known to serve it; the call is sent all the same."""


class AnswerWarning(UserWarning):
    """An answer does not fit the spec at some place; told once a place. The answer is there all the same, see its `misfits`.

    Made an error by a filter, it makes reading strict: `AnswerError`, and in a stream `EventError`, with the whole body.
    """

    def __init__(self, family: str, body: str, pointer: str, wrong: str) -> None:
        self.family = family
        """The family that answered."""
        self.body = body
        """The class of the answer, or of the event."""
        self.pointer = pointer
        """A JSON Pointer to the place, with `*` for each index."""
        self.wrong = wrong
        """What the spec wants there, and the type of what came."""
        super().__init__(family, body, pointer, wrong)

    def __str__(self) -> str:
        private = __name__.partition(".")[0] not in {"bedrock_models", "bedrock_codegen"}  # its specs are nobody else's business
        do = "`bedrock-codegen drift` says what the spec lacks" if private else "please send these lines to bedrock-typed"
        return f"{self.report}\n  (the answer is kept as it came, see .misfits; {do})"

    @property
    def report(self) -> str:
        """A ready-made report; it holds no content of the answer."""
        return f"Spec and service disagree: {self.family}, {self.body} {self.pointer or 'as a whole'} {self.wrong}"


class GuardWarning(UserWarning):
    """A guarded client is about to send a body that the spec refuses."""


for _kind in [item for item in globals().values() if isinstance(item, type) and item.__module__ == __name__]:
    _kind.__module__ = PUBLIC
