"""What is wrong with the `conversation` part of a card: a body with tools and calls as it says them is tried on the schema."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from ..common.findings import SpecFinding
from ..common.fm import kind_of, merge_class, place
from ..common.pointers import escape
from ..load import Json
from ..runtime._runtime.fm.parameters import put
from ..runtime._runtime.json.paths import first
from ..runtime._runtime.porting.patterns import holder_of, key_mark, marks_of, repeated
from ..runtime._runtime.porting.patterns import write as filled
from . import fm_sample
from .conversation_parts import tools_of, tries
from .conversation_read import unread
from .examples import Validators
from .views import FamilyView, mapping

MARKS = {
    "tools/each": (("$name",), ("$schema", "$definitions")),
    "call": (("$name",), ("$arguments", "$arguments_text")),
    "result": (("$id",), ("$text",)),
    "results": (("$result",),),
}
"""What a pattern has to hold: of each group one."""
SAMPLES: dict[str, Json] = {
    "$id": "call_1",
    "$name": "weather",
    "$description": "The weather at a place.",
    "$schema": {"type": "object", "properties": {"city": {"type": "string"}}},
    "$arguments": {"city": "Paris"},
    "$arguments_text": '{"city": "Paris"}',
    "$text": "Mild.",
    "$strict": True,
    "$is_error": True,
    "$is_ok": False,
    "$status": "error",
    "$result": {},
}
"""What each mark of a pattern stands for in the bodies that are tried."""
ITEMS = {
    "$arguments": ("$key", "$value"),
    "$definitions": ("$key", "$type", "$description", "$required", "$enum", "$items"),
}
"""What the pattern of one item may hold behind a mark of any number of them; it has to hold the first two."""


def conversation_findings(family: FamilyView, validators: Validators) -> Iterator[SpecFinding]:
    """What is wrong with what a card says of conversations; only for a card and a request that can be used."""
    said: Json = family.card.get("conversation")
    if not said or "request" not in family.bodies:
        return
    found = [*_marks(said), *_together(said, family.card), *_places(said, family.bodies["request"].data)]
    for at, wrong, right in found or list(_tried(said, family, validators)) or unread(family.card):
        yield family.finding(f"/conversation{at}", wrong, right)


Slip = tuple[str, str, str]


def _marks(said: Json) -> Iterator[Slip]:
    for key, groups in MARKS.items():
        pattern = said.get("tools", {}).get("each") if key == "tools/each" else said.get(key)
        if pattern is None:
            continue
        held = set(marks_of(pattern))
        for group in groups:
            if not held & set(group):
                yield f"/{key}", f"has no {' or '.join(group)}", f"{' or '.join(group)} where it stands"
        for mark in sorted(mark for mark in held if mark not in SAMPLES and mark not in ITEMS):
            yield f"/{key}", f"has a mark {mark} that stands for nothing", f"one of {', '.join(sorted(SAMPLES))}"
        yield from _items(key, pattern)
    tools = said.get("tools", {})
    if "types" in tools and "$definitions" not in marks_of(tools["each"]):
        yield "/tools/types", "says what words for types mean, and `each` has no $definitions", "`$definitions`, or no `types`"


def _items(key: str, pattern: Json) -> Iterator[Slip]:
    """What is wrong with the patterns of parameters and of arguments, each of which says more of one."""
    mark, each = repeated(pattern)
    for name in ITEMS.get(mark, ()) and sorted(marks_of(each).keys() - ITEMS[mark]):
        yield f"/{key}", f"has a mark {name} in {mark} that stands for nothing", f"one of {', '.join(ITEMS[mark])}"
    needed = [name for name in ITEMS.get(mark, ())[:2] if isinstance(pattern, list) or name != "$key"]
    for name in sorted(set(needed) - marks_of(each).keys()):
        yield f"/{key}", f"has no {name} in what follows {mark}", f"{name} where it stands"
    inner = pattern.values() if isinstance(pattern, dict) else pattern if isinstance(pattern, list) else ()
    for each in () if mark else inner:
        yield from _items(key, each)


def _together(said: Json, card: Json) -> Iterator[Slip]:
    """What makes no sense without something else."""
    for key, needs in (("calls", "call"), ("call", "tools"), ("result", "call"), ("call", "result"), ("results", "result")):
        if key in said and needs not in said:
            yield f"/{key}", f"is said without `{needs}`", f"`{needs}` beside it, or nothing"
    if "calls" in said and "call" in said.get("turns", ()):
        yield "/calls", "lists calls that are turns of their own", "`calls`, or `call` among `turns`"
    if "statuses" in said and "$status" not in marks_of(said.get("result", {})):
        yield "/statuses", "says words, and `result` has no $status", "`$status` where the word stands, or nothing"
    if "results" in said and ["$result"] not in said["results"].values():
        yield "/results", "does not list its results in a member", '`["$result"]` in the member that holds them'
    if "results" in said and "result" in said.get("turns", ()):
        yield "/results", "is a turn that holds results, and `turns` has each as a turn of its own", "one of the two"
    for number, kind in enumerate(said.get("turns", ())):
        if kind not in said and kind not in said.get("parts", ()):
            yield f"/turns/{number}", f"nothing says how {kind} is written", f"`{kind}`, here or in `parts`"
    talks = "messages" in said or any(kind_of(card["fm"], name) == "text" for name in mapping(card.get("fm")).get("classes", {}))
    if not talks and {"tools", "call"} & said.keys():
        yield "", "is about turns, and nothing says where they are", "`messages`, here or in `fm`"


def _places(said: Json, request: Json) -> Iterator[Slip]:
    places = {f"/parameters/{name}": pointer for name, pointer in said.get("parameters", {}).items()}
    places |= {f"/{key}/at": said[key]["at"] for key in ("tools", "documents") if key in said}
    places |= {f"/asks/{number}/at": each["at"] for number, each in enumerate(said.get("asks", ()))}
    places |= {f"/also/{escape(pointer)}": pointer for pointer in said.get("also", {})}
    places |= {"/native": said["native"]} if "native" in said else {}
    messages = said.get("messages", {})
    places |= {f"/messages/{key}": messages[key] for key in ("at", "last") if key in messages}
    for at, pointer in places.items():
        if place(pointer, request) is None:
            yield at, f"{pointer} leads nowhere in request.json", "a pointer to a field of the request"
        elif at == "/tools/at" and key_mark(said["tools"]["each"]):
            if not _is(pointer, "object", request):
                yield (
                    at,
                    f"{pointer} is no map",
                    "a pointer to the map that they are members of; `each` without a key such as $name",
                )
        elif at in {"/tools/at", "/documents/at", "/messages/at"} and not _is(pointer, "array", request):
            more = '; {"$name": {…}} as `each`, if they are a map by name' if at == "/tools/at" else ""
            yield at, f"{pointer} is no list", f"a pointer to the list that they are items of{more}"


def _is(pointer: str, kind: str, request: Json) -> bool:
    found = place(pointer, request)
    kinds = [found[1], *found[1].get("anyOf", ())] if found else []
    return any(kind in each.get("type", ()) for each in kinds)


def _tried(said: Json, family: FamilyView, validators: Validators) -> Iterator[Slip]:
    """Bodies with one thing more each: what is wrong with one and not with that before it is the fault of what was added."""
    request: Json = family.bodies["request"].data
    constants = family.card["parameters"].get("constants", {})
    for part in _parts(said, family.card):
        if silent := _silent(part):
            yield f"/messages/{silent}", "has no $text", "$text where it stands"
            continue
        body = fm_sample.request(part, "text", request, constants)
        faults = validators.faults("request", body)
        if "messages" in said:
            for fault in faults:
                yield "/messages", f"does not fit request.json: {fault.pointer} {fault.wrong}", fault.right
        known = {(fault.pointer, fault.wrong) for fault in faults}
        for key in ("tools", "call", "result"):
            if key not in said or (key != "tools" and "messages" not in part):
                continue
            body = _with(body, key, said, part)
            faults = validators.faults("request", body)
            for fault in faults:
                if (fault.pointer, fault.wrong) not in known:
                    yield f"/{key}", f"does not fit request.json: {fault.pointer or 'the body'} {fault.wrong}", fault.right
            known |= {(fault.pointer, fault.wrong) for fault in faults}
        yield from _more(said, part, fm_sample.request(part, "text", request, constants), validators, known)


def _silent(part: Json) -> str:
    """Whose turns are written without what is said in them; empty if nobody's are."""
    turns = mapping(part.get("messages"))
    return next((who for who in ("human", "assistant") if who in turns and "$text" not in marks_of(turns[who])), "")


def _more(said: Json, part: Json, body: Json, validators: Validators, known: set[tuple[str, str]]) -> Iterator[Slip]:
    for at, tried in tries(said, part, body):
        for fault in validators.faults("request", tried):
            if (fault.pointer, fault.wrong) not in known:
                yield at, f"does not fit request.json: {fault.pointer or 'the body'} {fault.wrong}", fault.right


def _parts(said: Json, card: Json) -> list[Json]:
    """The ways of writing turns: what the common interface says, or the card here."""
    fm = mapping(card.get("fm"))
    own = [{"messages": said["messages"], "parameters": {}}] if "messages" in said else []
    return own or [merge_class(fm, name)["text"] for name in fm.get("classes", {}) if kind_of(fm, name) == "text"]


def _with(body: Json, key: str, said: Json, part: Json) -> Json:
    """A body with tools on offer, a call, or what it gave."""
    made = deepcopy(body)
    if key == "tools":
        put(made, said["tools"]["at"], tools_of(said["tools"], SAMPLES))
        return made
    written = filled(said[key], {**SAMPLES, "$status": said.get("statuses", {}).get("error", SAMPLES["$status"])})
    turns: Json = first(made, part["messages"]["at"])
    if key in said.get("turns", ()):
        turns.append(written)
        return made
    if key == "result" and "results" in said:
        turns.append({**said["results"], holder_of(said["results"], "$result"): [written]})
        return made
    speaker = "assistant" if key == "call" else "human"
    turn = filled(part["messages"][speaker], SAMPLES)
    member = holder_of(part["messages"][speaker], "$text")
    if key == "call" and "calls" in said:
        turn[said["calls"]] = [written]
    else:
        turn[member] = [written]
    turns.append(turn)
    return made
