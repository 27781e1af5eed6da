# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/search.py; edit it there.
"""Finding places in a request's JSON and in its spec, for messages that name only half of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from ..json.paths import escape, keys_of, wire_names

_DEPTH = 4
"""How deep in a spec a name is looked for."""
MOST = 20_000
"""Values of a body that are looked at."""


def spec_places(request: type[BaseModel], name: str, pointer: str = "", depth: int = 0) -> Iterator[str]:
    """Where a request may have a field of this name, through objects only."""
    names = wire_names(request)
    if name in names:
        yield f"{pointer}/{escape(name)}"
    for wire, field in names.items() if depth < _DEPTH else ():
        for kind in _classes(request.model_fields[field].annotation):
            yield from spec_places(kind, name, f"{pointer}/{escape(wire)}", depth + 1)


def _classes(annotation: Any) -> Iterator[type[BaseModel]]:
    for kind in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind


def classes_at(request: type[BaseModel], keys: Iterable[str]) -> frozenset[type[BaseModel]]:
    """The classes that the object at these keys may have, whatever unions and arrays lie between."""
    here = frozenset((request,))
    for key in keys:
        inside = [_within(kind)[key] for kind in here if key in wire_names(kind)]
        if inside or not key.isdigit():  # an index leads from an array, which counts as its items
            here = frozenset[type[BaseModel]]().union(*inside)
    return here


@cache
def _within(kind: type[BaseModel]) -> dict[str, frozenset[type[BaseModel]]]:
    """Wire name to the classes that the value may have."""
    return {wire: frozenset(_reachable(kind.model_fields[name].annotation)) for wire, name in wire_names(kind).items()}


def _reachable(annotation: Any) -> Iterator[type[BaseModel]]:
    """The classes that a type names, through unions, arrays and aliases, but not into their fields."""
    waiting, seen = [annotation], set[int]()
    while waiting:
        kind = waiting.pop()
        if id(kind) in seen:
            continue
        seen.add(id(kind))
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
        else:
            waiting += [*getattr(kind, "__args__", ()), *([kind.__value__] if hasattr(kind, "__value__") else [])]


def holds(body: Any, keys: Iterable[str]) -> bool:
    """Whether a body has a value, null included, at these keys."""
    for key in keys:
        if isinstance(body, Mapping) and key in body:
            body = body[key]
        elif isinstance(body, list) and key.isdigit() and int(key) < len(body):
            body = body[int(key)]
        else:
            return False
    return True


def walk(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value in a body, in order, with the pointer to it; not more than a message is worth looking for."""
    waiting = [(pointer, value)]
    for _ in range(MOST):
        if not waiting:
            return
        pointer, value = waiting.pop()
        if pointer:
            yield pointer, value
        items: Iterable[tuple[Any, Any]] = (
            value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
        )
        waiting += [(f"{pointer}/{escape(str(key))}", inner) for key, inner in items][::-1]


def at(body: Any, pointer: str) -> Any:
    """The value at a pointer; None where there is none."""
    for key in keys_of(pointer):
        body = child(body, key)
    return body


def child(holder: Any, key: str) -> Any:
    """The member or item of this name; None where there is none."""
    if isinstance(holder, Mapping):
        return holder.get(key)
    if isinstance(holder, list) and key.isdigit() and int(key) < len(holder):
        return holder[int(key)]
    return None


def pointer_of(steps: Iterable[str]) -> str:
    """The JSON Pointer of these keys."""
    return "".join(f"/{escape(step)}" for step in steps)
