"""`serve`: the local endpoint, with recordings and faults as options."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import testing
from .._runtime.json.findings import counted
from .._runtime.json.nearest_name import nearest
from . import programs
from .output import note
from .problems import Problem, read_json

FAULTS = (
    "BreakStream CorruptChecksum Cut GarbageJson InjectUnknownEvent JobFault Refuse Resplit SlowEvents SlowFirstByte Stall "
    "Throttle UnknownEvent UnknownField"
).split()
COMMA = re.compile(r",(?=\w+=)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
"""A comma between settings: a name follows, and it stands between no quotes. Any other is part of a value."""
OTHER: Any = {"allow_extra_args": True}
"""What stands behind `--` is a program and its arguments."""

PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one.")]
HostOption = Annotated[str, typer.Option("--host", help="Where to listen.")]
RecordingsOption = Annotated[
    list[Path] | None, typer.Option("--recordings", metavar="PATH", help="Exchanges to replay; may be given again.")
]
SeedOption = Annotated[int, typer.Option("--seed", help="What drawn answers depend on.")]
ValidateOption = Annotated[bool, typer.Option("--validate/--no-validate", help="Refuse what the spec refuses.")]
FaultOption = Annotated[
    list[str] | None,
    typer.Option(
        "--fault", metavar="NAME[,KEY=VALUE...]", help="What shall go wrong, such as Throttle,call=1; may be given again."
    ),
]
ModelOption = Annotated[
    list[str] | None,
    typer.Option("--model", metavar="ID=FAMILY", help="An id or ARN that nobody knows, and its family; may be given again."),
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Say what arrives.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve", context_settings=OTHER)(serve)


def serve(
    context: typer.Context,
    port: PortOption = 8787,
    host: HostOption = "127.0.0.1",
    recordings: RecordingsOption = None,
    seed: SeedOption = 0,
    validate: ValidateOption = True,
    fault: FaultOption = None,
    model: ModelOption = None,
    verbose: VerboseOption = False,
) -> None:
    """Stand in for Bedrock on this machine, for any SDK: until Ctrl-C, or for as long as a program runs.

    Faults are those of bedrock_models.testing: BreakStream, CorruptChecksum, Cut, GarbageJson, Refuse, Resplit, SlowEvents,
    SlowFirstByte, Stall, Throttle, UnknownEvent, UnknownField. call=1-3 meets the first three calls, model=amazon.* some models.

    For example:

        bedrock-typed serve --port 0 -- env

        bedrock-typed serve --port 0 --fault Throttle,call=1 --fault Stall,after=2,model=amazon.* -- env
    """
    if verbose:
        logging.basicConfig(format="%(message)s", stream=sys.stderr)
        logging.getLogger("bedrock_models.testing").setLevel(logging.DEBUG)
    made = _made(
        recordings,
        host=host,
        port=port,
        seed=seed,
        validate=validate,
        faults=[parse(text) for text in fault or ()],
        models=_models(model),
    )
    try:
        made.start()
    except OSError as error:
        raise Problem(
            f"{host}:{port}: cannot be listened on ({(error.strerror or str(error)).lower()}). --port 0 takes a free port"
        ) from None
    with made as bedrock:
        status = _serve(bedrock, context.args)
    raise typer.Exit(status)


NUMBERS: Mapping[Any, tuple[str, tuple[type, ...]]] = {"int": ("whole number", (int,)), "float": ("number", (int, float))}
"""Settings that are numbers, by how they are annotated: what they are called, and of which types they may be."""


def parse(text: str) -> testing.Fault:
    """The fault that `NAME,key=value` means.

    Raises:
        Problem: it means none; says which there are.
    """
    name, *rest = text.split(",", 1)
    pairs = [pair for part in rest for pair in COMMA.split(part)]
    if name not in FAULTS:
        near = nearest(name, FAULTS)
        raise Problem(f"{name}: is no fault. {f'Did you mean {near}?' if near else 'There are ' + ', '.join(FAULTS)}")
    kind = getattr(testing, name)
    known = [field.name for field in fields(kind) if field.name != "when"]
    settings: dict[str, Any] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if key not in known or not equals:
            raise Problem(f"{name}: has no setting {pair!r}. It takes {', '.join(f'{each}=...' for each in known)}")
        settings[key] = _calls(value) if key == "call" else _value(value)
    for field in fields(kind):
        called, types = NUMBERS.get(field.type, ("", ()))
        if types and type(settings.get(field.name, 0)) not in types:
            raise Problem(f"{name}: {field.name}={settings[field.name]} is no {called}. Write {field.name}=2")
    fault: testing.Fault = kind(**settings)
    return fault


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _calls(text: str) -> int | range:
    low, dash, high = text.partition("-")
    if not (low.isdigit() and (high.isdigit() or not dash)):
        raise Problem(f"call={text}: is no number of a call. Write call=2 for the second, call=1-3 for the first three")
    return range(int(low), int(high) + 1) if dash else int(low)


def _models(pairs: Sequence[str] | None) -> dict[str, str]:
    from .._runtime.models.catalogue import families  # noqa: PLC0415

    parts = [pair.rpartition("=") for pair in pairs or ()]
    named = {model_id: family for model_id, _, family in parts}
    for model_id, family in named.items():
        if not model_id or family not in families():
            raise Problem(f"--model: takes ID=FAMILY with a family of {', '.join(families())}")
    return named


def _made(recordings: list[Path] | None, **settings: Any) -> testing.LocalBedrock:
    for path in recordings or ():
        path.stat()
    try:
        return testing.LocalBedrock(recordings=recordings, **settings)
    except (ValueError, TypeError) as error:
        for path in recordings or ():
            for file in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
                read_json(file.read_bytes(), str(file))
        raise Problem(" ".join(str(error).split())) from None


def _serve(bedrock: testing.LocalBedrock, command: Sequence[str]) -> int:
    if command:
        return programs.run(command, bedrock.environment)
    _announce(bedrock.environment)
    programs.until_stopped()
    note(counted(len(bedrock.requests), "call"))
    return 0


def _announce(environment: Mapping[str, str]) -> None:
    """The variables that lead an SDK here, in a form that a shell reads."""
    for name, value in environment.items():
        sys.stdout.write(f"export {name}={value}\n")
    sys.stdout.flush()
    note("listening; Ctrl-C ends it")
