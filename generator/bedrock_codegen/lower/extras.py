"""What a family takes by Converse beside its parameters: members of its own request, in a class of their own."""

from __future__ import annotations

from ..common.names import Name
from ..common.pointers import steps
from ..ir.package import Conversing
from ..load import Json


def conversing(card: Json) -> Conversing | None:
    """How a family is called by Converse."""
    if "converse" not in card:
        return None
    given = card["converse"]
    pointers = [steps(pointer) for pointer in given.get("extras", ())]
    return Conversing(
        extras_class=class_of(card),
        extras=bool(pointers),
        groups=tuple(dict.fromkeys(path[0] for path in pointers if len(path) > 1)),
        without=tuple(given.get("without", ())),
    )


def with_extras(body: Json, card: Json) -> Json:
    """A request with a definition for its extras: the members that the card points to, as they are."""
    pointers = [steps(pointer) for pointer in card.get("converse", {}).get("extras", ())]
    if not pointers:
        return body
    root: dict[str, Json] = {}
    groups: dict[str, dict[str, Json]] = {}
    for path in pointers:
        holder = body
        for step in path[:-1]:
            member = holder["properties"][step]
            holder = body["$defs"][member["$ref"].rpartition("/")[2]]
        target = root if len(path) == 1 else groups.setdefault(path[0], {})
        target[path[-1]] = holder["properties"][path[-1]]
    made = {}
    for name, members in groups.items():
        title = f"{card['class_prefix']}Converse{name[:1].upper()}{name[1:]}"
        made[title] = _definition(title, f"The part of `{name}` that Converse has no parameter for.", members)
        root[name] = {"$ref": f"#/$defs/{title}", "description": made[title]["description"]}
    whole = _definition(class_of(card), "What these models take by Converse beside its parameters.", root)
    return {**body, "$defs": {**body.get("$defs", {}), **made, whole["title"]: whole}}


def class_of(card: Json) -> Name:
    """The name of the class of a family's extras."""
    return Name(f"{card['class_prefix']}ConverseExtras")


def _definition(title: str, description: str, members: Json) -> Json:
    return {
        "title": title,
        "description": description,
        "type": "object",
        "additionalProperties": False,
        "properties": members,
    }
