"""A pointer of a card that leads nowhere is told of, wherever it stands."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from bedrock_codegen.common.pointers import escape
from bedrock_codegen.lint import lint
from bedrock_codegen.runtime._runtime.json.rules import KINDS

from tests.unit.test_lint import corpus, family, other, toy

CITED = {"source": "guide", "evidence": "reported"}
RULES: list[dict[str, Any]] = [
    {"rule": "requires", "fields": ["/seed"], "needs": ["/max"], "tell": "/blocks/*/type"},
    {"rule": "refers", "fields": ["/name"], "to": ["/blocks/*/text"]},
    {
        "rule": "answered",
        "fields": ["/blocks/*", "/blocks/-1"],
        "asks": "[type=text]/text",
        "answers": "/data",
        "speaker": "/type",
    },
    {"rule": "not_behind", "fields": ["/blocks/*"], "holds": ["[type=image]/data", "/text"], "behind": ["/data"]},
]
"""A rule of each kind that holds paths beside its fields."""


def found(card: dict[str, Any]) -> list[str]:
    files = toy()
    files["family.json"] |= card
    spoken = other()
    spoken.card.data["api"] = "converse"
    lines = [str(each) for each in lint(corpus(family(files), spoken)) if each.pointer.startswith(("/rules/0", "/converse"))]
    return [line.removeprefix("family.json#") for line in lines]


def test_each_kind_that_holds_paths_is_here() -> None:
    assert {rule["rule"] for rule in RULES} == {name for name, kind in KINDS.items() if kind.beside or kind.inside}


@pytest.mark.parametrize("rule", RULES, ids=[rule["rule"] for rule in RULES])
def test_a_path_of_a_rule(rule: dict[str, Any]) -> None:
    assert found({"rules": [rule | CITED]}) == []
    kind = KINDS[rule["rule"]]
    for key in ("fields", *kind.beside, *kind.inside):
        for index, path in enumerate(rule[key] if isinstance(rule[key], list) else [None]):
            bent = deepcopy(rule)
            if path is None:
                bent[key] += "x"
            else:
                bent[key][index] = f"{path}/x" if path.endswith(("*", "-1")) else f"{path}x"
            place = f"/rules/0/{key}" + ("" if path is None else f"/{index}")
            (line, *more) = found({"rules": [bent | CITED]})
            assert line.startswith(f"{place}: {bent[key] if path is None else bent[key][index]} leads nowhere at "), line
            assert more == []


def test_a_path_of_a_tag_that_is_not_there() -> None:
    bent = {**RULES[2], "asks": "[kind=text]/text"}
    assert found({"rules": [bent | CITED]}) == [
        "/rules/0/asks: [kind=text]/text leads nowhere at 'kind'; one of type, text, data",
    ]


def test_the_paths_of_converse() -> None:
    said: dict[str, Any] = {
        "extras": ["/seed", "/config/topK"],
        "without": ["/mode", "/blocks/*/data"],
        "as": {"/max": "/max", "/stop/*": ["/stop/*", "/name"]},
    }
    assert found({"converse": said}) == []
    theirs, ours = "Converse's request", "request.json"
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"extras": ["/seed", "/config/topQ"]}, "/extras/1", ours),
        ({"without": ["/mode", "/blocks/*/date"]}, "/without/1", theirs),
        ({"as": {"/max": "/max", "/stop/x": "/name"}}, f"/as/{escape('/stop/x')}", ours),
        ({"as": {"/max": "/most"}}, f"/as/{escape('/max')}", theirs),
        ({"as": {"/max": ["/max", "/most"]}}, f"/as/{escape('/max')}", theirs),
    ]
    for bent, at, name in cases:
        (line,) = found({"converse": said | bent})
        assert line.startswith(f"/converse{at}: ")
        assert f"({name})" in line
    assert found({"converse": said | {"extras": ["/config/topK/x"]}}) == [
        "/converse/extras/0: /config/topK/x is too deep; a member of the request, or of an object in it"
    ]
