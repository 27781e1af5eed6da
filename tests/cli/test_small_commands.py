"""Parts of small commands: what a word, a row, a picture, a bound and an end of a program become."""

from __future__ import annotations

import base64
import json
import sys
import webbrowser
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import families
from bedrock_models._runtime.models.catalogue import schema
from bedrock_models.cli import ask, batch, compare, docs, nested, parameters, pictures, programs
from bedrock_models.cli.problems import Problem
from bedrock_models.cli.subject import subject
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run
from tests.support.in_one import in_one

HAIKU, NOVA, LLAMA = "us.anthropic.claude-haiku-4-5-20251001-v1:0", "amazon.nova-lite-v1:0", "meta.llama3-1-8b-instruct-v1:0"


@in_one(
    "given, name, value",
    [
        ("max-tokens=5", "max_tokens", 5),
        ("stop-sequences=x", "stop_sequences", "x"),
        ("top_p=0.5", "top_p", 0.5),
        ("a=b=c", "a", "b=c"),
        ("a=", "a", ""),
        ("a=null", "a", None),
    ],
)
def test_a_setting_has_its_name_of_python_whatever_its_value_is(given: str, name: str, value: Any) -> None:
    assert ask._parameter(given) == (name, value)  # noqa: SLF001


@in_one("system, said", [("Be brief.", ["Hi", "Again"]), (None, ["Hi"])])
def test_each_turn_of_a_chat_has_what_was_said_at_its_begin(
    system: str | None, said: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    with LocalBedrock() as bedrock:
        more = ["--system", system] if system else []
        words = ("--endpoint-url", bedrock.url, "--region", "us-east-1", *more)
        assert run("chat", HAIKU, *words, stdin="\n".join([*said, ""])).status == 0
        assert [request.body.get("system") for request in bedrock.requests] == [system] * len(said)


PICTURES = {
    "png": b"\x89PNG\r\n",
    "jpg": b"\xff\xd8\xff\xe0",
    "gif": b"GIF87a",
    "webp": b"RIFF\x00\x00\x00\x00WEBP",
    "mp4": b"\x00\x00\x00\x20ftypisom",
}


def test_pictures_of_every_kind_become_files_one_after_the_other(tmp_path: Path) -> None:
    more = {"gif": [b"GIF89a"], "mp4": [b"\x00\x00\x00\x18ftypmp42"]}
    for kind, first in PICTURES.items():
        for data in (first, *more.get(kind, ())):
            whole = data + bytes(range(40))
            body = {"a": [base64.b64encode(whole).decode()], "b": f"data:x/y;base64,{base64.b64encode(whole).decode()}"}
            assert list(pictures.found(body)) == [(whole, kind)] * 2, (kind, data)
    names = [path.name for _ in range(2) for path in pictures.save({"a": body["a"], "b": body["a"]}, tmp_path, "x/y:0")]
    assert names == [f"x-y-0-{number}.mp4" for number in (1, 2, 3, 4)]
    assert list(pictures.found({"a": "x" * 60, "b": body["a"][0][:39]})) == []


@in_one(
    "bounds, words",
    [
        ({"minimum": 0}, "at least 0"),
        ({"maximum": 1}, "at most 1"),
        ({"minimum": 0, "maximum": 1}, "0 to 1"),
        ({"exclusiveMinimum": 0}, "more than 0"),
        ({"exclusiveMaximum": 1}, "less than 1"),
        ({"exclusiveMinimum": 0, "maximum": 1}, "at most 1, more than 0"),
        ({"multipleOf": 8}, "a multiple of 8"),
        ({"minLength": 1, "maxLength": 9}, "1 to 9 characters"),
        ({"maxItems": 4}, "at most 4 items"),
        ({}, ""),
    ],
)
def test_bounds_in_words(bounds: dict[str, Any], words: str) -> None:
    assert parameters.range_words(bounds) == words


def test_what_is_within_is_told_where_it_stands_and_before_what_comes_next() -> None:
    family = families()["nova"]
    ways = [item.way for item in nested.everything_within(family, nested.roots(family))]
    assert len(ways) == len(set(ways)) > 5
    for before, way in pairwise(ways):
        steps = before.split(".")
        assert way.rpartition(".")[0] in {"", *(".".join(steps[:count]) for count in range(1, len(steps) + 1))}, (before, way)
    assert len({way.partition(".")[0] for way in ways}) == len(
        [key for key, _ in groupby(ways, lambda way: way.partition(".")[0])]
    )


def test_values_of_a_map_are_within_it() -> None:
    inner = {"type": "object", "properties": {"b": {"type": "string"}}}
    for holder in ({"items": inner}, {"additionalProperties": inner}, {"anyOf": [inner, {"type": "null"}]}, {"oneOf": [inner]}):
        assert list(nested._objects(holder, {})) == [inner]  # noqa: SLF001


@in_one("served", ["https://models.example", "https://models.example/", "https://models.example/docs//"])
def test_the_address_of_a_site_may_end_with_a_slash(served: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setenv("BEDROCK_TYPED_DOCS", served)

    def browse(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    docs.docs(NOVA)
    assert opened == [f"{served.rstrip('/')}/models/{NOVA}/index.html"]


def test_facts_are_compared_of_two_models_and_told_as_they_are() -> None:
    one, family = subject(NOVA), subject("llama")
    for pair in ((one, family), (family, one), (family, family)):
        assert not {row.name for row in compare._rows(*pair)} & set(compare.FACTS)  # noqa: SLF001
    rows = {row.name: row for row in compare._rows(one, subject(LLAMA))}  # noqa: SLF001
    assert set(compare.FACTS) <= rows.keys()
    for value, shown in ((False, "False"), (0, "0"), (None, "-"), (("a", "b"), "a, b"), ("x", "x")):
        assert compare._fact(type("S", (), {"info": type("I", (), {"x": value})})(), "x") == shown  # noqa: SLF001


ROW = {"inputText": "a"}


@in_one(
    "row, given",
    [
        (ROW, ROW),
        ({"modelInput": ROW}, ROW),
        ({"recordId": "r1", "modelInput": ROW}, ("r1", ROW)),
        ({"recordId": "r1", **ROW}, {"recordId": "r1", **ROW}),
        (5, 5),
    ],
)
def test_a_row_is_a_body_or_a_record_with_or_without_an_id(row: Any, given: Any, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(f"\n{json.dumps(row)}\n\n")
    assert list(batch._rows(str(tmp_path / "rows.jsonl"))) == [given]  # noqa: SLF001


@in_one(
    "given, state", [("inprogress", "InProgress"), ("Completed", "Completed"), ("FAILED", "Failed"), (None, None), ("", None)]
)
def test_a_state_is_named_in_any_case(given: str | None, state: str | None) -> None:
    assert batch._state(given) == state  # noqa: SLF001


def test_what_is_no_state_is_told_with_those_that_are() -> None:
    with pytest.raises(Problem, match=r"is no state\. There are InProgress, Completed, Failed"):
        batch._state("done")  # noqa: SLF001


@in_one("ends, status", [("sys.exit(7)", 7), ("", 0), ("os.kill(os.getpid(), 9)", 137), ("os.kill(os.getpid(), 15)", 143)])
def test_a_program_that_a_signal_ends_has_the_status_that_a_shell_gives(ends: str, status: int) -> None:
    assert programs.run([sys.executable, "-S", "-c", f"import os, sys; {ends}"], {}) == status


def test_each_schema_has_words_for_every_member_of_a_request() -> None:
    family = families()["llama"]
    members = schema("llama", "request")["properties"]
    told = {item.pointer: item for item in parameters.parameters(family)}
    assert {f"/{name}" for name in members} == told.keys()
    for name, member in members.items():
        assert told[f"/{name}"].default == member.get("default"), name


def test_every_loss_of_a_port_is_told_and_texts_are_printed_as_they_are(run: Run) -> None:
    body = json.dumps({"messages": [{"role": "user", "content": "Grüße, 世界"}], "seed": 3, "logit_bias": {"5": 1}, "n": 2})
    words = ("port", "openai.gpt-oss-20b-1:0", "-", "--to", NOVA)
    plain, told = run(*words, stdin=body), run(*words, "--json", stdin=body).json
    assert "Grüße, 世界" in plain.out
    assert json.loads(plain.out) == told["request"]
    assert len(told["findings"]) > 1
    assert plain.err.splitlines() == [f"standard input#{each['at']}: {each['message']}" for each in told["findings"]]


SUSPECTED = {"inputText": "x", "textGenerationConfig": {"stopSequences": ["a", "b"]}}
WRONG = {"inputTxt": "x"}
SURE = [(4, "/inputText", True), (4, "/inputTxt", True)]


@in_one(
    "rows, told, summary",
    [
        ([SUSPECTED], [(0, "", False)], "1 body, 0 refused"),
        ([{"modelInput": SUSPECTED}], [(0, "/modelInput", False)], "1 body, 0 refused"),
        ([ROW, SUSPECTED], [(2, "", False)], "2 bodies, 0 refused"),
        ([ROW, "", {"modelInput": SUSPECTED}, WRONG], [(3, "/modelInput", False), *SURE], "3 bodies, 1 refused"),
        ([ROW, "{"], [(2, "", True)], "2 bodies, 1 refused"),
    ],
)
def test_a_verdict_has_its_line_and_its_place_and_only_the_certain_ones_refuse(
    rows: list[Any], told: list[tuple[int, str, bool]], summary: str, run: Run
) -> None:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    ran = run("validate", "amazon.titan-text-express-v1", "-", "--json", stdin=text)
    assert sorted({(each["line"], each["at"], each["refused"]) for each in ran.json}) == told
    assert ran.status == int(any(refused for *_, refused in told))
    assert run("validate", "amazon.titan-text-express-v1", "-", stdin=text).err.splitlines()[-1] == summary


@in_one("text", ["{", "{\n[", '{"a": 1,}', "\n\n{"])
def test_what_is_no_json_in_any_line_is_no_body(text: str, run: Run) -> None:
    ran = run("validate", LLAMA, "-", stdin=text)
    assert (ran.status, ran.out) == (2, "")
    assert "standard input: is not JSON" in ran.err
