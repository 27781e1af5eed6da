"""What a body must look like: its root, its definitions, what is closed and what is open, and where keywords may stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..common.findings import SpecFinding
from ..common.names import field_name
from ..common.pointers import escape, unescape
from . import graph
from .views import MAX_CHAIN, BodyView, SchemaPlace, list_names, mapping, ref_name, sequence, show, text, texts

BESIDE_REF = frozenset("$ref description default examples x-name x-source x-evidence $schema $defs".split())
KEYWORDS_OF = {
    "object": "properties required additionalProperties",
    "array": "items minItems maxItems",
    "string": "minLength maxLength pattern contentEncoding enum const",
    "number": "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
}
TYPE_OF = {keyword: kind for kind, keywords in KEYWORDS_OF.items() for keyword in keywords.split()}
BOUNDS = frozenset(
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems".split()
)
UNNAMED = {"items": "items", "values": "items", "arm": "arms"}
"""What may have no bounds of its own, and what people call it."""
UNION = ("anyOf", "oneOf")
LEAST_KINDS = 2


def body_findings(body: BodyView) -> Iterator[SpecFinding]:
    """What is wrong with a body's shape, short of what keeps it from being used at all."""
    yield from _root(body)
    yield from _definitions(body)
    for place in body.places:
        yield from _check_placement(body, place)
        yield from _check_description(body, place)
        yield from _object(body, place)
        yield from _types(body, place)
        if not body.closed:
            yield from _answer(body, place)
        yield from _check_unconfirmed(body, place)


def find_broken(body: BodyView) -> Iterator[SpecFinding]:
    """What keeps a schema from being used: references that lead nowhere, into circles, or too deep."""
    if body.role != "event" and body.data.get("type") != "object":
        yield body.finding("/type", "the root is no object", '`"type": "object"`')
    for place in body.places:
        for key in (key for key in ("$schema", "$defs") if key in place.schema and place.kind != "root"):
            yield body.finding(f"{place.pointer}/{key}", "has no place here", f"`{key}` at the root of the file")
        name = ref_name(place.schema)
        if name and name not in body.definitions:
            yield body.finding(
                f"{place.pointer}/$ref", f"refers to {name!r}, which is not there", f"one of {list_names(body.definitions, name)}"
            )
    direct = {name: _names_in(body, schema) for name, schema in body.definitions.items()}
    for circle in graph.circles(direct):
        names = " and ".join(sorted(circle))
        yield body.finding(
            f"/$defs/{escape(min(circle))}", f"is defined by itself alone ({names})", "an object or array in between"
        )
    if (length := graph.longest_chain(_references(body))) > MAX_CHAIN:
        yield body.finding("/$defs", f"{length} definitions stand one inside the other", f"at most {MAX_CHAIN}")


def _names_in(body: BodyView, schema: Mapping[str, object]) -> list[str]:
    """The definitions that a schema may be, with no object or array in between."""
    return [name for here in (schema, *body.arms(dict(schema))) if (name := ref_name(dict(here))) in body.definitions]


def _references(body: BodyView) -> dict[str, list[str]]:
    """Definition to the definitions it holds; the root goes by the empty name."""
    held: dict[str, list[str]] = {"": [], **{name: [] for name in body.definitions}}
    owner = ""
    for place in body.places:
        parts = place.pointer.split("/", 3)
        owner = unescape(parts[2]) if parts[1:2] == ["$defs"] else ""
        if (name := ref_name(place.schema)) in body.definitions and owner in held:
            held[owner].append(name)
    return held


def _root(body: BodyView) -> Iterator[SpecFinding]:
    data = body.data
    if body.prefix and "title" in data and data["title"] != body.title:
        yield body.finding("/title", f"is {show(data['title'])}", f'"{body.title}"')
    if "$ref" in data:
        yield body.finding("/$ref", "the root is a reference", "an object, or in an event a union of objects")
    if body.role == "event" and not any(key in data for key in ("properties", *UNION)):
        yield body.finding(
            "", "the root is neither an object with members nor a union of objects", "`properties`, or `anyOf` with references"
        )
    if body.role != "event":
        for key in (key for key in UNION if key in data):
            yield body.finding(f"/{key}", "the root is a union", "an object")
        if "properties" not in data:
            yield body.finding("/properties", "is missing", "the members of the root")


def _definitions(body: BodyView) -> Iterator[SpecFinding]:
    dangling = any("$ref" in place.schema and ref_name(place.schema) not in body.definitions for place in body.places)
    used = set(body.definitions) if dangling else graph.reachable(_references(body), "")
    for name, schema in body.definitions.items():
        pointer = f"/$defs/{escape(name)}"
        if schema.get("title") != name:
            yield body.finding(
                f"{pointer}/title",
                f"is {show(schema.get('title'))}" if "title" in schema else "is missing",
                f'"{name}", as its key',
            )
        if body.prefix and not name.startswith(body.prefix):
            yield body.finding(pointer, "does not begin with the card's class_prefix", f"{body.prefix}{name}")
        if name == body.title:
            yield body.finding(pointer, "has the name of the root", "another name")
        if name not in used:
            yield body.finding(pointer, "is never used", "a reference to it, or nothing")


def _check_placement(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    """Keywords that stand where they mean nothing."""
    schema, named = place.schema, place.kind in ("root", "definition")
    wrong_here = {
        "title": not named,
        "x-kind": "properties" not in schema,
        "x-name": place.kind != "property",
        "discriminator": place.kind != "definition" and not (place.kind == "root" and body.role == "event"),
    }
    right = {
        "title": "no title: only definitions are classes",
        "x-kind": "an object with members, which its keys tell apart",
        "discriminator": "a definition of its own for the union, and a reference to it",
        "x-name": "`x-name` beside a property, nowhere else",
    }
    for key in ("x-json-string", "x-data-uri"):
        if key in schema and (schema.get("type") != "string" or not body.closed):
            yield body.finding(f"{place.pointer}/{key}", "has no place here", "a string of a request")
    for key in (key for key, wrong in wrong_here.items() if wrong and key in schema):
        yield body.finding(f"{place.pointer}/{key}", "has no place here", right[key])
    for key in schema.keys() - BESIDE_REF if "$ref" in schema and not named else ():
        yield body.finding(f"{place.pointer}/{escape(key)}", "has no effect beside `$ref`", "a definition that holds both")
    if "$ref" in schema and place.kind == "definition":
        yield body.finding(
            f"{place.pointer}/$ref", "is only another name for a definition", "references to that definition itself"
        )


def _check_description(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    needs = place.kind in ("root", "definition") or (place.kind == "property" and "$ref" not in place.schema)
    if needs and "description" not in place.schema and not (place.kind == "root" and not body.within):
        yield body.finding(
            f"{place.pointer}/description", "is missing", "one line: what it does, units, what happens at the ends of the range"
        )


def _object(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    schema, pointer = place.schema, place.pointer
    if "properties" not in schema:
        yield from _free_object(body, place)
        return
    if place.kind not in ("root", "definition"):
        yield body.finding(
            f"{pointer}/properties", "an object with members stands inline", "a definition for it, and a reference"
        )
    if "type" not in schema:
        yield body.finding(f"{pointer}/type", "is missing", '"object"')
    if body.closed and schema.get("additionalProperties") is not False and not body.is_open:
        yield body.finding(f"{pointer}/additionalProperties", _said(schema, "additionalProperties"), "false: requests are closed")
    if not body.closed and "additionalProperties" in schema:
        wrong = "closes an answer" if schema["additionalProperties"] is False else "stands beside properties"
        yield body.finding(f"{pointer}/additionalProperties", wrong, "leave it out: answers are open")
    members = mapping(schema["properties"])
    yield from _kinds(body, place, members)
    for index, name in enumerate(sequence(schema.get("required"))):
        if isinstance(name, str) and name not in members:
            right = f"one of {list_names(members, name)}" if members else "nothing"
            yield body.finding(f"{pointer}/required/{index}", f"requires {name!r}, which is no property", right)


def _kinds(body: BodyView, place: SchemaPlace, members: Mapping[str, object]) -> Iterator[SpecFinding]:
    """An object that is told apart by its key has several, of which none is required, and none is called `kind`."""
    if "x-kind" not in place.schema:
        return
    if len(members) < LEAST_KINDS or sequence(place.schema.get("required")):
        right = "several members of which none is required, or no `x-kind`"
        yield body.finding(f"{place.pointer}/x-kind", "tells nothing apart", right)
    for wire, member in members.items():
        if field_name(wire, mapping(member)) == "kind":
            wrong = "is what the property is called that says which member is set"
            yield body.finding(f"{place.pointer}/properties/{escape(wire)}", wrong, "`x-name` with another name")


def _free_object(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    extra = place.schema.get("additionalProperties")
    if isinstance(extra, bool):
        right = 'leave it out: `{"type": "object"}` takes any members' if extra else "`properties` too"
        yield body.finding(f"{place.pointer}/additionalProperties", f"is {show(extra)} beside no properties", right)
    if "required" in place.schema:
        yield body.finding(f"{place.pointer}/required", "stands beside no properties", "`properties` too")


def _said(schema: Mapping[str, object], key: str) -> str:
    return f"is {show(schema[key])}" if key in schema else "is missing"


def _types(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    """Bounds for a type of value that the schema does not take, and items and arms with bounds of their own."""
    schema = place.schema
    kind = schema.get("type")
    kinds = {"number" if name == "integer" else name for name in ([kind] if isinstance(kind, str) else texts(kind))}
    for key in (key for key in schema if key in TYPE_OF):
        lenient = not kinds and key in ("enum", "properties")
        if TYPE_OF[key] not in kinds and not lenient and "$ref" not in schema:
            right = f"another type, or no `{key}`" if kinds else f'`"type": "{TYPE_OF[key]}"` beside it'
            yield body.finding(f"{place.pointer}/{key}", f"says nothing about {_name_kinds(kinds)}", right)
    if kinds and any(key in schema for key in UNION):
        yield body.finding(f"{place.pointer}/type", "stands beside a union", "the type in each arm")
    if what := UNNAMED.get(place.kind):  # the engine would make up a name
        for key in sorted(BOUNDS & schema.keys()):
            right = f"a definition for the {what.removesuffix('s')}, and a reference to it"
            yield body.finding(f"{place.pointer}/{key}", f"bounds {what} that have no name", right)


def _name_kinds(kinds: set[str]) -> str:
    return f"a value of type {' or '.join(sorted(kinds))}" if kinds else "a value without a type"


def _answer(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    """Bounds and closed enumerations, which turn a paid answer into an error."""
    schema = place.schema
    for key in sorted(BOUNDS & schema.keys()):
        yield body.finding(
            f"{place.pointer}/{key}", "bounds an answer", "leave it out: an answer that was paid for must never be lost"
        )
    if "enum" in schema and not _is_open(place):
        yield body.finding(
            f"{place.pointer}/enum", "closes an enumeration of an answer", '`{"anyOf": [{"enum": [...]}, {"type": "string"}]}`'
        )
    if "const" in schema and not _is_tag(body, place) and not _is_end_mark(body, place):
        yield body.finding(f"{place.pointer}/const", "closes a member of an answer that is no tag", '`{"type": "string"}`')


def _is_open(place: SchemaPlace) -> bool:
    """Whether an enumeration stands beside an arm that takes any text."""
    return place.kind == "arm" and any(
        isinstance(arm, dict) and arm.get("type") == "string" and "enum" not in arm and "const" not in arm
        for arm in sequence(place.holder.get("anyOf"))
    )


def _is_tag(body: BodyView, place: SchemaPlace) -> bool:
    """Whether a member tells the arms of some union apart."""
    return place.kind == "property" and any(
        mapping(union.get("discriminator")).get("propertyName") == place.name
        for union in (body.data, *body.definitions.values())
        if any(body.definitions.get(ref_name(arm)) is place.holder for arm in body.arms(union))
    )


def _is_end_mark(body: BodyView, place: SchemaPlace) -> bool:
    """Whether it is the text that ends a stream (`[DONE]`), an arm of the event's root."""
    return body.role == "event" and place.kind == "arm" and place.holder is body.data


def _check_unconfirmed(body: BodyView, place: SchemaPlace) -> Iterator[SpecFinding]:
    """Bounds that nobody has confirmed: they would refuse what the service may well accept."""
    if not body.closed or place.evidence != "unconfirmed" or place.kind == "root":
        return
    target = body.target(place.schema)
    schema = target if target.get("type") != "object" else place.schema
    for key in sorted((BOUNDS | {"enum"}) & schema.keys()):
        if text(place.schema.get("$ref")) and text(target.get("x-evidence")) not in ("", "unconfirmed"):
            continue
        at = "$ref" if "$ref" in place.schema else key
        yield body.finding(
            f"{place.pointer}/{at}", f"refuses by `{key}` what is unconfirmed", "a limit of the card with this bound: it warns"
        )
