# Copied from generator/bedrock_codegen/runtime/_runtime/porting/read.py; edit it there.
"""A body of some family as a conversation."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from .forms import Form
from .patterns import beyond, holder_of, match
from .places import get
from .talk import Called, Got, Part, Said, Shown, Talk, Tool, Turn
from .templates import read_prompt

Json = Any
DATA_URI = re.compile(r"data:image/([a-z0-9.+-]+);base64,(.*)", re.DOTALL)


def read(body: Json, form: Form) -> Talk:
    """What a body says; what has no meaning that all families share is listed in `lost`."""
    talk, used = Talk(), set(form.fixed)
    _settings(body, form, talk, used)
    _system(body, form, talk, used)
    _tools(body, form, talk, used)
    if form.messages:
        _turns(body, form, talk, used)
    else:
        _prompt(body, form, talk, used)
    talk.lost += list(unread(body, used))
    return talk


def _settings(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    for name, pointer in form.parameters.items():
        value = get(body, pointer)
        if value is not None:
            talk.settings[name], talk.places[name] = value, pointer
            used.add(pointer)


def _system(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    said = form.messages.get("system", {})
    value = get(body, said["at"]) if "at" in said else None
    if value is None:
        return
    texts = [value] if isinstance(value, str) else list(_texts(value, said["at"], talk))
    if texts:
        talk.system, talk.places["system"] = "\n".join(texts), said["at"]
    used.add(said["at"])


def _texts(parts: Json, at: str, talk: Talk) -> Iterator[str]:
    """The texts of parts; other parts are lost."""
    for index, part in enumerate(parts if isinstance(parts, list) else []):
        text = part if isinstance(part, str) else part.get("text") if isinstance(part, dict) else None
        if isinstance(text, str):
            yield text
            talk.lost += [f"{at}/{index}/{key}" for key in part if key not in {"type", "text"}] if isinstance(part, dict) else []
        else:
            talk.lost.append(f"{at}/{index}")


def _tools(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    said = form.tools.get("tools")
    tools = get(body, said["at"]) if said else None
    if not said or not isinstance(tools, list):
        return
    used.add(said["at"])
    talk.places["tools"] = said["at"]
    for index, each in enumerate(tools):
        found = match(said["each"], each)
        if found is None or not isinstance(found.get("$name"), str):
            talk.lost.append(f"{said['at']}/{index}")
            continue
        more = beyond(said["each"], each, f"{said['at']}/{index}")
        if "$schema" not in found and more:  # a tool that the model knows by itself
            talk.lost.append(f"{said['at']}/{index}")
            continue
        talk.tools.append(Tool(found["$name"], found.get("$description"), found.get("$schema") or {"type": "object"}))
        talk.lost += more


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
    if system and (found := match(_loosely(system), turn)):
        texts = [found["$any"]] if isinstance(found["$any"], str) else list(_texts(found["$any"], at, talk))
        talk.system = "\n".join([*([talk.system] if talk.system else []), *texts])
        talk.places["system"] = at
        return
    given = form.tools.get("result_turn")
    if given and (found := match(_loosely(given), turn)):
        text = found["$any"] if isinstance(found["$any"], str) else "\n".join(_texts(found["$any"], at, talk))
        talk.turns.append(Turn("human", (Got(str(found["$id"]), text),), at))
        return
    for speaker in ("human", "assistant"):
        pattern = form.messages[speaker]
        member = holder_of(pattern, "$text")
        if all(turn.get(key) == value for key, value in pattern.items() if key != member):
            parts = [*_parts(turn.get(member), f"{at}/{member}", form, talk), *_listed_calls(turn, at, form, talk)]
            listed = form.tools.get("calls", member)
            talk.lost += [f"{at}/{key}" for key in turn if key not in {*pattern, listed} and turn[key] is not None]
            if parts:
                talk.turns.append(Turn("human" if speaker == "human" else "assistant", tuple(parts), at))
            return
    talk.lost.append(at)


def _loosely(pattern: Mapping[str, Json]) -> Json:
    """A pattern that takes anything where the text goes."""
    member = holder_of(pattern, "$text")
    return {key: "$any" if key == member else value for key, value in pattern.items()}


def _listed_calls(turn: Json, at: str, form: Form, talk: Talk) -> Iterator[Part]:
    member = form.tools.get("calls")
    for index, call in enumerate(turn.get(member) or [] if member else []):
        part = _call(call, form)
        if part is None:
            talk.lost.append(f"{at}/{member}/{index}")
        else:
            yield part


def _parts(content: Json, at: str, form: Form, talk: Talk) -> Iterator[Part]:
    if isinstance(content, str):
        if content:
            yield Said(content)
        return
    for index, part in enumerate(content if isinstance(content, list) else []):
        place = f"{at}/{index}"
        known = _text_part(part, place, form, talk) or _shown(part, form) or _call(part, form)
        made = known or _result(part, place, form, talk)
        if made is None:
            talk.lost.append(place)
        else:
            yield made


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
            yield from (item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()
    yield {"type": "text", "text": "$text"}


def _shown(part: Json, form: Form) -> Shown | None:
    pattern = form.messages.get("image")
    return picture_of(pattern, part) if pattern else None


def picture_of(pattern: Json, value: Json) -> Shown | None:
    """The picture that a value holds as a pattern says; None where it holds none."""
    found = match(pattern, value)
    if found is None:
        return None
    if "$data_uri" in found:
        inside = DATA_URI.fullmatch(str(found["$data_uri"]))
        return Shown(inside[2], _kind(inside[1])) if inside else None
    kind = found.get("$format") or str(found.get("$media_type", "image/png")).removeprefix("image/")
    return Shown(found["$base64"], _kind(kind)) if isinstance(found.get("$base64"), str) else None


def _kind(kind: str) -> str:
    return "jpeg" if kind == "jpg" else kind


def _call(part: Json, form: Form) -> Called | None:
    pattern = form.tools.get("call")
    if pattern and form.tools.get("calls"):  # Mistral's answers name no type
        pattern = {key: value for key, value in pattern.items() if value != "function"}
    found = match(pattern, part) if pattern else None
    if not found or not isinstance(found.get("$name"), str):
        return None
    arguments = found.get("$arguments", {})
    if "$arguments_text" in found:
        try:
            arguments = json.loads(found["$arguments_text"] or "{}")
        except ValueError:
            return None
    return Called(str(found.get("$id", "")), found["$name"], arguments)


def _result(part: Json, at: str, form: Form, talk: Talk) -> Got | None:
    pattern = form.tools.get("result")
    if not pattern:
        return None
    outer, inner = next(iter(pattern.items())) if len(pattern) == 1 else ("", pattern)
    body = part.get(outer) if outer and isinstance(part, dict) else part
    found = match(_loosely(inner), body) if isinstance(body, dict) else None
    if not found or not isinstance(body, dict):
        return None
    given = found["$any"]
    if isinstance(given, str):
        text = given
    elif isinstance(given, list):
        text = "\n".join(_given(item, f"{at}/{index}", talk) for index, item in enumerate(given))
    else:
        return None
    inside = f"{at}/{outer}" if outer else at
    talk.lost += [f"{inside}/{key}" for key in body if key not in inner]
    return Got(str(found.get("$id", "")), text)


def _given(item: Json, at: str, talk: Talk) -> str:
    """A part of what a call gave: text, or JSON as text; anything else is lost."""
    if isinstance(item, dict) and isinstance(item.get("text"), str):
        return str(item["text"])
    if isinstance(item, dict) and "json" in item:
        return json.dumps(item["json"], ensure_ascii=False)
    talk.lost.append(at)
    return ""


def _prompt(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    text = get(body, form.prompt)
    if not isinstance(text, str):
        return
    used.add(form.prompt)
    system, turns = read_prompt(text, form.template) if form.template else (None, [])
    if system is not None:
        talk.system, talk.places["system"] = system, form.prompt
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
