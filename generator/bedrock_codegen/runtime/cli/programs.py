"""Running a program of the caller's beside an endpoint, and waiting for the end of either."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence

from .problems import Problem


def run(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a program to its end, with further variables; returns its exit status.

    An interrupt from the keyboard reaches the program by itself; this process waits for it.

    Raises:
        Problem: it cannot be started.
    """
    try:
        process = subprocess.Popen([*command], env={**os.environ, **environment})  # noqa: S603 - what was asked for
    except OSError as error:
        raise Problem(f"{command[0]}: cannot be run ({(error.strerror or str(error)).lower()})") from None
    while True:
        try:
            status = process.wait()
            return 128 - status if status < 0 else status
        except KeyboardInterrupt:
            continue


def until_stopped() -> None:
    """Wait for an interrupt from the keyboard, or for the signal to end."""
    stopped = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stopped.set())
    while not stopped.wait(0.5):
        pass
