# Copied from generator/bedrock_codegen/runtime/cli/show.py; edit it there.
"""`show` and `schema`: one model, and its bodies."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from .._runtime.json.rules import Limit, Rule, applies
from .._runtime.models.catalogue import ModelInfo, schema
from .._runtime.models.family import Family
from .arguments import BESIDE
from .models import as_data, state
from .output import console, print_json
from .parameters import Parameter, parameters, range_words
from .problems import Problem
from .subject import FamilyOption, JsonOption, ModelArgument, Subject, subject


class Role(StrEnum):
    """Which body."""

    REQUEST = "request"
    RESPONSE = "response"
    EVENT = "event"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("show")(show)
    app.command("schema")(print_schema)


def show(model: ModelArgument, family: FamilyOption = None, as_json: JsonOption = False) -> None:
    """Show a model: its lifecycle, its parameters with range, default and evidence, and its own limits.

    For example:

        bedrock-typed show meta.llama3-1-8b-instruct-v1:0

        bedrock-typed show claude_messages --json
    """
    about = subject(model, family)
    if as_json:
        print_json(_data(about))
        return
    out = console()
    if about.info:
        _model(about.info, out)
    out.print(f"{about.family.title} ({about.family.name}): {', '.join(about.family.operations)}\n", style="bold")
    for parameter in parameters(about.family):
        _parameter(parameter, out)
    for line in checks(about.family, about.base):
        _hanging("! ", line, out)


def print_schema(
    model: ModelArgument,
    role: Annotated[Role, typer.Argument(help="Which body.")] = Role.REQUEST,
    family: FamilyOption = None,
) -> None:
    """Print the JSON Schema of a body.

    For example:

        bedrock-typed schema meta.llama3-1-8b-instruct-v1:0 request

        bedrock-typed schema claude_messages event
    """
    about = subject(model, family)
    try:
        print_json(schema(about.family.name, role.value))
    except LookupError as error:
        raise Problem(str(error.args[0])) from None


def print_parameters(about: Subject, command: str) -> None:
    """The parameters as options of a command."""
    out = console()
    out.print(f"Usage: {command} {about.reference} [OPTIONS]\n", style="bold")
    for item in parameters(about.family):
        _parameter(item, out, item.option)
    out.print(
        f"\nBeside the body: {', '.join('--' + name.replace('_', '-') for name in BESIDE)}; {command} --help lists the rest."
    )


def checks(family: Family, base: str) -> list[str]:
    """What holds for one model beyond the schema, and the rules between fields, each as a sentence."""
    certain = [check for check in family.checks if base and applies(check, base)]
    rules = [f"{_within(cls, family)}{sentence(rule)}" for cls in _classes(family) for rule in cls.__rules__]
    return [*rules, *map(sentence, certain)]


def _within(cls: Any, family: Family) -> str:
    return "" if cls is family.request else f"{cls.__name__}: "


def sentence(check: Rule | Limit) -> str:
    """A rule or limit in words."""
    doubt = "" if check.certain else " (unconfirmed: it only warns)"
    if isinstance(check, Limit):
        fragment: Any = check.schema
        words = check.message or (
            "is not accepted" if fragment is None else f"must be {range_words(fragment) or _values(fragment)}"
        )
        return f"{check.at} {words}{doubt}"
    return f"{', '.join(check.fields)}: {check.message or check.words()}{doubt}"


def _values(fragment: Any) -> str:
    return " or ".join(map(str, fragment.get("enum", [fragment.get("const", fragment)])))


def _classes(family: Family) -> list[Any]:
    """The classes of a request that rules stand in, the body first."""
    body = schema(family.name, "request")
    module: Any = __import__(family.request.__module__, fromlist=["*"])
    found = [getattr(module, name, None) for name in body.get("$defs", {})]
    return [family.request, *(cls for cls in found if hasattr(cls, "__rules__"))]


def _data(about: Subject) -> dict[str, Any]:
    listed = {"parameters": [item.data for item in parameters(about.family)], "checks": checks(about.family, about.base)}
    names = {"family": about.family.name, "title": about.family.title, "operations": about.family.operations}
    return {"model": as_data(about.info) if about.info else None, **names, **listed}


def _model(info: ModelInfo, out: Console) -> None:
    facts = {
        "lifecycle": ", ".join(_life(info)),
        "takes, gives": f"{', '.join(info.modalities_in)} -> {', '.join(info.modalities_out)}" if info.modalities_in else "",
        "tokens": " ".join(
            [
                f"context {info.context_window:,}" if info.context_window else "",
                f"output {info.max_output_tokens:,}" if info.max_output_tokens else "",
            ]
        ).strip(),
        "inference": (info.inference or "").replace("_", " "),
        "profiles": ", ".join(info.profiles),
        "regions": ", ".join(info.regions),
        "note": info.note or "",
    }
    out.print(info.id, style="bold")
    for name, words in facts.items():
        if words:
            _hanging(f"  {name:<13} ", words, out)
    out.print()


def _life(info: ModelInfo) -> Iterator[str]:
    """The parts of what is known of a model's life."""
    yield state(info)
    if info.eol_not_before:
        yield f"ends no sooner than {info.eol_not_before}"
    if info.legacy_period:
        yield f"callable for {info.legacy_period} once it is legacy"
    if info.extended_date:
        yield f"extended access from {info.extended_date}"
    if info.successor:
        yield f"use {info.successor} instead"


def _parameter(item: Parameter, out: Console, name: str = "") -> None:
    """The name with its facts, and the words below."""
    facts = [
        item.type,
        item.range,
        "required" if item.required else "",
        "" if item.default is None else f"default {_short(item.default)}",
    ]
    evidence = f"  [{item.evidence}]" if item.evidence else ""
    head = f"{name or item.name:<20} "
    lines = _wrapped(", ".join(fact for fact in facts if fact) + evidence, out, len(head))
    out.print(Text(head, style="bold").append(f"\n{' ' * 6}".join(lines), style="not bold"), soft_wrap=True)
    for line in _wrapped(item.description or item.pointer, out, 4):
        out.print(Text(f"    {line}", style="dim"), soft_wrap=True)


def _wrapped(words: str, out: Console, indent: int) -> list[str]:
    """Lines of a text that is easy to read: as wide as the terminal, and no wider than a page."""
    return textwrap.wrap(words, max(30, min(out.width, 120) - indent - 1), break_on_hyphens=False) or [""]


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _hanging(head: str, words: str, out: Console) -> None:
    """A text beside a head, its further lines below its first."""
    out.print(head + f"\n{' ' * len(head)}".join(_wrapped(words, out, len(head))), soft_wrap=True)
