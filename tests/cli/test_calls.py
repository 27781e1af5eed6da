"""`invoke`, `stream` and `validate`: options become the body, and the answer becomes text, files or JSON."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest
from bedrock_models.testing import LocalBedrock, Request

from tests.cli.ran import Run

LLAMA = "meta.llama3-1-8b-instruct-v1:0"
HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TITAN = "amazon.titan-text-lite-v1"
EXPRESS = "amazon.titan-text-express-v1"
MESSAGES = [{"role": "user", "content": [{"type": "text", "text": "Häi"}]}]
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(60)).decode()


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ((LLAMA, "--prompt", "Hi", "--temperature", "0"), {"prompt": "Hi", "temperature": 0}),
        ((LLAMA, "--prompt", "12", "--max-gen-len", "3"), {"prompt": "12", "max_gen_len": 3}),
        ((LLAMA, "--prompt=a=b"), {"prompt": "a=b"}),
        ((LLAMA, "--prompt", "", "--top_p", "1"), {"prompt": "", "top_p": 1}),
        ((LLAMA, "--prompt", "-1"), {"prompt": "-1"}),
        (
            (TITAN, "--input-text", "x", "--stop-sequences", "a", "--stop-sequences", "b", "--max-token-count", "9"),
            {"inputText": "x", "textGenerationConfig": {"stopSequences": ["a", "b"], "maxTokenCount": 9}},
        ),
        (
            (TITAN, "--input-text", "x", "--stop-sequences", '["[", "2"]'),
            {"inputText": "x", "textGenerationConfig": {"stopSequences": ["[", "2"]}},
        ),
        (
            (TITAN, "--input-text", "x", "--stop-sequences", "1"),
            {"inputText": "x", "textGenerationConfig": {"stopSequences": ["1"]}},
        ),
        (
            ("amazon.titan-embed-text-v2:0", "--input-text", "x", "--normalize", "false", "--dimensions", "256"),
            {"inputText": "x", "normalize": False, "dimensions": 256},
        ),
        (("amazon.titan-embed-text-v2:0", "--normalize", "--input-text", "x"), {"inputText": "x", "normalize": True}),
        (
            (
                HAIKU,
                "--messages",
                json.dumps(MESSAGES),
                "--max-tokens",
                "5",
                "--system",
                "Be kind",
                "--thinking",
                '{"type": "disabled"}',
            ),
            {
                "messages": MESSAGES,
                "max_tokens": 5,
                "system": "Be kind",
                "thinking": {"type": "disabled"},
                "anthropic_version": "bedrock-2023-05-31",
            },
        ),
        ((LLAMA, "--prompt", "Hi", "--extra-body", '{"new": {"a": null}}'), {"prompt": "Hi", "new": {"a": None}}),
        ((LLAMA, "--body", '{"prompt": "Hi", "temperature": 0}'), {"prompt": "Hi", "temperature": 0}),
    ],
)
def test_dry_run_prints_the_exact_body(run: Run, words: tuple[str, ...], body: object) -> None:
    ran = run("invoke", *words, "--dry-run")
    assert ran.status == 0, ran.err
    assert ran.json == body


def test_the_dry_body_is_what_is_sent(run: Run, bedrock: LocalBedrock) -> None:
    words = ("invoke", HAIKU, "--messages", json.dumps(MESSAGES), "--max-tokens", "5", "--temperature", "0")
    dry = run(*words, "--dry-run").out.rstrip("\n")
    assert bedrock.requests == []
    assert run(*words).status == 0
    assert bedrock.requests[-1].raw == dry.encode()


def test_values_come_from_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "messages.json").write_text(json.dumps(MESSAGES))
    (tmp_path / "system.txt").write_text("[not JSON")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    words = ("--messages", f"@{tmp_path}/messages.json", "--max-tokens", 5, "--system", f"@{tmp_path}/system.txt")
    found = run("invoke", HAIKU, *words, "--dry-run").json
    assert (found["messages"], found["system"]) == (MESSAGES, "[not JSON")
    pictured = run("invoke", "amazon.titan-embed-image-v1", "--input-image", f"@{tmp_path}/picture.png", "--dry-run").json
    assert base64.b64decode(pictured["inputImage"]) == b"\x89PNG"


def test_settings_beside_the_body(run: Run, bedrock: LocalBedrock) -> None:
    twice = ("--trace", "ENABLED", "--trace", "DISABLED")  # the last of several counts, as with any command
    run("invoke", LLAMA, "--prompt", "Hi", "--guardrail-identifier", "abc", "--guardrail-version", "DRAFT", *twice)
    headers = bedrock.requests[-1].headers
    assert headers["x-amzn-bedrock-trace"] == "DISABLED"
    assert headers["x-amzn-bedrock-guardrailidentifier"] == "abc"
    assert bedrock.requests[-1].body == {"prompt": "Hi"}


def test_text_is_printed_and_nothing_else(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalBedrock(lambda _: {"generation": "A river.\n", "stop_reason": "stop"}) as bedrock:
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME")
        ran = run("invoke", LLAMA, "--prompt", "Hi", "--endpoint-url", bedrock.url)
    assert (ran.status, ran.out, ran.err) == (0, "A river.\n", "")


def test_json_is_the_whole_answer(run: Run, bedrock: LocalBedrock) -> None:
    del bedrock
    found = run("invoke", LLAMA, "--prompt", "Hi", "--json").json
    assert {"generation", "stop_reason"} <= found.keys()
    assert run("invoke", LLAMA, "--prompt", "Hi").out == found["generation"].strip("\n") + "\n"


def test_stream_prints_pieces_or_events(run: Run, bedrock: LocalBedrock) -> None:
    del bedrock
    events = [json.loads(line) for line in run("stream", LLAMA, "--prompt", "Hi", "--json").out.splitlines()]
    assert len(events) > 1
    assert run("stream", LLAMA, "--prompt", "Hi").out == "".join(event["generation"] for event in events) + "\n"


def test_local_needs_no_account(run: Run) -> None:
    ran = run("invoke", LLAMA, "--prompt", "Hi", "--local")
    assert ran.status == 0
    assert ran.out.strip()


def test_pictures_become_files(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(_: Request) -> object:
        return {"images": [PNG, PNG]}

    with LocalBedrock(draw) as bedrock:  # type: ignore[arg-type]
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)
        words = ("invoke", "amazon.nova-canvas-v1:0", "--task-type", "TEXT_IMAGE", "--text-to-image-params", '{"text": "a vase"}')
        first, second = (run(*words, "--out", tmp_path / "made") for _ in range(2))
    files = [Path(line) for line in (first.out + second.out).splitlines()]
    assert len(set(files)) == 4
    assert all(base64.b64encode(file.read_bytes()).decode() == PNG for file in files)
    assert {file.suffix for file in files} == {".png"}


def test_help_after_a_model_lists_its_parameters(run: Run) -> None:
    out = run("invoke", LLAMA, "--help").out
    assert re.search(r"^--max-gen-len +integer, at least 1, default 512", out, re.MULTILINE)


def test_a_lifecycle_warning_is_one_line(program: Run) -> None:
    ran = program("bedrock-typed", "invoke", TITAN, "--input-text", "Hi", "--local")
    assert ran.status == 0
    assert ran.err.startswith(f"bedrock-typed: {TITAN} is past its end of life")
    assert ran.err.count("\n") == 1


def test_validate_says_where(run: Run, program: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    good, bad = {"prompt": "Hi"}, {"promt": "Hi", "temperature": 3}
    (tmp_path / "b.jsonl").write_text(
        f"{json.dumps(good)}\n\n{json.dumps(bad)}\n{json.dumps({'recordId': '1', 'modelInput': bad})}\n"
    )
    assert program("bedrock-typed", "validate", LLAMA, "-", stdin=json.dumps(good, indent=2)).status == 0
    ran = run("validate", LLAMA, "b.jsonl", "--json")
    assert ran.status == 1
    places = {(item["line"], item["at"]) for item in ran.json}
    wrong = {"/prompt", "/promt", "/temperature"}
    assert places == {(3, at) for at in wrong} | {(4, f"/modelInput{at}") for at in wrong}
    assert "b.jsonl:3#/promt: is no field here; did you mean prompt?" in run("validate", LLAMA, "b.jsonl").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON"),
        ("", "is empty"),
        ("\xff", "is not JSON"),
    ],
)
def test_what_is_no_json_is_said(run: Run, text: str, said: str) -> None:
    ran = run("validate", LLAMA, "-", stdin=text)
    assert ran.status == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_a_line_that_is_no_json_is_told_by_its_number(run: Run) -> None:
    ran = run("validate", LLAMA, "-", stdin='{"prompt": "a"}\n{')
    assert ran.status == 1
    assert ran.out.startswith("standard input:2#: is not JSON (")


def test_an_unconfirmed_limit_only_warns(run: Run) -> None:
    body = {"inputText": "x", "textGenerationConfig": {"stopSequences": ["a", "b"]}}
    ran = run("validate", EXPRESS, "-", "--json", stdin=json.dumps(body))
    assert ran.status == 0
    assert {item["refused"] for item in ran.json} == {False}
