"""Comments in the JSON of a page: each says what the member is that it stands beside, or above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .paragraphs import marked

COMMENT = re.compile(r"(?://|(?<!\S)#)\s*(?=\S)")
MEMBER = re.compile(r"[\s{\[,]*[\"']?([A-Za-z_][\w.-]*)[\"']?\s*:")
KEYS = re.compile(r"[\"'][\w.-]+[\"']\s*:")
WORD = re.compile(r"\"([\w.+/:-]+)\"")
"""A value amid a comment, as pages set it apart elsewhere."""
OPTIONAL = re.compile(r"^\?\s*(?=\S)|^\?$")
"""How a comment begins that says of a member that it may be left out, as types of many languages do."""
TEXT = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
"""What is in quotes, which may hold what looks like a comment."""


def annotated(lines: Sequence[str]) -> list[str]:
    """The lines of a page, and behind each block of code an item for each member with a comment, as a list of members has it."""
    made: list[str] = []
    for is_code, block in groupby(marked(lines), key=lambda each: each[1]):
        texts = [line for line, _ in block]
        items = list(_items(texts)) if is_code else []
        made += [*texts, "", *items, ""] if items else texts
    return made


def _items(code: Sequence[str]) -> Iterator[str]:
    name, said, column = "", list[str](), -1
    above: list[str] = []
    for line in code:
        shown, comment, at = _split(line)
        comment = OPTIONAL.sub("optional, ", WORD.sub(r"`\1`", comment))
        member = MEMBER.match(shown) if not comment or len(KEYS.findall(shown)) < 2 else None
        if comment and not shown.strip() and at == column:
            said.append(comment)  # it goes on below itself
            continue
        if name and said:
            yield f"- `{name}`: {' '.join(said)}"
        name, said, column = "", [], -1
        if member:
            name, said, column = member[1], [*above, *([comment] if comment else ())], at
        above = [*above, comment] if comment and not shown.strip() else []
    if name and said:
        yield f"- `{name}`: {' '.join(said)}"


def _split(line: str) -> tuple[str, str, int]:
    """What stands before a comment, the comment, and its column; -1 where there is none."""
    bare = TEXT.sub(lambda text: "-" * len(text[0]), line)
    found = COMMENT.search(bare)
    return (line[: found.start()], line[found.end() :].strip(), found.start()) if found else (line, "", -1)
