"""What is known of a document, a film or a form of answers, in one way, however a family writes it."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

Json = Any
TEXTUAL = frozenset(("txt", "md", "csv", "html"))
"""Documents that are text."""
COVERS = {
    "$base64": {"$words"},
    "$data_uri": {"$base64", "$format"},
    "$file_name": {"$title"},
    "$answer_name": {"$title"},
    "$media_type": {"$format"},
    "$pdf": {"$base64", "$format"},
    "$plain": {"$words", "$base64", "$format"},
    "$pieces": {"$pieces"},
    "$schema_text": {"$schema"},
}
"""Marks that say what others say as well."""
USUAL = {"$ttl": "5m", "$cited": False, "$format": "txt"}
"""What is so where nobody says anything."""
CALLED = {
    "$id": "its id",
    "$title": "its title",
    "$context": "what it is about",
    "$cited": "citations",
    "$ttl": "how long it is kept",
    "$s3_owner": "the owner of the bucket",
    "$strict": "strictness",
    "$detail": "its detail",
}
"""Facts, as a reader calls them."""


def understood(found: Mapping[str, Json]) -> dict[str, Json]:
    """What the marks of a pattern stand for, as facts that every family shares."""
    facts = dict(found)
    for mark, (known, other) in {"$pdf": ("$base64", "pdf"), "$plain": ("$words", "txt")}.items():
        if mark in facts:
            facts |= {known: facts.pop(mark), "$format": other}
    for mark in ("$file_name", "$answer_name"):
        if mark in facts:
            facts["$title"] = facts.pop(mark)
    if "$schema_text" in facts:
        facts["$schema"] = _object(facts.pop("$schema_text"))
    if "$media_type" in facts:
        facts["$format"] = str(facts.pop("$media_type")).partition("/")[2]
    return facts


def told(facts: Mapping[str, Json]) -> dict[str, Json]:
    """Facts, with everything that follows from them."""
    known = dict(facts)
    kind = facts.get("$format")
    if "$words" in facts:
        known["$base64"] = b64encode(str(facts["$words"]).encode()).decode()
        known["$plain"] = facts["$words"]
    elif "$base64" in facts and kind in TEXTUAL and (words := _text(facts["$base64"])) is not None:
        known["$plain"] = words
    if kind == "pdf" and "$base64" in facts:
        known["$pdf"] = facts["$base64"]
    if "$base64" in known and kind:
        known["$data_uri"] = f"data:image/{kind};base64,{known['$base64']}"
    if kind:
        known["$media_type"] = f"image/{kind}"
    if "$schema" in facts:
        known["$schema_text"] = json.dumps(facts["$schema"], ensure_ascii=False)
    title = str(facts.get("$title") or "")
    return {**known, "$file_name": file_name(title), "$answer_name": title or "answer"}


def missed(facts: Mapping[str, Json], marks: Mapping[str, bool]) -> list[str]:
    """What a pattern with these marks does not say of what is known."""
    covered = {fact for mark in marks for fact in (mark, *COVERS.get(mark, ()))}
    return [
        CALLED.get(fact, fact.removeprefix("$"))
        for fact, value in facts.items()
        if fact not in covered and value != USUAL.get(fact)
    ]


def file_name(title: str) -> str:
    """A title as the name of a document: letters, digits, single blanks, hyphens, parentheses and square brackets."""
    return re.sub(r"\s+", " ", re.sub(r"[^A-Za-z0-9\s\-()\[\]]", " ", title)).strip()[:200] or "document"


def _object(text: Json) -> Json:
    try:
        return json.loads(text) if isinstance(text, str) else text
    except ValueError:
        return text


def _text(base64: Json) -> str | None:
    try:
        return b64decode(str(base64), validate=True).decode()
    except ValueError:
        return None
