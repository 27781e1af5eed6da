"""What only one family's models understand, beside a format for the models of many; and reasoning, which is one model's own."""

from __future__ import annotations

import json
from typing import Any

from ..errors import RequestError
from ..models.catalogue import schema
from ..models.family import Family
from .asks import SHARED
from .forms import Form
from .pointers import get, put
from .settle import is_only
from .talk import Held, Note, Talk, Turn

Json = Any


def keep_to_oneself(talk: Talk, note: Note) -> None:
    """Take reasoning out of a conversation: it is signed for the model that it came from."""
    for number, turn in enumerate(talk.turns):
        kept = []
        for part in turn.parts:
            if isinstance(part, Held) and part.kind == "reasoning":
                note(part.at, "reasoning is for the model that it came from; left out")
            else:
                kept.append(part)
        talk.turns[number] = Turn(turn.speaker, tuple(kept), turn.at)
    talk.turns[:] = [turn for turn in talk.turns if turn.parts]


def write_native(body: Json, talk: Talk, ours: Form, theirs: Form, made: Json, note: Note) -> set[str]:
    """Put what has no place of its own where a family's own members go; the pointers to it."""
    if not theirs.native:
        return set()
    settings = {at for name, at in talk.places.items() if name in talk.settings and name not in theirs.parameters}
    known = {each["means"] for each in theirs.asks}
    asks = {at for name, at in talk.places.items() if name in talk.asks and name not in known | SHARED}
    inside = [each for each in _turns_and_tools(ours) if each]
    own = {at for at in talk.lost if not any(at == each or at.startswith(f"{each}/") for each in inside)}
    asked = {at for at in own | settings | asks if get(body, at) is not None and not at.rpartition("/")[2].isdigit()}
    moved = {at for at in asked if not is_only(ours.family, at)}
    for at in sorted(moved):
        put(made, theirs.native + at, get(body, at))
        note(at, f"is put into {theirs.native}{at}, which only models of {ours.family} read")
    return moved


def add_native(talk: Talk, target: Family, made: Json, note: Note) -> None:
    """Give members of a model's own format to the family that has them."""
    known = schema(target.name, "request").get("properties", {})
    for name, value in talk.native.items():
        at = f"{talk.places['native']}/{name}"
        if name not in known or name in made:
            note(at, f"{target.name} has nothing that means the same; left out")
        elif refused := _refused(name, value, target, made):
            note(at, f"{target.name} refuses it here ({refused}); left out")


def _refused(name: str, value: Json, target: Family, made: Json) -> str:
    """Why a member is refused where it is put; empty for one that stays there."""
    made[name] = value
    try:
        target.parse_request(json.dumps(made))
    except RequestError as error:
        del made[name]
        return next((str(finding) for finding in error.findings), str(error))
    return ""


def _turns_and_tools(form: Form) -> list[str]:
    system = form.messages.get("system", {})
    return [
        form.messages.get("at", ""),
        form.messages.get("last", ""),
        system.get("at", ""),
        form.prompt,
        form.images,
        form.tools.get("tools", {}).get("at", ""),
        form.documents.get("at", ""),
    ]
