"""Writing proposals into the specs: the smallest edit of the text, in its order and style."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ...common.findings import SpecError, SpecFinding
from ...common.json_text import insert, remove, spans
from ...common.pointers import escape, steps
from ...load import Json
from .proposals import Proposal
from .seen_schema import TODO

SOURCE = "recordings"
"""The card's source of what recordings show."""
ORDER = "title description type additionalProperties discriminator required x-source x-evidence properties oneOf anyOf".split()
"""The order of a definition's keys."""


def apply_proposals(roots: Sequence[Path], proposals: Sequence[Proposal]) -> Iterator[tuple[Proposal, bool]]:
    """Write what can be written without a person's judgement; each proposal, and whether it was.

    Raises:
        SpecError: a file is not where a proposal says.
    """
    for each in proposals:
        path = _path(roots, each)
        text = path.read_text(encoding="utf-8")
        made = _edit(text, each)
        if made is not None:
            json.loads(made)
            path.write_text(made, encoding="utf-8")
            if "add" in each.edit:
                _note_source(path.with_name("family.json"))
        yield each, made is not None


def _path(roots: Sequence[Path], each: Proposal) -> Path:
    """The file of a proposal, whichever folder the command is run from."""
    inside = Path(*Path(each.file).parts[-3:])
    found = (path for root in reversed(roots) for path in (root / inside, root / inside.name) if path.is_file())
    path = next(found, None)
    if path is None:
        raise SpecError([SpecFinding(each.file, "", "is not there", "specs as they were when the recordings were compared")])
    return path


def _edit(text: str, each: Proposal) -> str | None:
    """A file with a proposal in it; None where only a person can say what it should be."""
    kind, name = _kind(each.pointer), steps(each.pointer)[-1] if each.pointer else ""
    holder = each.pointer.rpartition("/")[0]
    if "remove" in each.edit and kind == "required":
        return _without(text, each.pointer, each.edit["remove"])
    if "add" not in each.edit or each.pointer == "/limits/-":
        return None
    added = each.edit["add"]
    if isinstance(added, dict) and added.keys() == {"enum"}:
        return _with_words(text, each.pointer, added["enum"])
    if kind in {"properties", "$defs"}:
        return _with_member(text, holder, name, _dress(added, text, closed=each.file.endswith("request.json")))
    return insert(text, each.pointer, added, before=_open_arms(text, each.pointer)) if kind == "arms" else None


def _kind(pointer: str) -> str:
    """What a pointer of a proposal is about."""
    parts = pointer.split("/")
    if parts[-1] in {"anyOf", "oneOf"}:
        return "arms"
    return parts[-2] if len(parts) > 2 and parts[-2] in {"properties", "$defs"} else parts[-1]


def _with_member(text: str, holder: str, name: str, value: Json) -> str | None:
    there = spans(text)
    if f"{holder}/{escape(name)}" in there:
        return None
    if holder in there:
        return insert(text, holder, value, key=name)
    parent, _, member = holder.rpartition("/")
    return insert(text, parent, {name: value}, key=member)


def _without(text: str, pointer: str, names: Sequence[str]) -> str:
    """A list of required members without some; no list where none is left."""
    listed = json.loads(text[(span := spans(text)[pointer]).start : span.end])
    if set(listed) <= set(names):
        return remove(text, pointer)
    for name in names:
        listed = json.loads(text[(span := spans(text)[pointer]).start : span.end])
        text = remove(text, f"{pointer}/{listed.index(name)}") if name in listed else text
    return text


def _with_words(text: str, pointer: str, words: Sequence[str]) -> str | None:
    """An open enumeration with more values."""
    arms = [at for at in spans(text) if at.startswith(f"{pointer}/") and at.endswith("/enum")]
    if not arms:
        return None
    for word in words:
        text = insert(text, arms[0], word)
    return text


def _open_arms(text: str, pointer: str) -> int:
    """How many arms at the end of a union are for what nobody has seen yet."""
    arms = json.loads(text[(span := spans(text)[pointer]).start : span.end])
    return int("$ref" not in arms[-1])


def _dress(schema: Any, text: str, *, closed: bool) -> Json:
    """A schema as specs write it: closed in requests, its keys in order, its evidence noted."""
    made = {key: value for key, value in schema.items() if not (key == "required" and not value)}
    made.setdefault("description", TODO)
    if closed and "properties" in made:
        made["additionalProperties"] = False
    if json.loads(text).get("x-source") != SOURCE:
        made["x-source"] = SOURCE
    rank = {key: place for place, key in enumerate(ORDER)}
    if "properties" in made or "discriminator" in made:
        return {key: made[key] for key in sorted(made, key=lambda key: rank.get(key, len(ORDER)))}
    first = [key for key in made if key not in {"description", "x-source", "x-evidence"}]
    return {key: made[key] for key in [*first, "description", *(key for key in ("x-source", "x-evidence") if key in made)]}


def _note_source(card: Path) -> None:
    """The card with a source for what recordings show; whose they are, a person says."""
    if not card.is_file():
        return
    text = card.read_text(encoding="utf-8")
    if SOURCE not in json.loads(text).get("sources", {}):
        card.write_text(insert(text, "/sources", {"url": "TODO: where the recordings are"}, key=SOURCE), encoding="utf-8")
