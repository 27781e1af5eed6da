"""Paragraphs of a page: wrapped lines read as one, and a line for each sentence that begins with a member."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

LONG = 40
"""A shorter line was not wrapped: it ends where it was meant to."""
APART = re.compile(r"\s*(?:$|[|#>]|[-*+]\s|\d+[.)]\s|<)")
"""How a line begins that is no more of the one before it."""
MEMBER = re.compile(r"\W*(?:[\w.\[\]-]+\W*?(?:\s*[:(=|]|\s+-+\s|\s{2,}|\t)|[A-Za-z]+_\w+\s|[a-z]+[A-Z]\w*\s)")
"""How a line begins that names a member of its own."""
SENTENCE = re.compile(r"(?<=\.)\s+(?=`[A-Za-z_][\w.\[\]]*`\s)")
"""Where a sentence ends, and the next begins with a name that is set apart."""
ENDS = (".", ":", "!", "?")
FENCE = ("```", "~~~")


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines of a page with each paragraph on one, and each of its sentences that begins with a member."""
    made: list[str] = []
    for is_block, block in groupby(marked(lines), key=lambda each: bool(each[0].strip()) and not each[1]):
        texts = [line for line, _ in block]
        made += _paragraphs(texts) if is_block else texts
    return made


def marked(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is code, or a fence around it."""
    code = False
    for line in lines:
        is_fence = line.lstrip().startswith(FENCE)
        yield line, code or is_fence
        code = code != is_fence


def _paragraphs(block: Sequence[str]) -> Iterator[str]:
    width = max(map(len, block))
    made = [block[0]]
    for before, line in pairwise(block):
        if _goes_on(before.rstrip(), line, width):
            made[-1] = f"{made[-1].rstrip()} {line.strip()}"
        else:
            made.append(line)
    for line in made:
        yield from [line] if APART.match(line) or MEMBER.match(line) else SENTENCE.split(line)


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line is more of the one before it: that one ends amid a sentence, or had no room for the next word."""
    if len(before) < LONG or before.lstrip().startswith(("|", "#")) or APART.match(line) or MEMBER.match(line):
        return False
    full = len(before) + 1 + len(line.split(maxsplit=1)[0]) > width
    return full or not before.endswith(ENDS)
