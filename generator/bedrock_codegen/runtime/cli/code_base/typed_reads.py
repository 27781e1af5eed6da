"""What a program does with an answer of boto3, as it is done with a typed one: of every use, how it reads then.

    response["body"].read()         response.to_wire()
    for event in response["body"]:  for event in response:
    event["chunk"]["bytes"]         event.to_wire()

Anything else that is done with the answer, its body, an event or a chunk keeps the call as it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from .taken_apart import Edit, Program
from .typed_arguments import LeftAlone

MEMBERS = {"answer": "body", "event": "chunk", "chunk": "bytes"}
"""The one member of a thing that has a place in what is typed."""


@dataclass(slots=True)
class Reader:
    """Follows an answer through a program."""

    program: Program
    streams: bool
    edits: list[Edit] = field(default_factory=list)
    times: int = 0
    """How often the body is read."""

    def follow(self, node: ast.expr, role: str) -> None:
        """See to what is done with a value that is an answer, its body, an event or its chunk.

        Raises:
            LeftAlone: something is done that a typed answer does not do.
        """
        parent = self.program.parents.get(id(node))
        if isinstance(parent, ast.Expr) or id(node) in self.program.tested:
            return
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name):
            self._name(parent.targets[0].id, self.program.span(parent)[1], role)
        elif isinstance(parent, ast.For) and parent.iter is node and role == "body" and self.streams:
            self._loop(parent)
        elif (member := self._member(node, parent)) and role in MEMBERS and member[1] == MEMBERS[role]:
            self._enter(member[0], node, role)
        elif role == "body" and not self.streams and _is_call(parent, "read") and not self._call_of(parent).args:
            self._read(self._call_of(parent), node)
        else:
            raise LeftAlone(f"in line {node.lineno} something else is done with its {role}")

    def _name(self, name: str, start: int, role: str) -> None:
        anew = [self.program.span(node)[0] for node in self.program.assigned if _target(node) == name]
        end = min(stop for stop in (*self.program.bounds, *anew, len(self.program.text)) if stop >= start)
        self._uses(name, start, end, role)

    def _loop(self, loop: ast.For) -> None:
        if not isinstance(loop.target, ast.Name):
            raise LeftAlone(f"in line {loop.lineno} its events are taken apart")
        self._uses(loop.target.id, *self.program.span(loop), "event")

    def _uses(self, name: str, start: int, end: int, role: str) -> None:
        for use in self.program.loaded:
            if use.id == name and start <= self.program.span(use)[0] < end:
                self.follow(use, role)

    def _enter(self, whole: ast.expr, node: ast.expr, role: str) -> None:
        """A member that what is typed has no need of: `response["body"]` is the response."""
        inner = MEMBERS[role]
        self.edits.append((self.program.span(node)[1], self.program.span(whole)[1], ".to_wire()" if inner == "bytes" else ""))
        if inner != "bytes":
            self.follow(whole, inner)

    def _read(self, call: ast.Call, node: ast.expr) -> None:
        self.times += 1
        if self.times > 1:
            raise LeftAlone(f"in line {call.lineno} its body is read once more")
        self.edits.append((self.program.span(node)[1], self.program.span(call)[1], ".to_wire()"))

    def _call_of(self, attribute: ast.AST | None) -> ast.Call:
        call = self.program.parents.get(id(attribute))
        if not isinstance(call, ast.Call) or call.func is not attribute or call.keywords:
            raise LeftAlone("its body is read in another way")
        return call

    def _member(self, node: ast.expr, parent: ast.AST | None) -> tuple[ast.expr, str] | None:
        """The whole of `node["name"]` or `node.get("name")`, and the name."""
        if isinstance(parent, ast.Subscript) and parent.value is node and isinstance(parent.slice, ast.Constant):
            return parent, str(parent.slice.value)
        if _is_call(parent, "get"):
            call = self._call_of(parent)
            if len(call.args) == 1 and isinstance(call.args[0], ast.Constant):
                return call, str(call.args[0].value)
        return None


def reads(node: ast.Call, program: Program, *, streams: bool) -> Iterator[Edit]:
    """How a program reads the answer of a call once it is typed.

    Raises:
        LeftAlone: it does something with the answer that a typed one does not do.
    """
    reader = Reader(program, streams)
    reader.follow(node, "answer")
    yield from reader.edits


def _is_call(node: ast.AST | None, name: str) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == name


def _target(node: ast.Assign) -> str:
    target = node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""
