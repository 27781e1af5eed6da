"""Kinds that a page names and a few exchanges cannot show: objects whose keys are the caller's own, and places for any JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from .lines import DOTTED, lines_of, plain_line, tables

Kind = Literal["map", "any", "const", "plain", "free"]
"""What a member is: an object with the caller's own keys, any JSON, one value, anything usual, or any object where it is one."""
KINDS: Mapping[Kind, re.Pattern[str]] = {
    "map": re.compile(r"(?:an? )?(?:json )?(?:map|dict(?:ionary)?|hash|(?:key|name)[-/ ]value pairs|object of (?:your|any))\b.*"),
    "any": re.compile(r"(?:any|arbitrary)(?: valid)?(?: json)?(?: value| type)?|json(?: value)?"),
    "const": re.compile(r"const(?:ant)?"),
    "plain": re.compile(r"(?:an? )?(?:string|text|integer|int|number|float|bool(?:ean)?|array|list|object|base64)\b.*"),
}
"""By what a page calls the type of a member."""
AMID = re.compile(
    r"`([A-Za-z_]\w*)`(?: (?:is|may be|can be|holds|takes)|:) ((?:any|arbitrary) JSON|a (?:map|dictionary)|const(?:ant)?)\b"
)
BEHIND = re.compile(r"`([A-Za-z_]\w*)` \(([^(),]+)")
"""The type that stands in brackets behind a name."""

MUST_BE = re.compile(r"(?i:\b(?:must|has to|shall) be|\balways)\s+([`\"'])[\w./:+-]+\1(?=\s*(?:[.;)]|$|\|(?!\s*[`\"'])))")
"""How prose says that a member has one value, and no more of it: behind it might stand another, or when it holds."""


def kinds_of(text: str) -> dict[str, Kind]:
    """Member to its kind, where it is none of the usual; one that is told of in several ways is free."""
    lines = lines_of(text)
    said: dict[str, set[Kind]] = {}
    for name, words in (*_in_tables(lines), *(found for line in lines for found in (*AMID.findall(line), *BEHIND.findall(line)))):
        said.setdefault(name, set()).update(_kinds(words.strip(" `.").lower()))
    told = {name: min(kinds) if len(kinds) == 1 else "free" for name, kinds in said.items() if kinds - {"plain"}}
    return {**told, **dict.fromkeys(_with_one_value(lines), "const")}


def _with_one_value(lines: Sequence[str]) -> Iterator[str]:
    """The members of which their row, or the item about them, says that they must be one value."""
    for line in lines:
        named = re.match(r"[\s|*+-]*`?([A-Za-z_][\w.]*)`?\s*(?:\||:|\(|-)", line)
        if named and MUST_BE.search(line):
            yield named[1].rpartition(".")[2]


def _in_tables(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The names and types of the rows that say both."""
    for heads, rows in tables(lines):
        column = next((at for at, head in enumerate(heads) if at and head in {"type", "value", "kind"}), 0)
        yield from ((DOTTED.sub("", plain_line(row[0])), row[column]) for row in rows if 0 < column < len(row))


def _kinds(words: str) -> Iterator[Kind]:
    return (kind for kind, pattern in KINDS.items() if pattern.fullmatch(words))
