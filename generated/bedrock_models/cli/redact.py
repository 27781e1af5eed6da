# Copied from generator/bedrock_codegen/runtime/cli/redact.py; edit it there.
"""`redact`: recordings without prompts, people and accounts."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import secrets
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from .._runtime.models.catalogue import families
from .code_base.scan import files
from .commands import COMMAND
from .output import note, track
from .problems import Problem, read_json
from .subject import FamilyOption

PathsArgument = Annotated[list[str] | None, typer.Argument(metavar="PATH...", help="Recordings, and folders of them.")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Where the redacted copies go.")]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Replace names that the spec does not know everywhere, in answers too.")
]
ListOption = Annotated[bool, typer.Option("--list-kept", help="Say what is kept, and stop.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("redact")(redact)


UNTOLD = "family cannot be told"


def redact(
    paths: PathsArgument = None,
    out: OutOption = None,
    strict: StrictOption = False,
    family: FamilyOption = None,
    list_kept: ListOption = False,
) -> None:
    """Copy recordings with every text, id and number replaced by one of the same shape and length, but for the protocol.

    The same text becomes the same text throughout one run. The originals are left alone. Nothing is written of an exchange that
    its family would no longer read; then the exit status is 1.

    For example:

        bedrock-typed redact --list-kept

        bedrock-typed redact recordings --out recordings-redacted
    """
    from ..recording.kept import DESCRIPTION  # noqa: PLC0415 - only what is asked for is loaded

    if list_kept:
        sys.stdout.write(f"{DESCRIPTION}\n")
        return
    if not paths or out is None:
        raise Problem(f"--out: is missing. Write {COMMAND} redact recordings --out recordings-redacted")
    if family is not None and family not in families():
        raise Problem(f"--family {family}: is none of the families. They are {', '.join(families())}")
    found = [Path(path) for path in files(paths) if path.endswith(".json")]
    inside = next((path for path in found if out.resolve() in path.resolve().parents), None)
    if inside is not None:
        raise Problem(
            f"--out {out}: holds {inside}, which is to be redacted. Name another folder, so that no original is taken for a copy"
        )
    if not found:
        raise Problem(f"{' '.join(paths)}: there are no recordings. They are .json files")
    _report(*_copied(found, out, strict=strict, family=family), out)


def _copied(found: list[Path], out: Path, *, strict: bool, family: str | None) -> tuple[int, set[str], list[str]]:
    """How many exchanges were written, which unknown names they keep, and what could not be written."""
    from ..recording.exchanges import write  # noqa: PLC0415
    from ..recording.masks import Masks  # noqa: PLC0415
    from ..recording.redact import NotRedacted  # noqa: PLC0415
    from ..recording.redact import redact as redacted  # noqa: PLC0415

    masks, unknown, failures, count = Masks(secrets.token_bytes(32)), set[str](), list[str](), 0
    for path in track(found, "redacting"):
        try:
            made = redacted(_exchange(path), masks, strict=strict, family=family)
        except NotRedacted as error:
            failures.append(f"{path}: {error}")
            continue
        unknown.update(made.unknown)
        write(made.exchange, out)
        count += 1
    return count, unknown, failures


def _exchange(path: Path) -> Any:
    found = read_json(path.read_bytes(), str(path))
    if not isinstance(found, dict) or not {"model_id", "operation", "request", "response"} <= found.keys():
        raise Problem(f"{path}: is no recording. It needs model_id, operation, request and response")
    return found


def _report(count: int, unknown: set[str], failures: list[str], out: Path) -> None:
    for failure in failures:
        note(f"{COMMAND}: not redacted: {failure}")
    if COMMAND == "bedrock-typed" and any(UNTOLD in failure for failure in failures):
        note("models of your own specs are known to the command of their package: python -m my_clients redact")
    if unknown:
        note(f"kept names that the spec does not know: {json.dumps(sorted(unknown))}; --strict replaces them")
    note(f"redacted {count} {'exchange' if count == 1 else 'exchanges'} into {out}")
    if failures:
        raise typer.Exit(1)
