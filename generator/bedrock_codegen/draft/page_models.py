"""What a page says of a model itself: how many tokens it reads, and how many it writes at most."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..load import Json
from .page_lines import plain_line

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


def add_windows(models: Json, lines: Sequence[str]) -> None:
    """Put into the line of the one model what a page says of its tokens, where all that it says is one number."""
    for key, patterns in SAID.items() if len(models) == 1 else ():
        found = {
            _number(*match.groups()) for line in map(plain_line, lines) for each in patterns for match in each.finditer(line)
        }
        said = {number for number in found if number >= LEAST}
        for line in models.values() if len(said) == 1 else ():
            line.setdefault(key, said.copy().pop())


def _number(digits: str, unit: str | None) -> int:
    return int(digits.replace(",", "")) * TIMES[(unit or "").upper()]
