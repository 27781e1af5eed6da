"""What a page says and the linter does not take: it is left out and told, and the draft is made all the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any, TypeVar

from ...common.findings import SpecError, SpecFinding
from ...common.pointers import steps
from ...load import Json
from ..schemas.names import TODO

Files = dict[str, Json]
Checked = TypeVar("Checked")
LEFT_OUT = "what the page says there was left out: it {wrong}; {right}. Say it yourself, or delete this line"


def checked_in_part(told: Files, bare: Files, check: Callable[[Files], Checked]) -> Checked:
    """The outcome of a check of files with what a page says; of those without what is wrong with it, or without any of it.

    Raises:
        SpecError: they cannot be used even so.
    """
    try:
        return check(told)
    except SpecError as error:
        found = error.findings
    try:
        return check(_said(_taken_back(told, bare, found), found))
    except SpecError:
        return check(_said(bare, found))


def _said(files: Files, found: Sequence[SpecFinding]) -> Files:
    """The files with a line for each thing that was left out."""
    card = files["family.json"]
    lines = [f"{TODO}{_name(each)}: {each.pointer}: {LEFT_OUT.format(wrong=each.wrong, right=each.right)}" for each in found]
    return {**files, "family.json": {**card, "todo": [*card.get("todo", ()), *lines]}}


def _name(finding: SpecFinding) -> str:
    return finding.file.rpartition("/")[2]


def _taken_back(told: Files, bare: Files, found: Sequence[SpecFinding]) -> Files:
    """The files with what they were before the page wherever something is wrong."""
    made = deepcopy(told)
    for finding in found:
        if _name(finding) in bare and _name(finding) in made:
            _take_back(made[_name(finding)], bare[_name(finding)], steps(finding.pointer))
    return made


def _take_back(made: Any, bare: Any, way: Sequence[str]) -> None:
    """Put back the object that a finding is about, whose last step is a member of it; or the deepest above it that was there."""
    for key in way[:-1]:
        inner, before = (_inside(each, key) for each in (made, bare))
        if not isinstance(inner, dict | list) or type(inner) is not type(before):
            break
        made, bare = inner, before
    if isinstance(made, dict):
        made.clear()
        made.update(deepcopy(bare))


def _inside(value: Any, key: str) -> Any:
    if isinstance(value, list):
        return value[int(key)] if key.isdigit() and int(key) < len(value) else None
    return value.get(key) if isinstance(value, dict) else None
