"""Where a name or a path that AWS says stands in the body: as it is, as Converse passes it on, or as the spec has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..json.paths import keys_of, wire_names
from .said import Said
from .search import child, holds, pointer_of, spec_places, walk

_EXTRAS = "additionalModelRequestFields"
"""What Converse passes on to a model as it is."""

_TAGS = {
    "content": {"text", "image", "document", "tool_use", "tool_result", "thinking", "redacted_thinking", "search_result"},
    "cache_control": {"ephemeral"},
    "thinking": {"enabled", "disabled", "adaptive"},
    "source": {"base64", "url", "text", "content"},
}
"""Names of union members that stand in Anthropic's paths after a key (or its index), and are no keys of the body."""


def passed_on(said: Said, steps: Sequence[str]) -> str | None:
    """Where Converse took what a model calls by its own names: in the fields that it passes on, or under Converse's name."""
    inside = child(said.body, _EXTRAS)
    keys = [_EXTRAS, *without_tags(steps, inside)]
    if isinstance(inside, dict) and holds(said.body, keys):
        return pointer_of(keys)
    first, *words = steps[0].split("_")
    name = first + "".join(word.capitalize() for word in words)
    found = spec_places(said.request, name) if said.request and said.converse and len(steps) == 1 else ()
    return next(iter(found), None)


def without_tags(steps: Sequence[str], body: Any) -> Iterator[str]:
    """The steps of Anthropic's path that are keys: without the names of union members, unless the body has such a key there."""
    holder, known = body, ""
    for step in steps:
        inner = child(holder, step)
        is_tag = step in _TAGS.get(known, ()) or (known == "tools" and not step.isdigit() and inner is None)
        if is_tag and inner is None and step != "source":
            known = ""
            continue
        yield step
        holder = inner
        known = known if step.isdigit() else step


def places(said: Said, names: Sequence[str]) -> Iterator[str]:
    """Where fields of these names are, in the body or else in the spec."""
    for name in names:
        yield from (pointer for pointer, _ in walk(said.body) if pointer.endswith(f"/{name}") and _known(said, pointer))
    for name in names:
        yield from spec_places(said.request, name) if said.request else ()


def _known(said: Said, pointer: str) -> bool:
    return said.request is None or pointer.split("/")[1] in wire_names(said.request)


def is_filled(said: Said, pointer: str) -> bool:
    """Whether the body has something at a place, and no mere blanks."""
    held: Any = said.body
    for key in keys_of(pointer):
        held = child(held, key)
    items = held if isinstance(held, list) else [held]
    return any(item.strip() if isinstance(item, str) else item for item in items)
