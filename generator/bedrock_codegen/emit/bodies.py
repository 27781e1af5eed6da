"""Emit the modules of a family's bodies: requests, answers, dict twins.

The engine writes the classes. What it has no words for is put in afterwards, a whole statement at a time: open unions, places
for echoes, and the lines below a docstring.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..common.findings import Finding, SpecError
from ..ir.package import Bodies, Echo, Union
from . import engine

PACKAGE = "bedrock_models"
BESIDE = "beside"
"""Stands in paths for the family that is being written."""


class Edit(NamedTuple):
    """Lines of a source that something else stands for; an empty range inserts."""

    start: int
    stop: int
    text: str


def requests(bodies: Bodies, header: str, where: str, doc: str) -> str:
    """The module of request classes."""
    source = engine.models(bodies, where, request=True).replace(
        "from collections.abc", f"from {PACKAGE}._runtime.bodies.containers"
    )
    imports = [f"from .answers import {echo.answer}" for echo in bodies.echoes]
    return _module(source, bodies, header, where, doc, [*imports, *_rule_imports(bodies)])


def answers(bodies: Bodies, header: str, where: str, doc: str) -> str:
    """The module of response and event classes."""
    return _module(engine.models(bodies, where, request=False), bodies, header, where, doc, [])


def dicts(bodies: Bodies, header: str, where: str, doc: str) -> str:
    """The module of TypedDicts, which only type checkers and editors need."""
    source = engine.typed_dicts(bodies, where)
    _refuse_invented(ast.parse(source), bodies, where, suffix="Dict")
    return _relative(f'{header}\n"""{doc}"""\n\n{source.removeprefix("#").strip()}\n')


def _module(source: str, bodies: Bodies, header: str, where: str, doc: str, imports: list[str]) -> str:
    tree = ast.parse(source)
    _refuse_invented(tree, bodies, where)
    names = {union.open_arm for union in bodies.unions if union.open_arm}
    if names:
        imports = [
            *imports,
            f"from .._runtime.bodies.base import {', '.join(sorted(names))}, Unlisted",
            "from pydantic import Field",
        ]
    if bodies.echoes:
        imports = [*imports, "from .._runtime.bodies.base import Echo"]
    if bodies.kinds:
        imports = [*imports, "from .._runtime.bodies.kinds import kind_of", "from typing import Literal"]
    edited = _edited(source, list(_edits(tree, bodies)))
    start = "from __future__ import annotations\n"
    _, _, tail = edited.partition(start)
    return _relative(f'{header}\n"""{doc}"""\n\n{start}\n' + "\n".join(imports) + tail.rstrip() + "\n")


def _refuse_invented(tree: ast.Module, bodies: Bodies, where: str, suffix: str = "") -> None:
    """The engine makes up a name where an inline schema needs one; a person should."""
    known = {f"{name}{suffix}" for name in (bodies.document["title"], *bodies.document["$defs"])}
    for statement in tree.body:
        name = statement.name if isinstance(statement, ast.ClassDef) else ""
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            name = ast.unparse(statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0])
        if name and name not in known:
            right = "a definition for every object, union, and constrained item or arm"
            raise SpecError([Finding(where, "", f"an inline schema would have to be called {name}", right)])


def _rule_imports(bodies: Bodies) -> list[str]:
    used = {call.split("(")[0] for lines in bodies.attributes.values() for line in lines for call in _calls_in(line)}
    return [f"from .._runtime.json.rules import {', '.join(sorted(used))}"] if used else []


def _calls_in(line: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(line)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id != "frozenset":
            yield node.func.id


def _edits(tree: ast.Module, bodies: Bodies) -> Iterator[Edit]:
    aliases: dict[str, str] = {union.name: _union(union) for union in bodies.unions}
    aliases.update({echo.name: _echo(echo) for echo in bodies.echoes})
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            yield from _class_edits(statement, bodies)
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            text = aliases.get(statement.targets[0].id)
            if text:
                yield Edit(statement.lineno, statement.end_lineno or statement.lineno, text)


def _class_edits(statement: ast.ClassDef, bodies: Bodies) -> Iterator[Edit]:
    docstring = statement.body[0]
    lines = (*bodies.attributes.get(statement.name, ()), *_kind(bodies.kinds.get(statement.name, ())))
    if lines:
        after = (docstring.end_lineno or docstring.lineno) + 1
        yield Edit(after, after - 1, "\n" + "\n".join(f"    {line}" for line in lines) + "\n")
    for inner in statement.body:
        if isinstance(inner, ast.Assign) and ast.unparse(inner.targets[0]) == "model_config":
            yield Edit(inner.lineno, inner.end_lineno or inner.lineno, "")


def _kind(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The property by which an object that is told apart by its key says which it is."""
    if not keys:
        return ()
    return (
        "",
        "@property",
        f"def kind(self) -> Literal[{', '.join(map(repr, keys))}] | str:",
        '    """The member that is set, by its name on the wire; empty if none is."""',
        "    return kind_of(self)",
        "",
    )


def _union(union: Union) -> str:
    """An alias for the arms, by tag where there are several, with the arm for what is not listed last."""
    known = " | ".join(union.arms)
    if not union.tag:
        return f'{union.name} = TypeAliasType("{union.name}", {known} | {union.open_arm})'
    tagged = f'Annotated[{known}, Field(discriminator="{union.tag}")]' if len(union.arms) > 1 else known
    if not union.open_arm:
        return f'{union.name} = TypeAliasType("{union.name}", {tagged})'
    listed = ", ".join(f"{tag!r}" for tag in union.listed)
    unlisted = f"Annotated[{union.open_arm}, Unlisted({listed}, by={union.tag!r})]"
    return f'{union.name} = TypeAliasType("{union.name}", Annotated[{tagged} | {unlisted}, Field(union_mode="left_to_right")])'


def _echo(echo: Echo) -> str:
    return f'{echo.name} = TypeAliasType("{echo.name}", Annotated[{echo.request} | {echo.answer}, Echo({echo.request})])'


def _edited(source: str, edits: list[Edit]) -> str:
    lines = source.split("\n")  # as Python counts lines, and not at the line ends of other alphabets
    for start, stop, text in sorted(edits, reverse=True):
        lines[start - 1 : stop] = text.splitlines() if text else []
    return "\n".join(lines)


def _relative(source: str) -> str:
    """Import within the package by relative names, so that the package may have any name."""
    return source.replace(f"from {PACKAGE}.{BESIDE}.", "from .").replace(f"from {PACKAGE}.", "from ..")
