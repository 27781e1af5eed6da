"""Checks of bodies, each a function of a package and a family: run on the real ones, and on seeded faults."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from . import corpus, drawn, reference
from .candidates import EVERY_TYPE, ONE_OF_EACH_TYPE, candidates, smallest
from .equality import difference
from .names import python_name
from .subject import Json, Subject
from .tolerated import is_tolerated

MUTATIONS = 4
"""Changes that are tried on each drawn body."""


def drawn_bodies_agree(subject: Subject, name: str, role: str) -> None:
    """A drawn body is valid for the published schema, taken by the model, written back equal, and read again the same."""
    document = subject.document(name, role)
    validator = jsonschema_rs.validator_for(document)
    read = getattr(subject.family(name), f"parse_{role}")

    def check(body: Json) -> None:
        validator.validate(body)
        value = read(json.dumps(body))
        written = value.to_wire()
        assert not (wrong := difference(json.loads(written), body)), f"{wrong} in {written}"
        assert read(written) == value
        assert set(value.unknown_fields()) == reference.unknown(document, body)

    drawn.bodies(subject, name, role).each(check)


def event_sequences_agree(subject: Subject, name: str) -> None:
    """The events of a drawn stream are valid one by one, and the last one alone says that it ends."""
    validator = jsonschema_rs.validator_for(subject.document(name, "event"))
    read = subject.family(name).parse_event

    def check(events: list[Json]) -> None:
        for event in events:
            validator.validate(event)
            assert not difference(json.loads(read(json.dumps(event)).to_wire()), event)
        marked = [is_end(name, event) for event in events if isinstance(event, dict)]
        assert marked == [False] * (len(marked) - 1) + [True]

    drawn.streams(subject, name).each(check)


def is_end(name: str, event: Json) -> bool:
    """Whether an event says that the stream ends, by the card."""
    ends = corpus.card(name)["answer"]["ends"]
    marks = ends if isinstance(ends, list) else [ends]
    return any("equals" not in end or value == end["equals"] for end in marks for _, value in reference.values(event, end["at"]))


def mutations_agree(subject: Subject, name: str, role: str) -> None:
    """A drawn body with one thing changed, anywhere in it: model and validator both take it, or both refuse it."""
    document = subject.document(name, role)
    agree = Agreement(subject, name, role, document, getattr(subject.family(name), f"parse_{role}"))

    def check(body: Json) -> None:
        chance = random.Random(json.dumps(body))  # noqa: S311 - not a key
        for _ in range(MUTATIONS):
            words, other = mutated(body, chance)
            agree.on(other, words)

    drawn.bodies(subject, name, role).each(check)


def mutated(body: Json, chance: random.Random) -> tuple[str, Json]:
    """A copy of a body that differs in one place, and how."""
    whole = copy.deepcopy(body)
    places = list(_places(whole))
    if not places:
        return "another value", chance.choice(EVERY_TYPE)
    holder, key = chance.choice(places)
    kind = chance.choice(("value", "value", "left out", "extra", "twice"))
    match kind, holder:
        case "value", _:
            holder[key] = copy.deepcopy(chance.choice([*EVERY_TYPE, *_near(holder[key])]))
        case "extra", dict():
            holder["zz_new"] = 1
        case "twice", list():
            holder += copy.deepcopy(holder) * chance.choice((1, 4, 100))
        case _:
            del holder[key]
    return f"{kind} at {key}", whole


def _places(value: Json) -> Iterator[tuple[Any, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in list(items):
        yield value, key
        yield from _places(item)


def _near(value: Json) -> list[Json]:
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int | float):
        return [value + 1, value - 1, -value, value * 1000, value + 0.5, float(value), str(value)]
    if isinstance(value, str):
        return [f"{value}x", value.swapcase(), value[:-1], value * 50, [value]]
    return [[value], str(value)]


def definitions_agree(subject: Subject, name: str, role: str) -> None:
    """Every definition by itself: at each member, both agree on values right, wrong and on either side of a bound."""
    document = subject.document(name, role)
    tried: set[str] = set()
    for definition, schema in {**document.get("$defs", {}), document["title"]: document}.items():
        part = {**schema, "title": definition, "$defs": document.get("$defs", {})}
        agree = Agreement(subject, name, role, part, subject.reader(name, role, definition))
        for value in candidates(part, document):
            agree.on(value, f"{definition} = {value!r:.80}")
        for member, inner in schema.get("properties", {}).items():
            base = agree.clean_base(member)
            agree.on({key: value for key, value in base.items() if key != member}, f"{definition} without {member}")
            agree.on({**base, f"{member}_": 1}, f"{definition} with {member}_")
            for stray in {python_name(member, inner)} - schema["properties"].keys():
                without = {key: value for key, value in base.items() if key != member}
                for body in (without, {**without, member: None}, base):
                    agree.on({**body, stray: 1}, f"{definition} with {stray}, which is the name of {member} in Python")
            says = json.dumps({key: said for key, said in inner.items() if key != "description"}, sort_keys=True)
            types = ONE_OF_EACH_TYPE if says in tried and not drawn.LONG else EVERY_TYPE
            tried.add(says)
            for value in candidates(inner, document, types):
                agree.on({**base, member: value}, f"{definition}.{member} = {value!r:.80}", at=f"/{member}")


class Agreement:
    """Two readers of one schema: the generated model, and the independent validator with the reference reading of rules."""

    def __init__(self, subject: Subject, name: str, role: str, document: Json, read: Any) -> None:
        self.subject = subject
        self._name = name
        self._role = role
        self._card = corpus.card(name) if role == "request" else {"class_prefix": ""}
        self._document = document
        self._read = read
        self._validator = jsonschema_rs.validator_for(document)

    def on(self, body: Json, words: str, at: str = "") -> None:
        """The two agree about a body, or need not."""
        try:
            self.strictly_on(body, words, at)
        except AssertionError:
            if not is_tolerated(self._document, body):
                raise

    def strictly_on(self, body: Json, words: str, at: str = "") -> None:
        """Both take a body, which comes back equal; or both refuse it, at the place that is wrong, and an answer is not lost."""
        valid = self.is_valid(body)
        broken = reference.broken_rules(self._card, self._document, body) if valid else []
        outcome = self.subject.refused(lambda: self._read(json.dumps(body)))
        where = f"{self._name} {self._role}: {words}"
        if valid and not broken:
            assert outcome.findings is None, f"{where}: refused, though it is valid: {outcome.error}"
            self._comes_back(outcome.value, body, where)
            return
        assert outcome.findings is not None, f"{where}: taken, though it is not valid"
        if broken:
            assert outcome.pointers <= set(broken), f"{where}: refused at {outcome.pointers}, and not at {broken}"
        elif at:
            assert any(pointer.startswith(at) for pointer in outcome.pointers), f"{where}: refused at {outcome.pointers}"
        if self._role != "request":
            assert getattr(outcome.error, "body", None) == json.dumps(body).encode(), where

    def _comes_back(self, value: Any, body: Json, where: str) -> None:
        """A definition that is an object writes what it read, and knows what of it the spec does not."""
        written = json.loads(value.to_wire()) if hasattr(value, "to_wire") else value
        assert not difference(written, body), f"{where}: came back as {written!r:.300}"
        if hasattr(value, "unknown_fields"):
            known = set(value.unknown_fields())
            assert known == reference.unknown(self._document, body), f"{where}: unknown fields are said to be {known}"

    def is_valid(self, body: Json) -> bool:
        """Whether the validator takes a body."""
        return bool(self._validator.is_valid(body))

    def members(self) -> list[str]:
        """The names that an object may have."""
        return list(self._document["properties"])

    def least(self) -> Json:
        """The smallest object that keeps the rules, as near as comes without much search."""
        return self.clean_base("")

    def clean_base(self, member: str) -> Json:
        """A small object, with a member if one is named, that keeps the rules; as near to that as comes without much search."""
        key = (self._name, self._role, self._document["title"], member)
        if key not in _CLEAN:
            members = self._document["properties"]
            named = {member: smallest(members[member], self._document)} if member else {}
            _CLEAN[key] = self._clean({**smallest(self._document, self._document), **named}, member)
        return copy.deepcopy(_CLEAN[key])

    def _clean(self, base: Json, member: str) -> Json:
        members = self._document["properties"]
        others = [{}, *({key: smallest(inner, self._document)} for key, inner in members.items() if key != member)]
        words = [{}, *({key: word} for key, inner in members.items() if key != member for word in inner.get("enum", ()))]
        tries = ({**base, **other, **word} for word in words for other in others)
        return next((body for body in tries if self.is_clean(body)), base)

    def is_clean(self, body: Json) -> bool:
        """Whether a body is valid, and keeps the rules that hold for every model."""
        return self.is_valid(body) and not reference.broken_rules(self._card, self._document, body)


_CLEAN: dict[tuple[str, str, str, str], Json] = {}
"""Small objects that were searched for, by family, role, definition and member: several checks begin with the same."""
