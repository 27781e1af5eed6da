"""Bodies with one thing more each of what a card says may be part of a turn, or asked for."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import reduce
from operator import getitem

from ..common.fm import own_turns
from ..load import Json
from ..runtime._runtime.fm.parameters import put
from ..runtime._runtime.json.paths import first
from ..runtime._runtime.porting.definitions import offered
from ..runtime._runtime.porting.facts import told
from ..runtime._runtime.porting.patterns import holder_of, key_mark, way_to
from ..runtime._runtime.porting.patterns import write as filled

BASE64 = "SGkgdGhlcmU="
KINDS: dict[str, Json] = {
    "document": {"$format": "pdf", "$base64": BASE64},
    "image": {"$format": "png"},
    "video": {"$format": "mp4", "$base64": BASE64},
    "audio": {"$format": "mp3", "$base64": BASE64},
}
ANY: Json = {
    "$words": "Hi there",
    "$plain": "Hi there",
    "$pieces": ["Hi", "there"],
    "$title": "Report",
    "$description": "The weather at a place.",
    "$context": "A report.",
    "$cited": True,
    "$url": "https://example.com/report",
    "$s3_uri": "s3://example/report",
    "$s3_owner": "123456789012",
    "$signature": "c2lnbmVk",
    "$secret": "c2VjcmV0",
    "$source": "https://example.com",
    "$json": {"mild": True},
    "$detail": "low",
    "$id": "1",
    "$name": "weather",
    "$tokens": 2048,
    "$effort": "low",
    "$schema": {"type": "object", "properties": {}, "additionalProperties": False},
    "$strict": True,
    "$ttl": "5m",
}
"""What each mark stands for in the bodies that are tried."""
ASSISTANT = frozenset(("reasoning",))
"""Kinds that are the model's."""


def tries(said: Json, part: Json, body: Json) -> Iterator[tuple[str, Json]]:
    """Each with the place in the card that it tries."""
    for number, each in enumerate(said.get("asks", ())):
        made = deepcopy(body)
        if "tools" in said:
            put(made, said["tools"]["at"], tools_of(said["tools"], ANY))
        for pointer, value in each.get("beside", {}).items():
            put(made, pointer, value)
        put(made, each["at"], filled(each["value"], _known({})))
        yield f"/asks/{number}", made
    if "documents" in said:
        made = deepcopy(body)
        put(made, said["documents"]["at"], [filled(said["documents"]["each"], _known({}))])
        yield "/documents", made
    if "messages" not in part:
        return
    yield from _held(said, part, body)
    text = _text(part)
    if "cache" in said:
        cache = said["cache"]
        parts = [{**text, **filled(cache["beside"], ANY)}] if "beside" in cache else [text, filled(cache["alone"], ANY)]
        yield "/cache", _with(body, part, "human", parts)
    if "instruction" in said:
        made = deepcopy(body)
        put(made, part["messages"]["system"]["at"], [filled(said["instruction"], {"$text": "Be brief."})])
        yield "/instruction", made


def _held(said: Json, part: Json, body: Json) -> Iterator[tuple[str, Json]]:
    """What else turns or results hold, each kind in each way that the card knows."""
    text = _text(part)
    for kind, patterns in said.get("parts", {}).items():
        for number, pattern in enumerate(patterns):
            each = filled(pattern, _known(KINDS.get(kind, {})))
            if kind in own_turns(part["messages"], said):
                yield f"/parts/{kind}/{number}", _with_turn(body, part, each)
                continue
            speaker = "assistant" if kind in ASSISTANT else "human"
            parts = [_answer(said, each)] if kind == "json" else [text, each]
            own = kind == "json" and ("result" in said.get("turns", ()) or "results" in said)
            yield f"/parts/{kind}/{number}", _with_turn(body, part, parts[0]) if own else _with(body, part, speaker, parts)


def tools_of(said: Json, known: Json) -> Json:
    """The tools of a request with one tool: a list, or a map."""
    made = filled(said["each"], offered(said, known))
    return made if key_mark(said["each"]) else [made]


def _known(facts: Json) -> Json:
    return {**ANY, **told({**ANY, **facts}), **({"$base64": BASE64} if facts else {})}


def _answer(said: Json, each: Json) -> Json:
    """What a call gave, with a part in it."""
    made = filled(said["result"], {"$id": "call_1", "$text": "Mild."})
    *outer, last = way_to(said["result"], "$text")
    reduce(getitem, outer, made)[last] = [each]
    return {**said["results"], holder_of(said["results"], "$result"): [made]} if "results" in said else made


def _with_turn(body: Json, part: Json, turn: Json) -> Json:
    made = deepcopy(body)
    turns: Json = first(made, part["messages"]["at"])
    turns.append(turn)
    return made


def _text(part: Json) -> Json:
    """A text beside other parts."""
    for turn in (part["messages"].get("seeing"), part["messages"]["human"]):
        for value in (turn or {}).values():
            for item in value if isinstance(value, list) else ():
                if isinstance(item, dict):
                    return filled(item, {"$text": "Hi"})
    return {"type": "text", "text": "Hi"}


def _with(body: Json, part: Json, speaker: str, parts: list[Json]) -> Json:
    made = deepcopy(body)
    pattern = part["messages"][speaker]
    member = holder_of(pattern, "$text")
    turns: Json = first(made, part["messages"]["at"])
    turns.append({**filled(pattern, {"$text": "Hi"}), member: parts})
    return made
