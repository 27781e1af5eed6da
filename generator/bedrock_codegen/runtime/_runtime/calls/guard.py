"""Checking the bodies that programs written for boto3, or frameworks on top of it, are about to send."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Literal, Self

from ..errors import GuardWarning, RequestError, UnknownModelError
from ..models.catalogue import resolve
from ..service_errors.sent import LARGEST_BODY, too_large
from ..warnings import caller

_OPERATIONS = {
    "InvokeModel": ("modelId", "body"),
    "InvokeModelWithResponseStream": ("modelId", "body"),
    "StartAsyncInvoke": ("modelId", "modelInput"),
}
"""The calls that are guarded, and where they hold the model and its body."""


class Guard:
    """A guarded client: it does all that the client does, and checks bodies until `remove()`, or the end of a `with` block."""

    def __init__(self, client: Any, on_violation: Literal["raise", "warn"], families: Mapping[str, str]) -> None:
        self._client = client
        self._events = client.meta.events
        self._warns = on_violation == "warn"
        self._families = dict(families)
        for operation in _OPERATIONS:
            self._events.register_first(_event(operation), self._check, unique_id=self._id(operation))

    def __getattr__(self, name: str) -> Any:
        """What the client has: its calls, its exceptions, its paginators."""
        if name == "_client":  # a guard that is not made yet, as when it is copied
            raise AttributeError(name)
        return getattr(self._client, name)

    def __dir__(self) -> list[str]:
        """What there is, the client's calls among it."""
        return sorted({*super().__dir__(), *dir(self._client)})

    def remove(self) -> None:
        """Send unchecked from now on."""
        for operation in _OPERATIONS:
            self._events.unregister(_event(operation), self._check, unique_id=self._id(operation))

    def __enter__(self) -> Self:
        """The guard itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take the guard off."""
        self.remove()

    def _id(self, operation: str) -> str:
        return f"bedrock-typed-guard-{id(self)}-{operation}"

    def _check(self, params: Mapping[str, Any], model: Any, **_: Any) -> None:
        """botocore's event before it builds a request."""
        where, what = _OPERATIONS[model.name]
        reference, body = params.get(where), params.get(what)
        if not isinstance(reference, str) or body is None:
            return  # botocore has its own word for that
        try:
            text = _text(body)
            if model.name != "StartAsyncInvoke" and len(text) > LARGEST_BODY:
                raise too_large(reference, len(text))
            resolve(reference, family=self._families.get(reference)).check(text)
        except UnknownModelError:
            return
        except RequestError as error:
            if not self._warns:
                raise
            warnings.warn(f"{reference}: {error}", GuardWarning, stacklevel=caller())


def guard(client: Any, on_violation: Literal["raise", "warn"] = "raise", families: Mapping[str, str] | None = None) -> Guard:
    """Check what a client is about to send by InvokeModel, InvokeModelWithResponseStream and StartAsyncInvoke.

    What is returned is used as the client itself; the client that was given is guarded as well. `remove()` takes the guard off,
    and so does the end of a `with` block.

    Models that the catalogue does not know, and ARNs that do not say which model they stand for, pass unchecked.

    Args:
        client: A boto3 or aiobotocore client of `bedrock-runtime`; nothing else of the program changes.
        on_violation: `raise` a `RequestError` from the client's call, so that nothing is sent; or `warn` with a `GuardWarning`.
        families: The family of references that do not say it, such as application profile ARNs: `{arn: "claude_messages"}`.

    Raises:
        ValueError: Another word than `raise` or `warn`.
    """
    if on_violation not in {"raise", "warn"}:
        raise ValueError(f"on_violation is 'raise' or 'warn'; got {on_violation!r}")
    for name in (families or {}).values():
        resolve(name, family=name)  # an unknown family is refused here, not at some later call
    return Guard(client, on_violation, families or {})


def _event(operation: str) -> str:
    return f"provide-client-params.bedrock-runtime.{operation}"


def _text(body: Any) -> bytes | str:
    """A body as JSON text; files are read and wound back."""
    if isinstance(body, str | bytes):
        return body
    if isinstance(body, bytearray | memoryview):
        return bytes(body)
    if hasattr(body, "read"):
        at = body.tell()
        data: bytes | str = body.read()
        body.seek(at)
        return data
    return json.dumps(body)
