"""Names in Python for names on the wire: one place, pure functions, nothing numbered.

The reserved words are written out, and not taken from the Python or the pydantic that happens to run the generator: a word more
would rename somebody's field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Self

KEYWORDS = frozenset(
    (
        "False None True and as assert async await break class continue def del elif else except finally for from global if "
        "import in is lambda nonlocal not or pass raise return try while with yield"
    ).split()
)
PYDANTIC = frozenset(
    (
        "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json update_forward_refs validate "
        "model_computed_fields model_config model_construct model_copy model_dump model_dump_json model_extra model_fields "
        "model_fields_set model_json_schema model_parametrized_name model_post_init model_rebuild model_validate "
        "model_validate_json model_validate_strings"
    ).split()
)
OURS = frozenset(["bedrock", "from_wire", "misfits", "to_wire", "unknown_fields"])
RESERVED = KEYWORDS | PYDANTIC | OURS

TYPES = {"bool": "boolean", "float": "number", "int": "integer", "list": "array", "str": "string"}
"""Python's names of types, and JSON's: where a class has a member of such a name, none beside it can be of that type."""

PARAMETERS = frozenset(
    ["model_id", "client", "options", "extra_body", "call", "present", "request", "job", "output", "settings", "s3"]
)
"""What every generated function takes beside the body's fields, or calls."""


class Name(str):
    """Text that is proven to be usable as a Python name."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Raise ValueError for what Python does not take as a name, or reads as a keyword."""
        if not (text.isascii() and text.isidentifier()) or text in KEYWORDS:
            raise ValueError(f"{text!r}: is no name that Python takes")
        return super().__new__(cls, text)


def snake(wire: str) -> Name:
    """A field's name in Python: `topP` is `top_p`, `amazon-bedrock-trace` is `amazon_bedrock_trace`."""
    words = re.sub(r"[^A-Za-z0-9]+", "_", wire)
    words = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", words)
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", words)
    text = words.strip("_").lower() or "field"
    if text[0].isdigit():
        text = f"field_{text}"
    return Name(f"{text}_" if text in RESERVED else text)


def field_name(wire: str, member: Mapping[str, object]) -> str:
    """The name of a member of a body in Python: what its schema says (`x-name`), or else its own in snake case."""
    said = member.get("x-name")
    return said if isinstance(said, str) and said else str(snake(wire))


def parameter(name: str) -> Name:
    """A field's name among the parameters of a function."""
    return Name(f"{name}_" if name in PARAMETERS else name)
