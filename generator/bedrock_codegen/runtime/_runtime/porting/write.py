"""A conversation as a body of some family."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..errors import RequestError
from ..fm.errors import ConversationError
from ..fm.messages import Assistant, Conversation, Human
from ..fm.prompts import Template
from ..json.findings import Finding
from .forms import Form
from .patterns import holder_of
from .patterns import write as filled
from .places import get, put
from .talk import Called, Got, Part, Said, Shown, Talk, Turn

Json = Any
Note = Callable[[str, str], None]
"""Says what happened to what stood at a pointer of the body that was read."""


def write(talk: Talk, form: Form, note: Note) -> Json:
    """The body; what the family has no place for is noted.

    Raises:
        RequestError: the family cannot hold the conversation at all.
    """
    if not talk.turns:
        raise _unable(form, "none of its turns is understood")
    _refuse_calls(talk, form)
    body: Json = {}
    for pointer, value in form.constants.items():
        put(body, pointer, value)
    if form.messages:
        _turns(talk, form, body, note)
    else:
        _prompt(talk, form, body, note)
    _tools(talk, form, body, note)
    _settings(talk, form, body, note)
    return body


def _refuse_calls(talk: Talk, form: Form) -> None:
    """A conversation in which tools were called makes no sense without the calls."""
    if "call" not in form.tools:
        for turn in talk.turns:
            called = next((part for part in turn.parts if isinstance(part, Called | Got)), None)
            if called:
                raise _unable(form, f"it has no place for {_named(called)}", turn.at)


def _settings(talk: Talk, form: Form, body: Json, note: Note) -> None:
    for name, value in talk.settings.items():
        if name in form.parameters:
            put(body, form.parameters[name], value)
        else:
            note(talk.places[name], f"{form.family} has no {name}; left out")
    for name, value in form.defaults.items():
        if name in form.parameters and get(body, form.parameters[name]) is None:
            put(body, form.parameters[name], value)
            note("", f"{form.family} asks for {form.parameters[name]}; {value} was put there")


def _tools(talk: Talk, form: Form, body: Json, note: Note) -> None:
    if not talk.tools:
        return
    said = form.tools.get("tools")
    if said is None:
        note(talk.places["tools"], f"{form.family} has no tools; left out")
        return
    each = [
        filled(said["each"], {"$name": tool.name, "$description": tool.description, "$schema": tool.schema or {"type": "object"}})
        for tool in talk.tools
    ]
    put(body, said["at"], each)


def _turns(talk: Talk, form: Form, body: Json, note: Note) -> None:
    said = form.messages
    turns = [made for turn in talk.turns for made in _turn(turn, form, note)]
    if "last" in said:
        if not turns or talk.turns[-1].speaker != "human":
            raise _unable(form, "the last turn is not the human's")
        *turns, last = turns
        put(body, said["last"], last[holder_of(said["human"], "$text")])
    if talk.system is not None:
        system = said.get("system")
        if system is None:
            note(talk.places["system"], f"{form.family} takes no instructions; left out")
        elif "at" in system:
            put(body, system["at"], filled(system["value"], {"$text": talk.system}))
        else:
            turns.insert(0, filled(system["message"], {"$text": talk.system}))
    if turns or "last" not in said:
        put(body, said["at"], turns)


def _turn(turn: Turn, form: Form, note: Note) -> list[Json]:
    """A turn, or several where results are turns of their own."""
    pattern = form.messages[turn.speaker]
    member = holder_of(pattern, "$text")
    parts, before, calls = [], list[Json](), list[Json]()
    for part in turn.parts:
        made = _part(part, form)
        if made is None:
            note(turn.at, f"{form.family} has no place for {_named(part)}; left out")
        elif isinstance(part, Got) and "result_turn" in form.tools:
            before.append(made)
        elif isinstance(part, Called) and "calls" in form.tools:
            calls.append(made)
        else:
            parts.append(made)
    if not parts and not calls:
        return before
    content = _content(parts, pattern[member], form)
    made = {**pattern, member: content} if content or not calls else {key: each for key, each in pattern.items() if key != member}
    return [*before, {**made, **({form.tools["calls"]: calls} if calls else {})}]


def _content(parts: list[Json], pattern: Json, form: Form) -> Json:
    """Parts as the family holds them: as one text where they are nothing else and it likes that."""
    texts = [part for part in parts if isinstance(part, str)]
    if isinstance(pattern, str) and len(texts) == len(parts):
        return "\n".join(texts)
    worded = _text_pattern(form)
    return [filled(worded, {"$text": part}) if isinstance(part, str) else part for part in parts]


def _text_pattern(form: Form) -> Json:
    """How a text stands beside other parts."""
    for turn in (form.messages.get("seeing"), form.messages["human"]):
        for value in (turn or {}).values():
            if isinstance(value, list):
                return next((item for item in value if isinstance(item, dict) and "$text" in json.dumps(item)), "$text")
    return {"type": "text", "text": "$text"}


def _part(part: Part, form: Form) -> Json:
    match part:
        case Said(text):
            return text
        case Shown(base64, kind):
            uri = f"data:image/{kind};base64,{base64}"
            known = {"$base64": base64, "$format": kind, "$media_type": f"image/{kind}", "$data_uri": uri}
            return filled(form.messages["image"], known) if "image" in form.messages else None
        case Called(identity, name, arguments):
            text = json.dumps(arguments, ensure_ascii=False)
            known = {"$id": identity, "$name": name, "$arguments": arguments, "$arguments_text": text}
            return filled(form.tools["call"], known) if "call" in form.tools else None
        case Got(identity, text):
            pattern = form.tools.get("result_turn") or form.tools.get("result")
            return filled(pattern, {"$id": identity, "$text": text}) if pattern else None


def _named(part: Part) -> str:
    return {Said: "text", Shown: "a picture", Called: "a call of a tool", Got: "what a tool gave"}[type(part)]


def _prompt(talk: Talk, form: Form, body: Json, note: Note) -> None:
    images = [part for turn in talk.turns for part in turn.parts if isinstance(part, Shown)]
    _note_lost(talk, form, note)
    turns = [(speaker, _words(parts)) for speaker, parts in talk.said()]
    counts = [sum(isinstance(part, Shown) for part in parts) if form.images else 0 for _, parts in talk.said()]
    if not form.template:
        if talk.system is not None:
            note(talk.places["system"], f"{form.family} takes no instructions beside a prompt; left out")
        if len(turns) != 1:
            raise _unable(form, f"it takes one prompt, and there are {len(turns)} turns")
        put(body, form.prompt, turns[0][1])
    else:
        put(body, form.prompt, _templated(turns, counts, talk.system, form))
    if images and form.images:
        put(body, form.images, [image.base64 for image in images])


def _note_lost(talk: Talk, form: Form, note: Note) -> None:
    """Tell of every part that a prompt cannot hold, where it stands."""
    for turn in talk.turns:
        for part in turn.parts:
            if not isinstance(part, Said) and not (isinstance(part, Shown) and form.images):
                note(turn.at, f"{form.family} has no place for {_named(part)}; left out")


def _words(parts: tuple[Part, ...]) -> str:
    return "\n".join(part.text for part in parts if isinstance(part, Said))


def _templated(turns: list[tuple[str, str]], counts: list[int], system: str | None, form: Form) -> str:
    spoken = tuple(
        Human(text, images=[b""] * count) if speaker == "human" else Assistant(text)  # a mark stands for each of the pictures
        for (speaker, text), count in zip(turns, counts, strict=True)
    )
    if not turns or turns[-1][0] != "human" or turns[0][0] != "human":
        raise _unable(form, "the human has neither the first word nor the last")
    said: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in form.template.items()}
    template = Template(**said)
    try:
        return template.written(Conversation(spoken, system, spoken)).text
    except ConversationError as error:
        raise _unable(form, str(error)) from None


def _unable(form: Form, why: str, at: str = "") -> RequestError:
    return RequestError(f"this conversation cannot be a body of {form.family}:", [Finding(at, why)])
