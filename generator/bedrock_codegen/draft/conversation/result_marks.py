"""How a result says whether its call went well, where a page tells what no name does: the mark in the card's `conversation`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...common.schemas import subschemas
from ...load import Json
from ...runtime._runtime.porting.patterns import marks_of
from ..card.member_words import holders_of
from ..page.sentences import said_about

WELL = re.compile(r"\bsucce|\bwent well\b|\bok(?:ay)?\b|\bworked\b|\bgood\b|\bdone\b", re.IGNORECASE)
BADLY = re.compile(r"\bfail|\berror|\bwent wrong\b|\bbroke|\bdid not work\b", re.IGNORECASE)
OUTCOMES = frozenset(("$is_ok", "$is_error", "$status"))


def with_outcome(card: Json, request: Json, lines: Sequence[str]) -> Json:
    """A card whose pattern of a result says which member tells whether the call went well, if the page says it of one."""
    conversation = card.get("conversation", {})
    result = conversation.get("result")
    if not isinstance(result, dict) or OUTCOMES & marks_of(result).keys():
        return card
    names = {name for each in subschemas(request) for name in each.get("properties", {})}
    members = {name: each for holder in holders_of(request, result) for name, each in holder["properties"].items()}
    flags = {name: _meaning(name, each, lines, names) for name, each in members.items() if each.get("type") == "boolean"}
    said = {name: mark for name, mark in flags.items() if mark}
    words = {name: found for name, each in members.items() if (found := _words(each))}
    if len(said) == 1:
        more = {"result": {**result, **said}}
    elif len(words) == 1:
        (name,) = words
        more = {"result": {**result, name: "$status"}, "statuses": words[name]}
    else:
        return card
    return {**card, "conversation": {**conversation, **more}}


def _words(member: Json) -> Json:
    """The two words of a member, where one of them says that a call went well and the other that it failed."""
    words = [word for arm in member.get("anyOf", [member]) for word in arm.get("enum", ())]
    found = {name: [word for word in words if said.search(str(word))] for name, said in (("ok", WELL), ("error", BADLY))}
    return {name: each[0] for name, each in found.items()} if [len(each) for each in found.values()] == [1, 1] else None


def _meaning(name: str, member: Json, lines: Sequence[str], names: set[str]) -> str:
    """The mark of a truth value: by what the page says, and by what holds where it is left out, which is that all went well."""
    text = next(said_about(name, lines, names), "")
    found = [mark for mark, words in (("$is_ok?", WELL), ("$is_error?", BADLY)) if words.search(text)]
    usual = {True: "$is_ok?", False: "$is_error?"}.get(member.get("default"), "")
    return usual if found and usual else found[0] if len(found) == 1 else ""
