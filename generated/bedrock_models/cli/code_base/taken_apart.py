# Copied from generator/bedrock_codegen/runtime/cli/code_base/taken_apart.py; edit it there.
"""A program, what stands in it by its kind, and where."""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..._runtime.models.table import PACKAGE
from .names import Function

Edit = tuple[int, int, str]
"""Where a text is replaced, from and to, and by what."""


class Program:
    """A program, taken apart once."""

    def __init__(self, text: str) -> None:
        """Find every node of a program that parses."""
        self.text = text
        self._lines = lines_of(text)
        self._starts = [0, *accumulate(map(len, self._lines))]
        nodes = list(ast.walk(ast.parse(text)))
        self.calls = [node for node in nodes if isinstance(node, ast.Call)]
        self.assigned = [node for node in nodes if isinstance(node, ast.Assign)]
        self.loaded = [node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
        self.tested = {id(inner) for node in nodes if isinstance(node, ast.If | ast.While) for inner in _tests(node.test)}
        """Names of which is asked only whether there is anything."""
        self.bounds = [at for node in nodes if isinstance(node, Function) for at in self.span(node)]
        """Where functions begin and end."""
        self.bound = frozenset(name for node in nodes for name in _bound(node))
        """Names that are given anything, anywhere, but a family of this package."""
        self.parents = {id(child): node for node in nodes for child in ast.iter_child_nodes(node)}

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node stands, in characters."""
        return self._at(node.lineno, node.col_offset), self._at(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def source(self, node: ast.expr) -> str:
        """What is written where a node stands."""
        start, end = self.span(node)
        return self.text[start:end]

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())


def _tests(node: ast.expr) -> Sequence[ast.expr]:
    return [node, node.operand] if isinstance(node, ast.UnaryOp) else [node]


def _bound(node: ast.AST) -> Iterator[str]:
    """The names that a node gives a value."""
    if isinstance(node, ast.Import):
        yield from (each.asname or each.name.partition(".")[0] for each in node.names)
    elif isinstance(node, ast.ImportFrom):
        ours = node.module == PACKAGE and not node.level
        yield from (each.asname or each.name for each in node.names if not ours or each.asname not in {None, each.name})
    elif isinstance(node, ast.Name):
        yield from () if isinstance(node.ctx, ast.Load) else (node.id,)
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.MatchMapping):
        yield from (node.rest,) if node.rest else ()
    elif isinstance(node, Function | ast.ClassDef | ast.ExceptHandler | ast.MatchAs | ast.MatchStar):
        yield from (node.name,) if node.name else ()


def lines_of(text: str) -> list[str]:
    """Lines as Python counts them, each with its end; `splitlines` knows more ends of a line."""
    return list(io.StringIO(text, newline=""))
