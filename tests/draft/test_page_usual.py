"""The most usual page there is: a table with a column of defaults, ranges in sentences, and a line for each kind of part."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.draft.page.members import described

Json = Any
PAGE = """# Auk

| Field | Type | Required | Default | Description |
|---|---|---|---|---|
| `talk` | array of turn | Yes | \N{EN DASH} | What was said, oldest first. 1 to 300 turns. |
| `most` | integer | No | 900 | The most tokens to write. 1 to 9,000. |
| `dials.heat` | number | No | 0.6 | Temperature: how freely it speaks. Between 0 and 1.4. |
| `dials.mass` | number | No | 1.0 | Top-p. 0 < x <= 1. |
| `dials.luck` | integer | No | random | Makes it repeatable. |
| `ends` | array of string | No | [] | Texts at which it stops. Up to 6, each of at most 40 characters. |
| `kit` | array of tool | No | n/a | What it may use. Up to 32 tools. |
| `forms` | array of string | No | \N{EN DASH} | Forms wanted: `float`, `int8`, `bits`. |
| `side` | integer | No | none | Number of dimensions: 256, 512 or 1024. |

A part of the talk has a `sort`: `picture` or `back`.

- `picture`: `dots` is the picture in base64; `shape` is `png`, `jpeg` or `webp`. At most 20 pictures in a request.
- `back`: what came of it, with the `slip` it belongs to, the `found` as text, and `broke` (default false) if it failed.
"""
BODY = {
    "talk": [
        {"sort": "picture", "dots": "AAAA", "shape": "png"},
        {"sort": "back", "slip": "s-1", "found": "It rains.", "broke": True},
    ],
    "dials": {"heat": 0.2, "mass": 1, "luck": 4},
    "most": 70,
    "ends": ["END"],
    "kit": [{"label": "chart"}],
    "forms": ["float"],
    "side": 512,
}


def member(**more: Json) -> Json:
    return {"description": "TODO: what it is", "x-source": "recording", "x-evidence": "recorded", **more}


@pytest.fixture(scope="module")
def request_schema() -> Json:
    """What a draft knows of the request, with what the page adds."""
    text = {"type": "string"}
    picture = {"sort": {"const": "picture", "type": "string"}, "dots": member(**text), "shape": member(**text)}
    back = {
        "sort": {"const": "back", "type": "string"},
        "slip": member(**text),
        "found": member(**text),
        "broke": member(type="boolean"),
    }
    dials = {"heat": member(type="number"), "mass": member(type="number"), "luck": member(type="integer")}
    turns = [{"type": "object", "properties": each, "required": list(each)} for each in (picture, back)]
    request = {
        "type": "object",
        "properties": {
            "talk": member(type="array", items={"anyOf": turns}),
            "dials": member(type="object", properties=dials),
            "most": member(type="integer"),
            "ends": member(type="array", items=text),
            "kit": member(type="array", items={"type": "object", "properties": {"label": member(**text)}}),
            "forms": member(type="array", items=text),
            "side": member(type="integer"),
        },
        "required": ["talk", "dials", "most", "ends", "kit", "forms", "side"],
    }
    files = {"request.json": request, "family.json": {"sources": {}, "parameters": {"first": ["talk"]}}}
    return described(files, PAGE, [Sample(where="", request=BODY)])["request.json"]


BOUNDS = ("minimum", "exclusiveMinimum", "maximum", "minItems", "maxItems", "default")


def test_ranges_in_words_are_read_beside_a_column_of_defaults(request_schema: Json) -> None:
    members = request_schema["properties"]
    members |= members["dials"]["properties"]
    found = {name: {key: each[key] for key in BOUNDS if key in each} for name, each in members.items()}
    assert found == {
        "talk": {"minItems": 1, "maxItems": 300},
        "dials": {},
        "most": {"minimum": 1, "maximum": 9000, "default": 900},
        "heat": {"minimum": 0, "maximum": 1.4, "default": 0.6},
        "mass": {"exclusiveMinimum": 0, "maximum": 1, "default": 1},
        "luck": {},
        "ends": {"maxItems": 6},
        "kit": {"maxItems": 32},
        "forms": {},
        "side": {"minimum": 256, "maximum": 1024},
    }


def test_a_dash_is_no_default(request_schema: Json) -> None:
    assert set(request_schema["required"]) == {"talk", "dials"}


def test_what_is_said_of_one_member_is_not_said_of_its_neighbour(request_schema: Json) -> None:
    picture, back = request_schema["properties"]["talk"]["items"]["anyOf"]
    assert "required" in picture
    assert back["required"] == ["sort", "slip", "found"]
    assert back["properties"]["broke"]["default"] is False


def test_words_that_a_sentence_lists_are_listed(request_schema: Json) -> None:
    members = request_schema["properties"]
    picture, _ = members["talk"]["items"]["anyOf"]
    assert picture["properties"]["shape"]["anyOf"] == [{"enum": ["jpeg", "png", "webp"]}, {"type": "string"}]
    assert members["forms"]["items"] == {"anyOf": [{"enum": ["bits", "float", "int8"]}, {"type": "string"}]}


def test_the_word_of_an_arm_stays_its_own_where_a_page_lists_those_of_all(request_schema: Json) -> None:
    arms = request_schema["properties"]["talk"]["items"]["anyOf"]
    assert [arm["properties"]["sort"] for arm in arms] == [{"const": word, "type": "string"} for word in ("picture", "back")]
