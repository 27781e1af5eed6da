"""What is checked once the model id is known: its family, its rules and limits, its lifecycle."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

from ..bodies.base import RequestBody
from ..bodies.nulls import LARGE
from ..errors import RequestError, UnconfirmedLimitWarning
from ..json.bounds import allowed_texts, fitting, starts_of_misfits
from ..json.findings import Finding
from ..json.paths import all_fit, everywhere, objects, values, wire_names
from ..json.rules import Limit, Rule, applies, at_stake, last_key
from ..warnings import caller
from .family import Family
from .table import table


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
    if family.api == "converse":
        _check_extras(base, getattr(request, "extras", None))
    doubtful = doubtful_checks(family, base, request, wire)
    if doubtful:
        _judge(doubtful, base, request)


def _check_extras(base: str, extras: object) -> None:
    """Check that extras of a class are those of the model's own family, where that is known.

    Raises:
        RequestError: they are another's.
    """
    row = table().get(base)
    if row and row["families"] and isinstance(extras, RequestBody) and extras.__extras_of__ not in row["families"]:
        found = f"are those of {extras.__extras_of__}. Give those of {' or '.join(row['families'])}, or leave them out"
        raise RequestError(f"{base} refuses this request; nothing was sent:", [Finding("/additionalModelRequestFields", found)])


def doubtful_checks(family: Family, base: str, request: RequestBody, wire: bytes | None = None) -> list[Rule | Limit]:
    """The rules and limits of a model that a request may break, told quickly: all that it breaks are among them."""
    wire = _without_files(request.to_wire() if wire is None else wire)
    words = frozenset(wire.split(b'"'))  # takes as long as two searches, and there are many
    doubtful: list[Rule | Limit] = []
    for needed, kept, checks in _groups(family, base, frozenset(request.__pydantic_fields_set__)):
        if needed <= words and not kept(request, wire):
            doubtful += checks
    return doubtful


LONGEST_WORD = 1000
"""Bytes between two quotes that may be a key, or a value that limits list."""


def _without_files(wire: bytes) -> bytes:
    """The JSON that keys and short values are looked for in; in a large one, what is long between two quotes is cut."""
    if len(wire) < LARGE:
        return wire
    kept: list[bytes] = []
    start = 0
    while (end := wire.find(b'"', start)) >= 0:  # `split` would copy every file
        kept.append(wire[start:end] if end - start < LONGEST_WORD else wire[start : start + 8] + b"...")
        start = end + 1
    return b'"'.join((*kept, wire[start:]))


def _judge(doubtful: list[Rule | Limit], base: str, request: RequestBody) -> None:
    certain: list[Finding] = []
    for check in doubtful:
        findings = list(faults(check, request))
        if check.certain:
            certain += findings
        elif findings:
            warnings.warn(f"{base}: {findings[0]} (unconfirmed)", UnconfirmedLimitWarning, stacklevel=caller())
    if certain:
        raise RequestError(f"{base} refuses this request; nothing was sent:", certain, family=request.__family__)


def faults(check: Rule | Limit, request: RequestBody) -> Iterator[Finding]:
    """What is wrong with a request by one check, in all objects that the check is about."""
    if isinstance(check, Limit) or not check.on:
        yield from check.broken(request)
        return
    for pointer, holder in objects(request):
        if type(holder).__name__ == check.on:
            yield from (Finding(f"{pointer}{finding.pointer}", finding.message) for finding in check.broken(holder))


Quick = Callable[[RequestBody, bytes], bool]
"""A test over a request and its JSON. What passes surely keeps some checks; what does not is looked at closely."""


@lru_cache(maxsize=1024)
def _groups(
    family: Family, base: str, given: frozenset[str]
) -> tuple[tuple[frozenset[bytes], Quick, tuple[Rule | Limit, ...]], ...]:
    """The checks of one model that a request with these fields can break: programs send the same few shapes again and again.

    Limits on one path under one condition stand together. With each group go the texts between quotes, as JSON writes them,
    without any of which a request keeps it.
    """
    groups: dict[tuple[tuple[str, ...], str], list[Rule | Limit]] = {}
    for check in family.checks:
        if applies(check, base) and ((isinstance(check, Rule) and check.on) or at_stake(check, family.request, given)):
            groups.setdefault((check.needed(), _anywhere(check) if isinstance(check, Limit) else ""), []).append(check)
    return tuple(
        (frozenset(_word(text) for text in texts if path != f"/{text}"), _quick(path, checks, family.request), tuple(checks))
        for (texts, path), checks in groups.items()  # a field of the request is there: no need to look for its key
    )


def _anywhere(limit: Limit) -> str:
    """The path of a limit; of one that bounds values, without what chooses among the items of arrays: one search serves all."""
    return limit.at if limit.schema is None else everywhere(limit.at)


def _quick(path: str, checks: list[Rule | Limit], body: type[RequestBody]) -> Quick:
    """A quick test that only requests pass which keep the limits on a path. For rules there is none."""
    schemas = [check.schema for check in checks if isinstance(check, Limit) and check.schema is not None]
    if len(schemas) < len(checks):  # rules, or a field that the model does not take
        return lambda request, _: bool(path) and not values(request, path)
    fits = fitting(*{repr(schema): schema for schema in schemas}.values())
    name = wire_names(body).get(path[1:])
    if name is not None:
        read = attrgetter(name)
        return lambda request, _: fits(read(request))
    if path.count("/*") < 2:
        return lambda request, _: all_fit(request, path, fits)
    texts, key = allowed_texts(*schemas), last_key(path)
    if texts and path.endswith(f"/{key}"):
        only = _only_with(key, texts)
        return lambda request, wire: only(request, wire) or all_fit(request, path, fits)
    starts = starts_of_misfits(*schemas)
    if starts is not None and path.endswith(f"/{key}"):
        never = _never_with(key, starts)
        return lambda request, wire: never(request, wire) or all_fit(request, path, fits)
    return lambda request, _: all_fit(request, path, fits)


def _never_with(key: str, starts: Iterable[str]) -> Quick:
    """A quick test that a key stands before no empty text or array, nor a text that begins so, wherever it is in the JSON."""
    beginnings = {
        _json({key: ""})[1:-1],
        _json({key: []})[1:-1],
        *(_json({key: start})[1:-2][: len(_json(key)) + 3] for start in starts),
    }

    def never(_: RequestBody, wire: bytes) -> bool:
        for beginning in beginnings:  # noqa: SIM110 - `any` with a generator takes twice as long
            if beginning in wire:
                return False
        return True

    return never


def _only_with(key: str, texts: Iterable[str]) -> Quick:
    """A quick test that a key stands before allowed texts only, wherever it stands in the JSON; no object is visited.

    The key with its quotes is counted, and so are its pairs with each allowed text. Within a text of JSON every quote has a
    backslash before it, so neither can be found there. Where the counts differ, the key stands before something else, or is
    itself the value of another key: then the request is looked at closely.
    """
    quoted, pairs = _json(key), [_json({key: text})[1:-1] for text in texts]
    return lambda _, wire: sum(map(wire.count, pairs)) == wire.count(quoted)


def _word(text: str) -> bytes:
    """A text as JSON writes it, without its quotes."""
    return _json(text)[1:-1]


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
