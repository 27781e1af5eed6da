"""How a request writes conversations: where the turns are, who speaks, and where the words go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..load import Json
from ..runtime._runtime.json.paths import values
from .scalars import is_base64
from .shapes import Array, Object, Scalar, Shape, Union
from .words import Vocabulary, last_name, plain

TEXT = "$text"
FORMATS = frozenset(("png", "jpeg", "gif", "webp"))
DATA_URI = re.compile(r"data:image/[a-z]+;base64,")


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
    if pattern:
        return {"system": {"message": pattern}}
    prose = [name for name, member in shape.members.items() if _is_prose(name, member.shape, requests, words)]
    return {"system": {"at": f"/{prose[0]}", "value": TEXT}} if len(prose) == 1 else {}


def _is_prose(name: str, shape: Shape | None, requests: Sequence[Json], words: Vocabulary) -> bool:
    """Whether a member holds what people write: where one alone does beside the turns, it is what the model is to know."""
    shown = [value for request in requests for value in values(request, f"/{name}")]
    free = (
        isinstance(shape, Scalar) and shape.kind == "string" and not shape.words and shape.constant is None and not shape.base64
    )
    return free and not words.parameter(name) and 0 < sum(" " in str(value).strip() for value in shown) * 2 >= len(shown)


def _seeing(human: Json, turns: Sequence[Json], words: Vocabulary) -> Json:
    """How a turn holds pictures, where one does as it does in another family."""
    parts = [part for turn in turns for value in turn.values() for part in _items(value)]
    for fm in words.fm:
        messages = fm.get("text", {}).get("messages", {})
        if "image" in messages and any(_like(messages["image"], part) for part in parts):
            said = {key: value for key, value in messages["seeing"].items() if isinstance(value, list)}
            return {"seeing": {**human, **said}, "image": messages["image"]} if said.keys() <= human.keys() else {}
    image = next((pattern for part in parts if "$base64" in str(pattern := _picture(part))), None)
    held = next((name for name, value in human.items() if isinstance(value, list)), None)
    return {"seeing": {**human, held: [*human[held], "$images"]}, "image": image} if image and held else {}


def _picture(value: Json) -> Json:
    """A part with marks in place of a picture and of what kind of picture it is."""
    if isinstance(value, dict):
        return {key: _picture(item) for key, item in value.items()}
    if not isinstance(value, str):
        return value
    if DATA_URI.match(value):
        return "$data_uri"
    if is_base64(value):
        return "$base64"
    kind = value.lower().removeprefix("image/")
    return value if kind not in FORMATS else "$format" if kind == value else "$media_type"


def _like(pattern: Json, value: Json) -> bool:
    """Whether a value is what a pattern writes."""
    if isinstance(pattern, str):
        return isinstance(value, str) if pattern.startswith("$") else pattern == value
    if isinstance(pattern, dict):
        return isinstance(value, dict) and all(key in value and _like(inner, value[key]) for key, inner in pattern.items())
    return bool(pattern == value)
