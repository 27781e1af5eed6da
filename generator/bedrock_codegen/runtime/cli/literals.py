"""Python literals as JSON, as far as they can be read without running anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .._runtime.json.paths import escape

Json = Any
Scope = Mapping[str, "ast.expr | None"]
"""A name to what it is; None where it is more than one thing."""
DEEPEST = 40
CHANGING = frozenset(("update", "pop", "setdefault", "append", "extend", "insert", "clear"))
"""Methods that change a dict or a list in place."""


@dataclass(slots=True)
class Literal:
    """A value, and where nobody can tell what stands in it."""

    value: Json = None
    holes: set[str] = field(default_factory=set)
    """Pointers to values that are not known; in `value` they are null."""
    open_at: set[str] = field(default_factory=set)
    """Pointers to objects that may have more members than are seen."""


class Unreadable(Exception):
    """Nothing can be said of a value."""


def literal(node: ast.expr, scope: Scope) -> Literal | None:
    """A value as JSON; None where it is no literal at all."""
    found = Literal()
    try:
        found.value = _value(node, scope, "", found, 0)
    except Unreadable:
        return None
    return found


def scope_of(tree: ast.AST) -> dict[str, ast.expr | None]:
    """The names that are given a value once in a module or function, and never changed in place."""
    names: dict[str, ast.expr | None] = {}
    changed: set[str] = set()
    for node in _own(tree):
        for name, value in _assigned(node):
            names[name] = None if name in names else value
        changed |= set(_changed(node))
    return {name: None if name in changed else value for name, value in names.items()}


def _own(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module or function, without those of the functions inside it."""
    waiting = list(ast.iter_child_nodes(tree))
    while waiting:
        node = waiting.pop(0)
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield target.id, node.value
            else:
                yield from ((inner.id, None) for inner in ast.walk(target) if isinstance(inner, ast.Name) and inner is not target)
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id, node.value
    elif isinstance(node, ast.AugAssign | ast.NamedExpr) and isinstance(node.target, ast.Name):
        yield node.target.id, None
    elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        yield from ((inner.id, None) for inner in ast.walk(node.target) if isinstance(inner, ast.Name))
    elif isinstance(node, ast.withitem) and node.optional_vars:
        yield from ((inner.id, None) for inner in ast.walk(node.optional_vars) if isinstance(inner, ast.Name))


def _changed(node: ast.AST) -> Iterator[str]:
    """Names whose value is changed in place: by a member that is set or deleted, or by a method."""
    targets: list[ast.expr] = [node.target] if isinstance(node, ast.AugAssign) else []
    targets += node.targets if isinstance(node, ast.Assign | ast.Delete) else []
    for target in targets:
        holder = _holder(target)
        if holder is not target and isinstance(holder, ast.Name):
            yield holder.id
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        holder = _holder(node.func.value)
        if isinstance(holder, ast.Name) and node.func.attr in CHANGING:
            yield holder.id


def _holder(node: ast.expr) -> ast.expr:
    """What members or items are taken of."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node


def _value(node: ast.expr, scope: Scope, at: str, found: Literal, depth: int) -> Json:
    if depth > DEEPEST:
        raise Unreadable
    match node:
        case ast.Constant(value=str() | int() | float() | bool() | None as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
        case ast.Name(id=name) if (meant := scope.get(name)) is not None:
            return _value(meant, scope, at, found, depth + 1)
        case ast.Dict(keys=keys, values=values):
            return dict(_members(keys, values, scope, at, found, depth))
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return _items(items, scope, at, found, depth)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            one, other = (_value(each, scope, at, found, depth + 1) for each in (left, right))
            if isinstance(one, str) and isinstance(other, str):
                return one + other
            raise Unreadable
        case _:
            raise Unreadable


def _members(
    keys: list[ast.expr | None], values: list[ast.expr], scope: Scope, at: str, found: Literal, depth: int
) -> Iterator[tuple[str, Json]]:
    for key, value in zip(keys, values, strict=True):
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            found.open_at.add(at)
            continue
        place = f"{at}/{escape(key.value)}"
        try:
            yield key.value, _value(value, scope, place, found, depth + 1)
        except Unreadable:
            found.holes.add(place)
            yield key.value, None


def _items(items: list[ast.expr], scope: Scope, at: str, found: Literal, depth: int) -> list[Json]:
    """The items of a list; one that is not known makes the list unknown, since its length and order count."""
    return [_value(item, scope, f"{at}/{index}", found, depth + 1) for index, item in enumerate(items)]
