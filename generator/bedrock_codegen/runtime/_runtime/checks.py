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
from .rules import Limit, Rule, about, applies


def check_model(family: Family, base: str, request: RequestBody) -> None:
    """Apply the rules and limits of one model; what is unconfirmed warns.

    Raises:
        RequestError: with everything that is wrong.
    """
    certain: list[Finding] = []
    there = request.model_fields_set
    for check, concerned in _checks(family, base):
        if concerned and concerned.isdisjoint(there):
            continue
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
def _checks(family: Family, base: str) -> tuple[tuple[Rule | Limit, frozenset[str]], ...]:
    """The checks of one model, each with the fields of a request that it is about; none where it asks for one that is missing."""
    return tuple((check, about(check, family.request)) for check in family.checks if applies(check, base))
