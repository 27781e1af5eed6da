"""The parameters of a family's functions, read off the source of its request class.

Types agree with the class by construction, and nothing that was generated is imported.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

from ..common.names import Name, parameter
from ..common.texts import Words
from ..ir.package import Calls

FILES = frozenset({"Base64", "DataUri"})
"""The runtime's types of files as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallParameter:
    """One parameter: its name and type, its words, and where its value goes in the body."""

    name: Name
    wire: str
    group: str
    """Wire name of the flattened object that holds it; empty for the body itself."""
    type: str
    required: bool
    doc: Words
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    name: str
    wire: str
    type: ast.expr
    required: bool
    doc: Words


def parameters(source: str, dict_source: str, root: str, calls: Calls) -> tuple[CallParameter, ...]:
    """The parameters in the order they stand in: by position first, then what is required, then the rest."""
    tree = ast.parse(source)
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    accepting = _Accepting(defined_names(dict_source), FILES.union(_named_files(tree)), frozenset(_bare_classes(tree)))
    found = [item for field in _fields(classes[root]) for item in _expand(field, classes, calls, accepting)]
    by_position = [item for wire in calls.first for item in found if item.wire == wire]
    others = [item for item in found if not item.first]
    ordered = (*by_position, *(item for item in others if item.required), *(item for item in others if not item.required))
    names = [item.name for item in ordered]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{root}: two parameters would be called {name}")
    in_python = {item.wire: item.name for item in ordered}
    return tuple(replace(item, doc=item.doc.renamed(in_python)) for item in ordered)


def _named_files(tree: ast.Module) -> Iterator[str]:
    """Definitions of a file that must be of some form, or of some size."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and len(node.value.args) > 1:
            bare = _Unconstrained().visit(node.value.args[1])
            if isinstance(bare, ast.Name) and bare.id in FILES:
                yield ast.unparse(node.targets[0])


def _bare_classes(tree: ast.Module) -> Iterator[str]:
    """Classes that a bare text may stand for."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(
            isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "__bare__" for line in node.body
        ):
            yield node.name


def _expand(field: _Field, classes: dict[str, ast.ClassDef], calls: Calls, accepting: _Accepting) -> Iterator[CallParameter]:
    """The parameters that a field of the request becomes: itself, none, or one for each member."""
    if field.wire in calls.hidden:
        return
    if field.wire not in calls.flatten:
        yield _parameter(field, "", calls, accepting, required=field.required)
        return
    inner = next(node.id for node in ast.walk(field.type) if isinstance(node, ast.Name) and node.id in classes)
    for item in _fields(classes[inner]):
        yield _parameter(item, field.wire, calls, accepting, required=item.required and field.required)


def _parameter(field: _Field, group: str, calls: Calls, accepting: _Accepting, *, required: bool) -> CallParameter:
    return CallParameter(
        name=parameter(field.name),
        wire=field.wire,
        group=group,
        type=ast.unparse(_Flat().visit(accepting.visit(field.type))) + ("" if required else " | None"),
        required=required,
        doc=field.doc,
        first=field.wire in calls.first,
    )


def _fields(cls: ast.ClassDef) -> Iterator[_Field]:
    for statement, following in zip(cls.body, [*cls.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield _Field(
                name=statement.target.id,
                wire=_alias(statement.annotation) or statement.target.id,
                type=_bare(statement.annotation),
                required=statement.value is None,
                doc=_words(following),
            )


def _alias(annotation: ast.expr) -> str:
    for node in ast.walk(annotation):
        if isinstance(node, ast.keyword) and node.arg == "alias" and isinstance(node.value, ast.Constant):
            return str(node.value.value)
    return ""


def _words(statement: ast.stmt | None) -> Words:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return Words(str(statement.value.value))
    return Words("")


def _bare(annotation: ast.expr) -> ast.expr:
    """A type without its constraints and without None."""
    bare = _Unconstrained().visit(annotation)
    if isinstance(bare, ast.BinOp) and isinstance(bare.right, ast.Constant) and bare.right.value is None:
        return bare.left
    return bare  # type: ignore[no-any-return]


class _Unconstrained(ast.NodeTransformer):
    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        if ast.unparse(node.value) == "Annotated" and isinstance(node.slice, ast.Tuple):
            return node.slice.elts[0]
        return node


class _Flat(ast.NodeTransformer):
    """Makes one union of a union within a union: it is written without parentheses."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        return reduce(_either, _arms(node))


def _either(left: ast.expr, right: ast.expr) -> ast.expr:
    return ast.BinOp(left, ast.BitOr(), right)


def _arms(node: ast.expr) -> list[ast.expr]:
    return [*_arms(node.left), *_arms(node.right)] if isinstance(node, ast.BinOp) else [node]


class _Accepting(ast.NodeTransformer):
    """Lets a place take the dict twin of a class, a file or a dict where the wire has one as text, a text for what one may be."""

    def __init__(self, twins: frozenset[str], files: frozenset[str], bare: frozenset[str]) -> None:
        self._twins, self._files, self._bare = twins, files, bare

    def visit_Name(self, node: ast.Name) -> ast.AST:
        twin = f"{node.id.removesuffix('Like')}Dict"
        if node.id in self._files:
            return ast.Name("FileContent")
        if node.id == "JsonText":
            return ast.parse("str | Mapping[str, Any]", mode="eval").body
        if twin in self._twins:
            text = "str | " if node.id in self._bare else ""
            return ast.parse(f"{text}{node.id} | {twin}", mode="eval").body
        return node


def defined_names(source: str) -> frozenset[str]:
    """The names that a module defines."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            names.add(ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0]))
    return frozenset(names)


def used_names(source: str) -> frozenset[str]:
    """The names that a module speaks of."""
    return frozenset(node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name))
