"""The works by Converse: the same arguments for boto3, which takes dicts, and for this package."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

MODEL = "anthropic.claude-haiku-4-5-20251001-v1:0"
WORKS = ("converse", "converse_long", "converse_picture", "converse_stream")
SMALL = [{"role": "user", "content": [{"text": "Which bird cannot fly?"}]}]
_SENTENCE = "The keeper climbs the stairs at dusk, trims the lamp, and looks out over the grey water for the last boat home. "
_TURN = [{"role": "user", "content": [{"text": _SENTENCE * 2}]}, {"role": "assistant", "content": [{"text": _SENTENCE * 2}]}]
LONG = [*(message for _ in range(20) for message in _TURN), *SMALL]
"""41 messages."""
_PROPERTY = {"type": "string", "description": "What to look for, in a few words."}
_SCHEMA = {"type": "object", "properties": {f"field_{number}": _PROPERTY for number in range(5)}, "required": ["field_0"]}
TOOLS = [
    {"toolSpec": {"name": f"tool_{number}", "description": _SENTENCE, "inputSchema": {"json": _SCHEMA}}} for number in range(10)
]
PICTURE = [
    {"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": bytes(3_900_000)}}}, {"text": "What is it?"}]}
]
MESSAGES = {"converse": SMALL, "converse_stream": SMALL, "converse_long": LONG, "converse_picture": PICTURE}


def raw(work: str, client: Any) -> Callable[[], object]:
    """The work in boto3."""
    arguments: dict[str, Any] = {"modelId": MODEL, "messages": MESSAGES[work], "inferenceConfig": {"maxTokens": 64}}
    if work == "converse_stream":
        return lambda: _all(client.converse_stream(**arguments)["stream"])
    if work == "converse_long":
        arguments["toolConfig"] = {"tools": TOOLS}
    return lambda: client.converse(**arguments)


def ours(work: str, client: Any) -> Callable[[], object]:
    """The work in this package."""
    from bedrock_models import converse

    messages: Any = MESSAGES[work]
    if work == "converse_stream":
        return lambda: _all(converse.stream(MODEL, messages, max_tokens=64, client=client))
    tools: Any = TOOLS if work == "converse_long" else None
    return lambda: converse.invoke(MODEL, messages, max_tokens=64, tools=tools, client=client)


def _all(events: Iterable[object]) -> None:
    """Look at every event, keep none."""
    for _ in events:
        pass
