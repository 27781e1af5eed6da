"""How the common interface would ask this family: by likeness to the families that have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...common.pointers import escape
from ...load import Json
from ...runtime._runtime.json.paths import values
from ..conversation.turns import conversation_of
from ..shapes.infer import leaves
from ..shapes.kinds import Array, Mixed, Object, Scalar, Shape
from ..vocabulary import Vocabulary, last_name, plain
from .readings import Readings

SIDES = {
    "document": re.compile(r"doc|stor|passage|index|corpus|content"),
    "query": re.compile(r"quer|search|seek|question|find"),
}
"""What formats call texts that are looked through, and texts that one looks for; a word with both is a document's."""
TASKS = {"classification": re.compile(r"classif"), "clustering": re.compile(r"cluster")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The requests of a family, and what its answers say."""

    shape: Object
    requests: Sequence[Json]
    readings: Readings
    words: Vocabulary
    prefix: str
    answers: Sequence[Json] = ()
    """The answer to each request; None where it was not seen."""

    def answered(self, paths: Sequence[str]) -> Asked:
        """The same with the requests alone whose answer holds something there; all where no answer was seen."""
        there = [any(values(answer, path) for path in paths) for answer in self.answers]
        if not any(there):
            return self if paths else replace(self, requests=(), answers=())
        kept = [request for request, held in zip(self.requests, there, strict=True) if held]
        return replace(self, requests=kept, answers=[answer for answer, held in zip(self.answers, there, strict=True) if held])


def purpose(asked: Asked) -> Json | None:
    """The card's `fm`; None where no family is like this one. A format that does several things has a class for each."""
    readings = asked.readings
    kinds = [kind for kind in (_embedding(asked), _ranking(asked), _image(asked) or _text(asked)) if kind]
    if not kinds:
        return None
    reasons = {reason: asked.words.reason(reason) or "other" for reason in sorted(readings.reasons)}
    more = {"stop_reasons": reasons} if reasons and any("text" in kind for kind in kinds) else {}
    if len(kinds) == 1:
        return {**kinds[0], **more, "classes": {asked.prefix: {}}}
    names = {"embedding": "", "rerank": "Rank", "image": "Picture", "text": "Text"}
    return {**more, "classes": {f"{asked.prefix}{names[next(iter(kind))]}": kind for kind in kinds}}


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
    if not asked.readings.text and not asked.readings.event_text:
        return None
    reply = next((path.rpartition("/")[2] for path in asked.readings.text), "")
    turns = conversation_of(asked.shape, asked.requests, asked.words, reply, asked.answers)
    if turns:
        return {"text": {"messages": turns, "parameters": _parameters(asked, turns["at"])}, "outputs": "joined"}
    prompt = next((path for path in prompts(asked) if not path.endswith("/*")), None)
    return {"text": {"prompt": prompt, "parameters": _parameters(asked)}} if prompt else None


def _embedding(asked: Asked) -> Json | None:
    ours = asked.answered(asked.readings.vectors)
    texts = next(iter(prompts(ours)), None)
    if not ours.requests or texts is None:
        return None
    several = {"batch": max(len(values(request, texts)) for request in ours.requests)} if texts.endswith("/*") else {}
    vectors = [path.removesuffix("/*") for path in asked.readings.vectors]
    return {
        "embedding": {
            "texts": texts.removesuffix("/*"),
            **several,
            "vectors": vectors[0] if len(vectors) == 1 else vectors,
            **_sides(ours),
            **_encoding(asked, vectors),
            "parameters": _parameters(ours),
            **_constants(asked, ours),
        }
    }


def _encoding(asked: Asked, vectors: Sequence[str]) -> Json:
    """The setting whose words name vectors of other numbers, and where answers hold those of each word."""
    for path, _ in _settings(asked.shape):
        others: dict[str, str] = {}
        for request, answer in zip(asked.requests, asked.answers, strict=True):
            given = [each for said in values(request, path) for each in (said if isinstance(said, list) else [said])]
            words = {each for each in given if isinstance(each, str)}
            found = {last: at for at in _lists_of_numbers(answer) if (last := at.rpartition("/")[2]) in words}
            others |= {word: at for word, at in found.items() if at not in vectors}
        if others:
            return {"encoding": {"at": path, "others": others}}
    return {}


def _lists_of_numbers(value: Json, path: str = "") -> Iterator[str]:
    """Where lists of numbers stand, or lists of such lists."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _lists_of_numbers(inner, f"{path}/{escape(name)}")
    elif isinstance(value, list) and value:
        if all(type(item) in {int, float} for item in value):
            yield path.removesuffix("/*")
        elif isinstance(value[0], list):
            yield from _lists_of_numbers(value[0], f"{path}/*")


def _sides(asked: Asked) -> Json:
    """The word for what is searched, and the one for what searches, where a setting has both."""
    for path, shape in _settings(asked.shape):
        words = shape.words if isinstance(shape, Scalar) else ()
        documents = [word for word in words if SIDES["document"].search(plain(word))]
        queries = [word for word in words if word not in documents and SIDES["query"].search(plain(word))]
        if documents and queries:
            more = {task: word for task, said in TASKS.items() for word in words if said.search(plain(word))}
            return {"purpose": {"at": path, "values": {"document": documents[0], "query": queries[0], **more}}}
    return {}


def _ranking(asked: Asked) -> Json | None:
    ranking = asked.readings.ranking
    ours = asked.answered((ranking.results,) if ranking else ())
    found = prompts(ours)
    documents = next((path for path in found if path.endswith("/*")), None)
    query = next((path for path in found if not path.endswith("/*")), None)
    if not ranking or not ours.requests or documents is None or query is None:
        return None
    return {
        "rerank": {
            "query": query,
            "documents": documents.removesuffix("/*"),
            "results": ranking.results,
            "index": ranking.index,
            "score": ranking.score,
            "parameters": _parameters(ours),
            **_constants(asked, ours),
        }
    }


def _constants(asked: Asked, ours: Asked) -> Json:
    """What all of our requests say in one word, and others in another."""
    found: dict[str, str] = {}
    for name, member in asked.shape.members.items():
        if not isinstance(member.shape, Scalar) or not member.shape.words:
            continue
        words = {request.get(name) for request in ours.requests}
        if len(words) == 1 < len({request.get(name) for request in asked.requests}) and None not in words:
            found[f"/{name}"] = str(*words)
    return {"constants": found} if found else {}


def _image(asked: Asked) -> Json | None:
    pictures = asked.readings.images
    ours = asked.answered(pictures)
    prompt = next((path for path in prompts(ours) if not path.endswith("/*")), None)
    if prompt is None or not ours.requests:
        return None
    return {
        "image": {
            "prompt": {"at": prompt},
            "parameters": _parameters(ours),
            "pictures": pictures[0],
            **_constants(asked, ours),
        }
    }


def _parameters(asked: Asked, turns: str = "") -> dict[str, str]:
    """Settings that other families have too, by the name that people know them by."""
    found: dict[str, str] = {}
    for path, shape in _settings(asked.shape):
        name = asked.words.parameter(last_name(path))
        there = any(values(request, path) for request in asked.requests)
        if name and there and path != turns and _is_setting(shape):
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
