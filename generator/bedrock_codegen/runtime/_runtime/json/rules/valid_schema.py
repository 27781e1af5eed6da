"""`valid_schema`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from ..findings import Finding, shown
from ..paths import escape, keys_of, member
from .base import Hand, Paths, Rule, When, signs_with
from .schema_texts import below, read, wrong_in

_SCHEMA = ("object", "boolean")
_FORMS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("properties", "patternProperties", "$defs", "definitions"), ("object",)),
    **dict.fromkeys(("required", "enum", "anyOf", "oneOf", "allOf", "prefixItems"), ("array",)),
    **dict.fromkeys(("additionalProperties", "not", "contains", "propertyNames"), _SCHEMA),
    **dict.fromkeys(("description", "title", "pattern", "format", "$ref"), ("string",)),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), ("number",)),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), ("integer",)),
    "items": (*_SCHEMA, "array"),
    "type": ("string", "array"),
}
"""The types of what keywords of JSON Schema hold, where all versions of it agree."""
_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (Mapping,),
    "array": (list, tuple),
    "string": (str,),
    "boolean": (bool,),
    "number": (int, float),
    "integer": (int,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidSchema(Rule):
    """Each JSON Schema that `fields` lead to, or its text, is one: its keywords, or those of `keywords`, hold what they may.

    Each `$ref` into the schema itself leads somewhere. With `when`, only where that holds.
    """

    kind = "valid_schema"

    keywords: tuple[str, ...] = ()
    when: When | None = None

    def broken(self, body: object) -> Iterator[Finding]:
        if self.when is not None and not self.when.holds(body):
            return
        keywords = self.keywords or tuple(_FORMS)
        for at, wrong in wrong_in(body, self.fields, lambda schema: _faults(schema, "", schema, keywords)):
            yield self._finding(at, wrong)

    def signs(self) -> tuple[Paths, ...]:
        return signs_with(self.when, (self.fields,))

    @property
    def passes(self) -> Callable[[Any], bool]:
        return _is_sound

    def words(self) -> str:
        return "a valid JSON Schema" if not self.keywords else f"a JSON Schema with valid {', '.join(self.keywords)}"

    def mend(self, body: object, hand: Hand) -> None:  # noqa: ARG002 - the rule is broken, so all of it is known
        hand.remove(*self.fields)


def _is_sound(value: object) -> bool:
    """Whether a value is a schema in which nothing can be wrong; the same tools come with every call of a conversation."""
    try:
        return _is_sound_text(value.encode() if isinstance(value, str) else to_json(value))
    except (ValueError, RecursionError):
        return False


@lru_cache(maxsize=256)
def _is_sound_text(text: bytes) -> bool:
    schema = read(text.decode())
    return next(_faults(schema, "", schema, tuple(_FORMS)), None) is None


def _faults(schema: object, at: str, root: object, keywords: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not isinstance(schema, Mapping):
        return
    for keyword in keywords:
        if keyword in schema:
            wrong = _wrong(keyword, schema[keyword], root)
            yield from [(f"{at}/{escape(keyword)}", wrong)] if wrong else ()
    for step, inner in below(schema):
        yield from _faults(inner, f"{at}/{step}", root, keywords)


def _wrong(keyword: str, value: object, root: object) -> str:
    """What is wrong with what a keyword holds; empty if nothing is."""
    if not any(_is(value, kind) for kind in _FORMS[keyword]):
        return f"must be {' or '.join(_FORMS[keyword])} in a schema, or be left out; got {shown(value)}"
    leads_out = keyword == "$ref" and str(value).startswith("#/") and not _leads_somewhere(str(value), root)
    return f"leads nowhere in the schema; got {shown(value)}" if leads_out else ""


def _is(value: object, kind: str) -> bool:
    return isinstance(value, _TYPES[kind]) and isinstance(value, bool) == (kind == "boolean")


def _leads_somewhere(ref: str, root: object) -> bool:
    there = root
    for key in keys_of(ref.removeprefix("#")):
        there = member(there, key)
    return there is not None
