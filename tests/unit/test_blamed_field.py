"""Which field a sentence of AWS speaks of: each reading keeps the promise of the example in its docstring."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable

import pytest
from bedrock_models import Finding
from bedrock_models._runtime.service_errors import blamed_field
from bedrock_models._runtime.service_errors.blamed_field import Said, unwrapped
from bedrock_models.claude_messages import ClaudeRequest

PLACES = {
    "_of_schema_check": "/textGenerationConfig/topP",
    "_of_service_model": "/toolConfig/tools",
    "_of_list_of_fields": "/styl",
    "_of_deserializer": "/messages/0/role",
    "_of_known_sentence": "/messages/0/content/0/text",
    "_of_dotted_path": "/messages/0/content",
    "_of_backticks": "/max_tokens",
    "_of_other_name": "/max_tokens",
    "_of_first_word": "/temperature",
}


@pytest.mark.parametrize("read", blamed_field._READINGS, ids=lambda read: read.__name__)  # noqa: SLF001 - each by itself
def test_each_reading_finds_the_place_in_its_example(read: Callable[[Said], Finding | None]) -> None:
    example = re.search(r"Example: `+ ?(.*?) ?`+$", inspect.getdoc(read) or "", flags=re.MULTILINE)
    assert example is not None
    found = read(Said(text=unwrapped(example[1]), body={"max_tokens": 9000}, request=ClaudeRequest, converse=False))
    assert found is not None
    assert found.pointer == PLACES[read.__name__]
