"""A family of a private spec folder gets the whole interface with no Python written; a slip in its card is found."""

from __future__ import annotations

import ast
import copy
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.write import write

from tests.support.fake_client import PNG, FakeClient

DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
SOURCE = {"x-source": "guide", "x-evidence": "documented"}


def word(description: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": description, **more}


def closed(title: str, description: str, required: list[str], properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": title,
        "description": description,
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


CARD: dict[str, Any] = {
    "$schema": "../../family.schema.json",
    "title": "Acme Oracle",
    "description": "Questions in, oracles out.",
    "class_prefix": "Oracle",
    "operations": ["invoke", "stream"],
    "parameters": {"first": ["talk"]},
    "answer": {
        "text": {"response": "/sayings/*/saying", "event": "/saying"},
        "stop_reason": {"response": "/sayings/*/why", "event": "/why"},
        "ends": {"at": "/why"},
        "assembly": "fields",
        "fields": {"/sayings/0/saying": {"from": "/saying", "take": "join"}, "/sayings/0/why": {"from": "/why"}},
    },
    "fm": {
        "text": {
            "messages": {
                "at": "/talk",
                "system": {"at": "/mood/tone", "value": "$text"},
                "human": {"who": "asker", "what": "$text"},
                "seeing": {"who": "asker", "what": "$text", "seen": ["$images"]},
                "image": {"kind": "$format", "data": "$base64"},
                "assistant": {"who": "oracle", "what": "$text"},
            },
            "parameters": {"max_token_count": "/limit", "temperature": "/mood/heat", "clarity": "/mood/clarity"},
            "defaults": {"max_token_count": 9},
        },
        "stop_reasons": {"done": "end"},
        "classes": {"Oracle": {}},
    },
    "sources": {"guide": {"url": "https://example.com/oracle"}},
}
REQUEST: dict[str, Any] = {
    **DIALECT,
    **SOURCE,
    **closed(
        "OracleRequest",
        "What is asked.",
        ["talk", "limit"],
        {
            "talk": {"type": "array", "items": {"$ref": "#/$defs/OracleTurn"}, "description": "What was said."},
            "limit": {"type": "integer", "minimum": 1, "description": "Most words."},
            "mood": {"$ref": "#/$defs/OracleMood"},
        },
    ),
    "$defs": {
        "OracleTurn": closed(
            "OracleTurn",
            "One turn.",
            ["who", "what"],
            {
                "who": word("Who speaks.", enum=["asker", "oracle"]),
                "what": word("What is said."),
                "seen": {"type": "array", "items": {"$ref": "#/$defs/OracleVision"}, "description": "What is shown."},
            },
        ),
        "OracleVision": closed(
            "OracleVision",
            "A picture.",
            ["kind", "data"],
            {"kind": word("Its format."), "data": word("The file.", contentEncoding="base64")},
        ),
        "OracleMood": closed(
            "OracleMood",
            "How to answer.",
            [],
            {
                "heat": {"type": "number", "minimum": 0, "maximum": 1, "description": "Randomness."},
                "tone": word("In which tone."),
                "clarity": word("How clear to be.", enum=["dark", "clear"]),
            },
        ),
    },
}
WHY = {"anyOf": [{"enum": ["done"]}, {"type": "string"}], "description": "Why it ended."}
SAYING = {"type": "string", "description": "The text."}
RESPONSE: dict[str, Any] = {
    **DIALECT,
    **SOURCE,
    "title": "OracleResponse",
    "description": "What was said.",
    "type": "object",
    "required": ["sayings"],
    "properties": {"sayings": {"type": "array", "items": {"$ref": "#/$defs/OracleSaying"}, "description": "The texts."}},
    "$defs": {
        "OracleSaying": {
            "title": "OracleSaying",
            "description": "One text.",
            "type": "object",
            "properties": {"saying": SAYING, "why": WHY},
        }
    },
}
EVENT: dict[str, Any] = {
    **DIALECT,
    **SOURCE,
    "title": "OracleEvent",
    "description": "A piece.",
    "type": "object",
    "properties": {"saying": SAYING, "why": WHY},
}
ANSWER = {"sayings": [{"saying": "Perhaps", "why": "done"}]}
EXAMPLE = {
    "description": "A question.",
    "model_id": "acme.oracle-v1",
    "request": {"talk": [{"who": "asker", "what": "When?"}], "limit": 5},
    "response": ANSWER,
}
REFUSED = {"description": "No limit.", "request": {"talk": []}, "at": "/limit"}


def specs(folder: Path, card: dict[str, Any]) -> Path:
    family = folder / "specs" / "acme" / "oracle"
    (family / "examples" / "invalid").mkdir(parents=True)
    files = {
        "family": card,
        "request": REQUEST,
        "response": RESPONSE,
        "event": EVENT,
        "examples/question": EXAMPLE,
        "examples/invalid/no_limit": REFUSED,
        "models": {"acme.oracle-v1": {"in": ["text", "image"], "profiles": ["us"]}},
    }
    for name, value in files.items():
        (family / f"{name}.json").write_text(json.dumps(value))
    return folder / "specs"


@pytest.fixture(scope="module")
def fm(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The common interface of a package that holds nothing but the made-up family, under a name of its own."""
    folder = tmp_path_factory.mktemp("made_up")
    write(generate([specs(folder, CARD)]), folder / "acme_clients")
    sys.path.insert(0, str(folder))
    yield import_module("acme_clients.fm")
    sys.path.remove(str(folder))


def test_it_chats_with_everything_that_the_card_says(fm: Any) -> None:
    client = FakeClient(ANSWER)
    oracle = fm.from_model_id("us.acme.oracle-v1", client=client, temperature=0)
    talk = [fm.System("grave"), fm.Human("Hi"), fm.Assistant("Ho"), fm.Human("When?", images=[PNG])]
    assert oracle.chat(talk, clarity="dark") == ["Perhaps"]
    turns = client.body["talk"]
    assert [turn["who"] for turn in turns] == ["asker", "oracle", "asker"]
    assert turns[2]["seen"][0]["kind"] == "png"
    assert client.body["mood"] == {"tone": "grave", "heat": 0, "clarity": "dark"}
    assert client.body["limit"] == 9


def test_it_generates_streams_and_tells_details(fm: Any) -> None:
    client = FakeClient(ANSWER, events=[{"saying": "Per"}, {"saying": "haps", "why": "done"}])
    oracle = fm.Oracle.from_id(fm.Model.ACME_ORACLE_V1, client=client)
    details = oracle.generate("When?", max_token_count=3, details=True)
    assert (details.output, details.stop_reason, json.loads(details.body)["limit"]) == (["Perhaps"], "end", 3)
    assert list(oracle.generate("When?", stream=True)) == ["Per", "haps"]
    assert fm.Oracle.list_model_ids() == ["acme.oracle-v1"]


def test_a_second_package_leaves_the_first_alone(fm: Any) -> None:
    import bedrock_models.fm as ours  # noqa: PLC0415

    assert not hasattr(ours, "Oracle")
    assert not hasattr(fm, "Titan")


PAINTS = {
    "prompt": {"at": "/mood/clarity"},
    "parameters": {"limit": "/limit", "clarity": "/mood/heat"},
    "pictures": "/sayings/*/saying",
}
SLIPS: list[tuple[tuple[str, ...], Any, str, str]] = [
    (
        ("text", "parameters", "temperature"),
        "/mood/heath",
        "/fm/classes/Oracle/text/parameters/temperature",
        "leads nowhere",
    ),
    (("text", "parameters", "stream"), "/limit", "/fm/classes/Oracle/text/parameters/stream", "methods need themselves"),
    (("text", "messages", "at"), "/chat", "/fm/classes/Oracle/text/messages/at", "leads nowhere"),
    (("text", "messages", "human", "who"), "user", "/fm/classes/Oracle/text", "/talk/0/who"),
    (("text", "defaults"), {}, "/fm/classes/Oracle/text", "/limit is missing"),
    (("text", "defaults"), {"heat": 1}, "/fm/classes/Oracle/text/defaults", "is no parameter"),
    (("text", "template"), "oracle", "/fm/classes/Oracle/text/template", "no template"),
    (("text", "prompt"), "/limit", "/fm/classes/Oracle/text", "neither or both"),
    (("stop_reasons",), {}, "/fm/stop_reasons", "'done'"),
    (("classes", "Titan"), {"models": ["acme.*"], "image": {}}, "/fm/classes/Titan/image", "has no pictures"),
    (
        ("classes", "Painter"),
        {"models": ["acme.*"], "image": {**PAINTS, "prompt": {"optional": True}, "required": ["limit"], "first": ["limit"]}},
        "/fm/classes/Painter/image/prompt/optional",
        "'prompt' may be left out",
    ),
    (
        ("classes", "Painter"),
        {"models": ["acme.*"], "image": {**PAINTS, "required": ["limit"], "first": ["clarity", "limit"]}},
        "/fm/classes/Painter/image/first/0",
        "'clarity' may be left out",
    ),
    (("classes", "Human"), {}, "/fm/classes/Human", "the package itself"),
    (("classes", "Oracle", "attributes"), {"Mood": "OracleMud"}, "/fm/classes/Oracle/attributes/Mood", "no definition"),
    (("enums",), {"Heat": {"at": "/mood/heat"}}, "/fm/enums/Heat/at", "no enumeration"),
    (("text", "colour"), "red", "/fm/text/colour", "not known here"),
]


@pytest.mark.parametrize(
    ("path", "value", "pointer", "wrong"), SLIPS, ids=lambda value: "/".join(value) if isinstance(value, tuple) else ""
)
def test_a_slip_is_found_where_it_is(tmp_path: Path, path: tuple[str, ...], value: Any, pointer: str, wrong: str) -> None:
    card = copy.deepcopy(CARD)
    holder = card["fm"]
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    with pytest.raises(SpecError) as failure:
        generate([specs(tmp_path, card)])
    assert any(finding.pointer == pointer and wrong in finding.wrong for finding in failure.value.findings), str(failure.value)


def test_two_models_of_one_name_are_found(tmp_path: Path) -> None:
    folder = specs(tmp_path, CARD)
    models = {"acme.oracle-v1": {"in": ["text"]}, "acme.oracle_v1": {"in": ["text"]}}
    (folder / "acme" / "oracle" / "models.json").write_text(json.dumps(models))
    with pytest.raises(SpecError, match=r"acme\.oracle_v1 would be ACME_ORACLE_V1"):
        generate([folder])


def test_paths_that_cannot_be_read_are_found(tmp_path: Path) -> None:
    card = copy.deepcopy(CARD)
    card["fm"] = {
        "embedding": {"texts": "/talk", "vectors": "/sayings/*/saying", "parameters": {}},
        "classes": {"Oracle": {}},
    }
    with pytest.raises(SpecError, match=r"cannot be read from response.json: saying\.saying is no array"):
        generate([specs(tmp_path, card)])


HOSTILE = '"""\'\\ {text} {} %s {{ x }}\'; import os; os.abort() #'


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to all texts below a value."""
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in _leaves(item, (*path, key))]
    if isinstance(value, list):
        return [leaf for index, item in enumerate(value) for leaf in _leaves(item, (*path, index))]
    return [path] if isinstance(value, str) else []


WITH_TEMPLATE: dict[str, Any] = {
    **CARD["fm"],
    "templates": {
        "acme": {"begin": "<", "system": "{text}", "human": "{text}", "assistant": "{text}", "special": ["<"], "formatted": ["<"]}
    },
    "enums": {"Clarity": {"at": "/mood/clarity", "names": {"dark": "DARK"}}},
    "classes": {"Oracle": {"description": "It knows.", "models": ["acme.*"], "attributes": {"Mood": "OracleMood"}}},
}


@pytest.mark.parametrize("path", _leaves(WITH_TEMPLATE), ids=lambda path: "/".join(map(str, path)))
def test_no_text_of_a_card_becomes_code(tmp_path: Path, path: tuple[Any, ...]) -> None:
    card = copy.deepcopy({**CARD, "fm": WITH_TEMPLATE})
    holder = card["fm"]
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = HOSTILE
    try:
        tree = generate([specs(tmp_path, card)])
    except SpecError:
        return
    source = next(text for name, text in tree.items() if str(name) == "fm/oracle.py")
    nodes = list(ast.walk(ast.parse(source)))
    assert any(isinstance(node, ast.Constant) and "os.abort" in str(node.value) for node in nodes)
    assert not [node for node in nodes if isinstance(node, ast.Name) and node.id == "os"]
