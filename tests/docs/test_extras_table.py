"""The table of extras in docs/converse.md is what the cards say. `BEDROCK_UPDATE=1` writes it anew."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.common.names import snake

from tests.support import corpus

PAGE = Path(__file__).parents[2] / "docs" / "converse.md"
TABLE = re.compile(r"(?<=<!-- extras -->\n).*?(?=<!-- end of extras -->)", re.DOTALL)
HEAD = "| family | parameter | takes | what it is |\n|---|---|---|---|\n"
BOUNDS = {"minimum": "from {}", "maximum": "to {}", "minItems": "at least {} items"}


def table() -> str:
    """The table, out of the cards and the request schemas."""
    rows = [row for name in corpus.FAMILIES if "converse" in corpus.card(name) for row in _rows(name)]
    return HEAD + "".join(rows)


def _rows(family: str) -> list[str]:
    document = corpus.body(family, "request")
    extras = corpus.card(family)["converse"].get("extras", ())
    if not extras:
        return [f"| `{family}` | none | | |\n"]
    return [_row(family, document, pointer) for pointer in extras]


def _row(family: str, document: Any, pointer: str) -> str:
    schema: Any = document
    for step in pointer.split("/")[1:]:
        schema = _resolved(document, schema)["properties"][step]
    words = schema["description"].partition(". ")[0].rstrip(".").replace("|", "or")
    name = schema.get("x-name", snake(pointer.rpartition("/")[2]))
    return f"| `{family}` | `{name}` | {_taken(document, schema)} | {words} |\n"


def _taken(document: Any, schema: Any) -> str:
    schema = _resolved(document, schema)
    arms = [_resolved(document, arm) for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ()))]
    if arms:
        return " or ".join(dict.fromkeys(_taken(document, arm) for arm in arms))
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "properties" in schema:
        tag = schema["properties"].get("type", {}).get("const")
        return "{" + ", ".join(f"`{key}: {tag}`" if key == "type" and tag else f"`{key}`" for key in schema["properties"]) + "}"
    kind = schema.get("type", "any value")
    bounds = [said.format(schema[key]) for key, said in BOUNDS.items() if key in schema]
    return " ".join([kind if isinstance(kind, str) else " or ".join(kind), *bounds])


def _resolved(document: Any, schema: Any) -> Any:
    return document["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def test_the_table_is_what_the_cards_say() -> None:
    page = PAGE.read_text(encoding="utf-8")
    found = TABLE.search(page)
    assert found is not None
    if os.environ.get("BEDROCK_UPDATE"):
        PAGE.write_text(TABLE.sub(lambda _: table(), page), encoding="utf-8")
        pytest.skip("written anew")
    assert found[0] == table()
