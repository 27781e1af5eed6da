"""What may be wrong with a piece of Python: what is replaced, and by what."""

from __future__ import annotations

import ast
from collections.abc import Iterator

COMPARISONS = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
OTHERS = {"min": "max", "max": "min", "any": "all", "all": "any"}

Change = tuple[ast.expr | ast.stmt, str]
"""What is replaced, and by what."""


def changes(node: ast.AST) -> Iterator[Change]:
    """What may be wrong with a node."""
    yield from _operators(node)
    yield from _conditions(node)
    yield from _statements(node)
    yield from _keys(node)
    yield from _order(node)
    yield from _choice(node)


def _operators(node: ast.AST) -> Iterator[Change]:
    source = ast.unparse
    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            yield node, f"({source(left)} {COMPARISONS[type(op)]} {source(right)})"
        case ast.BoolOp(op=op, values=values):
            yield node, f"({(' or ' if isinstance(op, ast.And) else ' and ').join(f'({source(value)})' for value in values)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"({source(operand)})"
        case ast.BinOp(left=left, op=ast.BitOr() | ast.Add()):
            yield node, f"({source(left)})"
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            yield node, f"({source(left)} + {source(right)})"
        case _:
            return


def _conditions(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield test, f"(not ({ast.unparse(test)}))"
        case ast.comprehension(ifs=[condition, *_]):
            yield condition, "True"
        case ast.Constant(value=bool() as value):
            yield node, str(not value)
        case ast.Constant(value=int() as value):
            yield node, f"({value + 1})"
        case _:
            return


def _statements(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield value, "None"
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Raise() | ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
            yield node, "pass"
        case ast.Continue():
            yield node, "break"
        case _:
            return


def _keys(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str() as key) as place, *_]):
            yield place, repr(f"{key}_")
        case ast.Subscript(slice=ast.Constant(value=str() as key) as place):
            yield place, repr(f"{key}_")
        case ast.Dict(values=values, keys=keys):
            yield from ((value, "{}") for key, value in zip(keys, values, strict=True) if key is None)
        case ast.List(elts=[ast.Starred() as spread, *rest]) if rest:
            yield spread, "*()"
        case ast.Set(elts=elements) | ast.Tuple(elts=elements):
            words = [each for each in elements if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            yield from ((word, repr(f"{word.value!s}_")) for word in words)
        case _:
            return


def _order(node: ast.AST) -> Iterator[Change]:
    """What comes first comes last, or stays where it was."""
    source = ast.unparse
    match node:
        case ast.Call(func=ast.Name(id="sorted" | "reversed"), args=[items, *_]):
            yield node, f"list({source(items)})"
        case ast.For(iter=items) | ast.comprehension(iter=items):
            yield items, f"list({source(items)})[::-1]"
        case ast.BinOp(left=left, op=ast.Add() | ast.BitOr() as op, right=right):
            yield node, f"({source(right)} {'+' if isinstance(op, ast.Add) else '|'} {source(left)})"
        case ast.BoolOp(op=ast.Or(), values=[first, second]):
            yield node, f"({source(second)} or {source(first)})"
        case ast.Call(func=called, args=[first, second], keywords=[]) if _may_turn(called, first, second):
            yield node, f"{source(node.func)}({source(second)}, {source(first)})"
        case _:
            return


def _may_turn(called: ast.expr, *given: ast.expr) -> bool:
    """Whether two arguments in the other order are a fault that is no plain error at once."""
    plain = not any(isinstance(each, ast.Starred) for each in given)
    return plain and not (isinstance(called, ast.Name) and called.id in {"isinstance", "issubclass", "getattr", "cast"})


def _choice(node: ast.AST) -> Iterator[Change]:
    """The other of two: the last for the first, the most for the least, the second arm for the first; a setting left out."""
    source = ast.unparse
    match node:
        case ast.Subscript(slice=ast.Constant(value=0) as place):
            yield place, "-1"
        case ast.Subscript(slice=ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1)) as place):
            yield place, "0"
        case ast.IfExp(test=test, body=then, orelse=other):
            yield node, f"({source(other)} if {source(test)} else {source(then)})"
        case ast.Break():
            yield node, "continue"
        case ast.Call(func=ast.Name(id=name) as called) if name in OTHERS:
            yield called, OTHERS[name]
        case ast.Call(keywords=[*_, ast.keyword(arg=str())]):
            yield node, source(ast.Call(func=node.func, args=node.args, keywords=node.keywords[:-1]))
        case _:
            return
