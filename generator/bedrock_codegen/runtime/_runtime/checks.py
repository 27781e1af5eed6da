"""What is checked once the model id is known: its family, its rules and limits, its lifecycle."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache

from ..errors import RequestError, UnconfirmedLimitWarning
from .bodies import RequestBody
from .family import Family
from .findings import Finding
from .lifecycle import caller
from .paths import objects
from .rules import Limit, Rule, about, applies, last_key


def check_model(family: Family, base: str, request: RequestBody, wire: bytes | None = None) -> None:
    """Apply the rules and limits of one model; what is unconfirmed warns.

    Args:
        family: The family of the request.
        base: The base id of the model.
        request: What is about to be sent.
        wire: The same as JSON, where that is at hand.

    Raises:
        RequestError: with everything that is wrong.
    """
    wire = request.to_wire() if wire is None else wire
    certain: list[Finding] = []
    there = request.model_fields_set
    for check, fields, key in _checks(family, base):
        if (fields and fields.isdisjoint(there)) or key not in wire:
            continue  # nearly all of them, and quickly told
        if isinstance(check, Limit) and check.kept(request):
            continue
        findings = list(_broken(check, request))
        if check.certain:
            certain += findings
        elif findings:
            warnings.warn(f"{base}: {findings[0]} (unconfirmed)", UnconfirmedLimitWarning, stacklevel=caller())
    if certain:
        raise RequestError(f"{base} refuses this request; nothing was sent:", certain)


def _broken(check: Rule | Limit, request: RequestBody) -> Iterator[Finding]:
    if isinstance(check, Limit) or not check.on:
        yield from check.broken(request)
        return
    for pointer, holder in objects(request):
        if type(holder).__name__ == check.on:
            yield from (Finding(f"{pointer}{finding.pointer}", finding.message) for finding in check.broken(holder))


@cache
def _checks(family: Family, base: str) -> tuple[tuple[Rule | Limit, frozenset[str], bytes], ...]:
    """The checks of one model; with each the fields of a request, and the key as it stands in JSON, without which it is kept."""
    return tuple(
        (
            check,
            frozenset() if isinstance(check, Rule) and check.on else about(check, family.request),
            f'"{key}"'.encode() if key else b"",
        )
        for check in family.checks
        if applies(check, base)
        for key in (last_key(check),)
    )
