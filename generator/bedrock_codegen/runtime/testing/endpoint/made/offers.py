"""Tools and their results by what they look like, for families whose card does not say how conversations write them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import asked

NAME = re.compile(r"[A-Za-z_][\w.:-]{0,63}")


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that a caller runs."""

    name: str
    description: str
    schema: Any


def offered(body: Any) -> list[Tool]:
    """The tools of a request: a list or a map whose items hold the JSON Schema of an object each, and a name near it."""
    return next((tools for member in _members(body) if (tools := _tools(member))), [])


def gave(body: Any, names: Sequence[str], apart: str) -> str:
    """What stands last in a list in which one of several tools was called before; "" where none was. Tools stand `apart`."""
    others = {name: value for name, value in body.items() if not f"{apart}/".startswith(f"/{name}/")} if names else {}
    for turns in _members(others):
        if isinstance(turns, list) and len(turns) > 1 and not _tools(turns) and _names(turns, names):
            return "" if _names(turns[-1:], names) and not _names(turns[:-1], names) else " ".join(asked.strings(turns[-1]))
    return ""


def words(body: Any) -> list[str]:
    """The texts of several words in a request, but for what its tools say of themselves."""
    said = (text for member in _members(body, deepest=0) if not _tools(member) for text in asked.strings(member))
    return [text for text in said if " " in text.strip()]


def schemas(value: Any) -> Iterator[Mapping[str, Any]]:
    """The JSON Schemas of objects in a value, but for those in lists."""
    if isinstance(value, dict):
        if isinstance(value.get("properties"), dict) and value.get("type", "object") == "object":
            yield value
        else:
            yield from (schema for item in value.values() for schema in schemas(item))


def _members(body: Any, deepest: int = 1) -> Iterator[Any]:
    """The members of a request, and theirs."""
    for value in body.values() if isinstance(body, dict) else ():
        yield value
        if deepest and isinstance(value, dict):
            yield from _members(value, deepest - 1)


def _tools(value: Any) -> list[Tool]:
    items = list(value.items()) if isinstance(value, dict) else [("", item) for item in value] if isinstance(value, list) else []
    tools = [_tool(name, _opened(item)) for name, item in items]
    return [tool for tool in tools if tool] if all(tools) else []


def _tool(name: str, item: Any) -> Tool | None:
    schema = next(schemas(item), None)
    if not isinstance(item, dict) or schema is None or schema is item:
        return None
    around = [*_around(item, schema)]
    strings = [(key, text) for holder in reversed(around) for key, text in holder.items() if isinstance(text, str)]
    names = [text for _, text in strings if NAME.fullmatch(text)]
    about = next((text for _, text in strings if " " in text), "")
    return Tool(name or names[0], about, schema) if name or names else None


def _around(item: Any, schema: Any) -> Iterator[dict[str, Any]]:
    """The objects that lead to a schema, the outermost first."""
    yield item
    for inner in item.values():
        if isinstance(inner, dict) and inner is not schema and any(each is schema for each in schemas(inner)):
            yield from _around(inner, schema)
            return


def _opened(item: Any) -> Any:
    """An item, which may be the text of one."""
    try:
        return json.loads(item) if isinstance(item, str) and item.startswith("{") else item
    except ValueError:
        return item


def _names(value: Any, names: Sequence[str]) -> bool:
    """Whether one of several names stands in a value, as a text or as a key."""
    if isinstance(value, dict):
        return any(name in value for name in names) or any(_names(item, names) for item in value.values())
    return any(_names(item, names) for item in value) if isinstance(value, list) else value in names
