"""Which texts of a stream are pieces of one text, and which stand for themselves: ids, names of tools, reasons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

ID = re.compile(r"[A-Za-z][\w.:-]*\d[\w.:-]*")
ALIKE = 2
"""Letters that ids of one kind begin with alike."""


class Heard(NamedTuple):
    """A text of a stream: in which event it came, and in which slot of it."""

    event: int
    slot: str
    text: str


def replace(heard: Sequence[Heard], known: frozenset[str], mask: Callable[[str], str]) -> list[str]:
    """What becomes of each text: pieces of one text are replaced as that text, and cut where they were cut.

    Args:
        heard: The texts, in their order.
        known: The texts of the request: a piece is none of them, the name of a tool is.
        mask: What becomes of a text.
    """
    slots: dict[str, list[str]] = {}
    for each in heard:
        slots.setdefault(each.slot, []).append(each.text)
    spread = Counter(text for texts in slots.values() for text in set(texts))
    whole = {slot for slot, texts in slots.items() if _are_whole(texts, known, spread)}
    marks = _marks(heard, {slot for slot in whole if len(set(slots[slot])) < len(slots[slot])})
    made = [mask(each.text) for each in heard]
    pieces: dict[tuple[str, str], list[int]] = {}
    for index, each in enumerate(heard):
        if each.slot not in whole:
            pieces.setdefault((each.slot, marks.get(each.event, "")), []).append(index)
    for indexes in pieces.values():
        texts = [heard[index].text for index in indexes]
        if len(set(texts)) > 1:  # the same text every time is one text, not pieces
            made = _with(made, indexes, texts, mask("".join(texts)))
    return made


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a body, names of members too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for key, item in value.items() for text in (key, *texts_of(item)))
    elif isinstance(value, list):
        yield from (text for item in value for text in texts_of(item))


def _are_whole(texts: Sequence[str], known: frozenset[str], spread: Mapping[str, int]) -> bool:
    """Whether the texts of a slot stand for themselves: each comes again or is known from elsewhere, or all look like ids.

    `spread` is in how many slots a text stands.
    """
    counts = Counter(texts)
    if len(counts) == 1:
        return True
    if all(count > 1 or text in known or spread[text] > 1 for text, count in counts.items()):
        return True
    return all(ID.fullmatch(text) for text in counts) and len({text[:ALIKE] for text in counts}) == 1


def _marks(heard: Sequence[Heard], slots: set[str]) -> dict[int, str]:
    """What the pieces in each event are of, by the ids that come again beside them."""
    marks: dict[int, str] = {}
    for each in heard:
        if each.slot in slots:
            marks[each.event] = f"{marks.get(each.event, '')} {each.slot}={each.text}"
    return marks


def _with(made: list[str], indexes: Sequence[int], texts: Sequence[str], whole: str) -> list[str]:
    start, cut = 0, list(made)
    for index, text in zip(indexes, texts, strict=True):
        cut[index] = whole[start : start + len(text)]
        start += len(text)
    return cut
