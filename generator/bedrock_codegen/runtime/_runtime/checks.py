"""What is checked once the model id is known: its family, its rules and limits, its lifecycle."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from ..errors import RequestError, UnconfirmedLimitWarning
from .bodies import RequestBody
from .family import Family
from .findings import Finding
from .lifecycle import caller
from .paths import objects, values, wire_names
from .rules import Limit, Rule, applies, at_stake, last_key


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
    groups = _groups(family, base, frozenset(request.__pydantic_fields_set__))
    doubtful = [check for group in groups if group.key in wire and not group.kept(request) for check in group.checks]
    for check in doubtful:  # few, if any
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


class _Group(NamedTuple):
    """Checks that are kept for one reason: limits on one path, or rules."""

    key: bytes
    """As it stands in JSON: a request without it keeps them."""
    kept: Callable[[RequestBody], bool]
    """A quick test: a request that passes keeps them."""
    checks: tuple[Rule | Limit, ...]


@lru_cache(maxsize=1024)
def _groups(family: Family, base: str, given: frozenset[str]) -> tuple[_Group, ...]:
    """The checks of one model that a request with these fields can break: programs send the same few shapes again and again."""
    groups: dict[tuple[str, str], list[Rule | Limit]] = {}
    for check in family.checks:
        if applies(check, base) and ((isinstance(check, Rule) and check.on) or at_stake(check, family.request, given)):
            groups.setdefault((last_key(check), check.at if isinstance(check, Limit) else ""), []).append(check)
    return tuple(
        _Group(f'"{key}"'.encode() if key else b"", _quick(path, checks, family.request), tuple(checks))
        for (key, path), checks in groups.items()
    )


def _quick(path: str, checks: list[Rule | Limit], body: type[RequestBody]) -> Callable[[RequestBody], bool]:
    """A test that passes when all values at a path pass the quick tests of its limits; for rules, which have none, never."""
    tests = [check.keeps() for check in checks if isinstance(check, Limit)]
    if not tests:
        return lambda _: False
    name = wire_names(body).get(path[1:])
    if name is None:
        return lambda request: _pass(tests, values(request, path))
    read = attrgetter(name)
    return lambda request: (value := read(request)) is None or _pass(tests, (value,))


def _pass(tests: list[Callable[[object], bool]], there: Iterable[object]) -> bool:
    for value in there:  # plain loops: this runs before every call
        for test in tests:
            if not test(value):
                return False
    return True
