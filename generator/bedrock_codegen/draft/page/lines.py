"""The lines of a page, of Markdown, text or HTML, and what they say of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from .comments import annotated
from .paragraphs import unwrapped

HTML = re.compile(r"<(?:html|body|table|p|li|div|h[1-6])\b", re.IGNORECASE)
MARKDOWN = re.compile(r"^(?:#{1,6} |```)", re.MULTILINE)
ISLAND = re.compile(r"^<(dl|table|ul|ol)\b.*?^</\1>", re.DOTALL | re.MULTILINE | re.IGNORECASE)
"""HTML within a page of Markdown."""
BREAKS = frozenset("p div br h1 h2 h3 h4 h5 h6 ul ol dl table pre section".split())
STARTS = {"tr": "\n|", "li": "\n- ", "dd": ": ", "code": "`"}
"""What begins with a tag."""
MEMBER = re.compile(r"`\w+`:\s")
MEMBERS = re.compile(r";\s*(?=`\w+`(?::|;|$))")
"""Where of several members another one begins."""
DASHES = str.maketrans("\u2013\u2014", "--")
KIND = re.compile(r"^\s*\((?:[^()]|\([^()]*\))*\)\s*")
"""What stands in brackets behind a name: its type, and whether it has to be there."""
MARKS = re.compile(r"[*`]{1,2}(?=\S)|(?<=\S)[*`]{1,2}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|<[^>]+>")
"""What Markdown and HTML write around words."""
DOTTED = re.compile(r"^([\s|*`-]*)(?:[A-Za-z_]\w*(?:\[\])?\.)+(?=[A-Za-z_])")
"""How a line begins that names a member by its way from the root."""
TELLS = re.compile(r"desc|mean|what|purpose|explan|detail")
"""How the column is headed that says what a member is."""
RULE = re.compile(r"[\s|:-]+")
"""The line between the head of a table and its rows."""


def lines_of(text: str) -> list[str]:
    """The lines of a page, each paragraph on one; those of HTML as Markdown has them."""
    if HTML.search(text) and (text.lstrip().startswith("<") or not MARKDOWN.search(text)):
        return [line for line in unwrapped(_as_markdown(text).splitlines()) if line.strip()]  # a gap would end a table
    return unwrapped(annotated(ISLAND.sub(lambda found: _as_markdown(found[0]), text).splitlines()))


def _as_markdown(text: str) -> str:
    reader = _Lines()
    reader.feed(text)
    reader.define()
    return "".join(reader.parts)


class _Lines(HTMLParser):
    """Rows of tables with bars between their cells, items and definitions with a dash, anything else on a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._inside = ""
        """The row, or the definition, whose breaks are none."""
        self._term: int | None = None
        """Where the term of a definition began; none where none is open."""
        self._told: int | None = None
        """Where that began which is said of it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, a cell or an item."""
        del attrs
        if tag in {"tr", "dt", "dd"}:
            self._inside = tag
        if tag == "dt":
            self.define()
            self._term = len(self.parts)
        elif tag == "dd" and self._term is not None and self._told is None:
            self._told = len(self.parts)
        elif tag in STARTS:
            self.parts.append(STARTS[tag])
        elif tag in BREAKS:
            self.parts.append(" " if self._inside else "\n")

    def handle_endtag(self, tag: str) -> None:
        """End a cell, a row or a line."""
        if tag in {"dd", "dl"}:
            self.define()
            self._inside = ""  # also where the end of the last term or definition is left out
        if tag in {"td", "th", "code"}:
            self.parts.append("`" if tag == "code" else " |")
        elif tag == self._inside:
            self._inside = ""
        elif tag in BREAKS:
            self.parts.append(" " if self._inside else "\n")

    def define(self) -> None:
        """Put a line in place of an open term and what is said of it; of the members of an object a line for each."""
        if self._term is None:
            return
        term = self._words(self.parts[self._term : self._told])
        said = "" if self._told is None else self._words(self.parts[self._told :])
        name, _, rest = term.partition(" ") if "{" not in term else (term, "", "")
        head = f"{name} ({rest.strip('()- ')})" if rest else name
        members = MEMBERS.split(said) if MEMBER.match(said) else ()
        lines = [f"An object {head}:", *(f"- {each}" for each in members)] if members else [f"- {head}{said and f': {said}'}"]
        self.parts[self._term :] = [f"\n{line}" for line in lines]
        self._term = self._told = None

    def _words(self, parts: Sequence[str]) -> str:
        return " ".join("".join(parts).translate(DASHES).split())

    def handle_data(self, data: str) -> None:
        """Take text; in a row it stays on its line."""
        self.parts.append(re.sub(r"\s+", " ", data) if self._inside else data)


def plain_line(line: str) -> str:
    """A line without its marks."""
    return MARKS.sub("", line).strip()


def about(name: str, lines: Sequence[str], *, bare: bool = True) -> str:
    """What the line says that begins with a name, or the first that has it in quotes among words.

    `bare` leaves out the type behind the name, in brackets or in a cell of its own.
    """
    if not bare:
        lead = rf"\W*{re.escape(name)}(?![\w.-])"
        return next((re.sub(lead, "", line, count=1) for line in lines if re.match(lead, line)), "")
    quoted = (
        plain_line(part).lstrip("-+* \t")
        for line in lines
        for part in _parts(line)
        if f"`{name}`" in part and part.count(" ") > 3
    )
    return said_of(name, lines) or _ascii(next(quoted, ""))


def said_of(name: str, lines: Sequence[str]) -> str:
    """What the first line or row says that is about a name: it begins with it."""
    return _ascii(next(_beginning(name, lines), ""))


def _ascii(text: str) -> str:
    return re.sub(r"[^\x20-\x7e]+|\s+", " ", text).strip()


def tables(lines: Sequence[str]) -> Iterator[tuple[list[str], list[list[str]]]]:
    """The tables of a page: the heads of their columns, and the cells of their rows, all without marks."""
    table: list[list[str]] = []
    for line in [*lines, ""]:
        cells = [plain_line(cell).strip(" `*") for cell in line.strip().strip("|").split("|")]
        if len(cells) > 1:
            table += [] if _is_rule(line) else [cells]
        elif table:
            yield [head.lower() for head in table[0]], table[1:]
            table = []


def _parts(line: str) -> list[str]:
    """The cells of a row of a table; any other line whole."""
    return line.split("|") if line.lstrip().startswith("|") else [line]


def _beginning(name: str, lines: Sequence[str]) -> Iterator[str]:
    """What stands behind a name at the beginning of a line or row: of a row, the cell that is to say it, or has most to say."""
    yield from cells_about(name, lines)
    for at, line in enumerate(lines):
        said = plain_line(line).strip("|-+* \t")
        if not re.match(rf"{re.escape(name)}(?![\w.])\W*\w", said) or (at + 1 < len(lines) and _is_rule(lines[at + 1])):
            continue
        rest = said.removeprefix(name)
        if rest.startswith(" and "):
            continue  # it is about several
        cells = [cell.strip() for cell in rest.split("|")]
        told = max(cells, key=lambda cell: len(re.findall("[A-Za-z]", cell))) if "|" in rest else KIND.sub("", rest)
        if told := told.lstrip(" :()-"):
            yield told


def cells_about(name: str, lines: Sequence[str]) -> Iterator[str]:
    """What tables say of a member in the column for it."""
    for heads, rows in tables(lines):
        column = next((at for at, head in enumerate(heads) if at and TELLS.match(head)), 0)
        yield from (row[column] for row in rows if column and row[0] == name and column < len(row) and row[column])


def _is_rule(line: str) -> bool:
    return "-" in line and RULE.fullmatch(line) is not None
