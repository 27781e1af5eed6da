"""A conversation as a body of some family."""

from __future__ import annotations

import json
from functools import reduce
from operator import getitem
from typing import Any

from ..errors import RequestError
from ..fm.errors import ConversationError
from ..fm.messages import Assistant, Conversation, Human
from ..fm.prompt_formats import Template
from ..json.findings import Finding
from .asks import write_asks
from .facts import told
from .forms import Form
from .other_parts import named, note_joined, write_cache, write_held
from .patterns import holder_of, marks_of, pictures_apart, way_to
from .patterns import write as filled
from .pointers import get, put
from .read_tools import RESULT, given_pattern
from .talk import CACHE, Called, Got, Held, Note, Part, Said, Shown, Talk, Turn, kind_of
from .write_tools import write_tools

Json = Any


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
    write_tools(talk, form, body, note)
    _settings(talk, form, body, note)
    write_asks(talk, form, body, note)
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
        elif not form.native:
            note(talk.places[name], f"{form.family} has no {name}; left out")
    for name, value in form.defaults.items():
        if name in form.parameters and get(body, form.parameters[name]) is None:
            put(body, form.parameters[name], value)
            note("", f"{form.family} asks for {form.parameters[name]}; {value} was put there")


def _turns(talk: Talk, form: Form, body: Json, note: Note) -> None:
    said = form.messages
    turns = [made for turn in talk.turns for made in _turn(turn, form, body, note, last=turn is talk.turns[-1])]
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
            put(body, system["at"], _instructions(talk, system["value"], form, note))
        else:
            note_joined(sum(isinstance(part, Said) for part in talk.instructions), talk.places["system"], form, note)
            turns.insert(0, filled(system["message"], {"$text": talk.system}))
            for held in (part for part in talk.instructions if isinstance(part, Held)):
                write_cache([], held, form, note)
    if turns or "last" not in said:
        put(body, said["at"], turns)


def _instructions(talk: Talk, pattern: Json, form: Form, note: Note) -> Json:
    """Instructions as one text, or as parts where there is more than one and the family takes them."""
    each = pattern[0] if isinstance(pattern, list) else form.instruction if len(talk.instructions) > 1 else None
    parts: list[Json] = []
    for part in talk.instructions:
        if isinstance(part, Held):
            write_cache(parts, part, form, note)
        else:
            parts.append(part.text if each is None else filled(each, {"$text": part.text}))
    if each is not None:
        return parts
    note_joined(len(parts), talk.places["system"], form, note)
    return filled(pattern, {"$text": talk.system})


def _turn(turn: Turn, form: Form, body: Json, note: Note, *, last: bool) -> list[Json]:
    """A turn, or several where parts of it are turns of their own: what tools gave comes first."""
    before, turns = list[Json](), list[Json]()
    parts, calls = list[Json](), list[Json]()
    for part in turn.parts:
        if isinstance(part, Held) and part.kind == CACHE:
            _cache(parts, part, turn.speaker, form, note)
            continue
        if isinstance(part, Held) and part.kind == "document" and form.documents and _beside(part, form, body, note, last=last):
            continue
        made = _part(part, form, note)
        if made is None:
            note(_place(part, turn), f"{form.family} has no place for {_named(part)}; left out")
        elif kind_of(part) not in form.apart:
            (calls if isinstance(part, Called) and "calls" in form.tools else parts).append(made)
        elif isinstance(part, Got):
            before.append(made)
        else:
            turns += [*_spoken(turn, parts, calls, form, note), made]
            parts, calls = [], []
    return [*_together(before, form), *turns, *_spoken(turn, parts, calls, form, note)]


def _together(results: list[Json], form: Form) -> list[Json]:
    """The turns of results: each its own, or one that holds them all."""
    pattern = form.tools.get("results")
    return [{**pattern, holder_of(pattern, RESULT): results}] if pattern and results else results


def _spoken(turn: Turn, parts: list[Json], calls: list[Json], form: Form, note: Note) -> list[Json]:
    """A turn that holds these parts and calls; none where there are none."""
    pattern = form.messages[turn.speaker]
    member = holder_of(pattern, "$text")
    if not parts and not calls:
        return []
    apart = pictures_apart(form.messages)
    pictures = [_part(part, form, note) for part in turn.parts if apart and isinstance(part, Shown)]
    parts = [part for part in parts if part not in pictures]
    content = _content(parts, pattern[member], turn, form, note)
    said = content or not calls or isinstance(content, list)  # a text that is empty says nothing, a list may have to be there
    made = {**pattern, member: content} if said else {key: each for key, each in pattern.items() if key != member}
    return [{**made, **({apart: pictures} if pictures else {}), **({form.tools["calls"]: calls} if calls else {})}]


def _cache(parts: list[Json], held: Held, speaker: str, form: Form, note: Note) -> None:
    if parts and form.cache:
        parts[-1] = _worded(parts[-1], speaker, form)
    write_cache(parts, held, form, note)


def _beside(held: Held, form: Form, body: Json, note: Note, *, last: bool) -> bool:
    """Whether a document has a place beside the turns; it is put there."""
    made = write_held(held, [form.documents["each"]], form.family, note)
    if made is None:
        return False
    if not last:
        note(held.at, f"documents stand beside the turns in {form.family}, and before them all")
    put(body, form.documents["at"], [*(get(body, form.documents["at"]) or []), made])
    return True


def _content(parts: list[Json], pattern: Json, turn: Turn, form: Form, note: Note) -> Json:
    """Parts as the family holds them: as one text where they are nothing else and it likes that."""
    texts = [part for part in parts if isinstance(part, str)]
    takes_several = turn.speaker == "human" and "seeing" in form.messages and not pictures_apart(form.messages) and len(texts) > 1
    if isinstance(pattern, str) and len(texts) == len(parts) and not takes_several:
        note_joined(len(texts), turn.at, form, note)
        return "\n".join(texts)
    return [_worded(part, turn.speaker, form) for part in parts]


def _worded(part: Json, speaker: str, form: Form) -> Json:
    """A text as it stands beside other parts."""
    return filled(_text_pattern(speaker, form), {"$text": part}) if isinstance(part, str) else part


def _text_pattern(speaker: str, form: Form) -> Json:
    """How a text stands beside other parts: as this speaker's do, or else as the other's."""
    own = form.messages["assistant"] if speaker == "assistant" else form.messages.get("seeing")
    for turn in (own, form.messages.get("seeing"), form.messages["human"]):
        for value in (turn or {}).values():
            if isinstance(value, list):
                return next((item for item in value if isinstance(item, dict) and "$text" in marks_of(item)), "$text")
    return {"type": "text", "text": "$text"}


def _part(part: Part, form: Form, note: Note) -> Json:
    match part:
        case Said(text):
            return text
        case Shown(base64, kind):
            known = told({"$base64": base64, "$format": kind})
            return filled(form.messages["image"], known) if "image" in form.messages else None
        case Called(identity, name, arguments):
            text = json.dumps(arguments, ensure_ascii=False)
            known = {"$id": identity, "$name": name, "$arguments": arguments, "$arguments_text": text}
            return filled(form.tools["call"], known) if "call" in form.tools else None
        case Got():
            return _got(part, form, note)
        case Held():
            return write_held(part, form.parts.get(part.kind, []), form.family, note)


def _got(result: Got, form: Form, note: Note) -> Json:
    """What a call gave, as a part or as a turn of its own."""
    pattern = form.tools.get("result")
    if not pattern:
        return None
    marks = marks_of(pattern)
    if result.failed and not {"$is_error", "$is_ok", "$status"} & marks.keys():
        note(result.at, f"{form.family} has no mark of a result that is an error; left out")
    known = {"$id": result.id, "$is_ok": not result.failed, "$status": form.statuses.get("error" if result.failed else "ok")}
    known |= {"$is_error": True} if result.failed else {}
    made = filled(pattern, {**known, "$text": ""})
    *outer, last = way_to(pattern, "$text")
    reduce(getitem, outer, made)[last] = _given(result, given_pattern(pattern), form, note)
    return made


def _given(result: Got, pattern: Json, form: Form, note: Note) -> Json:
    """The content of a result: one text where there is nothing else and the family takes that, or where it takes nothing else."""
    only_text = "result" in form.turns and isinstance(pattern, str)
    parts: list[Json] = []
    for part in result.parts:
        made = None if only_text and not isinstance(part, Said) else _part(part, form, note)
        if made is None and isinstance(part, Held) and "$json" in part.facts:
            made = json.dumps(part.facts["$json"], ensure_ascii=False)
        if made is None:
            note(result.at, f"{form.family} has no place for {_named(part)} in what a tool gave; left out")
        else:
            parts.append(made)
    if isinstance(pattern, str) and all(isinstance(part, str) for part in parts):
        note_joined(len(parts), result.at, form, note)
        return "\n".join(parts)
    worded = pattern[0] if isinstance(pattern, list) else _text_pattern("human", form)
    return [filled(worded, {"$text": part}) if isinstance(part, str) else part for part in parts]


def _named(part: Part) -> str:
    if isinstance(part, Held):
        return named(part)
    return {Said: "text", Shown: "a picture", Called: "a call of a tool", Got: "what a tool gave"}[type(part)]


def _place(part: Part, turn: Turn) -> str:
    return turn.at if isinstance(part, Said | Got) else part.at or turn.at


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
        note_joined(sum(isinstance(part, Said) for part in talk.instructions), talk.places.get("system", ""), form, note)
        put(body, form.prompt, _templated(turns, counts, talk.system, form))
    if images and form.images:
        put(body, form.images, [image.base64 for image in images])


def _note_lost(talk: Talk, form: Form, note: Note) -> None:
    """Tell of every part that a prompt cannot hold, and of every turn that it joins, where it stands."""
    for before, turn in zip((None, *talk.turns), talk.turns, strict=False):
        follows = before is not None and before.speaker == turn.speaker
        note_joined(sum(isinstance(part, Said) for part in turn.parts) + follows, turn.at, form, note)
        for part in turn.parts:
            if not isinstance(part, Said) and not (isinstance(part, Shown) and form.images):
                note(_place(part, turn), f"{form.family} has no place for {_named(part)}; left out")


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
