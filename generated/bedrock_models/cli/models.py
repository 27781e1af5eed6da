# Copied from generator/bedrock_codegen/runtime/cli/models.py; edit it there.
"""`models`: the catalogue as a table."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Annotated, Any

import typer

from .._runtime.json.findings import counted
from .._runtime.json.nearest_name import nearest
from .._runtime.models.catalogue import ModelInfo, families, resolve
from .._runtime.models.table import table as rows
from .output import console, is_piped, print_json, print_lines, table
from .problems import Problem
from .subject import JsonOption

LIFECYCLES = ("active", "legacy", "eol", "unknown")
_HEADS = ("model", "family", "lifecycle, end", "in", "out", "context", "successor")
_COLUMNS = ((150, 7), (110, 6))
"""Widths of terminals, and how many columns of the table each has place for."""
_FEWEST = 3
STYLES = {"legacy": "yellow", "eol": "red", "unknown": "dim"}

ProviderOption = Annotated[str | None, typer.Option("--provider", help="Only of this provider, such as amazon.")]
OfFamilyOption = Annotated[str | None, typer.Option("--family", help="Only of this family, such as titan_text.")]
LifecycleOption = Annotated[str | None, typer.Option("--lifecycle", help="Only in this state: active, legacy, eol or unknown.")]
ReasoningOption = Annotated[bool, typer.Option("--reasoning", help="Only those that can think before they answer.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("models")(models)


def models(
    provider: ProviderOption = None,
    family: OfFamilyOption = None,
    lifecycle: LifecycleOption = None,
    reasoning: ReasoningOption = False,
    as_json: JsonOption = False,
) -> None:
    """List the models, with family and lifecycle.

    For example:

        bedrock-typed models --provider amazon --lifecycle active

        bedrock-typed models --family claude_messages --json
    """
    infos = [resolve(model_id) for model_id in rows()]
    _check("provider", provider, sorted({info.provider or "" for info in infos}))
    _check("family", family, list(families()))
    _check("lifecycle", lifecycle, list(LIFECYCLES))
    kept = [
        info
        for info in infos
        if provider in {None, info.provider}
        and lifecycle in {None, info.lifecycle}
        and (not family or family in info.family_names)
        and (info.reasoning or not reasoning)
    ]
    if as_json:
        print_json([as_data(info) for info in kept])
    else:
        _print(kept)


def as_data(info: ModelInfo) -> Mapping[str, Any]:
    """A model as JSON, under the names of `ModelInfo`; the base ids of families instead of themselves."""
    return {("families" if field.name == "family_names" else field.name): getattr(info, field.name) for field in fields(info)}


def state(info: ModelInfo) -> str:
    """The lifecycle with its date."""
    return f"{info.lifecycle} {info.eol_date}" if info.eol_date else info.lifecycle


def _check(what: str, given: str | None, known: list[str]) -> None:
    if given is not None and given not in known:
        near = nearest(given, known)
        raise Problem(f"{given}: is no {what}. {f'Did you mean {near}?' if near else 'There are ' + ', '.join(known)}")


def _print(infos: list[ModelInfo]) -> None:
    """A table for people; in a pipe a line for each model, whole and without a head."""
    if is_piped():
        print_lines([_cells(info) for info in infos])
        return
    out = console()
    count = next((columns for width, columns in _COLUMNS if out.width >= width), _FEWEST)
    made = table(*_HEADS[:count])
    for info in infos:
        made.add_row(*_cells(info)[:count], style=STYLES.get(info.lifecycle, ""))
    out.print(made)
    if out.is_terminal:
        out.print(counted(len(infos), "model"), style="dim")


def _cells(info: ModelInfo) -> list[str]:
    """What is said of a model, the most important first; what is not known is a dash."""
    context = f"{info.context_window:,}" if info.context_window else ""
    takes, gives = ", ".join(info.modalities_in), ", ".join(info.modalities_out)
    cells = (info.id, ", ".join(info.family_names), state(info), takes, gives, context, info.successor or "")
    return [cell or "-" for cell in cells]
