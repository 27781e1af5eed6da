"""How a request writes conversations: where the turns are, who speaks, and where the words go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..load import Json
from ..runtime._runtime.json.paths import values
from .shapes import Array, Object, Scalar, Shape, Union
from .words import Vocabulary, last_name, plain

TEXT = "$text"


def conversation_of(shape: Object, requests: Sequence[Json], words: Vocabulary) -> Json | None:
    """The `messages` of the common interface; None where no request holds turns of people and models."""
    speakers = {who: _speakers(words, who) for who in ("human", "assistant")}
    for name, member in shape.members.items():
        turns = [turn for request in requests for turn in _items(request.get(name))]
        for role in _roles(member.shape):
            said = {who: _turn_of(turns, role, known) for who, known in speakers.items()}
            asks = said["human"] or _last_speaker(requests, name, role)
            human = asks and _pattern(asks, role)
            if human:
                other = said["assistant"] or next((turn for turn in turns if turn.get(role) != human[role]), None)
                ours: Json = {"at": f"/{name}", "human": human}
                ours |= {"assistant": {**human, role: other[role] if other else _reply(words, human[role])}}
                return ours | _system(shape, requests, turns, role, words) | _seeing(human, turns, words)
    return None


def _turn_of(turns: Sequence[Json], role: str, speakers: set[str]) -> Json | None:
    """The first turn of one of these speakers."""
    return next((turn for turn in turns if plain(str(turn.get(role))) in speakers), None)


def _last_speaker(requests: Sequence[Json], name: str, role: str) -> Json | None:
    """A turn of whoever has the last word in every request, where somebody else speaks too."""
    talks = [turns for request in requests if (turns := _items(request.get(name)))]
    last = {str(turns[-1].get(role)) for turns in talks}
    everybody = {str(turn.get(role)) for turns in talks for turn in turns}
    return talks[0][-1] if len(last) == 1 and len(everybody) == 2 else None


def _speakers(words: Vocabulary, who: str) -> set[str]:
    """What families call a speaker."""
    turns = [fm.get("text", {}).get("messages", {}).get(who, {}) for fm in words.fm]
    return {plain(value) for turn in turns for value in turn.values() if isinstance(value, str) and not value.startswith("$")}


def _reply(words: Vocabulary, human: str) -> str:
    """What the model is called where people are called so."""
    pairs = [fm.get("text", {}).get("messages", {}) for fm in words.fm]
    said = [(pair.get("human", {}), pair.get("assistant", {})) for pair in pairs]
    return next((reply[key] for ask, reply in said for key in ask if ask[key] == human and key in reply), "assistant")


def _roles(shape: Shape | None) -> Iterator[str]:
    """Members of turns that say who speaks."""
    turn = shape.items if isinstance(shape, Array) else None
    if isinstance(turn, Union):
        yield turn.by
    if isinstance(turn, Object):
        yield from (name for name, each in turn.members.items() if isinstance(each.shape, Scalar) and each.shape.kind == "string")


def _items(value: object) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _pattern(turn: Json, role: str) -> Json | None:
    """A turn with `$text` where its words are."""
    for name, value in turn.items():
        if name != role and (inner := _worded(value)) is not None:
            return {role: turn[role], name: inner}
    return None


def _worded(value: Json) -> Json | None:
    if isinstance(value, str):
        return TEXT
    for part in _items(value):
        texts = {key: item for key, item in part.items() if isinstance(item, str)}
        name = next((key for key in texts if key in {"text", "content"}), max(texts, key=lambda key: len(texts[key]), default=""))
        if name and len(texts) == len(part) <= 2:
            return [{**texts, name: TEXT}]
    return None


def _system(shape: Object, requests: Sequence[Json], turns: Sequence[Json], role: str, words: Vocabulary) -> Json:
    """Where instructions go: a member of the request that families use for it, or a turn of its own."""
    messages = [fm.get("text", {}).get("messages", {}).get("system", {}) for fm in words.fm]
    names = {last_name(each["at"]) for each in messages if "at" in each} | {"system"}
    spoken = {plain(value) for each in messages for value in each.get("message", {}).values() if isinstance(value, str)}
    for name in shape.members:
        shown = [value for request in requests for value in values(request, f"/{name}")]
        if plain(name) in names and shown and (pattern := _worded(min(shown, key=lambda each: not isinstance(each, str)))):
            return {"system": {"at": f"/{name}", "value": pattern}}
    turn = next((turn for turn in turns if plain(str(turn.get(role))) in spoken), None)
    pattern = turn and _pattern(turn, role)
    return {"system": {"message": pattern}} if pattern else {}


def _seeing(human: Json, turns: Sequence[Json], words: Vocabulary) -> Json:
    """How a turn holds pictures, where one does as it does in another family."""
    parts = [part for turn in turns for value in turn.values() for part in _items(value)]
    for fm in words.fm:
        messages = fm.get("text", {}).get("messages", {})
        if "image" in messages and any(_like(messages["image"], part) for part in parts):
            said = {key: value for key, value in messages["seeing"].items() if isinstance(value, list)}
            return {"seeing": {**human, **said}, "image": messages["image"]} if said.keys() <= human.keys() else {}
    return {}


def _like(pattern: Json, value: Json) -> bool:
    """Whether a value is what a pattern writes."""
    if isinstance(pattern, str):
        return isinstance(value, str) if pattern.startswith("$") else pattern == value
    if isinstance(pattern, dict):
        return isinstance(value, dict) and all(key in value and _like(inner, value[key]) for key, inner in pattern.items())
    return bool(pattern == value)
