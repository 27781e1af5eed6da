"""The rules of the objects of a request, looked at when each is made, or once the request is: most are done with after one look.

Where something is wrong with a request, it is made once more with each check at its place, to say where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError, to_json

from ..errors import RequestError
from ..json.paths import classes_in
from ..json.rules import OneOf, Rule
from ..json.screen import Screen
from .build_lock import built
from .large_files import Aside, Making
from .pydantic_errors import from_pydantic
from .quick import quick

Request = TypeVar("Request", bound=BaseModel)


class Draft(Generic[Request]):
    """A request whose fields are right, and whose rules are yet to be looked at."""

    __slots__ = ("_given", "_keeps", "_making", "aside", "body")
    body: Request
    aside: Aside | None
    """The files that were kept out of it."""

    def __init__(self, kind: type[Request], given: Mapping[str, object], aside: Aside | None = None) -> None:
        """Make the request of its members, by wire name; large files may be kept aside.

        Raises:
            RequestError: the spec refuses a member.
        """
        self._making, self._given, self.aside = Making(aside), given, aside
        quicker = quick(kind)
        plain: Request | None = None if quicker is None else quicker.made(given)
        self._keeps = plain is not None
        if plain is None:
            self._make(kind)
        else:
            self.body = plain

    def _make(self, kind: type[Request]) -> None:
        try:
            self.body = built(kind).__pydantic_validator__.validate_python(self._given, context=self._making)
        except ValidationError as error:
            if _all_finite(self._making) and all_keep(self._making):
                raise _refusal(kind, error, self._given) from None
            self._make_again(kind)
        else:
            if not _all_finite(self._making):
                self._make_again(kind)

    def judged(self) -> Request:
        """The request, once all rules of its classes are kept.

        Raises:
            RequestError: one is broken.
        """
        if self._keeps:
            return self.body
        screen = _whole(type(self.body))
        if screen is None:
            return self.judged_by(None)
        doubtful = screen.doubtful(self.body)
        return self.judged_by([cast("Rule", check) for check in doubtful]) if doubtful else self.body

    def judged_by(self, rules: Sequence[Rule] | None) -> Request:
        """The same where only certain rules may be broken, of `rules_within`; None where that is not known.

        Raises:
            RequestError: one is broken.
        """
        keeps = all_keep(self._making) if rules is None else keep_these(rules, self.body, self._making)
        if not keeps:
            self._make_again(type(self.body))
        return self.body

    def _make_again(self, kind: type[Request]) -> None:
        """Make the request with each check at its place, which says what is wrong and where."""
        self._making, self.aside = Making(), None
        try:
            self.body = built(kind).__pydantic_validator__.validate_python(self._given)
        except ValidationError as error:
            raise _refusal(kind, error, self._given) from None


@cache
def _whole(kind: type[BaseModel]) -> Screen | None:
    rules = rules_within(kind)
    return None if rules is None else Screen(rules, kind)


def _all_finite(making: Making) -> bool:
    """Whether no number in free JSON is NaN or infinite, as the words for them in its text tell; False where it is no JSON."""
    if not making.loose:
        return True
    try:
        text = to_json(making.loose, inf_nan_mode="constants")
    except ValueError:
        return False
    return b"NaN" not in text and b"Infinity" not in text


def _refusal(kind: type[Any], error: ValidationError, given: Mapping[str, object]) -> RequestError:
    return RequestError(
        f"{kind.__family__ or kind.__extras_of__} refuses this request; nothing was sent:",
        from_pydantic(error, given, kind),
        family=kind.__family__,
    )


def only_one(names: frozenset[str]) -> Callable[[Any], Any]:
    """The check of objects that are told apart by key, of these names: one that has just one, which is not None, is done with."""

    def check(body: Any) -> Any:
        given = body.__pydantic_fields_set__
        if len(given) == 1:
            (name,) = given
            if name in names and body.__dict__[name] is not None:
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
    if not inner:
        return rules_put_off(kind)
    from ..json.class_places import places_of  # noqa: PLC0415 - few families have rules of classes

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
