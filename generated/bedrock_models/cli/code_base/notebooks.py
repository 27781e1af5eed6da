# Copied from generator/bedrock_codegen/runtime/cli/code_base/notebooks.py; edit it there.
"""The code of notebooks, and where in the file it stands."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MAGIC = re.compile(r"\s*[%!?]|.*\?\s*$")
IN_CELL = 3
"""Containers around the members of a cell: the file, its cells, the cell."""
PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]')
"""What JSON is made of, but for numbers and the like."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The code of a file: of a notebook, its cells one after the other."""

    source: str
    starts: tuple[tuple[int, int], ...] = ()
    """The line that each cell of code begins in, and its number."""

    def place(self, line: int) -> tuple[int, int]:
        """The cell that a line is in, and the line within it; cell 0 where there are no cells."""
        begun = [start for start in self.starts if start[0] <= line]
        return (begun[-1][1], line - begun[-1][0] + 1) if begun else (0, line)


def code_of(text: str) -> Cells:
    """The code of a notebook; lines that are no Python, and cells that cannot be read, are left empty.

    Raises:
        ValueError: it is no notebook.
    """
    lines: list[str] = []
    starts: list[tuple[int, int]] = []
    data: Any = json.loads(text)
    held: Any = data.get("cells") if isinstance(data, dict) else None
    cells: list[Any] = held if isinstance(held, list) else []
    for number, cell in enumerate(cells, start=1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", "")
            starts.append((len(lines) + 1, number))
            lines += _readable("".join(map(str, source)) if isinstance(source, list) else str(source))
    return Cells("\n".join(lines) + "\n", tuple(starts))


def _readable(source: str) -> list[str]:
    """The lines of a cell without magic; empty ones for a cell that is no Python."""
    held = source.split("\n")
    lines = ["" if MAGIC.match(line) else line for line in held]
    try:
        ast.parse("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [""] * len(held)
    return lines


def spans(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Where the lines of code stand in a notebook's file: from, to, the cell and the first line that is written there."""
    stack: list[list[object]] = []
    """For each container: its kind, and the key that it stands under."""
    key, cell, line = "", 0, 1
    for match in PIECE.finditer(text):
        piece = match[0]
        if piece in "{[":
            stack.append([piece, key])
            if len(stack) == IN_CELL and stack[1][1] == "cells" and piece == "{":
                cell, line = cell + 1, 1
            key = ""
        elif piece in "}]":
            key = str(stack.pop()[1]) if stack else ""
        elif piece == ",":
            key = "" if stack and stack[-1][0] == "{" else key
        elif piece == ":":
            pass
        elif stack and stack[-1][0] == "{" and not key:
            key = json.loads(piece)
        elif cell and _is_source(stack, key):
            yield match.start(), match.end(), cell, line
            line += json.loads(piece).count("\n")


def _is_source(stack: Sequence[Sequence[object]], key: str) -> bool:
    """Whether a text is the source of a cell, or a line of it."""
    inside = stack[-1]
    alone = len(stack) == IN_CELL and key == "source"
    return alone or (len(stack) == IN_CELL + 1 and inside[0] == "[" and inside[1] == "source")
