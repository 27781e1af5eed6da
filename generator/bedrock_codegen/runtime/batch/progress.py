"""A line on the terminal that says how far something is; silent where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Protocol

WIDTH = 30


class Counted(Protocol):
    """What has a state and counts."""

    @property
    def state(self) -> str:
        """In a word."""
        ...

    @property
    def total(self) -> int:
        """Of how many."""
        ...

    @property
    def processed(self) -> int:
        """How many are done."""
        ...

    @property
    def failed(self) -> int:
        """How many of these have an error."""
        ...

    @property
    def ended(self) -> bool:
        """Whether this is the last word."""
        ...


def teller(progress: bool | Callable[[Any], object]) -> Callable[[Any], object]:  # noqa: FBT001 - as given
    """What is told each status: the bar, whoever wants it, or nobody."""
    return show if progress is True else (progress or (lambda _: None))


def show(status: Counted) -> None:
    """Draw the bar on standard error, over the one before."""
    if not sys.stderr.isatty():
        return
    share = status.processed / status.total if status.total else 0.0
    bar = "#" * round(share * WIDTH)
    errors = f", {status.failed:,} with errors" if status.failed else ""
    text = f"{status.state:12} {f'[{bar:{WIDTH}}] ' if status.total else ''}{status.processed:,}"
    text += f" of {status.total:,}{errors}" if status.total else errors
    sys.stderr.write(f"\r{text}" + ("\n" if status.ended else ""))
    sys.stderr.flush()
