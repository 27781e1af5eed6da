"""The card's rules and the limits of single models: that each says all it needs, and is about something that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from ..findings import Finding, escape
from .bodies import TYPE_OF
from .paths import UnresolvedError, constants, reach, types
from .reading import Body, Family, listed, mapping, sequence, shown, text, texts
from .values import bounds, pattern_problems

COMMON = frozenset("rule on fields models message source evidence".split())
OWN = {"requires": {"needs"}, "only_when": {"when", "except"}, "combination": {"allowed"}}
LEAST_FIELDS = {"at_most_one": 2, "one_of": 2, "less_than": 2}
MEASURED = frozenset((*TYPE_OF, "type")) - {"properties", "required", "additionalProperties", "items", "contentEncoding"}
"""Keywords that the generated checks measure a single value by."""


def rule_findings(family: Family) -> Iterator[Finding]:
    """What is wrong with the rules and limits of a family."""
    for index, rule in enumerate(sequence(family.card.get("rules"))):
        yield from _rule(family, f"/rules/{index}", mapping(rule))
    for index, limit in enumerate(sequence(family.card.get("limits"))):
        yield from _limit(family, family.spec.card.path, f"/limits/{index}", mapping(limit))
    for model_id, facts in family.models.items():
        for index, limit in enumerate(sequence(mapping(facts).get("limits"))):
            pointer = f"/{escape(model_id)}/limits/{index}"
            yield from _limit(family, family.spec.models.path, pointer, mapping(limit))
            if "models" in mapping(limit):
                yield Finding(
                    family.spec.models.path,
                    f"{pointer}/models",
                    "stands in the line of a model",
                    "nothing: it is about that model",
                )


def _rule(family: Family, at: str, rule: Mapping[str, Any]) -> Iterator[Finding]:
    yield from _cited(family, family.spec.card.path, at, rule)
    yield from _members(family, at, rule)
    start = _start(family, rule)
    if start is None:
        known = listed(family.bodies["request"].definitions if "request" in family.bodies else (), text(rule.get("on")))
        yield family.finding(f"{at}/on", f"{rule.get('on')!r} is no object of the request", f"one of {known}")
        return
    for key in ("fields", "needs"):
        for index, pointer in enumerate(texts(rule.get(key))):
            yield from _leads(family, start, f"{at}/{key}/{index}", pointer)
    when = mapping(rule.get("when"))
    yield from _leads(family, start, f"{at}/when/at", text(when.get("at")))
    yield from _can_be(family, start, f"{at}/when", text(when.get("at")), when)
    if rule.get("rule") == "less_than":
        for index, pointer in enumerate(texts(rule.get("fields"))):
            if "number" not in _types_at(family, start, pointer):
                yield family.finding(
                    f"{at}/fields/{index}", f"{pointer} is no number", "a field that can be smaller than another"
                )


def _members(family: Family, at: str, rule: Mapping[str, Any]) -> Iterator[Finding]:
    """Each kind of rule has its own members."""
    kind = text(rule.get("rule"))
    own, fields = OWN.get(kind, set()), sequence(rule.get("fields"))
    if kind:
        for key in sorted(own - {"except"} - rule.keys()):
            yield family.finding(f"{at}/{key}", "is missing", f"what `{kind}` needs")
        for key in sorted((rule.keys() & {"needs", "when", "except", "allowed"}) - own):
            yield family.finding(
                f"{at}/{key}", f"means nothing to `{kind}`", f"`{next(name for name in OWN if key in OWN[name])}`, or no `{key}`"
            )
    if len(fields) < LEAST_FIELDS.get(kind, 1) or (kind == "less_than" and len(fields) > 2):
        wanted = "exactly two" if kind == "less_than" else f"at least {LEAST_FIELDS.get(kind, 1)}"
        yield family.finding(f"{at}/fields", f"has {len(fields)}", f"{wanted} for `{kind}`")
    for index, row in enumerate(sequence(rule.get("allowed"))):
        if len(sequence(row)) != len(fields):
            yield family.finding(
                f"{at}/allowed/{index}", f"has {len(sequence(row))} values", f"{len(fields)}, one for each of `fields`"
            )


def _start(family: Family, rule: Mapping[str, Any]) -> Body | None:
    """The request, or a body that is the definition that `on` names."""
    request = family.whole.get("request")
    if request is None or "on" not in rule:
        return request or Body(path="", role="request", prefix="", data={})
    schema = request.definitions.get(text(rule["on"]), {})
    if "properties" not in schema:
        return None
    return Body(path=request.path, role="request", prefix="", data={**schema, "$defs": request.definitions})


def _leads(family: Family, start: Body, at: str, pointer: str) -> Iterator[Finding]:
    if not pointer or "request" not in family.bodies:
        return
    try:
        reach(start, pointer)
    except UnresolvedError as error:
        yield family.finding(at, f"{pointer} {error.wrong}", error.right)


def _can_be(family: Family, start: Body, at: str, pointer: str, when: Mapping[str, Any]) -> Iterator[Finding]:
    """A condition compares with values that the field may have."""
    try:
        schemas = reach(start, pointer)
    except UnresolvedError:
        return
    found = [constants(start, schema) for schema in schemas]
    known = [value for values in found for value in values or ()]
    for key in ("equals", "differs"):
        for index, value in enumerate(sequence(when.get(key))):
            if known and None not in found and value not in known:
                yield family.finding(
                    f"{at}/{key}/{index}", f"{pointer} is never {shown(value)}", f"one of {listed(known, str(value))}"
                )


def _types_at(family: Family, start: Body, pointer: str) -> set[str]:
    try:
        return (
            {kind for schema in reach(start, pointer) for kind in types(start, schema)}
            if "request" in family.bodies
            else {"number"}
        )
    except UnresolvedError:
        return {"number"}


def _limit(family: Family, path: str, at: str, limit: Mapping[str, Any]) -> Iterator[Finding]:
    yield from _cited(family, path, at, limit)
    schema = mapping(limit.get("schema"))
    if limit.get("schema") == {}:
        yield Finding(path, f"{at}/schema", "limits nothing", "a bound, or false for what is not accepted")
    for keyword, wrong, right in bounds(schema):
        yield Finding(path, f"{at}/schema/{keyword}", wrong, right)
    for wrong, right in pattern_problems(schema.get("pattern")):
        yield Finding(path, f"{at}/schema/pattern", wrong, right)
    for key in sorted(schema.keys() & set(TYPE_OF) - MEASURED):
        yield Finding(path, f"{at}/schema/{key}", "looks inside the value", "a limit whose `at` points there")
    request, pointer = family.whole.get("request"), text(limit.get("at"))
    if request is None or not pointer:
        return
    try:
        kinds = {kind for found in reach(request, pointer) for kind in types(request, found)}
    except UnresolvedError as error:
        yield Finding(path, f"{at}/at", f"{pointer} {error.wrong}", error.right)
        return
    for key in sorted(schema.keys() & MEASURED - {"type"}):
        if TYPE_OF[key] not in kinds:
            yield Finding(
                path,
                f"{at}/schema/{key}",
                f"says nothing about a value of type {' or '.join(sorted(kinds))}",
                "a bound for that, or another `at`",
            )


def _cited(family: Family, path: str, at: str, fact: Mapping[str, Any]) -> Iterator[Finding]:
    """The source is there, and so are the models."""
    source = fact.get("source")
    if isinstance(source, str) and source not in family.sources:
        yield Finding(path, f"{at}/source", f"{source!r} is no source of the card", f"one of {listed(family.sources, source)}")
    for index, pattern in enumerate(texts(fact.get("models"))):
        if family.models and not any(fnmatchcase(model_id, pattern) for model_id in family.models):
            yield Finding(
                path, f"{at}/models/{index}", f"{pattern!r} is no model of the family", f"one of {listed(family.models, pattern)}"
            )
