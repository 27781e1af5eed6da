# Copied from generator/bedrock_codegen/runtime/_runtime/porting/other_parts.py; edit it there.
"""Documents, films, reasoning and marks of caches among the parts of a turn: as each family writes them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from .facts import missed, told, understood
from .forms import Form
from .patterns import beyond, marks_of, match
from .patterns import write as filled
from .talk import CACHE, Held, Note, Talk

Json = Any
NAMES = {
    "document": "a document",
    "image": "a picture that is not in the request",
    "video": "a film",
    "audio": "sound",
    "reasoning": "reasoning",
    "search": "a search result",
    CACHE: "a mark of a cache",
}
"""Kinds, as a reader calls them."""


def read_held(part: Json, at: str, form: Form, talk: Talk, kinds: Collection[str] | None = None) -> Held | None:
    """What a part holds beside text, pictures and tools, of these kinds or any; None where the card does not say."""
    for kind, patterns in form.parts.items():
        for pattern in patterns if kinds is None or kind in kinds else ():
            found = match(pattern, part)
            if found is not None:
                talk.lost += beyond(pattern, part, at)
                return Held(kind, understood(found), at)
    return None


def read_cache(part: Json, at: str, form: Form) -> tuple[Json, Held | None]:
    """A part without the mark of a cache that it bears, or None for one that is nothing else; and the mark."""
    if not isinstance(part, dict):
        return part, None
    if "alone" in form.cache and (found := match(form.cache["alone"], part)) is not None:
        return None, Held(CACHE, found, at)
    member, pattern = next(iter(form.cache.get("beside", {}).items()), ("", None))
    if part.get(member) is None or (found := match(pattern, part[member])) is None:
        return part, None
    return {key: value for key, value in part.items() if key != member}, Held(CACHE, found, f"{at}/{member}")


def write_held(held: Held, patterns: list[Json], family: str, note: Note) -> Json | None:
    """A part in the first way that says what has to be there; None where there is none. What it does not say is noted."""
    known = told(held.facts)
    for pattern in patterns:
        marks = marks_of(pattern)
        if all(mark in known for mark, needed in marks.items() if needed):
            for missing in missed(held.facts, marks):
                note(held.at, f"{family} has no place for {missing}; left out")
            title = held.facts.get("$title")
            if "$file_name" in marks and title and title != known["$file_name"]:
                note(held.at, f"{family} takes no such title; it is {known['$file_name']!r} there")
            return filled(pattern, known)
    return None


def write_cache(parts: list[Json], held: Held, form: Form, note: Note) -> None:
    """Mark that the parts so far are kept; noted where that cannot be said."""
    alone, beside = form.cache.get("alone"), form.cache.get("beside")
    last = parts[-1] if parts else None
    if alone is not None and last is not None:
        parts.append(filled(alone, held.facts))
    elif beside is not None and isinstance(last, dict) and form.cache.get("only", "") in ("", *last):
        parts[-1] = {**last, **filled(beside, held.facts)}
    else:
        note(held.at, f"{form.family} has no place for a mark of a cache here; left out")
        return
    for missing in missed(held.facts, marks_of(alone or beside)):
        note(held.at, f"{form.family} has no place for {missing}; left out")


def note_joined(count: int, at: str, form: Form, note: Note) -> None:
    """Tell that texts which were apart are one."""
    if count > 1:
        note(at, f"{form.family} takes one text here; {count} are joined by line breaks")


def named(held: Held) -> str:
    """What a reader calls it."""
    kind = held.facts.get("$format")
    return NAMES.get(held.kind, held.kind) + (f" of the kind {kind}" if kind and held.kind == "document" else "")
