"""Answers of Converse with what a request asks for beside the conversation: fields of the model's own answer, and a trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..._runtime.json.paths import keys_of
from ..._runtime.models.catalogue import ANY_MODEL, families
from ..._runtime.models.family import Family
from ..bodies.split import converse_events, split
from . import guardrails
from .answers import from_spec, is_shown, made
from .values import Answer, Events, Request

ECHOED = ("performanceConfig", "serviceTier")
"""What an answer says again of its request."""


def conversed(request: Request, body: Mapping[str, Any], own: Family | None, seed: int, *, stream: bool) -> Answer | Events:
    """An answer to a conversation, the same for the same request; `own` is the model's own format, where one is known."""
    converse = families()[ANY_MODEL]
    if is_shown(converse, request.body):
        return from_spec(converse, request, body, seed, stream=stream)
    asked: Mapping[str, Any] = request.body
    answer = made(converse, request.model_id, body, seed)
    answer |= {name: asked[name] for name in ECHOED if name in asked}
    paths = asked.get("additionalModelResponseFieldPaths")
    if paths and own is not None and own.response is not None:
        theirs = made(own, request.model_id, body, seed)
        fields = picked(paths, split(own, theirs) if stream and own.event is not None else [theirs])
        answer |= {"additionalModelResponseFields": fields} if fields else {}
    guardrails.guard(answer, asked)
    return Events(converse_events(answer)) if stream else Answer(body=answer)


def picked(pointers: Iterable[str], bodies: Iterable[Any]) -> dict[str, Any]:
    """What JSON Pointers name in a model's own answer, or in the last of its events that has it; what is nowhere is left out."""
    fields: dict[str, Any] = {}
    for pointer in pointers:
        for body in bodies:
            _pick(fields, keys_of(pointer), body)
    return fields


def _pick(fields: dict[str, Any], way: list[str], body: Any) -> None:
    """Copy what a way leads to, with the objects that lead there; null is a value."""
    value = body
    for key in way:
        if isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            return
    for key in way[:-1]:
        fields = fields.setdefault(key, {})
    fields[way[-1]] = value
