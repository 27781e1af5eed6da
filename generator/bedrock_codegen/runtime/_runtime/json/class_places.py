"""Where in a body the objects of a class may stand, as its annotations say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from .paths import escape


@cache
def places_of(name: str, body: type[BaseModel]) -> tuple[str, ...]:
    """Paths to all objects of a class within a body, itself included; empty where annotations do not tell them all."""
    try:
        return tuple(dict.fromkeys(_places(body, name, "", ())))
    except _UntoldError:
        return ()


class _UntoldError(Exception):
    """A class holds itself, or stands in a mapping: no path leads to all of its objects."""


def _places(kind: Any, name: str, path: str, above: tuple[type, ...]) -> Iterator[str]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if kind in above:
            raise _UntoldError
        if kind.__name__ == name:
            yield path
        for python, field in kind.model_fields.items():
            yield from _places(field.annotation, name, f"{path}/{escape(field.alias or python)}", (*above, kind))
    elif hasattr(kind, "__value__"):
        yield from _places(kind.__value__, name, path, above)
    elif isinstance(kind, str) or type(kind).__name__ == "ForwardRef":
        raise _UntoldError
    else:
        yield from _within(kind, name, path, above)


def _within(kind: Any, name: str, path: str, above: tuple[type, ...]) -> Iterator[str]:
    """The places in what a union, a list or an annotated type holds."""
    origin = get_origin(kind)
    arms = [arm for arm in get_args(kind) if not isinstance(arm, str)]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        if any(True for arm in arms for _ in _places(arm, name, path, above)):
            raise _UntoldError
        return
    inner = f"{path}/*" if isinstance(origin, type) and origin.__module__ in {"builtins", "collections.abc"} else path
    for arm in arms:
        yield from _places(arm, name, inner, above)
