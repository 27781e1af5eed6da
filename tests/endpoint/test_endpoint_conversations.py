"""A conversation that Converse would refuse is refused in AWS's own words: those that stand in the refused example."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_models.testing import LocalBedrock
from bedrock_models.testing.endpoint import converse_words
from botocore.exceptions import ClientError

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
INVALID = SPECS / "bedrock" / "converse" / "examples" / "invalid"
SAID = (
    "tools_forgotten",
    "user_thinks",
    "silent_error",
    "no_content",
    "no_text",
    "tools_on_a_small_llama",
    "documents_of_one_name",
    "six_documents",
)


@pytest.mark.parametrize("name", SAID)
def test_a_refusal_reads_as_awss(name: str) -> None:
    shown: dict[str, Any] = json.loads((INVALID / f"{name}.json").read_bytes())
    words = shown["description"].split('"')[1]
    with LocalBedrock() as bedrock, pytest.raises(ClientError) as caught:
        bedrock.client().converse(modelId=shown["model_id"], **shown["request"])
    told: Any = caught.value.response
    assert told["Error"] == {"Code": "ValidationException", "Message": words}


def test_every_sentence_is_for_words_of_a_card_or_of_a_kind_of_rule() -> None:
    kinds = (ROOT / "generator/bedrock_codegen/runtime/_runtime/json/rules").glob("*.py")
    said = "".join(path.read_text(encoding="utf-8") for path in (*SPECS.glob("*/*/family.json"), *kinds))
    assert [words for words in converse_words.SENTENCES if words not in said] == []


def test_a_value_beyond_its_bounds_is_told_as_the_service_counts() -> None:
    """From one, with each item as the member of its list; what people say to the model is not repeated."""
    call = {"toolUse": {"toolUseId": "t1", "name": "mcp.search", "input": {}}}
    spec = {"toolSpec": {"name": "look up", "inputSchema": {"json": {"type": "object"}}}}
    turns = [{"role": "user", "content": [{"text": "Hi"}]}, {"role": "assistant", "content": [{"text": "So"}, call]}]
    with LocalBedrock() as bedrock, pytest.raises(ClientError) as caught:
        bedrock.client().converse(modelId="us.anthropic.claude-sonnet-4-6", messages=turns, toolConfig={"tools": [spec]})
    told: Any = caught.value.response
    demand = "failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+"
    assert told["Error"]["Message"] == (
        f"2 validation errors detected: Value at 'messages.2.member.content.2.member.toolUse.name' {demand}; "
        f"Value 'look up' at 'toolConfig.tools.1.member.toolSpec.name' {demand}"
    )
