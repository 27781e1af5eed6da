# Copied from generator/bedrock_codegen/runtime/prompts/template.py; edit it there.
"""The variables of a text, as prompt management writes them: `{{name}}`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .._runtime.errors import RequestError
from .._runtime.json.findings import Finding

NAME = re.compile(r"(?:[0-9a-zA-Z][_-]?){1,100}")
VARIABLE = re.compile(r"\{\{\s*((?:[0-9a-zA-Z][_-]?){1,100})\s*\}\}")
MOST = 20
"""Variables that a prompt may have."""
HELD = ("text", "cachePoint")
"""Blocks that a prompt may hold."""


def variables_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The names of the variables, each once, in the order that they come in."""
    return tuple(dict.fromkeys(name for text in texts for name in VARIABLE.findall(text)))


def check_user(prompt: str, user: object, messages: Sequence[object]) -> None:
    """Check that a prompt says something, in one of two ways.

    Raises:
        RequestError: It says nothing, or says it twice, or what is no text.
    """
    wrong = ""
    if user is None:
        wrong = "" if messages else "needs a text, or messages in its place"
    elif not isinstance(user, str) or not user:
        wrong = "must be a text with something in it"
    elif messages:
        wrong = "stands beside messages. Give one of them"
    if wrong:
        raise RequestError(f"{prompt} is no prompt as it stands:", [Finding("/user", wrong)])


def check_form(prompt: str, turns: Sequence[Mapping[str, Any]], system: Sequence[Mapping[str, Any]]) -> None:
    """Check what the service takes of a prompt's name, and of its blocks.

    Raises:
        RequestError: The name has other signs, or a block is neither a text nor a cache point.
    """
    wrong = []
    if not NAME.fullmatch(str(prompt)):
        form = "Use letters and digits, each with at most one hyphen or underscore behind it, 100 characters at most"
        wrong.append(Finding("/name", f"is not as the service takes it. {form}"))
    wrong += _other_blocks("/system", system)
    for number, turn in enumerate(turns):
        wrong += _other_blocks(f"/messages/{number}/content", turn["content"])
    if wrong:
        raise RequestError(f"{prompt} is no prompt as it stands:", wrong)


def _other_blocks(at: str, blocks: Sequence[Mapping[str, Any]]) -> list[Finding]:
    return [
        Finding(f"{at}/{number}", f"is {', '.join(block)}, where a prompt holds {' and '.join(HELD)} alone")
        for number, block in enumerate(blocks)
        if not set(block) <= set(HELD)
    ]


def check_declared(prompt: str, found: tuple[str, ...], declared: Sequence[str] | None) -> None:
    """Check that a prompt says what it means.

    Raises:
        RequestError: A variable is declared and nowhere used, or used and not declared; or there are too many.
    """
    wrong = [
        Finding(f"/variables/{name}", "stands nowhere in the text. Use it, or leave it out")
        for name in _beyond(declared or (), found)
    ]
    if declared is not None:
        wrong += [Finding(f"/variables/{name}", "is not declared. Add it to declared=") for name in _beyond(found, declared)]
    if len(found) > MOST:
        wrong.append(Finding("/variables", f"are {len(found)}, where a prompt has at most {MOST}. Use fewer"))
    if wrong:
        raise RequestError(f"{prompt} is no prompt as it stands:", wrong)


def check_values(prompt: str, names: tuple[str, ...], values: Mapping[str, object]) -> None:
    """Check that each variable has a value, and that it is a text.

    Raises:
        RequestError: One is missing, unknown, or no text.
    """
    wrong = [Finding(f"/{name}", "is a variable of the prompt. Give its value") for name in _beyond(names, tuple(values))]
    known = ", ".join(names) or "none"
    wrong += [Finding(f"/{name}", f"is no variable of the prompt, which has {known}") for name in _beyond(tuple(values), names)]
    wrong += [
        Finding(f"/{name}", f"is of type {type(value).__name__}. Give a text")
        for name, value in values.items()
        if name in names and not isinstance(value, str)
    ]
    if wrong:
        raise RequestError(f"{prompt} cannot be rendered:", wrong)


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with the values in place of the variables. What a value holds is not looked at again."""
    return VARIABLE.sub(lambda found: values[found.group(1)], text)


def _beyond(names: Iterable[str], others: Sequence[str]) -> list[str]:
    return [name for name in names if name not in others]
