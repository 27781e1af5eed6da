"""How the common interface would ask this family: by likeness to the families that have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..load import Json
from .conversation import conversation_of
from .infer import leaves
from .readings import Readings
from .shapes import Array, Mixed, Object, Scalar, Shape
from .words import Vocabulary, last_name, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The requests of a family, and what its answers say."""

    shape: Object
    requests: Sequence[Json]
    readings: Readings
    words: Vocabulary
    prefix: str


def purpose(asked: Asked) -> Json | None:
    """The card's `fm`; None where no family is like this one."""
    readings = asked.readings
    if readings.vectors:
        kind = _embedding(asked)
    elif readings.images:
        kind = _image(asked)
    elif readings.text or readings.event_text:
        kind = _text(asked)
    else:
        kind = None
    if kind is None:
        return None
    reasons = {reason: _meaning(reason, asked.words) for reason in sorted(readings.reasons)}
    return {**kind, **({"stop_reasons": reasons} if reasons and "text" in kind else {}), "classes": {asked.prefix: {}}}


def prompts(asked: Asked) -> list[str]:
    """Pointers to texts that people wrote, the likeliest first: named as prompts are, or prose."""
    known = {last_name(said) for fm in asked.words.fm for said in _asking(fm)}
    found: dict[str, list[str]] = {}
    for request in asked.requests:
        for path, shape, value in leaves(asked.shape, request):
            free = isinstance(shape, Scalar) and not shape.words and shape.constant is None
            if free and isinstance(value, str) and "[" not in path and path.removesuffix("/*").count("*") == 0:
                found.setdefault(path, []).append(value)
    scores = {
        path: (2 if last_name(path) in known else 0) + sum(" " in text for text in texts) / len(texts) + len(texts) / 1000
        for path, texts in found.items()
        if not asked.words.parameter(last_name(path))
    }
    return sorted((path for path, score in scores.items() if score >= 0.5), key=lambda path: -scores[path])


def _asking(fm: Json) -> Iterator[str]:
    for kind in ("text", "embedding", "image"):
        for key in ("prompt", "texts"):
            said = fm.get(kind, {}).get(key)
            if said:
                yield said["at"] if isinstance(said, dict) else said


def _text(asked: Asked) -> Json | None:
    turns = conversation_of(asked.shape, asked.requests, asked.words)
    if turns:
        return {"text": {"messages": turns, "parameters": _parameters(asked, {turns["at"].split("/")[1]})}, "outputs": "joined"}
    prompt = next((path for path in prompts(asked) if not path.endswith("/*")), None)
    return {"text": {"prompt": prompt, "parameters": _parameters(asked, set())}} if prompt else None


def _embedding(asked: Asked) -> Json | None:
    texts = next(iter(prompts(asked)), None)
    if texts is None:
        return None
    several = {"batch": 96} if texts.endswith("/*") else {}
    vectors = [path.removesuffix("/*") for path in asked.readings.vectors]
    return {
        "embedding": {
            "texts": texts.removesuffix("/*"),
            **several,
            "vectors": vectors[0] if len(vectors) == 1 else vectors,
            "parameters": _parameters(asked, set()),
        }
    }


def _image(asked: Asked) -> Json | None:
    prompt = next((path for path in prompts(asked) if not path.endswith("/*")), None)
    if prompt is None:
        return None
    pictures = asked.readings.images
    return {"image": {"prompt": {"at": prompt}, "parameters": _parameters(asked, set()), "pictures": pictures[0]}}


def _parameters(asked: Asked, held: set[str]) -> dict[str, str]:
    """Settings that other families have too, by the name that people know them by."""
    found: dict[str, str] = {}
    for path, shape in _settings(asked.shape):
        name = asked.words.parameter(last_name(path))
        if name and path.split("/")[1] not in held and _is_setting(shape):
            found.setdefault(name, path)
    return found


def _settings(shape: Object, path: str = "") -> Iterator[tuple[str, Shape]]:
    for name, member in shape.members.items():
        if isinstance(member.shape, Object) and not member.shape.by_key:
            yield from _settings(member.shape, f"{path}/{name}")
        elif member.shape is not None:
            yield f"{path}/{name}", member.shape


def _is_setting(shape: Shape) -> bool:
    if isinstance(shape, Array):
        return isinstance(shape.items, Scalar)
    return isinstance(shape, Scalar | Mixed)


def _meaning(reason: str, words: Vocabulary) -> str:
    """What a reason is called by people: as in the families that know it, else what its name holds."""
    known: Mapping[str, str] = words.stop_reasons
    said = plain(reason)
    near = (known[each] for each in sorted(known, key=len, reverse=True) if len(each) > 3 and each in said)
    return known.get(said) or next(near, "other")
