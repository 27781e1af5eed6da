"""Formatting: the same wherever it runs, and only of what was generated."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from bedrock_codegen.emit.package import runtime
from bedrock_codegen.format import format_tree

SOURCE = """
from b import z
from __future__ import annotations
from a import y , x
from a import y

def f( q : x)->y:
  return z( q )
"""


def test_a_module_is_formatted_and_its_imports_sorted_and_used() -> None:
    path = PurePosixPath("a/b.py")
    text = format_tree({path: SOURCE})[path]
    assert (
        text
        == "from __future__ import annotations\n\nfrom a import x, y\nfrom b import z\n\n\ndef f(q: x) -> y:\n    return z(q)\n"
    )


def test_an_import_that_nothing_uses_goes_but_not_from_an_init() -> None:
    tree = format_tree({PurePosixPath(name): "from a import x\n" for name in ("a/b.py", "a/__init__.py")})
    assert tree == {PurePosixPath("a/b.py"): "", PurePosixPath("a/__init__.py"): "from a import x\n"}


def test_what_is_not_python_or_not_generated_stays_as_it_is() -> None:
    by_hand = next(path for path in runtime() if path.suffix == ".py")
    tree = {PurePosixPath("a.json"): '{"a":1}', by_hand: "x=1"}
    assert format_tree(tree) == tree


def test_no_settings_of_the_place_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.ruff]\nline-length = 20\n[tool.ruff.format]\nquote-style = "single"\n')
    monkeypatch.chdir(tmp_path)
    path = PurePosixPath("a.py")
    assert format_tree({path: 'x = ["a", "b", "c", "d", "e"]\n'})[path] == 'x = ["a", "b", "c", "d", "e"]\n'


def test_what_is_not_python_is_told() -> None:
    with pytest.raises(RuntimeError, match="emitted modules: ruff cannot read them"):
        format_tree({PurePosixPath("a.py"): "def ("})
