"""The last gate, by itself: modules that are wrong on purpose."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from bedrock_codegen.emit.package import runtime
from bedrock_codegen.verify import faults, verify

WRONG = {
    "import os": "a Import",
    "import os.path as p": "a Import",
    "from os import system": "an import of os",
    "from subprocess import Popen": "an import of subprocess",
    "from builtins import eval as Field": "an import of builtins",
    "from importlib.machinery import SourceFileLoader": "an import of importlib.machinery",
    "print(1)": "a call of print",
    "x = open('f', 'w')": "a call of open",
    "x = __import__('os')": "a call of __import__",
    "x = eval('1')": "a call of eval",
    "x = Field(default_factory=exec('1'))": "a call of exec",
    "x = Field.__class__": "an access to __class__",
    "x = ().__class__.__bases__[0].__subclasses__()": "an access to __subclasses__",
    "x = (lambda: 1)()": "a Lambda",
    "x = lambda: 1": "a Lambda",
    "x = Field()()": "a call of Field()",
    "x = call.os.system('x')": "a call of call.os.system",
    "x = [y := 1]": "a NamedExpr",
    "while True: ...": "a While",
    "for x in y: ...": "a For at the top",
    "with open('x') as f: ...": "a With",
    "try:\n    x = 1\nexcept ValueError:\n    pass": "a Try",
    "del x": "a Delete",
    "global x": "a Global",
    "x += 1": "a AugAssign at the top",
    "assert x": "a Assert at the top",
    "raise x": "a Raise at the top",
    "if TYPE_CHECKING:\n    print(1)": "a If at the top",
    "if True:\n    from .x import y": "a If at the top",
    "if TYPE_CHECKING:\n    import os": "a Import",
    "1 + 1": "a Expr at the top",
    "await x": "a Expr at the top",
    "@print\nclass A: ...": "a decorator",
    "@eval('x')\ndef f(): ...": "a decorator",
    "class A(print('x')): ...": "a call of print",
    "class A(metaclass=type('x', (), {})): ...": "a call of type",
    "class A:\n    x = print(1)": "a call of print",
    "def f(x=print(1)): ...": "a call of print",
    "def f() -> print(1): ...": "a call of print",
    "def f():\n    yield 1": "a Yield",
    "def f():\n    import os": "a Import",
    "x: Annotated[str, print(1)] = 1": "a call of print",
    "x = f'{print(1)}'": "a call of print",
    "A.model_rebuild(print)": "a Expr at the top",
    "import_module('os')": "an import of a module that is not the package's own",
    "x = getattr(import_module('os'), 'system')": "an import of a module that is not the package's own",
    "x = import_module(name)": "an import of a module that is not the package's own",
    "from pydantic import ImportString": "an import of pydantic.ImportString",
    "if TYPE_CHECKING:\n    from .x import y\nelse:\n    y = 1": "a If at the top",
    "x = " + "(" * 10_000: "is not Python",
    "x = (": "is not Python",
    "x = 1\n  y = 2": "is not Python",
    "x = '\x00'": "is not Python",
}


@pytest.mark.parametrize(("source", "wrong"), WRONG.items())
def test_what_never_should_stand_there_is_found(source: str, wrong: str) -> None:
    assert any(said.startswith(wrong) for _, said in faults(source)), list(faults(source))


RIGHT = '''
"""A module."""
from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, overload

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .._runtime import call
from .answers import A

if TYPE_CHECKING:
    from .dicts import B

T = TypeAliasType("T", Annotated[A | str, Field(discriminator="type")])
"""Words about T with print(1) in them."""
D = TypedDict("D", {"a-b": int})


class A(Base):
    """Words."""

    __rules__ = (AtMostOne(fields=("/a", "/b")),)
    x: Annotated[int | None, Field(ge=0, alias="X")] = None
    """Words: __import__('os')."""


@overload
def invoke(model_id: str) -> A: ...
def invoke(model_id: str, *, x: int = 1) -> A:
    answer: A = call.invoke(FAMILY, model_id, request(x=x))
    return answer


A.model_rebuild()
'''


def test_what_the_emitters_write_passes() -> None:
    assert list(faults(RIGHT)) == []


def test_lines_are_told() -> None:
    assert next(faults("x = 1\n\nprint(1)\n"))[0] == 3


def test_every_generated_module_is_read_and_no_other() -> None:
    tree = {PurePosixPath("a/b.py"): "import os", PurePosixPath("a/b.json"): "import os", PurePosixPath("errors.py"): "import os"}
    assert PurePosixPath("errors.py") in runtime()
    assert {(finding.file, finding.pointer) for finding in verify(tree)} == {("a/b.py", "/1")}
