"""What a module and a class may consist of."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from .expressions import Fault, Scope, annotation, value
from .functions import function, is_words, top_function
from .imports import imports
from .scopes import FunctionNode, bound_names, imported_names, is_overload
from .table import (
    BASES,
    CLASS_CONSTANTS,
    ENUMERATIONS,
    LATE,
    MODULE_CONSTANTS,
    OWN_METHODS,
    RESERVED_FIELDS,
)


def at_top(statement: ast.stmt, scope: Scope) -> Iterator[Fault]:
    """Faults of a statement at the top of a module."""
    if isinstance(statement, ast.ImportFrom):
        yield from imports(statement, scope)
    elif isinstance(statement, ast.Import):
        if scope.kind != "fm" or ast.unparse(statement) != "import typing":
            yield statement.lineno, "a Import at the top"
    elif isinstance(statement, ast.If):
        yield from _guard(statement, scope)
    elif isinstance(statement, ast.ClassDef):
        yield from _class(statement, scope)
    elif isinstance(statement, FunctionNode):
        yield from top_function(statement, scope)
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        yield from _constant(statement, scope)
    elif not is_words(statement):
        yield from _rebuild(statement, scope)


def _guard(statement: ast.If, scope: Scope) -> Iterator[Fault]:
    """Imports for type checkers."""
    test = statement.test
    guarded = isinstance(test, ast.Name) and scope.origin(test.id).path == "typing:TYPE_CHECKING"
    if not guarded or statement.orelse or not all(isinstance(inner, ast.ImportFrom) for inner in statement.body):
        yield statement.lineno, "a If at the top"
    for inner in statement.body:
        if isinstance(inner, ast.ImportFrom):
            yield from imports(inner, scope)


def _rebuild(statement: ast.stmt, scope: Scope) -> Iterator[Fault]:
    """`Class.model_rebuild()`, for classes that refer to each other."""
    inner = statement.value if isinstance(statement, ast.Expr) else None
    function = inner.func if isinstance(inner, ast.Call) and not inner.args and not inner.keywords else None
    base = function.value if isinstance(function, ast.Attribute) and function.attr == "model_rebuild" else None
    if not isinstance(base, ast.Name) or scope.origin(base.id).nature != "class":
        yield statement.lineno, f"a {type(statement).__name__} at the top"


def _constant(statement: ast.Assign | ast.AnnAssign, scope: Scope) -> Iterator[Fault]:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    if len(names) != 1 or len(targets) != 1:
        yield statement.lineno, "an assignment to what is not one name"
    if any(name.startswith("__") and name not in MODULE_CONSTANTS for name in names):
        yield statement.lineno, f"a constant called {names[0]}"
    if isinstance(statement, ast.AnnAssign):
        yield from annotation(statement.annotation, scope)
        kind = statement.annotation
        if isinstance(kind, ast.Name) and scope.origin(kind.id).path == "typing:TypeAlias":
            yield from annotation(statement.value, scope) if statement.value else ()
            return
    if names == [LATE]:
        yield from _late(statement, scope)
    if statement.value:
        yield from value(statement.value, scope)


def _late(statement: ast.Assign | ast.AnnAssign, scope: Scope) -> Iterator[Fault]:
    """Names of the package that are loaded when they are touched: each in a module that this one might import it from."""
    table = statement.value
    if not isinstance(table, ast.Dict) or not all(map(_is_text, table.keys)) or not all(map(_is_texts, table.values)):
        yield statement.lineno, "a table of names that is no plain dict"
        return
    for place, names in ast.literal_eval(table).items():
        levels = len(place) - len(place.lstrip("."))
        node = ast.ImportFrom(module=place[levels:], names=[ast.alias(name=name) for name in names], level=levels)
        ast.copy_location(node, statement)
        for name, origin in imported_names(node, scope.package):
            if origin.nature == "generated" and (scope.kind == "top" or not node.module):
                yield statement.lineno, f"a table of names that loads {name} from {place!r}"
        yield from imports(node, scope)


def _is_text(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_texts(node: ast.expr) -> bool:
    return isinstance(node, ast.Tuple) and all(map(_is_text, node.elts))


def _class(statement: ast.ClassDef, scope: Scope) -> Iterator[Fault]:
    if statement.decorator_list:
        yield statement.lineno, "a decorator"
    if statement.name.startswith("_"):
        yield statement.lineno, f"a class called {statement.name}"
    for keyword in statement.keywords:
        if keyword.arg != "total" or not isinstance(keyword.value, ast.Constant) or keyword.value.value is not False:
            yield statement.lineno, f"an argument {keyword.arg} of a class"
    for base in statement.bases:
        yield from _base(base, scope)
    nested = frozenset(
        name for inner in statement.body if scope.kind == "fm" and _is_type(inner, scope) for name in bound_names(inner)
    )
    fields = frozenset(name for inner in statement.body if not _is_declared(inner) for name in bound_names(inner)) - nested
    for name in sorted(fields & scope.module.names.keys() - CLASS_CONSTANTS):
        yield statement.lineno, f"a member {name} that hides the module's"
    enumeration = any(isinstance(base, ast.Name) and scope.origin(base.id).path in ENUMERATIONS for base in statement.bases)
    inside = replace(scope, fields=fields, nested=scope.nested | nested)
    had: set[str] = set()
    for inner in statement.body:
        yield from _member(inner, inside, enumeration=enumeration)
        if isinstance(inner, FunctionNode) and not is_overload(inner):
            if inner.name in had:
                yield inner.lineno, f"a second meaning of {inner.name}"
            had.add(inner.name)


def _is_type(statement: ast.stmt, scope: Scope) -> bool:
    """Whether a statement in a class makes a type that belongs to it: a class, or a name for another type."""
    kind = statement.annotation if isinstance(statement, ast.AnnAssign) else None
    alias = isinstance(kind, ast.Name) and scope.origin(kind.id).path == "typing:TypeAlias"
    return alias or isinstance(statement, ast.ClassDef)


def _is_declared(statement: ast.stmt) -> bool:
    """Whether a field has a type and no value, and so is no name of the class."""
    return isinstance(statement, ast.AnnAssign) and statement.value is None


def _base(base: ast.expr, scope: Scope) -> Iterator[Fault]:
    """A listed class, one of a generated module, or one of this module; with types in brackets."""
    name = base.value if isinstance(base, ast.Subscript) else base
    origin = scope.origin(name.id) if isinstance(name, ast.Name) else None
    if origin is None or not (origin.path in BASES or origin.nature in ("class", "generated")):
        yield base.lineno, f"a class derived from {ast.unparse(base)[:60]}"
    if isinstance(base, ast.Subscript):
        yield from annotation(base.slice, scope)


def _member(statement: ast.stmt, scope: Scope, *, enumeration: bool) -> Iterator[Fault]:
    """Faults of a statement in a class."""
    if scope.kind == "fm" and isinstance(statement, ast.ClassDef):
        yield from _class(statement, scope)
    elif scope.kind == "fm" and _is_type(statement, scope):
        yield from _constant(statement, scope)  # type: ignore[arg-type] # an alias is an assignment
    elif isinstance(statement, ast.AnnAssign):
        yield from _field(statement, scope)
    elif isinstance(statement, ast.Assign):
        yield from _class_constant(statement, scope, enumeration=enumeration)
    elif isinstance(statement, FunctionNode) and scope.kind == "fm":
        if statement.name.startswith("_") and statement.name not in OWN_METHODS:
            yield statement.lineno, f"a method called {statement.name}"
        yield from function(statement, scope, method=True)
    elif not is_words(statement):
        yield statement.lineno, f"a {type(statement).__name__} in a class"


def _field(statement: ast.AnnAssign, scope: Scope) -> Iterator[Fault]:
    name = statement.target.id if isinstance(statement.target, ast.Name) else ""
    if not name or name.startswith("_") or name in RESERVED_FIELDS:
        yield statement.lineno, f"a field called {ast.unparse(statement.target)[:60]}"
    yield from annotation(statement.annotation, scope)
    if statement.value:
        yield from value(statement.value, replace(scope, locals=scope.locals | scope.fields))


def _class_constant(statement: ast.Assign, scope: Scope, *, enumeration: bool) -> Iterator[Fault]:
    target = statement.targets[0]
    name = target.id if isinstance(target, ast.Name) and len(statement.targets) == 1 else ""
    given = statement.value
    is_member = enumeration and name.isupper() and isinstance(given, ast.Constant) and isinstance(given.value, str)
    is_class = isinstance(given, ast.Name) and scope.origin(given.id).nature == "generated" and not name.startswith("_")
    if not name or not (name in CLASS_CONSTANTS or is_member or is_class):
        yield statement.lineno, f"a class with a constant {ast.unparse(target)[:60]}"
    yield from value(given, replace(scope, fields=frozenset()))
