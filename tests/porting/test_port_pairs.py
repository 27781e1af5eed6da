"""Arguments as a list of pairs, and parameters described in a format's own words: read and written both ways, and linted."""

from __future__ import annotations

from typing import Any

from bedrock_codegen.common.porting import port_data
from bedrock_codegen.lint.conversation_read import unread
from bedrock_models._runtime.porting.forms import Form, form_by
from bedrock_models._runtime.porting.read import read
from bedrock_models._runtime.porting.talk import Called, Talk, Tool
from bedrock_models._runtime.porting.write import write
from bedrock_models._runtime.porting.write_tools import write_tools

from tests.support.in_one import in_one

Json = Any
MESSAGES: Json = {"at": "/talk", "human": {"by": "us", "says": ["$text"]}, "assistant": {"by": "it", "says": ["$text"]}}
WORDS: Json = {"txt": "string", "num": "number", "int": "integer", "flag": "boolean", "list": "array", "map": "object"}
PARAMETER: Json = {
    "called": "$key",
    "kind": "$type",
    "about": "$description?",
    "needed": "$required?",
    "one_of": "$enum?",
    "of": "$items?",
}
BY_NAME: Json = {key: mark for key, mark in PARAMETER.items() if mark != "$key"}
GIVEN: Json = {"quay": "Bod\u00f8", "seats": 5, "covered": False, "days": ["sat", "sun"], "at": {"hour": 7}, "fee": None}
SCHEMA: Json = {
    "type": "object",
    "properties": {
        "quay": {"type": "string", "description": "Where it leaves."},
        "day": {"type": "string", "enum": ["sat", "sun"]},
        "seats": {"type": "integer"},
        "lots": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["quay"],
}
PARAMETERS: Json = [
    {"called": "quay", "kind": "txt", "about": "Where it leaves.", "needed": True},
    {"called": "day", "kind": "txt", "one_of": ["sat", "sun"]},
    {"called": "seats", "kind": "int"},
    {"called": "lots", "kind": "list", "of": "txt"},
]


def card(arguments: Json, definitions: Json, **more: Json) -> Json:
    tools = {"at": "/tools", "each": {"name": "$name", "takes": definitions, "for": "$description"}, "types": WORDS, **more}
    call = {"ref": "$id", "tool": "$name", "args": arguments}
    said = {"messages": MESSAGES, "tools": tools, "call": call, "result": {"ref": "$id", "gave": "$text"}}
    return {"parameters": {}, "conversation": said}


def form(said: Json) -> Form:
    data = port_data(said)
    return form_by("ferries", data["forms"][0], data)


def body(args: Json, parameters: Json) -> Json:
    return {
        "talk": [
            {"by": "us", "says": ["When?"]},
            {"by": "it", "says": ["I look.", {"ref": "1", "tool": "ferry", "args": args}]},
            {"by": "us", "says": [{"ref": "1", "gave": "At nine."}]},
        ],
        "tools": [{"name": "ferry", "takes": parameters, "for": "Departures."}],
    }


def pairs(*, name: str = "name", value: str = "value") -> Json:
    return [{name: key, value: held} for key, held in GIVEN.items()]


@in_one(
    "arguments, definitions, sent",
    [
        ({"name": "$key", "value": "$value"}, ["$definitions", PARAMETER], body(pairs(), PARAMETERS)),
        (
            {"is": "$key", "to": {"be": "$value"}},
            {"$definitions": BY_NAME},
            body(
                [{"is": key, "to": {"be": held}} for key, held in GIVEN.items()],
                {each["called"]: {key: held for key, held in each.items() if key != "called"} for each in PARAMETERS},
            ),
        ),
        (
            {"$key": "$value"},
            ["$definitions", {"$key": BY_NAME}],
            body(
                [{key: held} for key, held in GIVEN.items()],
                [{each["called"]: {key: held for key, held in each.items() if key != "called"}} for each in PARAMETERS],
            ),
        ),
        (
            {"name": "$key", "value": "$value", "kind": "any?"},
            ["$definitions", PARAMETER],
            body([{**each, "kind": "any"} for each in pairs()], PARAMETERS),
        ),
    ],
)
def test_pairs_and_parameters_come_back_as_they_were(arguments: Json, definitions: Json, sent: Json) -> None:
    said = card(["$arguments", arguments], definitions)
    talk = read(sent, form(said))
    assert not talk.lost
    assert [(each.name, each.description, each.schema) for each in talk.tools] == [("ferry", "Departures.", SCHEMA)]
    call = talk.turns[1].parts[1]
    assert isinstance(call, Called)
    assert call.arguments == GIVEN
    told: list[str] = []
    assert write(talk, form(said), lambda at, wrong: told.append(f"{at}: {wrong}")) == sent
    assert not told
    assert not list(unread(said))


@in_one(
    "parameter, lost",
    [
        ({"called": "quay", "kind": "colour"}, ["/tools/0/takes/0/kind"]),
        ({"called": "quay", "kind": "txt", "limit": 4}, ["/tools/0/takes/0/limit"]),
        ({"kind": "txt"}, ["/tools/0/takes/0"]),
    ],
)
def test_what_of_a_parameter_has_no_meaning_is_told(parameter: Json, lost: list[str]) -> None:
    sent = body([], [parameter])
    assert read(sent, form(card(["$arguments", {"name": "$key", "value": "$value"}], ["$definitions", PARAMETER]))).lost == lost


def test_what_of_a_schema_no_definition_says_is_told() -> None:
    told: list[str] = []
    schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"quay": {"type": ["string", "null"], "minLength": 2}, "lots": {"type": "array", "items": {"enum": ["a"]}}},
    }
    sent: Json = {}
    said = card("$arguments", ["$definitions", {"called": "$key", "kind": "$type"}])
    write_tools(Talk(tools=[Tool("ferry", "Departures.", schema)]), form(said), sent, lambda _, wrong: told.append(wrong))
    assert sent["tools"][0]["takes"] == [{"called": "quay", "kind": "txt"}, {"called": "lots", "kind": "list"}]
    assert [wrong.partition(" place for ")[2].partition(" in what")[0] for wrong in told] == [
        "additionalProperties",
        "type of quay",
        "minLength of quay",
        "items of lots",
    ]


@in_one("args", [[{"name": "quay", "value": 1}, {"name": "quay", "value": 2}], [{"value": 1}], [7]])
def test_arguments_that_are_no_pairs_are_no_call(args: Json) -> None:
    talk = read(body(args, []), form(card(["$arguments", {"name": "$key", "value": "$value"}], ["$definitions", PARAMETER])))
    assert talk.lost
