"""A page that says what no schema may say costs what it says there, and never the draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands import draft as command
from bedrock_codegen.common.findings import SpecError, SpecFinding
from bedrock_codegen.draft.page.in_part import checked_in_part

from tests.draft import orchard

Json = Any


def files(length: Json, kind: Json) -> dict[str, Json]:
    props = {"length": length, "kind": {"anyOf": [kind]}}
    return {"family.json": {"todo": ["TODO: one"]}, "request.json": {"properties": props}}


BARE = files({"type": "integer"}, {"type": "string"})
TOLD = files({"type": "integer", "maximum": 9}, {"type": "string", "const": 3})


@pytest.mark.parametrize(
    ("pointer", "left"),
    [
        (
            "/properties/kind/anyOf/0/const",
            {"length": {"type": "integer", "maximum": 9}, "kind": {"anyOf": [{"type": "string"}]}},
        ),
        ("/properties/length/maximum", {"length": {"type": "integer"}, "kind": {"anyOf": [{"type": "string", "const": 3}]}}),
        ("/properties", {"length": {"type": "integer"}, "kind": {"anyOf": [{"type": "string"}]}}),
        ("/nowhere/at/all", BARE["request.json"]["properties"]),
    ],
)
def test_what_is_wrong_is_taken_back_and_told(pointer: str, left: Json) -> None:
    finding = SpecFinding("specs/x/request.json", pointer, "is wrong", "something else")

    def check(tried: dict[str, Json]) -> dict[str, Json]:
        if tried["request.json"] == TOLD["request.json"]:
            raise SpecError([finding])
        return tried

    made = checked_in_part(TOLD, BARE, check)
    assert made["request.json"]["properties"] == left
    assert [line.partition(": what the page")[0] for line in made["family.json"]["todo"]] == [
        "TODO: one",
        f"TODO: request.json: {pointer}",
    ]


def test_a_draft_is_made_of_any_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def described(made: dict[str, Json], _told: str, _samples: Json) -> dict[str, Json]:
        request = made["request.json"]
        name = next(iter(request["properties"]))
        return {**made, "request.json": {**request, "properties": {**request["properties"], name: {"const": [1]}}}}

    monkeypatch.setattr(command, "described", described)
    page = tmp_path / "page.md"
    page.write_text("Words.")
    made = command.draft([tmp_path / "specs"], "orchard/orchard_chat", [orchard.write(tmp_path / "recordings")], page=page)
    assert not made.unlike
    assert any("what the page says there was left out" in each.wrong for each in made.todos)
