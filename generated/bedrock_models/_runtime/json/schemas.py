# Copied from generator/bedrock_codegen/runtime/_runtime/json/schemas.py; edit it there.
"""Reading JSON Schemas as the specs write them."""

from __future__ import annotations

from typing import Any

Json = Any


def follow(schema: Json, document: Json) -> Json:
    """What a schema refers to in its document, or itself."""
    while "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema
