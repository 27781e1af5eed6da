"""Emit the module of a family's calls by Converse: the parameters of Converse that its models take, and its own extras."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..common.names import Name
from ..common.texts import Source, Words
from ..ir.package import Calls, Conversing, FamilyIR
from .calls import Entry, Function, entries, twin
from .docstrings import CONVERSE_RAISES, client_words, converse_summary, prompt_summary
from .parameters import CallParameter, defined_names, parameters
from .text import render

NOT_COMMON = frozenset(
    (
        "messages additionalModelRequestFields additionalModelResponseFieldPaths promptVariables guardrailConfig "
        "performanceConfig serviceTier requestMetadata projectIdentifier"
    ).split()
)
"""What stands in `options`, in the extras, or is for prompts only."""
NOT_KEPT = frozenset(("outputConfig",))
"""What prompt management has no place for."""
OF_A_PROMPT = frozenset(map(Name, "name user messages declared description".split()))
"""Parameters of `prompt` that are its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prompt:
    """The function that writes a prompt for prompt management."""

    summary: Words
    said: list[CallParameter]
    """What it says beside its turns."""
    settings: list[CallParameter]
    extras: list[CallParameter]

    @property
    def entries(self) -> list[Entry]:
        """The members of Converse's request."""
        return entries([*self.said, *self.settings])

    @property
    def extra_entries(self) -> list[Entry]:
        """The members of the extras."""
        return entries(self.extras)


def conversing(
    family: FamilyIR, how: Conversing, converse: FamilyIR, header: str, own: Mapping[str, str], theirs: Mapping[str, str]
) -> Source:
    """The module; `own` and `theirs` are the other modules of the family and of Converse."""
    taken = parameters(theirs["requests"], theirs["dicts"], converse.request_class, converse.calls)
    common = [item for item in taken if item.wire not in NOT_COMMON and not _is_without(item, how.without)]
    extras = _extras(how, own) if how.extras else []
    (messages,) = (
        replace(item, type=item.type.removesuffix(" | None"), doc=Words("The conversation so far."))
        for item in taken
        if item.wire == "messages"
    )
    types = _types([*common, messages, *extras])
    return render(
        "family/conversing.py.jinja",
        family=family,
        header=header,
        functions=_functions(family),
        files="FileContent" in types,
        messages=messages,
        common=common,
        extras=extras,
        extras_class=how.extras_class,
        entries=entries(common),
        extra_entries=entries(extras),
        prompt=_prompt(family, common, extras),
        their_names={module: sorted(types & defined_names(theirs[module])) for module in ("requests", "dicts")},
        own_names={module: sorted(types & defined_names(own[module])) for module in ("requests", "dicts")},
    )


def _prompt(family: FamilyIR, common: Sequence[CallParameter], extras: Sequence[CallParameter]) -> _Prompt:
    kept = [_beside(item) for item in common if item.wire not in NOT_KEPT]
    return _Prompt(
        summary=prompt_summary(family.title),
        said=[replace(item, type=f"str | {item.type}") for item in kept if item.wire == "system"],
        settings=[item for item in kept if item.wire != "system"],
        extras=[_beside(item) for item in extras],
    )


def _beside(item: CallParameter) -> CallParameter:
    """A parameter beside those that a prompt has of its own."""
    return replace(item, name=Name(f"{item.name}_")) if item.name in OF_A_PROMPT else item


def _extras(how: Conversing, own: Mapping[str, str]) -> list[CallParameter]:
    calls = Calls(first=(), flatten=how.groups, hidden=(), streaming={}, invoke=False, stream=False, start=False)
    return list(parameters(own["requests"], own["dicts"], how.extras_class, calls))


def _is_without(item: CallParameter, without: Sequence[str]) -> bool:
    return not {f"/{item.group}", f"/{item.wire}", f"/{item.group}/{item.wire}"}.isdisjoint(without)


def _types(items: Sequence[CallParameter]) -> set[str]:
    return {node.id for item in items for node in ast.walk(ast.parse(item.type)) if isinstance(node, ast.Name)}


def _twin(a: str, kind: str, name: str) -> dict[str, Any]:
    plain = twin(a, kind, stream=kind == "stream")
    return {**plain, "name": f"{a}{name}", "call": plain["call"].replace("call.", "conversing.")}


def _functions(family: FamilyIR) -> list[Function]:
    return [
        Function(
            **_twin(a, kind, name),
            client_doc=client_words(a),
            summary=converse_summary(kind, family.title),
            returns=f"{'AsyncStream' if a else 'Stream'}[ConverseEvent, ConverseResponse]"
            if kind == "stream"
            else "ConverseResponse",
            raises=CONVERSE_RAISES[kind],
            response=kind == "invoke",
        )
        for kind, name in (("invoke", "converse"), ("stream", "converse_stream"))
        for a in ("", "a")
    ]
