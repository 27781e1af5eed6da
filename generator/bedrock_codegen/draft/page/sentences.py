"""What a page says of a member: in a cell, an item, or a clause of a sentence whose subject it is; whole, it describes it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from .lines import cells_about

LONGEST = 240
BRACKETS = r"(?:\s*\((?:[^()]|\([^()]*\))*\))?"
APART = r"\s*(?::|=|\s-+\s|-{2,})\s*"
VERBS = (
    r"(?:is|are|says?|tells?|gives?|holds?|has|counts?|means|names|sets|switches|decides|chooses|lists|asks|marks|identifies"
    r"|describes|limits|controls|contains|determines|specifies|defines|makes|turns|stops|ends|caps|bounds|adds|lets|allows)\b"
)
"""How a sentence goes on whose subject is the member."""
LEFT_OVER = re.compile(r"(?:^|(?<=[.;,]))\s*\(?(?:required|optional)\)?(?:[.;,]|$)\s*", re.IGNORECASE)
"""What says only whether a member has to be there."""
KIND = r"(?:(?:JSON )?(?:string|integer|int|number|float|boolean|bool|object|array|list|any|null|schema)s?)"
KIND_FIRST = re.compile(
    rf"^(?:`?{KIND}`?(?:\s*\||\s+of|\s+or)?\s*)+[.,;:]\s+(?!(?:or|and|of|whose|which|with|in|default|optional|required)\b)(?=[a-z`]\S*\s)",
    re.IGNORECASE,
)
"""A kind that a sentence about a member begins with."""
KINDS_AND_NUMBERS = re.compile(
    rf"`[^`]*`|\b(?:{KIND}|of|or|and|to|from|default|optional|required|[KMG]i?B|in (?:this|the) (?:group|object))\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"\b(?:see|cf\.?)(?: also)?:? \[[^\]]*\]\([^)]*\)\.?", re.IGNORECASE)
"""That something is said elsewhere on the page says nothing of it."""
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z`])")
UNFINISHED = re.compile(r"(?:,|;|\b(?:and|or|the|a|an|of|to|with|for|in|by|is|are|but|while))$")
TYPOGRAPHY = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u00a0": " "}
)
BOLD = re.compile(r"\*{1,2}(?=\S)|(?<=\S)\*{1,2}|<[^>]+>")


def sentence(name: str, lines: Sequence[str], names: Collection[str] = ()) -> str:
    """The first whole thing that a page says of a member; empty where it says nothing that can stand by itself."""
    return next(filter(None, map(_whole, said_about(name, lines, names))), "")


def said_about(name: str, lines: Sequence[str], names: Collection[str] = ()) -> Iterator[str]:
    """What a page says of a member, up to where it speaks of another; with the name where it is the subject."""
    yield from cells_about(name, lines)
    named, others = re.escape(name), [each for each in names if each != name]
    next_member = re.compile(rf"[,;:.]?\s+(?:and |while |but )?`(?:{'|'.join(map(re.escape, others)) or '(?!)'})`\s+{VERBS}")
    plain = [BOLD.sub("", line.translate(TYPOGRAPHY)).strip("-+* \t") for line in lines if not line.lstrip().startswith("|")]
    for line in plain:
        if found := re.match(rf"`?{named}`?{BRACKETS}{APART}(\S.*)", line):
            yield next_member.split(found[1])[0]
    for line in plain:
        if found := re.search(rf"(?<![\w`])`{named}`{BRACKETS}\s+({VERBS}.*)", line):
            yield f"`{name}` {next_member.split(found[1])[0]}"


def says_only_its_kind(description: str) -> bool:
    """Whether nothing is said of a member but what its schema says as well: kind, range, default, words."""
    return not re.search("[A-Za-z]{2}", KINDS_AND_NUMBERS.sub(" ", description))


def _whole(text: str) -> str:
    """Text as whole sentences, as many as have room; empty where it is none."""
    said = LEFT_OVER.sub(" ", " ".join(LINK.sub(r"\1", ELSEWHERE.sub("", text)).translate(TYPOGRAPHY).split())).strip(" ,;:")
    parts = SENTENCES.split(KIND_FIRST.sub("", said))
    while len(parts) > 1 and len(" ".join(parts)) > LONGEST:
        parts.pop()
    made = " ".join(parts)
    if len(made) > LONGEST or len(made.split()) < 2 or UNFINISHED.search(made) or not _is_closed(made):
        return ""
    ended = made if made.endswith((".", "!", "?")) else f"{made}."
    return ended[0].upper() + ended[1:]


def _is_closed(text: str) -> bool:
    return all(text.count(one) == text.count(other) for one, other in ("()", "[]", "{}")) and text.count("`") % 2 == 0
