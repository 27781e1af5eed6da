"""What a page of documentation says of members: a sentence for whoever writes the description, and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from ...common.pointers import paths_of
from ...common.schemas import subschemas
from ...load import ROLES, Json
from ..card.meanings import counted, ended, join, keep_an_end, meant
from ..card.member_words import messages_of
from ..card.whole import NOTES
from ..like import before
from ..observe import Sample
from ..schemas.bodies import PERHAPS
from ..schemas.names import TODO
from ..schemas.said_once import alone
from .defaults import default_of, drop_required, is_required
from .lines import DOTTED, about, lines_of, plain_line, said_of
from .listed_words import listed
from .models import add_models
from .ranges import ranges
from .sentences import said_about, sentence
from .tables import add_required, count_items, measure_texts, say_required, unseen

LONGEST = 240
QUALIFIED = re.compile(r"`(?:[A-Za-z_]\w*(?:\[\])?\.)+(?=[A-Za-z_]\w*`)")
"""How a member is named so amid a sentence."""


def described(files: Mapping[str, Json], text: str, samples: Sequence[Sample]) -> dict[str, Json]:
    """The files of a draft with what a page says of their members; what the recordings contradict is left out."""
    made = deepcopy(dict(files))
    bodies = {role: made[f"{role}.json"] for role in ROLES if f"{role}.json" in made}
    page = _read(text, bodies)
    for role, body in bodies.items():
        _say_arms(body, page.told, page.names)
        for schema in subschemas(body):
            for name, member in schema.get("properties", {}).items():
                schema["properties"][name] = _member(name, member, role, page, _values(name, samples, role))
    asked = [body for sample in samples for body in sample.bodies("request")]
    demanded = _bound(made, page, asked)
    _mean(made["family.json"], bodies, page.told, samples)
    card = made["family.json"]
    add_models(made.get("models.json", {}), page.whole, ["image"] if any("image" in each for each in messages_of(card)) else ())
    todos = [*say_required(card, demanded, asked), *unseen(bodies, page.whole)]
    if todos:
        card["todo"] = [*card.get("todo", ()), *(f"{TODO}{each}" for each in todos)]
    card["sources"].setdefault("guide", {"url": f"{TODO}where this is from", "note": NOTES["documented"]})
    return made


def _read(text: str, bodies: Mapping[str, Json]) -> _Page:
    """A page, for these bodies."""
    whole = lines_of(text)
    told = [QUALIFIED.sub("`", DOTTED.sub(r"\1", line)) for line in whole]
    names = dict.fromkeys(name for body in bodies.values() for each in subschemas(body) for name in each.get("properties", {}))
    prose = {name: next(said_about(name, told, names), "") for name in alone(bodies)}
    return _Page(whole, told, [plain_line(line) for line in told], _owners(names, told), prose, frozenset(names))


def _bound(made: dict[str, Json], page: _Page, asked: Sequence[Json]) -> list[str]:
    """Write what must be there, how many and how long; the pointers of what the page demands."""
    request, card = made["request.json"], made["family.json"]
    drop_required(request, card.get("parameters", {}), page.told, page.prose)
    demanded = add_required(request, page.told, asked, page.prose)
    count_items(request, page.told, asked, page.prose)
    if limits := measure_texts(request, asked, page.prose):
        made["family.json"] = before(card, "answer", {"limits": limits})
    return demanded


def _mean(card: Json, bodies: Mapping[str, Json], lines: Sequence[str], samples: Sequence[Sample]) -> None:
    """Give reasons, settings and counts of a card the meaning that the page gives them."""

    def answered(names: Iterable[str]) -> list[Json]:
        return [value for name in names for role in ("response", "event") for value in _values(name, samples, role)]

    if (why := ended(card, bodies, lines)) and "fm" in card:
        reasons = {value for value in answered([why]) if isinstance(value, str)}
        card["fm"]["stop_reasons"] = dict.fromkeys(sorted(reasons), "other")
    _add_reasons(card, bodies.get("response", {}))
    meant(card, bodies["request"], lines)
    keep_an_end(card.get("fm", {}).get("stop_reasons", {}), answered(_reasons(card)))
    counted(card, bodies, lines)
    join(card.get("answer", {}), lines)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in three forms of its lines, and whom each is about."""

    whole: Sequence[str]
    told: Sequence[str]
    """Members without their way from the root."""
    plain: Sequence[str]
    """Without marks as well."""
    about_whom: dict[str, str]
    prose: Mapping[str, str]
    """What is said of each member whose name says the same wherever it stands."""
    names: frozenset[str]
    """All members."""


def _member(name: str, member: Json, role: str, page: _Page, seen: Sequence[Json]) -> Json:
    """A member with what a page says of it."""
    is_open = _is_open(member)
    line = about(name, page.told) if is_open else ""
    hint = _hint(member["description"], name, page) if is_open else ""
    if is_open and name in page.prose and (said := sentence(name, page.told, page.names)):
        member = {**member, "description": f"{said}{hint}"}
    elif line and page.about_whom.setdefault(line, name) == name:  # a line about several is said once
        member = {**member, "description": f"{TODO}in your own words: {line}"[:LONGEST].rstrip() + hint}
    if role != "request" or member.get("type") not in ("integer", "number"):
        return _shaped(member, listed(name, member, page.whole, seen, page.names) or {})
    numbers = [value for value in seen if type(value) in (int, float)]
    kind = _kind(member["type"], about(name, page.plain, bare=False), numbers)
    said = ranges(name, kind, page.plain, numbers, page.prose.get(name, ""))
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


def _owners(names: dict[str, None], lines: Sequence[str]) -> dict[str, str]:
    """The member that each line of a page is about, where it begins with its name."""
    return {line: name for name in reversed(names) if (line := said_of(name, lines))}


def _hint(said: str, name: str, page: _Page) -> str:
    """That a setting was in every exchange, where the page does not say whether it has to be there."""
    is_said = is_required(name, page.told, page.prose) is not None or default_of(name, page.told, page.prose)
    return f" ({PERHAPS})" if PERHAPS in said and not is_said else ""


def _reasons(card: Json) -> set[str]:
    """What members are called that say why an answer ended."""
    paths = card.get("answer", {}).get("stop_reason", {}).get("response", [])
    return {path.rpartition("/")[2] for path in paths_of(paths)}


def _add_reasons(card: Json, response: Json) -> None:
    """Reasons that only the page lists: what they mean is still to be found."""
    names, known = _reasons(card), card.get("fm", {}).get("stop_reasons")
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
