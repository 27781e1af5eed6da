"""The card's rules and the limits of single models: that each says all it needs, and is about something that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from ..common.findings import SpecFinding
from ..common.pointers import escape
from ..common.rules import is_required, own_members, read
from ..runtime._runtime.json.rules import KINDS, Rule
from .bodies import TYPE_OF
from .paths import UnresolvedError, constants, reach, types
from .values import bounds, pattern_problems
from .views import BodyView, FamilyView, Schema, list_names, mapping, sequence, show, text, texts

SPECIAL = {name: kind.kind for kind in reversed(KINDS.values()) for name in own_members(kind)}
"""What some kinds of rules take and others do not, with the first kind that does."""
COUNTS = {1: "one", 2: "two"}
LOOKS_INSIDE = frozenset(
    "properties required additionalProperties items contentEncoding anyOf oneOf discriminator $ref $defs".split()
)
"""Keywords that the generated checks do not measure a single value by."""


def rule_findings(family: FamilyView) -> Iterator[SpecFinding]:
    """What is wrong with the rules and limits of a family."""
    for name, patterns in mapping(family.card.get("model_groups")).items():
        yield from _group(family, name, patterns)
    for index, rule in enumerate(sequence(family.card.get("rules"))):
        yield from _rule(family, f"/rules/{index}", mapping(rule))
    for key in ("limits", "stream_limits"):
        for index, limit in enumerate(sequence(family.card.get(key))):
            yield from _limit(family, family.spec.card.path, f"/{key}/{index}", mapping(limit))
    for model_id, facts in family.models.items():
        for index, limit in enumerate(sequence(mapping(facts).get("limits"))):
            pointer = f"/{escape(model_id)}/limits/{index}"
            yield from _limit(family, family.spec.models.path, pointer, mapping(limit))
            if "models" in mapping(limit):
                yield SpecFinding(
                    family.spec.models.path,
                    f"{pointer}/models",
                    "stands in the line of a model",
                    "nothing: it is about that model",
                )


def _group(family: FamilyView, name: str, patterns: Any) -> Iterator[SpecFinding]:
    groups = mapping(family.card.get("model_groups"))
    at = f"/model_groups/{name}"
    before = list(groups)[: list(groups).index(name)]
    for index, pattern in enumerate(texts(patterns)):
        if pattern.startswith("@") and pattern.removeprefix("@") not in before:
            yield family.finding(
                f"{at}/{index}", f"{pattern!r} is no group above this one", f"one of {list_names(before, pattern)}"
            )
        elif not pattern.startswith("@") and _names_nobody(family, pattern):
            right = f"one of {list_names(family.models, pattern)}"
            yield family.finding(f"{at}/{index}", f"{pattern!r} is no model of the family", right)
    if not any(f"@{name}" in texts(fact.get("models")) for fact in _facts(family)):
        yield family.finding(at, "is named nowhere", "a rule or limit that is about it, or no group")


def _names_nobody(family: FamilyView, pattern: str) -> bool:
    """Whether a pattern, or one that leaves ids out, fits no model; never where the family has none of its own."""
    return bool(family.models) and not any(fnmatchcase(model_id, pattern.removeprefix("!")) for model_id in family.models)


def _facts(family: FamilyView) -> Iterator[Mapping[str, Any]]:
    yield from (mapping(fact) for key in ("rules", "limits", "stream_limits") for fact in sequence(family.card.get(key)))
    yield from ({"models": patterns} for patterns in mapping(family.card.get("model_groups")).values())


def _rule(family: FamilyView, at: str, rule: Mapping[str, Any]) -> Iterator[SpecFinding]:
    yield from _check_citation(family, family.spec.card.path, at, rule)
    yield from _members(family, at, rule)
    request = family.whole.get("request")
    if request is None:
        return
    start = request.definitions.get(text(rule["on"]), {}) if "on" in rule else request.data
    if "on" in rule and "properties" not in start:
        known = list_names(family.bodies["request"].definitions, text(rule["on"]))
        yield family.finding(f"{at}/on", f"{rule['on']!r} is no object of the request", f"one of {known}")
        return
    yield from _pointers(family, at, rule, request, start)


def _pointers(family: FamilyView, at: str, rule: Mapping[str, Any], request: BodyView, start: Schema) -> Iterator[SpecFinding]:
    """What a rule is about is there, and may be what the rule says of it."""
    kind = KINDS.get(text(rule.get("rule")), Rule)
    items: list[Schema] = []
    for where, pointer in _paths(rule, ("fields", *kind.beside)):
        found, wrong = _at(request, pointer, start)
        items += found if where.startswith("fields/") else []
        if wrong:
            yield family.finding(f"{at}/{where}", *wrong)
        elif kind.numbers and not any("number" in types(request, schema) for schema in found):
            yield family.finding(f"{at}/{where}", f"{pointer} is no number", "a field that can be smaller than another")
    for where, pointer in _paths(rule, kind.inside) if items else ():
        _, wrong = _at(request, pointer, *items)
        if wrong:
            yield family.finding(f"{at}/{where}", *wrong)
    when = mapping(rule.get("when"))
    compared, nowhere = _at(request, text(when.get("at")), start)
    if nowhere:
        yield family.finding(f"{at}/when/at", *nowhere)
    choices = [constants(request, schema) for schema in compared]
    known = [value for values in choices for value in values or ()]
    for key in ("equals", "differs") if known and None not in choices else ():
        for index, value in enumerate(sequence(when.get(key))):
            if value not in known:
                wrong_value = f"{when['at']} is never {show(value)}"
                yield family.finding(f"{at}/when/{key}/{index}", wrong_value, f"one of {list_names(known, str(value))}")


def _paths(rule: Mapping[str, Any], keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The paths of some members of a rule, each with its place: one by itself, or those of a list."""
    for key in keys:
        yield from ((f"{key}/{index}", pointer) for index, pointer in enumerate(texts(rule.get(key))))
        yield from [(key, rule[key])] if isinstance(rule.get(key), str) else []


def _at(request: BodyView, pointer: str, *starts: Schema) -> tuple[list[Schema], tuple[str, str] | None]:
    """The schemas a pointer leads to, or why it leads nowhere."""
    try:
        return (reach(request, pointer, *starts) if pointer else []), None
    except UnresolvedError as error:
        return [], (f"{pointer} {error.wrong}", error.right)


def _members(family: FamilyView, at: str, rule: Mapping[str, Any]) -> Iterator[SpecFinding]:
    """Each kind of rule has its own members."""
    kind = KINDS.get(text(rule.get("rule")))
    if kind is None:
        return
    own = own_members(kind)
    for key in sorted(name for name, field in own.items() if is_required(field) and name not in rule):
        yield family.finding(f"{at}/{key}", "is missing", f"what `{kind.kind}` needs")
    for key in sorted((rule.keys() & SPECIAL.keys()) - own.keys()):
        yield family.finding(f"{at}/{key}", f"means nothing to `{kind.kind}`", f"`{SPECIAL[key]}`, or no `{key}`")
    least, most = kind.count
    given = len(sequence(rule.get("fields")))
    if not least <= given <= most:
        wanted = f"exactly {COUNTS[least]}" if least == most else f"at least {least}"
        yield family.finding(f"{at}/fields", f"has {given}", f"{wanted} for `{kind.kind}`")
    meant = read(rule)
    for where, wrong, right in meant.slips() if meant else ():
        yield family.finding(f"{at}/{where}", wrong, right)


def _limit(family: FamilyView, path: str, at: str, limit: Mapping[str, Any]) -> Iterator[SpecFinding]:
    yield from _check_citation(family, path, at, limit)
    schema = mapping(limit.get("schema"))
    if limit.get("schema") == {}:
        yield SpecFinding(path, f"{at}/schema", "limits nothing", "a bound, or false for what is not accepted")
    for keyword, wrong, right in bounds(schema):
        yield SpecFinding(path, f"{at}/schema/{keyword}", wrong, right)
    for wrong, right in pattern_problems(schema.get("pattern")):
        yield SpecFinding(path, f"{at}/schema/pattern", wrong, right)
    for key in sorted(schema.keys() & LOOKS_INSIDE):
        yield SpecFinding(path, f"{at}/schema/{key}", "looks inside the value", "a limit whose `at` points there")
    request, pointer = family.whole.get("request"), text(limit.get("at"))
    if request is None or not pointer:
        return
    found, nowhere = _at(request, pointer)
    if nowhere:
        yield SpecFinding(path, f"{at}/at", *nowhere)
        return
    kinds = {kind for schema in found for kind in types(request, schema)}
    for key in sorted(schema.keys() & TYPE_OF.keys() - LOOKS_INSIDE):
        if TYPE_OF[key] not in kinds:
            yield SpecFinding(
                path,
                f"{at}/schema/{key}",
                f"says nothing about a value of type {' or '.join(sorted(kinds))}",
                "a bound for that, or another `at`",
            )


def _check_citation(family: FamilyView, path: str, at: str, fact: Mapping[str, Any]) -> Iterator[SpecFinding]:
    """The source is there, and so are the models."""
    yield from _check_models(family, path, at, fact)
    source = fact.get("source")
    if isinstance(source, str) and source not in family.sources:
        yield SpecFinding(
            path, f"{at}/source", f"{source!r} is no source of the card", f"one of {list_names(family.sources, source)}"
        )


def _check_models(family: FamilyView, path: str, at: str, fact: Mapping[str, Any]) -> Iterator[SpecFinding]:
    """Every pattern is one of a model of the family, and every name that of a group."""
    groups = mapping(family.card.get("model_groups"))
    for index, pattern in enumerate(texts(fact.get("models"))):
        if pattern.startswith("@"):
            if pattern.removeprefix("@") not in groups:
                known = list_names([f"@{name}" for name in groups], pattern)
                yield SpecFinding(path, f"{at}/models/{index}", f"{pattern!r} is no group of the card", f"one of {known}")
        elif _names_nobody(family, pattern):
            yield SpecFinding(
                path,
                f"{at}/models/{index}",
                f"{pattern!r} is no model of the family",
                f"one of {list_names(family.models, pattern)}",
            )
