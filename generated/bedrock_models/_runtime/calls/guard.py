# Copied from generator/bedrock_codegen/runtime/_runtime/calls/guard.py; edit it there.
"""Checking the bodies that programs written for boto3, or frameworks on top of it, are about to send."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any, Literal, Self

from ..errors import GuardWarning, RequestError, UnknownModelError
from ..models.catalogue import ANY_MODEL, resolve
from ..models.references import warn_of_count, warn_of_profile
from ..service_errors.sent import LARGEST_BODY, too_large
from ..warnings import caller
from .clients import wrong_kind
from .converse import is_ours, wire_members
from .options import wrong_words

_OPERATIONS = ("InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke", "Converse", "ConverseStream", "CountTokens")
"""The calls that are guarded."""
_UNLIMITED = frozenset(("StartAsyncInvoke", "CountTokens"))
"""Those whose bodies have other bounds than an answer's request, or none that is known."""


class Guard:
    """A guarded client: it does all that the client does, and checks bodies until `remove()`, or the end of a `with` block."""

    def __init__(self, client: Any, on_violation: Literal["raise", "warn"], families: Mapping[str, str]) -> None:
        self._client = client
        if not hasattr(client, "meta"):
            raise wrong_kind(f"{type(client).__name__} is none. Give one: guard(boto3.client('bedrock-runtime'))")
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
        reference = params.get("modelId")
        if is_ours() or not isinstance(reference, str):
            return  # what this package sends is checked, and botocore has its own word for the rest
        if model.name not in _UNLIMITED:
            warn_of_profile(reference, self._client)
        elif model.name == "CountTokens":
            warn_of_count(reference)
        try:
            if wrong := wrong_words(params) if model.name.startswith("InvokeModel") else ():
                raise RequestError(f"{reference} refuses this request; nothing was sent:", wrong)
            for body, converses in _bodies(params, model):
                if model.name not in _UNLIMITED and len(body) > LARGEST_BODY:
                    raise too_large(reference, len(body))
                family = ANY_MODEL if converses else self._families.get(reference)
                resolve(reference, family=family).check(body, stream="Stream" in model.name)
        except UnknownModelError:
            return
        except RequestError as error:
            if not self._warns:
                raise
            warnings.warn(f"{reference}: {error}", GuardWarning, stacklevel=caller())


def guard(client: Any, on_violation: Literal["raise", "warn"] = "raise", families: Mapping[str, str] | None = None) -> Guard:
    """Check what a client is about to send by InvokeModel, Converse, their streams, StartAsyncInvoke and CountTokens.

    What is returned is used as the client itself; the client that was given is guarded as well. `remove()` takes the guard off,
    and so does the end of a `with` block.

    Models that the catalogue does not know, and ARNs that do not say which model they stand for, pass unchecked; but Converse's
    requests are checked whatever the model is. Of `additionalModelRequestFields` only names are looked at, as far as the
    model's own format is known.

    Args:
        client: A boto3 or aiobotocore client of `bedrock-runtime`; nothing else of the program changes.
        on_violation: `raise` a `RequestError` from the client's call, so that nothing is sent; or `warn` with a `GuardWarning`.
        families: The family of references that do not say it, such as application profile ARNs: `{arn: "claude_messages"}`.

    Raises:
        ValueError: Another word than `raise` or `warn`.
    """
    if on_violation not in {"raise", "warn"}:
        raise ValueError(f"on_violation={on_violation!r}: is neither of the two. Pass 'raise' or 'warn'")
    for name in (families or {}).values():
        resolve(name, family=name)  # an unknown family is refused here, not at some later call
    return Guard(client, on_violation, families or {})


def _event(operation: str) -> str:
    return f"provide-client-params.bedrock-runtime.{operation}"


def _bodies(params: Mapping[str, Any], model: Any) -> Iterator[tuple[bytes | str, bool]]:
    """The bodies that a call carries, and of each whether it is one of Converse."""
    if model.name in {"Converse", "ConverseStream"}:
        members = {name: value for name, value in params.items() if name != "modelId"}
        yield _json(wire_members(members, model.input_shape)), True
    elif model.name == "CountTokens":
        yield from _counted(params.get("input"), model.input_shape.members["input"])
    else:
        body = params.get("modelInput" if model.name == "StartAsyncInvoke" else "body")
        if body is not None:
            yield _text(body), False


def _counted(counted: Any, shape: Any) -> Iterator[tuple[bytes | str, bool]]:
    match counted:
        case {"converse": members}:
            yield _json(wire_members(members, shape.members["converse"])), True
        case {"invokeModel": {"body": body}}:
            yield _text(body), False
        case _:  # botocore refuses it in its own words
            return


def _json(members: Any) -> str:
    return json.dumps(members, default=str)  # what JSON has no word for, botocore refuses in its own


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
