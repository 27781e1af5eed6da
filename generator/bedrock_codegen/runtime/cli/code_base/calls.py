"""Calls of Bedrock in a code base, with the bodies they send: calls of boto3, and JSON files that say their model."""

from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .call_arguments import body_of, given_to, request_of
from .following import Bindings, bind
from .found_calls import FoundCall, Unread
from .json_calls import in_json
from .literals import Literal, literal
from .names import Function, Names, name_called
from .notebooks import Cells, code_of
from .source_text import read_source

INVOKE = frozenset(("invoke_model", "invoke_model_with_response_stream"))
CONVERSE = frozenset(("converse", "converse_stream"))
START = "start_async_invoke"
MOST_CALLERS = 20
"""Calls of a function that are followed into it."""


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
            return list(in_json(path, json.loads(text))), []
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
    given, spread = given_to(node, names, {})
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
    given, spread = given_to(node, names, bindings)
    model = literal(given["modelId"][0], names, given["modelId"][1]) if "modelId" in given else None
    if model is None or not isinstance(model.value, str) or not model.is_whole:
        return None
    cell, line = cells.place(node.lineno)
    call = FoundCall(path, line, node.col_offset + 1, model.value, Literal(), node, cell=cell)
    if name in CONVERSE:
        return replace(call, body=request_of(given, names, open_at=spread), converse=True)
    if name == START:
        source, there = given.get("modelInput", (ast.Constant(None), {}))
        held = literal(source, names, there)
        return replace(call, body=held) if held and isinstance(held.value, dict) else None
    if "body" not in given:
        return None
    found, written = body_of(*given["body"], names)
    return replace(call, body=found, dumped=written) if found else None


def _dumped(node: ast.Call, names: Names) -> ast.expr | None:
    """What a call makes JSON of as its own function has it, whoever calls that."""
    given, _ = given_to(node, names, {})
    return body_of(*given["body"], names)[1] if "body" in given else None
