"""Where bodies count tokens, and what each count counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..shapes.at_places import Place, untagged
from ..shapes.infer import is_number
from ..vocabulary import last_name, plain

PAIRS = (
    re.compile(r"in|input|read|asked|received|heard|eaten|consumed|prompt"),
    re.compile(r"out|output|written|wrote|answered|produced|said|spoken|generated|completion|continuation"),
)
"""What two counts side by side are called where neither says of what: of what was read, and of what was written."""
TOTALS = re.compile(r"total(?!output|input)|detail")
UNITS = re.compile(r"token|(?:prompt|reply|input|output)units|units(?:in|out|read|writ|cach)")
"""What a model is paid by."""
UNIT = re.compile(r"tokens|units")
COUNTS: Mapping[str, re.Pattern[str]] = {
    "cache_read_tokens": re.compile(r"cache.*(?:read|hit)|cached"),
    "cache_write_tokens": re.compile(r"cache.*(?:creat|writ)"),
    "input_tokens": re.compile(r"input|prompt|tokensin$|(?<!th)read|received|asked"),
    "output_tokens": re.compile(r"output|completion|generat|reply|tokencount|tokens"),
}
"""What a count of tokens counts, by its name: the first that fits."""


def read_alone(usage: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Counts of answers that hold nothing written: what is counted was read."""
    return {"input_tokens": usage["output_tokens"]} if set(usage) == {"output_tokens"} else dict(usage)


def _is_count(place: Place) -> bool:
    """Whether a place holds whole numbers, some of which are written as text in some formats."""
    return is_number(place.shape) or all(isinstance(value, str) and value.isdecimal() for value in place.found)


def usage_of(found: Sequence[Place]) -> dict[str, tuple[str, ...]]:
    """Counts of tokens, shallow ones first."""
    counts: dict[str, list[str]] = {}
    names = [last_name(place.path) for place in found if _is_count(place)]
    for place in sorted(found, key=lambda each: each.path.count("/")):
        name, path = last_name(place.path), plain(place.path)
        if not _is_count(place) or not UNITS.search(path) or TOTALS.search(name):
            continue
        meaning = _of_pair(name, names) or next((count for count, pattern in COUNTS.items() if pattern.search(name)), None)
        if meaning and ("cache" not in path or meaning.startswith("cache")):
            counts.setdefault(meaning, []).append(place.path)
    counts = counts or _pair([place for place in found if _is_count(place)])
    return {count: tuple(path for path in paths if path.endswith(untagged(paths[0]))) for count, paths in counts.items()}


def _of_pair(name: str, names: Sequence[str]) -> str:
    """What a count of tokens counts whose name, without that word, is one of a pair that is there: `in_tokens`, `units_out`."""
    read, written = ([each for each in names if words.fullmatch(UNIT.sub("", each))] for words in PAIRS)
    is_pair = UNIT.search(name) and read and written
    return "input_tokens" if is_pair and name in read else "output_tokens" if is_pair and name in written else ""


def _pair(counts: Sequence[Place]) -> dict[str, list[str]]:
    """Two counts side by side whose names are a pair, and one of what came from a cache beside them."""
    for place in counts:
        beside = [each for each in counts if each.path.rpartition("/")[0] == place.path.rpartition("/")[0]]
        named = {last_name(each.path): each.path for each in beside}
        read, written = (next((path for name, path in named.items() if words.fullmatch(name)), None) for words in PAIRS)
        if read and written:
            cached = next((path for name, path in named.items() if COUNTS["cache_read_tokens"].search(name)), None)
            pair = {"input_tokens": read, "output_tokens": written, **({"cache_read_tokens": cached} if cached else {})}
            return {meant: [each.path for each in counts if untagged(each.path) == untagged(at)] for meant, at in pair.items()}
    return {}
