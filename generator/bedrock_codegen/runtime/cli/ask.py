"""`ask` and `chat`: a model in words, whatever its family, through the common interface."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from .commands import COMMAND
from .completion import complete_parameter
from .invoke import EndpointOption, LocalOption, ProfileOption, RegionOption, environment, open_client
from .problems import Problem
from .subject import FamilyOption, ModelArgument

TextArgument = Annotated[list[str] | None, typer.Argument(metavar="[TEXT]...", help="What to say; standard input otherwise.")]
SystemOption = Annotated[str | None, typer.Option("--system", "-s", help="How the model shall behave.")]
ImageOption = Annotated[
    list[Path] | None, typer.Option("--image", "-i", metavar="FILE", help="A picture to show; may be repeated.")
]
ParameterOption = Annotated[
    list[str] | None,
    typer.Option(
        "--parameter",
        "-p",
        metavar="NAME=VALUE",
        help="A parameter, such as temperature=0; may be repeated.",
        autocompletion=complete_parameter,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("ask")(ask)
    app.command("chat")(chat)


def ask(
    model: ModelArgument,
    text: TextArgument = None,
    system: SystemOption = None,
    image: ImageOption = None,
    parameter: ParameterOption = None,
    family: FamilyOption = None,
    region: RegionOption = None,
    profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    local: LocalOption = False,
) -> None:
    """Ask a model something, and print what it says as it comes.

    For example:

        bedrock-typed ask us.amazon.nova-lite-v1:0 "Name a river." --local

        echo "Name a river." | bedrock-typed ask us.amazon.nova-lite-v1:0 --system "One word." -p temperature=0 --local
    """
    said = " ".join(text or ()) or _standard_input()
    with open_client(environment(region, profile, endpoint_url), local=local) as client:
        speaker = _model(model, family, parameter or (), client)
        _say(speaker, _conversation(system, said, image or ()))


def chat(
    model: ModelArgument,
    system: SystemOption = None,
    parameter: ParameterOption = None,
    family: FamilyOption = None,
    region: RegionOption = None,
    profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    local: LocalOption = False,
) -> None:
    """Talk to a model, a line at a time; an empty line or Ctrl-D ends it.

    For example:

        echo "Name a river." | bedrock-typed chat us.amazon.nova-lite-v1:0 --local
    """
    from .._runtime.fm.messages import Assistant, Human, System  # noqa: PLC0415 - only for those that talk

    with open_client(environment(region, profile, endpoint_url), local=local) as client:
        speaker = _model(model, family, parameter or (), client)
        conversation: list[Any] = [System(system)] if system else []
        while said := _line():
            conversation.append(Human(said))
            conversation.append(Assistant(_say(speaker, conversation)))


def _standard_input() -> str:
    said = "" if sys.stdin.isatty() else sys.stdin.read().strip()
    if not said:
        raise Problem(f'TEXT: is missing. Write {COMMAND} ask MODEL "text", or give the text on standard input')
    return said


def _line() -> str:
    """The next line that is said; empty at the end."""
    if sys.stdin.isatty():
        sys.stderr.write("> ")
        sys.stderr.flush()
    return sys.stdin.readline().strip()


def _conversation(system: str | None, said: str, images: Sequence[Path]) -> list[Any]:
    from .._runtime.fm.messages import Human, System  # noqa: PLC0415 - only for those that talk

    return [*([System(system)] if system else []), Human(said, images=[*images])]


def _model(model: str, family: str | None, parameters: Sequence[str], client: Any) -> Any:
    """The model in the common interface.

    Raises:
        Problem: It does not talk, or takes no such parameter.
    """
    from .._runtime.fm.choice import choose  # noqa: PLC0415 - only for those that talk
    from .._runtime.fm.text import BedrockFoundationModel  # noqa: PLC0415

    try:
        speaker = choose(model, family=family, client=client, **dict(map(_parameter, parameters)))
    except TypeError as error:  # a parameter that it does not have
        raise Problem(str(error)) from None
    if not isinstance(speaker, BedrockFoundationModel):
        raise Problem(f"{model}: does not write text. {COMMAND} invoke {model} --help says what it takes")
    return speaker


def _parameter(given: str) -> tuple[str, Any]:
    """Name and value; what is no JSON is text.

    Raises:
        Problem: there is no `=`.
    """
    name, equals, value = given.partition("=")
    if not equals:
        raise Problem(f"-p {given}: is not NAME=VALUE. Write it as -p temperature=0")
    try:
        return name.replace("-", "_"), json.loads(value)
    except ValueError:
        return name.replace("-", "_"), value


def _say(speaker: Any, conversation: Sequence[Any]) -> str:
    """Print what the model says as it comes, and return it. A model that takes no conversation takes its only text."""
    talks, streams = hasattr(speaker, "chat"), "stream" in speaker._family.operations  # noqa: SLF001 - of this package
    if not talks and len(conversation) > 1:
        raise Problem(f"{speaker.model_id}: takes one text, and no conversation. Leave --system out")
    asked = speaker.chat if talks else speaker.generate
    subject = conversation if talks else conversation[0].content
    pieces: list[str] = []
    for piece in asked(subject, stream=True) if streams else asked(subject)[:1]:
        pieces.append(piece)
        sys.stdout.write(piece)
        sys.stdout.flush()
    sys.stdout.write("\n")
    return "".join(pieces)
