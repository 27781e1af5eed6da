# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/core_schemas.py; edit it there.
"""What our classes change in pydantic's core schemas; pydantic calls this while it builds a class.

The shape of core schemas is no promise of pydantic's. Read here are `type`, `schema`, `fields`, `choices` and `validation_alias`,
as they are from pydantic 2.11.2 on; `scripts/lowest` runs the tests with that release, continuous integration with the newest.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, cast

from pydantic import BaseModel
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..json.rules import Rule
from .files import asks_only_for_some, mark_files
from .large_files import Making
from .rule_checks import keep_later, only_one, parted


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
    _mark_files(inner)
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


def _mark_files(schema: Any, *, plain: bool = True) -> None:
    mark_files(schema, plain=plain)
    plain = plain and asks_only_for_some(schema)
    for inner in _inside(schema) if schema["type"] != "function-wrap" else ():
        _mark_files(inner, plain=plain)


def only_finite(schema: Any) -> None:
    """Refuse NaN and infinity where any JSON may stand: JSON has neither, and they would be written as null."""
    if schema["type"] == "any":
        schema.update(core_schema.with_info_after_validator_function(_finite_later, cast("CoreSchema", dict(schema))))
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
    others = core_schema.no_info_after_validator_function(_finite, core_schema.any_schema())
    schema["extras_schema"] = core_schema.union_schema(  # most are texts, and those need no look of ours
        [core_schema.str_schema(strict=True), others], mode="left_to_right", serialization=core_schema.simple_ser_schema("any")
    )


def accept_others(schema: Any) -> None:
    """Let a request hold members that the spec does not name."""
    open_fields(schema)
    while schema["type"] != "model-fields":
        if schema["type"] == "model":
            schema["config"] = {**schema.get("config", {}), "extra_fields_behavior": "allow"}
        schema = schema["schema"]
    schema["extra_behavior"] = "allow"


def _finite_later(value: Any, info: core_schema.ValidationInfo) -> Any:
    """Look for numbers that no JSON has; where a request is being made, in all free JSON at once."""
    making = info.context
    if type(making) is not Making:
        return _finite(value)
    if type(value) is not str:
        making.loose.append(value)
    return value


def _finite(value: Any) -> Any:
    waiting, seen = [value], set[int]()
    for item in waiting:  # it grows meanwhile
        if type(item) is str:
            continue
        if isinstance(item, dict | list | tuple):
            if id(item) not in seen:  # one that holds itself would have no end
                seen.add(id(item))
                waiting += item.values() if isinstance(item, dict) else item
        elif isinstance(item, float) and not math.isfinite(item):
            raise PydanticCustomError("finite_number", "Input should have finite numbers only")
    return value


def _inside(schema: Any) -> list[Any]:
    choices = schema.get("choices", ()) if schema["type"] == "union" else ()
    inner = [schema[key] for key in ("schema", "items_schema", "values_schema") if isinstance(schema.get(key), dict)]
    return inner + [choice[0] if isinstance(choice, tuple) else choice for choice in choices]


def checked(schema: Any, constants: tuple[str, ...], rules: tuple[Rule, ...]) -> CoreSchema:
    """Check a model after its fields: constants must be on the wire, and the rules must hold. In Python constants are given."""

    def check(body: Any, info: core_schema.ValidationInfo) -> Any:
        given = body.__pydantic_fields_set__
        if info.mode != "json":
            given.update(constants)
        elif not given.issuperset(constants):
            missing = next(name for name in constants if name not in given)
            raise PydanticCustomError("constant_missing", "is required", {"at": f"/{_wire_name(body, missing)}"})
        return keep_later(body, info) if rules else body

    reference = schema.pop("ref", None)
    if constants:
        return core_schema.with_info_after_validator_function(check, schema, ref=reference)
    by_key, others = parted(rules)
    told = schema
    if by_key is not None:
        names = (name for name, field in fields_of(schema).items() if f"/{field.get('validation_alias', name)}" in by_key.fields)
        told = core_schema.no_info_after_validator_function(only_one(frozenset(names)), schema)
    if others:
        told = core_schema.with_info_after_validator_function(keep_later, told)
    told["ref"] = reference
    return cast("CoreSchema", told)


def clashes(fields: Mapping[str, Any]) -> dict[str, str]:
    """Wire names that are another field's name in Python, such as `top_p` beside `topP`; each with the name of its own field."""
    by_wire = {field.get("validation_alias", name): name for name, field in fields.items()}
    return {name: by_wire[name] for name in fields if by_wire.get(name, name) != name}


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
    """Leave out a null that stands for a field which an unknown key of an answer passed for. A misfit may be no object."""
    data = handler(body)
    for name in getattr(body, "model_extra", None) or ():
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
