"""How a request writes conversations: where the turns are, who speaks, and where the words go."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ...common.pointers import escape
from ...load import Json
from ...runtime._runtime.json.paths import first, values
from ...runtime._runtime.porting.patterns import marks_of
from ..shapes.infer import is_schema
from ..shapes.kinds import Array, Mixed, Object, Scalar, Shape, Union
from ..shapes.scalars import is_base64
from ..vocabulary import Vocabulary, last_name, plain
from .speakers import (
    TEXT,
    TWO,
    SpeakerKey,
    answers_first,
    are_alike,
    mostly_last,
    objects_in,
    pattern_of,
    surely_asking,
    turns_of,
    who_opens,
    who_replies,
    worded,
)

FORMATS = frozenset(("png", "jpeg", "gif", "webp"))
DATA_URI = re.compile(r"data:image/[a-z]+;base64,")


def conversation_of(
    shape: Object, requests: Sequence[Json], words: Vocabulary, reply: str = "", answers: Sequence[Json] = ()
) -> Json | None:
    """The `messages` of the common interface; None where no request holds turns of people and models.

    `reply`: the member in which answers hold what the model said. Who speaks in `answers` is the model.
    """
    speakers = {who: _speakers(words, who) for who in ("human", "assistant")}
    for at, holder, held in _members(shape):
        talks = [objects_in(first(request, at)) for request in requests]
        turns = [turn for talk in talks for turn in talk]
        if any(isinstance(inner, dict) and is_schema(inner) for turn in turns for inner in turn.values()):
            continue  # tools on offer
        beside = Beside(holder, at.rpartition("/")[0], requests)
        if keyed := _by_key(held, talks, reply):
            return {"at": at, **keyed} | _system(beside, turns, SpeakerKey("", ""), words) | _sight(keyed["human"], turns)
        roles = list(_roles(held))
        for role, likely in (*((role, surely_asking) for role in roles), *((role, mostly_last) for role in roles)):
            said = {who: turns_of(turns, role, known) for who, known in speakers.items()}
            replying = who_replies(answers, role)
            opening = who_opens(talks, role) - replying
            heard = [[turn for turn in talk if turn.get(role.name) not in opening] for talk in talks]
            asking = said["human"] or likely(heard, role)
            human = next((pattern for turn in asking if (pattern := pattern_of(turn, role))), None)
            if human:
                ends = said["assistant"] or answers_first(heard, role, human)
                by_model = [turn for turn in turns if turn.get(role.name) in replying] or [{role.name: each} for each in replying]
                others = [turn for turn in by_model or ends if turn.get(role.name, human[role.name]) != human[role.name]]
                ours: Json = {"at": at, "human": human, "assistant": _answering(human, others, role, words)}
                return (
                    ours | _system(beside, turns, role, words, opening) | (_seeing(human, turns, words) or _sight(human, turns))
                )
    return None


def _answering(human: Json, others: Sequence[Json], role: SpeakerKey, words: Vocabulary) -> Json:
    """A turn of the model's: as it was seen, if its words stand as people's do; else as a turn of theirs."""
    seen = next((pattern for turn in others if (pattern := pattern_of(turn, role)) and are_alike(pattern, human)), None)
    return seen or {**human, role.name: others[0][role.name] if others else _reply(words, human[role.name])}


def _by_key(shape: Shape | None, talks: Sequence[Sequence[Json]], reply: str) -> Json | None:
    """Turns whose one key says who speaks: the last text of each request is a person's, that of another key the model's."""
    turn = shape.items if isinstance(shape, Array) else None
    keys = {key for talk in talks for each in talk for key in each}
    if not isinstance(turn, Object) or len(keys) < TWO or any(len(each) != 1 for talk in talks for each in talk):
        return None
    said = [[key for each in talk for key, value in each.items() if isinstance(value, str)] for talk in talks]
    asking = {keys[-1] for keys in said if keys}
    others = ({reply} if reply in turn.members else {key for keys in said for key in keys}) - asking
    return {"human": {asking.pop(): TEXT}, "assistant": {others.pop(): TEXT}} if len(asking) == len(others) == 1 else None


def _members(shape: Object, path: str = "") -> Iterator[tuple[str, Object, Shape | None]]:
    """Every member of a request, the outer ones first: its path, the object that holds it, its shape."""
    for name, member in shape.members.items():
        yield f"{path}/{escape(name)}", shape, member.shape
    for name, member in shape.members.items():
        if isinstance(member.shape, Object):
            yield from _members(member.shape, f"{path}/{escape(name)}")


@dataclass(frozen=True, slots=True)
class Beside:
    """The object that turns stand in, and what requests hold there."""

    holder: Object
    path: str
    requests: Sequence[Json]

    def shown(self, name: str) -> list[Json]:
        """What requests hold in a member."""
        return [value for request in self.requests for value in values(request, f"{self.path}/{escape(name)}")]


def _speakers(words: Vocabulary, who: str) -> set[str]:
    """What families call a speaker."""
    turns = [fm.get("text", {}).get("messages", {}).get(who, {}) for fm in words.fm]
    return {plain(value) for turn in turns for value in turn.values() if isinstance(value, str) and not value.startswith("$")}


def _reply(words: Vocabulary, human: str) -> str:
    """What the model is called where people are called so."""
    pairs = [fm.get("text", {}).get("messages", {}) for fm in words.fm]
    said = [(pair.get("human", {}), pair.get("assistant", {})) for pair in pairs]
    return next((reply[key] for ask, reply in said for key in ask if ask[key] == human and key in reply), "assistant")


def _roles(shape: Shape | None) -> Iterator[SpeakerKey]:
    """Members of turns that say who speaks."""
    turn = shape.items if isinstance(shape, Array) else None
    if isinstance(turn, Union):
        yield SpeakerKey(turn.by, "")
        inside = {name: None for arm in turn.arms.values() for name in _strings(arm) if name != turn.by}
        yield from (SpeakerKey(name, turn.by) for name in inside)
    if isinstance(turn, Object) and not turn.by_key:
        yield from (SpeakerKey(name, "") for name in _strings(turn))


def _strings(shape: Object) -> list[str]:
    return [name for name, each in shape.members.items() if isinstance(each.shape, Scalar) and each.shape.kind == "string"]


def _system(beside: Beside, turns: Sequence[Json], role: SpeakerKey, words: Vocabulary, opening: Collection[str] = ()) -> Json:
    """Where instructions go: a member of the request that families use for it, or a turn of its own."""
    messages = [fm.get("text", {}).get("messages", {}).get("system", {}) for fm in words.fm]
    names = {last_name(each["at"]) for each in messages if "at" in each} | {"system"}
    spoken = {plain(value) for each in messages for value in each.get("message", {}).values() if isinstance(value, str)}
    spoken |= {plain(each) for each in opening if len(opening) == 1}
    for name in beside.holder.members:
        shown = beside.shown(name)
        if plain(name) in names and shown and (pattern := worded(min(shown, key=lambda each: not isinstance(each, str)))):
            return {"system": {"at": f"{beside.path}/{escape(name)}", "value": pattern}}
    turn = next((turn for turn in turns if plain(str(turn.get(role.name))) in spoken), None)
    pattern = turn and pattern_of(turn, role)
    if turn and pattern and pattern.keys() == turn.keys():
        return {"system": {"message": pattern}}
    prose = [name for name, each in beside.holder.members.items() if _is_prose(name, each.shape, beside.shown(name), words)]
    return {"system": {"at": f"{beside.path}/{escape(prose[0])}", "value": TEXT}} if len(prose) == 1 else {}


def _is_prose(name: str, shape: Shape | None, shown: Sequence[Json], words: Vocabulary) -> bool:
    """Whether a member holds what people write: where one alone does beside the turns, it is what the model is to know."""
    arms = shape.arms if isinstance(shape, Mixed) else (shape,)
    free = any(
        isinstance(arm, Scalar) and arm.kind == "string" and not arm.words and arm.constant is None and not arm.base64
        for arm in arms
    )
    texts = [value for value in shown if isinstance(value, str)]
    return free and not words.parameter(name) and 0 < sum(" " in value.strip() for value in texts) * 2 >= len(texts)


def _seeing(human: Json, turns: Sequence[Json], words: Vocabulary) -> Json:
    """How a turn holds pictures, where one does as it does in another family."""
    parts = [part for turn in turns for value in turn.values() for part in objects_in(value)]
    for fm in words.fm:
        messages = fm.get("text", {}).get("messages", {})
        if "image" in messages and any(_like(messages["image"], part) for part in parts):
            seen = {key: value for key, value in messages["seeing"].items() if isinstance(value, list)}
            return {"seeing": {**human, **seen}, "image": messages["image"]} if seen.keys() <= human.keys() else {}
    pictures = [part for part in parts if _is_picture(part)]
    image = _in_all(_picture(pictures[0]), pictures) if pictures else None
    beside = next((name for turn in turns for name, value in turn.items() if any(map(_is_picture, objects_in(value)))), "")
    held = next((name for name, value in human.items() if isinstance(value, list)), beside)
    if not image or not held:
        return {}
    said: Json = human.get(held, [])
    if isinstance(said, str):  # beside a picture it is a part as well
        said = next((found for turn in turns if isinstance(turn.get(held), list) and (found := worded(turn[held]))), [])
    return {"seeing": {**human, held: [*said, "$images"]}, "image": image}


def _sight(human: Json, turns: Sequence[Json]) -> Json:
    """A picture that is a turn of its own: nobody speaks there, and no member is that of words."""
    own = [
        turn
        for turn in turns
        if not any(turn.get(key) == held or (key in turn and marks_of(held)) for key, held in human.items())
    ]
    image = next((pattern for turn in own if {"$base64", "$data_uri"} & marks_of(pattern := _picture(turn)).keys()), None)
    return {"image": image} if image else {}


def _is_picture(part: Json) -> bool:
    return "$base64" in str(_picture(part))


def _in_all(pattern: Json, pictures: Sequence[Json]) -> Json:
    """A pattern without the members that only some pictures have: what one user said of one is no part of the form."""
    if not isinstance(pattern, dict):
        return pattern
    shared = [key for key in pattern if all(isinstance(each, dict) and key in each for each in pictures)]
    return {key: _in_all(pattern[key], [each[key] for each in pictures]) for key in shared}


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
