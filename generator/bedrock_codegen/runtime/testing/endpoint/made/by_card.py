"""What a request asks for: by what the card of its family says of conversations, or else by names that are usual."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...._runtime.errors import RequestError
from ...._runtime.models.family import Family
from ...._runtime.porting.forms import form_of, reasons_of
from ...._runtime.porting.pointers import get
from ...._runtime.porting.read import read
from ...._runtime.porting.read_tools import read_tools
from ...._runtime.porting.talk import Got, Held, Said, Talk, Tool
from ...._runtime.streams.assemble import assembled
from .. import known
from . import answer_paths, asked
from .offers import gave, offered, schemas, words

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
    """The question of a request."""
    talk = _talk(family, body) or Talk()
    limit, stops = _number(talk.settings.get("max_token_count")), talk.settings.get("stop_sequences")
    listed = [stop for stop in stops if isinstance(stop, str) and stop] if isinstance(stops, list) else []
    return Question(
        _last_words(talk) or asked.prompt(body) or next(iter(words(body)[-1:] or asked.strings(body)), ""),
        asked.number(body, asked.LIMITS) if limit is None else limit,
        listed or asked.stops(body),
    )


def tools_of(family: str, body: Any) -> Sequence[Tool]:
    """The tools on offer, where the card says where they go."""
    talk, form = Talk(), form_of(family, "")
    if form and isinstance(body, dict):
        read_tools(body, form, talk, set())
    return talk.tools


def choice_of(family: str, body: Any) -> tuple[str, str]:
    """Whether a tool is called (auto, any, none), and which if only one will do, where the card says how that is asked for."""
    asks = asks_of(family, body)
    if "one_tool" in asks:
        return "any", str(asks["one_tool"].get("$name", ""))
    return next((choice for means, choice in CHOICES.items() if means in asks), "auto"), ""


def asks_of(family: str, body: Any) -> Mapping[str, Mapping[str, Any]]:
    """What else a request asks for, such as reasoning or a schema, where the card says how that is asked for."""
    return talk.asks if (talk := _talk(family, body)) else {}


def schema_of(family: str, body: Any) -> Any:
    """The JSON Schema that an answer has to keep; an empty one for any JSON, None for free text.

    Where neither the card nor a usual name says it, and the card says where tools are, another schema is what is asked for.
    """
    asks, usual = asks_of(family, body), asked.wanted_schema(body)
    said = asks.get("schema_answer", {})
    if "$schema" in said:
        return said["$schema"]
    if "$schema_text" in said:
        return json.loads(said["$schema_text"])
    if usual is not None or "json_answer" in asks:
        return {} if usual is None else usual
    at = tools_at(family)
    others = (
        [value for name, value in body.items() if not f"{at}/".startswith(f"/{name}/")] if at and isinstance(body, dict) else []
    )
    return next((schema for value in others for schema in schemas(value)), None)


def tools_at(family: str) -> str:
    """Where tools go; "" where the card does not say it."""
    form = form_of(family, "")
    return str(form.tools["tools"]["at"]) if form and "tools" in form.tools else ""


def results_of(family: str, body: Any) -> str:
    """What tools gave back since the last turn of the model, as text; empty where the last word is no tool's.

    Where the card does not say how that is written, what follows a call of a tool on offer is it.
    """
    form, talk = form_of(family, ""), _talk(family, body)
    if form is None or "result" not in form.tools:
        names = [tool.name for tool in tools_of(family, body) or offered(body)]
        return asked.results(body) or gave(body, names, tools_at(family))
    last = talk.turns[-1].parts if talk and talk.turns else ()
    return " ".join(_given(part, body) for part in last if isinstance(part, Got)) or asked.results(body)


def _given(result: Got, body: Any) -> str:
    """What a call gave, as text."""
    said = [each.text for each in result.parts if isinstance(each, Said)]
    told = [json.dumps(each.facts["$json"]) for each in result.parts if isinstance(each, Held) and "$json" in each.facts]
    return " ".join([*said, *told]) or " ".join(asked.strings(get(body, result.at))) or "nothing"


def reasons_for(family: str, end: str) -> list[str]:
    """The family's words for an end."""
    return [word for word, meaning in reasons_of(family).items() if meaning == end]


@cache
def stop_members(family: Family) -> frozenset[str]:
    """The members beside the reason to end in which the examples of a family name the stop sequence that was met."""
    named: set[str] = set()
    for request, answer in exchanges(family):
        given = set(question_of(family.name, request).stops)
        for path in family.answer.stop_reason.response if given else ():
            for holder in answer_paths.holders(answer, path):
                named |= {key for key, value in holder.items() if isinstance(value, str) and value in given}
    return frozenset(named)


@cache
def exchanges(family: Family) -> tuple[tuple[Any, Any], ...]:
    """The requests that the spec shows, and the whole answer to each."""
    return tuple(
        (each["request"], each["response"] if "response" in each else assembled(each.get("events", ()), family.answer))
        for each in known.examples(family.name)
    )


def usual_reasons(family: str) -> set[str]:
    """The family's words for ends that nothing went wrong with."""
    return {word for word, meaning in reasons_of(family).items() if meaning in USUAL}


def _talk(family: str, body: Any) -> Talk | None:
    form = form_of(family, "")
    try:
        return read(body, form) if form and isinstance(body, dict) else None
    except RequestError:
        return None


def _number(value: Any) -> int | None:
    """A whole number, which may be written as a text."""
    if isinstance(value, str):
        return int(value) if value.isdigit() else None
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _last_words(talk: Talk) -> str:
    """What the human said last."""
    spoken = [
        " ".join(part.text for part in turn.parts if isinstance(part, Said)) for turn in talk.turns if turn.speaker == "human"
    ]
    return next((text for text in reversed(spoken) if text), "")
