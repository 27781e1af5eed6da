"""What a page of documentation says of members: a sentence for whoever writes the description, and ranges."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from ..common.schemas import subschemas
from ..load import ROLES, Json
from .bodies import PERHAPS
from .card import NOTES
from .meant import counted, ended, meant
from .name import TODO
from .observe import Sample
from .page_defaults import default_of, drop_required, is_required
from .page_lines import DOTTED, about, lines_of, plain_line, said_of
from .page_models import add_windows
from .page_ranges import ranges
from .page_sentences import sentence
from .page_tables import add_required, count_items, say_required, unseen
from .page_words import listed
from .said_once import alone

LONGEST = 240
QUALIFIED = re.compile(r"`(?:[A-Za-z_]\w*(?:\[\])?\.)+(?=[A-Za-z_]\w*`)")
"""How a member is named so amid a sentence."""


def described(files: Mapping[str, Json], text: str, samples: Sequence[Sample]) -> dict[str, Json]:
    """The files of a draft with what a page says of their members; what the recordings contradict is left out."""
    made = deepcopy(dict(files))
    whole = lines_of(text)
    told = [QUALIFIED.sub("`", DOTTED.sub(r"\1", line)) for line in whole]
    bodies = {role: made[f"{role}.json"] for role in ROLES if f"{role}.json" in made}
    names = dict.fromkeys(name for body in bodies.values() for each in subschemas(body) for name in each.get("properties", {}))
    page = _Page(whole, told, [plain_line(line) for line in told], _owners(names, told), alone(bodies), frozenset(names))
    for body in bodies.values():
        _say_arms(body, told, page.names)
    for role in ROLES:
        for schema in subschemas(made.get(f"{role}.json", {})):
            for name, member in schema.get("properties", {}).items():
                schema["properties"][name] = _member(name, member, role, page, _values(name, samples, role))
    asked = [body for sample in samples for body in sample.bodies("request")]
    drop_required(made["request.json"], made["family.json"].get("parameters", {}), told)
    demanded = add_required(made["request.json"], told, asked)
    count_items(made["request.json"], told, asked)
    if (why := ended(made["family.json"], bodies, told)) and "fm" in made["family.json"]:
        reasons = {value for role in ("response", "event") for value in _values(why, samples, role) if isinstance(value, str)}
        made["family.json"]["fm"]["stop_reasons"] = dict.fromkeys(sorted(reasons), "other")
    _add_reasons(made["family.json"], made.get("response.json", {}))
    meant(made["family.json"], made["request.json"], told)
    add_windows(made.get("models.json", {}), whole)
    counted(made["family.json"], bodies, told)
    todos = [*say_required(made["family.json"], demanded, asked), *unseen(bodies, whole)]
    if todos:
        made["family.json"]["todo"] = [*made["family.json"].get("todo", ()), *(f"{TODO}{each}" for each in todos)]
    made["family.json"]["sources"].setdefault("guide", {"url": f"{TODO}where this is from", "note": NOTES["documented"]})
    return made


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in three forms of its lines, and whom each is about."""

    whole: Sequence[str]
    told: Sequence[str]
    """Members without their way from the root."""
    plain: Sequence[str]
    """Without marks as well."""
    about_whom: dict[str, str]
    alone: frozenset[str]
    """Members whose name says the same wherever it stands."""
    names: frozenset[str]
    """All members."""


def _member(name: str, member: Json, role: str, page: _Page, seen: Sequence[Json]) -> Json:
    """A member with what a page says of it."""
    is_open = _is_open(member)
    line = about(name, page.told) if is_open else ""
    hint = _hint(member["description"], name, page.told) if is_open else ""
    if is_open and name in page.alone and (said := sentence(name, page.told, page.names)):
        member = {**member, "description": f"{said}{hint}"}
    elif line and page.about_whom.setdefault(line, name) == name:  # a line about several is said once
        member = {**member, "description": f"{TODO}in your own words: {line}"[:LONGEST].rstrip() + hint}
    if role != "request" or member.get("type") not in ("integer", "number"):
        return _shaped(member, listed(name, member, page.whole, seen) or {})
    numbers = [value for value in seen if type(value) in (int, float)]
    kind = _kind(member["type"], about(name, page.plain, bare=False), numbers)
    said = ranges(name, kind, page.plain, numbers)
    return {**_without_words(member), "type": kind, **said, **_words(member, said)}


def _is_open(schema: Json) -> bool:
    """Whether nobody has said what it is."""
    return str(schema.get("description", "")).startswith(TODO)


def _say_arms(body: Json, lines: Sequence[str], names: frozenset[str]) -> None:
    """Say of the arms of unions what a page says of the values that tell them apart, where no setting is called so."""
    for definition in body.get("$defs", {}).values():
        constants = [each["const"] for each in definition.get("properties", {}).values() if "const" in each]
        if len(constants) == 1 and constants[0] not in body.get("properties", {}) and _is_open(definition):
            definition["description"] = sentence(constants[0], lines, names) or definition["description"]


def _shaped(member: Json, shape: Json) -> Json:
    """A member of another shape, with all else that is known of it."""
    return {**shape, **{key: each for key, each in member.items() if key not in shape and key not in _SHAPE}} if shape else member


_SHAPE = frozenset(("type", "anyOf"))


def _owners(names: Mapping[str, object], lines: Sequence[str]) -> dict[str, str]:
    """The member that each line of a page is about, where it begins with its name."""
    return {line: name for name in reversed(names) if (line := said_of(name, lines))}


def _hint(said: str, name: str, lines: Sequence[str]) -> str:
    """That a setting was in every exchange, where the page does not say whether it has to be there."""
    return f" ({PERHAPS})" if PERHAPS in said and is_required(name, lines) is None and not default_of(name, lines) else ""


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
