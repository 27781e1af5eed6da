"""What is checked once the model id is known: its family, its rules and limits, its lifecycle."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache

from ..errors import RequestError, UnconfirmedLimitWarning
from .bodies import RequestBody
from .family import Family
from .findings import Finding
from .paths import compiled, objects
from .rules import Limit, OneOf, Rule, applies


def check_model(family: Family, base: str, request: RequestBody) -> None:
    """Apply the rules and limits of one model; what is unconfirmed warns.

    Raises:
        RequestError: with everything that is wrong.
    """
    certain: list[Finding] = []
    there = {type(request).model_fields[name].alias or name for name in request.model_fields_set}
    for check, about in _checks(family, base):
        if about and about.isdisjoint(there):
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
    """The checks of one model, each with the members of a request that it is about; none where it asks for one that is missing."""
    return tuple((check, _about(check)) for check in family.checks if applies(check, base))


def _about(check: Rule | Limit) -> frozenset[str]:
    paths = (check.at,) if isinstance(check, Limit) else () if check.on or isinstance(check, OneOf) else check.fields
    return frozenset(compiled(path)[0].key for path in paths)
