"""The command `bedrock-typed`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from .commands import overview
from .exit_status import INTERRUPTED, drop_output

HELP: tuple[list[str], ...] = ([], ["--help"], ["-h"])
COMPLETING = "_BEDROCK_TYPED_COMPLETE"
"""What a shell sets that asks for completions."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0, 1 for findings and refusals, 2 where nothing could be done."""
    try:
        if [*(sys.argv[1:] if arguments is None else arguments)] in HELP and COMPLETING not in os.environ:
            return _print_help()
        for name in ("typer", "rich"):
            import_module(name)  # an extra
        from .app import run  # noqa: PLC0415 - only once it is known that it can be

        return run(arguments)
    except ModuleNotFoundError as error:
        if error.name not in {"typer", "rich"}:
            raise
        print(f"bedrock-typed: {error.name} is not installed; pip install 'bedrock-typed[cli]'", file=sys.stderr)  # noqa: T201
        return 2
    except KeyboardInterrupt:  # while modules are loaded
        return INTERRUPTED


def _print_help() -> int:
    """The help of all, which needs nothing but this."""
    try:
        sys.stdout.write(overview())
        sys.stdout.flush()
    except OSError:
        drop_output()
        return 1
    return 0
