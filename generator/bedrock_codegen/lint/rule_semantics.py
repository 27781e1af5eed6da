"""Rules and limits, evaluated over plain JSON: the reference for what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from ..common.pointers import escape
from ..load import Json
from .paths import fits_type, steps_of
from .validator import Checker, Fault
from .views import Body, Schema, listed, mapping, ref_name, sequence, shown, text, texts


def refusals(card: Mapping[str, Any], limits: Sequence[Any], request: Body, body: Json, model_id: str) -> Iterator[Fault]:
    """What the rules and limits that are certain have against a request for a model; without an id, those for every model."""
    rules = [rule for rule in map(mapping, sequence(card.get("rules"))) if applies(rule, model_id)]
    holders = instances(request, body) if any("on" in rule for rule in rules) else {}
    for rule in rules:
        for pointer, value in holders.get(text(rule["on"]), ()) if "on" in rule else [("", body)]:
            yield from (Fault(f"{pointer}{fault.pointer}", fault.wrong, fault.right) for fault in broken(rule, value))
    for limit in map(mapping, limits):
        if applies(limit, model_id):
            yield from exceeded(limit, body)


def applies(fact: Mapping[str, Any], model_id: str) -> bool:
    """Whether a rule or limit may refuse a request for a model; what is unconfirmed only warns."""
    patterns = texts(fact.get("models"))
    return fact.get("evidence") != "unconfirmed" and (not patterns or any(fnmatchcase(model_id, pattern) for pattern in patterns))


def found(body: Json, path: str) -> list[tuple[str, Json]]:
    """Every value a path leads to, with its pointer; null counts as not there."""
    here = [("", body)]
    for key, tag in steps_of(path):
        if key:
            here = [(f"{pointer}/{escape(name)}", item) for pointer, value in here for name, item in _children(value, key)]
        if tag:
            here = [(pointer, value) for pointer, value in here if mapping(value).get(tag[0]) == tag[1]]
    return [(pointer, value) for pointer, value in here if value is not None]


def _children(value: Json, key: str) -> list[tuple[str, Json]]:
    if isinstance(value, dict):
        return [(key, value[key])] if key in value else []
    items = [(str(index), item) for index, item in enumerate(sequence(value))]
    return items if key == "*" else [item for item in items if item[0] == key]


Found = list[tuple[str, Json]]
"""Values that are there, with their pointers."""


def broken(rule: Mapping[str, Any], body: Json) -> Iterator[Fault]:
    """How a body breaks a rule."""
    kind = _KINDS.get(text(rule.get("rule")))
    applies = kind is _only_when or "when" not in rule or _holds(mapping(rule["when"]), body)
    if kind and applies:
        there = [values[0] for field in texts(rule.get("fields")) if (values := found(body, field))]
        yield from kind(rule, body, there)


def _at_most_one(_: Mapping[str, Any], __: Json, there: Found) -> Iterator[Fault]:
    if len(there) > 1:
        yield Fault(there[1][0], f"excludes {there[0][0]}", "one of the two")


def _one_of(rule: Mapping[str, Any], body: Json, there: Found) -> Iterator[Fault]:
    yield from _at_most_one(rule, body, there)
    if not there:
        yield Fault("", "has none of several fields", f"one of {listed(texts(rule.get('fields')))}")


def _requires(rule: Mapping[str, Any], body: Json, there: Found) -> Iterator[Fault]:
    missing = [need for need in texts(rule.get("needs")) if not found(body, need)]
    if there and missing:
        yield Fault(missing[0], "is missing", f"it is required beside {there[0][0]}")


def _less_than(rule: Mapping[str, Any], _: Json, there: Found) -> Iterator[Fault]:
    if len(there) == len(texts(rule.get("fields"))) == 2:
        (small, low), (large, high) = there
        if _is_number(low) and _is_number(high) and low >= high:
            yield Fault(small, f"is {shown(low)}", f"less than {large}, which is {shown(high)}")


def _only_when(rule: Mapping[str, Any], body: Json, there: Found) -> Iterator[Fault]:
    if not _holds(mapping(rule.get("when")), body):
        for pointer, value in there:
            if not any(_same(value, item) for item in sequence(rule.get("except"))):
                yield Fault(pointer, "is not accepted", f"only where {shown(rule.get('when'))}")


def _combination(rule: Mapping[str, Any], _: Json, there: Found) -> Iterator[Fault]:
    values = [value for _, value in there]
    rows = [sequence(row) for row in sequence(rule.get("allowed"))]
    if there and len(there) == len(texts(rule.get("fields"))) and not any(all(map(_same, values, row)) for row in rows):
        yield Fault(there[0][0], f"is {shown(values)} together with the others", f"one of {shown(rows)}")


_KINDS = {
    "at_most_one": _at_most_one,
    "one_of": _one_of,
    "requires": _requires,
    "less_than": _less_than,
    "only_when": _only_when,
    "combination": _combination,
}


def _holds(when: Mapping[str, Any], body: Json) -> bool:
    values = [value for _, value in found(body, text(when.get("at")))]
    if "differs" in when:
        return not any(_same(value, other) for value in values for other in sequence(when["differs"]))
    return any(_same(value, other) for value in values for other in sequence(when.get("equals")))


def exceeded(limit: Mapping[str, Any], body: Json) -> Iterator[Fault]:
    """How a body exceeds a limit."""
    schema = limit.get("schema")
    values = found(body, text(limit.get("at")))
    if values:
        checker = Checker(schema if isinstance(schema, dict) else False)
        for pointer, value in values:
            yield from (Fault(f"{pointer}{fault.pointer}", fault.wrong, fault.right) for fault in checker.faults(value))


def instances(request: Body, body: Json) -> dict[str, list[tuple[str, Json]]]:
    """The objects in a body by the definition that they are of, with their pointers."""
    found: dict[str, list[tuple[str, Json]]] = {}
    waiting, seen = [(request.data, body, "")], set[tuple[int, str]]()
    while waiting:
        schema, value, pointer = waiting.pop()
        if (id(schema), pointer) in seen or not _may_be(request, schema, value):
            continue
        seen.add((id(schema), pointer))
        name = ref_name(schema)
        if name in request.definitions:
            if isinstance(value, dict):
                found.setdefault(name, []).append((pointer, value))
            waiting.append((request.definitions[name], value, pointer))
        waiting += [(arm, value, pointer) for arm in request.arms(schema)]
        waiting += _below(schema, value, pointer)
    return found


def _below(schema: Schema, value: Json, pointer: str) -> Iterator[tuple[Schema, Json, str]]:
    members, rest = mapping(schema.get("properties")), mapping(schema.get("additionalProperties"))
    for key, item in mapping(value).items():
        yield mapping(members.get(key)) or rest, item, f"{pointer}/{escape(key)}"
    for index, item in enumerate(sequence(value)):
        yield mapping(schema.get("items")), item, f"{pointer}/{index}"


def _may_be(request: Body, schema: Schema, value: Json) -> bool:
    """Whether a value may be meant for a schema: it has its type, and its tags."""
    target = request.target(schema)
    if not request.arms(target) and not fits_type(target, value):
        return False
    members = mapping(target.get("properties"))
    tags = {key: mapping(member)["const"] for key, member in members.items() if "const" in mapping(member)}
    return all(mapping(value).get(key, tag) == tag for key, tag in tags.items())


def _same(one: Json, other: Json) -> bool:
    """Equality of JSON values: true is not 1."""
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
