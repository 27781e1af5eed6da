"""The short ways of a family's answers: which there are, and where they lead."""

from __future__ import annotations

from typing import Any

from ..common.names import field_name
from ..common.pointers import paths_of
from ..ir.package import ShortWay

Json = dict[str, Any]


def short_ways(card: Json, response: Json) -> tuple[ShortWay, ...]:
    """What the class of an answer derives from beside its base. A field of the same name stays what it is."""
    fields = {field_name(wire, member) for wire, member in response.get("properties", {}).items()}
    answer = card.get("answer", {})
    texts = _text(card, answer)
    more = _constant("__among__", answer.get("text", {}).get("among"))
    more |= {"__between__": answer["between"]} if "between" in answer else {}
    ways = [
        ("text", "HasText", {"__text__": texts, **more} if texts else {}),
        ("image_bytes", "HasPictures", _constant("__images__", answer.get("images") or _of_fm(card, "image", "pictures"))),
        ("vectors", "HasVectors", _constant("__vectors__", answer.get("vectors") or _embeddings(card))),
        ("tool_calls", "HasToolCalls", _tool_calls(answer.get("tool_calls"))),
    ]
    return tuple(ShortWay(base=base, constants=constants) for name, base, constants in ways if constants and name not in fields)


def _text(card: Json, answer: Json) -> tuple[str, ...]:
    """Where several answers may be asked for, the first."""
    paths = paths_of(answer.get("text", {}).get("response", ()))
    several = "fm" in card and card["fm"].get("outputs") != "joined"
    return tuple(path.replace("/*", "/0", 1) if several else path for path in paths)


def _embeddings(card: Json) -> tuple[str, ...]:
    """Floats where there are any, then the other encodings, in the card's order."""
    encoding = card.get("fm", {}).get("embedding", {}).get("encoding", {})
    others = [path for paths in encoding.get("others", {}).values() for path in paths_of(paths)]
    return (*_of_fm(card, "embedding", "vectors"), *others)


def _of_fm(card: Json, kind: str, key: str) -> tuple[str, ...]:
    return paths_of(card.get("fm", {}).get(kind, {}).get(key, ()))


def _constant(name: str, paths: Any) -> Json:
    return {name: paths_of(paths)} if paths else {}


def _tool_calls(calls: Json | None) -> Json:
    if calls is None:
        return {}
    places = (calls["at"], calls.get("id", "/id"), calls["name"], calls["arguments"])
    theirs, pairs = calls.get("except"), calls.get("pairs")
    return (
        {"__tool_calls__": places}
        | ({"__pairs__": (pairs["name"], pairs["value"])} if pairs else {})
        | ({"__not_yours__": (theirs["at"], theirs["equals"])} if theirs else {})
    )
