"""Names that become Python: of families, classes, fields. What would collide is found here, since nothing is ever numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..common.findings import SpecFinding
from ..common.names import KEYWORDS, RESERVED, TYPES, field_name
from ..common.pointers import escape
from ..common.top_level import TAKEN
from .views import BodyView, FamilyView, mapping, sequence, text

CLASSES = frozenset(
    "Annotated AnswerBody Any AsyncStream Base64 BaseModel CallInfo ClassVar ConfigDict DataUri Echo EndMarker EventBody False "
    "Field FileContent Final JsonText Literal Mapping Name None NotRequired Options RequestBody Required ResponseBody RootModel "
    "Self Sequence Stream True TypeAlias TypeAliasType TypedDict UnknownBlock UnknownEvent Unlisted Usage".split()
)
"""Class names that the generated modules import."""


def family_names(families: Iterable[FamilyView]) -> Iterator[SpecFinding]:
    """Folders and class prefixes."""
    prefixes: dict[str, str] = {}
    for family in families:
        name, prefix = family.spec.name, family.prefix
        if name in TAKEN or name in KEYWORDS:
            yield family.finding(
                "", f"the folder {name!r} has a name that the generated package needs itself", "another name for the folder"
            )
        if not _is_snake(name) or not _is_snake(family.spec.provider):
            yield family.finding(
                "",
                f"{family.spec.folder} does not become a module",
                "small letters, digits and underscores, a letter first, at most 40",
            )
        if prefix == "Bedrock":
            yield family.finding("/class_prefix", "is what Bedrock's own classes begin with", "another prefix")
        elif prefix in prefixes:
            yield family.finding("/class_prefix", f"is {prefix!r}, as in {prefixes[prefix]}", "a prefix of its own")
        if prefix:
            prefixes.setdefault(prefix, name)


def _is_snake(name: str) -> bool:
    return name.isascii() and name.isidentifier() and name == name.lower() and name[0].isalpha() and len(name) <= 40


def class_names(family: FamilyView) -> Iterator[SpecFinding]:
    """Names that stand for two things in one family."""
    bodies = family.bodies
    request, answers = bodies.get("request"), [bodies[role] for role in ("response", "event") if role in bodies]
    echoed = [f"{name}Like" for name in mapping(mapping(family.card.get("parameters")).get("echoes"))]
    for body in bodies.values():
        names = [*body.definitions, body.title]
        made = {
            f"{family.prefix}ModelId",
            f"{family.prefix}KnownId",
            *echoed,
            *(f"{name}Dict" for name in names if body.closed),
        } | CLASSES
        for name in (name for name in body.definitions if name in made):
            yield body.finding(f"/$defs/{escape(name)}", "has a name that the generator needs itself", "another name")
    for body in answers if request else ():
        for name in (name for name in body.definitions if request and name in {*request.definitions, request.title}):
            right = f"{family.prefix}Input{name.removeprefix(family.prefix)} in the request"
            yield body.finding(f"/$defs/{escape(name)}", "is a definition of the request too", right)
    if len(answers) == 2:
        yield from _same(*answers)


def _same(response: BodyView, event: BodyView) -> Iterator[SpecFinding]:
    for name, schema in event.definitions.items():
        if name in response.definitions and response.definitions[name] != schema:
            yield event.finding(
                f"/$defs/{escape(name)}",
                "differs from the definition of that name in response.json",
                "the same in both, or another name",
            )
        if name == response.title:
            yield event.finding(f"/$defs/{escape(name)}", "has the name of the response", "another name")
    for name in response.definitions:
        if name == event.title:
            yield response.finding(f"/$defs/{escape(name)}", "has the name of the event", "another name")


def field_names(body: BodyView, whole: BodyView) -> Iterator[SpecFinding]:
    """Members of one object that would have the same name in Python; `whole` has Bedrock's own members too."""
    for place in body.places:
        properties = mapping(place.schema.get("properties"))
        merged = whole.data if place.kind == "root" else whole.definitions.get(place.name) if place.kind == "definition" else None
        ours = mapping(mapping(merged).get("properties")) or properties
        taken: dict[str, str] = {}
        for wire, member in {**properties, **ours}.items():
            name = field_name(wire, mapping(member))
            pointer = f"{place.pointer}/properties/{escape(wire)}"
            if wire in properties and name in RESERVED and "x-name" in mapping(member):
                yield body.finding(
                    f"{pointer}/x-name", f"is {name!r}, which Python, pydantic or the package needs itself", f"{name}_"
                )
            elif wire in properties and (hidden := _hides(wire, name, properties)):
                yield body.finding(
                    pointer,
                    f"hides Python's {hidden!r}, which a member beside it is of",
                    "another `x-name`" if wire != hidden else "a free object that holds both, described in words",
                )
            if name in taken:
                ours_first, other = (wire, taken[name]) if wire in properties else (taken[name], wire)
                at = f"{place.pointer}/properties/{escape(ours_first)}"
                yield body.finding(at, f"becomes {name!r} in Python, as {other!r} does", "`x-name` with another name")
            taken.setdefault(name, wire)


def _hides(wire: str, name: str, properties: Mapping[str, object]) -> str:
    """The name that a member would take away from what stands beside it in the class."""
    kinds = {kind for member in properties.values() for kind in _kinds(mapping(member).get("type"))}
    return next((each for each in (wire, name) if each == "model_config" or TYPES.get(each) in kinds), "")


def _kinds(kind: object) -> list[str]:
    return [text(each) for each in (sequence(kind) if isinstance(kind, list) else [kind])]
