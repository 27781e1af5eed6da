"""What a module may import, wherever in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .expressions import Fault, Scope
from .scopes import imported_names
from .table import IMPORTS


def imports(statement: ast.ImportFrom, scope: Scope) -> Iterator[Fault]:
    """Only what is listed for this kind of module, by its own name; of generated modules any name but a hidden one."""
    for name, origin in imported_names(statement, scope.package):
        _, _, own = origin.path.partition(":")
        if name != own:
            yield statement.lineno, f"an import of {own} under the name {name}"
        if origin.nature == "generated":
            if name.startswith("_") or not name.isidentifier():
                yield statement.lineno, f"an import of {origin.path}"
        elif origin.path not in IMPORTS[scope.kind]:
            yield statement.lineno, f"an import of {origin.path}"
