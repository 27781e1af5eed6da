"""The ranges of numbers that a page says: in columns of a table, or in the words about a member."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...load import Json
from .defaults import rows_about
from .lines import plain_line
from .prose import left_out

NUMBER = r"(-?\d+(?:,\d{3})*(?:\.\d+)?(?!\d|[.,]\d))"
SAID = {
    "minimum": re.compile(rf"\bmin(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "maximum": re.compile(rf"\bmax(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "default": re.compile(rf"\bdefaults?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
}
COLUMNS = {"min": "minimum", "max": "maximum", "def": "default", "range": "range"}
BESIDE = ("def", "req", "type")
"""How columns are headed whose numbers are no range."""
RANGE = re.compile(rf"(?<![\w.-]){NUMBER}\s*(?:(?:up )?to|and(?: at most| up to)?|-|\.\.+)\s*{NUMBER}(?![\w-])")
UNIT = re.compile(
    r"\s*(?:characters|pictures|images|messages|turns|tools|files|requests|times|seconds|minutes|items|texts|strings|words|bytes|[KMG]i?B)\b",
    re.IGNORECASE,
)
"""What stands behind numbers that are not the value's own."""
OPEN = re.compile(
    rf"(?:{NUMBER}\s*(<=?|≤)\s*[\w-]+\s*(?:<=?|≤)\s*{NUMBER})|(?:(?:greater|more) than {NUMBER}\D+(?:at most|up to) {NUMBER})",
    re.IGNORECASE,
)
"""A range whose lower end may be left out of it."""
ENDS = {
    "minimum": re.compile(rf"(?:\b(?:at least|no(?:t)? (?:less|fewer|smaller|lower) than) |>= ?){NUMBER}", re.IGNORECASE),
    "maximum": re.compile(
        rf"\b(?:at most|up to|no(?:t)? (?:more|greater|larger|higher) than|(?:must|can|may) ?not exceed|cannot exceed) {NUMBER}",
        re.IGNORECASE,
    ),
}
"""How prose says one end of a range."""
CHOICE = re.compile(rf"(?<![\w.-]){NUMBER}(?:,\s+{NUMBER})*,?\s+or\s+{NUMBER}(?!\s+\w)")
"""Numbers one of which is due."""


def ranges(name: str, kind: str, lines: Sequence[str], seen: Sequence[float], prose: str = "") -> Json:
    """What a page says of the numbers of a member, but for what the recordings contradict; `prose` is what its prose says."""
    said = _in_words(name, lines, prose) | _in_table(name, lines)
    usual = left_out(prose)
    if "default" not in said and re.fullmatch(NUMBER, usual) and _holds(number(usual), said):
        said["default"] = number(usual)
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


def _holds(value: float, said: Mapping[str, float]) -> bool:
    """Whether a number is in a range."""
    least, more = said.get("minimum", value), said.get("exclusiveMinimum", value - 1)
    return least <= value <= said.get("maximum", value) and more < value


def _words(name: str, lines: Sequence[str], prose: str) -> str:
    """The words about a member: of its row, without its kind and default; else prose, or the line that begins with it."""
    for row in rows_about(name, lines):
        return "; ".join(cell for head, cell in row[1:] if not head.startswith(BESIDE))
    return plain_line(prose) or next((line for line in map(plain_line, lines) if re.match(rf"\W*{re.escape(name)}\b", line)), "")


def _in_words(name: str, lines: Sequence[str], prose: str) -> dict[str, float]:
    near = re.sub(r"[^\x20-\x7e]", "-", _words(name, lines, prose).replace("≤", "<=").replace("≥", ">="))
    found = {key: number(match[1]) for key, pattern in SAID.items() if (match := pattern.search(near))}
    if ends := OPEN.search(near):
        least, mark, most = (ends[1], ends[2], ends[3]) if ends[1] else (ends[4], "<", ends[5])
        return found | {"exclusiveMinimum" if mark == "<" else "minimum": number(least), "maximum": number(most)}
    if one := CHOICE.search(near):
        listed = [number(each) for each in re.findall(NUMBER, one[0])]
        return {"minimum": min(listed), "maximum": max(listed)} | found
    between = [match for match in RANGE.finditer(near) if not UNIT.match(near, match.end())]
    if len(between) == 1 and not {"minimum", "maximum"} & found.keys() and number(between[0][1]) < number(between[0][2]):
        return found | {"minimum": number(between[0][1]), "maximum": number(between[0][2])}
    return _ends(near) | found if not between else found


def _ends(near: str) -> dict[str, float]:
    """One end of a range, or both, each said once and of the value itself."""
    matches = {key: [match for match in words.finditer(near) if not UNIT.match(near, match.end())] for key, words in ENDS.items()}
    return {key: number(each[0][1]) for key, each in matches.items() if len(each) == 1}


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
