"""What a file of specs says, a line for each place: every value of it, in the order of the file, and short.

`/temperature type=number minimum=0 maximum=1 ~3109b` is a field, and what lies in it is indented below. Long texts of a place are
there together, as `~` and a few digits of their hash: that they changed is seen here, and what they say where they stand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

Json = Any
BARE = re.compile(r"(?!(?:true|false|null)$)[\w@/$#.*:+-]*[A-Za-z@/$#*][\w@/$#.*:+-]*", re.ASCII)
"""Texts that could be no other value: they stand without quotes."""
INSIDE = 64
"""What takes more characters than this has lines of its own."""


def facts_of(folder: Path) -> list[str]:
    """What the files of a folder say, each below its name. Examples are left out: the checks run them."""
    return [line for path in sorted(folder.glob("*.json")) for line in facts(json.loads(path.read_text("utf-8")), path.name)]


def facts(value: Json, name: str) -> list[str]:
    """What a value says, below its name."""
    return list(_lines(value, name, 0))


def placed(lines: Sequence[str]) -> list[str]:
    """The lines, each behind the names of what it lies in, so that it says alone where it is."""
    above: list[str] = []
    found = []
    for line in lines:
        text = line.lstrip(" ")
        del above[len(line) - len(text) :]
        found.append(" ".join([*above, text]))
        above.append(text.partition(" ")[0])
    return found


def _lines(value: Json, name: str, depth: int) -> Iterator[str]:
    members = _members(value)
    below = {key: item for key, item in members.items() if _is_below(item, value)}
    own = [key for key in members if key not in below]
    if own or not below or not depth:
        yield " " * depth + " ".join([name or "/", *_said(value, own)])
        depth, name = depth + 1, ""
    for key, item in below.items():
        yield from _lines(item, _place(name, key), depth)


def _place(above: str, key: str) -> str:
    """Where a member is: fields and definitions are what a spec is about, so they need not say what they are."""
    if key in {"properties", "$defs"}:
        return f"{above}#" if key == "$defs" else above
    return above + key if above.endswith("#") or key.startswith("[") else f"{above}/{key}"


def _members(value: Json) -> Mapping[str, Json]:
    if isinstance(value, list):
        return {f"[{index}]": item for index, item in enumerate(value)}
    return value if isinstance(value, dict) else {}


def _is_below(value: Json, parent: Json) -> bool:
    """Whether a member has lines of its own: a long one has, and each of a map, such as a field."""
    if not isinstance(value, dict | list):
        return False
    is_map = isinstance(parent, dict) and all(isinstance(item, dict) for item in parent.values())
    is_plain = isinstance(value, list) and not any(isinstance(item, dict | list) for item in value)
    return is_map or not (is_plain or len(_shown(value)) <= INSIDE)


def _said(value: Json, own: Sequence[str]) -> list[str]:
    """What a value says in its own line."""
    if isinstance(value, dict):
        return _pairs({key: value[key] for key in own}) if value else ["{}"]
    if isinstance(value, list):
        return [_shown([value[int(key[1:-1])] for key in own])] if own or not value else []
    return [_shown(value)]


def _pairs(members: Mapping[str, Json]) -> list[str]:
    texts = [(key, item) for key, item in members.items() if _is_text(item) or (key == "title" and isinstance(item, str))]
    pairs = [f"{key}={_shown(item)}" for key, item in members.items() if (key, item) not in texts]
    return [*pairs, *([_hash(json.dumps(texts))] if texts else [])]


def _shown(value: Json) -> str:
    if isinstance(value, dict):
        return "{" + " ".join(_pairs(value)) + "}"
    if isinstance(value, list):
        return "[" + " ".join(map(_shown, value)) + "]"
    if _is_text(value):
        return _hash(value)
    if isinstance(value, str) and BARE.fullmatch(value):
        return value.replace("#/$defs/", "#")
    return json.dumps(value, ensure_ascii=False)


def _is_text(value: Json) -> bool:
    return isinstance(value, str) and (" " in value or len(value) > INSIDE)


def _hash(text: str) -> str:
    return f"~{sha256(text.encode()).hexdigest()[:5]}"
