"""The ranges of numbers that a page says: in columns of a table, or in the words about a member."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..load import Json
from .page_defaults import rows_about
from .page_lines import plain_line

NUMBER = r"(-?\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*\d))"
SAID = {
    "minimum": re.compile(rf"\bmin(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "maximum": re.compile(rf"\bmax(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "default": re.compile(rf"\bdefaults?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
}
COLUMNS = {"min": "minimum", "max": "maximum", "def": "default", "range": "range"}
BESIDE = ("def", "req", "type")
"""How columns are headed whose numbers are no range."""
RANGE = re.compile(rf"(?<![\w.-]){NUMBER}\s*(?:to|and(?: at most| up to)?|-|\.\.+)\s*{NUMBER}(?![\w-])")
UNIT = re.compile(r"\s*(?:characters|seconds|minutes|items|texts|strings|words|bytes|[KMG]i?B)\b", re.IGNORECASE)
"""What stands behind numbers that are not the value's own."""
OPEN = re.compile(
    rf"(?:{NUMBER}\s*(<=?|≤)\s*[\w-]+\s*(?:<=?|≤)\s*{NUMBER})|(?:(?:greater|more) than {NUMBER}\D+(?:at most|up to) {NUMBER})",
    re.IGNORECASE,
)
"""A range whose lower end may be left out of it."""
CHOICE = re.compile(rf"(?<![\w.-]){NUMBER}(?:,\s+{NUMBER})*,?\s+or\s+{NUMBER}(?!\s+\w)")
"""Numbers one of which is due."""


def ranges(name: str, kind: str, lines: Sequence[str], seen: Sequence[float]) -> Json:
    """What a page says of the numbers of a member, but for what the recordings contradict."""
    said = _in_words(name, lines) | _in_table(name, lines)
    made = {key: int(value) if kind == "integer" or value.is_integer() else value for key, value in said.items()}
    if "minimum" in made and any(value < made["minimum"] for value in seen):
        del made["minimum"]
    if "exclusiveMinimum" in made and any(value <= made["exclusiveMinimum"] for value in seen):
        del made["exclusiveMinimum"]
    if "maximum" in made and any(value > made["maximum"] for value in seen):
        del made["maximum"]
    return made


def number(text: str) -> float:
    """A number as pages write it."""
    return float(text.replace(",", ""))


def _words(name: str, lines: Sequence[str]) -> str:
    """The words about a member: of its row, without the cells of its kind and default; else the line that begins with it."""
    for row in rows_about(name, lines):
        return "; ".join(cell for head, cell in row[1:] if not head.startswith(BESIDE))
    return next((line for line in map(plain_line, lines) if re.match(rf"\W*{re.escape(name)}\b", line)), "")


def _in_words(name: str, lines: Sequence[str]) -> dict[str, float]:
    near = re.sub(r"[^\x20-\x7e]", "-", _words(name, lines).replace("≤", "<="))
    found = {key: number(match[1]) for key, pattern in SAID.items() if (match := pattern.search(near))}
    if ends := OPEN.search(near):
        least, mark, most = (ends[1], ends[2], ends[3]) if ends[1] else (ends[4], "<", ends[5])
        return found | {"exclusiveMinimum" if mark == "<" else "minimum": number(least), "maximum": number(most)}
    if one := CHOICE.search(near):
        listed = [number(each) for each in re.findall(NUMBER, one[0])]
        return {"minimum": min(listed), "maximum": max(listed)} | found
    between = [match for match in RANGE.finditer(near) if not UNIT.match(near, match.end())]
    if len(between) == 1 and not {"minimum", "maximum"} & found.keys() and number(between[0][1]) < number(between[0][2]):
        found |= {"minimum": number(between[0][1]), "maximum": number(between[0][2])}
    return found


def _in_table(name: str, lines: Sequence[str]) -> dict[str, float]:
    """A row of a table whose columns are headed minimum, maximum, range or default."""
    heads: list[str] = []
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) < 2:
            heads = []
        elif not heads:
            heads = [next((key for word, key in COLUMNS.items() if cell.lower().startswith(word)), "") for cell in cells]
        elif cells[0] == name or name in cells[:2]:
            found = dict(zip(heads, cells, strict=False))
            return _in_cell(found.pop("range", "")) | {
                key: number(cell) for key, cell in found.items() if key and re.fullmatch(NUMBER, cell)
            }
    return {}


def _in_cell(cell: str) -> dict[str, float]:
    """A range that is all there is in a cell."""
    cell = cell.replace("≤", "<=")
    if ends := RANGE.fullmatch(cell):
        return {"minimum": number(ends[1]), "maximum": number(ends[2])}
    if (ends := OPEN.fullmatch(cell)) and ends[1]:
        return {"exclusiveMinimum" if ends[2] == "<" else "minimum": number(ends[1]), "maximum": number(ends[3])}
    return {}
