"""What each name of a module is: where it comes from, whatever it is called."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .table import BUILTINS

Nature = Literal["foreign", "generated", "class", "function", "constant", "built-in", "local", "nothing"]
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
Comprehension = ast.ListComp | ast.DictComp | ast.GeneratorExp


@dataclass(frozen=True, slots=True)
class Origin:
    """What a name stands for; `path` is `module:name` for what is imported or built in."""

    nature: Nature
    path: str = ""


NOTHING = Origin("nothing")
LOCAL = Origin("local")


@dataclass(slots=True)
class Module:
    """The names that a module binds at its top, and what it should not bind."""

    names: dict[str, Origin] = field(default_factory=dict)
    wrong: list[tuple[int, str]] = field(default_factory=list)
    functions: set[str] = field(default_factory=set)
    """Functions that had only overloads so far."""

    def bind(self, name: str, origin: Origin, line: int) -> None:
        """Take a name in; a name that stood for something else is a fault."""
        again = origin.nature in {"foreign", "generated"} and self.names.get(name) == origin
        if (name in self.names and not again) or name in BUILTINS:
            self.wrong.append((line, f"a second meaning of {name}"))
        self.names.setdefault(name, origin)

    def resolve(self, name: str) -> Origin:
        """What a name at the top stands for."""
        if name in self.names:
            return self.names[name]
        return Origin("built-in", f"builtins:{name}") if name in BUILTINS else NOTHING


def read(tree: ast.Module, package: tuple[str, ...]) -> Module:
    """The names of a module that stands in a package, given as its way from the top."""
    module = Module()
    for statement in _top(tree):
        if isinstance(statement, ast.ImportFrom) and statement.module != "__future__":
            for name, origin in imported_names(statement, package):
                module.bind(name, origin, statement.lineno)
        elif isinstance(statement, ast.Import):
            module.bind(statement.names[0].name, Origin("foreign", statement.names[0].name), statement.lineno)
        elif isinstance(statement, ast.ClassDef):
            module.bind(statement.name, Origin("class"), statement.lineno)
        elif isinstance(statement, FunctionNode):
            _bind_function(module, statement)
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            for name in bound_names(statement):
                module.bind(name, Origin("constant"), statement.lineno)
    return module


def _bind_function(module: Module, statement: FunctionNode) -> None:
    if statement.name not in module.functions:
        module.bind(statement.name, Origin("function"), statement.lineno)
    if is_overload(statement):
        module.functions.add(statement.name)
    else:
        module.functions.discard(statement.name)


def imported_names(statement: ast.ImportFrom, package: tuple[str, ...]) -> Iterator[tuple[str, Origin]]:
    """Name and origin of what a statement imports; relative modules are written from the top of the package."""
    base = absolute(statement, package)
    for alias in statement.names:
        path = f"{base}:{alias.name}"
        yield alias.asname or alias.name, Origin("generated" if is_generated(base, alias.name) else "foreign", path)


def absolute(statement: ast.ImportFrom, package: tuple[str, ...]) -> str:
    """The module that a statement imports from; one of the package begins with a dot, one above it with `..`."""
    if not statement.level:
        return str(statement.module)
    up = statement.level - 1
    if up > len(package):
        return f"..{statement.module or ''}"
    return "." + ".".join([*package[: len(package) - up], *([statement.module] if statement.module else [])])


BY_HAND = frozenset("_runtime testing cli recording errors".split())
"""What stands at the top of the package and is written by hand."""


def is_generated(base: str, name: str) -> bool:
    """Whether an import reaches a generated module."""
    if base == ".":
        return name not in BY_HAND and name != "fm"
    return base.startswith(".") and not base.startswith("..") and base[1:].partition(".")[0] not in BY_HAND


def is_overload(node: FunctionNode) -> bool:
    """Whether a function is only a signature for type checkers."""
    return any(ast.unparse(item) in {"overload", "typing.overload"} for item in node.decorator_list)


def locals_of(node: FunctionNode) -> frozenset[str]:
    """Every name that a function binds in itself, which Python takes as local from its first line."""
    return frozenset(parameters(node)) | frozenset(name for statement in node.body for name in bound_names(statement))


def parameters(node: FunctionNode) -> list[str]:
    """The names of a function's parameters, in order."""
    found = node.args
    named = [*found.posonlyargs, *found.args, *([found.vararg] if found.vararg else []), *found.kwonlyargs]
    return [item.arg for item in [*named, *([found.kwarg] if found.kwarg else [])]]


def bound_names(node: ast.AST) -> Iterator[str]:
    """The names that a statement binds, or a target; what binds names inside an expression is refused before."""
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, FunctionNode | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.ImportFrom):
        yield from (alias.asname or alias.name for alias in node.names)
    elif isinstance(node, ast.AnnAssign):
        yield from bound_names(node.target)
    elif isinstance(node, ast.Assign | ast.Tuple | ast.List | ast.If):
        parts = (
            node.targets
            if isinstance(node, ast.Assign)
            else node.elts
            if isinstance(node, ast.Tuple | ast.List)
            else [*node.body, *node.orelse]
        )
        for part in parts:
            yield from bound_names(part)


def _top(tree: ast.Module) -> Iterator[ast.stmt]:
    for statement in tree.body:
        yield from statement.body if isinstance(statement, ast.If) else [statement]
