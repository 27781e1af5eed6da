"""The words below the fields of a class: what an editor shows, and nothing keeps at run time, where it would cost start-up."""

from __future__ import annotations

import ast
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel


def words(cls: type) -> dict[str, str]:
    """Field name to the docstring below it, the fields of the bases included."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            found |= _classes(base.__module__).get(base.__qualname__, {})
    return found


@cache
def _classes(module: str) -> dict[str, dict[str, str]]:
    """The words of every class at the top of a module; a module is read once, since it has hundreds."""
    source = Path(str(sys.modules[module].__file__)).read_text(encoding="utf-8")
    return {node.name: _words(node) for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}


def _words(tree: ast.ClassDef) -> dict[str, str]:
    return {
        field.target.id: str(following.value.value)
        for field, following in pairwise(tree.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
    }
