# Copied from generator/bedrock_codegen/runtime/cli/completion.py; edit it there.
"""What the shell completes behind a model: its own parameters."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import typer
from typer.core import TyperCommand


@dataclass(frozen=True, slots=True)
class Item:
    """Something to complete, as click has it; typer brings click in one form or another."""

    value: str
    help: str
    type: str = "plain"


class ModelCommand(TyperCommand):
    """A command whose options are also the parameters of the model that was named before."""

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The command's own options, and the model's parameters as options."""
        found: list[Any] = super().shell_complete(ctx, incomplete)
        if incomplete and not incomplete.startswith("-"):
            return found
        return [*found, *(item for item in _options(ctx) if item.value.startswith(incomplete))]


def complete_parameter(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """What stands before the `=` of `-p NAME=VALUE`, by the model that was named before."""
    from .._runtime.fm.choice import choose  # noqa: PLC0415 - only for the shell

    try:
        kind: Any = type(choose(_model(ctx)))
    except Exception:  # noqa: BLE001 - whatever it is: there is nothing to complete
        return []
    names = [name for name in inspect.signature(kind._parameters).parameters if name != "self"]  # noqa: SLF001 - ours
    return [(f"{name}=", "") for name in names if name.startswith(incomplete)]


def _model(ctx: Any) -> str:
    """The model that was named, also where the words behind it are no whole command yet."""
    return str(ctx.params.get("model") or next(iter(ctx.args), ""))


def _options(ctx: Any) -> list[Item]:
    from .parameters import parameters  # noqa: PLC0415 - only for the shell
    from .subject import subject  # noqa: PLC0415

    try:
        about = subject(_model(ctx), ctx.params.get("family"))
    except Exception:  # noqa: BLE001 - the same
        return []
    return [Item(item.option, item.description) for item in parameters(about.family)]
