"""The rules of an object's class, applied when it is made: most objects are done with after one look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from pydantic_core import PydanticCustomError

from ..json.paths import wire_names
from ..json.rules import OneOf, Rule
from ..json.screen import Screen


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
