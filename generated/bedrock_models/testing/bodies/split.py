# Copied from generator/bedrock_codegen/runtime/testing/bodies/split.py; edit it there.
"""A whole answer as the events of a stream, cut as real traffic is: the reverse of what the assemblers of streams do."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from ..._runtime.json.equality import equal
from ..._runtime.json.paths import first, values
from ..._runtime.models.family import Family, Field
from ..._runtime.streams.assemble import assembled
from ..._runtime.streams.growing import BEDROCK, merged
from ..endpoint import known
from .event_pieces import forms_of, of_item, pieces, put
from .forms import find_closing, find_form, has_one_key, match_form, put_into_forms, tell_apart, way_of
from .recount import finished, numbered

Event = Mapping[str, Any]


def split(family: Family, response: Any) -> list[Any]:
    """The events that a family's stream would have for a response."""
    splitter = _SPLITTERS.get(family.answer.assembly or "")
    if splitter is None or not isinstance(response, dict):
        return [response]
    events = splitter(family, response)
    if family.answer.assembly not in {"fields", "last"}:
        return events
    streams = (example.get("events", ()) for example in known.examples(family.name))
    return numbered(finished(events, family.answer, response), family.answer, streams)


def converse_events(response: Mapping[str, Any]) -> list[Any]:
    """The events of ConverseStream for an answer of Converse."""
    last = ("usage", "metrics", "trace", "performanceConfig", "serviceTier")
    return [*_keyed(response, apart=False), {"metadata": {key: response[key] for key in last if key in response}}]


def _keyed_blocks(_: Family, response: Mapping[str, Any]) -> list[Any]:
    last = {"metadata": {"usage": response.get("usage", {}), "metrics": {}, "trace": {}}}
    return [*_keyed(response, apart=True), last | _from_bedrock(response)]


def _keyed(response: Mapping[str, Any], *, apart: bool) -> list[Any]:
    """Nova's own stream opens a block for every piece of text (`apart`); that of Converse does not."""
    message = response.get("output", {}).get("message", {})
    events: list[Any] = [{"messageStart": {"role": message.get("role", "assistant")}}]
    index = 0
    for block in message.get("content", ()):
        start, deltas = _keyed_block(block)
        for group in [[delta] for delta in deltas] if apart and start is None else [deltas]:
            events += [] if start is None else [{"contentBlockStart": {"start": start, "contentBlockIndex": index}}]
            events += [{"contentBlockDelta": {"delta": delta, "contentBlockIndex": index}} for delta in group]
            events.append({"contentBlockStop": {"contentBlockIndex": index}})
            index += 1
    stop = {"stopReason": response.get("stopReason", "end_turn")}
    more = {key: response[key] for key in ("additionalModelResponseFields",) if key in response}
    return [*events, {"messageStop": stop | more}]


def _keyed_block(block: Mapping[str, Any]) -> tuple[dict[str, Any] | None, list[dict[str, Any]]]:
    """What opens a block, if anything does, and its deltas."""
    if "toolUse" in block:
        tool = block["toolUse"]
        start = {"toolUse": {key: value for key, value in tool.items() if key != "input"}}
        return start, [{"toolUse": {"input": _text(tool.get("input", {}))}}]
    if "toolResult" in block:
        result = block["toolResult"]
        start = {"toolResult": {key: value for key, value in result.items() if key != "content"}}
        return start, [{"toolResult": result.get("content", [])}]
    if "text" in block:
        return None, [{"text": piece} for piece in pieces(block["text"]) or [""]]
    if "citationsContent" in block:
        cited = block["citationsContent"]
        words = [{"text": piece} for part in cited.get("content", ()) for piece in pieces(part.get("text", ""))]
        return None, words + [{"citation": citation} for citation in cited.get("citations", ())]
    return None, [{"reasoningContent": delta} for delta in _reasoning(block.get("reasoningContent", {}))] or [dict(block)]


def _reasoning(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    words = content.get("reasoningText")
    if not isinstance(words, dict):
        return [dict(content)] if content else []
    signature = [{"signature": words["signature"]}] if words.get("signature") else []
    return [{"text": piece} for piece in pieces(words.get("text", ""))] + signature


def _blocks(_: Family, response: Mapping[str, Any]) -> list[Any]:
    late = _from_bedrock(response)
    usage = response.get("usage", {})
    own = {key: value for key, value in response.items() if key not in {*late, "container", "context_management"}}
    message = own | {"content": [], "stop_reason": None, "stop_sequence": None, "usage": {**usage, "output_tokens": 1}}
    events: list[Any] = [{"type": "message_start", "message": message}]
    for index, block in enumerate(response.get("content", ())):
        start, deltas = _block(block)
        events.append({"type": "content_block_start", "index": index, "content_block": start})
        events += [{"type": "content_block_delta", "index": index, "delta": delta} for delta in deltas]
        events.append({"type": "content_block_stop", "index": index})
    ending = {key: response[key] for key in ("stop_reason", "stop_sequence", "container") if key in response}
    managed = {key: response[key] for key in ("context_management",) if key in response}
    counted = {key: value for key, value in usage.items() if key == "output_tokens"}
    return [*events, {"type": "message_delta", "delta": ending, "usage": counted, **managed}, {"type": "message_stop", **late}]


def _block(block: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    kind = block.get("type")
    if kind == "text":
        cited = [{"type": "citations_delta", "citation": citation} for citation in block.get("citations") or ()]
        start = {**block, "text": "", **({"citations": []} if cited else {})}
        return start, cited + [{"type": "text_delta", "text": piece} for piece in pieces(block["text"])]
    if kind == "thinking":
        deltas = [{"type": "thinking_delta", "thinking": piece} for piece in pieces(block["thinking"])]
        return {**block, "thinking": "", "signature": ""}, [*deltas, {"type": "signature_delta", "signature": block["signature"]}]
    if "input" in block:
        written = pieces(_text(block["input"]))
        return {**block, "input": {}}, [{"type": "input_json_delta", "partial_json": piece} for piece in written]
    return dict(block), []


def _choices(family: Family, response: Mapping[str, Any]) -> list[Any]:
    """Chat completions: deltas of every choice in turn. Where usage stands, and what comes last, the family's examples show."""
    if family.answer.fields and not response.get("choices"):
        return _fields(family, response)
    shown = [event for example in known.examples(family.name) for event in example.get("events", ())]
    late = {"choices", "usage", "meta", "object", *_from_bedrock(response)}
    head = {key: value for key, value in response.items() if key not in late}
    if "object" in response:
        head["object"] = {"chat.completion": "chat.completion.chunk"}.get(response["object"], response["object"])
    deltas = [delta for choice in response.get("choices", ()) for delta in _deltas(choice)]
    events: list[Any] = [{**head, "choices": [delta]} for delta in deltas]
    tail = {key: response[key] for key in ("usage", "meta") if key in response} | _from_bedrock(response)
    if any(isinstance(event, dict) and event.get("choices") == [] for event in shown):
        events.append({**head, "choices": [], **tail})
    elif events:
        events[-1] |= tail
    return events + [event for event in shown[-1:] if isinstance(event, str)]


def _deltas(choice: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    index = {"index": choice["index"]} if "index" in choice else {}
    ending = {key: value for key, value in choice.items() if key not in {"index", "message", "text"}}
    index |= {key: None for key in ("finish_reason", "stop_reason") if key in ending}
    if "message" not in choice:
        yield from ({**index, "text": piece} for piece in pieces(choice.get("text") or ""))
        yield {**index, "text": "", **ending}
        return
    message = choice["message"]
    yield {**index, "delta": {"role": message.get("role", "assistant"), "content": ""}}
    for key, value in message.items():
        if key == "tool_calls":
            yield from ({**index, "delta": {"tool_calls": [call]}} for call in _calls(value or ()))
        elif key != "role" and isinstance(value, str):
            yield from ({**index, "delta": {key: piece}} for piece in pieces(value))
    yield {**index, "delta": {"content": ""}, **ending}


def _calls(calls: Any) -> Iterator[dict[str, Any]]:
    for number, call in enumerate(calls):
        function = call.get("function", {})
        yield {**call, "index": number, "function": {**function, "arguments": ""}}
        for piece in pieces(function.get("arguments", "")):
            yield {"index": number, "function": {"arguments": piece}}


def _last(family: Family, response: Mapping[str, Any]) -> list[Any]:
    """Pieces of the text, then an event that holds the whole answer; each in the form that the family's examples have."""
    answer, late = family.answer, _from_bedrock(response)
    words = "".join(text for path in answer.text.response for text in values(response, path) if isinstance(text, str))
    form = next((event for event in reversed(_shown(family)) if first(event, answer.last) is not None), {})
    end = {key: value for key, value in form.items() if key not in late}
    for mark in answer.ends[:1]:
        put(end, mark.at, first(end, mark.at) if mark.equals is None else mark.equals)
    for path in answer.stop_reason.event:
        reason = next((value for source in answer.stop_reason.response for value in values(response, source)), None)
        if reason is not None and not path.startswith(f"{answer.last}/"):
            put(end, path, reason)
    put(end, answer.last, {key: value for key, value in response.items() if key not in late})
    return [*_worded(family, pieces(words)), end | late]


def _worded(family: Family, words: Sequence[str]) -> list[Any]:
    """Events for the pieces of a text, and what an example has before the first."""
    path = next(iter(family.answer.text.event), "")
    streams = [example.get("events", ()) for example in known.examples(family.name)]
    shown = next((stream for stream in streams if any(values(event, path) for event in stream)), ())
    start = next((number for number, event in enumerate(shown) if values(event, path)), 0)
    name = path.rpartition("/")[2]
    return [*shown[:start], *put_into_forms([{name: word} for word in words], shown[start : start + 1], {name})]


def _fields(family: Family, response: Mapping[str, Any]) -> list[Any]:
    """Fields of the response back to where they came from: joined ones piece by piece, the others in the last event.

    Where the pieces do not make up the whole, because a field holds more than is read from it part by part, it goes in one.
    """
    there = [field for field in family.answer.fields if field.reads and first(response, field.to) is not None]
    grown = [field for field in there if field.items]
    if grown:
        return _with_parts(family, response, [field for field in there if field not in grown], grown)
    narrow = [field for field in there if not any(other.to.startswith(f"{field.to}/") for other in there)]
    wide = [field for field in there if not any(field.to.startswith(f"{other.to}/") for other in there)]
    events = _from_fields(family, response, narrow)
    whole = assembled(events, family.answer) or {}
    lost = any(not equal(first(whole, field.to), first(response, field.to)) for field in wide)
    return _from_fields(family, response, wide) if lost else events


def _with_parts(family: Family, response: Mapping[str, Any], others: Sequence[Field], grown: Sequence[Field]) -> list[Any]:
    """Lists whose items come piece by piece, between what comes before them and what comes behind."""
    shown = _shown(family)
    pieced: list[Any] = []
    for field in grown:
        items, forms = first(response, field.to), forms_of(field, family.answer.fields, known.examples(family.name))
        for number, item in enumerate(items if isinstance(items, list) else ()):
            pieced += of_item(field, item, number, forms)
    around = _from_fields(family, response, others)
    if pieced and not tell_apart(shown, _ours(family)) and not has_one_key(shown):
        return [*pieced[:-1], merged(around[-1], pieced[-1])]
    begins = min(find_form(shown, source) for field in grown for source in field.reads)
    before = [*takewhile(lambda event: match_form(shown, event) < begins, around)]
    return [*before, *pieced, *around[len(before) :]]


def _from_fields(family: Family, response: Mapping[str, Any], fields: Sequence[Field]) -> list[Any]:
    sources = [(field, first(response, field.to)) for field in fields]
    joined = [(field, pieces(value)) for field, value in sources if field.take == "join" and isinstance(value, str)]
    count = max((len(words) for _, words in joined), default=0) + 1
    events: list[Any] = [{} for _ in range(count)]
    for field, words in joined:
        for event, word in zip(events, [*words, *[""] * (count - len(words))], strict=True):
            put(event, field.sources[0], word)
    shown, ours = _shown(family), _ours(family)
    by_key = any(field.items for field in family.answer.fields) and has_one_key(shown)
    forms = shown if by_key or tell_apart(shown, ours) else []
    said = min((find_form(forms, field.sources[0]) for field, _ in joined), default=0)
    for field, value in sources:
        if field.take != "join" and value is not None:
            put(events[0 if field.take == "first" or find_form(forms, field.sources[0]) < said else -1], field.sources[0], value)
    if forms:
        events = put_into_forms(events, shown, ours)
    else:
        _put_nulls(events, shown, {way.partition("/")[0] for way in ours})
    _forget_examples(family, response, events)
    events += find_closing(shown, ours)
    events[-1] |= _from_bedrock(response)
    return events


def _forget_examples(family: Family, response: Mapping[str, Any], events: Sequence[dict[str, Any]]) -> None:
    """Write null where the answer has null, and the form of an example something that nobody said here."""
    written = {source for field in family.answer.fields if first(response, field.to) is not None for source in field.sources}
    for field in family.answer.fields:
        way, _, key = field.to.rpartition("/")
        holder = first(response, way) if way else response
        if not isinstance(holder, Mapping) or key not in holder or holder[key] is not None:
            continue
        for source, event in ((source, event) for source in field.sources for event in events):
            if source not in written and first(event, source) is not None:
                put(event, source, None)


def _shown(family: Family) -> list[Event]:
    """The events of a family's examples, without what Bedrock says of those calls."""
    events = (event for example in known.examples(family.name) for event in example.get("events", ()) if isinstance(event, dict))
    return [{key: value for key, value in event.items() if not key.startswith(BEDROCK)} for event in events]


def _ours(family: Family) -> set[str]:
    """The ways to what is read from the events of a family."""
    return {way_of(source) for field in family.answer.fields for source in field.reads}


def _put_nulls(events: list[Any], shown: Sequence[Event], ours: set[str]) -> None:
    """Write what every event of the family's examples has: constants, and null for what is not known yet."""
    if not shown:
        return
    common = {key: value for key, value in shown[0].items() if all(key in event for event in shown)}
    for event in events:
        for key, value in common.items():
            if key not in event and (key not in ours or any(other[key] is None for other in shown)):
                event[key] = None if key in ours else value


def _from_bedrock(response: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in response.items() if key.startswith(BEDROCK)}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


_SPLITTERS: Mapping[str, Callable[[Family, Mapping[str, Any]], list[Any]]] = {
    "blocks": _blocks,
    "choices": _choices,
    "fields": _fields,
    "indexed_blocks": lambda _, response: converse_events(response),
    "keyed_blocks": _keyed_blocks,
    "last": _last,
}
