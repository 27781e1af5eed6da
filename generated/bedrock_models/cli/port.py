# Copied from generator/bedrock_codegen/runtime/cli/port.py; edit it there.
"""`port`: a body of one model as the body of another."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated

import typer

from .._runtime.porting.port import port as ported
from ..errors import BedrockModelsError, RequestError
from .commands import COMMAND
from .output import console, note, print_json
from .problems import read_json
from .subject import JsonOption, ModelArgument, complete_model, read

FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="A JSON body, or - for standard input.")]
ToOption = Annotated[
    str,
    typer.Option("--to", metavar="MODEL", help="A model id, a family, or converse.", autocompletion=complete_model),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("port")(port)


def port(model: ModelArgument, file: FileArgument, to: ToOption, as_json: JsonOption = False) -> None:
    """Print the body of a conversation as another model takes it; what is lost or changed is told, each at its place.

    Messages, roles, tools, pictures and settings go where they mean the same. The exit status is 1 if the other model
    cannot hold the conversation at all. `--json` prints the body and what is told as one value.

    For example:

        echo '{"prompt": "Hi", "temperature": 0.2}' | bedrock-typed port llama - --to us.amazon.nova-lite-v1:0

        echo '{"inputText": "Hi"}' | bedrock-typed port titan_text - --to converse --json
    """
    shown = "standard input" if file == "-" else file
    body = read_json(read(file), shown, once=True)
    try:
        made = ported(json.dumps(body), to=to, family=model)
    except RequestError as error:
        note(f"{COMMAND}: {error}")
        raise typer.Exit(1) from None
    request = json.loads(made.request.to_wire())
    told = [{"at": finding.pointer, "message": finding.message} for finding in made.findings]
    if as_json:
        print_json({"family": made.family.name, "request": request, "findings": told})
        return
    console().print(json.dumps(request, indent=2, ensure_ascii=False), soft_wrap=True)
    for finding in made.findings:
        note(f"{shown}#{finding}")


def told_port(body: object, family: str, to: str) -> Iterator[str]:
    """What a body would be for another model, in lines; nothing where it is the same."""
    try:
        made = ported(json.dumps(body), to=to, family=family)
    except BedrockModelsError as error:
        yield f"{to} does not take this body: {error}"
        return
    if made.family.name != family:
        yield f"{to} takes {made.family.name}: {made.request.to_wire().decode()}"
        yield from (str(finding) for finding in made.findings)
