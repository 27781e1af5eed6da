"""What parameters mean, whatever a family calls them: the comparison of models, from the cards' common interface."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..common.fm import KINDS, Kind, kind_of, merge_class
from ..common.rules import expand_groups
from ..runtime._runtime.json.rules import concerns
from .facts import NOT_ACCEPTED, place
from .fields import BodyMember
from .read import Format, Model, Site, all_fields, applies

Json = Any

USUAL = ("max_token_count", "temperature", "top_p", "top_k", "stop_sequences", "seed")
"""Parameters of texts, in the order people ask for them."""

LISTED = "combination"
"""The kind of rule that, with one field, lists its numbers."""

REFUSED = {NOT_ACCEPTED, "at most 0"}
"""Limits by which a model refuses a parameter whatever its value."""

KIND_WORDS: Mapping[Kind, str] = {
    "text": "Models that write text",
    "embedding": "Models that make vectors",
    "image": "Models that make pictures",
    "rerank": "Models that rank documents",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one model calls a parameter, and what it takes for it."""

    path: str
    href: str
    type: str
    range: str
    default: str
    limits: tuple[str, ...]
    """What this model says of it beyond its family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One model in one family."""

    model: Model
    family: Format
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Models of one kind, by what parameters mean."""

    kind: Kind
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def matrices(site: Site) -> tuple[Matrix, ...]:
    """A matrix for each kind of model."""
    return tuple(_matrix(kind, site) for kind in KINDS)


def meanings_of(compared: Sequence[Matrix]) -> dict[str, list[str]]:
    """Model to what its parameters mean, without those that it refuses."""
    found: dict[str, set[str]] = {}
    for row in (row for matrix in compared for row in matrix.rows):
        found.setdefault(row.model.id, set()).update(name for name, cell in row.cells.items() if not REFUSED & {*cell.limits})
    return {model_id: sorted(names) for model_id, names in found.items()}


def _matrix(kind: Kind, site: Site) -> Matrix:
    rows = tuple(row for family in site.families for row in _rows(kind, family, site) if row.cells)
    names = [name for row in rows for name in row.cells]
    families = {name: {row.family.name for row in rows if name in row.cells} for name in names}
    shared = sorted((name for name in families if len(families[name]) > 1), key=lambda name: (-len(families[name]), name))
    columns = (*(name for name in USUAL if name in families), *(name for name in shared if name not in USUAL))
    return Matrix(kind=kind, title=KIND_WORDS[kind], columns=columns, rows=rows)


def _rows(kind: Kind, family: Format, site: Site) -> Iterator[Row]:
    for model in site.models:
        if family.name in model.families and (places := meanings(family, model.id, kind)):
            fields = {field.anchor: field for field in all_fields(family.request)}
            cells = {name: _cell(fields[at], family, model) for name, at in places.items() if at in fields}
            yield Row(model=model, family=family, cells=cells)


def meanings(family: Format, model_id: str, kind: Kind) -> dict[str, str]:
    """Parameter to its place in the request, for one model: those of every class that is for it."""
    said: Json = family.card.get("fm")
    if not said:
        return {}
    groups = family.card.get("model_groups", {})
    found: dict[str, str] = {}
    for name in said["classes"]:
        cls = merge_class(said, name)
        patterns = expand_groups(cls.get("models"), groups)
        if kind_of(said, name) == kind and concerns(patterns, model_id):
            found = {**cls[kind].get("parameters", {}), **found}
    return found


def _cell(field: BodyMember, family: Format, model: Model) -> Cell:
    listed = [fact for fact in field.rules if fact.kind == LISTED and len(fact.fields) == 1 and applies(fact, model.id)]
    limits = [*(fact for fact in family.limits_of(model.id) if place(fact.fields[0]) == field.anchor), *listed]
    return Cell(
        path=field.anchor,
        href=f"families/{family.name}/index.html#{field.anchor}",
        type=field.type,
        range=field.range or " | ".join(field.values),
        default=field.default,
        limits=tuple((fact.sentence or fact.message).removeprefix("must be ") for fact in limits),
    )
