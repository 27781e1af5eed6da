"""The words that a page lists for a member: behind its name, in items below it, or amid a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...load import Json
from .lines import DOTTED, plain_line

QUOTED = re.compile(r"[`'\"]([A-Za-z][\w.+/:-]{0,39})[`'\"]")
"""A word that a page sets apart."""
WORD = r"`[\w.+/:-]+`"
RUN = (
    rf"{{name}}`(?:\s*\([^()`]*\))?[^`.;]{{{{0,20}}}}"
    rf"({WORD}(?:(?:,\s*|\s+){WORD})*(?:(?:,?\s+or\s+{WORD})+|(?:,?\s+and\s+{WORD})+)?)"
)
"""Words set apart and joined by commas and `or` or `and`, not both, right behind a name that is."""

JOINT = re.compile(r"[\s,;]*(or|and)?[\s,;]*")
GLOSS = re.compile(r"\([^()]*\)")
"""What stands in brackets behind a word."""


def listed(name: str, member: Json, lines: Sequence[str], seen: Sequence[Json], names: Collection[str] = ()) -> Json | None:
    """What a member is by the words that a page lists for it, or for the items of it, where what was seen is among them.

    `names` are those of members: what a page sets apart beside a word is often another one, and none of its values.
    """
    if "items" in member:
        each = listed(name, member["items"], lines, [item for value in seen if isinstance(value, list) for item in value], names)
        return {"type": "array", "items": each} if each else None
    arms = member.get("anyOf", [member])
    words = all(arm.get("type") == "string" or "enum" in arm for arm in arms)
    if not seen or not words or member.keys() & {"contentEncoding", "const"}:  # what tells arms apart is told by one word
        return None
    for said in (_at_the_beginning(name, lines, names, seen), *_amid(name, lines)):
        if len(said) > 1 and all(value in said for value in seen):
            return {"anyOf": [{"enum": sorted({*said})}, {"type": "string"}]}
    return None


def _at_the_beginning(name: str, lines: Sequence[str], names: Collection[str], seen: Sequence[Json]) -> list[str]:
    """The words in the line that begins with a name, or of the items below it."""
    named = (plain_line(DOTTED.sub(r"\1", each)).strip("|-+* \t") for each in lines)
    at = next((at for at, each in enumerate(named) if re.match(rf"{re.escape(name)}(?![\w.-])", each)), len(lines))
    line = lines[at] if at < len(lines) else ""
    runs = list(_runs(line.partition(name)[2]))
    own = [word for run in runs for word in run if word not in names or not run.isdisjoint(map(str, seen))]
    return own or list(_items(lines[at + 1 :] if line.rstrip().endswith(":") else ()))


def _runs(text: str) -> Iterator[set[str]]:
    """The words of a text that are set apart, together where commas and `or`, or `and`, join them: not both."""
    run, by, end = set[str](), "", 0
    for word in QUOTED.finditer(text):
        joint = JOINT.fullmatch(GLOSS.sub("", text[end : word.start()]))
        if run and (joint is None or (by and joint[1] and joint[1] != by)):
            yield run
            run, by = set(), ""
        run.add(word[1])
        by, end = by or (joint[1] if joint else "") or "", word.end()
    yield run


def _amid(name: str, lines: Sequence[str]) -> Iterator[list[str]]:
    for line in lines:
        yield from (QUOTED.findall(found[1]) for found in re.finditer(RUN.format(name=re.escape(name)), line))


def _items(lines: Sequence[str]) -> Iterator[str]:
    """The words that the items of a list are about."""
    for line in filter(str.strip, lines):
        found = re.match(r"\s*[-*+]\s", line) and QUOTED.search(line)
        if not found:
            return
        yield found[1]
