"""What is checked once the model id is known: its family, its rules and limits, its lifecycle."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache

from ..errors import RequestError, UnconfirmedLimitWarning
from .bodies import RequestBody
from .family import Family
from .findings import Finding
from .paths import objects
from .rules import Limit, Rule, applies, last_keys


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
    for check, keys in _checks(family, base):
        if keys and not any(key in wire for key in keys):
            continue  # nearly all of them: looking for a key in the text costs next to nothing
        if isinstance(check, Limit) and check.kept(request):
            continue
        findings = list(_broken(check, request))
        if check.certain:
            certain += findings
        elif findings:
            warnings.warn(f"{base}: {findings[0]} (unconfirmed)", UnconfirmedLimitWarning, stacklevel=2)
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
def _checks(family: Family, base: str) -> tuple[tuple[Rule | Limit, tuple[bytes, ...]], ...]:
    """The checks of one model, each with the keys, as they stand in JSON, without which a request keeps it."""
    return tuple((check, tuple(f'"{key}"'.encode() for key in last_keys(check))) for check in family.checks if applies(check, base))
