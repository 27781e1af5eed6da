# Copied from generator/bedrock_codegen/runtime/_runtime/porting/write_wishes.py; edit it there.
"""A request for vectors, ranks or pictures as a body of some family."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..errors import RequestError
from ..json.findings import Finding
from ..models.catalogue import schema
from .forms import constants_of
from .patterns import write as filled
from .pointers import get, put
from .settle import bounds_of
from .talk import Note
from .wishes import Wish

Json = Any
AREA = 1024 * 1024
STEP = 64
"""Pictures are about as large as this, in steps of that many pixels, where only their shape is known."""


def write_wish(wish: Wish, form: Mapping[str, Json], family: str, note: Note) -> Json:
    """The body; what the family has no place for is noted.

    Raises:
        RequestError: the family cannot hold the request at all.
    """
    body: Json = {}
    whole = schema(family, "request")
    for pointer, value in {**constants_of(family), **form.get("constants", {})}.items():
        put(body, pointer, value)
    if wish.kind == "embedding":
        _embedding(wish, form, family, whole, body, note)
    elif wish.kind == "rerank":
        put(body, form["query"], wish.query)
        put(body, form["documents"], wish.texts)
    else:
        _image(wish, form, family, body, note)
    settings = _settings(wish, form, whole, note)
    known = form.get("parameters", {})
    for name, value in settings.items():
        if name in known:
            put(body, known[name], value)
        else:
            note(wish.places.get(name, ""), f"{family} has no {name}; left out")
    for name, value in form.get("defaults", {}).items():
        if get(body, known[name]) is None:
            put(body, known[name], value)
            note("", f"{family} asks for {known[name]}; {value} was put there")
    return body


def _embedding(wish: Wish, form: Mapping[str, Json], family: str, whole: Json, body: Json, note: Note) -> None:
    several = bounds_of(whole, form["texts"]).get("type") == "array"
    if len(wish.texts) > 1 and not several:
        raise _unable(family, f"it takes one text a request, and there are {len(wish.texts)}", wish.places["texts"])
    if wish.texts:
        put(body, form["texts"], wish.texts if several else wish.texts[0])
    _shown(wish, form, family, whole, body)
    if "purpose" in form and wish.texts:
        words = form["purpose"]["values"]
        if wish.purpose in words:
            put(body, form["purpose"]["at"], words[wish.purpose])
        else:
            put(body, form["purpose"]["at"], words["document"])
            note(wish.places.get("purpose", ""), f"{family} asks what texts are for; {words['document']} was put there")
    elif wish.purpose and wish.texts:
        note(wish.places["purpose"], f"{family} takes no purpose; left out")
    others = [each for each in wish.encodings if each != "float"]
    if others and set(others) <= form.get("encoding", {}).get("others", {}).keys():
        put(body, form["encoding"]["at"], wish.encodings)
    elif others:
        note(wish.places["encoding"], f"{family} has no vectors as {' or '.join(others)}; left out")


def _shown(wish: Wish, form: Mapping[str, Json], family: str, whole: Json, body: Json) -> None:
    if not wish.pictures:
        return
    said = form.get("images")
    if said is None:
        raise _unable(family, "it takes no pictures", wish.places["pictures"])
    made = [
        filled(
            said["each"],
            {
                "$base64": base64,
                "$format": kind,
                "$media_type": f"image/{kind}",
                "$data_uri": f"data:image/{kind};base64,{base64}",
            },
        )
        for base64, kind in wish.pictures
    ]
    several = bounds_of(whole, said["at"]).get("type") == "array"
    if len(made) > 1 and not several:
        raise _unable(family, f"it takes one picture a request, and there are {len(made)}", wish.places["pictures"])
    for pointer, value in said.get("constants", {}).items() if not wish.texts else ():
        put(body, pointer, value)
    put(body, said["at"], made if several else made[0])


def _image(wish: Wish, form: Mapping[str, Json], family: str, body: Json, note: Note) -> None:
    said = form.get("prompt", {})
    if not wish.texts:
        return
    if "at" not in said:
        raise _unable(family, "it takes no prompt", wish.places["texts"])
    wanted = [(text, weight) for text, weight in zip(wish.texts, wish.weights, strict=True) if weight is None or weight >= 0]
    against = [text for text, weight in zip(wish.texts, wish.weights, strict=True) if weight is not None and weight < 0]
    if "each" in said:
        if (negative := wish.settings.pop("negative_prompt", None)) is not None:
            against.append(negative)
        every = [*wanted, *((text, -1.0) for text in against)]
        put(body, said["at"], [filled(said["each"], {"$text": text, "$weight": weight}) for text, weight in every])
        return
    put(body, said["at"], ", ".join(text for text, _ in wanted))
    if len({weight for _, weight in wanted}) > 1:
        note(wish.places["texts"], f"{family} has no weights of prompts; left out")
    if against:
        wish.settings.setdefault("negative_prompt", ", ".join(against))
        wish.places.setdefault("negative_prompt", wish.places["texts"])


def _settings(wish: Wish, form: Mapping[str, Json], whole: Json, note: Note) -> dict[str, Json]:
    """The settings, with the shape of a picture, and one picture or several, as the family says them."""
    settings, known = dict(wish.settings), form.get("parameters", {})
    if "images" in settings and "images" not in known and "image" in known and isinstance(settings["images"], list):
        first, *more = settings.pop("images")
        settings["image"], wish.places["image"] = first, wish.places["images"]
        if more:
            note(wish.places["images"], "one picture is taken; the others are left out")
    if "image" in settings and "image" not in known and "images" in known:
        settings["images"], wish.places["images"] = [settings.pop("image")], wish.places["image"]
    width, height, shape = settings.get("width"), settings.get("height"), settings.get("aspect_ratio")
    if width and height and "width" not in known and "aspect_ratio" in known:
        near = _nearest(width / height, bounds_of(whole, known["aspect_ratio"]))
        if near:
            settings["aspect_ratio"] = near
            note(wish.places["width"], f"{width} x {height} is {near} here")
            del settings["width"], settings["height"]
    elif shape and "aspect_ratio" not in known and "width" in known and (ratio := _ratio(shape)):
        settings["width"], settings["height"] = (_edge(math.sqrt(AREA * part)) for part in (ratio, 1 / ratio))
        del settings["aspect_ratio"]
        note(wish.places["aspect_ratio"], f"{shape} is {settings['width']} x {settings['height']} here")
    return settings


def _nearest(ratio: float, bounds: Json) -> str:
    words = bounds.get("enum") or [word for arm in bounds.get("anyOf", ()) for word in arm.get("enum", ())]
    shapes = {word: known for word in words if (known := _ratio(word))}
    return min(shapes, key=lambda word: abs(math.log(shapes[word] / ratio)), default="")


def _ratio(word: Json) -> float:
    wide, _, high = str(word).partition(":")
    return int(wide) / int(high) if wide.isdecimal() and high.isdecimal() and int(high) else 0


def _edge(length: float) -> int:
    return round(length / STEP) * STEP


def _unable(family: str, why: str, at: str = "") -> RequestError:
    return RequestError(f"this request cannot be a body of {family}:", [Finding(at, why)])
