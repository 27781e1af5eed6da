"""Where what sources say and what the specs say part, who says so, and what was settled about it before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...load import Corpus, Json
from ...runtime._runtime.models.lifecycle import state
from ..drift.catalogue import STATUS
from .requests import list_known_names
from .settled import Settled
from .statements import EXISTS, PROFILE, Catalogue, Statement

CONTEXT = "context"
ENOUGH = 2
"""Sources that must say the same before it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that the specs do not say."""

    subject: str
    member: str
    ours: Json
    theirs: Json
    sources: tuple[str, ...]
    settled: str = ""
    """Why the specs stay as they are; empty where nobody has decided."""

    @property
    def agreed(self) -> bool:
        """Whether enough sources say it, and nobody decided otherwise."""
        return len(self.sources) >= ENOUGH and not self.settled

    def __str__(self) -> str:
        who = " and ".join(self.sources)
        if self.member == EXISTS:
            return f"{self.subject} is new: {who}"
        ours = "not known to us" if self.ours is None else f"ours {_show(self.ours)}"
        return f"{self.subject} {self.member}: {_show(self.theirs)} says {who}; {ours}"


def find_differences(corpus: Corpus, ours: Catalogue, statements: Iterable[Statement], decided: Settled) -> list[Difference]:
    """Everything that at least one source says and the specs do not, in the order of what it is about."""
    said: dict[tuple[str, str], dict[str, tuple[Json, list[str]]]] = {}
    known = list_known_names(corpus)
    for each in choose_values(statements, ours):
        if _is_new(each, ours, known):
            by_value = said.setdefault((each.subject, each.member), {})
            sources = by_value.setdefault(repr(each.value), (each.value, []))[1]
            sources += [each.source] if each.source not in sources else []
    return [
        Difference(
            subject=subject,
            member=member,
            ours=_read_ours(subject, member, ours),
            theirs=value,
            sources=tuple(sorted(sources)),
            settled=decided.get((subject, member, _show(value)), ""),
        )
        for (subject, member), values in sorted(said.items())
        for value, sources in values.values()
    ]


def _is_new(each: Statement, ours: Catalogue, known: Mapping[tuple[str, str], frozenset[str]]) -> bool:
    """Whether the specs lack what a statement says."""
    if (each.subject, each.member) in known:
        return each.value not in known[each.subject, each.member]
    row = ours.rows.get(each.subject)
    if row is None:
        return each.member == EXISTS
    check = _AGREES.get(each.member)
    return not (check(row, each.value) if check else row.get(each.member) == each.value)


def _life(row: Json) -> Json:
    return row.get("lifecycle") or {}


def _ended(row: Json) -> bool:
    """Whether a model is past its end: lists drop its regions and profiles one by one, and that is no news."""
    return state(_life(row)) == "eol"


def _streams(row: Json, says: Json) -> bool:
    return "streaming" in row and bool(row["streaming"]) == bool(says)


_AGREES: Mapping[str, Callable[[Json, Json], bool]] = {
    EXISTS: lambda row, _: row is not None,
    PROFILE: lambda row, prefix: prefix in row.get("profiles", ()) or _ended(row),
    "status": lambda row, says: state(_life(row)) in STATUS.get(says, ()) or _ended(row),
    "in": lambda row, says: set(says) <= set(row.get("in", ())),
    "out": lambda row, says: set(says) <= set(row.get("out", ())),
    "streaming": _streams,
    "regions": lambda row, says: set(says) <= set(row.get("regions", ())) or _ended(row),
    "legacy": lambda row, day: _life(row).get("legacy") == day,
    "eol": lambda row, day: _life(row).get("eol") == day,
    "extended": lambda row, day: _life(row).get("extended") == day,
}
"""Member to whether a row already says a value."""


def choose_values(statements: Iterable[Statement], ours: Catalogue) -> list[Statement]:
    """Statements with one value each: of the two readings of a context, the one that we or another source have too."""
    listed = list(statements)
    plain = {(each.subject, each.value) for each in listed if each.member == CONTEXT and not isinstance(each.value, list)}
    plain |= {(subject, row.get(CONTEXT)) for subject, row in ours.rows.items()}
    return [
        replace(each, value=next((value for value in each.value if (each.subject, value) in plain), each.value[0]))
        if each.member == CONTEXT and isinstance(each.value, list)
        else each
        for each in listed
    ]


def _read_ours(subject: str, member: str, ours: Catalogue) -> Json:
    row = ours.rows.get(subject) or {}
    life = row.get("lifecycle") or {}
    if member == "status":
        return state(life)
    return life.get(member) if member in {"legacy", "eol", "extended"} else row.get(member)


def _show(value: Json) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def tell(found: list[Difference], *, write: bool) -> Iterator[str]:
    """The differences as a person reads them: what is agreed, what one source says alone, and how much was settled before."""
    agreed = [each for each in found if each.agreed]
    alone = [each for each in found if not each.agreed and not each.settled]
    for title, part in (
        (f"Two sources agree ({'written' if write else 'to be written'}):", agreed),
        ("One source alone:", alone),
    ):
        if part:
            yield title
            yield from (f"  {each}" for each in part)
    before = len(found) - len(agreed) - len(alone)
    yield f"{len(agreed) + len(alone)} differences, and {before} settled before (specs/settled.json)"
