"""Emit the module of a family's functions."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..common.names import Name
from ..common.texts import Source, Words
from ..ir.package import FamilyIR
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
        found += _twins(
            "invoke",
            _model(family) + " and return the whole answer.",
            str(family.response_class),
            "AnswerError: The answer is no JSON object, or broke off; it carries what came.",
        )
    if family.calls.stream:
        types = f"[{family.event_class}, {family.response_class}]"
        found += _twins(
            "stream",
            _model(family) + " and return its answer as a stream of events.",
            types,
            "StreamError: While iterating; it carries the part of the answer that came.",
        )
    if family.calls.start:
        found += [_starter(family, a) for a in ("", "a")]
    if family.calls.count:
        found += [_counter(family, a) for a in ("", "a")]
    return found


def _counter(family: FamilyIR, a: str) -> Function:
    """The function that counts the tokens of a request."""
    return Function(
        name=f"{a}count_tokens",
        prefix="async " if a else "",
        call=f"{'await ' if a else ''}counting.{a}count_tokens",
        client="AsyncClient" if a else "Client",
        client_doc=client_doc(a),
        summary="Count the input tokens of a request in the format of " + family.title + "; nothing is generated, nothing costs.",
        returns="int",
        raises="",
        response=False,
        counts=True,
    )


def _starter(family: FamilyIR, a: str) -> Function:
    """The function that begins a call whose answer goes to S3."""
    return Function(
        name=f"{a}start",
        prefix="async " if a else "",
        call=f"{'await ' if a else ''}job.{a}start",
        client="AsyncClient" if a else "Client",
        client_doc=client_doc(a),
        summary="Begin a call of " + _model(family) + " that runs on its own; its answer goes to S3.",
        returns=f"AsyncJob[{family.job_result}]",
        raises="",
        response=False,
        starts=True,
    )


def client_doc(a: str) -> str:
    """What is said of the parameter `client`; `a` is empty, or begins the asynchronous twin."""
    if a:
        return "An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares."
    return "A `boto3` client of `bedrock-runtime`; by default one that this process shares."


def _twins(name: str, summary: Words, returns: str, raises: str) -> list[Function]:
    stream = name == "stream"
    return [
        Function(
            **twin(a, name, stream=stream),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - texts, each by its name
            client_doc=client_doc(a),
            summary=summary,
            returns=f"{'AsyncStream' if a else 'Stream'}{returns}" if stream else returns,
            raises=raises,
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


def _model(family: FamilyIR) -> Words:
    return "Ask a model that speaks " + family.title


def entries(taken: Sequence[CallParameter]) -> list[Entry]:
    """The body's members in the order of the parameters, those of one flattened object together."""
    found: dict[str, Entry] = {}
    for item in taken:
        if item.group:
            found.setdefault(item.group, Entry(item.group)).members.append(item)
        else:
            found[item.wire] = Entry(item.wire, item.name)
    return list(found.values())
