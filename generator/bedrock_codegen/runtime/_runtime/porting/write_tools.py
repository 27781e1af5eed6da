"""The tools that a conversation offers, as a family writes them."""

from __future__ import annotations

from typing import Any

from .forms import Form
from .held import write_cache
from .patterns import key_mark, marks_of
from .patterns import write as filled
from .places import put
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
    for tool in talk.tools:
        known = {"$name": tool.name, "$description": tool.description, "$schema": tool.schema, "$strict": tool.strict}
        made.append(filled(said["each"], known))
        if tool.strict is not None and not strict:
            note(tool.at, f"{form.family} has no strictness of tools; left out")
        if tool.cached:
            write_cache(made, tool.cached, form, note)
    put(body, said["at"], _by_name(made) if key_mark(said["each"]) else made)


def _by_name(tools: list[Json]) -> Json:
    """Tools as one object, each with its key."""
    return {key: value for tool in tools for key, value in tool.items()}
