"""The site of our own specs, made once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote, urldefrag

from bedrock_codegen.load import Corpus
from bedrock_codegen.site.build import SiteOptions, build
from bedrock_codegen.site.guides import read_guides
from bedrock_codegen.site.read import Format, read
from bedrock_codegen.site.reference import ModulePage, read_reference

from .corpus import ROOT
from .drawn import LONG
from .made_once import made_once
from .specs import specs


@cache
def formats() -> Mapping[str, Format]:
    """What the pages say of each family."""
    return {family.name: family for family in read(specs()).families}


@cache
def files() -> Mapping[PurePosixPath, str]:
    """Path to text, guides and reference included."""
    made = made_once("site", _built)
    return {PurePosixPath(path): text for path, text in made.items()}


def _built() -> Mapping[str, str]:
    modules = read_reference(ROOT / "generated" / "bedrock_models", tuple(spec.name for spec in specs().families))
    return _build(specs(), modules)


def _build(corpus: Corpus, modules: tuple[ModulePage, ...]) -> Mapping[str, str]:
    made = build(corpus, SiteOptions(guides=read_guides(ROOT), modules=modules))
    return {path.as_posix(): text for path, text in made.items()}


def digest() -> str:
    """A sum over every file of a smaller site, as this process makes them: a family of each kind, a package of few modules."""
    kinds = {tuple(family.card.data["operations"]): family for family in specs().families}
    modules = read_reference(ROOT / "generated" / "bedrock_models" / "nova", ("answers", "requests"))
    made = _built() if LONG else _build(replace(specs(), families=tuple(kinds.values())), modules)
    return sha256(repr([*made.items()]).encode()).hexdigest()


TAG = re.compile(r"<[a-z][^>]*>")
SAID = re.compile(r'\s(href|src|id|data-spec)="([^"]*)"')


class Page:
    """What tests look at in a page, whose attributes are quoted: links, ids, places in the specs."""

    def __init__(self, html: str) -> None:
        said = [(name, unescape(value)) for tag in TAG.findall(html) for name, value in SAID.findall(tag) if value]
        self.links = [value for name, value in said if name in {"href", "src"}]
        self.ids = [value for name, value in said if name == "id"]
        self.specs = [value for name, value in said if name == "data-spec"]


@cache
def pages() -> Mapping[str, Page]:
    """Every page, read."""
    return {path.as_posix(): Page(text) for path, text in files().items() if path.suffix == ".html"}


def targets(page: str) -> Iterator[tuple[str, str, str]]:
    """The links of a page that stay on the site: as written, the file they lead to, and the place in it."""
    for link in pages()[page].links:
        if not link.startswith(("https://", "http://", "mailto:", "data:")):
            path, fragment = urldefrag(link)
            yield link, unquote(_joined(page, path)), unquote(fragment)


def _joined(page: str, path: str) -> str:
    if not path:
        return page
    parts = list(PurePosixPath(page).parent.parts)
    for step in path.split("/"):
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
