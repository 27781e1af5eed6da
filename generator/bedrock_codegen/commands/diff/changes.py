"""One thing that changed, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from ...runtime._runtime.json.findings import counted

Meaning = Literal["breaking", "new", "fix"]
T = TypeVar("T")
Side = Literal["send", "read", "call"]
MEANINGS: tuple[Meaning, ...] = ("breaking", "new", "fix")
VERDICTS = {"breaking": "major", "new": "minor", "fix": "patch"}
SIDES = {"send": "what one may send", "read": "what one may read", "call": "how it is called"}
SECTIONS = {"breaking": "Changed", "new": "Added", "fix": "Fixed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecChange:
    """What users of a family or of a model notice."""

    family: str
    """Empty for what is about no family."""
    at: str
    """A path into the body (`/messages/*/role`), a model id, or a place of the card."""
    side: Side
    meaning: Meaning
    says: str
    """A sentence without its subject's place: it is read behind `at`."""

    def __str__(self) -> str:
        return f"{self.at}: {self.says}" if self.at else self.says


def said(family: str, at: str, side: Side, meaning: Meaning, says: str) -> SpecChange:
    """A change."""
    return SpecChange(family=family, at=at, side=side, meaning=meaning, says=says)


def of_three(key: str, old: Mapping[str, object], new: Mapping[str, object], *words: T) -> T:
    """Of three words the one for a member that is gone, that has come, or that is another now."""
    gone, come, other = words
    return gone if key not in new else come if key not in old else other


def verdict(changes: Iterable[SpecChange]) -> str:
    """The part of a version number that these changes count up: `major`, `minor`, `patch`, or `none`."""
    there = {change.meaning for change in changes}
    return next((VERDICTS[meaning] for meaning in MEANINGS if meaning in there), "none")


def told(changes: Sequence[SpecChange]) -> Iterator[str]:
    """The changes as lines for people, family by family, what breaks first."""
    for family in dict.fromkeys(change.family for change in changes):
        yield family or "all families"
        ours = [change for change in changes if change.family == family]
        for change in sorted(ours, key=lambda each: MEANINGS.index(each.meaning)):
            yield f"  {change.meaning:<8}  {SIDES[change.side]}: {change}"
    counts = ", ".join(f"{sum(change.meaning == each for change in changes)} {each}" for each in MEANINGS)
    yield f"{counted(len(changes), 'change')} ({counts}): {verdict(changes)}"


def changelog(changes: Sequence[SpecChange]) -> Iterator[str]:
    """An entry for a changelog in the form of Keep a Changelog."""
    for meaning in ("new", "breaking", "fix"):
        ours = [change for change in changes if change.meaning == meaning]
        if ours:
            yield f"### {SECTIONS[meaning]}"
            yield ""
            for family in dict.fromkeys(change.family for change in ours):
                said = "; ".join(str(change) for change in ours if change.family == family)
                yield f"- {f'`{family}`: ' if family else ''}{said}."
            yield ""
