"""The index that search reads: everything that has a place on the site, in few words.

What belongs to a format stands together, and addresses are left to the reader of the index: it is loaded whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .pages import Page
from .read import Format, Model, Site, all_fields

LONGEST = 90
"""Characters of a description that one may search in."""

Entry = Sequence[Any]


def index(site: Site, pages: Iterable[Page], sections: Iterable[Entry] = ()) -> str:
    """A script that hands everything over: models, formats, pages, and sections of guides."""
    parts = (
        [_model(model) for model in site.models],
        [_family(family) for family in site.families],
        [*_pages(pages), *sections],
    )
    return f"bedrock.index({', '.join(json.dumps(part, separators=(',', ':'), ensure_ascii=False) for part in parts)})\n"


def _model(model: Model) -> Entry:
    return model.id, model.families, " ".join([model.provider, *model.takes, *model.gives, model.note[:LONGEST]])


def _family(family: Format) -> Entry:
    """Name, title, words, what is sent, what comes back, events, rules and limits, and what is refused."""
    facts = [
        [fact.anchor, fact.message or f"{', '.join(fact.fields)}: {fact.sentence}"] for fact in (*family.rules, *family.limits)
    ]
    refused = [[example.anchor, example.words] for example in family.refused]
    bodies = [[*_fields(groups)] for groups in (family.request, family.response, family.event)]
    return family.name, family.title, family.words, *bodies, facts, refused


def _fields(groups: Any) -> Iterator[Entry]:
    for field in all_fields(groups):
        yield [field.anchor, f"{field.python} {field.words}".strip()[:LONGEST]]


def _pages(pages: Iterable[Page]) -> Iterator[Entry]:
    for page in pages:
        if page.path.count("/") < 2 or page.path.startswith(("compare/", "guides/", "reference/")):
            yield page.title, page.path, page.about
