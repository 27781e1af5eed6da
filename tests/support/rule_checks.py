"""Checks of rules and limits: the runtime's reading of a card against the reference reading, alone and through the calls."""

from __future__ import annotations

import base64
import copy
import io
import itertools
import json
import os
import random
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import jsonschema_rs
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from . import chance, corpus, drawn, reference
from .bodies import Agreement
from .calls import UNLISTED
from .candidates import candidates, smallest
from .subject import Json, Outcome, Subject
from .wire import ReachedError, Unreachable

_LONG = os.environ.get("BEDROCK_TESTS") == "long"
VARIATIONS = 200
"""Bodies that are tried on one rule, at most."""
ENOUGH = VARIATIONS if _LONG else 40
"""So many do if some of them keep the rule and others break it."""
VERDICTS = 20 if _LONG else 8
"""Bodies on either side of a model's rule or limit that are checked and called."""
_Told = dict[int, set[str]]
"""What a check, by its identity, names in one body."""
_ABSENT = object()
_ASK = [{"role": "user", "content": "a"}]
_TOOL = {"type": "tool_reference", "name": "a"}
_CLAUDE: Json = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5}
_CLAUDE_MEMBERS: list[Json] = [
    {"messages": [{"role": "user", "content": [{"type": "image", "source": {"type": "url", "url": "https://a"}}]}]},
    {"messages": [{"role": "system", "content": "a"}]},
    {"messages": _ASK, "tools": [{"type": "bash_20241022", "name": "bash"}]},
    {"messages": _ASK, "tools": [{"type": "memory_20250818", "name": "memory"}]},
    {"messages": [{"role": "system", "output_config": {"effort": "low"}}]},
    {"messages": _ASK, "tools": [{"name": "a", "input_schema": {"type": "object"}}] * 2},
    {
        "messages": _ASK,
        "tools": [{"name": "a", "input_schema": {"type": "object"}}],
        "tool_choice": {"type": "tool", "name": "b"},
    },
    {"messages": _ASK, "tools": [{"name": "a", "input_schema": {"type": "object", "properties": {"a": {"enum": 5}}}}]},
    {"messages": _ASK, "thinking": {"type": "disabled"}, "output_config": {"effort": "xhigh"}},
    {"messages": _ASK, "thinking": {"type": "adaptive"}, "temperature": 0.5, "top_k": 5},
    *(
        {"messages": [{"role": "system", "content": [{"type": "tool_addition", "tool": _TOOL}]}], "anthropic_beta": betas}
        for betas in ([], ["mid-conversation-tool-changes-2026-07-01"])
    ),
]
_TURN = {"role": "user", "content": [{"text": "a"}]}
_EXTRAS: Json = {
    "thinking": {"type": "enabled", "budget_tokens": 1024},
    "top_k": 5,
    "anthropic_beta": ["a"],
    "context_management": {"edits": [{"type": "compact_20260112"}]},
    "output_config": {"effort": "xhigh"},
    "reasoningConfig": {"type": "enabled", "maxReasoningEffort": "high"},
    "inferenceConfig": {"topK": 5},
    "tool_choice": {"type": "auto"},
    "tools": [{"type": "computer_20250124"}, {"type": "computer_20251124"}],
}
_DOCUMENT: Json = {"name": "a", "format": "txt", "source": {"bytes": "aGk="}}
_PICTURE: Json = {"image": {"format": "png", "source": {"bytes": "aGk="}}}
_CONVERSE: Json = {
    "messages": [_TURN, {"role": "assistant", "content": [{"text": "a"}]}],
    "inferenceConfig": {"maxTokens": 5, "temperature": 0.5, "topP": 0.5, "stopSequences": ["a"]},
    "toolConfig": {
        "tools": [{"toolSpec": {"name": "a", "inputSchema": {"json": {"type": "object"}}}}],
        "toolChoice": {"any": {}},
    },
    "additionalModelRequestFields": _EXTRAS,
}
_CALL: Json = {"toolUse": {"toolUseId": "a", "name": "a", "input": {"a": {"__type": "a"}}}}
_RESULT: Json = {"toolResult": {"toolUseId": "a", "content": [{"text": "a"}]}}
_PAGE: Json = {"name": "a", "format": "md", "source": {"bytes": "aGk="}}
_UNION: Json = {"additionalProperties": False, "properties": {"a": {"oneOf": [{"type": "string"}]}}}


def _sized(side: int) -> Json:
    """A picture of some width, one pixel high."""
    file = io.BytesIO()
    Image.new("1", (side, 1)).save(file, "PNG")
    return {"image": {"format": "png", "source": {"bytes": base64.b64encode(file.getvalue()).decode()}}}


def _sized_for_claude(side: int) -> Json:
    """The same for InvokeModel."""
    source = {"type": "base64", "media_type": "image/png", "data": _sized(side)["image"]["source"]["bytes"]}
    return {"messages": [{"role": "user", "content": [{"type": "image", "source": source}] * 21}]}


def _tool(schema: Json, **members: Json) -> Json:
    return {"toolSpec": {"name": "a", "inputSchema": {"json": {"type": "object", **schema}}, **members}}


PROBES: dict[str, list[Json]] = {
    "converse": [
        _CONVERSE,
        {"messages": [{"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"document": _DOCUMENT}]}}]}]},
        {
            "messages": [
                {"role": "assistant", "content": [{"reasoningContent": {"reasoningText": {"text": "a"}}}]},
                {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": []}}]},
            ],
            "additionalModelRequestFields": {"thinking": {"type": "enabled"}},
        },
        {"messages": [{"role": "user", "content": [_PICTURE] * 21}]},
        {"messages": [_TURN, {"role": "assistant", "content": [{"text": "a"}, {"document": _DOCUMENT}, _PICTURE]}, _TURN]},
        *({"messages": [{"role": "user", "content": [_sized(side)] * 21}]} for side in (2001, 8001)),
        {
            "messages": [_TURN],
            "system": [{"text": "a"}, {"cachePoint": {"type": "default"}}],
            "performanceConfig": {"latency": "optimized"},
        },
        {"messages": [_TURN, {"role": "assistant", "content": [_CALL]}], "toolConfig": {"tools": [_tool({})]}},
        {
            "messages": [_TURN, {"role": "assistant", "content": [_CALL]}, _TURN, {"role": "user", "content": [_RESULT]}],
            "toolConfig": {"tools": [_tool({})]},
        },
        *(
            {"messages": [_TURN], "toolConfig": {"tools": tools, "toolChoice": {"tool": {"name": "a"}}}}
            for tools in (
                [_tool({})],
                [_tool({}), _tool({})],
                [_tool({"required": "a"})],
                [_tool({}, name="b")],
                [_tool(_UNION, strict=True)],
            )
        ),
        {"messages": [{"role": "user", "content": [{"text": "a"}, {"document": _PAGE}, {"cachePoint": {"type": "default"}}]}]},
        *(
            {**_CONVERSE, "additionalModelRequestFields": {**_EXTRAS, "thinking": {"type": kind}}}
            for kind in ("disabled", "adaptive")
        ),
    ],
    "claude_completions": [{"prompt": "\n\nHuman: Hello\n\nAssistant:", "max_tokens_to_sample": 5}],
    "claude_messages": [
        {**_CLAUDE, **members} for members in (*_CLAUDE_MEMBERS, _sized_for_claude(2001), _sized_for_claude(8001))
    ],
    "nova": [
        {"messages": [_TURN, {"role": "assistant", "content": [_CALL, _CALL]}, {"role": "user", "content": [_RESULT, _RESULT]}]},
        *(
            {"messages": [_TURN], "toolConfig": {"tools": [_tool(schema)], "toolChoice": {"tool": {"name": name}}}}
            for schema, name in (({}, "b"), ({"properties": {"a": {"enum": 5}}}, "a"))
        ),
    ],
    "marengo": [
        {
            "inputType": "audio",
            "audio": {
                "mediaSource": {"base64String": "AAAA"},
                "segmentation": {"method": "dynamic", "dynamic": {"minDurationSec": 4}},
            },
        }
    ],
}
"""Requests that hold what a limit is about, where neither small values nor examples do."""


def rules_agree(subject: Subject, name: str) -> None:
    """Each rule of a card by itself: its fields there or not, alone and two together, and its condition met or not."""
    document = subject.document(name, "request")
    for rule in corpus.card(name).get("rules", ()):
        definition = rule.get("on", document["title"])
        part = {**document.get("$defs", {}).get(definition, document), "title": definition, "$defs": document.get("$defs", {})}
        agree = Agreement(subject, name, "request", part, subject.reader(name, "request", definition))
        told: set[bool] = set()
        for number, (words, body) in enumerate(variations(agree, part, rule, _bases(agree, name, document, rule))):
            if number >= ENOUGH and len(told) == 2:
                break
            agree.on(body, f"{definition}, rule {rule['rule']} of {rule['fields']}: {words}")
            told |= {bool(reference.broken(rule, body))} if agree.is_valid(body) else set()
        assert told == {True, False}, f"{name}: nothing tried tells a body that breaks {rule} from one that keeps it"


def _bases(agree: Agreement, name: str, document: Json, check: Json) -> list[Json]:
    """Small objects of the class that a check is about, with what it looks at, and those that the examples show."""
    definition = check.get("on", document["title"])
    paths = [*check.get("fields", ()), *check.get("needs", ()), check.get("at", ""), check.get("when", {}).get("at", "")]
    heads = dict.fromkeys(path.split("/")[1] for path in paths if path)
    shown = _shown(name)
    if definition != document["title"]:
        shown = [item for body in shown for _, title, item in reference.objects(document, body) if title == definition]
    return [*(agree.clean_base(head) for head in heads), agree.least(), *shown]


def _shown(name: str) -> list[Json]:
    """Probes, requests that the examples show, and those that are refused."""
    examples = [*corpus.examples(name).values(), *corpus.refused_examples(name).values()]
    return [*PROBES.get(name, ()), *(example["request"] for example in examples)]


def mixed_requests_agree(subject: Subject, name: str) -> None:
    """Members of two requests in one: model and reference agree about the rules between them."""
    document = subject.document(name, "request")
    agree = Agreement(subject, name, "request", document, subject.family(name).parse_request)
    requests = drawn.mixed(subject, name)

    def check(one: Json) -> None:
        agree.on(one, "as drawn")
        chance = random.Random(json.dumps(one))  # noqa: S311 - not a key
        agree.on(_mixed(one, chance.choice(requests.values), chance), "mixed")

    requests.each(check)


def _mixed(one: Json, other: Json, chance: random.Random) -> Json:
    whole = dict(one)
    for key, value in other.items():
        if chance.random() < 0.5:
            both = isinstance(value, dict) and isinstance(whole.get(key), dict)
            whole[key] = _mixed(whole[key], value, chance) if both else value
    return whole


def variations(agree: Agreement, document: Json, rule: Json, bases: list[Json]) -> Iterator[tuple[str, Json]]:
    """Bodies that differ in what a rule looks at: nothing changed, one place, or two."""
    at = [rule["when"]["at"]] if "when" in rule else []
    paths = list(dict.fromkeys([*rule["fields"], *rule.get("needs", ()), *at]))
    single = [(path, value) for path in paths for value in (_ABSENT, *_values(document, path, rule))]
    changes = [(), *((one,) for one in single), *(pair for pair in itertools.combinations(single, 2) if pair[0][0] != pair[1][0])]
    seen: set[str] = set()
    for change, base in itertools.product(changes, bases):
        body = copy.deepcopy(base)
        for path, value in change:
            _put(body, document, path, value)
        key = json.dumps(body)
        if key not in seen and agree.is_valid(body):
            seen.add(key)
            yield str(change)[:200], body
        if len(seen) >= VARIATIONS:
            return


def _values(document: Json, path: str, rule: Json) -> list[Json]:
    schema = _schema_at(document, path)
    if "when" in rule and path == rule["when"]["at"]:
        listed = [*rule["when"].get("equals", ()), *rule["when"].get("differs", ())]
        others = [value for value in candidates(schema, document) if value not in listed and value is not None]
        validator = jsonschema_rs.validator_for({**schema, "$defs": document["$defs"]})
        return [*listed[:6], *[value for value in others if validator.is_valid(value)][:2]]
    if rule["rule"] == "combination":
        column = list(dict.fromkeys(row[rule["fields"].index(path)] for row in rule["allowed"]))
        return [*column[:5], column[0] + 1 if isinstance(column[0], int) else smallest(schema, document)]
    if rule["rule"] == "less_than":
        return [1, 2, 1024, 1025, 2.5]
    return [smallest(schema, document), *rule.get("except", ())]


def _schema_at(document: Json, path: str) -> Json:
    schema = document
    for key in path.split("/")[1:]:
        schema = _resolved(schema, document)
        schema = _arm_with(schema, key, document)
        schema = schema.get("items", {}) if key == "*" else schema.get("properties", {}).get(key.partition("[")[0], {})
    return _resolved(schema, document)


def _arm_with(schema: Json, key: str, document: Json) -> Json:
    """The arm of a union that has a member; or the schema itself."""
    arms = [_resolved(arm, document) for arm in (*schema.get("oneOf", ()), *schema.get("anyOf", ()))]
    return next((arm for arm in arms if key in arm.get("properties", {}) or (key in ("*", "0") and "items" in arm)), schema)


def _put(body: Json, document: Json, path: str, value: Any) -> None:
    """Set a value, with small holders above it; or take away what is there."""
    holder, pointer, keys = body, "", [key.partition("[")[0] for key in path.split("/")[1:]]
    for key, following in itertools.pairwise(keys):
        pointer = f"{pointer}/{key}"
        if (value is _ABSENT and not holder) or not isinstance(holder, dict | list):
            return
        inner = smallest(_arm_with(_schema_at(document, pointer), following, document), document)
        if isinstance(holder, list):
            holder[:] = holder or [inner]
            holder = holder[0]
        else:
            holder = holder.get(key, {}) if value is _ABSENT else holder.setdefault(key, inner)
    if isinstance(holder, list):
        holder[:] = [] if value is _ABSENT else [value]
    elif isinstance(holder, dict) and value is _ABSENT:
        holder.pop(keys[-1], None)
    elif isinstance(holder, dict):
        holder.update(_tagged(_schema_at(document, pointer) if pointer else document, keys[-1], value, document, holder))


def _tagged(schema: Json, key: str, value: Any, document: Json, holder: Json) -> Json:
    """A member; where it is the tag of a union, in place of all others, with what its arm requires."""
    if schema.get("discriminator", {}).get("propertyName") != key:
        return {key: value}
    arms = [_resolved(arm, document) for arm in (*schema.get("oneOf", ()), *schema.get("anyOf", ()))]
    holder.clear()
    return next(
        (smallest(arm, document) for arm in arms if arm.get("properties", {}).get(key, {}).get("const") == value), {key: value}
    )


def _resolved(schema: Json, document: Json) -> Json:
    while "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


def limits_agree(subject: Subject, name: str) -> None:
    """Every rule and limit of a model on both of its sides, and what breaks it for every id: by `check` and by the call."""
    document = subject.document(name, "request")
    agree = Agreement(subject, name, "request", document, None)
    ids = (UNLISTED, *corpus.models(name))
    for check in {json.dumps(check): check for model_id in ids for check in _checks(name, model_id)}.values():
        keeping, breaking = _both_sides(agree, name, document, check)
        concerned = next(model_id for model_id in ids if check in _checks(name, model_id))
        for body in (*keeping, *breaking):
            _same_verdict(subject, name, concerned, body)
        request = subject.family(name).parse_request(json.dumps(breaking[0]))
        told: _Told = {}
        for model_id in ids:
            _check_as_expected(subject, name, model_id, breaking[0], request, told)


def _both_sides(agree: Agreement, name: str, document: Json, check: Json) -> tuple[list[Json], list[Json]]:
    """Some bodies that are clean but for a rule or limit of a model: those that keep it, and those that break it."""
    sides: tuple[list[Json], list[Json]] = ([], [])
    for bodies in _around(agree, name, document, check):
        for number, body in enumerate(bodies):
            side = sides[bool(_named(name, check, body))] if agree.is_valid(body) else None
            if side is not None and len(side) < VERDICTS and agree.is_clean(body):
                side.append(body)
            if min(map(len, sides)) == VERDICTS or (all(sides) and number >= ENOUGH):
                break
        if all(sides):
            return sides
    raise AssertionError(f"{name}: nothing tried tells what breaks {check} from what keeps it")


def drawn_limits_agree(subject: Subject, name: str) -> None:
    """Drawn requests, for each kind of model, by `check` and by the call."""
    kinds = list(_kinds(name))

    def check(body: Json) -> None:
        chance = random.Random(json.dumps(body))  # noqa: S311 - not a key
        _same_verdict(subject, name, chance.choice(kinds), body)

    drawn.requests(subject, name).each(check)


def requests_of_a_model_pass(subject: Subject, name: str) -> None:
    """Requests drawn for a model keep its rules and limits."""
    kinds = list(_kinds(name))
    strategies = {model_id: subject.strategies.requests(name, model_id) for model_id in kinds}

    def passes(model_id: str, body: Json) -> None:
        assert _expected(name, model_id, body) == (set(), False)
        outcome = subject.refused(lambda: subject.module.resolve(model_id, family=name).check(body))
        assert outcome.findings is None, outcome.error
        assert not outcome.warned

    @settings(max_examples=300 if _LONG else 5)
    @given(st.data(), st.sampled_from(kinds))
    def check(data: st.DataObject, model_id: str) -> None:
        passes(model_id, data.draw(strategies[model_id]))

    check()
    for number in range(15):
        model_id = kinds[number % len(kinds)]
        passes(model_id, chance.request(subject, name, model_id, f"{name} {number}"))


def _kinds(name: str) -> Iterator[str]:
    """An id for each set of rules and limits that a model may have, and one that nobody knows."""
    seen: set[str] = set()
    for model_id in (UNLISTED, *corpus.models(name)):
        marks = json.dumps(_checks(name, model_id))
        if marks not in seen:
            seen.add(marks)
            yield model_id


@cache
def _checks(name: str, model_id: str) -> list[Json]:
    """The rules and limits of a model that are not its family's own: whoever asks must not change them."""
    card = corpus.card(name)
    rules = [rule for rule in card.get("rules", ()) if not reference.is_schema_rule(rule)]
    own = corpus.models(name).get(model_id, {}).get("limits", ())
    return [check for check in (*rules, *card.get("limits", ()), *own) if reference.concerns(check, model_id)]


def _around(agree: Agreement, name: str, document: Json, check: Json) -> Iterator[Iterable[Json]]:
    """Bodies on both sides of a rule or limit, by what they were made of; each is made when it is asked for."""
    if "on" in check:
        part = {**document["$defs"][check["on"]], "title": check["on"], "$defs": document["$defs"]}
        inner = Agreement(agree.subject, name, "request", part, None)
        variants = list(variations(inner, part, check, _bases(inner, name, document, check)))
        places = [(base, pointer) for base in _shown(name) for pointer, _ in _of_class(document, base, check["on"])]
        for base, pointer in places:
            yield (_replaced(base, pointer, variant) for _, variant in variants)
    elif "rule" in check:
        yield (body for _, body in variations(agree, document, check, _bases(agree, name, document, check)))
    else:
        schema = _schema_at(document, check["at"])
        limit = check["schema"] or {}
        values = [_ABSENT, *candidates({**schema, **limit}, document), smallest(schema, document), *candidates(schema, document)]
        values += _tags(_schema_at(document, check["at"].rpartition("/")[0]), document)
        values += [f"data:image/png;base64,{'a' * limit['maxLength']}"] if limit.get("maxLength", 0) > 200_000 else []
        for base in _bases(agree, name, document, check):
            yield itertools.chain([base], (_with(base, name, document, check["at"], value) for value in values))


def _with(base: Json, name: str, document: Json, path: str, value: Any) -> Json:
    """A body with another value in one place, and what its rules ask for beside it."""
    body = copy.deepcopy(base)
    _put(body, document, path, copy.deepcopy(value) if value is not _ABSENT else value)
    _settle(body, name, document, path)
    return body


def _tags(union: Json, document: Json) -> list[Json]:
    """The tags of a union."""
    by = union.get("discriminator", {}).get("propertyName")
    arms = [_resolved(arm, document) for arm in union.get("oneOf", ())] if by else []
    return [arm["properties"][by]["const"] for arm in arms]


def _give(value: Json, part: Json, path: str) -> None:
    """Give an object what it needs at a path: a member, an item more of an array, or the `type` of a free schema."""
    array, many, inner = path.partition("/*/")
    schema = _schema_at(part, f"/{path}")
    if many:
        value[array] = [*value.get(array, ()), {inner: smallest(schema, part)}]
    elif "/" in path:
        _put(value, part, f"/{path}", smallest(schema, part) if schema else "object")
    else:
        value[path] = value.get(path, smallest(schema, part))


def _settle(body: Json, name: str, document: Json, path: str) -> None:
    """Let every object hold what its rules require, and one of several members where it must: on a path, or else the first."""
    rules = [rule for rule in corpus.card(name).get("rules", ()) if rule["rule"] in {"one_of", "requires"} and "on" in rule]
    for _, title, value in reference.objects(document, body) if rules else ():
        for rule in rules:
            if rule["on"] == title and reference.broken(rule, value):
                one_of = rule["rule"] == "one_of"
                names = [field.removeprefix("/") for field in rule["fields" if one_of else "needs"]]
                kept = next((key for key in names if key in value and f"/{key}/" in f"{path}/"), names[0])
                _give(value, {**document["$defs"][title], "$defs": document["$defs"]}, kept)
                for other in set(names) - {kept} if one_of else ():
                    value.pop(other, None)


def _replaced(body: Json, pointer: str, value: Json) -> Json:
    whole = copy.deepcopy(body)
    holder, keys = whole, pointer.split("/")[1:]
    for key in keys[:-1]:
        holder = holder[int(key) if isinstance(holder, list) else key]
    holder[int(keys[-1]) if isinstance(holder, list) else keys[-1]] = value
    return whole


def _expected(name: str, model_id: str, body: Json, told: _Told | None = None) -> tuple[set[str], bool]:
    """Where a model refuses a valid body, and whether it is warned about, by the reference; `told` keeps what was asked of it."""
    refused: set[str] = set()
    suspected: set[str] = set()
    told = {} if told is None else told
    for check in _checks(name, model_id):
        if id(check) not in told:
            told[id(check)] = _named(name, check, body)
        named = told[id(check)]
        if check.get("evidence") == "unconfirmed":
            suspected |= named
        else:
            refused |= named
    return refused, bool(suspected - refused)


def _named(name: str, check: Json, body: Json) -> set[str]:
    """The pointers that a refusal by a rule or limit names; none where it holds."""
    if "rule" not in check:
        return set(reference.beyond(check, body))
    places = [("", body)] if "on" not in check else _of_class(corpus.body(name, "request"), body, check["on"])
    return {f"{pointer}{inner}" for pointer, holder in places for inner in reference.broken(check, holder)}


def _of_class(document: Json, body: Json, definition: str) -> list[tuple[str, Json]]:
    return [(pointer, holder) for pointer, title, holder in reference.objects(document, body) if title == definition]


def _same_verdict(subject: Subject, name: str, model_id: str, body: Json) -> None:
    request = subject.family(name).parse_request(json.dumps(body))
    refused, warned = _check_as_expected(subject, name, model_id, body, request)
    if "invoke" in corpus.card(name)["operations"]:
        outcome = subject.refused(lambda: _call(subject, model_id, request))
        _assert_verdict(outcome, refused, warned=warned, where=f"{model_id}, called: {json.dumps(body):.300}")


def _check_as_expected(
    subject: Subject, name: str, model_id: str, body: Json, request: Any, told: _Told | None = None
) -> tuple[set[str], bool]:
    """Where `check` refuses a request, and whether it warns: as the reference does."""
    refused, warned = _expected(name, model_id, body, told)
    outcome = subject.refused(lambda: subject.module.resolve(model_id, family=name).check(request))
    _assert_verdict(outcome, refused, warned=warned, where=f"{model_id}: {json.dumps(body):.300}")
    return refused, warned


def _call(subject: Subject, model_id: str, request: Any) -> None:
    """Call with a client that must be reached if, and only if, nothing refuses."""
    try:
        subject.module.invoke(model_id, request, client=Unreachable())
    except ReachedError:
        return


def _assert_verdict(outcome: Outcome, refused: set[str], *, warned: bool, where: str) -> None:
    assert outcome.pointers == refused, f"{where}: refused at {sorted(outcome.pointers)}, not {sorted(refused)}"
    assert bool(outcome.warned) == warned, f"{where}: warned {outcome.warned}"
