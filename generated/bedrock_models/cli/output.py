# Copied from generator/bedrock_codegen/runtime/cli/output.py; edit it there.
"""What is printed, and how: tables and colours for people, JSON for programs."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds after which somebody at a terminal is shown that work goes on."""
PIPED_WIDTH = 160
"""Columns where nothing says how many there are."""


def console(*, stderr: bool = False) -> Console:
    """Where to print: as wide as the terminal, coloured only on one."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
    return Console(stderr=stderr, width=width, highlight=False, soft_wrap=False, emoji=False, markup=False)


def is_piped() -> bool:
    """Whether a program reads what is printed, and nobody said how wide it shall be."""
    return not sys.stdout.isatty() and "COLUMNS" not in os.environ


def print_lines(rows: Sequence[Sequence[str]]) -> None:
    """Rows in columns, a line for each, however long."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        sys.stdout.write("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


def print_json(value: Any) -> None:
    """A value as JSON, indented."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def note(text: str) -> None:
    """A remark beside the output."""
    sys.stderr.write(f"{text}\n")


def table(*columns: str) -> Table:
    """An empty table with plain columns; long cells are folded, the first column is not."""
    made = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for index, column in enumerate(columns):
        made.add_column(column, no_wrap=index == 0, overflow="fold")
    return made


def track(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items one after another; on a terminal a bar appears where that takes long."""
    if not sys.stderr.isatty():
        yield from items
        return
    started = monotonic()
    with Progress(console=console(stderr=True), transient=True, disable=False) as progress:
        task = progress.add_task(what, total=len(items), visible=False)
        for item in items:
            yield item
            progress.update(task, advance=1, visible=monotonic() - started > PATIENCE)


@contextmanager
def waiting(what: str) -> Generator[Callable[[], None]]:
    """Show on a terminal that something is awaited, once it takes long; the value ends that early."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    status = console(stderr=True).status(what)
    timer = threading.Timer(PATIENCE, status.start)
    timer.daemon = True
    timer.start()

    def end() -> None:
        timer.cancel()
        status.stop()

    try:
        yield end
    finally:
        end()
