# Copied from generator/bedrock_codegen/runtime/_runtime/fm/parameters.py; edit it there.
"""What the calls of a class take by name: how it is shown, checked, and put where the family has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any, TypedDict

from ..json.nearest_name import nearest
from ..json.paths import escape, keys_of, wire_names

if TYPE_CHECKING:
    from enum import Enum

    from pydantic import BaseModel

    from ..calls.call import AsyncClient, Client
    from ..calls.options import Options, OptionsDict

Places = Mapping[str, object]
"""JSON Pointers into a request, and what stands there; None is left out."""
BEDROCK = "amazon-bedrock-"
"""How members begin that are Bedrock's own, not the family's."""


class Everywhere(TypedDict, total=False):
    """What any call takes beside a family's own parameters."""

    extra_args: Mapping[str, Any] | None
    """Parameters of the family that are not in the signature, by their names in its native calls or on the wire."""
    extra_body: Mapping[str, Any] | None
    """What the spec does not know yet: merged into the body key by key, and not checked."""
    options: Options | OptionsDict | None
    """Guardrail, trace, service tier and other settings beside the body."""


class Connection(TypedDict, total=False):
    """What an instance takes once: by which way it reaches Bedrock."""

    session: Any
    """A `boto3.Session` to make a client from, when it is first needed."""
    client: Client | None
    """A `boto3` client of `bedrock-runtime`; by default one that this process shares."""
    async_client: AsyncClient | None
    """An `aiobotocore` client for the methods that are awaited; by default one that the event loop shares."""
    instance_profile: Enum | str | None
    """Geographic prefix to put before the model id, such as `us.` or `InstanceProfile.US`."""


def everywhere(
    *,
    extra_args: Mapping[str, Any] | None = None,
    extra_body: Mapping[str, Any] | None = None,
    options: Options | OptionsDict | None = None,
) -> Everywhere:
    """What any call takes, one by one: for `inspect`, and for editors that do not look into typed dictionaries."""
    return {"extra_args": extra_args, "extra_body": extra_body, "options": options}


def check_names(owner: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Refuse names that a class does not take.

    Raises:
        TypeError: There is one; names the nearest that it takes.
    """
    names = list(known)
    for name in given:
        if name not in names:
            near = nearest(name, names)
            hint = f"Did you mean {near}?" if near else f"It takes {', '.join(names)}"
            raise TypeError(f"{owner}: takes no {name!r}. {hint}")


def show_parameters(cls: type) -> None:
    """Have the names that the calls of a class are given checked, and shown by `help()` and `inspect` in place of `**args`.

    A class lists its own in `_parameters`, whose `**beside` are those of the class above.
    """
    if "_parameters" in cls.__dict__:
        above = getattr(super(cls, cls), "_parameters", everywhere)
        own = [item for item in signature(cls.__dict__["_parameters"]).parameters.values() if item.kind is Parameter.KEYWORD_ONLY]
        cls._parameters = _checked([*own, *signature(above).parameters.values()])  # type: ignore[attr-defined]
    for method in cls.__dict__.values():
        if callable(method) and "args" in getattr(method, "__annotations__", ()):
            vars(method)["__signature__"] = _joined(signature(method), [*signature(cls._parameters).parameters.values()])  # type: ignore[attr-defined]


def _checked(listed: list[Parameter]) -> Callable[..., dict[str, Any]]:
    """A method that gives back what it is given, of the names that are listed."""
    names = [item.name for item in listed]

    def given(self: object, **arguments: Any) -> dict[str, Any]:
        check_names(type(self).__name__, arguments, names)
        return arguments

    vars(given)["__signature__"] = Signature(listed)
    return given


def _joined(before: Signature, own: list[Parameter]) -> Signature:
    kept = [item for item in before.parameters.values() if item.kind is not Parameter.VAR_KEYWORD]
    named = [item for item in kept if item.kind is Parameter.KEYWORD_ONLY]
    return before.replace(
        parameters=[
            *(item for item in kept if item not in named),
            *(item for item in named if item.default is Parameter.empty),
            *(item for item in own if item.name not in before.parameters),
            *(item for item in named if item.default is not Parameter.empty),
        ]
    )


@cache
def native_places(request: type[BaseModel], flat: tuple[str, ...], hidden: tuple[str, ...]) -> Mapping[str, str]:
    """The parameters of a family's native calls, by their names in Python and on the wire, and where they go."""
    places: dict[str, str] = {}
    for wire, name in wire_names(request).items():
        if wire in hidden or wire.startswith(BEDROCK):
            continue
        at = f"/{escape(wire)}"
        group = _class_of(request, name) if wire in flat else None
        for key, own in wire_names(group).items() if group else [(wire, name)]:
            places[own] = places[key] = f"{at}/{escape(key)}" if group else at
    return places


def _class_of(request: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The class of a member that holds one object."""
    from pydantic import BaseModel  # noqa: PLC0415 - nothing here needs it before a class is asked for

    annotation = request.model_fields[name].annotation
    candidates = (annotation, *getattr(annotation, "__args__", ()))
    return next((item for item in candidates if isinstance(item, type) and issubclass(item, BaseModel)), None)


def put(body: dict[str, Any], pointer: str, value: object) -> None:
    """Set what stands at a JSON Pointer, and the objects on the way to it; what the caller gave stays as it is."""
    *groups, last = keys_of(pointer)
    for group in groups:
        body[group] = dict(body.get(group) or {})
        body = body[group]
    body[last] = value
