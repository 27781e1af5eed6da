"""A second reading of rules and limits, written from specs/README.md alone: what the runtime's is held against.

It knows cards and plain JSON, and nothing of generated code.
"""

from __future__ import annotations

import base64
import io
import itertools
import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from typing import Any, NamedTuple

import jsonschema_rs
from PIL import Image

from .equality import same

Json = Any


def values(body: Json, path: str) -> list[tuple[str, Json]]:
    """Every value but null that a path leads to, with its pointer."""
    itself, steps = _steps(path)
    if steps and isinstance(body, dict) and steps[0].name not in body:
        return []
    places: list[tuple[str, Json]] = [("", body)] if _meets(body, itself) else []
    for step in steps:
        if not places:
            break
        places = [place for holder in places for place in _below(holder, step)]
    return [place for place in places if place[1] is not None]


class _Step(NamedTuple):
    """One part of a path: a key, as it is written and as it is meant, and what the value at it must be."""

    key: str
    name: str
    member: str
    wanted: str
    """Empty where any value will do."""
    differs: bool


@cache
def _steps(path: str) -> tuple[_Step, tuple[_Step, ...]]:
    """What the body itself must be, and the steps down."""
    itself, *steps = (_step(part) for part in path.split("/"))
    return itself, tuple(steps)


def _step(part: str) -> _Step:
    key, _, condition = part.partition("[")
    member, _, wanted = condition.rstrip("]").partition("=")
    return _Step(key, key.replace("~1", "/").replace("~0", "~"), member.removesuffix("!"), wanted, member.endswith("!"))


def _below(place: tuple[str, Json], step: _Step) -> Iterator[tuple[str, Json]]:
    pointer, holder = place
    if isinstance(holder, list):
        last = len(holder) - 1
        for index, item in enumerate(holder):
            names = ("*", str(index), "-1" if index == last else ":-1")
            if step.key in names and _meets(item, step):
                yield f"{pointer}/{index}", item
    elif isinstance(holder, dict) and step.name in holder and _meets(holder[step.name], step):
        yield f"{pointer}/{step.key}", holder[step.name]


def _meets(value: Json, step: _Step) -> bool:
    return not step.member or (isinstance(value, dict) and value.get(step.member) == step.wanted) is not step.differs


def broken(rule: Json, body: Json) -> list[str]:  # noqa: PLR0911 - a case for each kind
    """The pointers that a refusal by a rule may name; empty where the rule holds."""
    if "when" in rule and rule["rule"] != "only_when" and not _holds(rule["when"], body):
        return []
    found = {path: places[0] for path in (*rule["fields"], *rule.get("needs", ())) if (places := values(body, path))}
    there = [found[path][0] for path in rule["fields"] if path in found]
    first = {path: value for path, (_, value) in found.items()}
    match rule["rule"]:
        case "at_most_one":
            return there[1:2]
        case "one_of":
            return there[1:2] if there else [""]
        case "requires":
            missing = [path for path in rule["needs"] if path not in first]
            return missing[:1] if there else []
        case "less_than":
            numbers = [first[path] for path in rule["fields"] if path in first]
            return there[:1] if len(numbers) == 2 and not numbers[0] < numbers[1] else []
        case "only_when":
            fine = _holds(rule["when"], body)
            excepted = rule.get("except", ())
            return [] if fine else [at for at, value in _all(rule, body) if not _among(value, excepted)]
        case "combination":
            row = [first.get(path) for path in rule["fields"]]
            return there[:1] if None not in row and not any(same(row, allowed) for allowed in rule["allowed"]) else []
        case _:
            return _along(rule, body)


def _along(rule: Json, body: Json) -> list[str]:
    """The same for kinds that look along all that the fields lead to."""
    match rule["rule"]:
        case "at_most":
            return [at for at, _ in _all(rule, body)][rule["most"] :][:1]
        case "unique":
            every = _all(rule, body)
            return [at for index, (at, value) in enumerate(every) if _among(value, [other for _, other in every[:index]])]
        case "in_order":
            listed = [(at, rule["order"].index(value)) for at, value in _all(rule, body) if value in rule["order"]]
            return [at for index, (at, place) in enumerate(listed) if any(before > place for _, before in listed[:index])]
        case "alternate":
            every = _all(rule, body)
            return [at for (_, before), (at, value) in itertools.pairwise(every) if same(before, value)]
        case "answered":
            return _unanswered(rule, body)
        case _:
            return _otherwise(rule, body)


def _otherwise(rule: Json, body: Json) -> list[str]:
    """The same for kinds that look at names, neighbours, and below."""
    match rule["rule"]:
        case "refers":
            allowed = [value for path in rule["to"] for _, value in values(body, path)]
            return [at for at, value in _all(rule, body) if not _among(value, allowed)]
        case "not_behind":
            return [pointer for path in rule["fields"] for pointer in _behind(rule, values(body, path))]
        case "without_keys":
            return [f"{at}{pointer}" for at, value in _all(rule, body) for pointer in _named(rule["keys"], value, top=True)]
        case "valid_schema":
            return [pointer for at, value in _all(rule, body) for pointer in _invalid(rule, at, value)]
        case "closed_schema":
            return [pointer for at, value in _all(rule, body) for pointer in _open(rule, at, value)]
        case "picture_sides":
            there = _all(rule, body)
            return [at for at, value in there if len(there) > rule.get("above", 0) and max(_sides(value)) > rule["pixels"]]
        case other:
            raise NotImplementedError(other)


def _sides(value: Json) -> tuple[int, int]:
    """Pillow's word for the size of a picture; zeros where there is none."""
    try:
        with Image.open(io.BytesIO(base64.b64decode(value))) as picture:
            return picture.size
    except (OSError, TypeError, ValueError):
        return 0, 0


def _behind(rule: Json, items: list[tuple[str, Json]]) -> list[str]:
    """What the later of two neighbours has that may not stand right behind what the earlier has."""
    wrong: list[str] = []
    for (at, before), (later, item) in itertools.pairwise(items):
        array, _, number = at.rpartition("/")
        held = next((there for path in rule["holds"] if (there := values(item, path))), [])
        if later == f"{array}/{int(number) + 1}" and held and any(values(before, path) for path in rule["behind"]):
            wrong.append(f"{later}{held[0][0]}")
    return wrong


def _named(keys: Json, value: Json, *, top: bool) -> list[str]:
    inner = list(enumerate(value)) if isinstance(value, list) else list(value.items()) if isinstance(value, dict) else []
    wrong = [] if top or not isinstance(value, dict) else [f"/{key}" for key in keys if key in value]
    return wrong + [f"/{name}{pointer}" for name, item in inner for pointer in _named(keys, item, top=False)]


_HOLD: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("properties", "patternProperties", "$defs", "definitions"), (dict,)),
    **dict.fromkeys(("required", "enum", "anyOf", "oneOf", "allOf", "prefixItems"), (list,)),
    **dict.fromkeys(("additionalProperties", "not", "contains", "propertyNames"), (dict, bool)),
    **dict.fromkeys(("description", "title", "pattern", "format", "$ref"), (str,)),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), (int, float)),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), (int,)),
    "items": (dict, bool, list),
    "type": (str, list),
}


def _invalid(rule: Json, at: str, value: Json) -> list[str]:
    """Where a schema, or its text, is none."""
    schema = value
    if isinstance(value, str):
        try:
            schema = json.loads(value)
        except ValueError:
            return []
    return [
        at if isinstance(value, str) else f"{at}{pointer}/{key}"
        for pointer, inner in _schemas("", schema)
        for key in rule.get("keywords", _HOLD)
        if key in inner and (type(inner[key]) not in _HOLD[key] or (key == "$ref" and _is_lost(inner[key], schema)))
    ]


def _is_lost(ref: str, schema: Json) -> bool:
    """Whether a `$ref` into a schema leads to nothing there."""
    there = schema
    for part in ref.split("/")[1:] if ref.startswith("#/") else ():
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(there, list) and name.isdigit() and int(name) < len(there):
            there = there[int(name)]
        else:
            there = there.get(name) if isinstance(there, dict) else None
    return there is None


def _all(rule: Json, body: Json) -> list[tuple[str, Json]]:
    return [place for path in rule["fields"] for place in values(body, path)]


def _unanswered(rule: Json, body: Json) -> list[str]:
    """A turn is a run of items with one speaker: [speaker, asked, answered]."""
    turns: list[tuple[Json, list[tuple[str, Json]], list[tuple[str, Json]]]] = []
    for at, item in sorted(_all(rule, body), key=lambda place: int(place[0].split("/")[-1])):
        speaker = [value for _, value in values(item, rule["speaker"])]
        if not turns or turns[-1][0] != speaker:
            turns.append((speaker, [], []))
        for kept, path in ((turns[-1][1], rule["asks"]), (turns[-1][2], rule["answers"])):
            kept += [(f"{at}{pointer}", value) for pointer, value in values(item, path)]
    wrong: list[str] = []
    for index, (_, asked, answered) in enumerate(turns):
        before = turns[index - 1][1] if index else []
        wrong += [at for at, value in answered if value not in [other for _, other in before]]
        if index + 1 < len(turns):
            wrong += [at for at, value in asked if value not in [other for _, other in turns[index + 1][2]]]
    return wrong


def _open(rule: Json, at: str, value: Json) -> list[str]:
    """Where a schema has an object that takes more than it names, or a keyword that is not supported."""
    if isinstance(value, str):
        try:
            inner = _open(rule, "", json.loads(value))
        except ValueError:
            return []
        return [at] * len(inner)
    if not isinstance(value, dict):
        return []
    kind = value.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    wrong = [at] if "object" in kinds and value.get("additionalProperties") is not False else []
    wrong += [f"{at}/{keyword}" for keyword in rule.get("without", ()) if keyword in value]
    return wrong + [pointer for step, inner in _inner(value) for pointer in _open(rule, f"{at}/{step}", inner)]


def _schemas(at: str, schema: Json) -> Iterator[tuple[str, Json]]:
    """A schema and all below it."""
    if isinstance(schema, dict):
        yield at, schema
        for step, inner in _inner(schema):
            yield from _schemas(f"{at}/{step}", inner)


def _inner(schema: Json) -> list[tuple[str, Json]]:
    below = [(key, schema[key]) for key in ("items", "additionalProperties", "contains") if key in schema]
    for key in ("anyOf", "oneOf", "allOf", "prefixItems"):
        arms = schema.get(key)
        below += [(f"{key}/{index}", arm) for index, arm in enumerate(arms)] if isinstance(arms, list) else []
    for key in ("properties", "$defs", "definitions"):
        members = schema.get(key)
        below += [(f"{key}/{name}", inner) for name, inner in members.items()] if isinstance(members, dict) else []
    return below


def _holds(when: Json, body: Json) -> bool:
    there = [value for _, value in values(body, when["at"])]
    if "there" in when:
        return bool(there) is when["there"]
    if "equals" in when:
        return any(_among(value, when["equals"]) for value in there)
    return not any(_among(value, when["differs"]) for value in there)


def _among(value: Json, listed: Any) -> bool:
    return any(same(value, item) for item in listed)


def beyond(limit: Json, body: Json) -> list[str]:
    """The pointers to what is beyond a limit."""
    if limit["schema"] is False:
        return [pointer for pointer, _ in values(body, limit["at"])]
    validator = _validator(json.dumps(limit["schema"]))
    return [pointer for pointer, value in values(body, limit["at"]) if not validator.is_valid(value)]


@cache
def _validator(schema: str) -> Any:
    return jsonschema_rs.validator_for(json.loads(schema))


def concerns(check: Json, model_id: str) -> bool:
    """Whether a rule or limit is about a base id."""
    but = [pattern[1:] for pattern in check.get("models", ()) if pattern.startswith("!")]
    only = [pattern for pattern in check.get("models", ()) if not pattern.startswith("!")]
    return (not only or any(fnmatchcase(model_id, pattern) for pattern in only)) and not any(
        fnmatchcase(model_id, pattern) for pattern in but
    )


def is_schema_rule(rule: Json) -> bool:
    """Whether a rule holds whatever the model, and refuses."""
    return "models" not in rule and rule["evidence"] != "unconfirmed"


def objects(document: Json, body: Json) -> list[tuple[str, str, Json]]:
    """Pointer, definition and value of every object in a body that its schema gives a name, innermost first."""
    return list(_walk(document, document, body, ""))[::-1]


def _walk(schema: Json, document: Json, value: Json, pointer: str) -> Iterator[tuple[str, str, Json]]:
    if "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rpartition("/")[2]]
    for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if _fits(arm, document, value):
            yield from _walk(arm, document, value, pointer)
            return
    if isinstance(value, dict) and "properties" in schema:
        yield pointer, schema["title"], value
    for key, item in _items(value):
        if isinstance(item, dict | list):
            inner = schema.get("items") if isinstance(value, list) else schema.get("properties", {}).get(key)
            others = schema.get("additionalProperties")
            inner = inner or (others if isinstance(others, dict) else {})
            yield from _walk(inner, document, item, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")


def unknown(document: Json, body: Json) -> set[str]:
    """The pointers to everything in a valid body that its schema does not name."""
    return set(_strange(document, document, body, ""))


def _strange(schema: Json, document: Json, value: Json, pointer: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rpartition("/")[2]]
    arms = (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
    arm = next((arm for arm in arms if _fits(arm, document, value)), None)
    if arm is not None:
        yield from _strange(arm, document, value, pointer)
    elif any("not" in member for member in schema.get("properties", {}).values()):
        yield pointer
    else:
        for key, item in _items(value):
            at = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            inner = schema.get("items") if isinstance(value, list) else schema.get("properties", {}).get(key)
            others = schema.get("additionalProperties")
            if inner is None and "properties" in schema:
                yield at
            else:
                yield from _strange(inner or (others if isinstance(others, dict) else {}), document, item, at)


def _items(value: Json) -> list[tuple[str, Json]]:
    if isinstance(value, list):
        return [(str(index), item) for index, item in enumerate(value)]
    return list(value.items()) if isinstance(value, dict) else []


def broken_rules(card: Json, document: Json, body: Json) -> list[str]:
    """The pointers that a refusal of a valid body may name: all rules, in all objects of the body, innermost first."""
    by_class = _rules_by_class(card)
    return [
        f"{pointer}{named}"
        for pointer, title, value in (objects(document, body) if by_class else ())
        for rule in by_class.get(title, ())
        for named in broken(rule, value)
    ]


def _rules_by_class(card: Json) -> dict[str, list[Json]]:
    """The rules that hold whatever the model, by what they are about; worked out once for a card."""
    kept, found = _RULES.get(id(card), (None, {}))
    if kept is not card:
        for rule in card.get("rules", ()):
            if is_schema_rule(rule):
                found.setdefault(rule.get("on", f"{card['class_prefix']}Request"), []).append(rule)
        _RULES[id(card)] = (card, found)
    return found


_RULES: dict[int, tuple[Json, dict[str, list[Json]]]] = {}


def _fits(arm: Json, document: Json, value: Json) -> bool:
    """Whether a value is of an arm: by its reference where it has one, since validators are made once for a definition."""
    key = (document["title"], arm.get("$ref", "") or json.dumps(arm))
    if key not in _VALIDATORS:
        _VALIDATORS[key] = jsonschema_rs.validator_for({**arm, "$defs": document.get("$defs", {})})
    return bool(_VALIDATORS[key].is_valid(value))


_VALIDATORS: dict[tuple[str, str], Any] = {}
