# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/rule_checks.py; edit it there.
"""The rules of an object's class, applied when it is made: most objects are done with after one look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticCustomError, ValidationError

from ..json.paths import classes_in, wire_names
from ..json.places import places_of
from ..json.rules import OneOf, Rule
from ..json.screen import Screen
from .files import Making


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


def keep_later(body: Any, info: Any) -> Any:
    """Check that an object keeps the rules of its class; where a request is being made, with all others once it is whole."""
    making = info.context
    if type(making) is not Making:
        return keep(body)
    making.unjudged.append(body)
    return body


@cache
def rules_within(kind: type[BaseModel]) -> tuple[Rule, ...] | None:
    """The rules that `keep_later` puts off, of a class and of all that it holds, each with the class that it is about.

    None where a look at a whole body could not tell which of them it may break.
    """
    inner = [(inside, rule) for inside in classes_in(kind) if inside is not kind for rule in rules_put_off(inside)]
    if any(not rule.signs() or not places_of(inside.__name__, kind) for inside, rule in inner):
        return None
    return (*rules_put_off(kind), *(replace(rule, on=inside.__name__) for inside, rule in inner))


def rules_put_off(kind: type[BaseModel]) -> tuple[Rule, ...]:
    """The rules of a class, but for the one that is looked at at once: of objects told apart by key."""
    rules: tuple[Rule, ...] = getattr(kind, "__rules__", ())
    constants = any(not field.is_required() and field.default is not None for field in kind.model_fields.values())
    return rules if constants else parted(rules)[1]


def parted(rules: Sequence[Rule]) -> tuple[OneOf | None, tuple[Rule, ...]]:
    """The rule that tells objects apart by key, if there is just one, and the others."""
    ones = [rule for rule in rules if isinstance(rule, OneOf)]
    return (ones[0], tuple(rule for rule in rules if rule is not ones[0])) if len(ones) == 1 else (None, tuple(rules))


def all_keep(making: Making) -> bool:
    """Whether all objects of a request that was made keep the rules of their classes."""
    for body in making.unjudged:
        kind: Any = type(body)
        doubtful: Any = _screen(kind).doubtful(body)
        if any(next(rule.broken(body), None) is not None for rule in doubtful):
            return False
    return True


def keep_these(rules: Iterable[Rule], whole: BaseModel, making: Making) -> bool:
    """Whether a request that was made keeps certain rules, of `rules_within`."""
    by_class: dict[str, list[Any]] = {}
    for body in making.unjudged:
        by_class.setdefault(type(body).__name__, []).append(body)
    about = ((rule, by_class.get(rule.on, ()) if rule.on else [whole]) for rule in rules)
    return all(next(rule.broken(body), None) is None for rule, bodies in about for body in bodies)


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


@dataclass(frozen=True, slots=True)
class Quick:
    """A quicker validator for requests as most are: texts and numbers, and nothing that a rule asks about.

    The whole validator of a class calls our Python for every object that has rules. This one is made of it by leaving out: what
    it takes, the whole one takes the same way, and all rules of classes are kept. What it does not take, the whole one judges.
    """

    validate: Callable[..., Any]
    members: frozenset[str]
    """What may be given, by any name: a request with more is not tried."""
    constants: frozenset[str]
    """Members that are sent without being given."""

    def made(self, given: Mapping[str, object], **options: Any) -> Any:
        """A request of its members, as the whole validator would make it; None where that is not told."""
        if not given.keys() <= self.members:
            return None
        try:
            request = self.validate(given, **options)
        except ValidationError:
            return None
        if self.constants:
            request.__pydantic_fields_set__.update(self.constants)
        return request


def quick(kind: type[BaseModel]) -> Quick | None:
    """The quicker validator of a class of requests, once enough of them were made for it to be worth the making; else None."""
    if kind in _FOUND:
        return _FOUND[kind]
    asked = _ASKED[kind] = _ASKED.get(kind, 0) + 1
    if asked > WORTH:
        _FOUND[kind] = quick_of(kind)
    return None


WORTH = 32
"""Requests of a class from which on more are to be expected: to make the validator takes as long as hundreds of them."""
_FOUND: dict[type[BaseModel], Quick | None] = {}
_ASKED: dict[type[BaseModel], int] = {}


def quick_of(kind: type[BaseModel]) -> Quick | None:
    """The quicker validator of a class of requests; None where all of its requests need a closer look."""
    from .narrowing import narrowed  # noqa: PLC0415 - few programs make so many requests

    found = narrowed(kind)
    return found and Quick(*found)
