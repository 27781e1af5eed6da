"""What pages share: scripts, each page's in one file, and the style, of which every page holds what it needs.

A page that is opened from a disk is painted late for each file that it waits for, so it waits for none; and for each rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files
from itertools import groupby

EVERYWHERE = ("lifecycle", "site", "found", "colours")
"""What every page does."""

BUNDLES = {
    "page": EVERYWHERE,
    "fields": (*EVERYWHERE, "fields"),
    "models": (*EVERYWHERE, "offers", "models"),
    "rows": (*EVERYWHERE, "rows"),
    "compare": (*EVERYWHERE, "compare"),
    "check": (*EVERYWHERE, "json", "paths", "schema", "pictures", "rules", "check"),
    "search": ("offers", "terms", "subjects", "narrowed", "bounds", "members", "refusals", "answers", "search"),
}
"""Name of a file that pages load to the scripts it holds; the last is loaded with its index, when somebody searches."""


def scripts() -> Iterator[tuple[str, str]]:
    """Name and text of every script that pages load."""
    for name, parts in BUNDLES.items():
        yield f"assets/{name}.js", "".join(asset(f"{part}.js") for part in parts)


def style(names: AbstractSet[str]) -> str:
    """The style of a page in which only these elements, classes and ids occur, or may."""
    kept = ((around, selectors, said) for around, each, said in _rules() if (selectors := _selectors(each, names)))
    parts: list[str] = []
    for around, rules in groupby(kept, key=lambda rule: rule[0]):
        text = "".join(f"{selectors}{{{said}}}" for _, selectors, said in rules)
        parts.append(f"{around}{{{text}}}" if around else text)
    return "".join(parts)


def _selectors(each: Iterable[tuple[str, frozenset[str]]], names: AbstractSet[str]) -> str:
    return ",".join(selector for selector, needed in each if needed <= names)


Rule = tuple[str, tuple[tuple[str, frozenset[str]], ...], str]
"""What it stands in, such as `@media print`; its selectors, each with the names that it needs; what it says."""


@cache
def _rules() -> tuple[Rule, ...]:
    """The style of all pages, without comments and white space."""
    text = re.sub(r"/\*.*?\*/", "", asset("site.css"), flags=re.DOTALL)
    text = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r"\s+", " ", text))
    text = re.sub(r':\s+(?!")', ":", text).replace(";}", "}").strip()
    return tuple(_read(text))


def _read(text: str, around: str = "") -> Iterator[Rule]:
    """The rules of a style; those that stand in one of the kind of `@media` too."""
    for head, nested, said in re.findall(r"(@[^{]+|[^{}@]+)\{((?:[^{}]+\{[^{}]*\})+)?([^{}]*)\}", text):
        if nested:
            yield from _read(nested, head.strip())
        else:
            yield around, tuple((selector, _needed(selector)) for selector in _listed(head.strip())), said


def _listed(selectors: str) -> list[str]:
    """Selectors one by one; a comma between brackets parts none."""
    return re.split(r",(?![^(]*\))", selectors)


def _needed(selector: str) -> frozenset[str]:
    """The elements, classes and ids that a page must have for a selector to find anything."""
    plain = re.sub(r"\[[^\]]*\]|::?[\w-]+(\([^)]*\))?", "", selector)
    return frozenset(re.findall(r"[\w-]+", plain)) - {"html", "first"}


@cache
def words_of_scripts(paths: tuple[str, ...]) -> frozenset[str]:
    """Every word of some scripts, and of the one in each page: names of what they may add are among them."""
    made = dict(scripts())
    return frozenset(re.findall(r"[\w-]+", "".join([asset("first.js"), *(made.get(path, "") for path in paths)])))


def asset(name: str) -> str:
    """A file of this package, as it is."""
    return files("bedrock_codegen.site").joinpath("assets", name).read_text(encoding="utf-8")
