"""What a request asks for where its members have names that no other family has: by what the card says of conversations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...._runtime.errors import RequestError
from ...._runtime.models.family import Family
from ...._runtime.porting.forms import form_of, reasons_of
from ...._runtime.porting.read import read
from ...._runtime.porting.read_tools import read_tools
from ...._runtime.porting.talk import Got, Said, Talk, Tool
from ...._runtime.streams.assemble import assembled
from .. import known
from . import asked, places

CHOICES = {"any_tool": "any", "no_tool": "none"}
USUAL = frozenset(("end", "length", "stop_sequence", "tool_use"))
"""The ends of answers that nothing went wrong with."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a request says, and where its answer has to end."""

    prompt: str
    limit: int | None
    stops: Sequence[str]


def question_of(family: str, body: Any) -> Question:
    """The question of a request: its usual members tell, or else what the card says of them."""
    plain = Question(asked.prompt(body), asked.number(body, asked.LIMITS), asked.stops(body))
    known = isinstance(body, dict) and any(name in body for name in ("messages", *asked.PROMPTS))
    talk = None if known and plain.limit is not None else _talk(family, body)
    if talk is None:
        return plain
    limit, stops = talk.settings.get("max_token_count"), talk.settings.get("stop_sequences")
    return Question(
        plain.prompt if known else _last_words(talk) or plain.prompt,
        limit if plain.limit is None and isinstance(limit, int) else plain.limit,
        plain.stops or [stop for stop in stops or () if stop] if isinstance(stops, list) else plain.stops,
    )


def tools_of(family: str, body: Any) -> Sequence[Tool]:
    """The tools on offer, where the card says where they go."""
    talk, form = Talk(), form_of(family, "")
    if form and isinstance(body, dict):
        read_tools(body, form, talk, set())
    return talk.tools


def choice_of(family: str, body: Any) -> tuple[str, str]:
    """Whether a tool is called (auto, any, none), and which if only one will do, where the card says how that is asked for."""
    asks = talk.asks if (talk := _talk(family, body)) else {}
    if "one_tool" in asks:
        return "any", str(asks["one_tool"].get("$name", ""))
    return next((choice for means, choice in CHOICES.items() if means in asks), "auto"), ""


def results_of(family: str, body: Any) -> str:
    """What tools gave back since the last turn of the model, as text; empty where the last word is no tool's."""
    plain = asked.results(body)
    form = form_of(family, "")
    talk = _talk(family, body) if form and not plain and "result" in form.tools and "messages" not in body else None
    last = talk.turns[-1].parts if talk and talk.turns else ()
    given = [
        " ".join(each.text for each in part.parts if isinstance(each, Said)) or "nothing"
        for part in last
        if isinstance(part, Got)
    ]
    return plain or " ".join(given)


def reasons_for(family: str, end: str) -> list[str]:
    """The family's words for an end."""
    return [word for word, meaning in reasons_of(family).items() if meaning == end]


@cache
def stop_members(family: Family) -> frozenset[str]:
    """The members beside the reason to end in which the examples of a family name the stop sequence that was met."""
    named: set[str] = set()
    for example in known.examples(family.name):
        given = set(question_of(family.name, example["request"]).stops)
        answer = example["response"] if "response" in example else assembled(example.get("events", ()), family.answer)
        for path in family.answer.stop_reason.response if given else ():
            for holder in places.holders(answer, path):
                named |= {key for key, value in holder.items() if isinstance(value, str) and value in given}
    return frozenset(named)


def usual_reasons(family: str) -> set[str]:
    """The family's words for ends that nothing went wrong with."""
    return {word for word, meaning in reasons_of(family).items() if meaning in USUAL}


def _talk(family: str, body: Any) -> Talk | None:
    form = form_of(family, "")
    try:
        return read(body, form) if form and isinstance(body, dict) else None
    except RequestError:
        return None


def _last_words(talk: Talk) -> str:
    """What the human said last."""
    spoken = [
        " ".join(part.text for part in turn.parts if isinstance(part, Said)) for turn in talk.turns if turn.speaker == "human"
    ]
    return next((text for text in reversed(spoken) if text), "")
