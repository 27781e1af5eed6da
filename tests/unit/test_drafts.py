"""A request is judged by one look at the whole, or each check at its place: what is said of it is the same."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import converse, errors, families
from bedrock_models._runtime.bodies.build_lock import built
from bedrock_models._runtime.bodies.rule_checks import Draft
from bedrock_models._runtime.models.checks import check_model
from bedrock_models._runtime.models.family import Family
from bedrock_models._runtime.models.references import base_id
from pydantic import ValidationError

SPECS = Path(__file__).parents[2] / "specs"
FOLDERS = {path.parent.name: path.parent for path in sorted(SPECS.glob("*/*/family.json"))}
MODELS = {"converse": ("anthropic.claude-haiku-4-5-20251001-v1:0", "meta.llama3-1-8b-instruct-v1:0")}


def at_once(family: Family, model_id: str, body: dict[str, Any]) -> bytes:
    """The JSON of a request whose objects are judged as they are made."""
    try:
        request = built(family.request).__pydantic_validator__.validate_python(body)
    except ValidationError:
        Draft(family.request, body).judged()  # it says the same in our words
        raise
    check_model(family, model_id, request)
    return bytes(request.to_wire())


def as_a_draft(family: Family, model_id: str, body: dict[str, Any]) -> bytes:
    """The JSON of a request that is judged by a look at the whole."""
    draft = Draft(family.request, body)
    check_model(family, model_id, draft.body, draft=draft)
    return bytes(draft.body.to_wire())


def outcome(make: Callable[[Family, str, dict[str, Any]], bytes], *given: Any) -> object:
    try:
        return make(*given)
    except errors.RequestError as error:
        return str(error)


@pytest.mark.parametrize("name", FOLDERS)
def test_a_look_at_the_whole_says_what_looks_at_each_object_say(name: str) -> None:
    family = families()[name]
    for path in FOLDERS[name].glob("examples/**/*.json"):
        example = json.loads(path.read_bytes())
        if not isinstance(body := example.get("request"), dict):
            continue
        for model_id in (
            (base_id(example["model_id"])[0],)
            if "model_id" in example
            else MODELS.get(name, family.model_ids[:1] or ("acme.new",))
        ):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                told = [outcome(make, family, model_id, body) for make in (at_once, as_a_draft)]
            assert told[0] == told[1], (path, model_id)


@pytest.mark.parametrize("wrong", [math.nan, [1, math.inf], {"a": [{"b": -math.inf}]}])
def test_numbers_that_no_json_has_are_found_in_free_json_with_their_place(wrong: object) -> None:
    turns: Any = [{"role": "user", "content": [{"text": "NaN or Infinity?"}]}]
    schema = {"type": "object", "description": "NaN, Infinity, -Infinity", "default": wrong}
    tools: Any = [{"toolSpec": {"name": "t", "inputSchema": {"json": schema}}}]
    with pytest.raises(errors.RequestError, match="finite") as caught:
        converse.request(turns, tools=tools)
    assert [finding.pointer for finding in caught.value.findings] == ["/toolConfig/tools/0/toolSpec/inputSchema/json/default"]
    call: Any = {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "t", "input": {"b": wrong}}}]}
    with pytest.raises(errors.RequestError, match="finite") as caught:
        converse.request([*turns, call])
    assert [finding.pointer for finding in caught.value.findings] == ["/messages/1/content/0/toolUse/input"]
    schema["default"] = 1.5
    assert b"Infinity, -Infinity" in converse.request(turns, tools=tools).to_wire()
