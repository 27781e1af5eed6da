# Copied from generator/bedrock_codegen/runtime/testing/__main__.py; edit it there.
"""`python -m bedrock_models.testing`: an endpoint that runs until it is told to stop."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading

from .endpoint.local import LocalBedrock


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted; prints the variables that lead an SDK here."""
    parser = argparse.ArgumentParser(prog="python -m bedrock_models.testing", description="Bedrock on this machine.")
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (default: loopback only)")
    parser.add_argument("--port", type=int, default=4566, help="which port; 0 takes a free one (default: 4566)")
    parser.add_argument("--recordings", action="append", help="a folder or file of recordings; may be given again")
    parser.add_argument("--folder", help="the folder that stands for S3 (default: a temporary one)")
    parser.add_argument("--seed", type=int, default=0, help="what drawn answers depend on")
    parser.add_argument("--no-validate", action="store_true", help="take requests that the spec refuses")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        bedrock = LocalBedrock(
            recordings=given.recordings,
            seed=given.seed,
            validate=not given.no_validate,
            host=given.host,
            port=given.port,
            folder=given.folder,
        ).start()
    except (OSError, ValueError) as error:
        print(f"cannot start: {error}", file=sys.stderr)  # noqa: T201 - a command prints
        return 1
    for name, value in bedrock.environment.items():
        print(f"export {name}={value}", flush=True)  # noqa: T201 - a command prints
    _wait()
    bedrock.stop()
    return 0


def _wait() -> None:
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    while not stopped.wait(1.0):
        pass


if __name__ == "__main__":
    sys.exit(main())
