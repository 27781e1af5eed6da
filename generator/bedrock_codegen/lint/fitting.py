"""Whether a value fits a schema, by functions that the schema is made into once.

Most values fit, and the functions say so in a tenth of the time that the library takes. They know the keywords of our subset and
of the meta-schemas; for others, and for why a value does not fit, `validator` asks the library.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sized
from functools import partial
from typing import Any

from ..common.pointers import steps
from ..load import Json
from ..runtime._runtime.json.equality import equal

Test = Callable[[Any], bool]

UNKNOWN = frozenset(
    "$anchor $dynamicRef $id contains dependentRequired dependentSchemas else if patternProperties then unevaluatedItems "
    "unevaluatedProperties".split()
)
"""Keywords that only the library knows."""


class UnknownKeywordError(Exception):
    """What the functions cannot tell."""


class ExhaustedError(Exception):
    """The value takes more steps to check than any honest one."""


class Fitting:
    """A schema as a function.

    Args:
        schema: The schema.
        others: Schemas that references may name.
        matches: Whether a pattern occurs in a text.
        is_integer: Whether a value is an integer.
        references: How many references may be followed for one value.
    """

    def __init__(
        self,
        schema: Json,
        others: Mapping[str, Json],
        *,
        matches: Callable[[str, str], bool],
        is_integer: Test,
        references: int,
    ) -> None:
        self._documents = {"": schema, **others}
        self._matches = matches
        self._kinds: dict[str, Test] = {**_KINDS, "integer": is_integer}
        self._most = references
        self._left = 0
        self._targets: dict[tuple[str, str], Test] = {}
        self._test: Test | None = None

    def surely(self, value: Json) -> bool:
        """Whether a value fits; False also where that cannot be told.

        Raises:
            ExhaustedError: it takes too many steps.
        """
        self._left = self._most
        try:
            self._test = self._test or self._made(self._documents[""], "")
            return self._test(value)
        except RecursionError:
            raise ExhaustedError from None
        except (UnknownKeywordError, LookupError, TypeError, AttributeError, ArithmeticError):  # no schema that we know
            return False

    def _made(self, schema: Json, document: str) -> Test:
        """The function of a schema that stands in a document."""
        if isinstance(schema, bool):
            return lambda _: schema
        if not isinstance(schema, dict) or not UNKNOWN.isdisjoint(schema):
            raise UnknownKeywordError
        tests = tuple(self._tests(schema, document))
        if len(tests) == 1:
            return tests[0]
        return lambda value: all([test(value) for test in tests])  # noqa: C419 - a list is faster

    def _tests(self, schema: dict[str, Json], document: str) -> Iterator[Test]:
        for keyword, bound in schema.items():
            if keyword == "$ref":
                yield self._referred(bound, document)
            elif keyword == "type":
                yield self._typed(bound)
            elif keyword == "pattern":
                yield partial(self._holds, bound)
            elif keyword in _BOUNDS:
                yield _bounded(*_BOUNDS[keyword], bound)
            elif keyword in ("const", "enum"):
                yield _listed([bound] if keyword == "const" else bound)
            elif keyword == "uniqueItems" and bound:
                yield lambda value: not isinstance(value, list) or _are_unique(value)
            elif keyword in ("anyOf", "oneOf", "allOf"):
                yield _several(keyword, [self._made(arm, document) for arm in bound])
            elif keyword == "not":
                yield _several(keyword, [self._made(bound, document)])
        yield from self._below(schema, document)

    def _below(self, schema: dict[str, Json], document: str) -> Iterator[Test]:
        """What is asked of the members of objects, and of the items of arrays."""
        if not {"properties", "required", "additionalProperties", "propertyNames"}.isdisjoint(schema):
            yield self._object(schema, document)
        if not {"items", "prefixItems"}.isdisjoint(schema):
            first = [self._made(item, document) for item in schema.get("prefixItems", ())]
            rest = self._made(schema.get("items", True), document)
            yield (
                lambda value: (
                    not isinstance(value, list)
                    or (all(test(item) for test, item in zip(first, value, strict=False)) and all(map(rest, value[len(first) :])))
                )
            )

    def _object(self, schema: dict[str, Json], document: str) -> Test:
        members = {name: self._made(member, document) for name, member in schema.get("properties", {}).items()}
        required = tuple(schema.get("required", ()))
        others = self._made(schema.get("additionalProperties", True), document)
        names = self._made(schema["propertyNames"], document) if "propertyNames" in schema else None

        def fits(value: Json) -> bool:
            if not isinstance(value, dict):
                return True
            if any(name not in value for name in required) or (names and not all(map(names, value))):
                return False
            return all([members.get(name, others)(item) for name, item in value.items()])  # noqa: C419 - a list is faster

        return fits

    def _typed(self, bound: Json) -> Test:
        kinds = [self._kinds[kind] for kind in ([bound] if isinstance(bound, str) else bound)]
        return kinds[0] if len(kinds) == 1 else lambda value: any(kind(value) for kind in kinds)

    def _holds(self, pattern: str, value: Json) -> bool:
        return not isinstance(value, str) or self._matches(pattern, value)

    def _referred(self, reference: str, document: str) -> Test:
        """The function of what a reference leads to, made when it is first followed: definitions may refer to themselves."""
        name, _, pointer = reference.partition("#")
        place = (name or document, pointer)

        def follow(value: Json) -> bool:
            self._left -= 1
            if self._left < 0:
                raise ExhaustedError
            test = self._targets.get(place)
            if test is None:
                test = self._targets[place] = self._made(self._found(*place), place[0])
            return test(value)

        return follow

    def _found(self, document: str, pointer: str) -> Json:
        found = self._documents.get(document)
        for key in steps(pointer):
            found = found.get(key) if isinstance(found, dict) else None
        return found


def _bounded(kind: type | tuple[type, ...], holds: Callable[[Any, Any], bool], bound: Json) -> Test:
    def fits(value: Json) -> bool:
        return not isinstance(value, kind) or isinstance(value, bool) or holds(value, bound)

    return fits


def _several(keyword: str, tests: list[Test]) -> Test:
    if keyword == "anyOf":
        return lambda value: any(test(value) for test in tests)
    if keyword == "allOf":
        return lambda value: all(test(value) for test in tests)
    if keyword == "not":
        return lambda value: not tests[0](value)
    return lambda value: sum(test(value) for test in tests) == 1


def _listed(values: list[Json]) -> Test:
    texts = {value for value in values if isinstance(value, str)}
    return lambda value: value in texts if isinstance(value, str) else any(equal(value, other) for other in values)


def _are_unique(items: list[Json]) -> bool:
    if all(isinstance(item, str) for item in items):
        return len(set(items)) == len(items)
    return not any(equal(item, other) for number, item in enumerate(items) for other in items[:number])


def _is_multiple(value: float, step: float) -> bool:
    return (value / step).is_integer() if isinstance(step, float) else not value % step


def _is_long_enough(value: Sized, least: int) -> bool:
    return len(value) >= least


def _is_short_enough(value: Sized, most: int) -> bool:
    return len(value) <= most


_NUMBER = (int, float)
_BOUNDS: dict[str, tuple[type | tuple[type, ...], Callable[[Any, Any], bool]]] = {
    "minimum": (_NUMBER, operator.ge),
    "maximum": (_NUMBER, operator.le),
    "exclusiveMinimum": (_NUMBER, operator.gt),
    "exclusiveMaximum": (_NUMBER, operator.lt),
    "multipleOf": (_NUMBER, _is_multiple),
    "minLength": (str, _is_long_enough),
    "maxLength": (str, _is_short_enough),
    "minItems": (list, _is_long_enough),
    "maxItems": (list, _is_short_enough),
    "minProperties": (dict, _is_long_enough),
    "maxProperties": (dict, _is_short_enough),
}
_KINDS: dict[str, Test] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, _NUMBER) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
