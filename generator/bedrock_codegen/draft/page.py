"""What a page of documentation says of members: a sentence for whoever writes the description, and ranges."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy

from ..common.schemas import subschemas
from ..load import ROLES, Json
from .card import NOTES
from .meant import meant
from .name import TODO
from .observe import Sample
from .page_lines import about, lines_of, plain_line

LONGEST = 240
NUMBER = r"(-?\d+(?:\.\d+)?(?![\d.]*\d))"
SAID = {
    "minimum": re.compile(rf"\bmin(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "maximum": re.compile(rf"\bmax(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "default": re.compile(rf"\bdefaults?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
}
COLUMNS = {"min": "minimum", "max": "maximum", "def": "default", "range": "range"}
DOTTED = re.compile(r"^([\s|*`-]*)(?:[A-Za-z_]\w*(?:\[\])?\.)+(?=[A-Za-z_])")
"""How a line begins that names a member by its way from the root."""
RANGE = re.compile(rf"{NUMBER}\s*(?:to|-|\.\.+)\s*{NUMBER}")
BETWEEN = re.compile(rf"\b(?:between|from)\s+{NUMBER}\s+(?:and|to)\s+{NUMBER}")


def described(files: Mapping[str, Json], text: str, samples: Sequence[Sample]) -> dict[str, Json]:
    """The files of a draft with what a page says of their members; what the recordings contradict is left out."""
    made = deepcopy(dict(files))
    told = [DOTTED.sub(r"\1", line) for line in lines_of(text)]
    lines = [plain_line(line) for line in told]
    for role in ROLES:
        for schema in subschemas(made.get(f"{role}.json", {})):
            for name, member in schema.get("properties", {}).items():
                if str(member.get("description", "")).startswith(TODO) and (line := about(name, told)):
                    member["description"] = f"{TODO}in your own words: {line}"[:LONGEST].rstrip()
                if role == "request" and member.get("type") in ("integer", "number"):
                    said = _ranges(name, member["type"], lines, _numbers(name, samples))
                    schema["properties"][name] = {**_without_words(member), **said, **_words(member, said)}
    meant(made["family.json"], made["request.json"], told)
    made["family.json"]["sources"].setdefault("guide", {"url": f"{TODO}where this is from", "note": NOTES["documented"]})
    return made


def _without_words(member: Json) -> Json:
    return {key: value for key, value in member.items() if key not in {"description", "x-source", "x-evidence"}}


def _words(member: Json, ranges: Json) -> Json:
    """What stands behind the ranges: the description, and whose word they are."""
    evidence = {key: member[key] for key in ("x-source", "x-evidence") if key in member}
    return {"description": member["description"], **({"x-source": "guide", "x-evidence": "documented"} if ranges else evidence)}


def _ranges(name: str, kind: str, lines: Sequence[str], seen: Sequence[float]) -> Json:
    said = _in_table(name, lines) or _in_words(name, lines)
    made = {key: int(value) if kind == "integer" or value.is_integer() else value for key, value in said.items()}
    if "minimum" in made and any(value < made["minimum"] for value in seen):
        del made["minimum"]
    if "maximum" in made and any(value > made["maximum"] for value in seen):
        del made["maximum"]
    return made


def _in_words(name: str, lines: Sequence[str]) -> dict[str, float]:
    """What is said in the line that names a member, and in those right behind it that name no other."""
    at = next((index for index, line in enumerate(lines) if re.match(rf"\W*{re.escape(name)}\b", line)), None)
    if at is None:
        return {}
    near = " ".join(lines[at : at + 1])
    found = {key: float(match[1]) for key, pattern in SAID.items() if (match := pattern.search(near))}
    if between := BETWEEN.search(near):
        found |= {"minimum": float(between[1]), "maximum": float(between[2])}
    return found


def _in_table(name: str, lines: Sequence[str]) -> dict[str, float]:
    """A row of a table whose columns are headed minimum, maximum or default."""
    heads: list[str] = []
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) < 2:
            heads = []
        elif not heads:
            heads = [next((key for word, key in COLUMNS.items() if cell.lower().startswith(word)), "") for cell in cells]
        elif cells[0] == name or name in cells[:2]:
            found = dict(zip(heads, cells, strict=False))
            ends = RANGE.fullmatch(found.pop("range", "").replace(",", ""))
            said = {"minimum": float(ends[1]), "maximum": float(ends[2])} if ends else {}
            return said | {key: float(cell) for key, cell in found.items() if key and re.fullmatch(NUMBER, cell.replace(",", ""))}
    return {}


def _numbers(name: str, samples: Sequence[Sample]) -> list[float]:
    """Every number that a request holds by this name, at any depth."""
    found: list[float] = []
    waiting: list[Json] = [sample.request for sample in samples]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found += [item for key, item in value.items() if key == name and type(item) in (int, float)]
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found
