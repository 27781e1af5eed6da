"""Start a family's folder, and add an id to a family: the two everyday edits of the specs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..common.findings import SpecError, SpecFinding
from ..common.names import KEYWORDS
from ..common.references import BASE_ID, LONGEST_ID, has_prefix, without_prefix
from ..common.rules import expand_groups, groups_of
from ..common.top_level import TAKEN
from ..load import Json, parse, shown_path
from ..runtime._runtime.json.rules import concerns

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TODO = "TODO: "
"""Begins what only a person can fill in; the linter reports it."""


def new_family(root: Path, family: str) -> str:
    """Write a folder that lints, but for what only a person can fill in; returns what to do next.

    Raises:
        SpecError: the name cannot be used, or the folder exists.
    """
    folder = new_folder(root, family)
    for name, data in _files(folder.name).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return f"wrote {shown_path(folder)}: fill in what begins with TODO, then run `bedrock-codegen lint` and `generate`"


def new_folder(root: Path, family: str) -> Path:
    """Where a family's folder will be.

    Raises:
        SpecError: the name cannot be used, or the folder exists.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*", family):
        raise _fault(family, "is not PROVIDER/FAMILY", "two names in lower case, such as acme/acme_text")
    taken = [name for name in family.split("/") if name in KEYWORDS or name in TAKEN]
    if taken:
        raise _fault(family, f"has a name that Python or the package has taken: {taken[0]}", "other names")
    folder = root / family
    if folder.exists():
        raise _fault(shown_path(folder), "exists", "a family that is not there yet")
    return folder


def add_model(roots: Sequence[Path], family: str, model_id: str) -> str:
    """Add an id to the models of a family, in its place; returns what was done.

    Raises:
        SpecError: no such family, or the id is there, or it is no base id.
    """
    cards = [card for root in reversed(roots) for card in sorted(root.glob("*/*/family.json")) if card.parent.name == family]
    if not cards:
        raise _fault(family, "is no family of these specs", "the name of a folder with a family.json")
    if len(model_id) > LONGEST_ID or not BASE_ID.fullmatch(model_id):
        raise _fault(model_id[:LONGEST_ID], "is no model id", "a base id, such as amazon.titan-text-lite-v1")
    if has_prefix(model_id):
        right = f"the base id, {without_prefix(model_id)}, with the prefix among its `profiles`"
        raise _fault(model_id, "is an inference profile", right)
    path = cards[0].with_name("models.json")
    models: Json = parse(path.read_bytes(), shown_path(path)) if path.exists() else {}
    if not isinstance(models, dict):
        raise _fault(shown_path(path), "is no table of models", "an object of ids")
    if model_id in models:
        raise _fault(f"{shown_path(path)}#/{model_id}", "is there already", "an id that is new")
    groups = _groups_words(parse(cards[0].read_bytes(), shown_path(cards[0])), model_id)
    path.write_text(lines({**models, model_id: {"lifecycle": {"status": "active"}}}), encoding="utf-8")
    return f"added {model_id} to {shown_path(path)}: add what is known of it, then run `bedrock-codegen generate`{groups}"


def _groups_words(card: Json, model_id: str) -> str:
    """In which groups of models the patterns of a card put an id; empty where it has no groups."""
    groups = groups_of(card) if isinstance(card, dict) else {}
    among = [name for name, patterns in groups.items() if concerns(expand_groups(patterns, groups), model_id)]
    return f"\nby its name it is in these of the card's model_groups: {', '.join(among) or 'none'}" if groups else ""


def lines(table: Mapping[str, Any]) -> str:
    """A table of models as it is kept: a line for each id, sorted."""
    rows = (f"  {json.dumps(key)}: {json.dumps(table[key], ensure_ascii=False)}" for key in sorted(table))
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _files(name: str) -> dict[str, Any]:
    prefix = "".join(word.capitalize() for word in name.split("_"))
    title = " ".join(word.capitalize() for word in name.split("_"))
    return {
        "family.json": {
            "$schema": "../../family.schema.json",
            "title": title,
            "todo": [
                f"{TODO}models.json: `bedrock-codegen add-model {name} ID` adds the id of a model; put it into the example too"
            ],
            "class_prefix": prefix,
            "operations": ["invoke"],
            "parameters": {"first": ["prompt"]},
            "answer": {"text": {"response": "/text"}},
            "sources": {"guide": {"url": f"{TODO}where the format is documented"}},
        },
        "models.json": {},
        "request.json": _body(f"{prefix}Request", "prompt", f"{TODO}what the prompt is.", closed=True),
        "response.json": _body(f"{prefix}Response", "text", f"{TODO}what comes back.", closed=False),
        "examples/first.json": {
            "description": f"{TODO}what this example shows.",
            "model_id": f"{TODO}the id of a model of this family.",
            "request": {"prompt": "Hello"},
            "response": {"text": "Hello to you."},
        },
        "examples/invalid/no_prompt.json": {"description": "The prompt is required.", "request": {}, "at": "/prompt"},
    }


def _body(title: str, member: str, description: str, *, closed: bool) -> dict[str, Any]:
    return {
        "$schema": DIALECT,
        "title": title,
        "description": f"{TODO}what this body is.",
        "type": "object",
        **({"additionalProperties": False} if closed else {}),
        "required": [member],
        "x-source": "guide",
        "x-evidence": "documented",
        "properties": {member: {"type": "string", "description": description}},
    }


def _fault(file: str, wrong: str, right: str) -> SpecError:
    return SpecError([SpecFinding(file, "", wrong, right)])
