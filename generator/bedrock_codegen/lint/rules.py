"""The card's rules and the limits of single models: that each says all it needs, and is about something that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from ..common.findings import Finding
from ..common.pointers import escape
from .bodies import TYPE_OF
from .paths import UnresolvedError, constants, reach, types
from .values import bounds, pattern_problems
from .views import Body, Family, Schema, listed, mapping, sequence, shown, text, texts

COMMON = frozenset("rule on fields models message source evidence".split())
OWN = {"requires": {"needs", "when"}, "less_than": {"when"}, "only_when": {"when", "except"}, "combination": {"allowed"}}
NEEDED = {"requires": {"needs"}, "only_when": {"when"}, "combination": {"allowed"}}
LEAST_FIELDS = {"at_most_one": 2, "one_of": 2, "less_than": 2}
LOOKS_INSIDE = frozenset(
    "properties required additionalProperties items contentEncoding anyOf oneOf discriminator $ref $defs".split()
)
"""Keywords that the generated checks do not measure a single value by."""


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
    request = family.whole.get("request")
    if request is None:
        return
    start = request.definitions.get(text(rule["on"]), {}) if "on" in rule else request.data
    if "on" in rule and "properties" not in start:
        known = listed(family.bodies["request"].definitions, text(rule["on"]))
        yield family.finding(f"{at}/on", f"{rule['on']!r} is no object of the request", f"one of {known}")
        return
    yield from _pointers(family, at, rule, request, start)


def _pointers(family: Family, at: str, rule: Mapping[str, Any], request: Body, start: Schema) -> Iterator[Finding]:
    """What a rule is about is there, and may be what the rule says of it."""
    for key in ("fields", "needs"):
        for index, pointer in enumerate(texts(rule.get(key))):
            found, wrong = _at(request, start, pointer)
            if wrong:
                yield family.finding(f"{at}/{key}/{index}", *wrong)
            elif rule.get("rule") == "less_than" and not any("number" in types(request, schema) for schema in found):
                right = "a field that can be smaller than another"
                yield family.finding(f"{at}/{key}/{index}", f"{pointer} is no number", right)
    when = mapping(rule.get("when"))
    compared, nowhere = _at(request, start, text(when.get("at")))
    if nowhere:
        yield family.finding(f"{at}/when/at", *nowhere)
    choices = [constants(request, schema) for schema in compared]
    known = [value for values in choices for value in values or ()]
    for key in ("equals", "differs") if known and None not in choices else ():
        for index, value in enumerate(sequence(when.get(key))):
            if value not in known:
                wrong_value = f"{when['at']} is never {shown(value)}"
                yield family.finding(f"{at}/when/{key}/{index}", wrong_value, f"one of {listed(known, str(value))}")


def _at(request: Body, start: Schema, pointer: str) -> tuple[list[Schema], tuple[str, str] | None]:
    """The schemas a pointer leads to, or why it leads nowhere."""
    try:
        return (reach(request, pointer, start) if pointer else []), None
    except UnresolvedError as error:
        return [], (f"{pointer} {error.wrong}", error.right)


def _members(family: Family, at: str, rule: Mapping[str, Any]) -> Iterator[Finding]:
    """Each kind of rule has its own members."""
    kind = text(rule.get("rule"))
    own, fields = OWN.get(kind, set()), sequence(rule.get("fields"))
    if kind:
        for key in sorted(NEEDED.get(kind, set()) - rule.keys()):
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


def _limit(family: Family, path: str, at: str, limit: Mapping[str, Any]) -> Iterator[Finding]:
    yield from _cited(family, path, at, limit)
    schema = mapping(limit.get("schema"))
    if limit.get("schema") == {}:
        yield Finding(path, f"{at}/schema", "limits nothing", "a bound, or false for what is not accepted")
    for keyword, wrong, right in bounds(schema):
        yield Finding(path, f"{at}/schema/{keyword}", wrong, right)
    for wrong, right in pattern_problems(schema.get("pattern")):
        yield Finding(path, f"{at}/schema/pattern", wrong, right)
    for key in sorted(schema.keys() & LOOKS_INSIDE):
        yield Finding(path, f"{at}/schema/{key}", "looks inside the value", "a limit whose `at` points there")
    request, pointer = family.whole.get("request"), text(limit.get("at"))
    if request is None or not pointer:
        return
    found, nowhere = _at(request, request.data, pointer)
    if nowhere:
        yield Finding(path, f"{at}/at", *nowhere)
        return
    kinds = {kind for schema in found for kind in types(request, schema)}
    for key in sorted(schema.keys() & TYPE_OF.keys() - LOOKS_INSIDE):
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
