"""What rules and limits have against an example, or a body that was recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..common.pointers import escape
from ..common.rules import models_of, read
from ..load import Json
from ..runtime._runtime.json.paths import found
from ..runtime._runtime.json.rules import concerns
from .paths import fits_type
from .validator import Checker, Mismatch
from .views import BodyView, Schema, mapping, ref_name, sequence, text


def refusals(card: Mapping[str, Any], limits: Sequence[Any], request: BodyView, body: Json, model_id: str) -> Iterator[Mismatch]:
    """What the rules and limits that are certain have against a request for a model; without an id, those for every model.

    Rules are read as the package reads them; what is unconfirmed only warns.
    """
    said = [rule for rule in map(mapping, sequence(card.get("rules"))) if _refuses(rule, card, model_id)]
    rules = [meant for rule in said if (meant := read(rule))]
    holders = instances(request, body) if any(rule.on for rule in rules) else {}
    for rule in rules:
        for pointer, value in holders.get(rule.on, ()) if rule.on else [("", body)]:
            yield from (
                Mismatch(f"{pointer}{finding.pointer}", finding.message, "a body that keeps the rule")
                for finding in rule.broken(value)
            )
    for limit in map(mapping, limits):
        if _refuses(limit, card, model_id):
            yield from find_excess(limit, body)


def _refuses(fact: Mapping[str, Any], card: Mapping[str, Any], model_id: str) -> bool:
    return fact.get("evidence") != "unconfirmed" and concerns(models_of(fact, card), model_id)


def find_excess(limit: Mapping[str, Any], body: Json) -> Iterator[Mismatch]:
    """How a body exceeds a limit."""
    schema = limit.get("schema")
    values = found(body, text(limit.get("at")))
    if values:
        checker = Checker(schema if isinstance(schema, dict) else False)
        for pointer, value in values:
            yield from (Mismatch(f"{pointer}{fault.pointer}", fault.wrong, fault.right) for fault in checker.faults(value))


def instances(request: BodyView, body: Json) -> dict[str, list[tuple[str, Json]]]:
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


def _may_be(request: BodyView, schema: Schema, value: Json) -> bool:
    """Whether a value may be meant for a schema: it has its type, and its tags."""
    target = request.target(schema)
    if not request.arms(target) and not fits_type(target, value):
        return False
    members = mapping(target.get("properties"))
    tags = {key: mapping(member)["const"] for key, member in members.items() if "const" in mapping(member)}
    return all(mapping(value).get(key, tag) == tag for key, tag in tags.items())
