# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/annotations.py; edit it there.
"""What stands in `Annotated[...]` of generated fields: the open arm of a union, a place that takes echoes, JSON as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .base import AnswerBody, EventBody, ResponseBody
from .build_lock import built
from .pydantic_errors import WHOLE_ANSWER


class Unlisted:
    """Marks the open arm of a union: it takes what has none of the listed tags."""

    __slots__ = ("_by", "_tags")

    def __init__(self, *tags: str, by: str) -> None:
        self._tags, self._by = frozenset(tags), by

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def unlisted(value: Any) -> Any:
            tag = value.get(self._by) if isinstance(value, dict) else None
            if isinstance(tag, str) and tag in self._tags:
                raise PydanticCustomError("listed_tag", "is of a known kind")
            return value

        return core_schema.no_info_before_validator_function(unlisted, handler(source))


class Echo:
    """Marks a place that also takes, in Python, what an answer held: sent as it came, without its nulls, and not checked."""

    __slots__ = ("_closed",)

    def __init__(self, closed: Any) -> None:
        self._closed = closed

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        closed = handler.generate_schema(self._closed)
        echoed = core_schema.no_info_after_validator_function(_built, core_schema.is_instance_schema(AnswerBody))
        return core_schema.union_schema([closed, echoed], mode="left_to_right")


def _built(value: AnswerBody) -> AnswerBody:
    """Let pydantic build the class of a part of an answer, which it does late: not every release can write it before."""
    if isinstance(value, ResponseBody | EventBody):
        raise PydanticCustomError("whole_answer", WHOLE_ANSWER, {"at": ""})
    built(type(value))
    return value


def _dumped(value: object, info: ValidationInfo) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping) and info.mode == "python" else value


JsonText = Annotated[str, BeforeValidator(_dumped)]
"""JSON as text; in Python, a dict is written as it."""
