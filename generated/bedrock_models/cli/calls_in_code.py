# Copied from generator/bedrock_codegen/runtime/cli/calls_in_code.py; edit it there.
"""Calls of Bedrock in a code base, with the bodies they send: boto3 calls in Python, and JSON files that say their model."""

from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .literals import Literal, Scope, literal, scope_of

Json = Any
INVOKE = frozenset(("invoke_model", "invoke_model_with_response_stream"))
CONVERSE = frozenset(("converse", "converse_stream"))
BODIES = ("body", "request", "modelInput")
"""The members of a JSON file that hold a body, beside the one that names the model."""


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


def calls_in(path: str) -> list[FoundCall]:
    """The calls in a file; none where it can be read neither as Python nor as JSON.

    Raises:
        OSError: it cannot be read.
    """
    suffix = Path(path).suffix
    if suffix not in {".py", ".json"}:
        return []
    text = Path(path).read_text(encoding="utf-8", errors="replace")
    try:
        if suffix == ".json":
            return list(_in_json(path, json.loads(text)))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other people's escapes
            return list(_in_python(path, ast.parse(text)))
    except (ValueError, SyntaxError, RecursionError):
        return []


def _in_python(path: str, tree: ast.Module) -> Iterator[FoundCall]:
    outer = scope_of(tree)
    waiting: list[tuple[ast.AST, Scope]] = [(tree, outer)]
    while waiting:
        node, scope = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            scope = {**scope, **{each.arg: None for each in ast.walk(node.args) if isinstance(each, ast.arg)}}
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            scope = {**scope, **scope_of(node)}
        if isinstance(node, ast.Call) and (call := _call(path, node, scope)):
            yield call
        waiting += [(child, scope) for child in ast.iter_child_nodes(node)]


def _call(path: str, node: ast.Call, scope: Scope) -> FoundCall | None:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
    model = literal(given["modelId"], scope) if "modelId" in given else None
    if name not in INVOKE | CONVERSE or model is None or not isinstance(model.value, str):
        return None
    if name in CONVERSE:
        spread = any(keyword.arg is None for keyword in node.keywords)
        body = _keywords({key: value for key, value in given.items() if key != "modelId"}, scope)
        body.open_at |= {""} if spread else set()
        return FoundCall(path, node.lineno, node.col_offset + 1, model.value, body, node, converse=True)
    dumped = _dumped(given.get("body"), scope)
    found = literal(dumped, scope) if dumped is not None else None
    if found is None or not isinstance(found.value, dict):
        return None
    return FoundCall(path, node.lineno, node.col_offset + 1, model.value, found, node, dumped)


def _keywords(given: dict[str, ast.expr], scope: Scope) -> Literal:
    keys: list[ast.expr | None] = [ast.Constant(name) for name in given]
    found = literal(ast.Dict(keys=keys, values=list(given.values())), scope)
    return found or Literal({}, set(), {""})


def _dumped(node: ast.expr | None, scope: Scope) -> ast.expr | None:
    """What `json.dumps` is given, in a call or behind a name; with `.encode()` or without."""
    for _ in range(4):
        if isinstance(node, ast.Name):
            node = scope.get(node.id)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "encode":
            node = node.func.value
    if isinstance(node, ast.Call) and node.args:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
        return node.args[0] if name == "dumps" else None
    return None


def _in_json(path: str, data: Json) -> Iterator[FoundCall]:
    if not isinstance(data, dict):
        return
    model = data.get("modelId") or data.get("model_id")
    if not isinstance(model, str):
        return
    if "messages" in data:
        rest = {key: value for key, value in data.items() if key not in {"modelId", "model_id"}}
        yield FoundCall(path, 1, 1, model, Literal(rest), converse=True)
        return
    held = next((data[key] for key in BODIES if key in data), None)
    body = held["body"] if isinstance(held, dict) and held.keys() <= {"body", "headers"} and "body" in held else held
    converse = "onverse" in str(data.get("operation", ""))
    if isinstance(body, dict) and "CountTokens" not in str(data.get("operation", "")):
        yield FoundCall(path, 1, 1, model, Literal(body), converse=converse)
