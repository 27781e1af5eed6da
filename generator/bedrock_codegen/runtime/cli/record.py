"""`record`: what a program and the service say to each other, kept as files."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from . import programs
from .commands import COMMAND
from .invoke import ProfileOption, RegionOption
from .output import note
from .problems import Problem

OTHER: Any = {"allow_extra_args": True}
"""What stands behind `--` is a program and its arguments."""

FolderOption = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where exchanges are kept.")]
UpstreamOption = Annotated[
    str | None, typer.Option("--upstream", metavar="URL", help="Another endpoint than the service, such as that of `serve`.")
]
PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on; 0 takes a free one.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Say each call.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("record", context_settings=OTHER)(record)


def record(
    context: typer.Context,
    out: FolderOption = Path("recordings"),
    upstream: UpstreamOption = None,
    region: RegionOption = None,
    profile: ProfileOption = None,
    port: PortOption = 0,
    verbose: VerboseOption = False,
) -> None:
    """Run a program, and keep what it and Bedrock say to each other, streams byte for byte.

    The program finds the recorder by AWS_ENDPOINT_URL_BEDROCK_RUNTIME, in any language. Calls are signed anew with your
    credentials; neither credentials nor signatures are written. What the program said stands in the files as it was: redact
    them before you share them. Without a program it listens until Ctrl-C. The exit status is that of the program.

    For example:

        bedrock-typed record --out recordings -- python -c "print('a program that calls Bedrock')"

        bedrock-typed record --upstream http://127.0.0.1:8787 -- python -c "print('the same against serve')"
    """
    from ..recording.recorder import Recorder  # noqa: PLC0415 - botocore is slow to import
    from ..recording.upstream import Upstream  # noqa: PLC0415

    source = Upstream(upstream, region, profile)
    try:
        recorder = Recorder(out, source, port=port, told=note if verbose else lambda _: None)
    except OSError as error:
        raise Problem(
            f"--port {port}: cannot be listened on ({(error.strerror or str(error)).lower()}). --port 0 takes a free one"
        ) from None
    with recorder:
        status = _run(recorder, context.args)
    _report(recorder, out)
    raise typer.Exit(status)


def _run(recorder: Any, command: list[str]) -> int:
    if command:
        return programs.run(command, recorder.environment)
    for name, value in recorder.environment.items():
        sys.stdout.write(f"export {name}={value}\n")
    sys.stdout.flush()
    note("recording; Ctrl-C ends it")
    programs.until_stopped()
    return 0


def _report(recorder: Any, out: Path) -> None:
    kept = recorder.kept
    calls = ", ".join(f"{count} {operation}" for operation, count in sorted(kept.operations.items())) or "no calls"
    note(f"kept {len(set(kept.files))} exchanges in {out} ({calls})")
    for failure in kept.failures:
        note(f"{COMMAND}: {failure}")
    if kept.files:
        note(f"they hold what was said: {COMMAND} redact {out} --out DIR before you share them")
