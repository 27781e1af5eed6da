"""From words on a command line to the arguments of a family's function: options that the schema decides."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from .._runtime.calls.options import Options
from .._runtime.json.nearest_name import nearest
from .commands import COMMAND
from .parameters import Parameter, kinds
from .problems import Problem, read_json
from .subject import read

BESIDE = tuple(field.name for field in fields(Options))
"""Settings of a call that do not stand in its body, and are options, too."""
NUMBERS = frozenset({"integer", "number"})
TRUTH = {"true": True, "false": False}


def members(words: Sequence[str], known: Sequence[Parameter], reference: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments that go into the body, and the settings beside it.

    Raises:
        Problem: an option that is none, or a value that is not of its type.
    """
    by_name = {item.name: item for item in known}
    texts: dict[str, list[str]] = {}
    for name, text in _pairs(words, by_name, reference):
        texts.setdefault(name, []).append(text)
    body = {name: value(by_name[name], given) for name, given in texts.items() if name in by_name}
    beside = {name: given[-1] for name, given in texts.items() if name not in by_name}
    return body, beside


def value(item: Parameter, texts: Sequence[str]) -> Any:
    """The value that the texts of one option mean.

    Raises:
        Problem: they mean none.
    """
    taken = kinds(item.schema, item.body)
    if len(texts) > 1 or (taken == frozenset({"array"}) and not texts[0].lstrip().startswith(("[", "@"))):
        return [_one(item, text, kinds(_items(item), item.body)) for text in texts]
    return _one(item, texts[0], taken)


def object_of(text: str, shown: str) -> dict[str, Any]:
    """The JSON object of a text, or of the file behind an `@`.

    Raises:
        Problem: it is none.
    """
    found = read_json(read(text[1:]) if text.startswith("@") else text, text if text.startswith("@") else shown, once=True)
    if not isinstance(found, dict):
        raise Problem(f"{shown}: takes a JSON object, such as '{{\"name\": 1}}'")
    return found


def _pairs(words: Sequence[str], known: Mapping[str, Parameter], reference: str) -> Iterator[tuple[str, str]]:
    """The options, each with its text; a truth may stand without one."""
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        option, equals, text = word.partition("=")
        name = option.removeprefix("--").replace("-", "_")
        if not option.startswith("--"):
            raise Problem(
                f"{word}: is no option. Parameters are given as --name VALUE, and {COMMAND} show {reference} lists them"
            )
        if name not in known and name not in BESIDE:
            raise Problem(f"{reference}: has no {option}. {_hint(name, known, reference)}")
        if equals:
            yield name, text
        elif waiting and not (_is_truth(known.get(name)) and waiting[0] not in TRUTH):
            yield name, waiting.pop(0)
        elif _is_truth(known.get(name)):
            yield name, "true"
        else:
            raise Problem(f"{option}: needs a value")


def _hint(name: str, known: Mapping[str, Parameter], reference: str) -> str:
    near = nearest(name, [*known, *BESIDE])
    return f"Did you mean --{near.replace('_', '-')}?" if near else f"{COMMAND} show {reference} lists its parameters"


def _is_truth(item: Parameter | None) -> bool:
    return item is not None and kinds(item.schema, item.body) == frozenset({"boolean"})


def _items(item: Parameter) -> Any:
    arms = [item.schema, *item.schema.get("anyOf", ())]
    return next((arm["items"] for arm in arms if "items" in arm), {})


def _one(item: Parameter, text: str, taken: frozenset[str]) -> Any:
    is_file = text.startswith("@") and len(text) > 1
    if item.schema.get("contentEncoding") == "base64" and is_file:
        return base64.b64encode(read(text[1:])).decode()
    content = _decoded(read(text[1:]), text[1:]) if is_file else text
    if taken <= {"string", "null"} and taken:
        return content
    found = _parsed(content)
    if "string" in taken and not isinstance(found, list | dict):
        return found if isinstance(found, int | float) and taken & NUMBERS else content
    if found is None and content.strip() != "null":
        raise Problem(f"{item.option}: takes {_wanted(taken)}, not {content if len(content) <= 60 else content[:60] + '...'!r}")
    return found


def _wanted(taken: frozenset[str]) -> str:
    simple = [name for name in ("integer", "number", "boolean", "string") if name in taken]
    nested = ["JSON text, or @FILE with it"] if taken & {"array", "object"} or not taken else []
    words = {"integer": "an integer", "number": "a number", "boolean": "true or false", "string": "text"}
    return " or ".join([*(words[name] for name in simple), *nested])


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _decoded(data: bytes, shown: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise Problem(f"{shown}: is not text in UTF-8, which this parameter takes") from None
