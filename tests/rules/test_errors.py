"""What an error says, read off the sources: `where: what is wrong. What to do`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import bedrock_codegen
import pytest

ROOT = Path(bedrock_codegen.__file__).parent
SAID_BY_OTHERS = frozenset("AwsError Refused PydanticCustomError AssertionError AttributeError SystemExit Exit".split())
"""Errors whose words are AWS's, pydantic's or Python's own, and those that nobody sees."""
COMPLETED = {
    ("lint/paths.py", "UnresolvedError"),
    ("runtime/_runtime/bodies/files.py", "TypeError"),
    *((f"runtime/cli/code_base/{module}.py", "LeftAlone") for module in ("rewrite", "typed_arguments", "typed_reads")),
}
"""Errors whose words are a part of what another one says."""
PLACE = "\N{REPLACEMENT CHARACTER}"
"""Stands for what is filled in when an error is raised."""
FORM = re.compile(
    r"""
    [^.;]+?:[ ]                # where: a name, a path, a value
    (?:[^.;]|\.(?!\s))+        # what is wrong: one clause; a full stop within a name ends nothing
    (?:\.[ ][A-Z`\-b�].*)?     # what to do
    """,
    re.VERBOSE | re.DOTALL,
)
HEADLINE = re.compile(r"[^.]+:")
"""What stands above findings, which say where and what each by itself."""


def texts(tree: ast.AST) -> Iterator[tuple[int, str, str]]:
    """Line, class and words of every error that is raised with words of its own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
            said = words(node.exc.args[0])
            name = ast.unparse(node.exc.func).rpartition(".")[2]
            if said.strip(PLACE) and name not in SAID_BY_OTHERS and name[0].isupper():
                yield node.lineno, name, said


def words(node: ast.expr) -> str:
    """The text that an expression makes, with a mark for each part that is filled in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(words(part) if isinstance(part, ast.Constant) else PLACE for part in node.values)
    if isinstance(node, ast.BinOp):
        return words(node.left) + words(node.right)
    return PLACE


def test_every_error_says_where_what_and_what_to_do() -> None:
    raised = [
        (str(path.relative_to(ROOT)), line, name, said)
        for path in sorted(ROOT.rglob("*.py"))
        for line, name, said in texts(ast.parse(path.read_text(encoding="utf-8")))
        if (str(path.relative_to(ROOT)), name) not in COMPLETED
    ]
    assert len(raised) > 100
    wrong = [
        f"{path}:{line} {name}: {said}"
        for path, line, name, said in raised
        if not (FORM.fullmatch(said) or HEADLINE.fullmatch(said))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "said",
    ["something is wrong", "call has no such thing; use another", "where: what. what to do", "x: is wrong; did you mean y?"],
)
def test_other_forms_are_seen(said: str) -> None:
    assert not FORM.fullmatch(said)
    assert not HEADLINE.fullmatch(said)
