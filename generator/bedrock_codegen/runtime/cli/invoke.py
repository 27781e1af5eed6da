"""`invoke` and `stream`: calls whose options are the model's own parameters."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import os
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from .._runtime.bodies.base import RequestBody
from .._runtime.calls.call import invoke as send_and_wait
from .._runtime.calls.call import stream as send_and_stream
from .._runtime.calls.clients import new_client, shared_client
from .._runtime.calls.operations import operation_of
from .._runtime.calls.options import OptionsDict, boto3_arguments
from .._runtime.calls.preparing import prepare
from .._runtime.info import CallInfo
from .._runtime.json.paths import together
from . import pictures
from .arguments import members, object_of
from .commands import COMMAND
from .completion import ModelCommand
from .output import console, note, print_json, waiting
from .parameters import parameters, request_function
from .problems import Problem
from .show import print_parameters
from .subject import FamilyOption, JsonOption, ModelArgument, Subject, subject

HELP = frozenset({"--help", "-h"})
EVERYTHING: Any = {"allow_extra_args": True, "ignore_unknown_options": True}
"""Options that typer does not know are the model's parameters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a command line asks for."""

    about: Subject
    arguments: Mapping[str, Any]
    body: Mapping[str, Any] | None
    """The whole body, in place of arguments."""
    options: Mapping[str, Any]
    extra: Mapping[str, Any] | None
    where: Mapping[str, str]
    local: bool
    dry_run: bool


RegionOption = Annotated[str | None, typer.Option("--region", help="AWS region; AWS_REGION otherwise.")]
ProfileOption = Annotated[str | None, typer.Option("--profile", help="Profile of the AWS configuration.")]
EndpointOption = Annotated[str | None, typer.Option("--endpoint-url", help="Another endpoint, such as that of `serve`.")]
LocalOption = Annotated[bool, typer.Option("--local", help="Let a local endpoint answer from the spec; no account, no cost.")]
DryOption = Annotated[bool, typer.Option("--dry-run", help="Send nothing; print the exact body.")]
ExtraOption = Annotated[
    str | None,
    typer.Option(
        "--extra-body", metavar="JSON", help="What the spec does not know yet, as JSON or @FILE; merged in, not checked."
    ),
]
BodyOption = Annotated[
    str | None, typer.Option("--body", metavar="JSON", help="The whole body, as JSON or @FILE, instead of parameters.")
]
OutOption = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for pictures in the answer.")]
HelpOption = Annotated[bool, typer.Option("--help", "-h", help="Show this; after MODEL, its parameters.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("invoke", cls=ModelCommand, context_settings=EVERYTHING, add_help_option=False)(invoke)
    app.command("stream", cls=ModelCommand, context_settings=EVERYTHING, add_help_option=False)(stream)


def invoke(
    context: typer.Context,
    model: ModelArgument = "",
    family: FamilyOption = None,
    body: BodyOption = None,
    extra_body: ExtraOption = None,
    region: RegionOption = None,
    profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    local: LocalOption = False,
    dry_run: DryOption = False,
    as_json: JsonOption = False,
    out: OutOption = Path(),
    asked: HelpOption = False,
) -> None:
    """Ask a model. Its parameters are options: text and numbers as they are, the rest as JSON or @FILE.

    An option that is given again makes a list.
    Pictures in the answer are written to files; --json prints the whole answer instead.

    For example:

        bedrock-typed invoke meta.llama3-1-8b-instruct-v1:0 --help

        bedrock-typed invoke meta.llama3-1-8b-instruct-v1:0 --prompt "Name a river." --temperature 0 --dry-run

        bedrock-typed invoke meta.llama3-1-8b-instruct-v1:0 --prompt "Name a river." --local
    """
    call = _call(
        context,
        model,
        family,
        body,
        extra_body,
        environment(region, profile, endpoint_url),
        asked=asked,
        local=local,
        dry_run=dry_run,
    )
    with _answered(call, "invoke") as answer:
        whole = json.loads(answer.to_wire())
    if as_json:
        print_json(whole)
    else:
        _show(call.about, whole, answer.bedrock, out)


def stream(
    context: typer.Context,
    model: ModelArgument = "",
    family: FamilyOption = None,
    body: BodyOption = None,
    extra_body: ExtraOption = None,
    region: RegionOption = None,
    profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    local: LocalOption = False,
    dry_run: DryOption = False,
    as_json: JsonOption = False,
    asked: HelpOption = False,
) -> None:
    """Ask a model and print its answer as it comes; --json prints each event on a line.

    For example:

        bedrock-typed stream meta.llama3-1-8b-instruct-v1:0 --prompt "Name a river." --local

        bedrock-typed stream meta.llama3-1-8b-instruct-v1:0 --prompt "Name a river." --local --json
    """
    call = _call(
        context,
        model,
        family,
        body,
        extra_body,
        environment(region, profile, endpoint_url),
        asked=asked,
        local=local,
        dry_run=dry_run,
    )
    with _answered(call, "stream") as events:
        _print_events(events, as_json=as_json)


def _call(
    context: typer.Context,
    model: str,
    family: str | None,
    body: str | None,
    extra: str | None,
    where: Mapping[str, str],
    *,
    asked: bool,
    local: bool,
    dry_run: bool,
) -> Call:
    """The call that is meant; help ends here."""
    if not model:
        _help(context, asked=asked)
    about = subject(model, family)
    known = parameters(about.family)
    if asked:
        print_parameters(about, context.command_path)
        raise typer.Exit
    arguments, options = members(context.args, known, model)
    if body is not None and arguments:
        raise Problem("--body: stands beside parameters. Give one or the other")
    whole = object_of(body, "--body") if body is not None else None
    added = object_of(extra, "--extra-body") if extra else None
    if about.info is None and not dry_run:
        example = next(iter(about.family.model_ids), "")
        raise Problem(f"{model}: is a family. A call needs a model" + (f", such as {example}" if example else ""))
    return Call(
        about=about, arguments=arguments, body=whole, options=options, extra=added, where=where, local=local, dry_run=dry_run
    )


def _help(context: typer.Context, *, asked: bool) -> None:
    if asked:
        sys.stdout.write(context.get_help() + "\n")
        raise typer.Exit
    raise Problem(f"MODEL: is missing. Write {context.command_path} MODEL --name VALUE ...; {COMMAND} models lists them")


def environment(region: str | None, profile: str | None, endpoint_url: str | None) -> dict[str, str]:
    """The environment that the options stand for."""
    given = {"AWS_REGION": region, "AWS_PROFILE": profile, "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": endpoint_url}
    return {name: value for name, value in given.items() if value}


@contextmanager
def _answered(call: Call, name: str) -> Generator[Any]:
    """What a call of that name returns, sent to where the call shall go."""
    family, reference = call.about.family, call.about.reference
    request = _request(call, name)
    body = prepare(family, reference, request, call.extra, operation=operation_of(family, stream=name == "stream")).body
    boto3_arguments(cast("OptionsDict", call.options))  # everything that can be said without the network is said first
    if call.dry_run:
        sys.stdout.write(body.decode() + "\n")
        raise typer.Exit
    send: Any = send_and_wait if name == "invoke" else send_and_stream
    with open_client(call.where, local=call.local) as client, waiting(f"asking {reference}") as arrived:
        answer = send(family, reference, request, client=client, options=call.options, extra_body=call.extra)
        arrived()
        yield answer


def _request(call: Call, name: str) -> RequestBody:
    """The request that a command line makes.

    Raises:
        Problem: The family has no such call, or a required parameter is missing.
        RequestError: The spec refuses it.
    """
    family = call.about.family
    if name not in family.operations:
        raise Problem(f"{family.name}: has no {name}. It is for {', '.join(family.operations)}")
    if call.body is not None:
        request: RequestBody = family.parse_request(json.dumps(call.body))
        return request
    missing = [item.option for item in parameters(family) if item.required and item.name not in call.arguments]
    if missing:
        raise Problem(f"{call.about.reference}: needs {' and '.join(missing)}. {COMMAND} show {call.about.reference} says more")
    return request_function(family)(**call.arguments)


@contextmanager
def open_client(where: Mapping[str, str], *, local: bool) -> Generator[Any]:
    """A client for where a call shall go, which the rest of this program is told as well."""
    if not local:
        os.environ.update(where)
        yield new_client(region=where["AWS_REGION"]) if "AWS_REGION" in where else shared_client()
        return
    from ..testing import LocalBedrock  # noqa: PLC0415 - only for those that ask for it

    with LocalBedrock() as bedrock:
        yield bedrock.client()


def _show(about: Subject, whole: Any, info: CallInfo, folder: Path) -> None:
    """The text of an answer, the pictures as files, or the whole answer where it has neither."""
    reading = about.family.answer.text
    texts = [text for text in together(whole, (*reading.response, *reading.among)) if isinstance(text, str)]
    files = pictures.save(whole, folder, about.base or about.family.name) if any(True for _ in pictures.found(whole)) else []
    for path in files:
        sys.stdout.write(f"{path}\n")
    if any(texts):
        sys.stdout.write("\n".join(texts).strip("\n") + "\n")
    elif not files:
        print_json(whole)
    _usage(info)


def _print_events(events: Any, *, as_json: bool) -> None:
    if as_json:
        for event in events:
            sys.stdout.write(event.to_wire().decode() + "\n")
            sys.stdout.flush()
        return
    for text in events.text():
        sys.stdout.write(text)
        sys.stdout.flush()
    sys.stdout.write("\n")
    _usage(events.bedrock)


def _usage(info: CallInfo) -> None:
    """Tokens and reason, for somebody at a terminal."""
    if console(stderr=True).is_terminal:
        read, written = ("?" if count is None else count for count in (info.usage.input_tokens, info.usage.output_tokens))
        note(f"[tokens: {read} in, {written} out; {info.stop_reason or 'no reason given'}]")
