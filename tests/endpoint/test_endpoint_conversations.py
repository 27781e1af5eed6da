"""A conversation that Converse would refuse is refused in AWS's own words: those that stand in the refused example."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_models.testing import LocalBedrock
from bedrock_models.testing.endpoint import converse_words
from botocore.exceptions import ClientError

SPECS = Path(__file__).parents[2] / "specs"
INVALID = SPECS / "bedrock" / "converse" / "examples" / "invalid"
SAID = ("tools_forgotten", "user_thinks", "silent_error", "no_content", "no_text", "tools_on_a_small_llama")


@pytest.mark.parametrize("name", SAID)
def test_a_refusal_reads_as_awss(name: str) -> None:
    shown: dict[str, Any] = json.loads((INVALID / f"{name}.json").read_bytes())
    words = shown["description"].split('"')[1]
    with LocalBedrock() as bedrock, pytest.raises(ClientError) as caught:
        bedrock.client().converse(modelId=shown["model_id"], **shown["request"])
    told: Any = caught.value.response
    assert told["Error"] == {"Code": "ValidationException", "Message": words}


def test_every_sentence_is_for_words_of_a_card() -> None:
    cards = "".join(path.read_text(encoding="utf-8") for path in SPECS.glob("*/*/family.json"))
    assert [words for words in converse_words.SENTENCES if words not in cards] == []
