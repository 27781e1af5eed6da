"""The specs as they are written: what tests hold the generated package against."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from bedrock_codegen.common.converse_facts import with_families
from bedrock_codegen.common.rules import with_kind_rules

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
FOLDERS = {path.parent.name: path.parent for path in sorted(SPECS.glob("*/*/family.json"))}
FAMILIES = tuple(sorted(FOLDERS))
ROLES = ("request", "response", "event")
BODIES = tuple((name, role) for name in FAMILIES for role in ROLES if (FOLDERS[name] / f"{role}.json").exists())
ANSWERS = tuple((name, role) for name, role in BODIES if role != "request")


@cache
def card(family: str) -> Any:
    """A family's card, with the models of groups in place of their names."""
    found = _card(family)
    if found.get("api") == "converse":
        others = [
            (name, _card(name), list(json.loads((FOLDERS[name] / "models.json").read_bytes())))
            for name in FAMILIES
            if name != family
        ]
        found = dict(with_families(found, others))
    groups: dict[str, list[str]] = {}
    for name, patterns in found.get("model_groups", {}).items():
        groups[f"@{name}"] = _ungrouped(patterns, groups)
    for check in (*found.get("rules", ()), *found.get("limits", ())):
        if "models" in check:
            check["models"] = _ungrouped(check["models"], groups)
    return with_kind_rules(found, json.loads((FOLDERS[family] / "request.json").read_bytes()))


def _card(family: str) -> Any:
    return json.loads((FOLDERS[family] / "family.json").read_bytes())


def _ungrouped(patterns: list[str], groups: dict[str, list[str]]) -> list[str]:
    return [inner for pattern in patterns for inner in groups.get(pattern, [pattern])]


@cache
def models(family: str) -> Any:
    """A family's base ids."""
    path = FOLDERS[family] / "models.json"
    return json.loads(path.read_bytes()) if path.exists() else {}


@cache
def body(family: str, role: str) -> Any:
    """A body's schema as it is written."""
    return json.loads((FOLDERS[family] / f"{role}.json").read_bytes())


ALL_IDS = tuple((name, model_id) for name in FAMILIES for model_id in models(name))


def examples(family: str) -> dict[str, Any]:
    """The examples by name."""
    return {name: json.loads(data) for name, data in _files(FOLDERS[family] / "examples").items()}


def refused_examples(family: str) -> dict[str, Any]:
    """The refused bodies by name."""
    return {name: json.loads(data) for name, data in _files(FOLDERS[family] / "examples/invalid").items()}


@cache
def _files(folder: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.json"))}
