"""What a function may consist of."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from .expressions import Fault, Scope, annotation, value
from .imports import imports
from .scopes import FunctionNode, bound_names, imported_names, is_generated, locals_of, parameters
from .table import DECORATORS, EXACT


def top_function(statement: FunctionNode, scope: Scope) -> Iterator[Fault]:
    """Faults of a function at the top of a module; one in double underscores is ours word for word."""
    if statement.name.startswith("__"):
        if ast.dump(statement) not in EXACT:
            yield statement.lineno, f"a function called {statement.name} that is not the one we write"
        return
    yield from function(statement, scope, method=False)


def function(statement: FunctionNode, scope: Scope, *, method: bool) -> Iterator[Fault]:
    """Faults of a function or method: its decorators, its types, its defaults and its body."""
    for decorator in statement.decorator_list:
        if _decorating(decorator, scope) not in DECORATORS:
            yield statement.lineno, "a decorator"
    given = statement.args
    for argument in (*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg):
        if argument and argument.annotation:
            yield from annotation(_unpack(argument.annotation), replace(scope, fields=frozenset()))
    if statement.returns:
        yield from annotation(statement.returns, replace(scope, fields=frozenset()))
    for default in (*given.defaults, *(item for item in given.kw_defaults if item)):
        yield from value(default, scope)
    inside = _inside(statement, scope, method=method)
    for inner in statement.body:
        yield from _in_function(inner, inside)


def _decorating(decorator: ast.expr, scope: Scope) -> str:
    """What a decorator is, by where it comes from: a name, or `typing.overload`, by which jedi reads what is overloaded."""
    if isinstance(decorator, ast.Attribute) and isinstance(decorator.value, ast.Name):
        return f"{scope.origin(decorator.value.id).path}:{decorator.attr}"
    return scope.origin(decorator.id).path if isinstance(decorator, ast.Name) else ""


def _unpack(annotation_node: ast.expr) -> ast.expr:
    return annotation_node.value if isinstance(annotation_node, ast.Starred) else annotation_node


def _inside(statement: FunctionNode, scope: Scope, *, method: bool) -> Scope:
    late = {
        name: origin
        for inner in statement.body
        if isinstance(inner, ast.ImportFrom)
        for name, origin in imported_names(inner, scope.package)
    }
    bound = [*parameters(statement), *(name for inner in statement.body for name in bound_names(inner))]
    first = parameters(statement)[0] if method and parameters(statement) else ""
    expected = (
        "cls" if any(isinstance(item, ast.Name) and item.id == "classmethod" for item in statement.decorator_list) else "self"
    )
    return replace(
        scope,
        locals=locals_of(statement),
        fields=frozenset(),
        inside=True,
        me=first if first == expected and bound.count(first) == 1 else "",
        late={name: origin for name, origin in late.items() if bound.count(name) == 1},
    )


def _in_function(statement: ast.stmt, scope: Scope) -> Iterator[Fault]:
    """Faults of a statement in a function."""
    if isinstance(statement, ast.Return):
        yield from value(statement.value, scope) if statement.value else ()
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        yield from _assignment(statement, scope)
    elif isinstance(statement, ast.If):
        yield from value(statement.test, scope)
        for inner in (*statement.body, *statement.orelse):
            yield from _in_function(inner, scope)
    elif isinstance(statement, ast.ImportFrom):
        yield from imports(statement, scope)
        if any(is_generated(origin.path.partition(":")[0], name) for name, origin in imported_names(statement, scope.package)):
            yield statement.lineno, "an import of a generated module in a function"
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) and _is_superior(statement.value):
        yield from value(statement.value, scope)
    elif not is_words(statement):
        yield statement.lineno, f"a {type(statement).__name__} in a function"


def _is_superior(node: ast.Call) -> bool:
    """Whether a call is of the method of the same name in the class above, the only one whose result nobody reads."""
    return isinstance(node.func, ast.Attribute) and node.func.attr == "__init__"


def _assignment(statement: ast.Assign | ast.AnnAssign, scope: Scope) -> Iterator[Fault]:
    """To a local name, or to an item of one by a plain key."""
    for target in statement.targets if isinstance(statement, ast.Assign) else [statement.target]:
        for item in target.elts if isinstance(target, ast.Tuple) else [target]:
            base = item.value if isinstance(item, ast.Subscript) and isinstance(item.slice, ast.Constant) else item
            if not isinstance(base, ast.Name) or base.id not in scope.locals:
                yield statement.lineno, f"an assignment to {ast.unparse(item)[:60]}"
    if isinstance(statement, ast.AnnAssign):
        yield from annotation(statement.annotation, replace(scope, locals=frozenset()))
    if statement.value:
        yield from value(statement.value, scope)


def is_words(statement: ast.stmt) -> bool:
    """A docstring, or `...`."""
    inner = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(inner, ast.Constant) and (isinstance(inner.value, str) or inner.value is ...)
