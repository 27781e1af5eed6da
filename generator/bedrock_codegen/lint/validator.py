"""Why a JSON value does not fit a schema: where, what is wrong, what would be right.

What does not fit is looked into by `jsonschema`, with two changes. Patterns are matched by the engine that the generated classes
use, which takes linear time and knows no look-around. And the references followed for one value are counted, so that a hostile
schema ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from pydantic_core import SchemaError, SchemaValidator, core_schema
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from ..common.pointers import escape
from ..load import Json
from .fitting import ExhaustedError, Fitting
from .views import list_names, mapping, show

MAX_REFERENCES = 50_000


UNKNOWN = "is not known here"
"""What is wrong with a member that a closed object does not have."""


@dataclass(frozen=True, slots=True, order=True)
class Mismatch:
    """One reason why a value is refused."""

    pointer: str
    wrong: str
    right: str


class Checker:
    """A schema, ready to check values."""

    def __init__(self, schema: Json, others: Mapping[str, Json] | None = None, *, strict_integers: bool = False) -> None:
        """`others` are what references may name besides the schema itself.

        `strict_integers` takes 1.0 for a number that is no integer, as Python code does and JSON Schema does not.
        """
        self._schema = drop_dialect(schema)
        self._others = {name: drop_dialect(other) for name, other in (others or {}).items()}
        self._engine = _STRICT if strict_integers else _LENIENT
        is_integer = _is_integer if strict_integers else _is_whole
        self.fits = Fitting(self._schema, self._others, matches=matches, is_integer=is_integer, references=MAX_REFERENCES)

    @cached_property
    def library(self) -> Any:
        """What says why a value does not fit."""
        resources = [(name, DRAFT202012.create_resource(other)) for name, other in self._others.items()]
        return self._engine(self._schema, registry=Registry().with_resources(resources))

    def faults(self, value: Json) -> list[Mismatch]:
        """Everything that is wrong with a value."""
        _budget.left = MAX_REFERENCES
        try:
            if self.fits.surely(value):
                return []
            found = {fault for error in self.library.iter_errors(value) for fault in _faults(error)}
        except (ExhaustedError, RecursionError):
            return [Mismatch("", "takes too many steps to check", "a schema without unions inside unions, or a smaller value")]
        return sorted(found)


def drop_dialect(schema: Json) -> Json:
    """A schema that does not name its dialect, for which the library would leave our changes aside."""
    return {key: value for key, value in schema.items() if key != "$schema"} if isinstance(schema, dict) else schema


@dataclass(slots=True)
class _Budget:
    """References that may still be followed for the value at hand."""

    left: int = 0


_budget = _Budget()


def _ref(validator: Any, ref: str, instance: Json, schema: Json) -> Iterator[ValidationError]:
    _budget.left -= 1
    if _budget.left < 0:
        raise ExhaustedError
    yield from Draft202012Validator.VALIDATORS["$ref"](validator, ref, instance, schema)


def _pattern(_: Any, pattern: str, instance: Json, __: Json) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not matches(pattern, instance):
        yield ValidationError("does not match")


def _is_integer(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_whole(value: Json) -> bool:
    return _is_integer(value) or (isinstance(value, float) and value.is_integer())


_LENIENT = extend(Draft202012Validator, {"$ref": _ref, "pattern": _pattern})
_STRICT = extend(
    _LENIENT, type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: _is_integer(value))
)


@lru_cache(maxsize=4096)
def compile_pattern(pattern: str) -> SchemaValidator | None:
    """A pattern as pydantic compiles it; None if it does not."""
    try:
        return SchemaValidator(core_schema.str_schema(pattern=pattern, strict=True))
    except (SchemaError, ValueError):
        return None


def matches(pattern: str, value: str) -> bool:
    """Whether a pattern occurs in a text; one that cannot be used occurs in all."""
    engine = compile_pattern(pattern)
    return engine is None or engine.isinstance_python(value)


def _faults(error: ValidationError) -> Iterator[Mismatch]:
    """An error of the library, broken down to the members that are to blame."""
    bound: Any = error.validator_value
    pointer = "".join(f"/{escape(str(step))}" for step in error.absolute_path)
    if "propertyNames" in list(error.schema_path)[-3:] and isinstance(error.instance, str):
        pointer = f"{pointer}/{escape(error.instance)}"
    if error.validator in ("anyOf", "oneOf") and error.context:
        yield from _arm_faults(error, pointer)
    elif error.validator == "additionalProperties":
        known = mapping(mapping(error.schema).get("properties"))
        for key in (key for key in mapping(error.instance) if key not in known):
            nearest = list_names(known, key)
            yield Mismatch(f"{pointer}/{escape(key)}", UNKNOWN, f"one of {nearest}" if nearest else "nothing of that name")
    elif error.validator == "required":
        for key in (key for key in bound if key not in error.instance):
            yield Mismatch(f"{pointer}/{escape(key)}", "is missing", "it is required here")
    else:
        yield Mismatch(pointer, *explain(error))


def _arm_faults(error: ValidationError, pointer: str) -> Iterator[Mismatch]:
    """Why no arm of a union fits, told about the arms that may have been meant."""
    arms: dict[int, list[ValidationError]] = {}
    for inner in error.context or ():
        arms.setdefault(int(inner.schema_path[0]), []).append(inner)
    tag = mapping(mapping(error.schema).get("discriminator")).get("propertyName")
    if isinstance(tag, str) and isinstance(error.instance, dict):
        meant = [arm for arm in arms.values() if not any(_blames(inner, tag) for inner in arm)]
        if not meant:
            values = sorted(
                {value for arm in arms.values() for inner in arm if _blames(inner, tag) for value in _constants(inner)}
            )
            right = f"one of {list_names(values, show(error.instance.get(tag)))}" if values else "a tag that is listed"
            yield Mismatch(f"{pointer}/{escape(tag)}", _got(error.instance.get(tag)), right)
            return
    else:
        own = ("type", "const", "enum", None)
        meant = [arm for arm in arms.values() if not any(inner.validator in own and not inner.path for inner in arm)]
    if not meant:
        wanted = [f"type {inner.validator_value}" for arm in arms.values() for inner in arm if inner.validator == "type"]
        values = [value for arm in arms.values() for inner in arm for value in _constants(inner)]
        yield Mismatch(pointer, f"is {show(error.instance)}", f"one of {list_names([*values, *wanted], show(error.instance))}")
    for arm in meant:
        for inner in arm:
            yield from _faults(inner)


def _blames(error: ValidationError, tag: str) -> bool:
    """Whether an arm was refused because of its tag."""
    bound: Any = error.validator_value
    if list(error.path) == [tag]:
        return error.validator in ("const", "enum", "not", "type")
    return error.validator == "required" and not error.path and tag in bound and tag not in mapping(error.instance)


def _constants(error: ValidationError) -> list[str]:
    """The values that an error says would have been right."""
    bound: Any = error.validator_value
    return [show(bound)] if error.validator == "const" else list(map(show, bound)) if error.validator == "enum" else []


def _got(value: Json) -> str:
    return "is missing" if value is None else f"is {show(value)}"


def explain(error: ValidationError) -> tuple[str, str]:
    """What is wrong, and what would be right, in words."""
    value: Any = error.instance
    bound: Any = error.validator_value
    keyword: Any = error.validator
    if keyword is None:
        return f"is {show(value)}", "nothing: it is not accepted here"
    if keyword == "type":
        return f"is {show(value)}", f"of type {' or '.join(bound) if isinstance(bound, list) else bound}"
    if keyword in ("enum", "const"):
        wanted = list_names(_constants(error), show(value))
        return f"is {show(value)}", f"one of {wanted}" if keyword == "enum" else wanted
    if keyword == "pattern":
        return f"is {show(value)}", PATTERNS.get(bound, f"text that matches {bound}")
    if keyword == "uniqueItems":
        return "holds an item twice", "each item once"
    noun, size, words = _BOUNDS.get(str(keyword), ("", False, str(keyword)))
    has = f"has {len(value)} {noun}" if size else f"is {show(value)}"
    return has, f"{words} {show(bound)}"


_BOUNDS = {
    "minimum": ("", False, "at least"),
    "maximum": ("", False, "at most"),
    "exclusiveMinimum": ("", False, "more than"),
    "exclusiveMaximum": ("", False, "less than"),
    "multipleOf": ("", False, "a multiple of"),
    "minLength": ("characters", True, "at least"),
    "maxLength": ("characters", True, "at most"),
    "minItems": ("items", True, "at least"),
    "maxItems": ("items", True, "at most"),
    "minProperties": ("members", True, "at least"),
    "maxProperties": ("members", True, "at most"),
    "not": ("", False, "anything but"),
}

PATTERNS = {
    r"^#/\$defs/[A-Z][A-Za-z0-9]*$": "`#/$defs/Name`: a file stands alone, and nothing outside it is ever read",
    r"^[A-Z][A-Za-z0-9]{0,39}$": "a class name: PascalCase, letters and digits, at most 40",
    r"^[A-Z][A-Za-z0-9]{0,24}$": "the beginning of class names: PascalCase, letters and digits, at most 25",
    r"^[^\x00-\x1f\x7f\u2028\u2029]+$": "one line without control characters",
    r"^[!-~]{1,100}$": "printable ASCII without blanks, at most 100 characters",
    r"^[A-Za-z][A-Za-z0-9_]{0,39}$": "letters, digits and underscores, a letter first, at most 40",
    r"^[a-z][a-z0-9_]*$": "small letters, digits and underscores, a letter first",
    r"^[a-z][a-z0-9_]{0,39}$": "small letters, digits and underscores, a letter first, at most 40",
    r"^TODO: ": "a sentence that begins with TODO:; the line goes when it is done",
    r"^https?://": "an address that begins with https://",
    r"^(/([^~/]|~[01])*)*$": "a JSON Pointer, such as /messages/0/content",
    r"^(/([^~/]|~[01])+)+$": "a JSON Pointer to a member, such as /thinking/budget_tokens",
    r"^(\[[^\[\]/=]+=[^\[\]/]+\])?(/([^~/\[\]]|~[01])+(\[[^\[\]/=]+=[^\[\]/]+\])?)*$": (
        "a path, such as /content/*[type=text]/text"
    ),
    r"^[a-z0-9-]+\.[A-Za-z0-9.:_-]+$": "a base model id, such as amazon.titan-text-lite-v1",
    r"^(@[a-z][a-z0-9_]*|!?[A-Za-z0-9.:_*/-]+)$": "a model id, a pattern such as anthropic.claude-3-*, or @ and a group",
    r"^[A-Za-z$]+$": "a keyword of JSON Schema, such as maxItems",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "a date, such as 2026-03-31",
    r"^[a-z]{2}(-[a-z]+)+-[0-9]$": "a region, such as eu-central-1",
    r"^[A-Z][A-Z0-9_]*$": "a name in capitals, such as BEST_QUALITY",
    r"^:[0-9]+(:[0-9]+k?)?$": "a revision or a length, such as :0:200k",
    r"^P[0-9]{1,3}[DM]$": "a period, such as P6M or P45D",
    r"^[A-Za-z0-9._-]+$": "the name of a file, such as output.mp4",
    r"^\$[a-z_]+$": "a placeholder, such as $text",
    r"\{text\}": "a form with {text} in it, where what is said goes",
}


def looks_around(pattern: str) -> bool:
    """Whether a pattern uses look-around or refers back, which only engines that may take for ever can do."""
    plain = re.sub(r"\\\\", "", pattern)
    return bool(re.search(r"\(\?(?:[=!]|<[=!]|P=)|\\[1-9]|\\k<", plain))
