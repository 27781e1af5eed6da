# Copied from generator/bedrock_codegen/runtime/cli/compare.py; edit it there.
"""`compare`: the parameters of two models side by side."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from .output import console, print_json, table
from .parameters import Parameter, parameters
from .show import checks
from .subject import JsonOption, ModelArgument, Subject, complete_model, subject

OtherArgument = Annotated[str, typer.Argument(metavar="MODEL", help="The other one.", autocompletion=complete_model)]
FACTS = (
    "lifecycle",
    "eol_date",
    "context_window",
    "max_output_tokens",
    "modalities_in",
    "modalities_out",
    "inference",
    "streaming",
    "reasoning",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what is compared, and what each of the two has."""

    name: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether the two are not the same."""
        return self.one != self.other


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare")(compare)


def compare(
    one: ModelArgument,
    other: OtherArgument,
    only: Annotated[bool, typer.Option("--differences", help="Leave out what is the same.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Compare two models or families, parameter by parameter; differences are marked.

    For example:

        bedrock-typed compare amazon.nova-lite-v1:0 amazon.nova-micro-v1:0

        bedrock-typed compare llama mistral_prompt --differences
    """
    pair = subject(one), subject(other)
    rows = [row for row in _rows(*pair) if row.differs or not only]
    if as_json:
        print_json([{"name": row.name, "one": row.one, "other": row.other, "differs": row.differs} for row in rows])
        return
    made = table("", "parameter", pair[0].reference, pair[1].reference)
    for column in made.columns[2:]:
        column.ratio = 1
    for row in rows:
        made.add_row("*" if row.differs else "", row.name, row.one, row.other, style="bold" if row.differs else "dim")
    console().print(made)


def _rows(one: Subject, other: Subject) -> list[Row]:
    facts = [Row(name, _fact(one, name), _fact(other, name)) for name in FACTS] if one.info and other.info else []
    mine, theirs = ({item.name: item for item in parameters(each.family)} for each in (one, other))
    names = [*mine, *(name for name in theirs if name not in mine)]
    found = [Row(name, _cell(mine.get(name)), _cell(theirs.get(name))) for name in names]
    return [Row("family", one.family.name, other.family.name), *facts, *found, *_checks(one, other)]


def _checks(one: Subject, other: Subject) -> list[Row]:
    mine, theirs = checks(one.family, one.base), checks(other.family, other.base)
    every = dict.fromkeys([*mine, *theirs])
    return [Row("rule", line if line in mine else "-", line if line in theirs else "-") for line in every]


def _fact(each: Subject, name: str) -> str:
    value: Any = getattr(each.info, name)
    return ", ".join(value) if isinstance(value, tuple) else "-" if value is None else str(value)


def _cell(item: Parameter | None) -> str:
    if item is None:
        return "-"
    default = "" if item.default is None else f"default {json.dumps(item.default, ensure_ascii=False)}"
    return ", ".join(part for part in (item.type, item.range, "required" if item.required else "", default) if part)
