# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/search.py; edit it there.
"""Finding places in a request's JSON and in its spec, for messages that name only half of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from ..json.paths import escape, keys_of, wire_names

_DEPTH = 4
"""How deep in a spec a name is looked for."""


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


def walk(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Every value in a body, with the pointer to it."""
    if pointer:
        yield pointer, value
    items: Iterable[tuple[Any, Any]] = (
        value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, inner in items:
        yield from walk(inner, f"{pointer}/{escape(str(key))}")


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
