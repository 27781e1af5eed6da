"""Unions: told apart by a tag, or by the JSON type; in answers always open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from ..common.findings import SpecFinding
from .paths import alternatives, constants, types
from .views import BodyView, Schema, SchemaPlace, mapping, ref_name, sequence, text, texts

MOST_ARMS = 8
"""One for each JSON type, and one more for an open enumeration."""
MOST_PAIRS = 400
"""Pairs of objects that are compared to tell two arms apart."""
OPEN_ARM = '{"type": "object"}'


def union_findings(body: BodyView) -> Iterator[SpecFinding]:
    """What is wrong with the unions of a body; a body with such findings is not used further."""
    for place in body.places:
        schema = place.schema
        if "anyOf" in schema and "oneOf" in schema:
            yield body.finding(f"{place.pointer}/oneOf", "stands beside `anyOf`", "one of the two")
        elif "discriminator" in schema:
            yield from _check_tagged(body, place)
        elif "oneOf" in schema:
            yield body.finding(
                f"{place.pointer}/oneOf", "has no discriminator", "`discriminator` too, or `anyOf` for different JSON types"
            )
        elif "anyOf" in schema:
            yield from _check_untagged(body, place)


def _check_tagged(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    wanted, other = ("oneOf", "anyOf") if body.closed else ("anyOf", "oneOf")
    schema, pointer = place.schema, place.pointer
    if wanted not in schema:
        right = "`oneOf`: closed in a request" if body.closed else f"`anyOf` with a last arm {OPEN_ARM}: open in an answer"
        wrong = f"stands beside `{other}`" if other in schema else "stands beside no union"
        yield body.finding(f"{pointer}/discriminator", wrong, right)
        return
    arms = list(sequence(schema[wanted]))
    if not body.closed:
        last = arms.pop() if arms[-1:] and "$ref" not in mapping(arms[-1]) else None
        if {key: value for key, value in mapping(last).items() if key != "description"} != {"type": "object"}:
            yield body.finding(f"{pointer}/anyOf", "has no open last arm", f"a last arm {OPEN_ARM} for what nobody has seen yet")
    yield from _arms(body, f"{pointer}/{wanted}", arms, text(mapping(schema["discriminator"]).get("propertyName")))


def _arms(body: BodyView, pointer: str, arms: list[Any], tag: str) -> Iterator[SpecFinding]:
    seen: dict[str, str] = {}
    if not arms:
        yield body.finding(pointer, "lists no tag", "an arm for each tag that is known")
    for index, arm in enumerate(arms):
        name = ref_name(mapping(arm))
        target = body.definitions.get(name)
        if not name:
            yield body.finding(f"{pointer}/{index}", "is no reference", "a reference to the object that has this tag")
        elif target is not None:
            wrong = _no_tag(target, tag)
            value = text(mapping(mapping(target.get("properties")).get(tag)).get("const"))
            if wrong:
                yield body.finding(
                    f"{pointer}/{index}",
                    f"{name} {wrong}",
                    f'`"{tag}": {{"const": "...", "type": "string"}}` in `properties` and `required`',
                )
            elif value in seen:
                yield body.finding(f"{pointer}/{index}", f"has the tag {value!r}, as {seen[value]} has", "a tag of its own")
            seen.setdefault(value, name)


def _no_tag(target: Schema, tag: str) -> str:
    member = mapping(mapping(target.get("properties")).get(tag))
    if "properties" not in target:
        return "is no object with members"
    if not isinstance(member.get("const"), str):
        return f"has no constant {tag!r}"
    return "" if tag in texts(target.get("required")) else f"does not require {tag!r}"


def _check_untagged(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    """Arms of one JSON type leave open which is meant, but for open enumerations and objects that a member tells apart."""
    arms = [arm if isinstance(arm, dict) else {} for arm in sequence(place.schema["anyOf"])]
    for (first, one), (second, other) in combinations(list(enumerate(arms))[:MOST_ARMS], 2):
        shared = types(body, one) & types(body, other)
        if shared == {"string"} and "enum" in one and set(other) - {"description"} == {"type"}:
            continue
        if shared == {"object"} and body.closed and _can_tell_apart(body, one, other):
            continue
        if shared:
            both = f"arms {first} and {second} both take {' and '.join(sorted(shared))}"
            yield body.finding(f"{place.pointer}/anyOf/{second}", both, _instead(body, shared))
    if len(arms) > MOST_ARMS:
        yield body.finding(
            f"{place.pointer}/anyOf",
            f"has {len(arms)} arms",
            f"at most {MOST_ARMS}: there are seven JSON types; tagged objects have a `discriminator`",
        )


def _instead(body: BodyView, shared: set[str]) -> str:
    if shared == {"object"}:
        return (
            "a definition of the union with a `discriminator`" if body.closed else f"`discriminator`, and a last arm {OPEN_ARM}"
        )
    if shared == {"string"}:
        return '`[{"enum": [...]}, {"type": "string"}]` for an open enumeration'
    return "arms of different JSON types"


def _can_tell_apart(body: BodyView, one: Schema, other: Schema) -> bool:
    """Whether no object fits both arms."""
    ours, theirs = (
        [schema for schema in alternatives(body, arm) if "object" in types(body, schema)] if "$ref" in arm else []
        for arm in (one, other)
    )
    if not ours or not theirs or len(ours) * len(theirs) > MOST_PAIRS:
        return False
    return all(_apart(body, left, right) for left in ours for right in theirs)


def _apart(body: BodyView, left: Schema, right: Schema) -> bool:
    """Whether one requires what the other, being closed, does not have; or a member has no value in common."""
    members, others = mapping(left.get("properties")), mapping(right.get("properties"))
    for required, absent in ((left, right), (right, left)):
        if (
            absent.get("additionalProperties") is False
            and set(texts(required.get("required"))) - mapping(absent.get("properties")).keys()
        ):
            return True
    both_need = set(texts(left.get("required"))) & set(texts(right.get("required")))
    values = [(constants(body, mapping(members.get(name))), constants(body, mapping(others.get(name)))) for name in both_need]
    return any(mine is not None and yours is not None and not set(mine) & set(yours) for mine, yours in values)
