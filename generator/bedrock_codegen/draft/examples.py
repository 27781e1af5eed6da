"""Examples out of exchanges: few, small, and without what was private in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from ..load import ROLES, Json
from ..runtime._runtime.json.paths import first
from ..runtime._runtime.models.family import AnswerMap, Field
from ..runtime._runtime.streams.by_fields import grouped
from ..runtime.testing.bodies.event_pieces import put
from .observe import Sample, without_bedrock
from .shapes.infer import fits, is_number, leaves
from .shapes.kinds import Array, Free, Map, Mixed, Object, Scalar, Shape, Union

MOST = 10
LONGEST_VECTOR = 4
MOST_EVENTS = 12
MOST_RUNS = 30
PIECES = 2
"""Events of one form in a row that show how they are joined."""
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
SENTENCES = (
    "Name a river.",
    "The Thames runs through London.",
    "Which bird sings at night?",
    "A nightingale does.",
    "What is the weather in Paris?",
    "It is mild and dry.",
)
WORDS = ("Rivers", " run", " to", " the", " sea", " and", " rest", " there")
METRICS = "amazon-bedrock-invocationMetrics"
ANY_SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")
"""A number that is written as text, and short enough to be nobody's."""
LABEL = Scalar(kind="string")
"""What a key is whose word is the caller's own."""
ANY_ARGUMENTS = {"city": "Paris"}
ANY_WORD = "Paris"
URI = re.compile(r"[a-z][a-z0-9+.-]*://\S+|data:\S+")


def examples(
    samples: Sequence[Sample],
    shapes: Mapping[str, Shape],
    model_id: str,
    own: frozenset[str] = frozenset(),
    answer: AnswerMap | None = None,
) -> dict[str, Json]:
    """Examples by name: the smallest exchanges that show everything that was seen; `own` are words of the format.

    `answer` says how events make up a response, if that was found: what is JSON there stays JSON.
    """
    found: dict[str, Json] = {}
    fields = answer.fields if answer else ()
    kept = own.union(word for shape in shapes.values() for word in _words(shape))
    for number, sample in enumerate(_chosen(samples, shapes, kept), start=1):
        veil = Veil(kept)
        bodies = {role: body for role in ("request", "response") if (body := _veiled(veil, sample, shapes, role)) is not None}
        events = _veiled_events(veil, sample, shapes.get("event"), _short(sample, shapes, fields, kept))
        _hide_json(events, fields, _texts(veil, sample, shapes.get("response"), fields))
        found[f"seen_{number}"] = {
            "description": _description(bodies, events),
            "model_id": sample.model_id or model_id,
            **bodies,
            **({"events": events} if events else {}),
        }
    return found


def _description(bodies: Mapping[str, Json], events: Sequence[Json]) -> str:
    """What an example shows: what its request holds."""
    members = [f"`{name}`" for name in bodies.get("request", ())]
    what = f"{', '.join(members[:-1])} and {members[-1]}" if len(members) > 1 else "".join(members) or "nothing"
    return f"{'A stream' if events else 'An answer'} to a request with {what}."


def refused(example: Json) -> Json:
    """A body that is refused for a member that the format does not have."""
    body = {**example["request"], "unheard_of": True}
    return {"description": "Nothing beyond the format is taken.", "request": body, "at": "/unheard_of"}


def _veiled(veil: Veil, sample: Sample, shapes: Mapping[str, Shape], role: str) -> Json:
    bodies = sample.bodies(role)
    return veil.hide(shapes[role], bodies[0]) if bodies and isinstance(bodies[0], dict) and role in shapes else None


def _veiled_events(veil: Veil, sample: Sample, shape: Shape | None, shown: Sequence[Json]) -> list[Json]:
    """Events with other words; what pieces make up is the same where an event holds it whole."""
    pieces = Veil(veil.kept, said=dict(veil.said), in_pieces=True)
    hidden = [pieces.hide(shape, event) if isinstance(event, dict) else event for event in shown]
    said, whole = _pieces(shape, hidden), _pieces(shape, sample.events)
    pieces.said |= {"".join(texts): "".join(said[path]) for path, texts in whole.items() if len(texts) > 1 and path in said}
    return [pieces.hide(shape, event) if isinstance(event, dict) else event for event in shown]


def _pieces(shape: Shape | None, events: Sequence[Json]) -> dict[str, list[str]]:
    """The texts of a stream, place by place."""
    found: dict[str, list[str]] = {}
    for event in [without_bedrock(event) for event in events if isinstance(event, dict)]:
        for path, _, value in leaves(shape, event):
            if isinstance(value, str):
                found.setdefault(path, []).append(value)
    return found


def _chosen(samples: Sequence[Sample], shapes: Mapping[str, Shape], own: frozenset[str]) -> Iterator[Sample]:
    """Exchanges that together show all places and words of the format, those that show most for their size first."""
    whole = list(_whole(samples))
    shown = [(sample, {place for role in ROLES for place in _places(sample, role, shapes, own)}) for sample in whole]
    sizes = {id(sample): len(json.dumps([sample.request, sample.response, sample.events])) for sample in whole}
    missing = set().union(*(found for _, found in shown))
    for _ in range(MOST):
        gains = [(len(found & missing), -sizes[id(sample)], index) for index, (sample, found) in enumerate(shown)]
        best = max(gains, default=(0, 0, 0))
        if not best[0]:
            return
        sample, found = shown[best[2]]
        missing -= found
        yield sample


def _whole(samples: Sequence[Sample]) -> Iterator[Sample]:
    """Calls of which both sides are known; of bare bodies, each request with an answer of its own."""
    requests = [sample for sample in samples if isinstance(sample.request, dict)]
    both = [sample for sample in requests if sample.response or sample.events or sample.operation == "StartAsyncInvoke"]
    answers = [sample for sample in samples if sample.request is None]
    yield from both
    for request, answer in zip([each for each in requests if each not in both], answers, strict=False):
        yield replace(request, response=answer.response, events=answer.events)


def _places(sample: Sample, role: str, shapes: Mapping[str, Shape], own: frozenset[str]) -> Iterator[str]:
    for body in sample.bodies(role):
        if role in shapes and isinstance(body, dict):
            yield from (f"{role}{each}" for each in _form(shapes[role], body, own))


def _form(shape: Shape, body: Json, own: frozenset[str]) -> list[str]:
    """What a body shows: its places, each with the word of the format that stands there."""
    return [f"{path}={value}" if isinstance(value, str) and value in own else path for path, _, value in leaves(shape, body)]


def _short(sample: Sample, shapes: Mapping[str, Shape], fields: Sequence[Field], own: frozenset[str]) -> list[Json]:
    """The events of a stream; of a long one the first two of each run of one form, or the first of each form in each item."""
    if "event" not in shapes or len(sample.events) <= MOST_EVENTS:
        return list(sample.events)
    forms = [repr(_form(shapes["event"], without_bedrock(event), own)) for event in sample.events]
    runs = [event for at, event in enumerate(sample.events) if at < PIECES or len({*forms[at - PIECES : at + 1]}) > 1]
    if len(runs) <= MOST_RUNS:
        return runs
    items = [item for each in fields if each.items for item in grouped(sample.events, each)]
    item_of = {at: number for number, item in enumerate(items) for at in item.events}
    kept: dict[tuple[str, int], int] = {}
    for index, form in enumerate(forms):
        kept.setdefault((form, item_of.get(index, -1)), index)
    last = len(sample.events)
    return [sample.events[index] for index in sorted({*kept.values(), last - 2, last - 1})]


def _hide_json(events: Sequence[Json], fields: Sequence[Field], made: Sequence[str]) -> None:
    """Put other JSON, of each text that is `made`, in place of that which the pieces make up."""
    for (holders, _), whole in zip(_json(events, fields), made, strict=False):
        half = len(whole) // 2
        texts = chain((whole[:half], whole[half:]) if len(holders) > 1 else (whole,), repeat(""))
        for (piece, path), text in zip(holders, texts, strict=False):
            put(piece, path, text)


def _texts(veil: Veil, sample: Sample, shape: Shape | None, fields: Sequence[Field]) -> list[str]:
    """JSON such as the pieces of a stream make up, with other words; an object is any arguments."""
    made: list[str] = []
    for holders, to in _json(sample.events, fields):
        try:
            value = json.loads("".join(str(first(piece, path)) for piece, path in holders) or "{}")
        except ValueError:
            value = None
        made.append(json.dumps(veil.hide(_at(shape, to), value) if isinstance(value, list) else ANY_ARGUMENTS))
    return made


def _json(events: Sequence[Json], fields: Sequence[Field]) -> Iterator[tuple[list[tuple[Json, str]], str]]:
    """The pieces of each text of JSON that the items of lists hold, and where in the answer it belongs."""
    for one in (each for each in fields if each.items):
        for item in grouped(events, one):
            for part in (each for each in one.items[item.kind] if each.take == "json"):
                holders = [(piece, path) for piece in item.pieces for path in part.sources[:1] if first(piece, path) is not None]
                yield holders, f"{one.to}/0{part.to}"


def _at(shape: Shape | None, path: str) -> Shape | None:
    """The shape at a pointer into an answer; of several that may stand there, the first that has it."""
    step, _, rest = path.removeprefix("/").partition("/")
    way = f"/{rest}" if rest else ""
    match shape:
        case _ if not path:
            return shape
        case Object(members=members) if step in members:
            return _at(members[step].shape, way)
        case Array(items):
            return _at(items, way)
        case Union(arms=arms):
            return next((found for arm in arms.values() if (found := _at(arm, path))), None)
        case _:
            return None


@dataclass(slots=True)
class Veil:
    """Puts other words in place of what people and models said; the same for the same within an example."""

    kept: frozenset[str] = frozenset()
    """The format's own words, which stay wherever they stand."""
    said: dict[str, str] = field(default_factory=dict)
    in_pieces: bool = False
    """Whether these are the events of a stream, whose texts are parts of sentences."""

    def hide(self, shape: Shape | None, value: Json) -> Json:  # noqa: PLR0911 - a case for each kind of shape
        """A value of this shape, with its protocol and without its words."""
        match shape:
            case _ if value is None:
                return None
            case Mixed(arms):
                return self.hide(next((arm for arm in arms if fits(arm, value)), None), value)
            case Union(by=by, arms=arms):
                return self.hide(arms.get(value.get(by)), value)
            case Object(members=members):
                known = {name: self.hide(members[name].shape, item) for name, item in value.items() if name in members}
                return known | {name: item for name, item in value.items() if name == METRICS}
            case Array(items):
                kept = value[:LONGEST_VECTOR] if is_number(items) else value
                return [self.hide(items, item) for item in kept]
            case Map(items):
                return {self._scalar(LABEL, key): self.hide(items, item) for key, item in value.items()}
            case Free() | None:
                return _any(value)
            case Scalar():
                return self._scalar(shape, value)

    def _scalar(self, shape: Scalar, value: Json) -> Json:
        if not isinstance(value, str) or value in self.kept or value in shape.words or value == shape.constant or not value:
            return value
        if NUMBER.fullmatch(value) or not any(each.isalnum() for each in value):
            return value
        if shape.base64:
            return PIXEL
        if value not in self.said:
            self.said[value] = self._other(value)
        return self.said[value]

    def _other(self, value: str) -> str:
        """Other text of the same kind."""
        number = len(self.said)
        if value.startswith("data:"):
            return f"data:image/png;base64,{PIXEL}"
        if URI.fullmatch(value):
            return f"{value.partition(':')[0]}://example/{number}"
        if value.startswith("{") and value.endswith("}"):
            return json.dumps(ANY_ARGUMENTS)
        if " " in value.strip() and self.in_pieces:
            return _words_like(value, number)
        if " " in value.strip():
            return SENTENCES[number % len(SENTENCES)]
        return WORDS[number % len(WORDS)] if value != value.strip() else f"{'w' if value.isalpha() else 'w_'}{number}"


def _words_like(value: str, number: int) -> str:
    """Words of a sentence, with the ends that a piece of one had."""
    count = min(len(value.split()), len(WORDS))
    words = " ".join(WORDS[(number + at) % len(WORDS)].strip() for at in range(count))
    text = value.strip()
    end = "".join(each for each in text[-1:] if not each.isalnum())
    return f"{value[: len(value) - len(value.lstrip())]}{words}{end}{value[len(value.rstrip()) :]}"


def _words(shape: Shape | None) -> Iterator[str]:
    """The words that a shape lists, at any depth."""
    match shape:
        case Scalar(words=words, constant=constant):
            yield from (*words, *((constant,) if constant else ()))
        case Object(members=members):
            for member in members.values():
                yield from _words(member.shape)
        case Union(arms=by_tag):
            for one in by_tag.values():
                yield from _words(one)
        case Mixed(arms):
            for arm in arms:
                yield from _words(arm)
        case Array(items) | Map(items):
            yield from _words(items)
        case _:
            pass


def _any(value: Json) -> Json:
    """Something in place of an object whose members are nobody's business."""
    if isinstance(value, str):
        return ANY_WORD
    if isinstance(value, list):
        return [_any(item) for item in value]
    if not isinstance(value, dict) or not value:
        return value
    return ANY_SCHEMA if "properties" in value or "$schema" in value else ANY_ARGUMENTS
