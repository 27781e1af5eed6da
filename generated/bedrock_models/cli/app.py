# Copied from generator/bedrock_codegen/runtime/cli/app.py; edit it there.
"""The command's own parts put together, and what becomes of errors: one line that says what to do, and an exit status."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .._runtime.version import __version__
from . import ask, batch, calls, check, compare, models, record, redact, serve, show, validate
from .problems import Problem, told

INTERRUPTED = 130

app = typer.Typer(
    name="bedrock-typed",
    help="Models of Amazon Bedrock: what they take, what they answer, and what the service really says.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (models, show, compare, validate, ask, calls, check, serve, record, redact, batch):
    module.register(app)


def _version(asked: bool) -> None:  # noqa: FBT001 - typer gives it so
    if asked:
        print(f"bedrock-typed {__version__}")  # noqa: T201 - a command prints
        raise typer.Exit


@app.callback()
def _everywhere(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,  # noqa: FBT002
) -> None:
    pass


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status; nothing is raised."""
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _warned
            status: Any = app(
                args=None if arguments is None else list(arguments), prog_name="bedrock-typed", standalone_mode=False
            )
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except typer.Exit as error:
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains again on its way out
        return 1
    except Exception as error:
        problem = _misused(error) or told(error)
        if problem is None:
            raise
        print(f"bedrock-typed: {problem}", file=sys.stderr)  # noqa: T201 - a command prints
        return problem.status


def _warned(message: Warning | str, *_: Any, **__: Any) -> None:
    """A warning as a line, without the place in the code that it comes from."""
    print(f"bedrock-typed: {message}", file=sys.stderr)  # noqa: T201 - a command prints


def _misused(error: Exception) -> Problem | None:
    """A problem with the command line itself; its class comes from click, which typer brings in one form or another."""
    formatted: Any = getattr(error, "format_message", None)
    if formatted is None:
        return None
    message = str(formatted()).rstrip(".").replace("\n", " ").replace("Value error, ", "")
    if not message:  # help was asked for by giving nothing, and is printed
        return Problem("give a command; bedrock-typed --help lists them")
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "bedrock-typed"
    return Problem(f"{message[:1].lower()}{message[1:]}; {path} --help says how")
