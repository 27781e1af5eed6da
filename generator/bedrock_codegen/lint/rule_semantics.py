"""What rules and limits have against an example, or a body that was recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ..common.pointers import escape
from ..common.rules import models_of, read
from ..load import Json
from ..runtime._runtime.json.paths import found
from ..runtime._runtime.json.rules import Rule, concerns
from .paths import fits_type
from .validator import Checker, Mismatch
from .views import BodyView, Schema, mapping, ref_name, sequence, text


class Certain:
    """The rules and limits of a card that are certain; what is unconfirmed only warns.

    Rules are read as the package reads them: once for each model, since a card has hundreds of examples and recordings.
    """

    def __init__(self, card: Mapping[str, Any], limits: Callable[[str], Sequence[Any]], request: BodyView) -> None:
        """`limits` gives what may limit a model, by its base id."""
        self._card, self._all, self._request = card, limits, request
        self._rules = cache(self._read_rules)
        self._limits = cache(self._read_limits)

    def refusals(self, body: Json, model_id: str) -> Iterator[Mismatch]:
        """What they have against a request for a model; without an id, those for every model."""
        rules = self._rules(model_id)
        holders = instances(self._request, body) if any(rule.on for rule in rules) else {}
        for rule in rules:
            for pointer, value in holders.get(rule.on, ()) if rule.on else [("", body)]:
                yield from (
                    Mismatch(f"{pointer}{finding.pointer}", finding.message, "a body that keeps the rule")
                    for finding in rule.broken(value)
                )
        for at, checker in self._limits(model_id):
            yield from find_excess(at, checker, body)

    def _read_rules(self, model_id: str) -> list[Rule]:
        said = [rule for rule in map(mapping, sequence(self._card.get("rules"))) if self._refuses(rule, model_id)]
        return [meant for rule in said if (meant := read(rule))]

    def _read_limits(self, model_id: str) -> list[tuple[str, Checker]]:
        said = [limit for limit in map(mapping, self._all(model_id)) if self._refuses(limit, model_id)]
        return [(text(limit.get("at")), checker_of(limit.get("schema"))) for limit in said]

    def _refuses(self, fact: Mapping[str, Any], model_id: str) -> bool:
        return fact.get("evidence") != "unconfirmed" and concerns(models_of(fact, self._card), model_id)


def checker_of(bound: Json) -> Checker:
    """What checks the values that a limit is about; what is no schema takes none."""
    return Checker(bound if isinstance(bound, dict) else False)


def find_excess(at: str, checker: Checker, body: Json) -> Iterator[Mismatch]:
    """How a body exceeds a limit of what stands at a path."""
    for pointer, value in found(body, at):
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
