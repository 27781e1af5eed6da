# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/asked.py; edit it there.
"""What a request asks for, whatever family it is of: members that say the same have one of a few names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Names = Sequence[str]

LIMITS = (
    "max_completion_tokens",
    "max_tokens",
    "maxTokens",
    "maxTokenCount",
    "max_gen_len",
    "max_tokens_to_sample",
    "maxOutputTokens",
)
"""Members that say how many tokens an answer may have."""
STOPS = ("stop_sequences", "stopSequences", "stop")
"""Members that list what ends a text."""
COUNTS = ("n", "num_generations", "numResults", "numberOfImages", "samples")
"""Members that say how many answers are wanted."""
PROMPTS = ("prompt", "inputText", "message", "inputPrompt", "text_prompts")
"""Members that hold the one text that is asked, where there are no messages."""
TEMPLATE = re.compile(
    r"<\|[^|>]*\|>|<\uFF5C[^\uFF5C]*\uFF5C>|\[/?INST\]|</?s>|<</?SYS>>|</?think>"
    r"|^[ \t]*(?:Human|Assistant|User|Bot|system|user|assistant):?(?=\s|$)",
    re.MULTILINE,
)
"""Marks of turns in a prompt that holds a whole conversation."""
KINDS = frozenset({"anthropic_version", "media_type", "model", "role", "schemaVersion", "taskType", "type"})
"""Members that say what something is, rather than hold it."""
LONGEST_WORD = 2_000
"""Characters of a text without spaces from which on it is a picture or the like."""
DEEPEST = 2
"""Settings stand at the top of a request, or below a member or two."""


def named(body: Any, names: Names, deepest: int = DEEPEST) -> Any:
    """The value of the first member with one of several names, the top of the body first; None where there is none."""
    level = [body]
    for _ in range(deepest + 1):
        objects = [holder for holder in level if isinstance(holder, dict)]
        there = (holder[name] for holder in objects for name in names if holder.get(name) is not None)
        value = next(there, None)
        if value is not None:
            return value
        level = [value for holder in objects for value in holder.values()]
    return None


def number(body: Any, names: Names) -> int | None:
    """A whole number that a request gives by one of several names."""
    value = named(body, names)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def is_data(text: str) -> bool:
    """Whether a text is a file, not words."""
    return text.startswith("data:") or (len(text) > LONGEST_WORD and " " not in text[:LONGEST_WORD])


def stops(body: Any) -> list[str]:
    """What ends a text."""
    given = named(body, STOPS)
    listed = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    return [stop for stop in listed if isinstance(stop, str) and stop]


def count(body: Any) -> int:
    """How many answers a request wants."""
    return max(1, number(body, COUNTS) or 1)


def prompt(body: Any) -> str:
    """What the caller said last; "" where no member with a usual name says it."""
    if not isinstance(body, dict):
        return ""
    said = [text for message in _messages(body) if message.get("role") == "user" and (text := _text(message.get("content")))]
    if said:
        return said[-1]
    texts = [text for name in PROMPTS if (text := _text(named(body, (name,))))]
    return _last_turn(texts[0]) if texts else ""


def results(body: Any) -> str:
    """What tools gave back since the last turn of the model, as text; empty where the last word is no tool's."""
    given = body.get("tool_results") if isinstance(body, dict) else None
    if given:
        return json.dumps([result.get("outputs") for result in given if isinstance(result, dict)], ensure_ascii=False)
    messages = _messages(body)
    if not messages:
        return ""
    content = messages[-1].get("content")
    if messages[-1].get("role") == "tool":
        return _text(content) or "nothing"
    blocks = [_result(block) for block in content if isinstance(block, dict)] if isinstance(content, list) else []
    return " ".join(text for text in blocks if text)


def wanted_schema(body: Any) -> Any:
    """The JSON Schema that an answer has to keep; an empty one for any JSON, None for free text."""
    if not isinstance(body, dict):
        return None
    for name in ("output_config", "outputConfig", "output_format", "response_format", "responseFormat"):
        given = body.get(name)
        schema = _schema(given) if isinstance(given, dict) else None
        if schema is not None:
            return schema
    return None


def strings(value: Any) -> Iterator[str]:
    """Every text in a body that is content, in order; names and kinds of members are none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from strings(item) if key not in KINDS else ()
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def _messages(body: Any) -> list[dict[str, Any]]:
    given = body.get("messages") if isinstance(body, dict) else None
    return [message for message in given if isinstance(message, dict)] if isinstance(given, list) else []


def _text(content: Any) -> str:
    """The text of a message, which is a text or blocks that may hold some."""
    if isinstance(content, list):
        return " ".join(text for block in content if (text := _text(block)))
    if isinstance(content, dict):
        return _text(content.get("text", ""))
    return content if isinstance(content, str) else ""


def _result(block: Mapping[str, Any]) -> str:
    if block.get("type") == "tool_result":
        return _text(block.get("content")) or "nothing"
    if "toolResult" in block:
        content = block["toolResult"].get("content", [])
        return " ".join(item["text"] if "text" in item else json.dumps(item.get("json")) for item in content) or "nothing"
    return ""


def _last_turn(text: str) -> str:
    turns = [turn.strip() for turn in TEMPLATE.split(text)]
    return next((turn for turn in reversed(turns) if turn), text)


def _schema(given: Mapping[str, Any]) -> Any:
    """The schema in the format of an answer, however deep it stands; Converse writes it as text."""
    for name in ("format", "textFormat", "structure", "json_schema", "jsonSchema"):
        if isinstance(given.get(name), dict):
            schema = _schema(given[name])
            if schema is not None:
                return schema
    if "schema" in given:
        return json.loads(given["schema"]) if isinstance(given["schema"], str) else given["schema"]
    if given.get("type") == "json_object":
        return {}
    return given if "properties" in given else None
