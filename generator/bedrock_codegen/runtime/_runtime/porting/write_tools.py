"""The tools that a conversation offers, as a family writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..json.schemas import follow
from ..models.catalogue import schema
from .definitions import definitions_of
from .forms import Form
from .other_parts import write_cache
from .patterns import key_mark, marks_of, way_to
from .patterns import write as filled
from .pointers import put
from .settle import bounds_of
from .talk import Note, Talk

Json = Any


def write_tools(talk: Talk, form: Form, body: Json, note: Note) -> None:
    """Put the tools where the family has them."""
    if not talk.tools:
        return
    said = form.tools.get("tools")
    if said is None:
        note(talk.places["tools"], f"nothing is known of tools in {form.family}; left out")
        return
    made: list[Json] = []
    strict = "$strict" in marks_of(said["each"])
    described = any(tool.description is None for tool in talk.tools) and _asks_description(form)
    for tool in talk.tools:
        description = tool.description
        if description is None and described:
            description = tool.name
            note(tool.at, f"{form.family} asks for a description of each tool; {tool.name!r} was put there")
        known = {"$name": tool.name, "$description": description, "$schema": tool.schema, "$strict": tool.strict}
        if "$definitions" in marks_of(said["each"]):
            known["$definitions"], unsaid = definitions_of(said, tool.schema)
            for what in unsaid:
                note(tool.at, f"{form.family} has no place for {what} in what {tool.name} takes; left out")
        made.append(filled(said["each"], known))
        if tool.strict is not None and not strict:
            note(tool.at, f"{form.family} has no strictness of tools; left out")
        if tool.cached:
            write_cache(made, tool.cached, form, note)
    put(body, said["at"], _by_name(made) if key_mark(said["each"]) else made)


def _asks_description(form: Form) -> bool:
    """Whether a tool without a description is refused."""
    said, whole = form.tools["tools"], schema(form.family, "request")
    way = way_to(said["each"], "$description")
    return bool(way) and _is_required(bounds_of(whole, said["at"]), way if key_mark(said["each"]) else ("", *way), whole)


def _is_required(node: Json, way: Sequence[str], whole: Json) -> bool:
    """Whether a schema, or an arm of it, asks for what stands at the end of a way; `""` and marks stand for each item."""
    node = follow(node, whole)
    if any(_is_required(arm, way, whole) for key in ("anyOf", "oneOf") for arm in node.get(key, ())):
        return True
    key, *rest = way
    if not key or key.startswith("$"):
        inner = node.get("items") or node.get("additionalProperties")
        return isinstance(inner, dict) and _is_required(inner, rest, whole)
    inner = node.get("properties", {}).get(key)
    return key in node.get("required", ()) and (not rest or _is_required(inner, rest, whole))


def _by_name(tools: list[Json]) -> Json:
    """Tools as one object, each with its key."""
    return {key: value for tool in tools for key, value in tool.items()}
