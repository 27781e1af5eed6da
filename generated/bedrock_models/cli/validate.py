# Copied from generator/bedrock_codegen/runtime/cli/validate.py; edit it there.
"""`validate`: bodies against a model, without sending them."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from .._runtime.models.checks import check_text
from ..errors import RequestError, UnconfirmedLimitWarning
from .output import console, note, print_json, track
from .problems import Problem, read_json
from .subject import FamilyOption, JsonOption, ModelArgument, Subject, read, subject

FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="A JSON body, a JSONL of bodies or of batch records, or - for standard input.")
]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one body."""

    line: int
    """The line of a JSONL, counted from 1; 0 for a file that is one body."""
    pointer: str
    message: str
    certain: bool = True
    """Whether it is refused; otherwise it is only suspected."""


@dataclass(frozen=True, slots=True)
class NoJson:
    """A line that is no JSON."""

    why: str


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("validate")(validate)


def validate(model: ModelArgument, file: FileArgument, family: FamilyOption = None, as_json: JsonOption = False) -> None:
    """Check a body, or each line of a JSONL, for a model; nothing is sent. The exit status is 1 if anything is refused.

    For example:

        echo '{"prompt": "Hi"}' | bedrock-typed validate meta.llama3-1-8b-instruct-v1:0 -

        bedrock-typed validate anthropic.claude-haiku-4-5-20251001-v1:0 batch.jsonl --json
    """
    about = subject(model, family)
    shown = "standard input" if file == "-" else file
    bodies = _bodies(read(file), shown)
    verdicts = [verdict for line, body in track(bodies, "checking") for verdict in judge(about, line, body)]
    if as_json:
        print_json(
            [{"line": item.line, "at": item.pointer, "message": item.message, "refused": item.certain} for item in verdicts]
        )
    else:
        _print(shown, len(bodies), verdicts)
    if any(item.certain for item in verdicts):
        raise typer.Exit(1)


def judge(about: Subject, line: int, body: Any) -> Iterator[Verdict]:
    """What is wrong with one body; a batch record's is in `modelInput`."""
    if isinstance(body, NoJson):
        yield Verdict(line, "", body.why)
        return
    inner = body["modelInput"] if isinstance(body, dict) and "modelInput" in body else body
    at = "/modelInput" if inner is not body else ""
    with warnings.catch_warnings(record=True) as suspected:
        warnings.simplefilter("always")
        try:
            check_text(about.family, about.base, json.dumps(inner))
        except RequestError as error:
            yield from (Verdict(line, f"{at}{finding.pointer}", finding.message) for finding in error.findings)
    for warning in suspected:
        if issubclass(warning.category, UnconfirmedLimitWarning):
            yield Verdict(line, at, str(warning.message), certain=False)


def _bodies(data: bytes, shown: str) -> list[tuple[int, Any]]:
    """Each body with its line; one JSON value is one body, whatever its lines."""
    try:
        return [(0, json.loads(data))]
    except (ValueError, RecursionError):
        lines = [(number, line) for number, line in enumerate(data.splitlines(), start=1) if line.strip()]
    if not lines:
        raise Problem(f"{shown}: is empty. A body would be {{...}}")
    bodies = [(number, _line(line)) for number, line in lines]
    if len(lines) == 1 or all(isinstance(body, NoJson) for _, body in bodies):
        read_json(data, shown)
    return bodies


def _line(line: bytes) -> Any:
    """The body on a line, or what keeps it from being one."""
    try:
        return read_json(line, "the line")
    except Problem as error:
        return NoJson(str(error).removeprefix("the line: "))


def _print(shown: str, count: int, verdicts: list[Verdict]) -> None:
    out = console()
    for item in verdicts:
        where = f"{shown}:{item.line}" if item.line else shown
        out.print(f"{where}#{item.pointer}: {item.message}", style="red" if item.certain else "yellow", soft_wrap=True)
    refused = len({item.line for item in verdicts if item.certain})
    note(f"{count} {'body' if count == 1 else 'bodies'}, {refused} refused")
