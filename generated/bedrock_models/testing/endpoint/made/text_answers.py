# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/text_answers.py; edit it there.
"""Answers in words: texts, calls of tools and JSON by a schema, put where a family's own answers have them.

How an answer is built is known by the way in which its stream is assembled, as in `bodies.split`: no family has code of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from ...._runtime.json.paths import values
from ...._runtime.models.family import Family
from ...bodies.pieces import pieces
from .. import known
from . import asked, places, tools, usage
from .by_card import question_of, reasons_for, results_of, stop_members, usual_reasons
from .calls import drop_calls, find_calls, fresh_id, put_call
from .filling import filled
from .shapes import shape_of
from .text import cut, written

REASONS: Mapping[str, tuple[str, ...]] = {
    "end": ("end_turn", "endoftext", "FINISH", "COMPLETE", "stop", "stop_sequence"),
    "stop_sequence": ("stop_sequence", "STOP_CRITERIA_MET", "STOP_SEQUENCE", "stop"),
    "length": ("max_tokens", "MAX_TOKENS", "LENGTH", "length"),
    "tool_use": ("tool_use", "tool_calls", "COMPLETE"),
}
"""What families call each end of an answer; where one has several of these names, the first counts."""
REASONING = frozenset({"thinking", "redacted_thinking", "reasoningContent"})
"""Kinds of blocks that come before an answer, where they were asked for."""
ASKS_REASONING = frozenset({"thinking", "reasoningConfig", "additionalModelRequestFields"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer, before it is put into the form of its family."""

    text: str
    call: tools.Call | None
    end: str
    stop: str
    tokens: int


def said(family: str, body: Any, number: int, seed: str, *, may_call: bool = True) -> Said:
    """What is answered to a request; `number` tells several answers to it apart."""
    question = question_of(family, body)
    prompt, result, limit = question.prompt, results_of(family, body), question.limit
    random = Random(f"{seed} {prompt} {result}")  # noqa: S311 - test data
    call = tools.call(family, body, random) if may_call else None
    if call is not None:
        count = usage.tokens([call.name, call.text])
        return Said(text="", call=call, end="tool_use", stop="", tokens=count if limit is None else min(count, limit))
    schema = asked.wanted_schema(body)
    words = written(prompt, result, random, number)
    whole = words if schema is None else json.dumps(filled(schema, prompt, random) if schema else {"answer": words})
    text, end, stop = cut(whole, limit, question.stops)
    return Said(text=text, call=None, end=end, stop=stop, tokens=usage.tokens(text))


def calls_tool(family: str, body: Any) -> bool:
    """Whether a request is answered by a call of a tool."""
    return tools.call(family, body, Random(0)) is not None  # noqa: S311 - test data


def has_call(family: Family, answer: Any) -> bool:
    """Whether an answer calls a tool."""
    return bool(find_calls(family, answer)) or next(_calls(answer), None) is not None


def is_usual(family: Family, answer: Any) -> bool:
    """Whether an answer ended as answers do, rather than by a filter or an error."""
    usual = {name for names in REASONS.values() for name in names} | usual_reasons(family.name)
    reasons = [reason for path in family.answer.stop_reason.response for reason in values(answer, path)]
    return all(reason in usual for reason in reasons)


def put_text(family: Family, answer: dict[str, Any], body: Any, names: frozenset[str], seed: str) -> None:
    """Make an answer in words of one that only shows the form; `names` are the reasons to end that its schema knows."""
    path, by_card = _path(family, answer), bool(_is_by_card(family) and find_calls(family, answer))
    if not (path or by_card) or asked.named(body, ("search_queries_only",), deepest=0):
        return
    _echo(answer, body)
    many = "/*" in (path or "") and family.answer.assembly not in BLOCKS
    build = BLOCKS.get(family.answer.assembly or "")
    may_call = bool(build) or by_card or not _is_by_card(family)
    answers = [said(family.name, body, number, seed, may_call=may_call) for number in range(asked.count(body) if many else 1)]
    if build:
        build(answer, answers[0], body)
    elif by_card and answers[0].call is not None:
        put_call(family, answer, answers[0].call, body)
        _put_beside(answer, path or "", f"I ask {answers[0].call.name}.")
    else:
        if by_card:
            drop_calls(family, answer)
        if path:
            _put_parts(answer, path, answers, body)
    _put_reasons(family, answer, answers, names)
    usage.counted(family, answer, usage.tokens(body), [one.tokens for one in answers])


def _echo(answer: dict[str, Any], body: Any) -> None:
    """Repeat the prompt where the form of the answer repeats it."""
    for key in answer.keys() & body.keys() if isinstance(body, dict) else ():
        if isinstance(body[key], str):
            answer[key] = {"text": body[key], "tokens": []} if isinstance(answer[key], dict) else body[key]


def _path(family: Family, answer: Any) -> str | None:
    """Where the text of an answer stands, in the form that it has."""
    for path in family.answer.text.response:
        way, key = path.rpartition("/")[0], places.key_of(path)
        if family.answer.assembly in BLOCKS or any(key in holder for holder in places.holders(answer, f"{way}/{key}")):
            return path
    return None


def _put_beside(answer: dict[str, Any], path: str, text: str) -> None:
    """A text where the answer has one already: other items of its list are calls."""
    key = places.key_of(path)
    for holder in places.holders(answer, path) if path else ():
        if key in holder:
            holder[key] = text


def _put_parts(answer: dict[str, Any], path: str, answers: list[Said], body: Any) -> None:
    """Texts at a path, each in an item of its own; calls of tools beside them."""
    if "/*" in path:
        places.repeat(answer, path, len(answers))
    key = places.key_of(path)
    for holder, one in zip(places.holders(answer, path), answers, strict=False):
        if one.call is not None:
            holder["tool_calls"] = [_call(next(_calls(holder), {}), one.call, body)]
            holder[key] = None if holder[key] is None else ""
        else:
            if holder.get("tool_calls"):
                del holder["tool_calls"]
            holder[key] = one.text
        if isinstance(body, dict) and "chat_history" in answer:
            answer["chat_history"] = [*(body.get("chat_history") or ()), *_turns(body, one)]
        answer.pop("citations", None)
    items = places.holders(answer, path.partition("/*")[0] + "/*/x") if "/*" in path else [answer]
    for item, one in zip(items, answers, strict=False):
        _put_tokens(item, one.text)


def _is_by_card(family: Family) -> bool:
    """Whether calls stand where only the card of the family tells."""
    at: str = getattr(family.response, "__tool_calls__", ("",))[0]
    return bool(at) and not at.endswith("/tool_calls/*")


def _turns(body: Mapping[str, Any], one: Said) -> list[dict[str, str]]:
    return [{"role": "USER", "message": body.get("message", "")}, {"role": "CHATBOT", "message": one.text}]


def _put_tokens(value: Any, text: str) -> None:
    """Tokens of a text that are listed one by one, where the form of the answer lists them."""
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, list) and item and isinstance(item[0], dict) and isinstance(item[0].get("token"), str):
            value[key] = [{**item[0], "token": piece} for piece in pieces(text)]
        elif isinstance(item, list) and item and isinstance(item[0], dict) and "generatedToken" in item[0]:
            value[key] = []
        else:
            _put_tokens(item, text)


def _put_blocks(answer: dict[str, Any], one: Said, body: Any) -> None:
    """Content as Claude has it: blocks that say their type."""
    shown = answer.get("content") or ()
    block = {"type": "text", "text": one.text} if one.text else None
    if one.call is not None:
        block = _call(next(_calls(shown), {"type": "tool_use", "id": "toolu_bdrk_00000000"}), one.call, body)
    answer["content"] = [*_reasoning(shown, body), *([block] if block else [])]


def _put_keyed_blocks(answer: dict[str, Any], one: Said, body: Any) -> None:
    """Content as Nova and Converse have it: blocks of one member each."""
    message = answer.setdefault("output", {}).setdefault("message", {"role": "assistant"})
    shown = message.get("content") or ()
    block: dict[str, Any] = {"text": one.text}
    if one.call is not None:
        block = {"toolUse": _call(next(_calls(shown), {"toolUseId": "tooluse_00000000"}), one.call, body)}
    message["content"] = [*_reasoning(shown, body), block]


def _reasoning(shown: Any, body: Any) -> list[Any]:
    asked = [body[name] for name in ASKS_REASONING & body.keys()] if isinstance(body, dict) else []
    wanted = any(not (isinstance(each, dict) and each.get("type") == "disabled") for each in asked)
    return [block for block in shown if wanted and (REASONING & block.keys() or block.get("type") in REASONING)]


def _calls(value: Any) -> Iterator[dict[str, Any]]:
    """The calls of tools that an answer shows, whatever their form."""
    if isinstance(value, list):
        for item in value:
            yield from _calls(item)
    elif isinstance(value, dict):
        if value.get("type") == "tool_use" and "input" in value:
            yield value
        if isinstance(value.get("toolUse"), dict):
            yield value["toolUse"]
        if isinstance(value.get("tool_calls"), list):
            yield from (call for call in value["tool_calls"] if isinstance(call, dict))
        for key, item in value.items():
            yield from _calls(item) if key not in {"input", "toolUse", "tool_calls"} else ()


def _call(shown: Mapping[str, Any], call: tools.Call, body: Any) -> dict[str, Any]:
    """A call in the form of one that is shown, under an id of its own."""
    ids = {key: fresh_id(value, body) for key, value in shown.items() if key in {"id", "toolUseId"} and isinstance(value, str)}
    if "parameters" in shown:
        return {**shown, "name": call.name, "parameters": call.arguments}
    if "function" in shown or not {"input", "toolUseId", "type"} & shown.keys():
        return {"type": "function", **shown, **ids, "function": {"name": call.name, "arguments": call.text}}
    return {**shown, **ids, "name": call.name, "input": call.arguments}


def _put_reasons(family: Family, answer: dict[str, Any], answers: list[Said], names: frozenset[str]) -> None:
    for path in family.answer.stop_reason.response:
        key = places.key_of(path)
        for holder, one in zip(places.holders(answer, path), answers, strict=False):
            usual = [name for name in REASONS[one.end] if name in names]
            own = reasons_for(family.name, one.end)
            known = [name for name in usual if name in own] or own or usual
            if key in holder and holder[key] is not None and known:
                holder[key] = known[0]
            if key in holder:
                _put_stop(holder, key, one)
                _put_met(family, holder, path, one.stop)


def _put_met(family: Family, holder: dict[str, Any], path: str, stop: str) -> None:
    """The stop sequence that was met, in members that only the examples of a family tell; null or nothing where none was."""
    beside = shape_of(known.schemas(family.name).get("response")).at(path.rpartition("/")[0])
    for name in stop_members(family) - {places.key_of(path)}:
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
        beside: Mapping[str, dict[str, Any]] = {"length": {"length": one.tokens}, "stop_sequence": {"sequence": one.stop}}
        for name in {"length", "sequence"} & holder.keys():
            del holder[name]
        holder.update(beside.get(one.end, {}))


BLOCKS: Mapping[str, Callable[[dict[str, Any], Said, Any], None]] = {
    "blocks": _put_blocks,
    "indexed_blocks": _put_keyed_blocks,
    "keyed_blocks": _put_keyed_blocks,
}
"""Forms of answers that are one message of several blocks."""
