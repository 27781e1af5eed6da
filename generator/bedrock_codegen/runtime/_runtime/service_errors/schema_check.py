"""What Bedrock's JSON Schema check complains about: `#/pointer: sentence`, or in its older form the sentence alone."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..json.findings import Finding
from ..json.paths import escape, wire_names
from .said import Blame, Said, short
from .search import at, spec_places, walk

_BEGINS = ("Malformed input request:", "Malformed input request")
_ENDS = ("reformat your input and try again.", "reformat your input and try again")
_ENTRY = re.compile(r"#(?:/[^:#\s]*)?(?=: |\s+must )")
_KEY = re.compile(r"(extraneous|required) key \[(.+?)\]")

_TELLING = ("expected: null", "false schema", "required key [input_schema]")
"""Faults that only the branch of a union has which was meant."""


def schema_check(said: Said) -> Blame | None:
    """The fault that a message of the schema check names, of one or of many."""
    if said.text.startswith("Malformed input request,") or said.text.startswith("Malformed request."):
        return None
    text = _unframed(said.text)
    return _chosen(said, _faults(text)) if _ENTRY.search(text) else _bare(said, text)


def lists_faults(message: str) -> bool:
    """Whether a message is one of the schema check's, which lists faults with their pointers."""
    return _ENTRY.search(_unframed(message)) is not None


def _faults(text: str) -> list[tuple[str, str]]:
    """The faults that such a message lists: pointers, and what is wrong there."""
    starts = list(_ENTRY.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [
        (match[0][1:], text[match.end() : end].removeprefix(":").strip(" ,"))
        for match, end in zip(starts, ends if starts else (), strict=True)
    ]


def _unframed(text: str) -> str:
    """The faults without the words around them."""
    begin = next((each for each in _BEGINS if text.startswith(each)), "")
    end = next((each for each in _ENDS if text.endswith(each)), "")
    return text.removeprefix(begin).removesuffix(end).strip(", ").removesuffix("please").strip(", ")


def _chosen(said: Said, entries: Iterable[tuple[str, str]]) -> Blame | None:
    """The fault that counts. A union prints the faults of all its branches, the usual one last."""
    stated = [entry for entry in entries if entry[1] and not entry[1].startswith("subject must not be valid")]
    missing = [entry for entry in stated if entry[1].startswith("required")]
    real = [entry for entry in stated if _possible(said.body, *entry)] or missing
    if not real:
        return None
    counts = Counter(real)
    frequent, times = counts.most_common(1)[0]
    for telling in _TELLING:
        for pointer, sentence in real:
            if sentence.startswith(telling):
                return _fault(said, pointer, sentence)
    if times > 1 and not frequent[1].startswith("extraneous"):
        required = [entry for entry in real if entry[1].startswith("required")]
        return _fault(said, *(required or real)[-1])
    return _fault(said, *(frequent if times > 1 else real[0]))


def _possible(body: Any, pointer: str, sentence: str) -> bool:
    """Whether a fault about a key fits the body that was sent, as far as that is known."""
    key = _KEY.match(sentence)
    holder = at(body, pointer)
    if key is None or not isinstance(holder, dict):
        return True
    return (key[2] in holder) == (key[1] == "extraneous")


def _fault(said: Said, pointer: str, sentence: str) -> Blame:
    key = _KEY.match(sentence)
    if key is None:
        place = _relocated(said, pointer)
        return Blame(Finding(place, short(sentence)), certain=said.shows(place))
    place = f"{pointer}/{escape(key[2])}"
    message = "is required" if key[1] == "required" else said.unknown(place)
    return Blame(Finding(place, message), certain=said.shows(place))


def _relocated(said: Said, pointer: str) -> str:
    """A pointer that may be a level off, as some models print it."""
    name = pointer.rpartition("/")[2]
    if said.request is None or pointer.count("/") != 1 or name in wire_names(said.request):
        return pointer
    return next(spec_places(said.request, name), pointer)


_JAVA: Mapping[str, tuple[str, ...]] = {
    "String": ("str",),
    "JSONArray": ("list",),
    "JSONObject": ("dict",),
    "Null": ("NoneType",),
    "Boolean": ("bool",),
    "Integer": ("int",),
    "Long": ("int",),
    "Double": ("float",),
    "BigDecimal": ("float",),
}


def _long(value: Any, length: str) -> bool:
    return isinstance(value, str) and len(value) == int(length)


def _counts(value: Any, count: str) -> bool:
    return isinstance(value, list) and len(value) == int(count)


def _is_a(value: Any, name: str) -> bool:
    return type(value).__name__ in _JAVA.get(name, ())


def _reads(value: Any, text: str) -> bool:
    return not isinstance(value, dict | list) and (value if isinstance(value, str) else json.dumps(value)) == text


_BARE: Sequence[tuple[re.Pattern[str], Callable[[Any, str], bool]]] = (
    (re.compile(r"expected m(?:ax|in)Length: \d+, actual: (\d+)"), _long),
    (re.compile(r"expected (?:min|max)imum item count: \d+, found: (\d+)"), _counts),
    (re.compile(r"string \[(.*)\] does not match", re.DOTALL), _reads),
    (re.compile(r"expected type: \w+, found: (\w+)"), _is_a),
    (re.compile(r"(.+) is not (?:a valid enum|less|greater|a multiple)"), _reads),
)
"""Sentences of the schema check without a pointer, and which value of the body each means."""


def _bare(said: Said, text: str) -> Blame | None:
    """The older form without a pointer: the field is the one place of the body that fits."""
    key = _KEY.match(text)
    if key and (said.body is None or _possible(said.body, "", text)):
        return _fault(said, "", text)
    for pattern, fits in _BARE:
        match = pattern.match(text)
        if match:
            places = [pointer for pointer, value in walk(said.body) if fits(value, match[1])]
            return Blame(Finding(places[0], short(text)), certain=True) if len(places) == 1 else None
    return None
