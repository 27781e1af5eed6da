"""Model ids: each stands where it belongs, once, and what is said of it agrees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ..common.findings import SpecFinding
from ..common.pointers import escape
from ..common.references import has_prefix, without_prefix
from ..load import Corpus
from .views import FamilyView, list_names, mapping, sequence, text


def catalogue_findings(corpus: Corpus, families: Sequence[FamilyView]) -> Iterator[SpecFinding]:
    """What is wrong with the ids of all families, and with specs/models.json."""
    holders: dict[str, list[str]] = {}
    for family in families:
        for model_id in family.models:
            holders.setdefault(model_id, []).append(family.spec.name)
    others = mapping(corpus.other_models.data)
    without, preferred = mapping(others.get("without_family")), mapping(others.get("preferred"))
    known = {*holders, *without}
    for family in families:
        path = family.spec.models.path
        for model_id, facts in family.models.items():
            yield from _check_shared(path, model_id, holders[model_id], family.spec.name, preferred)
            yield from _facts(path, f"/{escape(model_id)}", model_id, mapping(facts), known)
            if mapping(facts).get("streaming") is True and "stream" not in family.operations:
                yield SpecFinding(
                    path,
                    f"/{escape(model_id)}/streaming",
                    "is true, where the family does not stream",
                    "false, or `stream` in the card's operations",
                )
    yield from _others(corpus.other_models.path, without, preferred, holders, known)


def _check_shared(path: str, model_id: str, holders: list[str], name: str, preferred: Mapping[str, Any]) -> Iterator[SpecFinding]:
    if len(holders) > 1 and holders[0] == name and preferred.get(model_id) not in holders:
        yield SpecFinding(
            path,
            f"/{escape(model_id)}",
            f"is in several families: {', '.join(holders)}",
            "one of them under `preferred` in specs/models.json",
        )


def _facts(path: str, pointer: str, model_id: str, facts: Mapping[str, Any], known: set[str]) -> Iterator[SpecFinding]:
    life = mapping(facts.get("lifecycle"))
    successor = text(life.get("successor"))
    if has_prefix(model_id):
        yield SpecFinding(
            path,
            pointer,
            "has the prefix of an inference profile",
            f"{without_prefix(model_id)!r} with the prefix among its `profiles`",
        )
    if successor and (successor not in known or successor == model_id):
        wrong = "is the model itself" if successor == model_id else f"{successor!r} is not listed"
        yield SpecFinding(
            path, f"{pointer}/lifecycle/successor", wrong, f"an id that is: {list_names(sorted(known - {model_id}), successor)}"
        )
    dates = {key: _date(life.get(key)) for key in ("legacy", "eol")}
    for key, value in dates.items():
        if isinstance(life.get(key), str) and value is None:
            yield SpecFinding(
                path, f"{pointer}/lifecycle/{key}", f"{life[key]!r} is no day of the calendar", "a date, such as 2026-03-31"
            )
    if dates["legacy"] and dates["eol"] and dates["eol"] < dates["legacy"]:
        yield SpecFinding(path, f"{pointer}/lifecycle/eol", f"is before it became legacy ({life['legacy']})", "a later day")
    if facts.get("inference") == "profile" and not sequence(facts.get("profiles")):
        yield SpecFinding(
            path,
            f"{pointer}/profiles",
            "is empty, where the model is served by profiles only",
            "the prefixes of its inference profiles",
        )


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(text(value))
    except ValueError:
        return None


def _others(
    path: str, without: Mapping[str, Any], preferred: Mapping[str, Any], holders: Mapping[str, list[str]], known: set[str]
) -> Iterator[SpecFinding]:
    for model_id, facts in without.items():
        pointer = f"/without_family/{escape(model_id)}"
        yield from _facts(path, pointer, model_id, mapping(facts), known)
        if model_id in holders:
            yield SpecFinding(path, pointer, f"is in the family {holders[model_id][0]}", "one of the two")
        if not text(mapping(facts).get("note")):
            yield SpecFinding(
                path, f"{pointer}/note", "is missing", "why no body of this model is described, and how it is called instead"
            )
    for model_id, name in preferred.items():
        pointer, families = f"/preferred/{escape(model_id)}", holders.get(model_id, [])
        if len(families) < 2:
            where = f"only in the family {families[0]}" if families else "in no family"
            yield SpecFinding(path, pointer, f"is {where}", "nothing: there is no choice")
        elif isinstance(name, str) and name not in families:
            yield SpecFinding(path, pointer, f"{name!r} does not have this model", f"one of {list_names(families, name)}")
