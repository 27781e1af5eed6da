"""The command's own parts put together, and what becomes of errors: one line that says what to do, and an exit status."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .._runtime.json.nearest_name import nearest
from .commands import COMMAND, COMMANDS, overview, own_examples
from .completion import Item
from .exit_status import INTERRUPTED, drop_output
from .problems import FULL, Problem, told

SETTINGS: Any = {
    "rich_markup_mode": "rich",
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


class LazyGroup(TyperGroup):
    """The commands, each loaded with its module when it is run or asked for help."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in the order of the help."""
        del ctx
        return [*COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by its name."""
        if cmd_name in COMMANDS:
            return command(cmd_name)
        near = "" if ctx.resilient_parsing else nearest(cmd_name, [*COMMANDS])
        if near:
            raise Problem(f"{cmd_name}: is no command. Did you mean {near}?")
        return None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help of all, which loads no command."""
        del ctx
        formatter.write(overview())

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """What the shell may complete: names of commands, without loading any."""
        found = super().shell_complete(ctx, incomplete) if incomplete.startswith("-") else []
        if ctx.invoked_subcommand or incomplete.startswith("-"):
            return found
        return [Item(name, COMMANDS[name].about) for name in COMMANDS if name.startswith(incomplete)]


app = typer.Typer(name=COMMAND, cls=LazyGroup, no_args_is_help=True, **SETTINGS)


@cache
def command(name: str) -> Any:
    """A command, loaded."""
    alone = typer.Typer(add_completion=False, **SETTINGS)
    alone.callback()(_nothing)  # with it, one command is still one of several
    import_module(f"{__package__}.{COMMANDS[name].module}").register(alone)
    group: Any = typer.main.get_command(alone)
    made = group.commands[name]
    made.help = own_examples(made.help or "")
    return made


def _nothing() -> None:
    pass


def _version(asked: bool) -> None:  # noqa: FBT001 - typer gives it so
    if asked:
        from .._runtime.version import __version__  # noqa: PLC0415 - only for who asks

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
            status: Any = app(args=None if arguments is None else list(arguments), prog_name=COMMAND, standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except typer.Exit as error:
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return 1
    except Exception as error:
        problem = _misused(error) or told(error)
        if problem is None:
            raise
        print(f"{COMMAND}: {problem}", file=sys.stderr)  # noqa: T201 - a command prints
        if isinstance(error, OSError) and error.errno in FULL:
            drop_output()
        return problem.status


def _warned(message: Warning | str, *_: Any, **__: Any) -> None:
    """A warning as a line, without the place in the code that it comes from."""
    print(f"{COMMAND}: {message}", file=sys.stderr)  # noqa: T201 - a command prints


def _misused(error: Exception) -> Problem | None:
    """A problem with the command line itself; its class comes from click, which typer brings in one form or another."""
    formatted: Any = getattr(error, "format_message", None)
    if formatted is None:
        return None
    message = str(formatted()).rstrip(".").replace("\n", " ").replace("Value error, ", "")
    if not message:  # help was asked for by giving nothing, and is printed
        return Problem(f"give a command; {COMMAND} --help lists them")
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context is not None else COMMAND
    return Problem(f"{message[:1].lower()}{message[1:]}; {path} --help says how")
