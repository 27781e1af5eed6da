# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/lenient.py; edit it there.
"""Reading an answer that does not fit: what fits is typed, what does not is kept as it came.

The core schema that pydantic made of a class is copied, and each part of the copy takes anything: what it refuses becomes a mark
that holds the value, and a member that did not come becomes a mark as well. Then the marks are taken out again, and told. All of
it runs only once an answer was refused by the class itself, so an answer that fits pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError
from pydantic_core import SchemaValidator, core_schema

from ..json.findings import kind_of, shown
from ..json.paths import escape, wire_names
from .build_lock import building, core_schema_of
from .misfits import Misfit
from .pydantic_errors import from_pydantic, in_our_words
from .records import IntegralFloat, Record

Schema: TypeAlias = Any
"""A core schema. pydantic's types for them know each kind by itself; here they are dicts that are rewritten."""

_TYPES = frozenset(f"{kind}_type" for kind in ("string", "int", "float", "bool", "list", "dict", "model"))
"""pydantic's errors of a value that is of another type than is due."""
_LEAVES = {"str", "int", "float", "bool", "literal", "none"}


class _Refused:
    """The mark of a value that does not fit."""

    __slots__ = ("value", "wrong")

    def __init__(self, value: object, wrong: str) -> None:
        self.value = value
        self.wrong = wrong


class _Missing:
    """The mark of a member that did not come."""


_MISSING = _Missing()


def read_leniently(kind: Any, data: Any) -> tuple[Any, list[Misfit]]:
    """An answer as its class, and what of it does not fit.

    Args:
        kind: The class, or an alias for several.
        data: The answer as plain JSON; where a class has no place for it as a whole, it is returned as it is.
    """
    misfits: list[Misfit] = []
    read = _validator(kind).validate_python(data, strict=True, by_alias=True, by_name=False)
    return _settled(read, "", misfits), misfits


@cache
def _validator(kind: Any) -> SchemaValidator:
    with building():
        return SchemaValidator(_tolerant(core_schema_of(kind)))


def _tolerant(schema: Schema) -> Schema:
    """A schema that takes any value, and marks what does not fit."""
    if schema["type"] == "definitions":
        return {
            "type": "definitions",
            "schema": _tolerant(schema["schema"]),
            "definitions": [{**_tolerant(item), "ref": item["ref"]} for item in schema["definitions"]],
        }
    if schema["type"] in {"definition-ref", "nullable", "default"}:
        return _inside(schema)
    return dict(core_schema.no_info_wrap_validator_function(_kept, _inside(schema)))


def _inside(schema: Schema) -> Schema:
    """A schema that takes any value of its own JSON type, whatever is in it."""
    rewrite = _REWRITES.get(schema["type"])
    made = rewrite(schema) if rewrite else {**schema}
    made.pop("ref", None)
    return made


def _model(schema: Schema) -> Schema:
    """The fields of a class, and its object made of them here: for a class pydantic uses the validator that it has already."""
    if schema.get("root_model"):
        return {**schema}
    return dict(core_schema.no_info_after_validator_function(_making(schema["cls"]), _inside(schema["schema"])))


def _making(kind: type[BaseModel]) -> Callable[[Any], BaseModel]:
    def make(parts: tuple[dict[str, Any], dict[str, Any] | None, set[str]]) -> BaseModel:
        body = kind.__new__(kind)
        members, extra, given = parts
        object.__setattr__(body, "__dict__", members)
        object.__setattr__(body, "__pydantic_extra__", extra)
        object.__setattr__(body, "__pydantic_fields_set__", given)
        object.__setattr__(body, "__pydantic_private__", None)
        return body

    return make


def _model_fields(schema: Schema) -> Schema:
    fields = {name: {**field, "schema": _member(field["schema"])} for name, field in schema["fields"].items()}
    return {**schema, "fields": fields, "extras_schema": _tolerant(schema["extras_schema"]), "extra_behavior": "allow"}


def _member(schema: Schema) -> Schema:
    if schema["type"] == "default":
        return _tolerant(schema)
    return dict(core_schema.with_default_schema(_tolerant(schema), default=_MISSING))


def _union(schema: Schema) -> Schema:
    """The arms as they are come first: what fits one of them goes there. Then each, for what is of its JSON type."""
    arms = [arm[0] if isinstance(arm, tuple) else arm for arm in schema["choices"]]
    if all(arm["type"] in _LEAVES for arm in arms):
        return {**schema, "choices": [{**arm, **({"allow_inf_nan": False} if arm["type"] == "float" else {})} for arm in arms]}
    if any(arm["type"] == "tagged-union" for arm in arms):  # the tag chooses
        return {**schema, "choices": [_inside(arm) for arm in arms], "mode": "left_to_right"}
    fitting = [{key: value for key, value in arm.items() if key != "ref"} for arm in arms]
    return {**schema, "choices": [*fitting, *(_inside(arm) for arm in arms)], "mode": "left_to_right"}


def _tagged_union(schema: Schema) -> Schema:
    return {**schema, "choices": {tag: _inside(arm) for tag, arm in schema["choices"].items()}}


def _within(*keys: str) -> Callable[[Schema], Schema]:
    """A rewrite of the schemas at these keys, each to one that takes anything."""
    return lambda schema: {**schema, **{key: _tolerant(schema[key]) for key in keys if key in schema}}


def _number(schema: Schema) -> Schema:
    """A float that is finite, as the class says for all its fields; an integer stays what it is."""
    choices: Any = [core_schema.int_schema(), {**schema, "allow_inf_nan": False}]
    return dict(core_schema.union_schema(choices, mode="left_to_right", custom_error_type="float_type"))


def _around(schema: Schema) -> Schema:
    """A function around a schema stands, and what is inside it is rewritten."""
    return {**schema, "schema": _inside(schema["schema"])}


_REWRITES: dict[str, Callable[[Schema], Schema]] = {
    "model": _model,
    "model-fields": _model_fields,
    "union": _union,
    "tagged-union": _tagged_union,
    "list": _within("items_schema"),
    "dict": _within("values_schema"),
    "nullable": _within("schema"),
    "default": _within("schema"),
    "float": _number,
    "function-before": _around,
    "function-after": _around,
}


def _kept(value: Any, handler: Callable[[Any], Any]) -> Any:
    """The value as it is read, or the mark that it does not fit."""
    try:
        return handler(value)
    except ValidationError as error:
        if isinstance(value, float) and value.is_integer() and any(item["type"] == "int_type" for item in error.errors()):
            return IntegralFloat(value)
        return _Refused(value, _wrong(error, value))


def _wrong(error: ValidationError, value: object) -> str:
    """What a value should have been. Thousands of one answer may be of the wrong type: that is said without a search."""
    if error.error_count() == 1:
        (details,) = error.errors(include_url=False, include_context=False, include_input=False)
        if not details["loc"] and details["type"] in _TYPES:
            return in_our_words(details["msg"])
    return " or ".join(dict.fromkeys(item.message.partition("; got ")[0] for item in from_pydantic(error, value)))


def _settled(value: Any, pointer: str, misfits: list[Misfit]) -> Any:
    """A value without marks; what they said is in `misfits`."""
    if isinstance(value, _Refused):
        misfits.append(Misfit(pointer, value.wrong, shown(value.value), kind_of(value.value)))
        return value.value
    if isinstance(value, BaseModel):
        _settle_object(value, pointer, misfits)
    elif isinstance(value, dict):
        for key in value:
            value[key] = _settled(value[key], f"{pointer}/{escape(str(key))}", misfits)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            value[index] = _settled(item, f"{pointer}/{index}", misfits)
    return value


def _settle_object(body: BaseModel, pointer: str, misfits: list[Misfit]) -> None:
    known = len(misfits)
    members: Any = body.__dict__
    for wire, name in wire_names(type(body)).items():
        place = f"{pointer}/{escape(wire)}"
        if members.get(name) is _MISSING:
            del members[name]
            misfits.append(Misfit(place, "is required", "", ""))
        elif name in members:
            members[name] = _settled(members[name], place, misfits)
    for key, item in (body.model_extra or {}).items():
        body.model_extra[key] = _settled(item, f"{pointer}/{escape(key)}", misfits)  # type: ignore[index] # it is there
    if hasattr(type(body), "misfits"):
        found = tuple(misfit.finding(below=pointer) for misfit in misfits[known:])
        object.__setattr__(body, "_record", Record(pointer, found))
