"""What a page says of a model itself: how many tokens it reads, and how many it writes at most."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...load import Json
from .lines import plain_line, tables

TOKENS = r"(\d+(?:,\d{3})*)\s*(?:([KkM])\b)?"
LINKS = r"(?:\s*[:=|-]|\s+(?:of|is|to|up|at|most|window|length|size|limit|tokens?|maximum|\(tokens\)))*\s*"
"""What stands between the words for a limit and its number."""
SAID = {
    "context": [
        re.compile(rf"\bcontext(?=\W*(?:window|length|size|limit|\())\W*\w*\)?{LINKS}{TOKENS}", re.IGNORECASE),
        re.compile(rf"\b(?:reads?|takes|accepts?) (?:up to|at most) {TOKENS}\s*tokens\b", re.IGNORECASE),
        re.compile(rf"{TOKENS}[- ]*(?:tokens?)?(?: of)? context\b", re.IGNORECASE),
    ],
    "output": [
        re.compile(rf"\bmax(?:imum)?\.? output{LINKS}{TOKENS}", re.IGNORECASE),
        re.compile(rf"\b(?:writes?|generates?) (?:up to|at most) {TOKENS}\s*tokens\b", re.IGNORECASE),
    ],
}
"""By what a model's line calls it, how pages say it."""
TIMES = {"": 1, "K": 1000, "M": 1_000_000}
LEAST = 1000
"""A smaller number is of something else."""
HEADS = {
    "context": re.compile(r"(?:max(?:imum)?\.? )?(?:context|input tokens)\b.*"),
    "output": re.compile(r"(?:max(?:imum)?\.? )?(?:output|answer|response|completion)(?: tokens| length)?\b.*|longest answer"),
    "in": re.compile(r"(?:inputs?|takes|reads|input modalit\w+|modalit\w+)"),
    "out": re.compile(r"(?:outputs?|gives|writes|output modalit\w+)"),
    "reasoning": re.compile(r"(?:extended )?(?:reason|think|ponder)\w*"),
}
"""By what the columns of a table of models are called, which member of a model's line they say."""
SENSES = {
    "text": re.compile(r"\btexts?\b"),
    "image": re.compile(r"\b(?:images?|pictures?|photos?|vision)\b"),
    "document": re.compile(r"\b(?:documents?|attachments?|files?|pdfs?)\b"),
    "audio": re.compile(r"\b(?:audio|speech|sounds?)\b"),
    "video": re.compile(r"\b(?:videos?|films?)\b"),
}
"""What models take and give, by the words of pages."""
SENSE = "|".join(words.pattern for words in SENSES.values())
LISTED = rf"((?:{SENSE})(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*/\s*|\s*\+\s*)(?:{SENSE}))*)(?![\w-])(?!\s+(?:of|in|for|to)\b)"
SENTENCES = {
    "in": re.compile(rf"\b(?:inputs?(?: modalit\w+| types?)?\s*[:|]|takes|accepts|reads|understands)\s+{LISTED}"),
    "out": re.compile(rf"\b(?:outputs?(?: modalit\w+| types?)?\s*[:|]|writes|generates|returns|produces)\s+{LISTED}"),
}
"""How prose lists what a model takes and gives."""
TRUTH = {"yes": True, "no": False, "true": True, "false": False}


def add_models(models: Json, lines: Sequence[str], shown: Collection[str] = ()) -> None:
    """Put into the lines of models what a page says of each in a row, and what it says of the only one.

    `shown` is what requests showed it, such as pictures.
    """
    for heads, rows in tables(lines):
        for row in rows:
            for model_id in (cell for cell in row if cell in models):
                for key, value in _row(heads, row):
                    models[model_id].setdefault(key, value)
    _add_windows(models, lines)
    _add_senses(models, lines, shown)


def _row(heads: Sequence[str], row: Sequence[str]) -> Iterator[tuple[str, Json]]:
    """What the cells of a model's row say, as its line says it."""
    for head, cell in zip(heads, (cell.lower() for cell in row), strict=False):
        tokens = re.match(TOKENS, cell, re.IGNORECASE)
        senses = list(_senses(cell))
        for key in (key for key, words in HEADS.items() if words.fullmatch(head)):
            if key in SAID and tokens:
                yield key, _number(*tokens.groups())
            elif key in {"in", "out"} and senses and not tokens:
                yield key, senses
            elif key == "reasoning" and cell in TRUTH:
                yield key, TRUTH[cell]


def _add_windows(models: Json, lines: Sequence[str]) -> None:
    """Put into the line of the one model what a page says of its tokens, where all that it says is one number."""
    for key, patterns in SAID.items() if len(models) == 1 else ():
        found = {
            _number(*match.groups()) for line in map(plain_line, lines) for each in patterns for match in each.finditer(line)
        }
        said = {number for number in found if number >= LEAST}
        for line in models.values() if len(said) == 1 else ():
            line.setdefault(key, said.copy().pop())


def _add_senses(models: Json, lines: Sequence[str], shown: Collection[str]) -> None:
    """Put into the line of the one model what prose says it takes and gives, where all that it says is one list."""
    for key, pattern in SENTENCES.items() if len(models) == 1 else ():
        found = {_senses(match[1]) for line in lines for match in pattern.finditer(plain_line(line).lower())}
        for line in models.values() if len(found) == 1 else ():
            (senses,) = found
            if key == "out" or set(senses) >= set(shown):  # a list without what was shown speaks of something else
                line.setdefault(key, list(senses))


def _senses(said: str) -> tuple[str, ...]:
    return tuple(sense for sense, words in SENSES.items() if words.search(said))


def _number(digits: str, unit: str | None) -> int:
    return int(digits.replace(",", "")) * TIMES[(unit or "").upper()]
