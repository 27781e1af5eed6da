"""Emit the module of a family's functions."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..common.names import Name
from ..common.texts import Source, Words
from ..ir.package import FamilyIR
from .docstrings import RAISES, client_words, summary
from .parameters import CallParameter, defined_names, parameters
from .text import render

BEDROCK_PARAMETERS = (
    CallParameter(
        name=Name("guardrail_config"),
        wire="amazon-bedrock-guardrailConfig",
        group="",
        type="BedrockGuardrailConfig | BedrockGuardrailConfigDict | None",
        required=False,
        doc=Words("Settings of the guardrail that `options` names."),
        first=False,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What differs between a function and its asynchronous twin, wherever they stand."""

    name: str
    prefix: str
    call: str
    client: str
    summary: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(Twin):
    """A function of a family."""

    client_doc: str
    returns: str
    raises: str
    response: bool
    """Whether it returns the whole answer."""
    starts: bool = False
    """Whether it begins a call whose answer goes to S3."""
    counts: bool = False
    """Whether it says how many tokens a request has."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One member of the body that `request` builds."""

    wire: str
    name: str = ""
    members: list[CallParameter] = field(default_factory=list)


def calls(family: FamilyIR, header: str, sources: Mapping[str, str]) -> Source:
    """The module of a family's functions; `sources` are its other modules."""
    taken = parameters(sources["requests"], sources["dicts"], family.request_class, family.calls)
    if family.api == "invoke_model":
        taken = (*taken, *BEDROCK_PARAMETERS)
    types = {node.id for item in taken for node in ast.walk(ast.parse(item.type)) if isinstance(node, ast.Name)}
    return render(
        "family/calls.py.jinja",
        family=family,
        header=header,
        functions=functions(family),
        files="FileContent" in types,
        settings=_settings(family, taken, sources),
        positional=[item for item in taken if item.first],
        keyword=[item for item in taken if not item.first],
        entries=entries(taken),
        answer_names=[name for name in (family.response_class, family.event_class) if name],
        dict_names=sorted(types & defined_names(sources["dicts"])),
        request_names=sorted(types & defined_names(sources["requests"]) - {family.request_class}),
    )


def _settings(family: FamilyIR, taken: Sequence[CallParameter], sources: Mapping[str, str]) -> str:
    """The name of the class that holds what is given by name; empty if nothing is, or if a class of the bodies has it."""
    name = f"{family.prefix}Settings"
    there = name in defined_names(sources["requests"]) | defined_names(sources["dicts"])
    return "" if there or all(item.first for item in taken) else name


def functions(family: FamilyIR) -> list[Function]:
    """The functions that a family's operations ask for."""
    found: list[Function] = []
    if family.calls.invoke:
        found += _twins("invoke", family, str(family.response_class))
    if family.calls.stream:
        types = f"[{family.event_class}, {family.response_class}]"
        found += _twins("stream", family, types)
    if family.calls.start:
        found += [_starter(family, a) for a in ("", "a")]
    if family.calls.count:
        found += [_counter(family, a) for a in ("", "a")]
    return found


def _counter(family: FamilyIR, a: str) -> Function:
    """The function that counts the tokens of a request."""
    return _beside(family, a, "count_tokens", "counting", returns="int", counts=True)


def _starter(family: FamilyIR, a: str) -> Function:
    """The function that begins a call whose answer goes to S3."""
    return _beside(family, a, "start", "job", returns=f"AsyncJob[{family.job_result}]", starts=True)


def _beside(family: FamilyIR, a: str, name: str, module: str, **own: Any) -> Function:
    """A function of another module of the runtime than those that send and answer; its twin is awaited."""
    return Function(
        name=f"{a}{name}",
        prefix="async " if a else "",
        call=f"{'await ' if a else ''}{module}.{a}{name}",
        client="AsyncClient" if a else "Client",
        client_doc=client_words(a),
        summary=summary(name, family.title),
        raises="",
        response=False,
        **own,
    )


def _twins(name: str, family: FamilyIR, returns: str) -> list[Function]:
    stream = name == "stream"
    return [
        Function(
            **twin(a, name, stream=stream),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - texts, each by its name
            client_doc=client_words(a),
            summary=summary(name, family.title),
            returns=f"{'AsyncStream' if a else 'Stream'}{returns}" if stream else returns,
            raises=RAISES[name],
            response=not stream,
        )
        for a in ("", "a")
    ]


def twin(a: str, name: str, *, stream: bool) -> dict[str, str]:
    """How a function is called and what it calls; `a` is empty, or begins the asynchronous twin."""
    waits = a and not stream  # an asynchronous stream is sent when it is first touched
    return {
        "name": f"{a}{name}",
        "prefix": "async " if waits else "",
        "call": f"{'await ' if waits else ''}call.{a}{name}",
        "client": "AsyncClient" if a else "Client",
    }


def entries(taken: Sequence[CallParameter]) -> list[Entry]:
    """The body's members in the order of the parameters, those of one flattened object together."""
    found: dict[str, Entry] = {}
    for item in taken:
        if item.group:
            found.setdefault(item.group, Entry(item.group)).members.append(item)
        else:
            found[item.wire] = Entry(item.wire, item.name)
    return list(found.values())
