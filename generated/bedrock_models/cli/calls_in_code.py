# Copied from generator/bedrock_codegen/runtime/cli/calls_in_code.py; edit it there.
"""Calls of Bedrock in a code base, with the bodies they send: calls of boto3, and JSON files that say their model."""

from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from .._runtime.json.paths import wire_names
from .._runtime.models.catalogue import ANY_MODEL, families
from .following import Bindings, bind, find_dumped, resolve
from .literals import Literal, literal
from .names import Function, Names, name_called
from .notebooks import Cells, code_of
from .source_text import read_source

Json = Any
INVOKE = frozenset(("invoke_model", "invoke_model_with_response_stream"))
CONVERSE = frozenset(("converse", "converse_stream"))
START = "start_async_invoke"
BODIES = ("body", "request", "modelInput")
"""The members of a JSON file that hold a body, beside the one that names the model."""
TWICE = "JSON within JSON"
"""Stands for a body that was made JSON twice."""
MOST_CALLERS = 20
"""Calls of a function that are followed into it."""


@dataclass(frozen=True, slots=True)
class FoundCall:
    """A call, and what can be told of the body it sends."""

    path: str
    line: int
    column: int
    model_id: str
    body: Literal
    node: ast.Call | None = None
    dumped: ast.expr | None = None
    """What the program makes JSON of, in Python."""
    converse: bool = False
    cell: int = 0
    """The cell of a notebook, from 1; `line` is in it."""
    caller: int = 0
    """The line of the call that gives what the body needs, where a function sends it."""

    @property
    def where(self) -> str:
        """The place as people name it."""
        cell = f":cell {self.cell}" if self.cell else ""
        return f"{self.path}{cell}:{self.line}:{self.column}" + (f" (called in line {self.caller})" if self.caller else "")


@dataclass(frozen=True, slots=True)
class Unread:
    """A call of which nobody can tell from the program what it sends, or to which model."""

    where: str
    why: str


def calls_in(path: str) -> tuple[list[FoundCall], list[Unread]]:
    """The calls in a file, and those that cannot be read; none where the file can be read neither as Python nor as JSON.

    Raises:
        OSError: it cannot be read.
    """
    suffix = Path(path).suffix
    if suffix not in {".py", ".json", ".ipynb"} or not Path(path).is_file():  # a pipe would wait for ever
        return [], []
    text, _ = read_source(path)
    try:
        if suffix == ".json":
            return list(_in_json(path, json.loads(text))), []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other people's escapes
            cells = code_of(text) if suffix == ".ipynb" else Cells(text)
            return _in_python(path, ast.parse(cells.source), cells)
    except (ValueError, SyntaxError, RecursionError, MemoryError):  # the last: what is nested too deep for Python's own parser
        return [], []


def _in_python(path: str, tree: ast.Module, cells: Cells) -> tuple[list[FoundCall], list[Unread]]:
    names = Names(tree)
    read, unread = list[FoundCall](), list[Unread]()
    for name in (*sorted(INVOKE), *sorted(CONVERSE), START):
        for node in names.calls.get(name, ()):
            if isinstance(node.func, ast.Attribute):
                found = list(_followed(path, node, names, cells))
                read += found
                unread += [] if found else _unread(path, node, names, cells)
    return read, unread


def _unread(path: str, node: ast.Call, names: Names, cells: Cells) -> Iterator[Unread]:
    """Why a call says nothing; nothing for one of the same name that is no call of boto3."""
    given, spread = _given(node, names, {})
    if "modelId" not in given and not spread:
        return
    cell, line = cells.place(node.lineno)
    call = FoundCall(path, line, node.col_offset + 1, "", Literal(), cell=cell)
    model = literal(given["modelId"][0], names, given["modelId"][1]) if "modelId" in given else None
    known = model is not None and isinstance(model.value, str) and model.is_whole
    yield Unread(
        call.where, "nobody can tell from here what it sends" if known else "nobody can tell from here which model it asks"
    )


def _followed(path: str, node: ast.Call, names: Names, cells: Cells) -> Iterator[FoundCall]:
    """A call as it stands; where its function is given what it sends, as each of the function's callers makes it."""
    alone = _call(path, node, names, {}, cells)
    place = names.places.get(id(node))
    function = place.scope.function if place else None
    if (alone and alone.body.is_whole) or function is None:
        yield from [alone] if alone else []
        return
    callers = [each for each in names.calls.get(function.name, ()) if _calls(each, function, names)][:MOST_CALLERS]
    made = [(caller, _call(path, node, names, bind(function, caller, {}), cells)) for caller in callers]
    found = [(caller, call) for caller, call in made if call and not _is_same(call, alone)]
    dumped = _dumped(node, names)
    for caller, call in found:
        yield replace(call, caller=cells.place(caller.lineno)[1], dumped=dumped)
    if alone and (not found or len(found) < len(made)):
        yield alone


def _calls(node: ast.Call, function: Function, names: Names) -> bool:
    """Whether a call calls a function: by its name, or, a method, as a member of what is no client of boto3."""
    alone = len(names.functions.get(function.name, ())) == 1
    is_method = bool(function.args.args) and function.args.args[0].arg in {"self", "cls"}
    return alone and (isinstance(node.func, ast.Name) or (is_method and function.name not in INVOKE | CONVERSE))


def _is_same(call: FoundCall, alone: FoundCall | None) -> bool:
    return alone is not None and (call.model_id, call.body) == (alone.model_id, alone.body)


def _call(path: str, node: ast.Call, names: Names, bindings: Bindings, cells: Cells) -> FoundCall | None:
    name = name_called(node)
    given, spread = _given(node, names, bindings)
    model = literal(given["modelId"][0], names, given["modelId"][1]) if "modelId" in given else None
    if model is None or not isinstance(model.value, str) or not model.is_whole:
        return None
    cell, line = cells.place(node.lineno)
    call = FoundCall(path, line, node.col_offset + 1, model.value, Literal(), node, cell=cell)
    if name in CONVERSE:
        return replace(call, body=_keywords(given, names, open_at=spread), converse=True)
    if name == START:
        source, there = given.get("modelInput", (ast.Constant(None), {}))
        held = literal(source, names, there)
        return replace(call, body=held) if held and isinstance(held.value, dict) else None
    if "body" not in given:
        return None
    found, written = _body(*given["body"], names)
    return replace(call, body=found, dumped=written) if found else None


def _dumped(node: ast.Call, names: Names) -> ast.expr | None:
    """What a call makes JSON of as its own function has it, whoever calls that."""
    given, _ = _given(node, names, {})
    return _body(*given["body"], names)[1] if "body" in given else None


def _given(node: ast.Call, names: Names, bindings: Bindings) -> tuple[dict[str, tuple[ast.expr, Bindings]], bool]:
    """The keywords of a call, those of a dict that is spread among them, and whether there may be more."""
    given: dict[str, tuple[ast.expr, Bindings]] = {}
    spread = False
    for keyword in node.keywords:
        if keyword.arg:
            given[keyword.arg] = (keyword.value, bindings)
            continue
        inner, there = resolve(keyword.value, names, bindings)
        members = dict(_members(inner))
        spread |= None in members
        given |= {name: (value, there) for name, value in members.items() if name is not None}
    return given, spread


def _members(node: ast.expr) -> Iterator[tuple[str | None, ast.expr]]:
    """The members of a dict that is written there; None for what nobody knows of it."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "dict" and not node.args:
        yield from ((each.arg, each.value) for each in node.keywords)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            yield (key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None), value
    else:
        yield None, node


def _keywords(given: dict[str, tuple[ast.expr, Bindings]], names: Names, *, open_at: bool) -> Literal:
    """The members of a request of Converse; each is read where it stands."""
    whole = Literal({}, open_at={""} if open_at else set())
    for name, (node, bindings) in given.items():
        if name == "modelId":
            continue
        found = literal(node, names, bindings) or Literal(holes={""})
        whole.value[name] = found.value
        whole.holes |= {f"/{name}{at}" for at in found.holes}
        whole.texts |= {f"/{name}{at}" for at in found.texts}
        whole.open_at |= {f"/{name}{at}" for at in found.open_at}
    return whole


def _body(node: ast.expr, bindings: Bindings, names: Names) -> tuple[Literal | None, ast.expr | None]:
    """The body that a call is given, and what the program makes JSON of."""
    chain = list(find_dumped(node, names, bindings))
    if len(chain) > 1:
        return Literal(TWICE), None
    if not chain:
        return _written(resolve(node, names, bindings)[0]), None
    source, there = chain[0]
    found = literal(source, names, there)
    plain = resolve(source, names, there)[0] if not there else None
    return (found, plain) if found and isinstance(found.value, dict) else (None, None)


def _written(node: ast.expr) -> Literal | None:
    """A body that stands in the program as JSON."""
    text = node.value if isinstance(node, ast.Constant) else None
    try:
        value = json.loads(text) if isinstance(text, str | bytes) else None
    except ValueError:
        return None
    return Literal(value) if isinstance(value, dict) else None


@cache
def _of_converse() -> frozenset[str]:
    """The members of a request of Converse; none in a package that has no such family."""
    family = families().get(ANY_MODEL)
    return frozenset(wire_names(family.request)) if family else frozenset()


def _in_json(path: str, data: Json) -> Iterator[FoundCall]:
    if not isinstance(data, dict):
        return
    model = data.get("modelId") or data.get("model_id")
    if not isinstance(model, str) or not model:
        return
    if "messages" in data:
        rest = {key: value for key, value in data.items() if key != "modelId"}
        if rest.keys() <= _of_converse() and "modelId" in data:  # anything else is somebody's own form, such as a log
            yield FoundCall(path, 1, 1, model, Literal(rest), converse=True)
        return
    held = next((data[key] for key in BODIES if key in data), None)
    body = held["body"] if isinstance(held, dict) and held.keys() <= {"body", "headers"} and "body" in held else held
    converse = "onverse" in str(data.get("operation", ""))
    if isinstance(body, dict) and "CountTokens" not in str(data.get("operation", "")):
        yield FoundCall(path, 1, 1, model, Literal(body), converse=converse)
