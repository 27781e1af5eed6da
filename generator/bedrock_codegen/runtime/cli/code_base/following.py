"""What an expression stands for: a name for its value, a parameter for what a call gives, a call for what comes back."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from .names import Function, Names, name_called, own_member

Bindings = Mapping[tuple[int, str], "tuple[ast.expr, Bindings]"]
"""A function's parameter to what a call gives for it, and to what was bound where the call stands."""
DEEPEST = 60
WRAPPING = frozenset(("BytesIO", "StringIO", "bytes", "bytearray"))
"""What a body may be put into."""


def resolve(node: ast.expr, names: Names, bindings: Bindings) -> tuple[ast.expr, Bindings]:
    """The expression that a name, a parameter or the call of a function of one line stands for; any other as it is."""
    for _ in range(DEEPEST):
        following = step(node, names, bindings)
        if following is None:
            return node, bindings
        node, bindings = following
    return node, bindings


def step(node: ast.expr, names: Names, bindings: Bindings) -> tuple[ast.expr, Bindings] | None:
    """What an expression stands for at first sight; None for one that stands for itself."""
    place = names.places.get(id(node))
    if isinstance(node, ast.Name) and place:
        gifts = names.gifts(node.id, place)
        if gifts and len(gifts) == 1 and gifts[0].value is not None:
            return gifts[0].value, bindings
        function = names.parameter_of(node.id, place)
        return bindings.get((id(function), node.id)) if function else None
    if member := own_member(node):
        held = names.attributes.get(member, [])
        return (held[0], {}) if len(held) == 1 else None
    if isinstance(node, ast.Await):
        return node.value, bindings
    if isinstance(node, ast.Call) and (function := find_function(node, names)) and (given := find_return(function)):
        return given, bind(function, node, bindings)
    return None


def find_function(node: ast.Call, names: Names) -> Function | None:
    """The function of this program that a call calls, where there is one of that name; not within itself, which had no end."""
    name = node.func.id if isinstance(node.func, ast.Name) else own_member(node.func)
    found = names.functions.get(name, [])
    if len(found) != 1 or any(inner is node for inner in ast.walk(found[0])):
        return None
    return found[0]


def find_return(function: Function) -> ast.expr | None:
    """What a function gives back, where it does so once, at its end."""
    given = [node for node in ast.walk(function) if isinstance(node, ast.Return | ast.Yield | ast.YieldFrom)]
    last = function.body[-1]
    return last.value if len(given) == 1 and given[0] is last and isinstance(last, ast.Return) else None


def bind(function: Function, call: ast.Call, outer: Bindings) -> Bindings:
    """What a call gives for the parameters of a function, and what it leaves to their defaults."""
    spec = function.args
    names = [each.arg for each in (*spec.posonlyargs, *spec.args)]
    names = names[1:] if names[:1] in (["self"], ["cls"]) else names
    made: dict[tuple[int, str], tuple[ast.expr, Bindings]] = {}
    for name, default in zip(reversed(names), reversed(spec.defaults), strict=False):
        made[(id(function), name)] = (default, {})
    for each, only in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
        if only is not None:
            made[(id(function), each.arg)] = (only, {})
    spread = any(isinstance(each, ast.Starred) for each in call.args) or any(each.arg is None for each in call.keywords)
    if spread:  # what is given is given somewhere in there
        return {}
    given = [*zip(names, call.args, strict=False), *((each.arg, each.value) for each in call.keywords if each.arg)]
    return made | {(id(function), name): (value, outer) for name, value in given}


def find_dumped(node: ast.expr, names: Names, bindings: Bindings) -> Iterator[tuple[ast.expr, Bindings]]:
    """What `json.dumps` is given, then what a `dumps` within it is given; nothing where none is called."""
    for _ in range(DEEPEST):
        found, bindings = resolve(node, names, bindings)
        if not isinstance(found, ast.Call):
            return
        node = found
        name = name_called(node)
        if name == "encode" and isinstance(node.func, ast.Attribute):
            node = node.func.value
        elif name in WRAPPING and node.args:
            node = node.args[0]
        elif name == "dumps" and node.args:
            node = node.args[0]
            yield node, bindings
        else:
            return
