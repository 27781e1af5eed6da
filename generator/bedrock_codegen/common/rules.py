"""Rules of a card, read by the classes that the package evaluates them with: each kind says what it takes once, there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ..runtime._runtime.json.rules import KINDS, Limit, Rule, When
from .pointers import escape

COMMON = frozenset(("fields", "on", "models", "message", "certain"))
"""What every kind has."""
TYPES = {kind: get_type_hints(kind) for kind in KINDS.values()}
"""What the members of each kind are, looked up once: cards hold thousands of rules."""

Card = Mapping[str, Any]


def own_members(kind: type[Rule]) -> dict[str, Field[Any]]:
    """What a card may say of a rule of some kind beside the common members, by the card's word for it."""
    return {field.metadata.get("card", field.name): field for field in fields(kind) if field.name not in COMMON}


def is_required(field: Field[Any]) -> bool:
    """Whether a card has to say it."""
    return field.default is MISSING and field.default_factory is MISSING


def read(card: Card, models: tuple[str, ...] = ()) -> Rule | None:
    """The rule that a card means; None where what it says makes none.

    Args:
        card: A rule of a card.
        models: The patterns of ids that it is for, groups followed.
    """
    kind = KINDS.get(str(card.get("rule")))
    own = own_members(kind) if kind else {}
    missing = any(is_required(field) and name not in card for name, field in own.items())
    if kind is None or missing or not isinstance(card.get("fields"), list):
        return None
    if not kind.count[0] <= len(card["fields"]) <= kind.count[1]:
        return None
    values = {field.name: _value(card[name]) for name, field in own.items() if name in card}
    due = TYPES[kind]
    if not all(_fits(value, due[name]) for name, value in values.items()):
        return None
    return kind(
        fields=tuple(map(str, card["fields"])),
        on=str(card.get("on", "")),
        models=models,
        message=str(card.get("message", "")),
        certain=card.get("evidence") != "unconfirmed",
        **values,
    )


def _value(said: Any) -> Any:
    if isinstance(said, dict):
        values = {key: tuple(said[key]) for key in ("equals", "differs") if isinstance(said.get(key), list)}
        return When(at=str(said.get("at", "")), **values, there=said.get("there"))
    return tuple(map(_value, said)) if isinstance(said, list) else said


def _fits(value: object, due: Any) -> bool:
    """Whether a value is of the type that a class declares; a count is no less than 0."""
    inner = get_args(due)
    if get_origin(due) in {Union, UnionType}:
        return any(_fits(value, each) for each in inner)
    if get_origin(due) is tuple:
        return isinstance(value, tuple) and all(_fits(item, inner[0]) for item in value)
    if due is int:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return isinstance(value, due)


def expression(value: Rule | Limit | When, written: Mapping[str, str] = MappingProxyType({})) -> str:
    """A rule as a call of its class. Values reach the text through `repr` alone, so that nothing a spec holds can become code.

    Args:
        value: The rule.
        written: Members that are Python already, by their names.
    """
    return f"{type(value).__name__}({', '.join(_arguments(value, written))})"


def _arguments(value: Rule | Limit | When, written: Mapping[str, str]) -> Iterator[str]:
    for field in fields(value):
        given = getattr(value, field.name)
        if given != field.default:
            text = expression(given) if isinstance(given, When) else repr(given)
            yield f"{field.name}={written.get(field.name, text)}"


def groups_of(card: Card) -> Card:
    """The groups of models that a card names."""
    said = card.get("model_groups")
    return said if isinstance(said, dict) else {}


def used_groups(facts: Iterable[Card], groups: Card) -> Card:
    """The groups that rules and limits name, and those that are part of them, in the order of the card."""
    wanted = {name for fact in facts for name in group_names(fact.get("models"))}
    for name in reversed([*groups]):  # a group is made of groups above it
        wanted |= {*group_names(groups[name])} if name in wanted else set()
    return {name: patterns for name, patterns in groups.items() if name in wanted}


def group_names(patterns: object) -> Iterator[str]:
    """The groups that are named among patterns of ids."""
    said = patterns if isinstance(patterns, list) else []
    yield from (pattern.removeprefix("@") for pattern in said if isinstance(pattern, str) and pattern.startswith("@"))


def expand_groups(patterns: Any, groups: Mapping[str, Any]) -> tuple[str, ...]:
    """Patterns of ids, with those of a group in place of its name: `@name`. A group may name others."""
    found: dict[str, None] = {}
    waiting = [*reversed(patterns if isinstance(patterns, list) else ())]
    seen: set[str] = set()
    while waiting:
        pattern = str(waiting.pop())
        if not pattern.startswith("@"):
            found[pattern] = None
        elif pattern not in seen:
            seen.add(pattern)
            inner = groups.get(pattern.removeprefix("@"))
            waiting += reversed(inner if isinstance(inner, list) else ())
    return tuple(found)


def models_of(fact: Card, card: Card) -> tuple[str, ...]:
    """The patterns of the ids that a rule or limit is for, groups of the card followed; none where it is for all."""
    return expand_groups(fact.get("models"), groups_of(card))


def with_kind_rules(card: Any, request: Any) -> Any:
    """A card with a rule for each object of the request that is told apart by its key: exactly one member is there."""
    definitions = request.get("$defs") if isinstance(request, dict) else None
    if not isinstance(card, dict) or not isinstance(definitions, dict):
        return card
    rules = [
        {
            "rule": "one_of",
            "on": name,
            "fields": [f"/{escape(key)}" for key in schema["properties"]],
            "source": request.get("x-source"),
            "evidence": "documented",
        }
        for name, schema in definitions.items()
        if isinstance(schema, dict) and schema.get("x-kind") and isinstance(schema.get("properties"), dict)
    ]
    written = card.get("rules", [])
    return {**card, "rules": [*written, *rules]} if rules and isinstance(written, list) else card
