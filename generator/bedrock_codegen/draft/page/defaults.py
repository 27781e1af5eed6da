"""What a page says may be left out of a request, and the word that the service takes then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...common.schemas import subschemas
from ...load import Json
from .lines import plain_line, tables
from .prose import demanded, left_out

Prose = Mapping[str, str]
"""What running prose says of each member, by its name."""
NO_PROSE: Prose = {}
YES = frozenset(("yes", "true", "required", "y", "always"))
NO = frozenset(("no", "false", "optional", "n"))
DEFAULT = re.compile(r"\bdefaults?\b(?:\s+(?:is|to|value))?\s*[:=]?\s*[`'\"]?([A-Za-z0-9][\w.+/-]*)", re.IGNORECASE)


OTHERS = re.compile(r"`[A-Za-z_]\w*`\s*\([^()]*\)")
"""A member that is set apart, and what brackets say of it."""
DEMANDED = re.compile(r"`[A-Za-z_]\w*`\s*\([^()]*\brequired\b[^()]*\)", re.IGNORECASE)
"""A member of which brackets say that it has to be there."""
NEXT = re.compile(r"(?<!default )(?<!default is )(?<!default: )(?<!defaults to )`[A-Za-z_]\w*`")
"""The next member that is set apart, which is no default."""


def drop_required(request: Json, parameters: Json, lines: Sequence[str], prose: Prose = NO_PROSE) -> None:
    """Take what has a default, or what the page calls optional, out of `required`, though every exchange shows it."""
    for schema in subschemas(request):
        for name, member in schema.get("properties", {}).items():
            said = default_of(name, lines, prose)
            if not said and is_required(name, lines, prose) is not False:
                continue
            if name in schema.get("required", ()) and "const" not in member:
                schema["required"] = [each for each in schema["required"] if each != name]
                if schema is request:
                    parameters["first"] = [each for each in parameters.get("first", ()) if each != name]
            if said in _words(member):
                member["default"] = said
            if member.get("type") == "boolean" and said in {"true", "false"}:
                member["default"] = said == "true"
        if schema.get("required") == []:
            del schema["required"]


def default_of(name: str, lines: Sequence[str], prose: Prose = NO_PROSE) -> str:
    """What the service takes where a member is left out; empty where the page does not say it."""
    for row in rows_about(name, lines):
        for head, cell in row:
            if head.startswith("def") and not _is_none(cell, demanded=is_required(name, lines) is True):
                return cell
    found = next(filter(None, map(DEFAULT.search, (*_beginning(name, lines), *_behind(name, lines)))), None)
    return found[1].rstrip(".") if found else left_out(prose.get(name, ""))


def _is_none(cell: str, *, demanded: bool) -> bool:
    """Whether a cell says that there is no default; a null is one where a member need not be there."""
    said = cell.strip("-\N{EN DASH}\N{EM DASH} ").lower()
    return said in {"", "n/a"} or (demanded and said in {"none", "null"})


def _beginning(name: str, lines: Sequence[str]) -> Iterator[str]:
    """The lines that begin with a name, without what they say in brackets of other members."""
    for line in (OTHERS.sub("", line.replace(f"`{name}`", name)) for line in lines):
        if re.match(rf"[\s|*+-]*{re.escape(name)}(?![\w.-])", plain_line(line)):
            yield plain_line(line)


def _behind(name: str, lines: Sequence[str]) -> Iterator[str]:
    """What stands amid a line behind a name that is set apart, up to the next that is."""
    for line in lines:
        _, found, rest = line.partition(f"`{name}`")
        if found:
            yield NEXT.split(OTHERS.sub("", rest), maxsplit=1)[0]


def is_required(name: str, lines: Sequence[str], prose: Prose = NO_PROSE) -> bool | None:
    """Whether tables, or else prose, say that a member must be there; None where they do not say it, or say both."""
    said = {cell.lower() for row in rows_about(name, lines) for head, cell in row if head.startswith("req")}
    if said & (NO | YES):
        return not said & NO
    told = demanded(prose.get(name, ""))
    return _among_marked(name, lines) if told is None else told


def _among_marked(name: str, lines: Sequence[str]) -> bool | None:
    """Whether a member has to be there, where a line says in brackets which of several do: the others need not."""
    said = {
        "required" in brackets.lower()
        for line in lines
        if DEMANDED.search(line)
        for brackets in re.findall(rf"`{re.escape(name)}`((?:\s*\([^()]*\))?)", line)
    }
    return said.pop() if len(said) == 1 else None


def rows_about(name: str, lines: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """The rows of tables about a member: each cell with the head of its column."""
    return (list(zip(heads, row, strict=False)) for heads, rows in tables(lines) for row in rows if row[0] == name)


def _words(member: Json) -> set[str]:
    arms = [member, *member.get("anyOf", ())]
    return {word for arm in arms for word in arm.get("enum", ())}
