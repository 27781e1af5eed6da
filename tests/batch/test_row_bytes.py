"""The bytes of rows: the same from typed requests, arguments and dicts, by the quick ways and by the whole ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bedrock_models import batch
from bedrock_models import claude_messages as claude

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"


def test_rows_are_the_same_bytes_however_they_are_given(tmp_path: Path) -> None:
    tool = {"name": "n", "input_schema": {"type": "object", "default": None}}
    common = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9}  # fields stand in the order of the class
    bodies: list[dict[str, Any]] = [
        *(
            {"messages": [{"role": "user", "content": f'"{number}" \u00e9\n'}], **common} for number in range(40)
        ),  # most are usual
        {"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}], **common, "system": "s", "tools": [tool]},
        {"messages": [{"role": "user", "content": "a"}], **common, "metadata": {"user_id": "u"}},
    ]
    order = list(claude.ClaudeRequest.model_fields)
    bodies = [dict(sorted(body.items(), key=lambda item: order.index(item[0]))) for body in bodies]
    typed = [claude.ClaudeRequest.from_wire(json.dumps(body)) for body in bodies]
    made = [claude.ClaudeRequest(**body) for body in bodies]
    whole = "".join(
        json.dumps({"recordId": f"t-{n}", "modelInput": body}, separators=(",", ":"), ensure_ascii=False) + "\n"
        for n, body in enumerate(bodies)
    )
    ways: dict[str, list[Any]] = {"dicts": bodies, "typed": typed, "made": made}
    for way, rows in ways.items():
        plan = batch.write(tmp_path / way, ((f"t-{n}", row) for n, row in enumerate(rows)), model_id=CLAUDE)
        assert (tmp_path / way / plan.files[0]).read_text() == whole, way


def test_a_null_that_is_given_in_a_dict_is_not_sent(tmp_path: Path) -> None:
    body = {"messages": [{"role": "user", "content": "a"}], "max_tokens": 9, "cache_control": None}
    plan = batch.write(tmp_path / "in", [body] * 40, model_id=CLAUDE)
    assert {b"null" in row for row in plan.lines()} == {False}
