# Copied from generator/bedrock_codegen/runtime/cli/code_base/call_arguments.py; edit it there.
"""What a call in a program is given: its keywords, and the body that they hold, as far as the program says it."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

from .following import Bindings, find_dumped, resolve
from .literals import Literal, literal
from .names import Names

TWICE = "JSON within JSON"
"""Stands for a body that was made JSON twice."""


def given_to(node: ast.Call, names: Names, bindings: Bindings) -> tuple[dict[str, tuple[ast.expr, Bindings]], bool]:
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


def request_of(given: dict[str, tuple[ast.expr, Bindings]], names: Names, *, open_at: bool) -> Literal:
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


def body_of(node: ast.expr, bindings: Bindings, names: Names) -> tuple[Literal | None, ast.expr | None]:
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
