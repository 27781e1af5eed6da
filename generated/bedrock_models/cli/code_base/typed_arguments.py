# Copied from generator/bedrock_codegen/runtime/cli/code_base/typed_arguments.py; edit it there.
"""The members of a body that a program writes down, as arguments of its family's function."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from typing_extensions import TypeAliasType

from ..._runtime.models.family import Family
from ..._runtime.models.table import PACKAGE
from .taken_apart import Program


class LeftAlone(Exception):
    """Why a call stays as it is."""


def arguments(body: ast.Dict, family: Family, operation: str, program: Program) -> list[str]:
    """Each member of a body as `name=value`, with names as Python has them.

    Raises:
        LeftAlone: a member is none of the function's parameters, or nobody can tell which it is.
    """
    parameters = inspect.signature(getattr(import_module(f"{PACKAGE}.{family.name}"), operation)).parameters
    return list(_given(body, family.request, parameters, program, "body"))


def _given(body: ast.Dict, model: type[BaseModel], parameters: Mapping[str, Any], program: Program, called: str) -> Iterator[str]:
    fields = _fields(model)
    for key, value in zip(body.keys, body.values, strict=True):
        wire = key.value if isinstance(key, ast.Constant) else None
        if not isinstance(wire, str):
            raise LeftAlone(f"its {called} is put together from others")
        name, kind = fields.get(wire, ("", None))
        inner = _models(kind)
        if name in parameters:
            yield f"{name}={_written(value, kind, program)}"
        elif inner and isinstance(value, ast.Dict) and all(each in parameters for each, _ in _fields(inner[0]).values()):
            yield from _given(value, inner[0], parameters, program, wire)
        elif not _says_nothing(value, kind):
            raise LeftAlone(f"{wire!r} is no parameter of {model.__name__.removesuffix('Request')}'s function")


def _says_nothing(value: ast.expr, kind: Any) -> bool:
    """Whether a member has the one value that it can have."""
    return isinstance(value, ast.Constant) and value.value in _constants(kind)


def _constants(kind: Any) -> tuple[Any, ...]:
    kind = _unnamed(kind)
    return get_args(kind) if get_origin(kind) is Literal else tuple(each for arm in get_args(kind) for each in _constants(arm))


def _written(value: ast.expr, kind: Any, program: Program) -> str:
    """The text of a value, its keys as Python names them."""
    start, end = program.span(value)
    text = program.text[start:end]
    for first, last, new in sorted(_renamed(value, kind, program), reverse=True):
        text = text[: first - start] + new + text[last - start :]
    return text


def _renamed(value: ast.expr, kind: Any, program: Program) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, ast.List | ast.Tuple):
        for item in value.elts:
            for inner in _items(kind):
                yield from _renamed(item, inner, program)
    if not isinstance(value, ast.Dict):
        return
    keys = [key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else "" for key in value.keys]
    models = _models(kind)
    fitting = [fields for model in models if (fields := _fields(model)).keys() >= {*keys}]
    if models and not fitting:
        raise LeftAlone(f"nobody can tell what the object with {', '.join(keys) or 'nothing'} is")
    for node, key, inner in zip(value.keys, keys, value.values, strict=True) if fitting else ():
        names = {fields[key][0] for fields in fitting}
        if len(names) > 1:
            raise LeftAlone(f"nobody can tell which member {key!r} is")
        if node and names != {key}:
            yield (*program.span(node), f'"{next(iter(names))}"')
        yield from _renamed(inner, fitting[0][key][1], program)


def _fields(model: type[BaseModel]) -> dict[str, tuple[str, Any]]:
    """A model's members by their names in JSON: the name in Python, and what is held."""
    return {field.alias or name: (name, field.annotation) for name, field in model.model_fields.items()}


def _models(kind: Any) -> Sequence[type[BaseModel]]:
    """The classes that a value may be of, but for those in lists."""
    kind = _unnamed(kind)
    if isinstance(kind, type) and not get_args(kind):
        return [kind] if issubclass(kind, BaseModel) else []
    arms = get_args(kind)
    return [] if _is_list(kind) else list(dict.fromkeys(model for arm in arms for model in _models(arm)))


def _items(kind: Any) -> Iterator[Any]:
    """What the lists hold that a value may be."""
    kind = _unnamed(kind)
    for arm in get_args(kind):
        if _is_list(kind):
            yield arm
        else:
            yield from _items(arm)


def _unnamed(kind: Any) -> Any:
    """A type itself, where it has a name such as that of a union."""
    return _unnamed(kind.__value__) if isinstance(kind, TypeAliasType) else kind


def _is_list(kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, list | tuple | Sequence)
