"""Each thing is asked once: objects are described by who holds them, and a member that stands in several places by the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from ...common.schemas import name_of, subschemas
from ...load import ROLES, Json
from .bodies import PERHAPS
from .names import TODO

USUAL = frozenset(
    "at content data id index key kind label name number role state status text title type url value version words".split()
)
"""What members are called that say something else in each object; only sides and arms of one object have them alike."""
MOST = 2
"""Holders that are named."""


def asked_once(files: Mapping[str, Json]) -> dict[str, Json]:
    """The files without a TODO for what another TODO, or words that are there, tell as well."""
    made = deepcopy(dict(files))
    bodies = {role: made[f"{role}.json"] for role in ROLES if f"{role}.json" in made}
    for body in bodies.values():
        _say_holders(body)
    _say_twins(bodies)
    return made


def _say_holders(body: Json) -> None:
    """Say of definitions that nobody described what holds them."""
    held: dict[str, dict[str, None]] = {}
    for name, said in _uses(body):
        held.setdefault(name, {})[said] = None
    for name, definition in body.get("$defs", {}).items():
        if definition.get("description", "").startswith(TODO) and name in held:
            said = ", or ".join(list(held[name])[:MOST])
            definition["description"] = f"{said[0].upper()}{said[1:]}."


def _uses(body: Json) -> Iterator[tuple[str, str]]:
    """Each definition, and what it is where it is referred to."""
    for schema in reversed(subschemas(body)):
        by = schema.get("discriminator", {}).get("propertyName")
        for arm in [each for each in _arms(schema) if by and "$ref" in each]:
            tag = body["$defs"][name_of(arm)].get("properties", {}).get(by, {})
            yield name_of(arm), f"the one whose `{by}` is `{tag.get('const')}`"
        for name, member in schema.get("properties", {}).items():
            for words, each in (
                (f"what `{name}` holds", member),
                (f"one of those in `{name}`", member.get("items", {})),
                (f"what `{name}` holds by name", member.get("additionalProperties")),
            ):
                inner = [each, *_arms(each)] if isinstance(each, dict) else []
                yield from ((name_of(one), words) for one in inner if "$ref" in one)


def _arms(schema: Json) -> list[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def _say_twins(bodies: Mapping[str, Json]) -> None:
    """Say of members that stand in several places what one of them says; where none says it, where it is asked."""
    for twins in _twins(bodies).values():
        said = [member["description"] for _, member in twins if not member["description"].startswith(TODO)]
        words = said[0] if said else f"The same as in `{twins[0][0]}`."
        for _, member in twins if said else twins[1:]:
            if member["description"].startswith(TODO):
                member["description"] = words


def _twins(bodies: Mapping[str, Json]) -> dict[object, list[tuple[str, Json]]]:
    """Members by what makes them alike: name, type, and for usual names the object that holds them."""
    found: dict[object, list[tuple[str, Json]]] = {}
    for holder, family in holders(bodies):
        for name, member in holder.get("properties", {}).items():
            if "description" in member and "const" not in member:
                found.setdefault(likeness(name, member, family), []).append((holder.get("title", ""), member))
    return found


def holders(bodies: Mapping[str, Json]) -> Iterator[tuple[Json, str]]:
    """Every object of some bodies, and a name that it has in common with its other side, and with the other arms of a union."""
    for role, body in bodies.items():
        whole = {"request" if role == "request" else "answer": body, **body.get("$defs", {})}
        unions = {name_of(arm): title for title, each in whole.items() for arm in _arms(each) if "$ref" in arm}
        for title, schema in whole.items():
            yield schema, unions.get(title, title).replace("Input", "")


def alone(bodies: Mapping[str, Json]) -> frozenset[str]:
    """The names that mean one thing: members of one type, of usual names in one object; and no tag is called so."""
    meant: dict[str, set[object]] = {}
    tags = set[Json]()
    for holder, family in holders(bodies):
        for name, member in holder.get("properties", {}).items():
            meant.setdefault(name, set()).add(likeness(name, member, family))
            tags.add(member.get("const"))
    return frozenset(name for name, found in meant.items() if len(found) == 1 and name not in tags)


def likeness(name: str, member: Json, family: str) -> object:
    """What is equal for members that say the same."""
    return name, _kind(member), family if name.lower() in USUAL else ""


def _kind(schema: Json) -> str:
    """The type of a schema, without names and words."""
    if "items" in schema:
        return f"array of {_kind(schema['items'])}"
    kinds = schema.get("type") or ("object" if "$ref" in schema else "")
    arms = {_kind(arm) for arm in _arms(schema)}
    first = kinds if isinstance(kinds, str) else kinds[0]
    return first or ("string" if "enum" in schema else "".join(sorted(arms - {"null"})) if arms else "")


def with_perhaps(files: Mapping[str, Json]) -> dict[str, Json]:
    """The files with one line for described members that every request held, where nobody says whether they have to be there."""
    made = deepcopy(dict(files))
    card, names = made["family.json"], dict[str, None]()
    for holder in reversed(subschemas(made["request.json"])):
        for name, member in holder.get("properties", {}).items():
            said = member.get("description", "")
            if PERHAPS in said and not said.startswith(TODO):
                member["description"] = said.replace(f" ({PERHAPS})", "")
                names[name] = None
    if names:
        what = f"request.json: every request held {', '.join(names)}"
        line = f"{TODO}{what}; put it into `required` if the service asks for it, or delete this line"
        made["family.json"] = {**card, "todo": [*card.get("todo", ()), line]}
    return made
