"""What the hand-written code holds as facts: constants of modules and classes, and what is taken where nobody says.

Numbers, words, lists and patterns by themselves; what is computed is found by the tests of what computes it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PLAIN = (
    *(ast.Constant, ast.JoinedStr, ast.FormattedValue, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Starred),
    *(ast.Subscript, ast.GeneratorExp, ast.ListComp, ast.DictComp, ast.comprehension),
    *(ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop, ast.Name, ast.Attribute, ast.keyword, ast.expr_context),
)
CALLED = frozenset(("frozenset", "compile", "fromkeys", "MappingProxyType", "timedelta", "split", "tuple"))
NOTHING = frozenset(("None", '""', "()", "False", "0"))
"""Defaults that say nothing."""
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Module:
    """A file, and what stands in it."""

    lines: list[bytes]

    def constants(self) -> Iterator[str]:
        """Its constants, each as it is written, in one line."""
        tree = ast.parse(b"\n".join(self.lines))
        yield from self._named(tree, "")
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                yield from self._named(node, f"{node.name}.")
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from self._defaults(node)

    def _named(self, owner: ast.Module | ast.ClassDef, prefix: str) -> Iterator[str]:
        for node in owner.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _is_plain(node.value):
                name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
                if not name.startswith("__") and not (prefix and self._written(node.value) in NOTHING):
                    yield f"{prefix}{name} = {self._short(node.value)}"
            if isinstance(node, ast.AnnAssign) and any(isinstance(part, ast.Call) for part in ast.walk(node.annotation)):
                yield f"{prefix}{ast.unparse(node.target)}: {self._short(node.annotation)}"

    def _defaults(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
        given = function.args
        by_place = [*given.posonlyargs, *given.args]
        pairs = [
            *zip(by_place[len(by_place) - len(given.defaults) :], given.defaults, strict=True),
            *zip(given.kwonlyargs, given.kw_defaults, strict=True),
        ]
        for name, value in pairs:
            if value is not None and self._written(value) != "None":
                yield f"{function.name}({name.arg}={self._short(value)})"

    def _written(self, value: ast.expr) -> str:
        last = value.end_lineno or value.lineno
        lines = [*self.lines[value.lineno - 1 : last - 1], self.lines[last - 1][: value.end_col_offset]]
        return " ".join(b" ".join([lines[0][value.col_offset :], *lines[1:]]).decode().split())

    def _short(self, value: ast.expr) -> str:
        text = self._written(value)
        return text if len(text) <= WIDTH else f"{text[: WIDTH - 10]} ~{sha256(text.encode()).hexdigest()[:5]}"


def constants_of(folder: Path) -> list[str]:
    """The constants of every file of a folder, each file under its name."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        if lines := sorted(Module(path.read_bytes().splitlines()).constants()):
            found += [path.relative_to(folder).as_posix(), *(f" {line}" for line in lines)]
    return found


def _is_plain(value: ast.expr) -> bool:
    """Whether a value is written out: words, numbers, or a list of names; little is called."""
    nodes = list(ast.walk(value))
    calls = {ast.unparse(node.func).rpartition(".")[2] for node in nodes if isinstance(node, ast.Call)}
    return (
        any(map(_says_something, nodes))
        and all(ast.unparse(node.value) == "Literal" for node in nodes if isinstance(node, ast.Subscript))  # no other type
        and calls <= CALLED
        and all(isinstance(node, (ast.Call, *PLAIN)) for node in nodes)
    )


def _says_something(node: ast.AST) -> bool:
    """Whether it is a word, a number, or a list of names with an order; a name alone is found where it is made."""
    return isinstance(node, ast.Constant) or bool(getattr(node, "elts", getattr(node, "keys", None)))
