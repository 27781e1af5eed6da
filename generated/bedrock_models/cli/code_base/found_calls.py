# Copied from generator/bedrock_codegen/runtime/cli/code_base/found_calls.py; edit it there.
"""A call of Bedrock that was found in a code base, and one that nobody can read."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from .literals import Literal


@dataclass(frozen=True, slots=True)
class FoundCall:
    """A call, and what can be told of the body it sends."""

    path: str
    line: int
    column: int
    model_id: str
    body: Literal
    node: ast.Call | None = None
    dumped: ast.expr | None = None
    """What the program makes JSON of, in Python."""
    converse: bool = False
    cell: int = 0
    """The cell of a notebook, from 1; `line` is in it."""
    caller: int = 0
    """The line of the call that gives what the body needs, where a function sends it."""

    @property
    def where(self) -> str:
        """The place as people name it."""
        cell = f":cell {self.cell}" if self.cell else ""
        return f"{self.path}{cell}:{self.line}:{self.column}" + (f" (called in line {self.caller})" if self.caller else "")


@dataclass(frozen=True, slots=True)
class Unread:
    """A call of which nobody can tell from the program what it sends, or to which model."""

    where: str
    why: str
