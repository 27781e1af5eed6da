# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/core_schemas.py; edit it there.
"""What our classes change in pydantic's core schemas; pydantic calls this while it builds a class.

The shape of core schemas is no promise of pydantic's. Read here are `type`, `schema`, `fields`, `choices` and `validation_alias`,
as they are from pydantic 2.11.2 on; `scripts/lowest` runs the tests with that release, continuous integration with the newest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, cast

from pydantic import BaseModel
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..json.paths import members_at, values, wire_names
from ..json.rules import Door, OneOf, Requires, Rule, at_stake, doors, outermost


def fields_of(schema: Any) -> dict[str, Any]:
    """The fields of a model's core schema; none where it only refers to one that was built before."""
    while schema["type"] != "model-fields":
        if "schema" not in schema:
            return {}
        schema = schema["schema"]
    fields: dict[str, Any] = schema["fields"]
    return fields


def tighten(field: Any, *, nullable: bool) -> bool:
    """Refuse null on the wire, unless it is allowed; say whether the field is a constant."""
    inner = field["schema"]
    _no_coercion(inner)
    only_finite(inner)
    if inner["type"] != "default":
        return False
    if not nullable and inner["schema"]["type"] == "nullable":
        inner["schema"] = core_schema.json_or_python_schema(inner["schema"]["schema"], inner["schema"])
    return bool(inner["schema"]["type"] == "literal")


def _no_coercion(schema: Any) -> None:
    """Take `"1"` or `True` for a mistake where a number is due: what is typed is what is sent."""
    if schema["type"] in {"int", "float", "bool", "str"}:
        schema["strict"] = True
    for inner in _inside(schema):
        _no_coercion(inner)


def only_finite(schema: Any) -> None:
    """Refuse NaN and infinity where any JSON may stand: JSON has neither, and they would be written as null."""
    if schema["type"] == "any":
        schema.update(core_schema.no_info_after_validator_function(_finite, cast("CoreSchema", dict(schema))))
    else:
        for inner in _inside(schema):
            only_finite(inner)


def exact(field: Any) -> None:
    """Keep an integer an integer where any number may stand in an answer: as a float one of many digits would be another.

    Only where one number stands. In a vector of thousands it would cost a sixth of reading it.
    """
    schema = field
    while schema["type"] in {"default", "nullable"}:
        schema = schema["schema"]
    if schema["type"] == "float":
        number: Any = {**schema, "allow_inf_nan": False}
        schema.clear()
        schema.update(
            core_schema.union_schema(
                [number, core_schema.int_schema(strict=True)],
                custom_error_type="float_type",
                serialization=core_schema.simple_ser_schema("any"),
            )
        )


def open_fields(schema: Any) -> None:
    """Let the unknown members of an answer hold any JSON, and nothing else."""
    while schema["type"] != "model-fields":
        schema = schema["schema"]
    schema["extras_schema"] = core_schema.no_info_after_validator_function(_finite, core_schema.any_schema())


def accept_others(schema: Any) -> None:
    """Let a request hold members that the spec does not name."""
    open_fields(schema)
    while schema["type"] != "model-fields":
        if schema["type"] == "model":
            schema["config"] = {**schema.get("config", {}), "extra_fields_behavior": "allow"}
        schema = schema["schema"]
    schema["extra_behavior"] = "allow"


def _finite(value: Any) -> Any:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, float) and not math.isfinite(item):
            raise PydanticCustomError("finite_number", "Input should have finite numbers only")
        waiting += item.values() if isinstance(item, dict) else item if isinstance(item, list | tuple) else ()
    return value


def _inside(schema: Any) -> list[Any]:
    choices = schema.get("choices", ()) if schema["type"] == "union" else ()
    inner = [schema[key] for key in ("schema", "items_schema", "values_schema") if isinstance(schema.get(key), dict)]
    return inner + [choice[0] if isinstance(choice, tuple) else choice for choice in choices]


def checked(schema: Any, constants: tuple[str, ...], *, rules: bool) -> CoreSchema:
    """Check a model after its fields: constants must be on the wire, and the rules must hold. In Python constants are given."""

    def check(body: Any, info: core_schema.ValidationInfo) -> Any:
        given = body.__pydantic_fields_set__
        if info.mode != "json":
            given.update(constants)
        elif not given.issuperset(constants):
            missing = next(name for name in constants if name not in given)
            raise PydanticCustomError("constant_missing", "is required", {"at": f"/{_wire_name(body, missing)}"})
        return keep(body) if rules else body

    reference = schema.pop("ref", None)
    if not constants:
        return core_schema.no_info_after_validator_function(keep, schema, ref=reference)
    return core_schema.with_info_after_validator_function(check, schema, ref=reference)


def keep(body: Any) -> Any:
    """Check that an object keeps the rules of its class."""
    kind: Any = type(body)
    for array, groups in _rules(kind, frozenset(body.__pydantic_fields_set__)):
        if array and not values(body, array):
            continue
        seen: Seen = {}
        for tests, group in groups:
            for test in tests:
                if test(body, seen):
                    _apply(group, body)
                    break
    return body


Seen = dict[str, dict[type, set[str]]]
"""What the items of arrays hold, of those that were looked at."""
Test = Callable[[Any, Seen], bool]
Group = tuple[tuple[Test, ...], tuple[Rule, ...]]


def _apply(rules: Iterable[Rule], body: Any) -> None:
    for rule in rules:
        for finding in rule.broken(body):
            raise PydanticCustomError("rule", "{wrong}", {"wrong": finding.message, "at": finding.pointer})


@lru_cache(maxsize=1024)
def _rules(body: Any, given: frozenset[str]) -> tuple[tuple[str, tuple[Group, ...]], ...]:
    """The rules of a class that objects with these fields can break: programs send the same few shapes again and again.

    Rules that follow one another and need the same members stand together, after quick tests of which one passes where they may
    be broken. Groups that need items of one array stand behind it: a conversation of texts has none, and is done with them.
    """
    at_hand = [rule for rule in body.__rules__ if at_stake(rule, body, given)]
    alike = groupby(at_hand, key=lambda rule: (_missing(rule, body, given), doors(rule, body, given)))
    groups = [(missing, found, tuple(rules)) for (missing, found), rules in alike]
    behind = groupby(groups, key=lambda group: "" if group[0] else outermost(group[1]))
    return tuple((array, tuple((_tests(missing, found), rules) for missing, found, rules in inner)) for array, inner in behind)


def _tests(missing: _Missing | None, found: tuple[Door, ...]) -> tuple[Test, ...]:
    return (missing,) if missing else tuple(map(_Ajar, found)) or (_always,)


def _always(_: Any, __: Seen) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _Ajar:
    """Whether any item of an array has some member; the items are looked at once for all who ask."""

    door: Door

    def __call__(self, body: Any, seen: Seen) -> bool:
        array, key = self.door
        kinds = seen.get(array)
        if kinds is None:
            kinds = seen[array] = members_at(body, array)
        for kind, there in kinds.items():
            if not key or (wire_names(kind).get(key, key) if issubclass(kind, BaseModel) else key) in there:
                return True
        return False


@dataclass(frozen=True, slots=True)
class _Missing:
    """Whether any of some fields that were given is None, which is as good as not given."""

    names: tuple[str, ...]

    def __call__(self, body: Any, _: Seen) -> bool:
        for name in self.names:  # noqa: SIM110 - `any` with a generator takes twice as long
            if getattr(body, name) is None:
                return True
        return False


def _missing(rule: Rule, body: Any, given: frozenset[str]) -> _Missing | None:
    """Fields that are given, and while they are there keep the rule: the only one of `OneOf`, all that are required."""
    names = wire_names(body)
    paths = rule.needs if isinstance(rule, Requires) else rule.fields if isinstance(rule, OneOf) else ()
    fields = [names.get(path[1:], "") for path in paths]
    there = given.intersection(fields)
    keeps = all(fields) and (len(there) == 1 if isinstance(rule, OneOf) else len(there) == len(fields) > 0)
    return _Missing(tuple(sorted(there))) if keeps else None


def clashes(fields: Mapping[str, Any]) -> dict[str, str]:
    """Wire names that are another field's name in Python, such as `top_p` beside `topP`; each with the name of its own field."""
    by_wire = {field.get("validation_alias", name): name for name, field in fields.items()}
    return {name: by_wire[name] for name in fields if by_wire.get(name, name) != name}


@cache
def keywords(body: type[BaseModel]) -> Mapping[str, str]:
    """The same names as keywords of a constructor, where the name in Python counts; each with the wire name it stands for."""
    aliases = {name: field.alias for name, field in body.model_fields.items()}
    return {name: alias for name, alias in aliases.items() if alias and alias != name and name in aliases.values()}


def wire_names_first(schema: Any, clashing: Mapping[str, str]) -> CoreSchema:
    """Let the keys of a dict be read as wire names where they could be either; else one value would be sent under both."""

    def unambiguous(value: Any, info: core_schema.ValidationInfo) -> Any:
        if info.mode == "json" or not isinstance(value, dict):
            return value
        return {clashing.get(key, key): item for key, item in value.items()}

    reference = schema.pop("ref", None)
    return core_schema.with_info_before_validator_function(unambiguous, schema, ref=reference)


def _wire_name(body: BaseModel, name: str) -> str:
    """What a field is called in JSON."""
    return type(body).model_fields[name].alias or name


def without_strays(body: Any, handler: core_schema.SerializerFunctionWrapHandler) -> Any:
    """Leave out a null that stands for a field which an unknown key of an answer passed for."""
    data = handler(body)
    for name in body.model_extra or ():
        wire = type(body).model_fields[name].alias if name in type(body).model_fields else None
        if wire and wire in data and data[wire] is None:
            del data[wire]
    return data


def from_text(schema: CoreSchema, member: str) -> CoreSchema:
    """A class that also takes a bare text, in Python, for the object that holds it as this member."""

    def held(value: Any, info: core_schema.ValidationInfo) -> Any:
        return {member: value} if isinstance(value, str) and info.mode == "python" else value

    reference = cast("Any", schema).pop("ref", None)
    return core_schema.with_info_before_validator_function(held, schema, ref=reference)
