"""The command `bedrock-typed`."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0, 1 for findings and refusals, 2 where nothing could be done."""
    try:
        import rich as _  # noqa: F401, PLC0415 - an extra
        import typer as __  # noqa: F401, PLC0415 - the same
    except ModuleNotFoundError as error:
        print(f"bedrock-typed: {error.name} is not installed; pip install 'bedrock-typed[cli]'", file=sys.stderr)  # noqa: T201
        return 2
    from .app import run  # noqa: PLC0415 - only once it is known that it can be

    return run(arguments)
