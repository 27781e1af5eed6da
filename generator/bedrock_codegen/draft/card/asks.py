"""What the words of a setting mean: which tools may be called, what a text is embedded for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...common.names import snake
from ...load import Json
from ..schemas.names import TODO
from ..vocabulary import plain
from .meanings import clause, settings

CHOICE = re.compile(r"polic|choice|choose|pick|mode|usage|\buse\b|select|require|call")
"""What such a member is called, beside what tools are called."""
MEANINGS: dict[str, tuple[frozenset[str], re.Pattern[str]]] = {
    "no_tool": (
        frozenset(("never", "none", "off", "no", "forbidden", "disabled", "deny")),
        re.compile(r"\bno tools?\b|\bnone\b|\bnever\b|\bnot (?:be )?(?:call|use|allow)|without", re.IGNORECASE),
    ),
    "any_tool": (
        frozenset(("must", "any", "required", "require", "force", "forced", "always")),
        re.compile(r"\bat least one\b|\bmust\b|\balways\b|\bhas to\b|\bforce", re.IGNORECASE),
    ),
    "auto_tool": (
        frozenset(("auto", "automatic", "free", "optional", "allow", "allowed", "may", "whenuseful")),
        re.compile(r"\bmodel (?:decides|chooses)\b|\bmay\b|\bif it\b|\bwhen (?:useful|needed)\b|\bfree\b", re.IGNORECASE),
    ),
}
"""Words that mean it, and how a page speaks of those that do not."""
UNSAID = "/conversation/asks: {at} seems to say which tools may be called; say what its words mean ({words}), or delete this line"


def with_asks(card: Json, request: Json, lines: Sequence[str]) -> Json:
    """A card with what its request says of tools that may be called, must be, or must not."""
    conversation = card.get("conversation", {})
    offers = conversation.get("tools", {}).get("at", "")
    if not offers or "asks" in conversation:
        return card
    for at, words in _choices(request, offers):
        found = _meanings(words, lines)
        asks = [{"means": meaning, "at": at, "value": word} for word, meaning in found.items()]
        if {"any_tool", "no_tool"} & {*found.values()}:
            return {**card, "conversation": {**conversation, "asks": asks}}
        line = f"{TODO}{UNSAID.format(at=at, words=', '.join(words))}"
        return {**card, "todo": [*card.get("todo", ()), line]}
    return card


def _choices(request: Json, offers: str) -> Iterator[tuple[str, list[str]]]:
    """Settings of a few words whose name speaks of the tools and of choosing."""
    tools = plain(offers.rpartition("/")[2]).removesuffix("s").removesuffix("set").removesuffix("box")
    for at, schema in settings(request, request, ""):
        name = " ".join(snake(at.rpartition("/")[2]).split("_"))
        words = [word for arm in (schema, *schema.get("anyOf", ())) for word in arm.get("enum", ()) if isinstance(word, str)]
        spoken = any(each and each in plain(name) for each in (tools, "tool", "function"))
        if words and at != offers and spoken and CHOICE.search(name):
            yield at, words


def _meanings(words: Sequence[str], lines: Sequence[str]) -> dict[str, str]:
    """What each word means, as far as it can be told; no two mean the same."""
    found: dict[str, str] = {}
    for meaning, (known, _) in MEANINGS.items():
        found |= {word: meaning for word in words if plain(word) in known and meaning not in found.values()}
    for meaning, (_, spoken) in MEANINGS.items():
        told = (word for word in words if word not in found and spoken.search(clause(word, words, lines)))
        if meaning not in found.values() and (word := next(told, "")):
            found[word] = meaning
    return found


SIDES = {
    "document": re.compile(
        r"\b(?:be|are|is) (?:searched|stored|indexed|found)\b|\bstored?\b|\bindex|\bdocuments?\b|\bpassages?\b", re.IGNORECASE
    ),
    "query": re.compile(r"\bquer(?:y|ies)\b|\bquestions?\b|\bsearch(?:es)?\b", re.IGNORECASE),
    "classification": re.compile(r"\bclassif", re.IGNORECASE),
    "clustering": re.compile(r"\bcluster", re.IGNORECASE),
}
"""How a page speaks of what a text is embedded for; the first that fits."""


def with_purposes(card: Json, request: Json, lines: Sequence[str]) -> Json:
    """A card with what a page tells of texts to embed: the words for what they are for, and how many a request takes."""
    fm = card.get("fm", {})
    return {**card, "fm": _each_embedding(fm, request, lines)} if fm else card


def _each_embedding(holder: Json, request: Json, lines: Sequence[str]) -> Json:
    made = dict(holder)
    if "embedding" in made:
        made["embedding"] = _of_page(made["embedding"], request, lines)
    if "classes" in made:
        made["classes"] = {name: _each_embedding(each, request, lines) for name, each in made["classes"].items()}
    return made


def _of_page(embedding: Json, request: Json, lines: Sequence[str]) -> Json:
    members = dict(settings(request, request, ""))
    most = members.get(embedding.get("texts", ""), {}).get("maxItems")
    made = {**embedding, "batch": most} if most and "batch" in embedding else embedding
    for at, schema in members.items() if "purpose" not in made else ():
        words = [word for arm in (schema, *schema.get("anyOf", ())) for word in arm.get("enum", ()) if isinstance(word, str)]
        found: dict[str, str] = {}
        for word in words:
            line = clause(word, words, lines)
            found.setdefault(next((meaning for meaning, spoken in SIDES.items() if spoken.search(line)), ""), word)
        if {"document", "query"} <= found.keys():
            return {**made, "purpose": {"at": at, "values": {meaning: word for meaning, word in found.items() if meaning}}}
    return made
