"""Answers in words: what is said to a request, where the card of the family says that it stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from ...._runtime.json.paths import values
from ...._runtime.models.family import Family
from ...._runtime.porting.forms import form_of
from ...._runtime.porting.patterns import write
from ...._runtime.porting.pointers import get
from ...bodies.event_pieces import pieces
from .. import known
from . import answer_paths, asked, thoughts, tools, usage
from .allowed import shape_of
from .by_card import question_of, reasons_for, results_of, schema_of, stop_members, usual_reasons
from .content import path_of, put_texts, shown_text
from .counts import alternatives, count
from .filling import filled
from .text import cut, thought, written
from .tool_calls import can_call, drop_calls, find_calls, put_call

REASONS: Mapping[str, tuple[str, ...]] = {
    "end": ("end_turn", "endoftext", "FINISH", "COMPLETE", "stop", "stop_sequence"),
    "stop_sequence": ("stop_sequence", "STOP_CRITERIA_MET", "STOP_SEQUENCE", "stop"),
    "length": ("max_tokens", "MAX_TOKENS", "LENGTH", "length"),
    "tool_use": ("tool_use", "tool_calls", "COMPLETE"),
}
"""What families call each end of an answer; where one has several of these names, the first counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer, before it is put into the form of its family."""

    text: str
    call: tools.Call | None
    end: str
    stop: str


def said(family: str, body: Any, number: int, seed: str, *, may_call: bool = True) -> Said:
    """What is answered to a request; `number` tells several answers to it apart."""
    question = question_of(family, body)
    prompt, result = question.prompt, results_of(family, body)
    random = Random(f"{seed} {prompt} {result}")  # noqa: S311 - test data
    call = tools.call(family, body, random) if may_call else None
    if call is not None:
        return Said(text="", call=call, end="tool_use", stop="")
    schema = schema_of(family, body)
    words = written(prompt, result, random, number)
    whole = words if schema is None else json.dumps(filled(schema, prompt, random) if schema else {"answer": words})
    text, end, stop = cut(whole, question.limit, question.stops)
    return Said(text=text, call=None, end=end, stop=stop)


def calls_tool(family: str, body: Any) -> bool:
    """Whether a request is answered by a call of a tool."""
    return tools.call(family, body, Random(0)) is not None  # noqa: S311 - test data


def has_call(family: Family, answer: Any) -> bool:
    """Whether an answer calls a tool."""
    return bool(find_calls(family, answer))


def is_usual(family: Family, answer: Any) -> bool:
    """Whether an answer ended as answers do, rather than by a filter or an error."""
    usual = {name for names in REASONS.values() for name in names} | usual_reasons(family.name)
    reasons = [reason for path in family.answer.stop_reason.response for reason in values(answer, path)]
    return all(reason in usual for reason in reasons)


def says_something(family: Family, answer: Any) -> bool:
    """Whether an answer has a text or a call, where the answers of a family have texts."""
    paths = family.answer.text.response
    return not paths or has_call(family, answer) or any(values(answer, path) for path in paths)


def put_text(family: Family, answer: dict[str, Any], body: Any, names: frozenset[str], seed: str) -> None:
    """Make an answer in words of one that only shows the form; `names` are the reasons to end that its schema knows."""
    if asked.named(body, ("search_queries_only",), deepest=0):
        return
    _echo(answer, body)
    path = path_of(family, answer)
    many = count(family, body, alternatives(family, path))
    answers = [said(family.name, body, number, seed, may_call=can_call(family)) for number in range(many)]
    musing = thought(question_of(family.name, body).prompt) if thoughts.are_wanted(family, body, path) else ""
    thoughts.put_beside(family, answer, path, body, musing)
    texts = [one.text for one in answers]
    if call := answers[0].call:
        texts = [f"I ask {call.name}." if shown_text(answer, path) else "" for _ in answers]
        put_call(family, answer, call, body, path)
    else:
        drop_calls(family, answer)
    put_texts(family, answer, path, texts, musing)
    _put_turns(family, answer, body, texts[0])
    _put_tokens(answer, path, texts)
    _put_reasons(family, answer, answers, names)
    usage.counted(family, answer, body, question_of(family.name, body).limit)


def _echo(answer: dict[str, Any], body: Any) -> None:
    """Repeat the prompt where the form of the answer repeats it."""
    for key in answer.keys() & body.keys() if isinstance(body, dict) else ():
        if isinstance(body[key], str):
            answer[key] = {"text": body[key], "tokens": []} if isinstance(answer[key], dict) else body[key]


def _put_turns(family: Family, answer: dict[str, Any], body: Any, text: str) -> None:
    """The conversation so far, where an answer holds it as a request does that parts it from what is said last."""
    form = form_of(family.name, "")
    if form is None or "last" not in form.messages or not isinstance(get(answer, form.messages["at"]), list):
        return
    last = [(form.messages["human"], get(body, form.messages["last"]) or ""), (form.messages["assistant"], text)]
    turns = [*(get(body, form.messages["at"]) or ()), *(write(pattern, {"$text": words}) for pattern, words in last)]
    answer_paths.put(answer, form.messages["at"], [turns])


def _put_tokens(answer: Any, path: str, texts: list[str]) -> None:
    """Tokens of a text that are listed one by one, where the form of the answer lists them."""
    items = answer_paths.holders(answer, path.partition("/*")[0] + "/*/x") if "/*" in path else [answer]
    for item, text in zip(items, texts, strict=False):
        _list_tokens(item, text)


def _list_tokens(value: Any, text: str) -> None:
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, list) and item and isinstance(item[0], dict) and isinstance(item[0].get("token"), str):
            value[key] = [{**item[0], "token": piece} for piece in pieces(text)]
        elif isinstance(item, list) and item and isinstance(item[0], dict) and "generatedToken" in item[0]:
            value[key] = []
        else:
            _list_tokens(item, text)


def _put_reasons(family: Family, answer: dict[str, Any], answers: list[Said], names: frozenset[str]) -> None:
    for path in family.answer.stop_reason.response:
        key = answer_paths.key_of(path)
        for holder, one in zip(answer_paths.holders(answer, path), answers, strict=False):
            word = _reason(family.name, one.end, names)
            if word and key in holder and holder[key] is not None:
                holder[key] = word
            if key in holder:
                _put_stop(holder, key, one)
                _put_met(family, holder, path, one.stop)


def _reason(family: str, end: str, names: frozenset[str]) -> str:
    """The family's word for an end; that for an answer which is whole where it has none of its own."""
    usual, own = [name for name in REASONS[end] if name in names], reasons_for(family, end)
    found = [name for name in usual if name in own] or own or usual
    return found[0] if found else "" if end == "end" else _reason(family, "end", names)


def _put_met(family: Family, holder: dict[str, Any], path: str, stop: str) -> None:
    """The stop sequence that was met, in members that only the examples of a family tell; null or nothing where none was."""
    beside = shape_of(known.schemas(family.name).get("response")).at(path.rpartition("/")[0])
    for name in stop_members(family) - {answer_paths.key_of(path)}:
        if stop or (name in holder and "null" in beside.member(name).kinds):
            holder[name] = stop or None
        else:
            holder.pop(name, None)


def _put_stop(holder: dict[str, Any], key: str, one: Said) -> None:
    """What the reason to end says beside itself: the stop sequence, or the length."""
    for name in {"stop_sequence", "stop_reason"} & holder.keys() - {key}:
        holder[name] = one.stop or None
    if "stop" in holder and one.end != "end":
        holder["stop"] = one.stop or None
    if holder.keys() <= {"reason", "length", "sequence"}:
        beside: Mapping[str, dict[str, Any]] = {
            "length": {"length": usage.tokens(one.text)},
            "stop_sequence": {"sequence": one.stop},
        }
        for name in {"length", "sequence"} & holder.keys():
            del holder[name]
        holder.update(beside.get(one.end, {}))
