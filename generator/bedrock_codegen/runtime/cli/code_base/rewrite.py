"""Edits of programs: dying ids replaced by their successors, and calls of boto3 made typed calls, as a diff."""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.models.catalogue import ANY_MODEL, ModelInfo, resolve
from ..._runtime.models.table import PACKAGE, family_names
from ...errors import BedrockModelsError
from .found_calls import FoundCall
from .scan import Mention
from .taken_apart import Edit, Program, lines_of
from .typed_arguments import LeftAlone, arguments
from .typed_reads import reads


def replaced(data: bytes, mentions: Sequence[tuple[Mention, ModelInfo]]) -> bytes:
    """A file with the successors of models in place of them; one without a successor stays."""
    lines = data.split(b"\n")
    for mention, info in sorted(mentions, key=lambda each: (each[0].line, -each[0].column)):
        if info.successor:
            line, start = lines[mention.line - 1], mention.column - 1
            old = re.compile(re.escape(mention.reference).replace(":", "(?::|%3[Aa])").encode()).match(line, start)
            if old:
                new = successor(mention, info)
                new = new.replace(":", "%3A") if b"%3" in old[0] else new
                lines[mention.line - 1] = line[:start] + new.encode() + line[old.end() :]
    return b"\n".join(lines)


def successor(mention: Mention, info: ModelInfo) -> str:
    """The successor by the same profile, where it has that."""
    prefix = mention.reference.removesuffix(mention.base).rstrip(".") if mention.reference.endswith(mention.base) else ""
    named = str(info.successor)
    profile = f"{prefix}.{named}"
    return profile if profile in resolve(named).profiles else named


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A program with typed calls, as a diff, and the calls that stay as they are."""

    diff: tuple[str, ...]
    left: tuple[tuple[FoundCall, str], ...]
    """Each with the reason."""


NO_END = "\n\\ No newline at end of file\n"
"""How a diff says that a last line has no end."""


def typed(path: str, text: str, calls: Sequence[FoundCall]) -> Rewritten:
    """A diff in which calls of `invoke_model` with a literal body are typed calls."""
    program = Program(text)
    nodes = {program.span(node): node for node in program.calls}
    made, left = dict[tuple[int, int], list[tuple[FoundCall, str, set[Edit]]]](), list[tuple[FoundCall, str]]()
    for call in calls:
        span = program.span(call.node) if call.node else (0, 0)
        try:
            name, changes = _typed_call(call, nodes.get(span), program)
        except LeftAlone as why:
            left.append((call, str(why)))
        else:
            made.setdefault(span, []).append((call, name, changes))
    edits, names = set[Edit](), set[str]()
    for ways in made.values():
        families = {name for _, name, _ in ways}
        if len(families) > 1:
            left += [(call, f"its callers send it to models of {' and '.join(sorted(families))}") for call, _, _ in ways]
        else:
            names |= families
            edits |= ways[0][2]
    after = text
    for start, end, new in sorted(edits, reverse=True):
        after = after[:start] + new + after[end:]
    after = _with_import(after, sorted(names)) if names else after
    diff = difflib.unified_diff(lines_of(text), lines_of(after), path, path)
    return Rewritten(tuple(line if line.endswith("\n") else f"{line}{NO_END}" for line in diff), tuple(left))


def _typed_call(call: FoundCall, node: ast.Call | None, program: Program) -> tuple[str, set[Edit]]:
    """The family of a call, and the edits that make it one of the family's function.

    Raises:
        LeftAlone: something of it has no place there.
    """
    if call.converse:
        typed = ANY_MODEL in family_names()
        raise LeftAlone(
            f"it is a call of Converse, which {f'is typed by `{PACKAGE}.{ANY_MODEL}`' if typed else f'{PACKAGE} does not have'}"
        )
    if node is None or not isinstance(node.func, ast.Attribute) or node.func.attr not in OPERATIONS:
        raise LeftAlone("it starts a job")
    if not isinstance(call.dumped, ast.Dict):
        raise LeftAlone("its body is not written down in one place")
    if any(keyword.arg is None for keyword in node.keywords):
        raise LeftAlone("it is given its arguments as one dict, by **")
    if more := {str(keyword.arg) for keyword in node.keywords} - {"modelId", "body", "contentType", "accept"}:
        raise LeftAlone(f"it gives {', '.join(sorted(more))}, which go into `options`")
    operation = OPERATIONS[node.func.attr]
    family, given = _members(call.model_id, call.dumped, operation, program)
    if family in program.bound:
        raise LeftAlone(f"the file has a `{family}` of its own, which would hide `{PACKAGE}.{family}`")
    model = next(keyword.value for keyword in node.keywords if keyword.arg == "modelId")
    written = ", ".join([program.source(model), *given, f"client={program.source(node.func.value)}"])
    function = f"{family}.{operation}({written})"
    return family, {(*program.span(node), function), *reads(node, program, streams=operation == "stream")}


OPERATIONS = {"invoke_model": "invoke", "invoke_model_with_response_stream": "stream"}
"""The methods of boto3, and the functions that stand in their place."""


def _members(model_id: str, body: ast.Dict, operation: str, program: Program) -> tuple[str, list[str]]:
    """The family that a body is of, as models may speak two, and its members as arguments."""
    try:
        families = [family for family in resolve(model_id).families if operation in family.operations]
    except BedrockModelsError:
        families = []
    whys: list[LeftAlone] = []
    for family in families:
        try:
            return family.name, arguments(body, family, operation, program)
        except LeftAlone as why:
            whys.append(why)
    raise whys[0] if whys else LeftAlone(f"{model_id} has no `{operation}` here")


def _with_import(text: str, names: Sequence[str]) -> str:
    """A program that imports these families as well, behind its last import at the top."""
    body = ast.parse(text).body
    imports = [node.end_lineno or 0 for node in body if isinstance(node, ast.Import | ast.ImportFrom)]
    lines = lines_of(text)
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    lines.insert(max(imports, default=0), f"from {PACKAGE} import {', '.join(names)}{end}")
    return "".join(lines)
