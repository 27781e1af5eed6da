"""The rules of an object's class, applied when it is made: most objects are done with after one look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from ..json.paths import wire_names
from ..json.rules import OneOf, Rule
from ..json.screen import Screen
from .build_lock import built
from .files import Aside, Making
from .quick import quick

Request = TypeVar("Request", bound=BaseModel)


def only_one(rule: OneOf) -> Callable[[Any], Any]:
    """The check of objects that are told apart by key: one that has just one member, which is not None, is done with."""
    keys = {path[1:] for path in rule.fields if path.count("/") == 1}
    known: dict[type, frozenset[str]] = {}

    def check(body: Any) -> Any:
        given = body.__pydantic_fields_set__
        if len(given) == 1:
            (name,) = given
            kind: Any = type(body)
            if kind not in known:
                known[kind] = frozenset(name for wire, name in wire_names(kind).items() if wire in keys)
            if name in known[kind] and body.__dict__[name] is not None:
                return body
        return keep(body)

    return check


def made(kind: type[Request], given: Mapping[str, object], aside: Aside | None) -> Request:
    """A request of its members, whose rules are looked at all at once; where one is broken, each at its place, to say where."""
    quicker = quick(kind)
    if quicker is not None and (plain := quicker.made(given)) is not None:
        return cast("Request", plain)
    validate: Callable[..., Request] = built(kind).__pydantic_validator__.validate_python
    making = Making(aside)
    try:
        request = validate(given, context=making)
    except ValidationError:
        if all_keep(making):
            raise
    else:
        if all_keep(making):
            return request
    return validate(given)


def keep_later(body: Any, info: Any) -> Any:
    """Check that an object keeps the rules of its class; where a request is being made, with all others once it is whole."""
    making = info.context
    if type(making) is not Making:
        return keep(body)
    making.unjudged.append(body)
    return body


def all_keep(making: Making) -> bool:
    """Whether all objects of a request that was made keep the rules of their classes."""
    bodies = making.unjudged
    for body in bodies if len(bodies) < _MANY else _in_doubt(bodies):
        kind: Any = type(body)
        for rule in _screen(kind).doubtful(body):
            if next(rule.broken(body), None) is not None:
                return False
    return True


_MANY = 8
"""Objects from which on it is quicker to look at those of one class as one."""


def _in_doubt(bodies: Iterable[Any]) -> Iterator[Any]:
    """The objects of those classes of which one may break a rule; those of one class are one look."""
    alike: dict[Any, list[Any]] = {}
    for body in bodies:
        alike.setdefault(type(body), []).append(body)
    return chain.from_iterable(of_one for kind, of_one in alike.items() if _screen(kind).doubtful(*of_one))


def keep(body: Any) -> Any:
    """Check that an object keeps the rules of its class."""
    kind: Any = type(body)
    doubtful: Any = _screen(kind).doubtful(body)
    if doubtful:
        _apply(doubtful, body)
    return body


@cache
def _screen(kind: Any) -> Screen:
    return Screen(kind.__rules__, kind)


def _apply(rules: Iterable[Rule], body: Any) -> None:
    for rule in rules:
        for finding in rule.broken(body):
            raise PydanticCustomError("rule", "{wrong}", {"wrong": finding.message, "at": finding.pointer})
