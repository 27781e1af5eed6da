"""What names stand for in a program, place by place: values that were given before, in a branch that leads there."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

Function = ast.FunctionDef | ast.AsyncFunctionDef
Blocks = tuple[tuple[int, str, bool], ...]
"""The branches that a place lies in, outermost first: whose, which, and whether it is run again and again."""
CHANGING = frozenset(("update", "pop", "setdefault", "append", "extend", "insert", "clear", "remove", "popitem", "sort"))
"""Methods that change a dict or a list in place."""
GROWING = frozenset(("append", "extend", "insert"))
"""Methods that do another thing each time."""


LOOKING = frozenset("print pprint write json dump info debug warning error exception critical log append extend".split())
"""Functions that change nothing of what they are given."""


@dataclass(frozen=True, slots=True)
class Gift:
    """A value that a name is given, or a change of the value that it has."""

    order: int
    blocks: Blocks
    kind: str
    """`set`; `member`, where something inside is set; `change`, where a method changes it; `perhaps`, where one of the two may
    have been; `lost`, where it may be anything."""
    value: ast.expr | None = None
    keys: tuple[str, ...] | None = None
    """member, change: where in the value, as far as it is known."""
    method: str = ""


Give = partial[Gift]
"""Makes the gifts of a statement: its place among the others is given to it."""


@dataclass(eq=False, slots=True)
class Scope:
    """A module or a function."""

    function: Function | None = None
    outer: Scope | None = None
    gifts: dict[str, list[Gift]] = field(default_factory=dict)
    parameters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands."""

    scope: Scope
    order: int
    blocks: Blocks


class Names:
    """The names of a program."""

    def __init__(self, tree: ast.Module) -> None:
        self.module = Scope()
        self.places: dict[int, Place] = {}
        self.functions: dict[str, list[Function]] = {}
        self.attributes: dict[str, list[ast.expr]] = {}
        self.calls: dict[str, list[ast.Call]] = {}
        self._order = 0
        self._statements(tree.body, self.module, ())

    def gifts(self, name: str, place: Place) -> list[Gift] | None:
        """What made a name what it is at a place: one that sets it, and changes since; None where nobody can tell."""
        scope: Scope | None = place.scope
        while scope is not None and name not in scope.gifts and name not in scope.parameters:
            scope = scope.outer
        if scope is None or (name in scope.parameters and name not in scope.gifts):
            return None
        found = scope.gifts[name]
        if _function_of(scope) is not _function_of(place.scope):  # it is read whenever the function is called
            return found if [gift.kind for gift in found] == ["set"] else None
        return _reaching(found, place)

    def parameter_of(self, name: str, place: Place) -> Function | None:
        """The function whose parameter a name is at a place, where it still is what the function was given."""
        scope: Scope | None = place.scope
        while scope is not None:
            if name in scope.parameters:
                return scope.function if name not in scope.gifts else None
            if name in scope.gifts:
                return None
            scope = scope.outer
        return None

    def _statements(self, body: Sequence[ast.stmt], scope: Scope, blocks: Blocks) -> None:
        for statement in body:
            self._order += 1
            self._statement(statement, scope, blocks)

    def _statement(self, node: ast.stmt, scope: Scope, blocks: Blocks) -> None:
        if isinstance(node, Function):
            self._function(node, scope, blocks)
            return
        if isinstance(node, ast.ClassDef):
            self._class(node, scope, blocks)
            return
        inner = [
            name for name in ("body", "orelse", "finalbody", "handlers", "cases") if isinstance(getattr(node, name, None), list)
        ]
        for name, held in ast.iter_fields(node):
            for child in held if isinstance(held, list) else [held]:
                if name not in inner and isinstance(child, ast.AST):
                    self._expressions(child, Place(scope, self._order, blocks))
        for name, gift in _given(node, partial(Gift, self._order, blocks)):
            scope.gifts.setdefault(name, []).append(gift)
        self._attributes(node)
        for name in inner:
            again = isinstance(node, ast.For | ast.AsyncFor | ast.While)
            branch = blocks if not again and _goes_on(node, name) else (*blocks, (id(node), name, again))
            for number, child in enumerate(getattr(node, name)):
                if isinstance(child, ast.stmt):
                    self._statements([child], scope, branch)
                else:
                    self._statements(child.body, scope, (*blocks, (id(node), f"{name}{number}", False)))

    def _function(self, node: Function, scope: Scope, blocks: Blocks) -> None:
        for child in (*node.decorator_list, node.args):
            self._expressions(child, Place(scope, self._order, blocks))
        names = frozenset(each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg))
        self.functions.setdefault(node.name, []).append(node)
        inner = Scope(node, scope, parameters=names)
        for each in ast.walk(node):
            for name in each.names if isinstance(each, ast.Global | ast.Nonlocal) else ():
                self.module.gifts.setdefault(name, []).append(Gift(self._order, blocks, "lost"))
        self._statements(node.body, inner, ())

    def _class(self, node: ast.ClassDef, scope: Scope, blocks: Blocks) -> None:
        own = Scope(None, scope)
        self._statements(node.body, own, blocks)
        for name, gifts in own.gifts.items():
            self.attributes.setdefault(name, []).extend(gift.value for gift in gifts if gift.value is not None)

    def _attributes(self, node: ast.stmt) -> None:
        """Note what members of `self` are given; what changes one in place is noted as another value, so that none is certain."""
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            value = node.value or ast.Constant(None)
            found = [(target, value) for target in (node.targets if isinstance(node, ast.Assign) else [node.target])]
        else:
            found = [(target, target) for target in _handed(node)]
        for target, value in found:
            held = target
            while isinstance(held, ast.Subscript):
                held = held.value
            if name := own_member(held):
                self.attributes.setdefault(name, []).append(value)

    def _expressions(self, node: ast.AST, place: Place) -> None:
        self.places.setdefault(id(node), place)
        if isinstance(node, ast.Call):
            self.calls.setdefault(name_called(node), []).append(node)
        if isinstance(node, ast.NamedExpr):
            place.scope.gifts.setdefault(node.target.id, []).append(Gift(place.order, place.blocks, "lost"))
        own = _own_names(node)
        inner = Place(Scope(None, place.scope, parameters=own), place.order, place.blocks) if own else place
        for child in ast.iter_child_nodes(node):
            self._expressions(child, inner)


def name_called(call: ast.Call) -> str:
    """The name of the function or method that is called; empty for anything else that is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def own_member(node: ast.AST) -> str:
    """The name of a member of `self` or `cls`; empty for anything else."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}:
        return node.attr
    return ""


def _own_names(node: ast.AST) -> frozenset[str]:
    """The names that a lambda or a comprehension has for itself."""
    if isinstance(node, ast.Lambda):
        return frozenset(each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg))
    made = [each.target for each in getattr(node, "generators", ())]
    return frozenset(each.id for target in made for each in ast.walk(target) if isinstance(each, ast.Name))


def _function_of(scope: Scope) -> Scope:
    """The module or function that a scope lies in."""
    while scope.function is None and scope.outer is not None:
        scope = scope.outer
    return scope


def _goes_on(node: ast.stmt, name: str) -> bool:
    """Whether a block is run whenever its statement is."""
    return isinstance(node, ast.With | ast.AsyncWith) or (isinstance(node, ast.Try) and name in {"body", "finalbody"})


def _reaching(found: Sequence[Gift], place: Place) -> list[Gift] | None:
    """The last gift that every way here passes, and the changes since; None where another may have set it anew."""
    before = [gift for gift in found if gift.order < place.order and not _excluded(gift.blocks, place.blocks)]
    sure = [at for at, gift in enumerate(before) if gift.kind == "set" and _leads(gift.blocks, place.blocks)]
    if not sure:
        return None
    first, since = before[sure[-1]], before[sure[-1] + 1 :]
    loops = [way for way in place.blocks if way[2] and way not in first.blocks]
    later = any(gift.order >= place.order and any(way in gift.blocks for way in loops) for gift in found)
    if later or any(gift.kind in {"set", "lost"} for gift in since):
        return None
    return [first, *(gift if _is_sure(gift, place, loops) else replace(gift, kind="perhaps") for gift in since)]


def _is_sure(gift: Gift, place: Place, loops: Sequence[tuple[int, str, bool]]) -> bool:
    """Whether a change was made, and once, or so that once more makes no difference."""
    again = gift.method in GROWING and any(way in gift.blocks for way in loops)
    return _leads(gift.blocks, place.blocks) and not again


def _leads(blocks: Blocks, there: Blocks) -> bool:
    """Whether who comes to a place has come through these branches."""
    return there[: len(blocks)] == blocks


def _excluded(one: Blocks, other: Blocks) -> bool:
    """Whether two places lie in branches of which only one is run."""
    return any(a[0] == b[0] and a[1] != b[1] and not a[2] for a, b in zip(one, other, strict=False))


def _given(node: ast.stmt, give: Give) -> Iterator[tuple[str, Gift]]:
    """The names that a statement gives a value, or changes."""
    match node:
        case ast.Assign(targets=targets, value=value):
            for each in targets:
                yield from _target(each, value, give)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield from _target(target, value, give)
        case ast.For(target=target) | ast.AsyncFor(target=target):
            yield from _lost(target, give)
        case ast.With(items=items) | ast.AsyncWith(items=items):
            for item in items:
                yield from _lost(item.optional_vars, give) if item.optional_vars else ()
        case _:
            yield from _changed(node, give)


def _changed(node: ast.stmt, give: Give) -> Iterator[tuple[str, Gift]]:
    """The names whose value a statement changes in place."""
    match node:
        case ast.AugAssign(target=target):
            holder, keys = _holder_of(target)
            yield holder, give("change", keys=keys[:1]) if keys else give("lost")
        case ast.Delete(targets=targets):
            for each in targets:
                holder, keys = _holder_of(each)
                yield holder, give("change", keys=keys, method="pop")
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=held, attr=attr), args=args)) if attr in CHANGING:
            holder, keys = _holder_of(held)
            yield holder, give("change", args[0] if len(args) == 1 else None, keys, attr)
        case _:
            yield from ((each.id, give("change", keys=())) for each in _handed(node) if isinstance(each, ast.Name))


def _handed(node: ast.stmt) -> Iterator[ast.expr]:
    """What a statement hands to a function that gives nothing back that anybody takes: it may change that in place."""
    if isinstance(node, ast.Delete):
        yield from node.targets
    call = node.value.value if isinstance(node, ast.Expr) and isinstance(node.value, ast.Await) else getattr(node, "value", None)
    if isinstance(node, ast.Expr) and isinstance(call, ast.Call):
        given = (*call.args, *(each.value for each in call.keywords))
        yield from given if name_called(call) not in LOOKING else ()
        if isinstance(call.func, ast.Attribute) and call.func.attr in CHANGING:
            yield call.func.value


def _target(target: ast.expr, value: ast.expr, give: Give) -> Iterator[tuple[str, Gift]]:
    if isinstance(target, ast.Name):
        yield target.id, give("set", value)
    elif isinstance(target, ast.Tuple | ast.List):
        yield from _lost(target, give)
    elif isinstance(target, ast.Subscript):
        holder, keys = _holder_of(target)
        yield holder, give("member", value, keys)


def _lost(target: ast.AST, give: Give) -> Iterator[tuple[str, Gift]]:
    for inner in ast.walk(target):
        if isinstance(inner, ast.Name):
            yield inner.id, give("lost")


def _holder_of(node: ast.expr) -> tuple[str, tuple[str, ...] | None]:
    """The name whose value something is taken of, and by which keys; None where a key is not written there."""
    keys: list[str] | None = []
    held = node
    while isinstance(held, ast.Subscript | ast.Attribute):
        if isinstance(held, ast.Subscript) and isinstance(held.slice, ast.Constant) and keys is not None:
            keys.insert(0, str(held.slice.value))
        else:
            keys = None
        held = held.value
    return (held.id if isinstance(held, ast.Name) else ""), None if keys is None else tuple(keys)
