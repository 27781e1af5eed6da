"""Stage 5: read every emitted module once more, as text that might be hostile, and allow only what we mean to emit.

The specs are data from anybody. Names are checked and texts escaped on the way; this is the last gate, and it knows nothing of
how the text came about. It does not go by spelling: it finds out what each name of a module is, and allows what `table` lists.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from ..common.findings import SpecFinding
from ..emit.package import Tree, runtime
from .expressions import Fault, Scope
from .scopes import read
from .statements import at_top
from .table import KINDS, NODES

HINT = "only what the emitters write: a fault in them, or a hostile spec"
ENCODING = re.compile(r"\s*#.*?coding[:=]")
"""What makes Python read a file in another way than we do, in its first two lines."""


def verify(tree: Tree) -> list[SpecFinding]:
    """What stands in the emitted modules that never should."""
    by_hand = runtime().keys()
    return sorted(
        SpecFinding(str(path), f"/{line}", wrong, HINT)
        for path, text in tree.items()
        if path.suffix == ".py" and path not in by_hand
        for line, wrong in faults(text, str(path))
    )


def unreadable(tree: Tree) -> list[SpecFinding]:
    """The emitted modules that are no Python at all, which nothing can format."""
    by_hand = runtime().keys()
    read = ((path, _parse(text)) for path, text in tree.items() if path.suffix == ".py" and path not in by_hand)
    wrong = ((path, found) for path, found in read if not isinstance(found, ast.Module))
    return sorted(SpecFinding(str(path), f"/{line}", fault, HINT) for path, (line, fault) in wrong)


def faults(source: str, path: str = "family/requests.py") -> list[Fault]:
    """Line and description of everything in a module that is not on the lists; its path says what kind of module it is."""
    kind = next((kind for pattern, kind in KINDS if fnmatchcase(path, pattern) and path.count("/") == pattern.count("/")), "")
    if not kind:
        return [(0, "a module of a kind that is not on the list")]
    tree = _parse(source)
    if not isinstance(tree, ast.Module):
        return [tree]
    strange = [*_unprintable(source), *_nodes(tree)]
    try:
        return sorted({*strange, *_meanings(tree, path, kind)})
    except RecursionError:
        return [(0, "is nested too deeply")]


def _meanings(tree: ast.Module, path: str, kind: str) -> Iterator[Fault]:
    package = PurePosixPath(path).parts[:-1]
    module = read(tree, package)
    yield from module.wrong
    scope = Scope(module, package, kind)
    for statement in tree.body:
        yield from at_top(statement, scope)


def _parse(source: str) -> ast.Module | Fault:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return getattr(error, "lineno", None) or 0, f"is not Python ({error})"


def _unprintable(source: str) -> Iterator[Fault]:
    """Characters that a reader does not see or that turn the line around, and a change of the encoding."""
    for number, line in enumerate(source.split("\n"), 1):
        if not line.isprintable():
            yield number, "a character that cannot be seen"
        if number <= 2 and ENCODING.match(line):
            yield number, "an encoding of its own"


def _nodes(tree: ast.Module) -> Iterator[Fault]:
    """Parts of Python that emitted modules never need; functions that are compared word for word are left to that."""
    waiting: list[tuple[int, ast.AST]] = [(0, tree)]
    while waiting:
        above, node = waiting.pop()
        line = getattr(node, "lineno", above)
        if type(node) not in NODES:
            yield line, f"a {type(node).__name__}"
        exact = isinstance(node, ast.FunctionDef) and node.name.startswith("__") and node in tree.body
        waiting += [] if exact else [(line, child) for child in ast.iter_child_nodes(node)]
