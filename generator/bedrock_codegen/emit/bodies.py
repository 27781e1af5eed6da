"""Emit the modules of a family's bodies: requests, answers, dict twins.

The engine writes the classes. What it has no words for is put in afterwards, a whole statement at a time: open unions, places
for echoes, and the lines below a docstring.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..common.findings import SpecError, SpecFinding
from ..common.texts import Source, Words, literal, module, quote
from ..ir.package import BodiesIR, Echo, UnionIR
from . import engine

PACKAGE = "bedrock_models"
CONTAINERS = {"collections.abc": f"{PACKAGE}._runtime.bodies.containers"}
"""Requests take the runtime's containers, which keep what they are given."""
UNUSED = frozenset({"ConfigDict"})
"""What the engine imports for statements that we take out."""
BESIDE = "beside"
"""Stands in paths for the family that is being written."""


class Edit(NamedTuple):
    """Lines of a source that something else stands for; an empty range inserts."""

    start: int
    stop: int
    text: str


def requests(bodies: BodiesIR, header: str, where: str, doc: str | Words) -> Source:
    """The module of request classes."""
    source = engine.models(bodies, where, request=True)
    imports = [f"from .answers import {echo.answer}" for echo in bodies.echoes]
    return _module(source, bodies, header, where, doc, [*imports, *_rule_imports(bodies)], CONTAINERS)


def answers(bodies: BodiesIR, header: str, where: str, doc: str | Words) -> Source:
    """The module of response and event classes."""
    return _module(engine.models(bodies, where, request=False), bodies, header, where, doc, [])


def dicts(bodies: BodiesIR, header: str, where: str, doc: str | Words) -> Source:
    """The module of TypedDicts, which only type checkers and editors need."""
    source = engine.typed_dicts(bodies, where)
    tree = _parse(source, where)
    _refuse_invented(tree, bodies, where, suffix="Dict")
    edited = _edit(source, [*_import_edits(tree, {}), *_word_edits(tree)]).removeprefix("#")
    plain = _shorten_names(tree, str(bodies.document["title"]).removesuffix("Request"))
    if not plain:
        return module(header, doc, edited)
    lines = [f"{short}: TypeAlias = {name}" for short, name in plain.items()]
    start = "from __future__ import annotations\n"
    return module(
        header, doc, edited.replace(start, f"{start}\nfrom typing import TypeAlias\n", 1) + "\n".join(["", "", *lines, ""])
    )


def _shorten_names(tree: ast.Module, prefix: str) -> dict[str, str]:
    """Names as people guess them: what is `Input` in a class, since answers hold another of its name, is none for a dict."""
    names = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    names |= {ast.unparse(node.target) for node in tree.body if isinstance(node, ast.AnnAssign)}
    start = f"{prefix}Input"
    short = {f"{prefix}{name.removeprefix(start)}": name for name in sorted(names) if name.startswith(start)}
    return {alias: name for alias, name in short.items() if alias not in names}


def _module(
    source: str,
    bodies: BodiesIR,
    header: str,
    where: str,
    doc: str | Words,
    imports: list[str],
    moved: Mapping[str, str] = MappingProxyType({}),
) -> Source:
    tree = _parse(source, where)
    _refuse_invented(tree, bodies, where)
    names = {union.open_arm for union in bodies.unions if union.open_arm}
    if names:
        imports = [
            *imports,
            "from .._runtime.bodies.annotations import Unlisted",
            f"from .._runtime.bodies.base import {', '.join(sorted(names))}",
            "from pydantic import Field",
        ]
    if bodies.echoes:
        imports = [*imports, "from .._runtime.bodies.annotations import Echo"]
    if names or bodies.echoes:  # the engine imports it where a member has bounds
        imports = [*imports, "from typing import Annotated"]
    if bodies.short_ways:
        ways = ", ".join(way.base for way in bodies.short_ways)
        imports = [*imports, f"from .._runtime.bodies.short_ways import {ways}"]
    if bodies.kinds:
        imports = [*imports, "from .._runtime.bodies.kinds import Keyed", "from typing import Literal"]
    edited = _edit(source, [*_edits(tree, bodies), *_import_edits(tree, moved), *_word_edits(tree)])
    start = "from __future__ import annotations\n"
    _, _, tail = edited.partition(start)
    return module(header, doc, f"{start}\n" + "\n".join(imports) + tail)


def _parse(source: str, where: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        right = "texts and names without control characters"
        raise SpecError([SpecFinding(where, "", f"the engine makes no Python of it ({error})", right)]) from error


def _refuse_invented(tree: ast.Module, bodies: BodiesIR, where: str, suffix: str = "") -> None:
    """The engine makes up a name where an inline schema needs one; a person should."""
    known = {f"{name}{suffix}" for name in (bodies.document["title"], *bodies.document["$defs"])}
    for statement in tree.body:
        name = statement.name if isinstance(statement, ast.ClassDef) else ""
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            name = ast.unparse(statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0])
        if name and name not in known:
            right = "a definition for every object, union, and constrained item or arm"
            raise SpecError([SpecFinding(where, "", f"an inline schema would have to be called {name}", right)])


def _rule_imports(bodies: BodiesIR) -> list[str]:
    used = {call.split("(")[0] for lines in bodies.attributes.values() for line in lines for call in _calls_in(line)}
    return [f"from .._runtime.json.rules import {', '.join(sorted(used))}"] if used else []


def _calls_in(line: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(line)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id != "frozenset":
            yield node.func.id


def _edits(tree: ast.Module, bodies: BodiesIR) -> Iterator[Edit]:
    aliases: dict[str, str] = {union.name: _union(union) for union in bodies.unions}
    aliases.update({echo.name: _echo(echo) for echo in bodies.echoes})
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            yield from _class_edits(statement, bodies)
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            text = aliases.get(statement.targets[0].id)
            if text:
                yield _replace(statement, text)


def _replace(statement: ast.stmt, text: str) -> Edit:
    return Edit(statement.lineno, statement.end_lineno or statement.lineno, text)


def _import_edits(tree: ast.Module, moved: Mapping[str, str]) -> Iterator[Edit]:
    """Imports within the package by relative names, so that it may have any name, and of other people only what we use."""
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module != "__future__":
            place = moved.get(str(statement.module), str(statement.module))
            place = place.replace(f"{PACKAGE}.{BESIDE}.", ".").replace(f"{PACKAGE}.", "..")
            names = [alias for alias in statement.names if alias.name not in UNUSED]
            again = ast.ImportFrom(module=place.lstrip("."), names=names, level=len(place) - len(place.lstrip(".")))
            yield _replace(statement, ast.unparse(again) if names else "")


def _word_edits(tree: ast.Module) -> Iterator[Edit]:
    """Every docstring through the door once more: what the engine thinks of escaping is not asked."""
    for statement in tree.body:
        for inner in [statement, *(statement.body if isinstance(statement, ast.ClassDef) else [])]:
            if isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant) and isinstance(inner.value.value, str):
                yield _replace(inner, " " * inner.col_offset + quote(inner.value.value))


def _class_edits(statement: ast.ClassDef, bodies: BodiesIR) -> Iterator[Edit]:
    docstring = statement.body[0]
    if more := _more_bases(statement.name, bodies):
        bases = ", ".join([*map(ast.unparse, statement.bases), *more])
        yield Edit(statement.lineno, statement.lineno, f"class {statement.name}({bases}):")
    lines = bodies.attributes.get(statement.name, ())
    if lines:
        after = (docstring.end_lineno or docstring.lineno) + 1
        yield Edit(after, after - 1, "\n" + "\n".join(f"    {line}" for line in lines) + "\n")
    for inner in statement.body:
        if isinstance(inner, ast.Assign) and ast.unparse(inner.targets[0]) == "model_config":
            yield _replace(inner, "")


def _more_bases(name: str, bodies: BodiesIR) -> list[str]:
    """What a class derives from beside its base."""
    if name == bodies.document["title"] and bodies.short_ways:
        return [way.base for way in bodies.short_ways]
    keys = bodies.kinds.get(name)
    return [f"Keyed[Literal[{', '.join(map(repr, keys))}]]"] if keys else []


def _union(union: UnionIR) -> str:
    """An alias for the arms, by tag where there are several, with the arm for what is not listed last."""
    known = " | ".join(union.arms)
    if not union.tag:
        return f'{union.name} = TypeAliasType("{union.name}", {known} | {union.open_arm})'
    tagged = f"Annotated[{known}, Field(discriminator={literal(union.tag)})]" if len(union.arms) > 1 else known
    if not union.open_arm:
        return f'{union.name} = TypeAliasType("{union.name}", {tagged})'
    listed = ", ".join(map(literal, union.listed))
    unlisted = f"Annotated[{union.open_arm}, Unlisted({listed}, by={literal(union.tag)})]"
    return f'{union.name} = TypeAliasType("{union.name}", Annotated[{tagged} | {unlisted}, Field(union_mode="left_to_right")])'


def _echo(echo: Echo) -> str:
    return f'{echo.name} = TypeAliasType("{echo.name}", Annotated[{echo.request} | {echo.answer}, Echo({echo.request})])'


def _edit(source: str, edits: list[Edit]) -> str:
    lines = source.split("\n")  # as Python counts lines, and not at the line ends of other alphabets
    for start, stop, text in sorted(edits, reverse=True):
        lines[start - 1 : stop] = text.split("\n") if text else []
    return "\n".join(lines)
