"""What the tables of a page say of a request beyond what exchanges show: what must be there, how many, and what none held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...common.pointers import escape
from ...common.schemas import resolve, subschemas
from ...lint.validator import Checker
from ...load import Json
from ...runtime._runtime.json.paths import first, values
from ..schemas.names import singular
from ..shapes.infer import texts_in
from .defaults import NO_PROSE, Prose, default_of, is_required, rows_about
from .lines import DOTTED, TELLS, tables
from .prose import lengths

WHOLE = r"(\d+(?:,\d{3})*)"
COUNT = re.compile(
    rf"(?:{WHOLE}\s*(?:to|and|-|\.\.+)\s*|(?:up to|at most|no more than|max(?:imum)?(?: of)?)\s+)"
    rf"{WHOLE}(?:\s+([\w-]+)|(?=[,.;]|$))",
    re.IGNORECASE,
)
"""How many there may be, and of what."""
DEEPEST = 12
RANGES = ("range", "count", "limit", "size")
"""How columns are headed that say how many."""
ITEMS = frozenset("document element entry function image item message object passage picture string text tool turn value".split())
NAME = re.compile(r"[A-Za-z_][\w-]*")


def add_required(request: Json, lines: Sequence[str], asked: Sequence[Json], prose: Prose = NO_PROSE) -> list[str]:
    """Put into `required` what the page calls so and every request holds; the pointers of what no request can do without."""
    added = [
        (id(schema), name)
        for schema in subschemas(request)
        for name in schema.get("properties", {})
        if is_required(name, lines, prose) and not default_of(name, lines, prose) and _demand(request, schema, name, asked)
    ]
    due = [pointer for pointer, holder, name in _members(request, request, "") if name in holder.get("required", ())]
    named = [pointer for pointer, holder, name in _members(request, request, "") if (id(holder), name) in added]
    return [pointer for pointer in named if all(above in due for above in _above(pointer))]


def _above(pointer: str) -> Iterator[str]:
    """The pointers of the objects that a member stands in, the root aside."""
    while pointer := pointer.rpartition("/")[0]:
        yield pointer


def _demand(request: Json, schema: Json, name: str, asked: Sequence[Json]) -> bool:
    """Whether a member that was not required can be, by all requests."""
    before = schema.get("required", [])
    if name in before or schema.get("x-kind"):
        return False
    return _kept(request, schema, {"required": [*before, name]}, asked)


def _kept(request: Json, schema: Json, more: Json, asked: Sequence[Json]) -> bool:
    """Write more into a part of the request's schema, unless a request contradicts it; whether it was written."""
    before = dict(schema)
    members = {"properties": before["properties"]} if "properties" in before else {}
    _write(schema, {**{key: value for key, value in before.items() if key not in members}, **more, **members})
    if not any(Checker(request).faults(body) for body in asked):
        return True
    _write(schema, before)
    return False


def _write(schema: Json, whole: Json) -> None:
    """Make a schema say this: others refer to the object that it is."""
    schema.clear()
    schema |= whole


def _members(schema: Json, body: Json, pointer: str, *, into_lists: bool = False) -> Iterator[tuple[str, Json, str]]:
    """Every member: its pointer, the object that holds it, and its name; parts of lists only where they are asked for."""
    holder = resolve(schema, body)
    if pointer.count("/") > DEEPEST:
        return
    for name, member in holder.get("properties", {}).items():
        yield f"{pointer}/{escape(name)}", holder, name
        yield from _members(member, body, f"{pointer}/{escape(name)}", into_lists=into_lists)
    for arm in (*holder.get("anyOf", ()), *holder.get("oneOf", ())) if into_lists else ():
        yield from _members(arm, body, pointer, into_lists=True)
    if into_lists and "items" in holder:
        yield from _members(holder["items"], body, f"{pointer}/*", into_lists=True)


def say_required(card: Json, demanded: Sequence[str], asked: Sequence[Json] = ()) -> Iterator[str]:
    """Send what the page demands by the common interface as well, as requests had it; what that is to be is still to be said."""
    fm = card.get("fm", {})
    holders = [("/fm", fm), *((f"/fm/classes/{name}", each) for name, each in fm.get("classes", {}).items())]
    found = [(f"{at}/{kind}", part) for at, holder in holders for kind, part in holder.items() if isinstance(part, dict)]
    parts = [(at, part) for at, part in found if "parameters" in part]
    given = {*texts_in(fm), *(pointer for _, part in parts for pointer in part.get("constants", ()))}
    for pointer in (each for each in demanded if not _holds_any(each, demanded)):
        what = f"the page says that a request must have {pointer}"
        names = [(at, name, part) for at, part in parts for name, place in part["parameters"].items() if place == pointer]
        for at, name, part in [each for each in names if each[1] not in each[2].get("defaults", ())][:1]:
            usual = _usual([value for body in asked if (value := first(body, pointer)) is not None])
            if usual is not None:
                part["defaults"] = {**part.get("defaults", {}), name: usual}
            how = "write what is sent" if usual is None else f"{usual} was seen; write what shall be sent"
            yield f"{at}/defaults/{name}: {what}; {how} where a caller gives none, or delete this line"
        if parts and pointer not in given and not _holds_any(pointer, given):
            yield f"{parts[0][0]}/parameters: {what}, and none gives it; name one, with what is sent without it in `defaults`"


def _usual(seen: Sequence[Json]) -> Json:
    """A value that the service took: of numbers the most, which cuts nothing off; else the first that is plain."""
    numbers = [value for value in seen if type(value) in (int, float)]
    return max(numbers) if numbers else next((value for value in seen if isinstance(value, str)), None)


def _holds_any(pointer: str, others: Iterable[str]) -> bool:
    return any(other.startswith(f"{pointer}/") for other in others)


def count_items(request: Json, lines: Sequence[str], asked: Sequence[Json], prose: Prose = NO_PROSE) -> None:
    """Write how many items lists may have, as a column for ranges or prose says it and no request contradicts."""
    for schema in subschemas(request):
        for name, member in schema.get("properties", {}).items():
            is_list = "array" in (member.get("type"), *_kinds(member))
            said = _count(name, member, lines, prose.get(name, "")) if is_list else {}
            found = {key: number for key, number in said.items() if _kept(request, member, {key: number}, asked)}
            if found:
                member |= {"x-source": "guide", "x-evidence": "documented"}


def _kinds(member: Json) -> list[str]:
    return member["type"] if isinstance(member.get("type"), list) else []


def measure_texts(request: Json, asked: Sequence[Json], prose: Prose) -> list[Json]:
    """Write how long texts may be, as prose says it and no request contradicts; the same of the texts of lists, as limits."""
    limits: list[Json] = []
    for path, holder, name in _members(request, request, "", into_lists=True):
        member, said = holder["properties"][name], lengths(prose.get(name, ""))
        if said and member.get("type") == "string" and "contentEncoding" not in member and _kept(request, member, said, asked):
            member |= {"x-source": "guide", "x-evidence": "documented"}
        if said and member.get("type") == "array" and member.get("items", {}).get("type") == "string":
            checker, texts = Checker(said), [text for body in asked for text in values(body, f"{path}/*")]
            limit = {"at": f"{path}/*", "schema": said, "source": "guide", "evidence": "documented"}
            limits += [limit] if limit not in limits and not any(checker.faults(text) for text in texts) else []
    return limits


def _count(name: str, member: Json, lines: Sequence[str], prose: str) -> dict[str, int]:
    """How many items a list may have, by the first cell or words that say it of its items."""
    rows = list(rows_about(name, lines))
    cells = [COUNT.fullmatch(cell) for row in rows for head, cell in row if head.startswith(RANGES)]
    words = [COUNT.search(cell) for row in rows for head, cell in row if TELLS.match(head)]
    words += [COUNT.search(prose)] if not rows else []
    kinds = {singular(word) for row in rows for head, cell in row if head == "type" for word in re.findall(r"\w+", cell.lower())}
    known = {*ITEMS, singular(name.lower()), *map(singular, name.lower().split("_")), *kinds}
    if member.get("items", {}).get("type") in {"integer", "number"}:
        words = [found for found in words if found and found[3]]  # else it may be about the numbers
    for found in filter(None, (*cells, *words)):
        if found[3] is None or singular(found[3].lower()) in known:
            least, most = (int(each.replace(",", "")) if each else 0 for each in found.groups()[:2])
            return {**({"minItems": least} if least else {}), **({"maxItems": most} if most >= least else {})}
    return {}


def unseen(bodies: Mapping[str, Json], lines: Sequence[str]) -> Iterator[str]:
    """What tables about members of a body name that no exchange held, for each body."""
    known = {
        role: {name for schema in subschemas(body) for name in schema.get("properties", {})} for role, body in bodies.items()
    }
    everywhere = set().union(*known.values())
    for heads, rows in tables(lines):
        named = {row[0]: name for row in rows if NAME.fullmatch(name := DOTTED.sub("", row[0]))}
        held = {role: sum(name in names for name in named.values()) for role, names in known.items()}
        role = max(held, key=lambda each: held[each])
        missing = [whole for whole, name in named.items() if name not in everywhere]
        if missing and len(heads) > 1 and held[role] > len(missing):
            what = f"a table of the page names {', '.join(missing)}, which no exchange holds"
            yield f"{role}.json: {what}; write it there, or delete this line if the service does not have it"
