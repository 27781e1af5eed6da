# Copied from generator/bedrock_codegen/runtime/cli/check.py; edit it there.
"""`check`: model ids in a code base that are near their end, or past it."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

import typer

from .._runtime.models import lifecycle
from .._runtime.models.catalogue import ModelInfo, resolve
from .output import console, note, print_json, track
from .scan import Mention, files, mentions
from .subject import JsonOption

PathsArgument = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders.")]
WithinOption = Annotated[int, typer.Option("--within", min=0, metavar="DAYS", help="Also what ends within so many days.")]
AllOption = Annotated[
    bool, typer.Option("--all", help="List every model id that is found; only those near their end change the exit status.")
]
AllowOption = Annotated[
    list[str] | None, typer.Option("--allow", metavar="MODEL", help="An id that may stay; may be given again.")
]


@dataclass(frozen=True, slots=True)
class Case:
    """A mention of a model, and what is to be said of it."""

    mention: Mention
    info: ModelInfo
    ends: bool
    """Whether the model is past its end, announced to end, or near it."""

    def __str__(self) -> str:
        where = f"{self.mention.path}:{self.mention.line}:{self.mention.column}"
        return f"{where}: {self.mention.reference} {words(self.info)}"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(
    paths: PathsArgument,
    within: WithinOption = 90,
    everything: AllOption = False,
    allow: AllowOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find model ids that are legacy, past their end or near it, in any text: Python, TypeScript, Terraform, YAML, notebooks.

    The exit status is 1 if there is any. Binary files, files above 2 MB, .git, node_modules and the like are passed over.

    For example:

        bedrock-typed check .

        bedrock-typed check . --within 180 --allow amazon.titan-embed-text-v1 --json
    """
    found = files(paths)
    cases = [case for path in track(found, "reading") for case in _cases(path, lifecycle.today() + timedelta(days=within))]
    allowed = frozenset(allow or ())
    bad = [case for case in cases if case.ends and not {case.mention.reference, case.info.id} & allowed]
    shown = cases if everything else bad
    if as_json:
        print_json([_data(case) for case in shown])
    else:
        _print(shown, len(found), len(bad))
    if bad:
        raise typer.Exit(1)


def words(info: ModelInfo) -> str:
    """The lifecycle of a model as the rest of a sentence."""
    successor = f"; use {info.successor}" if info.successor else ""
    if info.lifecycle == "eol":
        return f"has ended{f' on {info.eol_date}' if info.eol_date else ''}{successor}"
    if info.lifecycle == "legacy":
        return f"is legacy{_end(info)}{successor}"
    return f"is {info.lifecycle}{_end(info)}{successor}"


def _end(info: ModelInfo) -> str:
    if info.eol_date is None:
        return f", ends no sooner than {info.eol_not_before}" if info.eol_not_before else ""
    past = date.fromisoformat(info.eol_date) <= lifecycle.today()
    return f", {'was to end' if past else 'ends'} on {info.eol_date}"


def _cases(path: str, until: date) -> list[Case]:
    try:
        found = mentions(path)
    except OSError as error:  # a link that leads nowhere, a file of somebody else's: the others are read all the same
        note(f"bedrock-typed: {path} cannot be read: {(error.strerror or str(error)).lower()}; passed over")
        return []
    return [Case(mention, info, _ends(info, until)) for mention in found for info in [resolve(mention.base)]]


def _ends(info: ModelInfo, until: date) -> bool:
    near = info.eol_date is not None and date.fromisoformat(info.eol_date) <= until
    return info.lifecycle in lifecycle.ENDING or near


def _data(case: Case) -> dict[str, Any]:
    mention, info = case.mention, case.info
    place = {
        "path": mention.path,
        "line": mention.line,
        "column": mention.column,
        "reference": mention.reference,
        "model": info.id,
    }
    names = ("lifecycle", "legacy_date", "eol_date", "eol_not_before", "successor")
    dates = {name: getattr(info, name) for name in names}
    return {**place, **dates, "ends": case.ends}


def _print(cases: list[Case], count: int, bad: int) -> None:
    out = console()
    for case in cases:
        out.print(str(case), style="red" if case.info.lifecycle == "eol" else "yellow" if case.ends else "", soft_wrap=True)
    note(f"{count} {'file' if count == 1 else 'files'}, {bad} model {'id' if bad == 1 else 'ids'} to replace")
