# Copied from generator/bedrock_codegen/runtime/cli/__init__.py; edit it there.
"""The command `bedrock-typed`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0, 1 for findings and refusals, 2 where nothing could be done."""
    try:
        for name in ("typer", "rich"):
            import_module(name)  # an extra
    except ModuleNotFoundError as error:
        print(f"bedrock-typed: {error.name} is not installed; pip install 'bedrock-typed[cli]'", file=sys.stderr)  # noqa: T201
        return 2
    from .app import run  # noqa: PLC0415 - only once it is known that it can be

    return run(arguments)
