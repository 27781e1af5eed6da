"""From recordings to edits of the specs that a person can read, judge and make."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from ...load import Corpus, FamilySpec, Json
from ...runtime._runtime.json.findings import counted
from .edits import Gathered, find_changes
from .judge import EXTRANEOUS, NOWHERE, Refusal, Sighting, Subject, judge, read_refusals, read_subject
from .traffic import Exchange, Logged, read, spoken

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One edit."""

    family: str
    file: str
    pointer: str
    """A JSON Pointer into the file."""
    why: str
    edit: Mapping[str, Json]
    """`add`, `remove` or `change`, each with what."""
    count: int
    """How many times it was seen."""
    first: str
    """Where it was seen first: a recording, and a pointer into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of some recordings."""

    proposals: tuple[Proposal, ...]
    exchanges: int
    strangers: Mapping[str, int]
    """References whose family nobody knows, and how many exchanges name them."""
    unexplained: tuple[str, ...]
    """Refusals of bodies that the spec accepts, in words that name no place."""


def drift(corpus: Corpus, paths: Sequence[Path]) -> Report:
    """How the specs differ from what recordings and logs show.

    Raises:
        SpecError: a recording cannot be read.
        OSError: a path does not exist.
    """
    return compare(corpus, read(paths))


def compare(corpus: Corpus, seen: Iterable[Exchange | Logged]) -> Report:
    """How the specs differ from what exchanges and lines of logs show."""
    specs = {spec.name: spec for spec in corpus.families}
    subject_of = cache(lambda name: read_subject(specs[name], corpus))
    sightings: list[Sighting] = []
    refusals: list[Refusal] = []
    strangers: Counter[str] = Counter()
    exchanges = 0
    for item in seen:
        exchanges += 1
        names = spoken(item, corpus)
        if not names:
            strangers[item.model_id] += 1
            continue
        judged = [(subject, judge(subject, item, corpus)) for subject in map(subject_of, names)]
        subject, found = min(judged, key=lambda pair: sum(each.deviation.weight for each in pair[1]))
        if isinstance(item, Exchange) and item.status != 200:
            refusals += read_refusals(subject, item, found)
        else:
            sightings += found
    return Report(
        proposals=(*_of_sightings(subject_of, sightings), *_of_refusals(subject_of, refusals)),
        exchanges=exchanges,
        strangers=dict(strangers),
        unexplained=tuple(f"{each.path}: {each.words}" for each in refusals if each.pointer == NOWHERE),
    )


def _of_sightings(subject_of: Callable[[str], Subject], sightings: Iterable[Sighting]) -> Iterator[Proposal]:
    groups = _group(sightings, lambda each: (each.family, *_place(each)))
    for group in groups:
        first = group[0].deviation
        subject = subject_of(group[0].family)
        role = first.file.removesuffix(".json")
        found = [each.deviation for each in group]
        for change in find_changes(Gathered(subject=subject, role=role, pointer=first.pointer, found=found)):
            yield Proposal(
                family=subject.name,
                file=f"specs/{first.file}" if first.file == "bedrock.json" else _file(subject.spec, first.file),
                pointer=change.pointer,
                why=change.why,
                edit=change.edit,
                count=len(group),
                first=group[0].place,
            )


def _file(spec: FamilySpec, name: str) -> str:
    """A file of a family, wherever its specs are."""
    return f"{spec.card.path.rpartition('/')[0]}/{name}"


def _place(each: Sighting) -> tuple[str, str, str]:
    return each.deviation.file, each.deviation.pointer, each.deviation.kind


def _of_refusals(subject_of: Callable[[str], Subject], refusals: Iterable[Refusal]) -> Iterator[Proposal]:
    placed = [each for each in refusals if each.pointer != NOWHERE]
    for group in _group(placed, lambda each: (each.family, each.pointer, each.words)):
        refusal = group[0]
        key = EXTRANEOUS.search(refusal.words)
        at = f"{refusal.pointer}/{key.group(1)}" if key else refusal.pointer
        general = "/".join("*" if step.isdigit() else step for step in at.split("/"))
        schema: Any = False if key else {"TODO": refusal.words}
        yield Proposal(
            family=refusal.family,
            file=_file(subject_of(refusal.family).spec, "family.json"),
            pointer="/limits/-",
            why=f"the service refuses what the spec allows: {refusal.words}",
            edit={"add": {"at": general, "schema": schema, "source": "TODO", "evidence": "recorded"}},
            count=len(group),
            first=f"{refusal.path}#/request/body{refusal.pointer}",
        )


def _group(items: Iterable[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    """Items of one key together, in the order of the keys."""
    groups: dict[Any, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return [groups[found] for found in sorted(groups)]


def describe(report: Report) -> Iterator[str]:
    """The report as lines for people."""
    family = ""
    for each in report.proposals:
        if each.family != family:
            family = each.family
            yield f"{family}"
        yield f"  {each.file}#{each.pointer}"
        yield f"      {each.why} ({counted(each.count, 'time')}, first in {each.first})"
        for verb, what in each.edit.items():
            yield f"      {verb} {json.dumps(what, ensure_ascii=False)}"
    yield f"{counted(report.exchanges, 'exchange')}, {counted(len(report.proposals), 'edit')} proposed"
    if report.strangers:
        names = ", ".join(f"{name} ({count})" for name, count in sorted(report.strangers.items()))
        yield f"not looked at, since no family is known: {names}"
    for words in report.unexplained:
        yield f"refused by the service, allowed by the spec, in words that name no place: {words}"
