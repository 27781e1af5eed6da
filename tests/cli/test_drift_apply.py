"""`drift --apply`: what recordings show is written into the specs, and nothing else of them changes."""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.drift.apply import apply_proposals
from bedrock_codegen.commands.drift.proposals import drift
from bedrock_codegen.common.json_text import insert, remove, spans
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load

from tests.support.corpus import SPECS

LLAMA = "meta/llama"
ANSWER = {
    "generation": "x",
    "stop_reason": "tired",
    "timing": {"total_ms": 5, "phases": [{"name": "a", "ms": 1.5}, {"name": "b"}]},
}


def exchange(request: Any, answer: Any) -> str:
    return json.dumps(
        {
            "model_id": "meta.llama3-1-8b-instruct-v1:0",
            "operation": "InvokeModel",
            "request": {"body": request},
            "response": {"status": 200, "headers": {}, "body": answer},
        }
    )


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    shutil.copytree(SPECS / LLAMA, tmp_path / "specs" / LLAMA)
    return tmp_path / "specs"


def changed_lines(before: Path, after: Path) -> tuple[list[str], list[str]]:
    """Lines that went and lines that came, over all files of a folder."""
    gone, come = list[str](), list[str]()
    for path in sorted(after.rglob("*.json")):
        old = (before / path.relative_to(after)).read_text().splitlines()
        for line in difflib.ndiff(old, path.read_text().splitlines()):
            if line[:2] in {"- ", "+ "}:
                (gone if line[0] == "-" else come).append(line[2:])
    return gone, come


def test_what_is_seen_is_written_and_the_rest_stays(specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seen.json").write_text(exchange({"prompt": "Hi", "fresh": {"depth": 2}}, ANSWER))
    assert main(["drift", str(tmp_path / "seen.json"), "--apply", "--specs", str(specs)]) == 0
    assert "6 of 6 edits written" in capsys.readouterr().out
    gone, come = changed_lines(SPECS / LLAMA, specs / LLAMA)
    rewritten = [line for line in gone if line.rstrip("]},").rstrip() not in "".join(come)]
    assert [line for line in rewritten if "max_tokens" not in line] == [], "commas, brackets and the list of reasons, no more"
    assert len(rewritten) == 1
    corpus, findings = load([specs])
    findings += lint(corpus)
    assert findings
    said = [finding.pointer for finding in findings if "TODO" not in finding.wrong]
    assert said == ["/fm/stop_reasons"], "what a new reason means is for a person to say"
    assert drift(corpus, [tmp_path / "seen.json"]).proposals == ()
    request = json.loads((specs / LLAMA / "request.json").read_bytes())
    assert request["properties"]["fresh"]["x-source"] == "recordings"
    assert request["$defs"]["LlamaFresh"]["additionalProperties"] is False
    response = json.loads((specs / LLAMA / "response.json").read_bytes())
    assert "tired" in response["properties"]["stop_reason"]["anyOf"][0]["enum"]


def test_what_needs_judgement_is_left(specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seen.json").write_text(exchange({"prompt": "Hi", "temperature": 7}, {"generation": "x"}))
    before = (specs / LLAMA / "request.json").read_text()
    assert main(["drift", str(tmp_path / "seen.json"), "--apply", "--specs", str(specs)]) == 1
    assert "left" in capsys.readouterr().out
    assert (specs / LLAMA / "request.json").read_text() == before


def test_a_member_that_is_not_always_there_is_required_no_more(specs: Path, tmp_path: Path) -> None:
    (tmp_path / "seen.json").write_text(exchange({"prompt": "Hi"}, {"stop_reason": "stop"}))
    corpus, _ = load([specs])
    done = list(apply_proposals([specs], drift(corpus, [tmp_path / "seen.json"]).proposals))
    assert [ok for _, ok in done] == [True]
    assert "generation" not in json.loads((specs / LLAMA / "response.json").read_bytes()).get("required", [])
    gone, come = changed_lines(SPECS / LLAMA, specs / LLAMA)
    assert len(gone) == 1
    assert len(come) <= 1


def test_a_kind_of_block_goes_before_the_open_arm(tmp_path: Path) -> None:
    shutil.copytree(SPECS / "anthropic/claude_messages", tmp_path / "specs/anthropic/claude_messages")
    answer = json.loads((SPECS / "anthropic/claude_messages/examples/tool_call.json").read_bytes())["response"]
    answer["content"].append({"type": "sketch", "lines": [{"x": 1, "y": 2}]})
    made = json.loads(exchange({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": []}, answer))
    made |= {"model_id": "anthropic.claude-haiku-4-5-20251001-v1:0", "request": {"body": None}}
    (tmp_path / "seen.json").write_text(json.dumps(made))
    corpus, _ = load([tmp_path / "specs"])
    report = drift(corpus, [tmp_path / "seen.json"])
    assert all(ok for _, ok in apply_proposals([tmp_path / "specs"], report.proposals))
    response = json.loads((tmp_path / "specs/anthropic/claude_messages/response.json").read_bytes())
    arms = response["$defs"]["ClaudeBlock"]["anyOf"]
    assert arms[-1] == {"type": "object"}
    assert arms[-2] == {"$ref": "#/$defs/ClaudeSketch"}


TEXT = '{\n  "a": {"b": [1, 2], "c": {}},\n  "d": [\n    "x", "y",\n    "z"\n  ],\n  "e~/": []\n}\n'


@pytest.mark.parametrize("pointer", ["", "/a", "/a/b", "/a/c", "/d", "/e~0~1"])
def test_an_insertion_is_one_value_more_and_can_be_taken_back(pointer: str) -> None:
    whole = json.loads(TEXT)
    span = spans(TEXT)[pointer]
    key = "new" if TEXT[span.start] == "{" else None
    made = insert(TEXT, pointer, {"n": 1}, key=key)
    assert json.loads(made) != whole
    place = f"{pointer}/{key}" if key else f"{pointer}/{len(json.loads(TEXT[span.start : span.end]))}"
    assert json.loads(remove(made, place)) == whole


def test_every_spec_file_is_read_place_by_place() -> None:
    for path in sorted(SPECS.glob("*/*/response.json")):
        text = path.read_text()
        for pointer, span in spans(text).items():
            value: Any = json.loads(text)
            for step in pointer.split("/")[1:]:
                step = step.replace("~1", "/").replace("~0", "~")  # noqa: PLW2901 - the key it stands for
                value = value[int(step)] if isinstance(value, list) else value[step]
            assert json.loads(text[span.start : span.end]) == value
