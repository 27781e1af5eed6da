"""Prompts that are written in their model's own format, read back turn by turn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = Any


def read_prompt(text: str, template: Mapping[str, Json]) -> tuple[str | None, list[tuple[str, str]]]:
    """The turns of a prompt that is written in its model's own format; none where it is not."""
    rest = text.removeprefix(template.get("begin", ""))
    end = str(template.get("end", ""))
    rest = rest.removesuffix(end) if end else rest
    marks = tuple(mark for key in ("human", "assistant") if (mark := _around(template, key)[0]))
    system, rest = _instructions(rest, template, marks)
    turns: list[tuple[str, str]] = []
    while rest:
        first = "human_after_system" if system is not None and template.get("human_after_system") else "human"
        key = "assistant" if len(turns) % 2 else "human" if turns else first
        before, after = _around(template, key)
        stop = _end(rest.removeprefix(before), after, marks) if rest.startswith(before) else -1
        if stop < 0:
            return None, []
        said = rest.removeprefix(before)
        turns.append(("assistant" if key == "assistant" else "human", said[:stop]))
        rest = said[stop + len(after) :]
    return (system, turns) if len(turns) % 2 else (None, [])


def _around(template: Mapping[str, Json], key: str) -> tuple[str, str]:
    """What a template writes before and behind a text."""
    before, _, after = str(template.get(key, "")).partition("{text}")
    return before, after


def _instructions(rest: str, template: Mapping[str, Json], marks: tuple[str, ...]) -> tuple[str | None, str]:
    """The instructions that a prompt begins with, and what follows them."""
    before, after = _around(template, "system")
    if not rest.startswith(before) or (rest.startswith(marks) and before in (*marks, "")):
        return None, rest
    said = rest.removeprefix(before)
    stop = said.find(after) if before else _end(said, after, marks)
    return (said[:stop], said[stop + len(after) :]) if stop > 0 else (None, rest)


def _end(rest: str, after: str, marks: tuple[str, ...]) -> int:
    """Where a text ends: before what is written behind it, with another speaker or nothing following; -1 if nowhere."""
    for at in range(len(rest) + 1):
        if rest.startswith(after, at):
            behind = at + len(after)
            if behind == len(rest) or rest.startswith(marks, behind):
                return at
    return -1
