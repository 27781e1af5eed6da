# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/picture_answers.py; edit it there.
"""Pictures where an answer has some: as many, as large and in the format that a request asks for."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from typing import Any

from . import asked
from .pictures import picture, size

SIGNS = ("iVBORw0KGgo", "/9j/", "UklGR")
"""How PNG, JPEG and WebP begin in base64."""
SHAPES: Mapping[str, tuple[int, int]] = {
    "1:1": (1024, 1024),
    "2:3": (832, 1216),
    "3:2": (1216, 832),
    "4:5": (896, 1088),
    "5:4": (1088, 896),
    "9:16": (768, 1344),
    "9:21": (640, 1536),
    "16:9": (1344, 768),
    "21:9": (1536, 640),
}
"""Pixels for each shape that can be asked for by name: about a million."""
USUAL = 1024
EDGES = (("left", "right"), ("up", "down"))
"""Members that make a picture larger than the one that was sent."""


def put_pictures(answer: dict[str, Any], body: Any, seed: str) -> None:
    """Make the pictures of an answer those that a request asks for."""
    kind = asked.named(body, ("output_format",), deepest=0)
    width, height = size_of(body)
    given = asked.number(body, ("seed",))
    _fill(answer, asked.count(body), lambda number: picture(str(kind or "png"), width, height, f"{seed} {given} {number}"))
    if given:
        _put_seed(answer, given)


def size_of(body: Any) -> tuple[int, int]:
    """Width and height: as asked, by the shape, or those of the picture that was sent."""
    width, height = asked.number(body, ("width",)), asked.number(body, ("height",))
    if width or height:
        return width or USUAL, height or USUAL
    shape = asked.named(body, ("aspect_ratio",), deepest=0)
    if shape in SHAPES:
        return SHAPES[shape]
    sent = next((found for text in asked.strings(body) if text.startswith(SIGNS) and (found := _size(text))), None)
    if sent is None:
        return USUAL, USUAL
    wider, higher = (sum(asked.number(body, (edge,)) or 0 for edge in pair) for pair in EDGES)
    return sent[0] + wider, sent[1] + higher


def _size(text: str) -> tuple[int, int] | None:
    try:
        return size(base64.b64decode(text))
    except binascii.Error:
        return None


def _fill(value: Any, count: int, make: Any) -> None:
    for key, item in list(value.items()) if isinstance(value, dict) else ():
        if _is_picture(item):
            value[key] = make(0)
        elif isinstance(item, list) and item and any(_is_picture(text) for text in _inside(item[0])):
            value[key] = [_with(item[0], make(number)) for number in range(count)]
        else:
            _fill(item, count, make)


def _with(shown: Any, data: str) -> Any:
    """A picture, or an object with a picture in it, with another picture."""
    if isinstance(shown, dict):
        return {key: data if _is_picture(item) else item for key, item in shown.items()}
    return data


def _inside(item: Any) -> Iterator[Any]:
    yield from item.values() if isinstance(item, dict) else (item,)


def _is_picture(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(SIGNS)


def _put_seed(answer: dict[str, Any], seed: int) -> None:
    """The seed that was given, where an answer says which it was."""
    if isinstance(answer.get("seeds"), list):
        answer["seeds"] = [seed for _ in answer["seeds"]]
    for item in answer.get("artifacts") or ():
        if isinstance(item, dict) and "seed" in item:
            item["seed"] = seed
