"""What a page of documentation says of members: a sentence for whoever writes the description, and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from ..common.schemas import subschemas
from ..load import ROLES, Json
from .card import NOTES
from .meant import counted, ended, meant
from .name import TODO
from .observe import Sample
from .page_defaults import default_of, drop_required, is_required
from .page_lines import DOTTED, about, lines_of, plain_line, said_of
from .page_tables import add_required, count_items, say_required, unseen

LONGEST = 240
NUMBER = r"(-?\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*\d))"
QUOTED = re.compile(r"[`'\"]([A-Za-z][\w.+/:-]{0,39})[`'\"]")
"""A word that a page sets apart."""
SAID = {
    "minimum": re.compile(rf"\bmin(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "maximum": re.compile(rf"\bmax(?:imum)?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
    "default": re.compile(rf"\bdefaults?\b[^\d\n-]{{0,20}}{NUMBER}", re.IGNORECASE),
}
COLUMNS = {"min": "minimum", "max": "maximum", "def": "default", "range": "range"}
QUALIFIED = re.compile(r"`(?:[A-Za-z_]\w*(?:\[\])?\.)+(?=[A-Za-z_]\w*`)")
"""How a member is named so amid a sentence."""
RANGE = re.compile(rf"(?<![\w.-]){NUMBER}\s*(?:to|and|-|\.\.+)\s*{NUMBER}(?![\w-])")
UNIT = re.compile(r"\s*(?:characters|seconds|minutes|items|texts|strings|words|bytes|[KMG]i?B)\b", re.IGNORECASE)
"""What stands behind numbers that are not the value's own."""
OPEN = re.compile(
    rf"(?:{NUMBER}\s*(<=?|≤)\s*[\w-]+\s*(?:<=?|≤)\s*{NUMBER})|(?:(?:greater|more) than {NUMBER}\D+(?:at most|up to) {NUMBER})",
    re.IGNORECASE,
)
"""A range whose lower end may be left out of it."""


def described(files: Mapping[str, Json], text: str, samples: Sequence[Sample]) -> dict[str, Json]:
    """The files of a draft with what a page says of their members; what the recordings contradict is left out."""
    made = deepcopy(dict(files))
    whole = lines_of(text)
    told = [QUALIFIED.sub("`", DOTTED.sub(r"\1", line)) for line in whole]
    lines = [plain_line(line) for line in told]
    about_whom = _owners(made, told)
    for role in ROLES:
        for schema in subschemas(made.get(f"{role}.json", {})):
            for name, member in schema.get("properties", {}).items():
                line = about(name, told) if str(member.get("description", "")).startswith(TODO) else ""
                if line and about_whom.setdefault(line, name) == name:  # a line about several is said once
                    hint = _hint(member["description"], name, told)
                    member["description"] = f"{TODO}in your own words: {line}"[:LONGEST].rstrip() + hint
                if role == "request" and member.get("type") in ("integer", "number"):
                    seen = _numbers(name, samples)
                    kind = _kind(member["type"], about(name, lines, bare=False), seen)
                    said = _ranges(name, kind, lines, seen)
                    schema["properties"][name] = {**_without_words(member), "type": kind, **said, **_words(member, said)}
                elif words := _listed(name, member, whole, _values(name, samples, role)):
                    schema["properties"][name] = {
                        **_open(words),
                        **{key: each for key, each in member.items() if key not in SHAPE},
                    }
    asked = [body for sample in samples for body in sample.bodies("request")]
    drop_required(made["request.json"], made["family.json"].get("parameters", {}), told)
    demanded = add_required(made["request.json"], told, asked)
    count_items(made["request.json"], told, asked)
    bodies = {role: made[f"{role}.json"] for role in ROLES if f"{role}.json" in made}
    if (why := ended(made["family.json"], bodies, told)) and "fm" in made["family.json"]:
        reasons = {value for role in ("response", "event") for value in _values(why, samples, role) if isinstance(value, str)}
        made["family.json"]["fm"]["stop_reasons"] = dict.fromkeys(sorted(reasons), "other")
    _add_reasons(made["family.json"], made.get("response.json", {}))
    meant(made["family.json"], made["request.json"], told)
    counted(made["family.json"], bodies, told)
    todos = [*say_required(made["family.json"], demanded), *unseen(bodies, whole)]
    if todos:
        made["family.json"]["todo"] = [*made["family.json"].get("todo", ()), *(f"{TODO}{each}" for each in todos)]
    made["family.json"]["sources"].setdefault("guide", {"url": f"{TODO}where this is from", "note": NOTES["documented"]})
    return made


SHAPE = frozenset(("type", "anyOf"))


def _owners(files: Mapping[str, Json], lines: Sequence[str]) -> dict[str, str]:
    """The member that each line of a page is about, where it begins with its name."""
    schemas = [schema for role in ROLES for schema in subschemas(files.get(f"{role}.json", {}))]
    names = dict.fromkeys(name for schema in schemas for name in schema.get("properties", {}))
    return {line: name for name in reversed(names) if (line := said_of(name, lines))}


PERHAPS = "seen in all: perhaps required"


def _hint(said: str, name: str, lines: Sequence[str]) -> str:
    """That a setting was in every exchange, where the page does not say whether it has to be there."""
    return f" ({PERHAPS})" if PERHAPS in said and is_required(name, lines) is None and not default_of(name, lines) else ""


def _listed(name: str, member: Json, lines: Sequence[str], seen: Sequence[Json]) -> list[str]:
    """The words that a page lists for a text, where what was seen is among them."""
    arms = member.get("anyOf", [member])
    if not seen or not all(arm.get("type") == "string" or "enum" in arm for arm in arms) or "contentEncoding" in member:
        return []
    named = (DOTTED.sub(r"\1", each) for each in lines)
    at = next((at for at, each in enumerate(named) if plain_line(each).strip("|-+* \t").startswith(name)), len(lines))
    line = lines[at] if at < len(lines) else ""
    said = QUOTED.findall(line.partition(name)[2]) or list(_items(lines[at + 1 :] if line.rstrip().endswith(":") else ()))
    return sorted({*said}) if len(said) > 1 and all(value in said for value in seen) else []


def _items(lines: Sequence[str]) -> Iterator[str]:
    """The words that the items of a list are about."""
    for line in filter(str.strip, lines):
        found = re.match(r"\s*[-*+]\s", line) and QUOTED.search(line)
        if not found:
            return
        yield found[1]


def _open(words: Sequence[str]) -> Json:
    return {"anyOf": [{"enum": list(words)}, {"type": "string"}]}


def _add_reasons(card: Json, response: Json) -> None:
    """Reasons that only the page lists: what they mean is still to be found."""
    paths = card.get("answer", {}).get("stop_reason", {}).get("response", [])
    known: Json = card.get("fm", {}).get("stop_reasons")
    names = {path.rpartition("/")[2] for path in ([paths] if isinstance(paths, str) else paths)}
    members = [each for schema in subschemas(response) for name, each in schema.get("properties", {}).items() if name in names]
    for arm in [arm for member in members for arm in member.get("anyOf", [member])] if known else ():
        known.update({word: "other" for word in arm.get("enum", ()) if word not in known})


def _kind(kind: str, said: str, seen: Sequence[float]) -> str:
    """The type that a page says, where what was seen is of it."""
    told = re.match(r"[\W]*(int(?:eger)?|float|double|number)\b", said, re.IGNORECASE)
    if told is None:
        return kind
    whole = all(float(value).is_integer() for value in seen)
    return "number" if not told[1].lower().startswith("int") else "integer" if whole else kind


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
    if "exclusiveMinimum" in made and any(value <= made["exclusiveMinimum"] for value in seen):
        del made["exclusiveMinimum"]
    if "maximum" in made and any(value > made["maximum"] for value in seen):
        del made["maximum"]
    return made


def _in_words(name: str, lines: Sequence[str]) -> dict[str, float]:
    """What is said in the line that names a member, and in those right behind it that name no other."""
    at = next((index for index, line in enumerate(lines) if re.match(rf"\W*{re.escape(name)}\b", line)), None)
    if at is None:
        return {}
    near = re.sub(r"[^\x20-\x7e]", "-", lines[at].replace("≤", "<="))
    found = {key: number(match[1]) for key, pattern in SAID.items() if (match := pattern.search(near))}
    if ends := OPEN.search(near):
        least, mark, most = (ends[1], ends[2], ends[3]) if ends[1] else (ends[4], "<", ends[5])
        return found | {"exclusiveMinimum" if mark == "<" else "minimum": number(least), "maximum": number(most)}
    ranges = [match for match in RANGE.finditer(near) if not UNIT.match(near, match.end())]
    if len(ranges) == 1 and not {"minimum", "maximum"} & found.keys() and number(ranges[0][1]) < number(ranges[0][2]):
        found |= {"minimum": number(ranges[0][1]), "maximum": number(ranges[0][2])}
    return found


def number(text: str) -> float:
    """A number as pages write it."""
    return float(text.replace(",", ""))


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


def _numbers(name: str, samples: Sequence[Sample]) -> list[float]:
    """Every number that a request holds by this name, at any depth."""
    return [value for value in _values(name, samples, "request") if type(value) in (int, float)]


def _values(name: str, samples: Sequence[Sample], role: str) -> list[Json]:
    """What bodies of a role hold by this name, at any depth, but for null."""
    found: list[Json] = []
    waiting: list[Json] = [body for sample in samples for body in sample.bodies(role)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found += [item for key, item in value.items() if key == name and item is not None]
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found
