"""What a request for vectors, ranks or pictures asks for, as no family in particular has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .patterns import match
from .pointers import get
from .read import unread
from .read_tools import picture_of

Json = Any


@dataclass(slots=True)
class Wish:
    """A request."""

    kind: str
    """`embedding`, `rerank` or `image`."""
    texts: list[str] = field(default_factory=list)
    """What is embedded, ranked or painted."""
    weights: list[float | None] = field(default_factory=list)
    """How much each of several prompts counts; below zero it says what shall not be seen."""
    query: str = ""
    pictures: list[tuple[str, str]] = field(default_factory=list)
    """Pictures that are embedded: base64 and kind."""
    purpose: str = ""
    encodings: list[str] = field(default_factory=list)
    settings: dict[str, Json] = field(default_factory=dict)
    """By the names of the common interface."""
    places: dict[str, str] = field(default_factory=dict)
    """Setting to where it stood; the same for what else is named here."""
    lost: list[str] = field(default_factory=list)
    constants_hold: bool = True
    """Whether what always stands in the form stands in the body."""

    @property
    def is_one(self) -> bool:
        """Whether the body it was read from is of the form: it says what always stands there, and something else."""
        return self.constants_hold and bool(self.texts or self.pictures or self.settings)


def read_wish(body: Json, form: Mapping[str, Json], fixed: Iterable[str]) -> Wish:
    """What a body asks for, by one way of asking."""
    wish = Wish(form["kind"])
    constants: Mapping[str, Json] = form.get("constants", {})
    wish.constants_hold = all(get(body, at) == value for at, value in constants.items())
    used = {*fixed, *constants}
    for name, pointer in form.get("parameters", {}).items():
        value = get(body, pointer)
        if value is not None:
            wish.settings[name], wish.places[name] = value, pointer
            used.add(pointer)
    {"embedding": _embedding, "rerank": _rerank, "image": _image}[wish.kind](body, form, wish, used)
    wish.lost += list(unread(body, used))
    return wish


def _embedding(body: Json, form: Mapping[str, Json], wish: Wish, used: set[str]) -> None:
    wish.texts, wish.places["texts"] = _texts(get(body, form["texts"])), form["texts"]
    used.add(form["texts"])
    if "purpose" in form:
        word, at = get(body, form["purpose"]["at"]), form["purpose"]["at"]
        wish.purpose = next((purpose for purpose, said in form["purpose"]["values"].items() if said == word), "")
        wish.places["purpose"] = at
        used |= {at} if wish.purpose or word is None else set()
    if "encoding" in form:
        given, at = get(body, form["encoding"]["at"]), form["encoding"]["at"]
        wish.encodings, wish.places["encoding"] = _texts(given), at
        used.add(at)
    if "images" in form:
        _pictures(body, form["images"], wish, used)


def _pictures(body: Json, said: Mapping[str, Json], wish: Wish, used: set[str]) -> None:
    given = get(body, said["at"])
    for each in given if isinstance(given, list) else [given]:
        shown = picture_of(said["each"], each)
        if shown:
            wish.pictures.append((shown.base64, shown.kind))
            wish.places["pictures"] = said["at"]
            used.add(said["at"])
    if wish.pictures:
        constants: Mapping[str, Json] = said.get("constants", {})
        used |= {at for at, value in constants.items() if get(body, at) == value}
        if not wish.texts and not wish.constants_hold:
            wish.constants_hold = all(get(body, at) == value for at, value in constants.items())


def _rerank(body: Json, form: Mapping[str, Json], wish: Wish, used: set[str]) -> None:
    wish.query = str(get(body, form["query"]) or "")
    wish.texts = _texts(get(body, form["documents"]))
    whole = len(wish.texts) == len(get(body, form["documents"]) or ())
    used |= {form["query"], *((form["documents"],) if whole else ())}


def _image(body: Json, form: Mapping[str, Json], wish: Wish, used: set[str]) -> None:
    said = form.get("prompt", {})
    given = get(body, said["at"]) if "at" in said else None
    if given is None:
        return
    wish.places["texts"] = said["at"]
    used.add(said["at"])
    for index, each in enumerate(given if isinstance(given, list) else [given]):
        text = _prompt(said.get("each"), each)
        if not isinstance(text, str):
            wish.lost.append(f"{said['at']}/{index}")
            continue
        wish.texts.append(text)
        wish.weights.append(each.get("weight") if isinstance(each, dict) else None)


def _prompt(pattern: Json, given: Json) -> Json:
    """The text of one of several prompts: by the pattern of the card, or as a text, alone or as `text`."""
    if not isinstance(given, dict):
        return given
    found = match(pattern, given) if pattern else None
    return found.get("$text") if found else given.get("text")


def _texts(given: Json) -> list[str]:
    listed = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    return [each for each in listed if isinstance(each, str)]
