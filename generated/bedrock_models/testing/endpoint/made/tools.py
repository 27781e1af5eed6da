# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/tools.py; edit it there.
"""Calls of declared tools: which one, and with which arguments."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from . import asked
from .by_card import choice_of, question_of, results_of, tools_at, tools_of
from .filling import filled
from .offers import Tool, offered
from .vectors import likeness

COHERE_TYPES: Mapping[str, str] = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "list": "array",
    "dict": "object",
}
"""Types of Python, in which Cohere's tools are declared, as types of JSON Schema."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of one."""

    name: str
    arguments: Any

    @property
    def text(self) -> str:
        """The arguments as JSON."""
        return json.dumps(self.arguments, ensure_ascii=False)


def call(family: str, body: Any, random: Random) -> Call | None:
    """The call that a request gets; None where it gets a text.

    A choice of the caller's is obeyed. Where the model may choose, it calls until a result is there.
    """
    tools = on_offer(family, body)
    choice, name = _choice(body)
    choice, name = (choice, name) if choice != "auto" else choice_of(family, body)
    if not tools or choice == "none" or (choice == "auto" and results_of(family, body)):
        return None
    prompt = question_of(family, body).prompt
    named = [tool for tool in tools if tool.name == name]
    tool = named[0] if named else max(tools, key=lambda tool: likeness(prompt, f"{tool.name} {tool.description}"))
    return Call(tool.name, filled({"type": "object", **tool.schema}, prompt, random))


def on_offer(family: str, body: Any) -> list[Tool]:
    """The tools of a request: by the card, by the names that others give them, or by what they look like."""
    said = [Tool(each.name, each.description or "", each.schema) for each in tools_of(family, body)]
    return said or declared(body) or ([] if tools_at(family) else offered(body))


def declared(body: Any) -> list[Tool]:
    """The tools that the caller runs; those that the service runs have no schema in a request."""
    if not isinstance(body, dict):
        return []
    config = body.get("toolConfig")
    listed = config.get("tools") if isinstance(config, dict) else body.get("tools")
    items = [*(listed or ()), *(body.get("functions") or ())]
    return [tool for item in items if isinstance(item, dict) and (tool := _tool(item))]


def _tool(item: Mapping[str, Any]) -> Tool | None:
    inner = next((item[key] for key in ("toolSpec", "function") if isinstance(item.get(key), dict)), item)
    schema = next((inner[key] for key in ("input_schema", "inputSchema", "parameters") if isinstance(inner.get(key), dict)), None)
    if schema is not None and "inputSchema" in inner:
        schema = schema.get("json", {})
    if "parameter_definitions" in inner:
        schema = _from_definitions(inner["parameter_definitions"] or {})
    if not isinstance(inner.get("name"), str) or (schema is None and "type" in item and inner is item):
        return None
    return Tool(inner["name"], inner.get("description") or "", schema or {})


def _from_definitions(definitions: Mapping[str, Any]) -> dict[str, Any]:
    members = {
        name: {"type": COHERE_TYPES.get(str(definition.get("type", "str")).partition("[")[0].lower(), "string")}
        for name, definition in definitions.items()
    }
    return {"type": "object", "properties": members}


def _choice(body: Any) -> tuple[str, str]:
    """Whether a tool is called (auto, any, none), and which if only one will do."""
    config = body.get("toolConfig") if isinstance(body, dict) else None
    given = config.get("toolChoice") if isinstance(config, dict) else named_choice(body)
    if isinstance(given, str):
        return {"required": "any"}.get(given, given), ""
    if not isinstance(given, dict):
        return "auto", ""
    inner = next((given[key] for key in ("function", "tool", "auto", "any", "none") if isinstance(given.get(key), dict)), given)
    if isinstance(inner.get("name"), str):
        return "any", inner["name"]
    kind: Sequence[str] = [kind for kind in ("any", "none") if kind in given or given.get("type") == kind]
    return (kind[0] if kind else "auto"), ""


def named_choice(body: Any) -> Any:
    """The choice of a request at its top, by its name of today or of once."""
    return asked.named(body, ("tool_choice", "function_call"), deepest=0)
