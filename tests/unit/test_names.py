"""Names in Python for names on the wire."""

from __future__ import annotations

import keyword

import pytest
from bedrock_codegen.common.names import KEYWORDS, PARAMETERS, RESERVED, Name, parameter, snake
from pydantic import BaseModel

from tests.support.in_one import in_one

WIRE = {
    "topP": "top_p",
    "top_p": "top_p",
    "maxTokenCount": "max_token_count",
    "inputText": "input_text",
    "amazon-bedrock-trace": "amazon_bedrock_trace",
    "amazon-bedrock-guardrailConfig": "amazon_bedrock_guardrail_config",
    "HTTPServer": "http_server",
    "s3URI": "s3_uri",
    "bucketOwner": "bucket_owner",
    "taskType2": "task_type2",
    "a.b c": "a_b_c",
    "__x__": "x",
    "$ref": "ref",
    "42": "field_42",
    "---": "field",
    "": "field",
    "class": "class_",
    "from": "from_",
    "None": "none",
    "json": "json_",
    "copy": "copy_",
    "schema": "schema_",
    "modelConfig": "model_config_",
    "model_dump": "model_dump_",
    "toWire": "to_wire_",
    "bedrock": "bedrock_",
    "model_id": "model_id",
}


@in_one("wire, python", WIRE.items())
def test_snake(wire: str, python: str) -> None:
    assert snake(wire) == python
    assert snake(snake(wire)) == python


@pytest.mark.parametrize("text", ["", "a-b", "1a", "class", "é", "a b", "a.b", "None", "a\n", "ﬁ"])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no name that Python takes"):
        Name(text)


def test_a_name_is_text() -> None:
    assert Name("top_p") == "top_p"
    assert f"{Name('top_p')}" == "top_p"


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_field_gives_way_to_what_every_function_takes(name: str) -> None:
    assert parameter(name) == f"{name}_"
    assert parameter(f"{name}s") == f"{name}s"


def test_the_reserved_words_hold_those_of_this_python_and_this_pydantic() -> None:
    assert set(keyword.kwlist) <= KEYWORDS
    assert {name for name in dir(BaseModel) if not name.startswith("_")} <= RESERVED
