# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/content.py; edit it there.
"""The texts of an answer, put where the card of its family says that they stand, among what else the answer holds."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import Any

from ...._runtime.json.paths import compiled, values
from ...._runtime.models.family import Family
from ...bodies.event_pieces import put
from . import answer_paths
from .answer_paths import holds
from .by_card import exchanges
from .counts import alternatives
from .thoughts import reworded, shown_thoughts, thoughts_among
from .tool_calls import find_calls


def path_of(family: Family, answer: Any) -> str:
    """Where the text of an answer stands, in the form that it has; the first place of all where it shows none."""
    paths = family.answer.text.response
    return next((path for path in paths if _has_place(answer, path)), paths[0])


def put_texts(family: Family, answer: Any, path: str, texts: Sequence[str], thoughts: str) -> None:
    """Put each text into an answer of its own, behind `thoughts` where there are some."""
    way = alternatives(family, path)
    if way:
        answer_paths.repeat(answer, path, len(texts))
    calls = find_calls(family, answer)
    for root, text in zip(values(answer, way) if way else [answer], texts, strict=False):
        rest = path[len(way) :]
        if "/*" in rest:
            _put_item(family, root, (way, rest), calls, text, thoughts)
        else:
            _put_member(root, rest, text, is_call=bool(calls))


def shown_text(answer: Any, path: str) -> str:
    """The first text that an answer shows."""
    return next((text for text in values(answer, path) if isinstance(text, str)), "")


def _has_place(answer: Any, path: str) -> bool:
    way, key = path.rpartition("/")[0], answer_paths.key_of(path)
    if key == "*":
        return any(isinstance(holder, list) for holder in values(answer, way))
    return any(key in each for each in answer_paths.holders(answer, path))


def _put_member(root: Any, path: str, text: str, *, is_call: bool) -> None:
    """A text in a member; beside a call nothing, as an answer with a call has nothing there."""
    for holder in answer_paths.holders(root, path)[:1]:
        key = answer_paths.key_of(path)
        holder[key] = None if is_call and not text and holder.get(key, "") is None else text
        return
    put(root, path, text)


def _put_item(family: Family, root: Any, at: tuple[str, str], calls: Sequence[Any], text: str, thoughts: str) -> None:
    """A text as an item of a list, behind thoughts and before calls; what else an example shows there is about something else."""
    above, path = at
    way, _, tail = path.partition("/*")
    items: Any = next(iter(values(root, way)), None)
    if not isinstance(items, list):
        put(root, way, items := [])
    spoken = [item for item in items if _says(item, tail)]
    others = [item for item in items if any(holds(item, call) for call in calls)]
    left = [item for item in items if not any(item is each for each in (*spoken, *others))]
    musing = (thoughts_among(family, left) or shown_thoughts(family, f"{above}{path}")) if thoughts else []
    own = min([*spoken[:1], *_shown(family, f"{above}{way}/*", tail)], key=len, default=None)
    said = [_worded(own, tail, text)] if text else []
    items[:] = [*(reworded(family, item, thoughts) for item in musing), *said, *others]


def _says(item: Any, tail: str) -> bool:
    """Whether an item of a list holds a text."""
    if not tail:
        return isinstance(item, str)
    return any(answer_paths.key_of(tail) in holder for holder in answer_paths.holders([item], f"/*{tail}"))


def _shown(family: Family, items: str, tail: str) -> Iterator[Any]:
    """The items with a text that the answers of examples show."""
    return (item for _, answer in exchanges(family) for item in values(answer, items) if _says(item, tail))


def _worded(shown: Any, tail: str, text: str) -> Any:
    """An item that says a text, in the form of one that is shown, or as the path to it tells."""
    if not tail:
        return text
    made = copy.deepcopy(shown) if shown is not None else _tagged(tail)
    rest = tail.partition("]")[2] if tail.startswith("[") else tail
    way, star, _ = rest.partition("/*")
    for inner in values(made, way) if star else ():
        del inner[1:]  # type: ignore[attr-defined] # the path says that it is a list
    if shown is not None and star:
        answer_paths.put(made, rest, [text])
    else:
        put(made, rest, text)
    return made


def _tagged(tail: str) -> dict[str, Any]:
    """An item with the member by which a path knows it."""
    tag = compiled(f"/*{tail}")[0].tag
    return {tag[0]: tag[1]} if tag else {}
