# Copied from generator/bedrock_codegen/runtime/cli/show.py; edit it there.
"""`show` and `schema`: one model, and its bodies."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import json
import re
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
from .commands import COMMAND
from .models import as_data, state
from .nested import everything_within, opened, roots
from .output import console, print_json
from .parameters import Parameter, parameters, range_words
from .problems import Problem
from .subject import FamilyOption, JsonOption, ModelArgument, Subject, subject

_SLICE = re.compile(r"/(-?\d*:-?\d*)")
"""A part of a list, within a path."""


class Role(StrEnum):
    """Which body."""

    REQUEST = "request"
    RESPONSE = "response"
    EVENT = "event"


PlaceArgument = Annotated[
    str | None,
    typer.Argument(metavar="[NAME]", help="What to open: a parameter, a way such as messages.content, or the name of a class."),
]
EverythingOption = Annotated[bool, typer.Option("--all", help="Open everything within as well, to the end.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("show")(show)
    app.command("schema")(print_schema)


def show(
    model: ModelArgument,
    place: PlaceArgument = None,
    family: FamilyOption = None,
    everything: EverythingOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show a model: its lifecycle, its parameters, and the rules between them; or what is within one of them.

    For example:

        bedrock-typed show meta.llama3-1-8b-instruct-v1:0

        bedrock-typed show us.amazon.nova-lite-v1:0 messages.content.image

        bedrock-typed show claude_messages ClaudeTool --all

        bedrock-typed show claude_messages --json
    """
    about = subject(model, family)
    if place or everything:
        _within(about.family, place, everything=everything, as_json=as_json)
        return
    if as_json:
        print_json(_data(about))
        return
    out = console()
    if about.info:
        _model(about.info, out)
    out.print(f"{about.family.title} ({about.family.name}): {', '.join(about.family.operations)}\n", style="bold")
    for parameter in parameters(about.family):
        _parameter(parameter, out)
    _rules(about, out)
    out.print()
    _hanging("", f"{COMMAND} show {model} NAME opens what is within a parameter; --all opens everything.", out, "dim")


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


def _within(family: Family, place: str | None, *, everything: bool, as_json: bool) -> None:
    """Print the objects at a place; with all that is within them, if that is asked for."""
    found = opened(family, place) if place else roots(family)
    shown = [*everything_within(family, found)] if everything else found
    if as_json:
        print_json([{"at": item.way, "class": item.title, "members": [one.data for one in item.members]} for item in shown])
        return
    out = console()
    for item in shown:
        _hanging("", ": ".join(dict.fromkeys(part for part in (item.way, item.title) if part)), out, "bold")
        if item.about:
            _hanging("  ", item.about, out, "dim")
        for one in item.members:
            _parameter(one, out, f"  {one.name}")
        out.print()


def checks(family: Family, base: str) -> list[str]:
    """What holds for one model beyond the schema, and the rules between fields, each as a sentence."""
    return [f"{words}{'' if certain else ' (unconfirmed: it only warns)'}" for words, certain in _sentences(family, base)]


def _rules(about: Subject, out: Console) -> None:
    """The sentences: first what is refused, then what is only suspected to be."""
    sentences = _sentences(about.family, about.base)
    for title, wanted in (("Refused before anything is sent:", True), ("Only warned about, since nothing confirms it:", False)):
        lines = [words for words, certain in sentences if certain is wanted]
        if lines:
            out.print(f"\n{title}", style="bold", soft_wrap=True)
        for line in lines:
            _hanging("  - ", line, out)


def _sentences(family: Family, base: str) -> list[tuple[str, bool]]:
    """Every rule and limit that holds, and whether it is certain."""
    certain = [check for check in family.checks if base and applies(check, base)]
    rules = [
        (_of_rule(rule, "" if cls is family.request else cls.__name__), rule.certain)
        for cls in _classes(family)
        for rule in cls.__rules__
    ]
    return [*rules, *((_of_limit(check) if isinstance(check, Limit) else _of_rule(check), check.certain) for check in certain)]


def _of_rule(rule: Rule, holder: str = "") -> str:
    words = rule.message or rule.words()
    places = [_place(field) for field in rule.fields]
    colon = "" if words.startswith(("is ", "must ")) else ":"
    told = words if all(place in words for place in places) else f"{', '.join(places)}{colon} {words}"
    return _spoken(f"in {holder}, {told}" if holder else told)


def _of_limit(limit: Limit) -> str:
    fragment: Any = limit.schema
    if limit.message:
        return _spoken(f"{_place(limit.at)}: {limit.message}")
    words = "is not accepted" if fragment is None else f"must be {range_words(fragment) or _values(fragment)}"
    return _spoken(f"{_place(limit.at)} {words}")


def _place(pointer: str) -> str:
    """A pointer as people write it: `messages[].content`."""
    return _SLICE.sub(r"[\1]", pointer.removeprefix("/")).replace("/*[", "[").replace("/*", "[]").replace("/", ".")


def _spoken(words: str) -> str:
    """Words as a sentence; what begins with the name of a member begins with it."""
    plain = re.sub(r"(?<![\w\]])/([a-z]\w*(?:/[\w*]+)*)", lambda match: _place(match[0]), words)
    return plain if plain.endswith((".", "?", "!")) else f"{plain}."


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


def _hanging(head: str, words: str, out: Console, style: str = "") -> None:
    """A text beside a head, its further lines below its first."""
    out.print(head + f"\n{' ' * len(head)}".join(_wrapped(words, out, len(head))), soft_wrap=True, style=style)
