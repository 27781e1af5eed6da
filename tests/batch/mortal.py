"""A program that is killed: python mortal.py POINT, and commands of the command line as JSON on standard input.

SIGKILL comes at the POINTth of its points: before and after each call of AWS, and at every so many rows written and read.
With 0 it lives. On standard error it says how many points it passed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import wraps
from importlib import import_module
from itertools import count
from typing import Any

from bedrock_models.cli import main
from botocore.client import BaseClient

EVERY = 50
"""Rows between two points."""
POINTS = count(1)


def pass_point() -> None:
    """Die here, if it is time."""
    if next(POINTS) == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)


def mortal(call: Callable[..., Any]) -> Callable[..., Any]:
    """A function that may be killed before it begins, and after it ended but before anybody knows."""

    @wraps(call)
    def wrapped(*args: Any, **arguments: Any) -> Any:
        pass_point()
        reply = call(*args, **arguments)
        pass_point()
        return reply

    return wrapped


def ticking(rows: Iterator[Any]) -> Iterator[Any]:
    """The same rows, with a point every few."""
    for number, row in enumerate(rows):
        if number % EVERY == 0:
            pass_point()
        yield row


def wear_out() -> None:
    """Make what this program does mortal."""
    BaseClient._make_api_call = mortal(BaseClient._make_api_call)  # type: ignore[attr-defined]  # noqa: SLF001 - no other seam
    for path, name in (("write", "numbered"), ("job", "rows_of")):
        module = import_module(f"bedrock_models.batch.{path}")
        plain = getattr(module, name)
        setattr(module, name, lambda *args, plain=plain: ticking(plain(*args)))


if __name__ == "__main__":
    wear_out()
    for command in json.load(sys.stdin):
        if status := main(command):
            sys.exit(status)
    sys.stderr.write(f"{next(POINTS) - 1} points\n")
