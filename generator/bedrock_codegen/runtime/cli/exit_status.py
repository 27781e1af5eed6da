"""How the command ends where nobody reads on, or nothing can be written any more."""

from __future__ import annotations

import os
import sys

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it."""


def drop_output() -> None:
    """Let go of an output that nobody reads, or that is full, or Python complains again on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
