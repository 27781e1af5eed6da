"""What the common interface costs over the native calls, in microseconds: python fm.py. No network is involved."""

from __future__ import annotations

import io
import json
import time
import warnings
from collections.abc import Callable
from typing import Any

from bedrock_models import claude_messages, titan_text
from bedrock_models.fm import Claude3, Human, System, Titan

warnings.simplefilter("ignore")
TITAN, CLAUDE = "amazon.titan-text-express-v1", "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TITAN_ANSWER = {"inputTextTokenCount": 1, "results": [{"tokenCount": 1, "outputText": "Hello", "completionReason": "FINISH"}]}
MESSAGE = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
CLAUDE_ANSWER = {**MESSAGE, "content": [{"type": "text", "text": "Hello"}], "stop_reason": "end_turn"}
EVENTS = 500
BLOCKS = 150
"""Many short blocks: one of them finds the machine idle."""
STREAM = [
    {"type": "message_start", "message": {**MESSAGE, "content": [], "stop_reason": None}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    *[{"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "word"}}] * EVENTS,
    {"type": "content_block_stop", "index": 0},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": {"output_tokens": 1}},
    {"type": "message_stop"},
]


class Client:
    """Answers at once."""

    def __init__(self, answer: Any) -> None:
        self._answer = json.dumps(answer).encode()
        self._events = [{"chunk": {"bytes": json.dumps(event).encode()}} for event in STREAM]

    def invoke_model(self, **_: Any) -> Any:
        """The whole answer."""
        return {"body": io.BytesIO(self._answer), "ResponseMetadata": {"HTTPHeaders": {}}}

    def invoke_model_with_response_stream(self, **_: Any) -> Any:
        """The answer in events."""
        return {"body": self._events, "ResponseMetadata": {"HTTPHeaders": {}}}


def microseconds(first: Callable[[], object], second: Callable[[], object], times: int) -> tuple[float, float]:
    """The least time of one run of each, measured in turns."""
    blocks = [(_block(first, times), _block(second, times)) for _ in range(BLOCKS)]
    return min(block[0] for block in blocks), min(block[1] for block in blocks)


def _block(run: Callable[[], object], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        run()
    return (time.perf_counter() - start) / times * 1e6


def main() -> None:
    """Measure each pair in turn and print it."""
    titan_client, claude_client = Client(TITAN_ANSWER), Client(CLAUDE_ANSWER)
    titan, claude = Titan.from_id(TITAN, client=titan_client), Claude3.from_id(CLAUDE, client=claude_client)
    said: Any = [{"role": "user", "content": "Hi"}]
    talk = [System("s"), Human("Hi")]
    pairs: list[tuple[str, Callable[[], object], Callable[[], object], int, int]] = [
        (
            "a call, Titan",
            lambda: titan_text.invoke(TITAN, input_text="Hi", temperature=0.5, client=titan_client),
            lambda: titan.generate("Hi", temperature=0.5),
            200,
            1,
        ),
        (
            "a call, Claude",
            lambda: claude_messages.invoke(CLAUDE, messages=said, max_tokens=500, system="s", client=claude_client),
            lambda: claude.chat(talk),
            100,
            1,
        ),
        (
            "a stream event, Claude",
            lambda: list(claude_messages.stream(CLAUDE, messages=said, max_tokens=500, client=claude_client)),
            lambda: list(claude.chat(talk, stream=True)),
            1,
            EVENTS,
        ),
    ]
    for name, native, common, times, parts in pairs:
        below, above = (found / parts for found in microseconds(native, common, times))
        print(f"{name}: native {below:.2f}, common interface {above:.2f}, more by {above - below:.2f} µs")


if __name__ == "__main__":
    main()
