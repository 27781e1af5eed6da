# Copied from generator/bedrock_codegen/runtime/_runtime/porting/read.py; edit it there.
"""A body of some family as a conversation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .asks import read_asks
from .facts import understood
from .forms import Form, every_form
from .other_parts import read_cache, read_held
from .patterns import beyond, holder_of, match, others, pictures_apart
from .pointers import get
from .read_tools import ANY, TEXT, listed_calls, loosely, read_call, read_result, read_results, read_tools, shown
from .talk import Called, Held, Part, Said, Shown, Talk, Turn, kind_of
from .templates import read_prompt

Json = Any


def read(body: Json, form: Form) -> Talk:
    """What a body says; what has no meaning that all families share is listed in `lost`."""
    talk = Talk()
    used = {*form.fixed, *(at for at, value in form.constants.items() if get(body, at) == value)}
    _settings(body, form, talk, used)
    _system(body, form, talk, used)
    read_tools(body, form, talk, used)
    read_asks(body, form, talk, used)
    if form.messages:
        _turns(body, form, talk, used)
    else:
        _prompt(body, form, talk, used)
    _documents(body, form, talk, used)
    if form.native and isinstance(more := get(body, form.native), dict):
        _native(more, form.native, talk)
        used.add(form.native)
    talk.lost += list(unread(body, used))
    return talk


def _settings(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    for name, pointer in [*form.parameters.items(), *((name, pointer) for pointer, name in form.also.items())]:
        value = get(body, pointer)
        if value is not None and name not in talk.settings:
            talk.settings[name], talk.places[name] = value, pointer
            used.add(pointer)


def _system(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    said = form.messages.get("system", {})
    value = get(body, said["at"]) if "at" in said else None
    if value is None:
        return
    _instruct(value, said["at"], form, talk)
    talk.places["system"] = said["at"]
    used.add(said["at"])


def _instruct(value: Json, at: str, form: Form, talk: Talk) -> None:
    """Read instructions: a text, or parts that are texts; other parts are lost."""
    if isinstance(value, str):
        talk.instructions.append(Said(value))
    for index, part in enumerate(value if isinstance(value, list) else []):
        place = f"{at}/{index}"
        plain, cache = read_cache(part, place, form)
        text = plain if isinstance(plain, str) else plain.get("text") if isinstance(plain, dict) else None
        if isinstance(text, str):
            talk.instructions.append(Said(text))
            more = plain if isinstance(plain, dict) else {}
            talk.lost += others(more, TEXT, place)
        elif plain is not None:
            talk.lost.append(place)
        if cache:
            talk.instructions.append(cache)


def _native(more: Json, at: str, talk: Talk) -> None:
    """Members of a model's own format: by what they mean, where one family knows them all, or as they are."""
    talk.places["native"] = at
    for form in every_form():
        meant, used = Talk(), set[str]()
        _settings(more, form, meant, used)
        read_asks(more, form, meant, used)
        if used and not meant.lost and not list(unread(more, used)):
            talk.settings |= {name: value for name, value in meant.settings.items() if name not in talk.settings}
            talk.asks |= {name: facts for name, facts in meant.asks.items() if name not in talk.asks}
            talk.places |= {name: f"{at}{place}" for name, place in meant.places.items() if name not in talk.places}
            return
    talk.native = dict(more)


def _documents(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    """Documents beside the turns: the human shows them with what is said last."""
    held = get(body, form.documents["at"]) if form.documents else None
    if not isinstance(held, list) or not talk.turns:
        return
    used.add(form.documents["at"])
    found: list[Part] = []
    for index, each in enumerate(held):
        at = f"{form.documents['at']}/{index}"
        marks = match(form.documents["each"], each)
        if marks is None:
            talk.lost.append(at)
        else:
            talk.lost += beyond(form.documents["each"], each, at)
            found.append(Held("document", understood(marks), at))
    last = max(number for number, turn in enumerate(talk.turns) if turn.speaker == "human" or not number)
    turn = talk.turns[last]
    talk.turns[last] = Turn(turn.speaker, (*found, *turn.parts), turn.at)


def _turns(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    at = form.messages["at"]
    used.add(at)
    turns = get(body, at)
    for index, turn in enumerate(turns if isinstance(turns, list) else []):
        _turn(turn, f"{at}/{index}", form, talk)
    if (last := form.messages.get("last")) and isinstance(get(body, last), str):
        used.add(last)
        talk.turns.append(Turn("human", (Said(get(body, last)),), last))


def _turn(turn: Json, at: str, form: Form, talk: Talk) -> None:
    if not isinstance(turn, dict):
        talk.lost.append(at)
        return
    system = form.messages.get("system", {}).get("message")
    for pattern in (*([system] if system else []), *form.system_turns):
        if (found := match(loosely(pattern), turn)) is not None:
            _instruct(found.get(ANY), f"{at}/{holder_of(pattern, '$text')}", form, talk)
            talk.lost += others(turn, pattern, at)
            talk.moved += [at] if talk.turns else []
            talk.places["system"] = at
            return
    if (own := _own_turn(turn, at, form, talk)) is not None:
        _add(own, form, talk)
        return
    for speaker in ("human", "assistant"):
        pattern = form.messages[speaker]
        member = holder_of(pattern, "$text")
        told = [(key, value) for key, value in pattern.items() if key != member]
        if all(turn.get(key) == value for key, value in told) and (told or member in turn):
            pictures = pictures_apart(form.messages) or member
            seen = _parts(turn.get(pictures), f"{at}/{pictures}", form, talk) if pictures != member else ()
            parts = [*_parts(turn.get(member), f"{at}/{member}", form, talk), *seen, *listed_calls(turn, at, form, talk)]
            listed = form.tools.get("calls", member)
            talk.lost += others(turn, {*pattern, listed, pictures}, at)
            if parts:
                _add(Turn("human" if speaker == "human" else "assistant", tuple(parts), at), form, talk)
            return
    talk.lost.append(at)


def _own_turn(turn: Json, at: str, form: Form, talk: Talk) -> Turn | None:
    """A turn that is what others hold as a part; None for one of words."""
    part: Part | None = read_call(turn, at, form, talk) if "call" in form.turns else None
    if part is None and "result" in form.turns:
        part = read_result(turn, at, form, talk)
    if part is None and "image" in form.turns:
        part = shown(turn, form)
    if part is None:
        part = read_held(turn, at, form, talk, form.turns)
    if part is None:
        given = read_results(turn, at, form, talk)
        return Turn("human", given, at) if given else None
    return Turn("assistant" if kind_of(part) in {"call", "reasoning"} else "human", (part,), at)


def _add(turn: Turn, form: Form, talk: Talk) -> None:
    """Add a turn; to the last one, where one speaker has both and only this format parts them."""
    last = talk.turns[-1] if talk.turns else None
    if last and last.speaker == turn.speaker and form.apart & {kind_of(last.parts[-1]), kind_of(turn.parts[0])}:
        more = (replace(part, at=part.at or turn.at) if isinstance(part, Shown | Called) else part for part in turn.parts)
        talk.turns[-1] = Turn(last.speaker, (*last.parts, *more), last.at)
    else:
        talk.turns.append(turn)


def _parts(content: Json, at: str, form: Form, talk: Talk) -> Iterator[Part]:
    if isinstance(content, str):
        if content:
            yield Said(content)
        return
    for index, part in enumerate(content if isinstance(content, list) else []):
        place = f"{at}/{index}"
        plain, cache = read_cache(part, place, form)
        if plain is not None:
            made = _part(plain, place, form, talk)
            if made is None:
                talk.lost.append(place)
            else:
                yield made
        if cache:
            yield cache


def _part(part: Json, at: str, form: Form, talk: Talk) -> Part | None:
    known = _text_part(part, at, form, talk) or shown(part, form) or read_call(part, at, form, talk)
    return known or read_result(part, at, form, talk) or read_held(part, at, form, talk)


def _text_part(part: Json, at: str, form: Form, talk: Talk) -> Said | None:
    for pattern in _text_patterns(form):
        found = match(pattern, part)
        if found and isinstance(found.get("$text"), str):
            talk.lost += beyond(pattern, part, at)
            return Said(found["$text"])
    return None


def _text_patterns(form: Form) -> Iterator[Json]:
    """How texts stand among parts."""
    for turn in (form.messages.get("seeing"), form.messages["human"], form.messages["assistant"]):
        for value in (turn or {}).values():
            yield from (item for item in value if isinstance(item, dict) or item == "$text") if isinstance(value, list) else ()
    yield {"type": "text", "text": "$text"}


def _prompt(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    text = get(body, form.prompt)
    if not isinstance(text, str):
        return
    used.add(form.prompt)
    system, turns = read_prompt(text, form.template) if form.template else (None, [])
    if system is not None:
        talk.instructions, talk.places["system"] = [Said(system)], form.prompt
    pictures = [Shown(each, _kind_of(each)) for each in _images(body, form, used)]
    mark = str(form.template.get("image", ""))
    for who, said in turns or [("human", text)]:
        shown = pictures[: said.count(mark) if mark else 0]
        pictures = pictures[len(shown) :]
        words = said.replace(mark, "") if mark else said
        talk.turns.append(Turn("human" if who == "human" else "assistant", (*shown, Said(words)), form.prompt))
    if pictures:
        last = talk.turns[-1]
        talk.turns[-1] = Turn(last.speaker, (*pictures, *last.parts), last.at)


def _images(body: Json, form: Form, used: set[str]) -> list[str]:
    found = get(body, form.images) if form.images else None
    if not isinstance(found, list):
        return []
    used.add(form.images)
    return [each for each in found if isinstance(each, str)]


def _kind_of(base64: str) -> str:
    """The kind of a picture, by how its bytes begin."""
    begins = {"iVBOR": "png", "/9j/": "jpeg", "R0lG": "gif", "UklG": "webp"}
    return next((kind for begin, kind in begins.items() if base64.startswith(begin)), "png")


def unread(value: Json, used: set[str], pointer: str = "") -> Iterator[str]:
    """Pointers to what nobody looked at, the highest that hold nothing else."""
    if pointer in used:
        return
    if isinstance(value, dict) and (not pointer or any(each.startswith(f"{pointer}/") for each in used)):
        for key, item in value.items():
            yield from unread(item, used, f"{pointer}/{key}")
    elif value is not None:
        yield pointer
