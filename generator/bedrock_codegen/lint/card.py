"""The card: that what it points to is there, and that it fits what the family can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..common.findings import SpecFinding
from ..common.names import PARAMETERS, field_name
from ..common.pointers import escape, steps
from ..load import ROLES
from ..runtime._runtime.json.paths import MANY
from .paths import UnresolvedError, reach
from .views import BodyView, FamilyView, Schema, list_names, mapping, sequence, show, text, texts

USAGE = ("input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens")


def card_findings(family: FamilyView) -> Iterator[SpecFinding]:
    """What is wrong with a card, its rules and limits aside."""
    yield from _files(family)
    yield from _parameters(family)
    yield from _answer(family)
    yield from _stream(family)
    yield from _sources(family)


def _files(family: FamilyView) -> Iterator[SpecFinding]:
    """Operations and the files that they need."""
    for role in ROLES:
        operation = needed_by(family, role)
        if operation and role not in family.bodies:
            yield family.finding("/operations", f"{role}.json is not there", f"the file: {operation} needs it")
    if ("job" in family.card) != ("async_invoke" in family.operations):
        yield family.finding("/job", "goes with `async_invoke`", "both or neither: it says what such a call leaves in S3")
    if "event" in family.bodies and "stream" not in family.operations:
        yield family.finding("/operations", "event.json is there, but no `stream`", "`stream`, or no such file")


def needed_by(family: FamilyView, role: str) -> str:
    """What makes a body necessary; empty if nothing does."""
    roles = {"invoke": ("response",), "stream": ("event", "response")}
    operations = (operation for operation in family.operations if role in roles.get(operation, ()))
    return "every family" if role == "request" else next(operations, "")


def _parameters(family: FamilyView) -> Iterator[SpecFinding]:
    request = family.bodies.get("request")
    if request is None:
        return
    card = mapping(family.card.get("parameters"))
    yield from _check_flatten(family, request, texts(card.get("flatten")))
    yield from _omit(family, request, texts(card.get("omit")))
    yield from _constants(family, request, mapping(card.get("constants")))
    yield from _echoes(family, request, mapping(card.get("echoes")))
    yield from _signature(family, request, card)


def _check_flatten(family: FamilyView, request: BodyView, pointers: list[str]) -> Iterator[SpecFinding]:
    for index, pointer in enumerate(pointers):
        schema = _member(request, pointer)
        if schema is None:
            yield _nowhere(family, request, f"/parameters/flatten/{index}", pointer)
        elif (target := request.target(schema)) and "properties" not in target:
            yield family.finding(
                f"/parameters/flatten/{index}", f"{pointer} is no object with members", "a member that refers to one"
            )


def _omit(family: FamilyView, request: BodyView, pointers: list[str]) -> Iterator[SpecFinding]:
    for index, pointer in enumerate(pointers):
        schema = _member(request, pointer)
        if schema is None:
            yield _nowhere(family, request, f"/parameters/omit/{index}", pointer)
        elif pointer[1:] in texts(request.data.get("required")) and "const" not in schema:
            yield family.finding(
                f"/parameters/omit/{index}",
                f"{pointer} is required, so no function could give it",
                "a field that is not required",
            )


def _fixed_values(schema: dict[str, Any]) -> list[Any]:
    """The values that a constant may have: one, or the versions there are."""
    return [schema["const"]] if "const" in schema else sequence(schema.get("enum"))


def _constants(family: FamilyView, request: BodyView, constants: dict[str, Any]) -> Iterator[SpecFinding]:
    for pointer, value in constants.items():
        at = f"/parameters/constants/{escape(pointer)}"
        schema = _member(request, pointer)
        if schema is None:
            yield _nowhere(family, request, at, pointer)
        elif value not in (values := _fixed_values(schema)):
            yield family.finding(
                at,
                f"is {show(value)}, where the schema has {show(values[0] if len(values) == 1 else values or None)}",
                f'`"const": {show(value)}` in the schema',
            )
        elif pointer[1:] not in texts(request.data.get("required")):
            yield family.finding(at, f"{pointer} is not required", f"`{pointer[1:]}` in `required` of the request")
    hidden = {*constants, *texts(mapping(family.card.get("parameters")).get("omit"))}
    for name, schema in mapping(request.data.get("properties")).items():
        fixed = name in texts(request.data.get("required")) and "const" in mapping(schema)
        if fixed and f"/{escape(name)}" not in hidden:
            right = f'"/{name}": {show(schema["const"])}'
            yield family.finding("/parameters/constants", f"leaves out /{name}, which has one value", right)


def _echoes(family: FamilyView, request: BodyView, echoes: dict[str, Any]) -> Iterator[SpecFinding]:
    answers = {name for role in ("response", "event") if role in family.bodies for name in family.bodies[role].definitions}
    for taken, given in echoes.items():
        at = f"/parameters/echoes/{escape(taken)}"
        if taken not in request.definitions:
            yield family.finding(
                at, f"{taken!r} is no definition of the request", f"one of {list_names(request.definitions, taken)}"
            )
        if isinstance(given, str) and given not in answers:
            yield family.finding(at, f"{given!r} is no definition of an answer", f"one of {list_names(sorted(answers), given)}")


def _signature(family: FamilyView, request: BodyView, card: dict[str, Any]) -> Iterator[SpecFinding]:
    """The parameters of the functions: those that are named are there, and no two have the same name."""
    flatten, omit = texts(card.get("flatten")), {*texts(card.get("omit")), *mapping(card.get("constants"))}
    members = [(name, mapping(schema), "") for name, schema in mapping(request.data.get("properties")).items()]
    for pointer in flatten:
        inner = mapping(request.target(_member(request, pointer) or {}).get("properties"))
        members += [(name, mapping(schema), pointer) for name, schema in inner.items()]
    given = [item for item in members if f"/{escape(item[0])}" not in {*flatten, *(omit if not item[2] else ())}]
    for index, name in enumerate(texts(card.get("first"))):
        if name not in {wire for wire, _, _ in given}:
            at = f"/parameters/first/{index}"
            yield family.finding(at, f"{name!r} is no parameter", f"one of {list_names((wire for wire, _, _ in given), name)}")
    yield from _positional(family, request, flatten, texts(card.get("first")))
    taken: dict[str, str] = {}
    for wire, schema, within in given:
        name = field_name(wire, schema)
        name = f"{name}_" if name in PARAMETERS else name
        if name in taken and (within or taken[name].count("/") > 1):
            yield family.finding(
                "/parameters/flatten",
                f"makes {within}/{wire} and {taken[name]} the same parameter {name!r}",
                "no flattening, or `x-name`",
            )
        taken.setdefault(name, f"{within}/{wire}")


def _positional(family: FamilyView, request: BodyView, flatten: Sequence[str], first: Sequence[str]) -> Iterator[SpecFinding]:
    """Parameters by position: what may be left out stands behind what may not."""
    holders = [request.data, *(request.target(_member(request, pointer) or {}) for pointer in flatten)]
    needed = [any(name in texts(holder.get("required")) for holder in holders) for name in first]
    for index, name in enumerate(first):
        if not needed[index] and any(needed[index:]):
            wrong = f"{name!r} may be left out, and what follows may not"
            yield family.finding(f"/parameters/first/{index}", wrong, "it behind that")


def _member(request: BodyView, pointer: str) -> Schema | None:
    """A member of the request itself."""
    name = steps(pointer)
    member = mapping(request.data.get("properties")).get(name[0]) if len(name) == 1 else None
    return member if isinstance(member, dict) else None


def _nowhere(family: FamilyView, request: BodyView, at: str, pointer: str) -> SpecFinding:
    known = list_names((f"/{escape(name)}" for name in mapping(request.data.get("properties"))), pointer)
    return family.finding(at, f"{pointer} is no member of the request", f"one of {known}")


def _answer(family: FamilyView) -> Iterator[SpecFinding]:
    """Every path of `answer` leads to something."""
    answer = mapping(family.card.get("answer"))
    readings = {name: answer.get(name) for name in ("text", "stop_reason", "latency", "service_tier")}
    readings |= {f"usage/{name}": mapping(answer.get("usage")).get(name) for name in USAGE}
    for name, reading in readings.items():
        for role, value in mapping(reading).items():
            at, body = f"/answer/{name}/{role}", "response" if role == "among" else role
            yield from _path(family, body, at, value)
            for index, path in enumerate(texts(value)):
                yield from _path(family, body, f"{at}/{index}", path)
    yield from _short_ways(family, answer)
    yield from _path(family, "event", "/answer/ends/at", mapping(answer.get("ends")).get("at"))
    yield from _path(family, "event", "/answer/last", answer.get("last"))
    yield from _fields(family, mapping(answer.get("fields")), "/answer/fields")


def _fields(family: FamilyView, fields: dict[str, Any], at: str, to: str = "", way: str = "") -> Iterator[SpecFinding]:
    """Every field of a response, or below `to` of an item of a list in it, comes from something below `way` of an event."""
    for pointer, said in fields.items():
        here, field = f"{at}/{escape(pointer)}", mapping(said)
        yield from _path(family, "response", here, f"{to}{pointer}")
        if many := next((step for step in pointer.split("/") if step in MANY or "[" in step), ""):
            right = "an index, such as `0`, or the list itself with `take: list` or `items`"
            yield family.finding(here, f"has a `{many}`, and a value goes to one place", right)
        for key in ("from", "by", "begins"):
            inside = way if key == "from" else f"{way}{text(field.get('from'))}"
            for path in texts(field.get(key)) or [text(field.get(key))]:
                yield from _path(family, "event", f"{here}/{key}", f"{inside}{path}" if path else None)
        if "items" not in field and (wrong := next((key for key in ("by", "begins") if key in field), "")):
            yield family.finding(f"{here}/{wrong}", "is about pieces, and there are none", "`items` beside it: what they make")
        if "items" in field and (wrong := next((key for key in ("take", "value") if key in field), "")):
            yield family.finding(f"{here}/{wrong}", "says how one value is taken, and `items` are many", "one of the two")
        if "items" in field and len(texts(field.get("from"))) > 1:
            yield family.finding(f"{here}/from", "is several paths", "one: where in an event the pieces are")
        for number, kind in enumerate(sequence(field.get("items"))):
            inner, below = f"{to}{pointer}/*", f"{way}{text(field.get('from'))}"
            yield from _fields(family, mapping(kind), f"{here}/items/{number}", inner, below)


def _short_ways(family: FamilyView, answer: dict[str, Any]) -> Iterator[SpecFinding]:
    """Pictures, vectors and calls of tools in a response; what is inside a call is looked for in one."""
    for name in ("images", "vectors"):
        for index, path in enumerate(texts(answer.get(name))):
            yield from _path(family, "response", f"/answer/{name}/{index}", path)
        yield from _path(family, "response", f"/answer/{name}", answer.get(name))
    calls = mapping(answer.get("tool_calls"))
    yield from _path(family, "response", "/answer/tool_calls/at", calls.get("at"))
    for key, step in mapping(calls.get("pairs")).items():
        within = f"{calls.get('at')}{text(calls.get('arguments'))}/*{text(step)}"
        yield from _path(family, "response", f"/answer/tool_calls/pairs/{key}", within)
    inside = {"except/at": mapping(calls.get("except")).get("at")} | {key: calls.get(key) for key in ("id", "name", "arguments")}
    for key, step in inside.items():
        if isinstance(step, str):
            yield from _path(family, "response", f"/answer/tool_calls/{key}", f"{calls.get('at')}{step}")


def _path(family: FamilyView, role: str, at: str, path: object) -> Iterator[SpecFinding]:
    if not isinstance(path, str):
        return
    body = family.whole.get(role)
    if body is None:
        if role in ("response", "event") and not needed_by(family, role):
            yield family.finding(at, f"reads {role}.json, which is not there", "nothing, or the file")
        return
    try:
        reach(body, path)
    except UnresolvedError as error:
        yield family.finding(at, f"{path} {error.wrong} ({role}.json)", error.right)


def _stream(family: FamilyView) -> Iterator[SpecFinding]:
    """How a stream ends and what it makes up is said for streams, and for nothing else."""
    answer = mapping(family.card.get("answer"))
    streams = "stream" in family.operations
    for key in ("ends", "assembly"):
        if streams and key not in answer:
            yield family.finding(
                f"/answer/{key}", "is missing", "the family streams: how a stream ends, and what its events make up"
            )
        if not streams and key in answer:
            yield family.finding(f"/answer/{key}", "is about a stream", "`stream` in `operations`, or nothing")
    for key in ("fields", "last"):
        wanted = answer.get("assembly") == key
        if wanted and key not in answer:
            yield family.finding(f"/answer/{key}", "is missing", f'what `"assembly": "{key}"` takes the response from')
        beside_choices = key == "fields" and answer.get("assembly") == "choices"
        if not wanted and key in answer and "assembly" in answer and not beside_choices:
            yield family.finding(
                f"/answer/{key}",
                f"has no meaning for the assembly {show(answer['assembly'])}",
                f'`"assembly": "{key}"`, or nothing',
            )


def _sources(family: FamilyView) -> Iterator[SpecFinding]:
    """Every fact says where it is from."""
    for body in family.bodies.values():
        for key in (key for key in ("x-source", "x-evidence") if key not in body.data):
            yield body.finding(
                f"/{key}", "is missing", "for the whole file: a key of the card's `sources`, and its kind of evidence"
            )
        for place in body.places:
            name = place.schema.get("x-source")
            if isinstance(name, str) and name not in family.sources:
                yield body.finding(
                    f"{place.pointer}/x-source",
                    f"{name!r} is no source of the card",
                    f"one of {list_names(family.sources, name)}",
                )
            of_vendor = mapping(family.sources.get(place.source)).get("vendor") is True
            if of_vendor and place.evidence == "documented" and {"x-source", "x-evidence"} & place.schema.keys():
                yield body.finding(
                    f"{place.pointer}/x-evidence",
                    f"is documented by {place.source!r} alone, which tells of the vendor's own service",
                    "`unconfirmed`, or what shows that Bedrock takes it",
                )
