"""The whole site in memory: pages, what they share, what can be downloaded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ..load import Corpus
from ..write import Tree
from .abilities import Can, abilities
from .assets import asset, scripts
from .checker import checks, registry
from .examples import FORMS
from .guides import KINDS, Guide
from .meanings import Matrix, matrices
from .model_json import model_json
from .pages import Page
from .prose import prose
from .read import API_WORDS, SHORT_WORDS, Format, Site, all_fields, read
from .reference import ModulePage, places
from .render import GUIDES, REFERENCE, SECTIONS, render
from .schemas import bundle, llms, openapi, schema
from .search import index
from .spec_pages import spec_pages

MARK = "site.json"
"""A file that every site holds; a folder without it is not ours to replace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """What the site is made with."""

    base_url: str = ""
    """The address it will have, with a slash at its end; empty where nobody knows."""
    version: str = "0"
    guides: tuple[Guide, ...] = ()
    modules: tuple[ModulePage, ...] = ()


def build(corpus: Corpus, options: SiteOptions) -> Tree:
    """Every file of the site."""
    site = read(corpus)
    compared = matrices(site)
    can = abilities(site)
    pages = [*spec_pages(site, compared, can), *_prose(options)]
    shared = _shared(site, compared, options)
    files = {page.path: render(page, shared) for page in pages}
    files |= {"assets/icon.svg": asset("icon.svg"), **dict(scripts())}
    files |= {f"data/check/{family.name}.js": checks(family, site) for family in site.families}
    files |= {
        "data/registry.js": registry(site, compared, can),
        "data/search.js": index(site, can, compared, pages, _sections(options)),
    }
    files |= {path: json.dumps(value, indent=1, ensure_ascii=False) + "\n" for path, value in _downloads(site, options, can)}
    files |= {path: text for guide in options.guides for path, text in guide.drawings}
    files["llms.txt"] = llms(site)
    return {PurePosixPath(path): text for path, text in sorted(files.items())}


def _shared(site: Site, compared: tuple[Matrix, ...], options: SiteOptions) -> dict[str, object]:
    fields = sum(1 for family in site.families for groups in _bodies(family) for _ in all_fields(groups))
    facts = sum(len(family.rules) + len(family.limits) for family in site.families)
    return {
        "site": site,
        "sections": (*SECTIONS, *((GUIDES,) if options.guides else ()), *((REFERENCE,) if options.modules else ())),
        "api_words": API_WORDS,
        "short_words": SHORT_WORDS,
        "forms": FORMS,
        "first": asset("first.js"),
        "matrices": compared,
        "guides": options.guides,
        "guide_kinds": KINDS,
        "modules": options.modules,
        "places": places(options.modules),
        "source_page": "",
        "counted": {"fields": fields, "facts": facts},
    }


def _bodies(family: Format) -> tuple[Any, ...]:
    return family.request, family.response, family.event


def _downloads(site: Site, options: SiteOptions, can: Mapping[str, tuple[Can, ...]]) -> Iterator[tuple[str, Any]]:
    for family in site.families:
        for role in family.schemas:
            yield f"schemas/{family.name}/{role}.json", schema(family, role, options.base_url)
    for model in site.models:
        yield f"models/{model.id}.json", model_json(model, site, can[model.id])
    yield "schemas/bundle.json", bundle(site, options.base_url)
    yield "openapi.json", openapi(site, options.version)
    yield MARK, {"made_by": "bedrock-codegen site", "base_url": options.base_url}


def _prose(options: SiteOptions) -> Iterator[Page]:
    """Guides, and the reference of the package."""
    if options.guides:
        yield Page(path="guides/index.html", title="Guides", about="How to use bedrock-typed.", template="guides.html.jinja")
    for guide in options.guides:
        yield Page(
            path=guide.path,
            title=guide.title,
            about=f"{guide.title}: {', '.join(words for words, _ in guide.sections)}"[:400],
            template="guide.html.jinja",
            values={"html": guide.html},
        )
    if options.modules:
        yield Page(
            path="reference/index.html",
            title="The Python package",
            about="Every public name of the Python package, with types.",
            template="modules.html.jinja",
        )
    for module in options.modules:
        yield Page(
            path=module.path,
            title=module.name,
            about=f"{module.name}: names, types and words.",
            template="reference.html.jinja",
            values={"module": module},
        )


def _sections(options: SiteOptions) -> Iterator[tuple[str | None, ...]]:
    """What search finds of guides and reference beside their pages: words, address, what they say, and more to find them by."""
    for guide in options.guides:
        titles = {place: words for words, place in guide.sections}
        for place, begins, words in prose(guide):
            if title := titles.get(place, "" if place else guide.title):
                about = f"{guide.title}. {begins}" if place else begins
                yield title, f"{guide.path}#{place}".removesuffix("#"), about, None, "" if guide.is_decision else words
    for module in options.modules:
        for symbol in module.symbols:
            yield f"{module.name}.{symbol.name}", f"{module.path}#{symbol.anchor}", symbol.words[:90]
