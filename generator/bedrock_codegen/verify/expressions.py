"""What an expression may consist of: values, types, and calls of what is listed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .scopes import LOCAL, NOTHING, Comprehension, Module, Origin, bound_names
from .table import CALLS, KEYWORDS, METHODS, NESTED, NODES, OWN_CALLS, OWN_METHODS

Fault = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression stands."""

    module: Module
    package: tuple[str, ...]
    kind: str
    locals: frozenset[str] = frozenset()
    """What the function around it binds."""
    fields: frozenset[str] = frozenset()
    """What the class around it binds, and what pydantic would find first when it evaluates a type."""
    me: str = ""
    """`self` or `cls`, as long as nothing else is bound to it."""
    inside: bool = False
    """Whether it waits in a function until somebody calls it."""
    nested: frozenset[str] = frozenset()
    """The types that belong to the class around it."""
    late: dict[str, Origin] | None = None
    """What the function around it imports."""

    def origin(self, name: str) -> Origin:
        """What a name stands for here."""
        if self.late and name in self.late:
            return self.late[name]
        if name in self.locals:
            return LOCAL
        if name in self.nested:
            return Origin("class")
        return self.module.resolve(name)


def value(node: ast.expr, scope: Scope) -> Iterator[Fault]:
    """Faults of an expression that is evaluated when the module is imported or a function is called."""
    if isinstance(node, ast.Constant):
        yield from _constant(node)
    elif isinstance(node, ast.Name):
        yield from _name(node, scope)
    elif isinstance(node, ast.Call):
        yield from call(node, scope)
    elif isinstance(node, ast.Attribute):
        yield from _attribute(node, scope)
    elif isinstance(node, ast.Subscript):
        yield from _item(node, scope)
    elif isinstance(node, Comprehension):
        yield from _comprehension(node, scope)
    else:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from value(child, scope)


def annotation(node: ast.expr, scope: Scope) -> Iterator[Fault]:
    """Faults of a type: pydantic evaluates it, and every text in it, with the names of the module and of the class around it."""
    if isinstance(node, ast.Constant):
        yield from _reference(node, scope)
    elif isinstance(node, ast.Name):
        if node.id in scope.fields:
            yield node.lineno, f"a type that reads the field {node.id} of its own class"
        if scope.origin(node.id) in (LOCAL, NOTHING):
            yield node.lineno, f"a name in a type that is not known here: {node.id}"
    elif isinstance(node, ast.Attribute):
        yield from _typed_attribute(node, scope)
    elif isinstance(node, ast.Subscript):
        yield from annotation(node.value, scope)
        yield from _arguments_of_type(node, scope)
    elif isinstance(node, ast.BinOp):
        yield from annotation(node.left, scope)
        yield from annotation(node.right, scope)
    elif isinstance(node, ast.Tuple | ast.List):
        for item in node.elts:
            yield from annotation(item, scope)
    else:
        yield node.lineno, f"a {type(node).__name__} in a type"


def _arguments_of_type(node: ast.Subscript, scope: Scope) -> Iterator[Fault]:
    """Of `Literal[...]` values, of `Annotated[...]` a type and calls, of all others types."""
    given = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    outer = scope.origin(node.value.id).path if isinstance(node.value, ast.Name) else ""
    if outer == "typing:Literal":
        for item in given:
            plain = ast.literal_eval(item) if _is_plain(item) else None
            if not isinstance(plain, str | int | bool | None) or not (_is_plain(item) or isinstance(item, ast.Attribute)):
                yield item.lineno, "a Literal of what is no plain value"
            yield from value(item, scope)
    elif outer == "typing:Annotated":
        yield from annotation(given[0], scope)
        for item in given[1:]:
            yield from call(item, scope) if isinstance(item, ast.Call) else [(item.lineno, "an annotation that is no call")]
    else:
        for item in given:
            yield from annotation(item, scope)


def _reference(node: ast.Constant, scope: Scope) -> Iterator[Fault]:
    """None and `...` are types; a text is one too, and is read as what it will be evaluated as."""
    if isinstance(node.value, str):
        try:
            inner = ast.parse(node.value, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            yield node.lineno, "a text in a type that is no type"
            return
        strange = [part for part in ast.walk(inner) if type(part) not in NODES]
        yield from ((node.lineno, f"a {type(part).__name__} in a type") for part in strange)
        yield from ((node.lineno, wrong) for _, wrong in annotation(inner, scope))
    elif node.value not in (None, ...):
        yield node.lineno, "a value in a type"


def _typed_attribute(node: ast.Attribute, scope: Scope) -> Iterator[Fault]:
    """In types, a class of a family's module, or a type that belongs to a class: `titan_text.TitanTextRequest`, `Titan.Id`."""
    origin = scope.origin(node.value.id) if isinstance(node.value, ast.Name) else NOTHING
    if scope.kind == "fm top" and origin.nature == "generated" and node.attr in NESTED:
        return
    if origin.nature != "generated" or not origin.path.startswith(".:") or node.attr.startswith("_"):
        yield node.lineno, f"an attribute in a type: {_show(node)}"


def call(node: ast.Call, scope: Scope) -> Iterator[Fault]:
    """Faults of a call: of the function and of its arguments."""
    path = _callee(node.func, scope)
    if not path:
        yield node.lineno, f"a call of {_show(node.func)}"
    if path in KEYWORDS:
        named = {item.arg for item in node.keywords}
        plain = all(_is_plain(item.value) for item in node.keywords)
        if node.args or not plain or not named <= KEYWORDS[path]:
            yield node.lineno, f"a call of {path} with more than plain values for {', '.join(sorted(KEYWORDS[path]))}"
    if path.endswith(":TypeAliasType"):
        yield from _alias_type(node, scope)
    elif path.endswith(":TypedDict"):
        yield from _typed_dict(node, scope)
    else:
        for item in (*node.args, *(keyword.value for keyword in node.keywords)):
            yield from value(item, scope)


def _callee(function: ast.expr, scope: Scope) -> str:
    """What is called, if it may be; empty if not."""
    if isinstance(function, ast.Name):
        origin = scope.origin(function.id)
        if function.id in scope.fields:
            return ""
        named = function.id in OWN_CALLS or (function.id.startswith("_") and not function.id.startswith("__"))
        own = scope.inside and origin.nature == "function" and named
        made = function.id == scope.me == "cls"
        return origin.path if origin.path in CALLS else "own" if own or made else ""
    if not isinstance(function, ast.Attribute):
        return ""
    if isinstance(function.value, ast.Constant):
        return "join" if function.value.value == "" and function.attr == "join" else ""
    if isinstance(function.value, ast.Call):
        plain = isinstance(function.value.func, ast.Name) and not function.value.args and not function.value.keywords
        superior = plain and scope.me == "self" and scope.origin(function.value.func.id).path == "builtins:super"  # type: ignore[attr-defined]
        return "super" if superior and function.attr in OWN_METHODS else ""
    return "method" if isinstance(function.value, ast.Name) and function.attr in _methods(function.value.id, scope) else ""


def _methods(name: str, scope: Scope) -> frozenset[str]:
    """What may be called on what a name stands for."""
    origin = scope.origin(name)
    if name == scope.me == "self":
        return METHODS["self"]
    return METHODS.get(origin.path, frozenset())


def _alias_type(node: ast.Call, scope: Scope) -> Iterator[Fault]:
    if len(node.args) != 2 or node.keywords or not isinstance(node.args[0], ast.Constant):
        yield node.lineno, "a TypeAliasType of more than a name and a type"
    for item in node.args[1:]:
        yield from annotation(item, scope)


def _typed_dict(node: ast.Call, scope: Scope) -> Iterator[Fault]:
    members = node.args[1] if len(node.args) == 2 else None
    if not isinstance(members, ast.Dict) or node.keywords or not isinstance(node.args[0], ast.Constant):
        yield node.lineno, "a TypedDict of more than a name and its members"
        return
    for key, item in zip(members.keys, members.values, strict=True):
        if not isinstance(key, ast.Constant):
            yield node.lineno, "a member of a TypedDict whose name is no text"
        yield from annotation(item, scope)


def _constant(node: ast.Constant) -> Iterator[Fault]:
    if not isinstance(node.value, str | int | float | None) and node.value is not ...:
        yield node.lineno, f"a value of type {type(node.value).__name__}"


def _name(node: ast.Name, scope: Scope) -> Iterator[Fault]:
    origin = scope.origin(node.id)
    if origin == NOTHING:
        yield node.lineno, f"a name that is not known here: {node.id}"
    if origin.path in MODULES:
        yield node.lineno, f"the module {node.id} as a value"


MODULES = frozenset(["._runtime.calls:call", "typing"])
"""Imported modules of the hand-written part: only what is listed may be taken from them."""


def _attribute(node: ast.Attribute, scope: Scope) -> Iterator[Fault]:
    """A member of an enumeration by its name in capitals, or what a local value holds."""
    if node.attr.startswith("_"):
        yield node.lineno, f"an access to {node.attr}"
    base = node.value
    while isinstance(base, ast.Attribute | ast.Subscript):
        base = base.value
    if not isinstance(base, ast.Name):
        yield node.lineno, f"an attribute of a {type(base).__name__}"
        return
    origin = scope.origin(base.id)
    if origin != LOCAL and not (base is node.value and node.attr.isupper() and origin.path not in MODULES and origin != NOTHING):
        yield node.lineno, f"an access to {_show(node)}"
    if base is not node.value:
        yield from value(node.value, scope)


def _item(node: ast.Subscript, scope: Scope) -> Iterator[Fault]:
    """An item of a local value or of a constant, never a class with arguments."""
    base = node.value
    while isinstance(base, ast.Attribute | ast.Subscript):
        base = base.value
    if isinstance(base, ast.Name) and scope.origin(base.id).nature not in ("local", "constant"):
        yield node.lineno, f"an item of {base.id}"
    yield from value(node.value, scope)
    yield from value(node.slice, scope)


def _comprehension(node: ast.ListComp | ast.DictComp | ast.GeneratorExp, scope: Scope) -> Iterator[Fault]:
    names = {name for part in node.generators for name in bound_names(part.target)}
    inner = replace(scope, locals=scope.locals | names, me="" if scope.me in names else scope.me)
    if not scope.inside:
        yield node.lineno, f"a {type(node).__name__} outside of functions"
    made = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
    for part in node.generators:
        if not all(isinstance(item, ast.Name) for item in _targets(part.target)):
            yield node.lineno, "a comprehension that sets what is no name"
        for item in (part.iter, *part.ifs):
            yield from value(item, inner)
    for item in made:
        yield from value(item, inner)


def _targets(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _is_plain(node: ast.expr) -> bool:
    """Whether an expression is a number, a text, a boolean or None."""
    number = node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else node
    return isinstance(number, ast.Constant) and isinstance(number.value, str | int | float | None)


def _show(node: ast.AST) -> str:
    return ast.unparse(node)[:60]
