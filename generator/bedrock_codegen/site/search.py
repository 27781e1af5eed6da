"""The index that search reads: everything that has a place on the site, in few words.

What belongs to a format stands together, and addresses are left to the reader of the index: it is loaded whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .abilities import Can
from .facts import Fact, place
from .fields import BodyMember
from .meanings import LISTED, Matrix, meanings_of
from .pages import Page
from .prose import short
from .read import Format, Model, Site, all_fields, applies
from .refusals import refusals
from .verdicts import Verdict

SHOWN = 8
"""Values of a parameter that the list of what was found shows."""

Entry = Sequence[Any]


def index(
    site: Site,
    can: Mapping[str, Sequence[Can]],
    compared: Sequence[Matrix],
    pages: Iterable[Page],
    sections: Iterable[Entry] = (),
) -> str:
    """A script that hands everything over: models, formats, pages and sections of guides, what the service says."""
    ids = [model.id for model in site.models]
    meant, called = meanings_of(compared), _called(compared)
    parts = (
        [_model(model, can[model.id], meant.get(model.id, ())) for model in site.models],
        [_family(family, ids, called.get(family.name, {})) for family in site.families],
        [*_pages(pages), *sections],
        [*refusals()],
    )
    return f"bedrock.index({', '.join(json.dumps(part, separators=(',', ':'), ensure_ascii=False) for part in parts)})\n"


def _called(compared: Sequence[Matrix]) -> dict[str, dict[str, str]]:
    """Family to what its parameters mean, each with its place."""
    found: dict[str, dict[str, str]] = {}
    for row in (row for matrix in compared for row in matrix.rows):
        found.setdefault(row.family.name, {}).update({name: cell.path for name, cell in row.cells.items()})
    return found


def _model(model: Model, can: Sequence[Can], parameters: Sequence[str]) -> Entry:
    """Id, formats, note, lifecycle, what one filters models by, what it can do by both ways, its numbers."""
    filters = {
        "provider": [model.provider],
        "takes": model.takes,
        "gives": model.gives,
        "api": model.apis,
        "region": model.regions,
        "profile": [profile.partition(".")[0] for profile in model.profiles],
        "parameter": parameters,
        "can": [each.ability.name for each in can if each.possible],
    }
    said = {each.ability.name: [_said(each.own), _said(each.converse)] for each in can}
    numbers = [model.context, model.output, model.dimensions]
    return model.id, model.families, short(model.note), model.lifecycle, filters, said, numbers


def _said(verdict: Verdict | None) -> str:
    return f"{verdict.answer}, {verdict.why}".removesuffix(", ").replace("`", "") if verdict else ""


def _family(family: Format, ids: Sequence[str], called: Mapping[str, str]) -> Entry:
    """Name, title, words; request, answer, events; rules and limits; refused bodies, examples; what is flattened and meant."""
    return (
        family.name,
        family.title,
        family.words,
        *([*_fields(groups)] for groups in (family.request, family.response, family.event)),
        [_fact(fact, family, ids) for facts in family.facts.values() for fact in facts],
        [[example.anchor, example.words] for example in family.refused],
        [[example.anchor, example.words] for example in family.examples],
        family.card["parameters"].get("flatten", []),
        called,
    )


def _fact(fact: Fact, family: Format, ids: Sequence[str]) -> Entry:
    """Anchor, words, kind (`listed` lists what is allowed) and places; how it is said of one model, and of which; 0 is all."""
    whose = [ids.index(model_id) for model_id in (family.model_ids or ids) if applies(fact, model_id)]
    words = [fact.sentence, "for this model" if fact.models else "", "" if fact.certain else "(suspected)"]
    return (
        fact.anchor,
        fact.message or f"{', '.join(fact.fields)}: {fact.sentence}",
        "limit" if fact in family.limits else "listed" if fact.kind == LISTED else "rule",
        [place(path) for path in fact.fields],
        " ".join(filter(None, [*words, fact.message and f"({fact.message})"])),
        whose if fact.models else 0,
    )


def _fields(groups: Any) -> Iterator[Entry]:
    for field in all_fields(groups):
        yield [field.anchor, field.python, _type(field), short(field.words)]


def _type(field: BodyMember) -> str:
    """What a parameter takes, in few words."""
    values = ", ".join(field.values[:SHOWN]) + (", …" if len(field.values) > SHOWN else "")
    default = field.default and f"default {field.default}"
    return ", ".join(filter(None, [values or field.type, field.range, "required" if field.required else "", default]))


def _pages(pages: Iterable[Page]) -> Iterator[Entry]:
    for page in pages:
        if page.path.startswith(("reference/", "guides/decisions")):
            yield page.title, page.path, page.about
        elif page.path.count("/") < 2 or page.path.startswith(("compare/", "guides/")):
            yield page.title, page.path, page.about, page.asked
