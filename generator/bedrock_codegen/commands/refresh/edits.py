"""Writing what sources agree on into the models of the specs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ...load import Corpus, Json
from ...runtime._runtime.models.lifecycle import today
from ..drift.catalogue import nearest_family
from .differences import Difference, choose_values
from .statements import EXISTS, PROFILE, Catalogue, Statement

ORDER = "provider in out streaming context output inference regions profiles variants lifecycle limits batch sources note".split()
"""The order of the members of a line."""
DATES = ("legacy", "eol", "extended")
_LINE = re.compile(r'^ +"([^".]+\.[^"]+)": \{')
FACTS = ("in", "out", "streaming", "context", "output", "regions")


def write_agreed(
    roots: list[Path], corpus: Corpus, ours: Catalogue, found: Iterable[Difference], statements: Iterable[Statement]
) -> list[str]:
    """Write the agreed differences about models; returns what was left to a person, and why."""
    changed: dict[Path, dict[str, Json]] = {}
    left: list[str] = []
    said = choose_values(statements, ours)
    for each in (one for one in found if one.agreed):
        path = _find_file(roots, corpus, ours, each)
        if path is None:
            left.append(f"{each}: edit the specs by hand")
            continue
        rows = changed.setdefault(path, {})
        row = rows.get(each.subject) or ours.rows.get(each.subject) or _copy_neighbours(corpus, ours, each.subject)
        rows[each.subject] = _edit(row, each, said)
    for path, rows in changed.items():
        path.write_text(_replace_lines(path.read_text(encoding="utf-8"), rows), encoding="utf-8")
    return left


def _find_file(roots: list[Path], corpus: Corpus, ours: Catalogue, each: Difference) -> Path | None:
    """The file that holds a model, or should."""
    if each.subject in ours.rows and each.subject not in ours.homes:
        return next((path for root in reversed(roots) if (path := root / "models.json").is_file()), None)
    family = ours.homes.get(each.subject) or (nearest_family(each.subject, corpus) if each.member == EXISTS else "")
    provider = next((spec.provider for spec in corpus.families if spec.name == family), "")
    return next((path for root in reversed(roots) if (path := root / provider / family / "models.json").is_file()), None)


def _copy_neighbours(corpus: Corpus, ours: Catalogue, model_id: str) -> dict[str, Json]:
    """What the line of a new model has of its neighbours: who made it, where the folder does not say."""
    maker = f"{model_id.partition('.')[0]}."
    family = nearest_family(model_id, corpus)
    rows = (row for known, row in ours.rows.items() if known.startswith(maker) and ours.homes.get(known) == family)
    return {"provider": provider} if (provider := next((row["provider"] for row in rows if "provider" in row), "")) else {}


def _replace_lines(text: str, rows: Mapping[str, Json]) -> str:
    """A file of models with these lines, each in its place; lines of other models stay as they are."""
    lines = text.splitlines()
    for model_id, row in rows.items():
        lines = _place(lines, model_id, row)
    return "\n".join(lines) + "\n"


def _place(lines: list[str], model_id: str, row: Json) -> list[str]:
    here = _ids(lines)
    same = model_id in here.values()
    at = next((index for index, known in here.items() if known >= model_id), max(here) + 1)
    margin = lines[min(here)].partition('"')[0]
    made = [*lines[:at], f"{margin}{json.dumps(model_id)}: {json.dumps(row, ensure_ascii=False)}", *lines[at + same :]]
    models = _ids(made)
    return [
        line.rstrip(",") + ("," if index < max(models) else "") if index in models else line for index, line in enumerate(made)
    ]


def _ids(lines: Sequence[str]) -> dict[int, str]:
    """Line to the model that it holds."""
    return {index: match[1] for index, line in enumerate(lines) if (match := _LINE.match(line))}


def _edit(row: Mapping[str, Json], each: Difference, said: list[Statement]) -> dict[str, Json]:
    if each.member == EXISTS:
        return _begin_row(row, each, said)
    made = dict(row)
    if each.member == PROFILE:
        made[PROFILE] = [*row.get(PROFILE, ()), each.theirs]
    elif each.member in DATES:
        life = {key: value for key, value in row.get("lifecycle", {}).items() if key != "status"}
        made["lifecycle"] = {**life, each.member: each.theirs}
    elif each.member in {"in", "out"}:
        made[each.member] = sorted({*row.get(each.member, ()), *each.theirs})
    elif each.member != "status":
        made[each.member] = each.theirs
    else:
        made["lifecycle"] = {**row.get("lifecycle", {}), "status": each.theirs.lower()}
    name = "lifecycle" if each.member in {*DATES, "status"} else each.member
    made["sources"] = {**row.get("sources", {}), name: f"{' and '.join(each.sources)}, {today()}"}
    return {key: made[key] for key in ORDER if key in made}


def _begin_row(begun: Mapping[str, Json], each: Difference, said: list[Statement]) -> dict[str, Json]:
    """The line of a model that is new: what sources agree on, and that it is active."""
    row = dict(begun)
    sources = {EXISTS: f"{' and '.join(each.sources)}, {today()}"}
    for member in FACTS:
        values: dict[str, tuple[Json, set[str]]] = {}
        for one in said:
            if (one.subject, one.member) == (each.subject, member):
                values.setdefault(repr(one.value), (one.value, set()))[1].add(one.source)
        agreed = [(value, names) for value, names in values.values() if len(names) > 1]
        if agreed:
            row[member] = agreed[0][0]
            sources[member] = f"{' and '.join(sorted(agreed[0][1]))}, {today()}"
    profiles = {one.value: one.source for one in said if (one.subject, one.member) == (each.subject, PROFILE)}
    if profiles:
        row |= {"inference": "profile", PROFILE: sorted(profiles)}
        sources[PROFILE] = f"{' and '.join(sorted(set(profiles.values())))}, {today()}"
    made = {**row, "lifecycle": {"status": "active"}, "sources": sources}
    return {key: made[key] for key in ORDER if key in made}
