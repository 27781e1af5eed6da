"""`check`: model ids in a code base that are near their end, or past it."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from .._runtime.json.findings import counted
from .._runtime.models import lifecycle
from .._runtime.models.catalogue import ModelInfo, resolve
from ..errors import BedrockModelsError
from .code_base.bodies import BodyFinding, body_findings, family_of
from .code_base.calls import calls_in
from .code_base.found_calls import FoundCall, Unread
from .code_base.notebooks import spans
from .code_base.rewrite import replaced, successor
from .code_base.rewrite import typed as typed_diff
from .code_base.scan import Mention, files, mentions
from .code_base.source_text import read_source
from .commands import COMMAND
from .output import console, note, print_json, track
from .port import told_port
from .subject import JsonOption

PathsArgument = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders.")]
WithinOption = Annotated[int, typer.Option("--within", min=0, metavar="DAYS", help="Also what ends within so many days.")]
AllOption = Annotated[
    bool, typer.Option("--all", help="List every model id that is found; only those near their end change the exit status.")
]
AllowOption = Annotated[
    list[str] | None, typer.Option("--allow", metavar="MODEL", help="An id that may stay; may be given again.")
]


BodiesOption = Annotated[bool, typer.Option("--bodies", help="Also say what is wrong with the bodies that are found.")]
FixOption = Annotated[bool, typer.Option("--fix", help="Replace ids that are found by their successors, in the files.")]
TypedOption = Annotated[bool, typer.Option("--typed", help="Print a diff with typed calls in place of `invoke_model`.")]


@dataclass(frozen=True, slots=True)
class Case:
    """A mention of a model, and what is to be said of it."""

    mention: Mention
    info: ModelInfo
    ends: bool
    """Whether the model is past its end, announced to end, or near it."""
    cell: tuple[int, int] | None = None
    """In a notebook, the cell and the line in it."""

    def __str__(self) -> str:
        only = f"; only profiles serve it: {' or '.join(self.profiles)}" if self.profiles else ""
        return f"{self.where}: {self.mention.reference} {words(self.info)}{only}"

    @property
    def where(self) -> str:
        """The place as people name it."""
        within = f"cell {self.cell[0]}:{self.cell[1]}" if self.cell else f"{self.mention.line}:{self.mention.column}"
        return f"{self.mention.path}:{within}"

    @property
    def profiles(self) -> tuple[str, ...]:
        """The inference profiles to name in place of the model's own id, where that is mentioned and only they serve it."""
        by_profile = self.info.inference == "profile" and self.mention.reference == self.info.id
        return tuple(self.info.profiles) if by_profile else ()


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(
    paths: PathsArgument,
    within: WithinOption = 90,
    everything: AllOption = False,
    allow: AllowOption = None,
    bodies: BodiesOption = False,
    fix: FixOption = False,
    typed: TypedOption = False,
    as_json: JsonOption = False,
) -> None:
    """Find model ids that are legacy, past their end or near it, in any text: Python, TypeScript, Terraform, YAML, notebooks.

    `--bodies` also looks at the bodies that Python code gives to `invoke_model` and `converse` as literals, and at JSON files
    that name their model. What only the running program knows is not held against a body. `--fix` replaces ids by their
    successors, and prints what becomes of the bodies that were sent to them. `--typed` prints a diff with typed calls.

    The exit status is 1 if there is any. Binary files, files above 2 MB, .git, node_modules and the like are passed over.

    For example:

        bedrock-typed check .

        bedrock-typed check . --within 180 --allow amazon.titan-embed-text-v1 --json

        bedrock-typed check . --bodies
    """
    found = files(paths)
    cases = [case for path in track(found, "reading") for case in _cases(path, lifecycle.today() + timedelta(days=within))]
    allowed = frozenset(allow or ())
    bad = [case for case in cases if case.ends and not {case.mention.reference, case.info.id} & allowed]
    shown = cases if everything else bad
    calls, unread = _calls(found) if bodies or fix or typed else ([], [])
    wrong = [finding for call in calls for finding in body_findings(call)] if bodies else []
    if as_json:
        print_json([*(_data(case) for case in shown), *(finding.data() for finding in wrong)])
    else:
        out = console(stderr=typed)  # what a diff is printed beside would keep it from being applied
        _print(out, shown, len(found), len(bad))
        _print_bodies(out, wrong, len(calls) if bodies else None, len(unread))
    if typed:
        _print_typed(calls, unread)
    kept = _fix(bad, calls) if fix else []
    if kept or (not fix and (bad or wrong)):
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
        note(f"{COMMAND}: {path} cannot be read: {(error.strerror or str(error)).lower()}; passed over")
        return []
    cases = [Case(mention, info, _ends(info, until)) for mention in found for info in [resolve(mention.base)]]
    return _in_cells(path, cases) if path.endswith(".ipynb") and cases else cases


def _in_cells(path: str, cases: Sequence[Case]) -> list[Case]:
    """The cases that stand in cells of a notebook, each with its cell; what a cell once printed is nobody's code."""
    text = Path(path).read_bytes().decode("latin-1")  # a character for each byte, as mentions count
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    lines = list(spans(text))
    placed = [(case, starts[case.mention.line - 1] + case.mention.column - 1) for case in cases]
    return [
        replace(case, cell=(cell, line + text.count("\\n", start, at)))
        for case, at in placed
        for start, end, cell, line in lines
        if start <= at < end
    ]


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
    cell = {"cell": case.cell[0], "cell_line": case.cell[1]} if case.cell else {}
    return {**place, **cell, **dates, "ends": case.ends, "profiles": [*case.profiles]}


def _print(out: Console, cases: list[Case], count: int, bad: int) -> None:
    for case in cases:
        out.print(str(case), style="red" if case.info.lifecycle == "eol" else "yellow" if case.ends else "", soft_wrap=True)
    note(f"{count} {'file' if count == 1 else 'files'}, {bad} model {'id' if bad == 1 else 'ids'} to replace")


def _calls(paths: Sequence[str]) -> tuple[list[FoundCall], list[Unread]]:
    calls, unread = list[FoundCall](), list[Unread]()
    for path in paths:
        with suppress(OSError):  # what cannot be read was told
            read, rest = calls_in(path)
            calls += read
            unread += rest
    return calls, unread


def _print_bodies(out: Console, wrong: Sequence[BodyFinding], count: int | None, unread: int) -> None:
    for finding in wrong:
        out.print(str(finding), style="red", soft_wrap=True)
    if count is not None:
        refused = len({each.call.where for each in wrong})
        silent = f"; {counted(unread, 'call')} of which nobody can tell what goes where" if unread else ""
        note(f"{count} {'body' if count == 1 else 'bodies'}, {refused} that will be refused{silent}")


def _print_typed(calls: Sequence[FoundCall], unread: Sequence[Unread]) -> None:
    left = [(call, "it stands in a notebook, whose cells have no diff") for call in calls if call.cell]
    for path in dict.fromkeys(call.path for call in calls if not call.cell):
        text, encoding = read_source(path)
        here = [call for call in calls if call.path == path]
        if encoding != "utf-8":
            why = f"the file is not plain UTF-8 ({encoding or 'nor what it says'}), as a diff has to be"
            left += [(call, why) for call in here]
            continue
        made = typed_diff(path, text, here)
        sys.stdout.writelines(made.diff)  # to the byte, tabs and ends of lines as well: it is to be applied
        left += made.left
    told = [*((call.where, why) for call, why in left), *((each.where, each.why) for each in unread)]
    for line in dict.fromkeys(f"{where}: left as it is: {why}" for where, why in told):
        note(line)


def _fix(bad: Sequence[Case], calls: Sequence[FoundCall]) -> list[Case]:
    """Write successors in place of ids, and tell what becomes of the bodies that were sent to them.

    An id whose successor would refuse its body in the same format stays: it is told, and given back.
    """
    judged = [(case, _refused_then(case, calls)) for case in bad if case.info.successor]
    for case, why in judged:
        if why:
            refused = f"with {why.call.model_id} the body in {why.call.where} is refused: {why.finding}"
            note(f"{case.where}: left as it is: {refused}")
    _write([case for case, why in judged if not why])
    kept = [case for case, why in judged if why]
    left = {(case.mention.path, case.mention.reference) for case in kept}
    _print_ported([call for call in calls if (call.path, _named(call)) not in left])
    return kept


def _write(cases: Sequence[Case]) -> None:
    """Replace ids by their successors, and tell which of those only profiles serve."""
    for path in dict.fromkeys(case.mention.path for case in cases):
        ours = [(case.mention, case.info) for case in cases if case.mention.path == path]
        Path(path).write_bytes(replaced(Path(path).read_bytes(), ours))
        note(f"{path}: {len(ours)} replaced")
        _note_profiles(path, ours)


def _print_ported(calls: Sequence[FoundCall]) -> None:
    for call in calls:
        try:
            info = resolve(call.model_id)
        except BedrockModelsError:  # an id of which nobody says when it ends
            continue
        if not call.converse and not call.body.holes and info.successor and info.lifecycle in lifecycle.ENDING and info.family:
            for line in told_port(call.body.value, family_of(call), info.successor):
                console().print(f"{call.where}: {line}", soft_wrap=True)


def _refused_then(case: Case, calls: Sequence[FoundCall]) -> BodyFinding | None:
    """What the successor of a model refuses in a body that the model takes; another format is told as it is ported."""
    mention, new = case.mention, successor(case.mention, case.info)
    for call in calls:
        if (call.path, _named(call)) == (mention.path, mention.reference) and not any(body_findings(call)):
            found = next(body_findings(replace(call, model_id=new)), None)
            if found and found.family == family_of(call):
                return found
    return None


def _named(call: FoundCall) -> str:
    """The id that a call names, without the ARN around it."""
    return call.model_id.rpartition("/")[2]


def _note_profiles(path: str, written: Sequence[tuple[Mention, ModelInfo]]) -> None:
    """Tell which of the ids that were written only profiles serve, as `--all` does."""
    new = {(mention.line, successor(mention, info)) for mention, info in written}
    for case in _cases(path, lifecycle.today()):
        if case.profiles and (case.mention.line, case.mention.reference) in new:
            note(str(case))
