"""What settings and reasons mean to any model, by their names and by what a page says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..common.names import snake
from ..common.schemas import resolve
from ..load import Json
from .page_lines import about

Meaning = tuple[str, re.Pattern[str]]
"""The JSON type of a setting, and how people speak of it."""


def _said(kind: str, words: str) -> Meaning:
    return kind, re.compile(words, re.IGNORECASE)


MEANINGS: Mapping[str, Mapping[str, Meaning]] = {
    "text": {
        "max_token_count": _said(
            "integer", r"\b(?:most|max\w*|limit\w*|how many|ceiling|cap)\b.*\btokens?\b|\btokens?\b.*\b(?:most|max)"
        ),
        "temperature": _said("number", r"temperature|random|creativ|adventur|\bfree(?:ly|dom)?\b|surpris"),
        "top_p": _said("number", r"nucleus|\btop.?p\b|cumulative|probability mass|add(?:s|ed|ing)? up to"),
        "top_k": _said("integer", r"\btop.?k\b|(?:so|this) many (?:of the )?(?:likeliest|most likely)"),
        "stop_sequences": _said("array", r"\b(?:stop|end|halt|quit)(?:s|ped|ped)?\b"),
        "seed": _said("integer", r"\bseed\b|the same (?:answer|text|result) again"),
    },
    "embedding": {
        "dimensions": _said(
            "integer", r"dimension|how many numbers|(?:length|size|width) of (?:the|each|every|a) (?:vector|embedding)"
        ),
        "normalize": _said("boolean", r"normali[sz]|unit length|length (?:of )?one"),
    },
    "image": {
        "height": _said("integer", r"\bheight\b|how high"),
        "width": _said("integer", r"\bwidth\b|how wide"),
        "seed": _said("integer", r"\bseed\b|the same picture again"),
        "number_of_images": _said("integer", r"(?:how many|number of) (?:pictures|images)"),
        "negative_prompt": _said("string", r"negative|not (?:to )?be (?:seen|in|shown)|to (?:avoid|leave out)"),
    },
    "rerank": {"top_n": _said("integer", r"how many|\btop.?n\b|\b(?:most|best)\b.*(?:results|returned|come back)")},
}
"""By kind of class, what people call a setting."""
REASONS: Sequence[tuple[str, re.Pattern[str]]] = [
    ("filtered", re.compile(r"filter|safety|may not be said|block|moderat|polic|harm", re.IGNORECASE)),
    ("tool_use", re.compile(r"\b(?:tools?|function|call(?:ed|s)?)\b", re.IGNORECASE)),
    ("stop_sequence", re.compile(r"stop (?:text|word|sequence)|one of the (?:texts|words)", re.IGNORECASE)),
    ("length", re.compile(r"\bcut\b|limit|maximum|longest|too long|ran out|ceiling", re.IGNORECASE)),
    ("error", re.compile(r"error|fail", re.IGNORECASE)),
    ("end", re.compile(r"\b(?:whole|complete|finished|done|natural|by itself)", re.IGNORECASE)),
]
"""How people speak of why an answer ended; the first that fits."""


def meant(card: Json, request: Json, lines: Sequence[str]) -> None:
    """Give settings and reasons of a card the names that people know, where names or lines of a page say what they mean."""
    fm = card.get("fm", {})
    settings = list(_settings(request, request, "")) if fm else []
    taken: set[str] = set()
    for holder in (fm, *fm.get("classes", {}).values()):
        for kind, known in MEANINGS.items():
            if kind in holder:
                given = holder[kind].setdefault("parameters", {})
                _name(given, [each for each in settings if each[0] not in taken], known, lines)
                taken |= set(given.values())
    reasons: dict[str, str] = fm.get("stop_reasons", {})
    for reason in [each for each, meaning in reasons.items() if meaning == "other"]:
        said = f"{' '.join(snake(reason).split('_'))} {about(reason, lines)}"
        reasons[reason] = next((meaning for meaning, words in REASONS if words.search(said)), "other")


def _name(given: Json, settings: Sequence[tuple[str, Json]], known: Mapping[str, Meaning], lines: Sequence[str]) -> None:
    for name, (kind, words) in known.items():
        if name in given:
            continue
        for pointer, schema in settings:
            member = pointer.rpartition("/")[2]
            if schema.get("type") == kind and words.search(f"{' '.join(snake(member).split('_'))} {about(member, lines)}"):
                for other in [each for each, at in given.items() if at == pointer]:
                    del given[other]
                given[name] = pointer
                break


def _settings(schema: Json, body: Json, pointer: str) -> Iterator[tuple[str, Json]]:
    """Every member of a request that is no part of a list, by its pointer."""
    for name, member in resolve(schema, body).get("properties", {}).items():
        found = resolve(member, body)
        if "properties" in found and not found.get("x-kind"):
            yield from _settings(found, body, f"{pointer}/{name}")
        else:
            yield f"{pointer}/{name}", found
