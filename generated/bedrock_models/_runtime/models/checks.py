# Copied from generator/bedrock_codegen/runtime/_runtime/models/checks.py; edit it there.
"""What is checked once the model id is known: its family, its rules and limits, its lifecycle."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from ..bodies.base import RequestBody
from ..bodies.build_lock import built
from ..bodies.rule_checks import Draft, rules_within
from ..errors import RequestError, UnconfirmedLimitWarning
from ..json.findings import Finding
from ..json.nearest_name import nearest
from ..json.paths import escape, objects, values, wire_names
from ..json.rules import Limit, Rule, applies
from ..json.screen import Screen
from ..warnings import caller
from .family import Family
from .table import data, gives_text, table

_EXTRAS = "/additionalModelRequestFields"
TAKEN_BY_CONVERSE = ("reasoning_config",)
"""Extras that are no member of any model's own request, and are taken all the same: recorded of Claude and Qwen."""


def check_model(
    family: Family, base: str, request: RequestBody, *, stream: bool = False, draft: Draft[Any] | None = None
) -> None:
    """Apply the rules and limits of one model; what is unconfirmed warns.

    Args:
        family: The family of the request.
        base: The base id of the model.
        request: What is about to be sent.
        stream: Whether the answer is to come as a stream.
        draft: What the request was made of, if its own rules are yet to be looked at: one look is for all.

    Raises:
        RequestError: with everything that is wrong.
    """
    doubtful = doubtful_checks(family, base, request) if draft is None else _doubtful_of_draft(family, base, request, draft)
    extras = getattr(request, "extras", None) if family.api == "converse" else None
    if family.api == "converse":
        _check_talk(base)
    if extras is not None:
        _check_extras(base, extras)
    if stream and family.stream_checks:
        doubtful = (*doubtful, *(check for check in family.stream_checks if applies(check, base)))
    if doubtful:
        _judge(doubtful, base, request)
    if extras is not None:
        _warn_of_strangers(family, base, extras)


def check_text(family: Family, base: str, data: bytes | str, *, stream: bool = False) -> None:
    """Read a request and apply `check_model`; limits are told beside what is refused whatever the model.

    Raises:
        RequestError: with everything that is wrong.
    """
    try:
        request = family.parse_request(data)
    except RequestError as error:
        limits = _limits_beside(error, family, base, data, stream=stream)
        raise RequestError(str(error.args[0]).partition("\n")[0], (*error.findings, *limits), family=error.family) from None
    check_model(family, base, request, stream=stream)


def _limits_beside(error: RequestError, family: Family, base: str, data: bytes | str, *, stream: bool) -> Iterator[Finding]:
    """The certain limits of a model that a body breaks where nothing else is wrong."""
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        return
    told = {finding.pointer for finding in error.findings}
    for check in (*family.checks, *(family.stream_checks if stream else ())):
        if isinstance(check, Limit) and check.certain and applies(check, base):
            yield from (finding for finding in check.broken(body) if finding.pointer not in told)


def check_of(family: Family, base: str) -> Callable[[RequestBody], None]:
    """`check_model` for many requests of one model: what is the same for all of them is found out once."""
    if family.api == "converse":
        return partial(check_model, family, base)
    doubtful_of = _screen(family, base).doubtful

    def check(request: RequestBody) -> None:
        if doubtful := doubtful_of(request):
            _judge(doubtful, base, request)

    return check


def _check_talk(base: str) -> None:
    """Check that a model answers conversations, where the catalogue says what it gives.

    Raises:
        RequestError: it gives vectors or pictures.
    """
    if not gives_text(base):
        row = table()[base]
        others = " or ".join(row["families"]) or "its own API"
        found = f"does not converse: it gives {row['out'][0]}, no text. Call it by {others}"
        raise RequestError(f"{base} refuses this request; nothing was sent:", [Finding("", found)], family="converse")


def _check_extras(base: str, extras: object) -> None:
    """Check that extras of a class are those of the model's own family, where that is known.

    Raises:
        RequestError: they are another's.
    """
    row = table().get(base)
    if row and row["families"] and isinstance(extras, RequestBody) and extras.__extras_of__ not in row["families"]:
        found = f"are those of {extras.__extras_of__}. Give those of {' or '.join(row['families'])}, or leave them out"
        raise RequestError(f"{base} refuses this request; nothing was sent:", [Finding(_EXTRAS, found)], family="converse")


def _warn_of_strangers(family: Family, base: str, extras: object) -> None:
    """Warn of members of plain extras that the model's own formats do not have: Converse's, another family's, or misspelt."""
    names = tuple(table().get(base, {}).get("families", ()))
    known = _members(names) if names and isinstance(extras, Mapping) and extras else ()
    for name in extras if isinstance(extras, Mapping) else ():
        pointer = f"{_EXTRAS}/{escape(str(name))}"
        told = any(isinstance(check, Limit) and check.at == pointer and applies(check, base) for check in family.checks)
        misplaced = name in wire_names(family.request)
        if name not in known and not told and (known or misplaced):
            near = nearest(str(name), known)
            found = f"is no member of {' or '.join(names)}{f'; did you mean {near}?' if near else ''}"
            found = "is a member of the request itself, not of the extras: give it beside them" if misplaced else found
            warnings.warn(f"{base}: {pointer}: {found} (unconfirmed)", UnconfirmedLimitWarning, stacklevel=caller())


@lru_cache(maxsize=64)
def _members(families: tuple[str, ...]) -> tuple[str, ...]:
    """The members at the top of these families' requests; none where one of them takes any."""
    roots = [json.loads(data(f"{name}/schema.json"))["request"] for name in families]
    closed = all(root.get("additionalProperties") is False for root in roots)
    return (*TAKEN_BY_CONVERSE, *(name for root in roots for name in root["properties"])) if closed else ()


def doubtful_checks(family: Family, base: str, request: RequestBody) -> Sequence[Rule | Limit]:
    """The rules and limits of a model that a request may break, told quickly: all that it breaks are among them."""
    return _screen(family, base).doubtful(request)


def _doubtful_of_draft(family: Family, base: str, request: RequestBody, draft: Draft[Any]) -> Sequence[Rule | Limit]:
    """The same of a draft, once it keeps the rules of its classes."""
    doubtful = _screen(family, base, draft=True).doubtful(request)
    own = rules_within(family.request)
    if own is None:
        draft.judged_by(None)
    elif doubtful:
        theirs = [rule for rule in own if any(rule is check for check in doubtful)]
        if theirs:
            draft.judged_by(theirs)
        return [check for check in doubtful if all(rule is not check for rule in theirs)]
    return doubtful


@lru_cache(maxsize=256)
def _screen(family: Family, base: str, *, draft: bool = False) -> Screen:
    own = rules_within(family.request) if draft else ()
    return Screen([*(own or ()), *(check for check in family.checks if applies(check, base))], built(family.request))


def _judge(doubtful: Sequence[Rule | Limit], base: str, request: RequestBody) -> None:
    found = [(check, [*faults(check, request)]) for check in doubtful]
    certain = list(dict.fromkeys(finding for check, findings in found if check.certain for finding in findings))
    refused = {finding.pointer for finding in certain}
    for check, findings in found:
        unsure = () if check.certain else [finding for finding in findings if finding.pointer not in refused]
        if unsure:
            warnings.warn(f"{base}: {unsure[0]} (unconfirmed)", UnconfirmedLimitWarning, stacklevel=caller())
    if certain:
        raise RequestError(f"{base} refuses this request; nothing was sent:", certain, family=request.__family__)


def faults(check: Rule | Limit, request: RequestBody) -> Iterator[Finding]:
    """What is wrong with a request by one check, in all objects that the check is about."""
    if isinstance(check, Limit) or not check.on:
        yield from check.broken(request)
        return
    if _is_kept_by_all(check, request):
        return
    for pointer, holder in objects(request):
        if type(holder).__name__ == check.on:
            yield from (Finding(f"{pointer}{finding.pointer}", finding.message) for finding in check.broken(holder))


def _is_kept_by_all(rule: Rule, request: RequestBody) -> bool:
    """Whether all objects of a rule's class keep it, if paths tell where they are: quicker than to walk the body."""
    from ..json.class_places import places_of  # noqa: PLC0415 - few families have rules of classes

    places = places_of(rule.on, type(request))
    there = (holder for place in places for holder in values(request, place) if type(holder).__name__ == rule.on)
    return bool(places) and not any(finding for holder in there for finding in rule.broken(holder))
