"""`port`: a body of one family as the body of another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..bodies.base import RequestBody
from ..errors import RequestError, UnknownModelError
from ..json.findings import Finding
from ..models.catalogue import ANY_MODEL, ModelInfo, converse_family, families, resolve
from ..models.family import Family
from .asks import asked_at, think_by_budget
from .forms import Form, form_in, form_of, others_of
from .native import add_native, keep_to_oneself, write_native
from .others import port_other
from .pointers import get
from .read import read
from .settle import is_only, settle
from .talk import Note, Talk
from .write import write


@dataclass(frozen=True, slots=True)
class Ported:
    """A request of another family, and what became of the one it was made from."""

    request: Any
    """The typed request."""
    family: Family
    findings: tuple[Finding, ...]
    """What was lost or changed, each at its place in the request that was ported; empty where nothing was."""


def port(request: RequestBody | Mapping[str, Any] | str | bytes, *, to: str, family: str | None = None) -> Ported:
    """A request of one family as one of another: conversations, or what vectors, ranks and pictures are asked by.

    Messages, roles, tools, texts, pictures and settings go by meaning and range.

    Args:
        request: A request of any family, or, with `family`, its JSON.
        to: A model id, the name of a family, or `converse`.
        family: The family that JSON is of, by its name or by a model id.

    Returns:
        The typed request, with a finding for everything that was lost or changed.

    Raises:
        RequestError: the other family cannot hold the request at all, or makes another kind of thing.
        UnknownModelError: nobody knows the family of `to`.
    """
    body, source = _read(request, family)
    target, info = _target(to)
    findings: list[Finding] = []

    def note(pointer: str, message: str) -> None:
        finding = Finding(pointer, message)
        if finding not in findings:
            findings.append(finding)

    ours, theirs = form_in(source.name, body), form_of(target.name, info.id if info else "")
    if ours is None:
        made = body if source.name == target.name else port_other(body, source, target, info, note)
        if made is None:
            raise RequestError(f"{_does(source)}, and {_does(target)}:", [Finding("", "nothing to port")])
        return Ported(target.parse_request(json.dumps(made)), target, tuple(findings))
    theirs = _form(target, theirs)
    talk = read(body, ours)
    made = body if source.name == target.name else _made(body, talk, ours, theirs, target, note)
    settings = {**asked_at(talk, theirs), **theirs.parameters}
    try:
        settle(made, target.name, settings, info, note, talk.places, theirs.defaults)
        if think_by_budget(talk, theirs, made, note):
            settle(made, target.name, settings, info, note, talk.places, theirs.defaults)
        return Ported(target.parse_request(json.dumps(made)), target, tuple(findings))
    except RequestError as error:
        raise RequestError(f"this conversation cannot be a body of {target.name}:", error.findings) from None


def _made(body: Any, talk: Talk, ours: Form, theirs: Form, target: Family, note: Note) -> Any:
    """The conversation as the target writes it; what is lost is noted."""
    _refuse_open_end(body, talk, ours)
    if not (ours.native or theirs.native):
        keep_to_oneself(talk, note)
    made = write(talk, theirs, note)
    native = write_native(body, talk, ours, theirs, made, note)
    for pointer in talk.moved:
        note(pointer, "stands between turns; it is put before them all")
    for pointer in talk.lost:
        if pointer not in native and not is_only(ours.family, pointer):
            note(pointer, f"{target.name} has nothing that means the same; left out")
    add_native(talk, target, made, note)
    return made


def _refuse_open_end(body: Any, talk: Talk, ours: Form) -> None:
    """What is asked last is what a request is about: without it the rest is another conversation."""
    turns = get(body, ours.messages["at"]) if ours.messages else None
    last = f"{ours.messages['at']}/{len(turns) - 1}" if isinstance(turns, list) and "last" not in ours.messages else ""
    if last in talk.lost:
        wrong = (
            f"is of a kind that the card of {ours.family} does not tell of. Say it in its `conversation`, or leave the turn out"
        )
        raise RequestError("this conversation cannot be ported:", [Finding(last, wrong)])


def _read(request: Any, family: str | None) -> tuple[Any, Family]:
    if isinstance(request, RequestBody):
        if not request.__family__:
            raise RequestError(f"{type(request).__name__}: is a part of a request.", [Finding("", "port the whole request")])
        return json.loads(request.to_wire()), families()[request.__family__]
    if family is None:
        raise RequestError("a request as JSON says no family:", [Finding("", "name it: family=...")])
    source, _ = _target(family)
    text = request if isinstance(request, str | bytes) else json.dumps(dict(request))
    return json.loads(source.parse_request(text).to_wire()), source


def _target(to: str) -> tuple[Family, ModelInfo | None]:
    if to == ANY_MODEL:
        return converse_family(), None
    if to in families():
        return families()[to], None
    info = resolve(to)
    if info.family is None:
        raise UnknownModelError(f"{to}: has no family. {info.note or 'InvokeModel does not serve it'}")
    talks = next((each for each in info.families if form_of(each.name, info.id)), info.family)
    return talks, info


def _does(family: Family) -> str:
    """What a family is for, as a sentence."""
    kinds = {form["kind"] for form in others_of(family.name, "")}
    does = [MAKES[kind] for kind in MAKES if kind in kinds] or (
        ["talks"] if form_of(family.name, "") else ["is no family to port"]
    )
    return f"{family.name} {' and '.join(does)}"


MAKES = {"embedding": "makes vectors", "rerank": "ranks documents", "image": "makes pictures"}


def _form(family: Family, form: Form | None) -> Form:
    if form is None:
        raise RequestError(f"{family.name} is no family of conversations:", [Finding("", "nothing to port")])
    return form
