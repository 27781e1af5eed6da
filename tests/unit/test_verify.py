"""The last gate, by itself: modules that are wrong on purpose."""

from __future__ import annotations

from pathlib import PurePosixPath

from bedrock_codegen.emit.package import runtime
from bedrock_codegen.verify import faults, verify

from tests.support.in_one import in_one

WRONG = {
    "import os": "a Import",
    "from os import system": "an import of os:system",
    "from subprocess import Popen": "an import of subprocess:Popen",
    "from builtins import eval as Field": "an import of builtins:eval",
    "from pydantic import ImportString": "an import of pydantic:ImportString",
    "from .answers import *": "an import of .family.answers:*",
    "print(1)": "a Expr at the top",
    "x = open('f', 'w')": "a call of open",
    "x = ().__class__.__bases__[0].__subclasses__()": "a call of",
    "x = lambda: 1": "a Lambda",
    "x = [y := 1]": "a NamedExpr",
    "while True: ...": "a While",
    "for x in y: ...": "a For",
    "with open('x') as f: ...": "a With",
    "try:\n    x = 1\nexcept ValueError:\n    pass": "a Try",
    "del x": "a Delete",
    "global x": "a Global",
    "x += 1": "a AugAssign",
    "assert x": "a Assert",
    "raise x": "a Raise",
    "if TYPE_CHECKING:\n    print(1)": "a If at the top",
    "if True:\n    from .x import y": "a If at the top",
    "1 + 1": "a Expr at the top",
    "await x": "a Expr at the top",
    "@print\nclass A: ...": "a decorator",
    "@eval('x')\ndef f(): ...": "a decorator",
    "class A(X, frozen=False): ...": "an argument frozen of a class",
    "x = y.z = 1": "an assignment to what is not one name",
    "def f():\n    yield 1": "a Yield",
    "x = f'{print(1)}'": "a JoinedStr",
    "x = " + "(" * 10_000: "is not Python",
    "x = (": "is not Python",
    "x = 1\n  y = 2": "is not Python",
    "x = '\x00'": "is not Python",
    "# coding: utf-7\n": "an encoding of its own",
    "# a module\n# coding: utf-7\n": "an encoding of its own",
    "x = 'a\u202eb'": "a character that cannot be seen",
}


@in_one("source, wrong", WRONG.items())
def test_what_never_should_stand_there_is_found(source: str, wrong: str) -> None:
    assert any(said.startswith(wrong) for _, said in faults(source)), list(faults(source))


RIGHT = '''
"""A module."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.json.rules import AtMostOne
from .answers import Answer

T = TypeAliasType("T", Annotated[Answer | str, Field(discriminator="type")])
"""Words about T with print(1) in them."""
D = TypedDict("D", {"a-b": int})


class A(RequestBody):
    """Words."""

    __rules__ = (AtMostOne(fields=("/a", "/b")),)
    __nullable__ = frozenset(["x"])
    x: Annotated[int | None, Field(ge=0, alias="X")] = None
    """Words: __import__('os')."""
    kind: Literal["a", "__import__('os')"] = "a"
    others: Sequence["A"] | None = None


class B(BedrockRequest):
    """Words."""


A.model_rebuild()
'''


def test_what_the_emitters_write_passes() -> None:
    assert list(faults(RIGHT)) == []


def test_lines_are_told() -> None:
    assert next(iter(faults("x = 1\n\nprint(1)\n")))[0] == 3


def test_every_generated_module_is_read_and_no_other() -> None:
    tree = {
        PurePosixPath("a/calls.py"): "import os",
        PurePosixPath("a/b.json"): "import os",
        PurePosixPath("errors.py"): "import os",
    }
    assert PurePosixPath("errors.py") in runtime()
    assert {(finding.file, finding.pointer) for finding in verify(tree)} == {("a/calls.py", "/1")}
