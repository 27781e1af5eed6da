"""Examples: exchanges that fit, and bodies that are refused, at the place they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cache

from ..common.findings import SpecFinding
from ..common.json_texts import loses_json
from ..common.references import without_prefix
from ..common.schemas import bedrock_of, publish, subschemas
from ..common.streams import answer_of
from ..load import Document, Json
from ..runtime._runtime.json.paths import found, values
from ..runtime._runtime.streams.assemble import ASSEMBLERS, assembled
from ..runtime._runtime.streams.by_fields import unread_events
from ..runtime._runtime.streams.growing import UNPLACED, told
from .card import needed_by
from .rule_semantics import Certain
from .validator import Checker, Mismatch
from .views import FamilyView, list_names, mapping, sequence, show, text

PUT_TOGETHER = "an `assembly` that puts them together, or other events"


class Validators:
    """The published schemas of a family, for the bodies that can be used."""

    def __init__(self, family: FamilyView, bedrock: Json, usable: set[str], sound: Callable[[Json], bool]) -> None:
        """`usable` are the roles whose schemas a validator can use, `sound` says whether it can use the bound of a limit."""
        documents = {role: body.data for role, body in family.bodies.items() if role in usable}
        self._schemas = {role: publish(data, role, bedrock_of(family.card, bedrock)) for role, data in documents.items()}
        self._checker = cache(self._make)
        lines = {"": family.card, **family.models}
        self._limits = {
            name: [limit for limit in sequence(mapping(facts).get("limits")) if sound(mapping(limit).get("schema"))]
            for name, facts in lines.items()
        }

    def faults(self, role: str, value: Json) -> list[Mismatch]:
        """What is wrong with a body; nothing where its schema cannot be used."""
        return self._checker(role).faults(value) if role in self._schemas else []

    def limits(self, model_id: str) -> list[Json]:
        """The limits that may concern a model."""
        return [*self._limits[""], *self._limits.get(model_id, ())]

    def usable(self, role: str) -> bool:
        """Whether bodies of this role can be checked at all."""
        return role in self._schemas

    def _make(self, role: str) -> Checker:
        """An example shows what is known: in it, unlike in real answers, an unknown member is a slip."""
        schema = self._schemas[role]
        return Checker(schema if role == "request" else _close(schema))


def _close(schema: Json) -> Json:
    closed = deepcopy(schema)
    for inner in subschemas(closed):
        if "properties" in inner and not any("not" in member for member in inner["properties"].values()):
            inner["additionalProperties"] = False
    return closed


def example_findings(family: FamilyView, bodies: Validators) -> Iterator[SpecFinding]:
    """What is wrong with the examples of a family."""
    if not family.spec.examples:
        yield family.finding("", "the family has no example", "an exchange in examples/NAME.json, one for each feature")
    if not family.spec.refused:
        yield family.finding(
            "", "the family has no refused example", "a body in examples/invalid/NAME.json, one for each rule and bound"
        )
    plain = family.card.get("plain")
    if isinstance(plain, str) and plain not in family.spec.examples:
        yield family.finding("/plain", f"{show(plain)} is no example", f"one of {list_names(family.spec.examples)}")
    for name, document in (*family.spec.examples.items(), *family.spec.refused.items()):
        if not re.fullmatch(r"[a-z0-9][a-z0-9_]{0,59}", name):
            yield SpecFinding(
                document.path, "", f"the file name {show(name)} does not become a name", "small letters, digits and underscores"
            )
        yield from _model(family, document)
    certain = Certain(family.card, bodies.limits, family.whole["request"]) if bodies.usable("request") else None
    for document in family.spec.examples.values():
        yield from _exchange(family, bodies, certain, document)
    for document in family.spec.refused.values() if bodies.usable("request") else ():
        yield from _check_refused(bodies, certain, document)


def _model(family: FamilyView, document: Document) -> Iterator[SpecFinding]:
    model_id = mapping(document.data).get("model_id")
    if isinstance(model_id, str) and family.models and without_prefix(model_id) not in family.models:
        yield SpecFinding(
            document.path,
            "/model_id",
            f"{model_id!r} is no model of the family",
            f"one of {list_names(family.models, without_prefix(model_id))}",
        )


def _exchange(family: FamilyView, bodies: Validators, certain: Certain | None, document: Document) -> Iterator[SpecFinding]:
    data = mapping(document.data)
    parts: list[tuple[str, str, Json]] = [(role, f"/{role}", data[role]) for role in ("request", "response") if role in data]
    parts += [("event", f"/events/{index}", event) for index, event in enumerate(sequence(data.get("events")))]
    for role, pointer, value in parts:
        if role not in family.bodies and not needed_by(family, role):
            yield SpecFinding(document.path, pointer, f"{role}.json is not there", "the file, or no such part")
        for fault in bodies.faults(role, value):
            yield SpecFinding(document.path, f"{pointer}{fault.pointer}", fault.wrong, fault.right)
    for fault in _refusals(certain, data):
        yield SpecFinding(document.path, f"/request{fault.pointer}", fault.wrong, fault.right)
    if not {"response", "events"} & data.keys() and "async_invoke" not in family.operations:
        yield SpecFinding(document.path, "/response", "is missing", "what is answered: `response`, or the `events` of a stream")
    yield from _ends(family, document)


def assembled_findings(family: FamilyView, bodies: Validators) -> Iterator[SpecFinding]:
    """What the events of examples make, for a card with which nothing else is wrong."""
    for document in family.spec.examples.values():
        yield from _assembled(family, bodies, document)


def _assembled(family: FamilyView, bodies: Validators, document: Document) -> Iterator[SpecFinding]:
    """The events of an example make a response, as the card says, and nothing that they say is lost."""
    events, answer = sequence(mapping(document.data).get("events")), mapping(family.card.get("answer"))
    said = answer_of(answer) if events and answer.get("assembly") in ASSEMBLERS else None
    whole = assembled(events, said) if said else None
    if said is None or whole is None:
        return
    objects = [event for event in events if isinstance(event, dict)]
    unread = unread_events(objects, said)
    if left := [event for event in whole.get(UNPLACED, ()) if event not in unread]:
        yield SpecFinding(document.path, "/events", f"hold {show(left[0])}, which has no place in the response", PUT_TOGETHER)
    whole = {key: value for key, value in whole.items() if key != UNPLACED}
    lost, right = "which the response that they make does not hold", PUT_TOGETHER
    for fault in bodies.faults("response", whole):
        yield SpecFinding(document.path, "/events", f"make a response whose {fault.pointer or 'whole'} {fault.wrong}", right)
    heard = told((_joined([event], said.text.event) for event in events), so_far=said.so_far)
    if heard and heard not in _joined([whole], (*said.text.response, *said.text.among)):
        yield SpecFinding(document.path, "/events", f"say {show(heard[:60])}, {lost}", right)
    if loses_json(objects, whole):
        yield SpecFinding(document.path, "/events", f"hold arguments in pieces, {lost}", right)


def _joined(values_of: Sequence[Json], paths: Sequence[str]) -> str:
    return "".join(value for each in values_of for path in paths for value in values(each, path) if isinstance(value, str))


def _ends(family: FamilyView, document: Document) -> Iterator[SpecFinding]:
    """The events of an example end as the card says."""
    events, ends = sequence(mapping(document.data).get("events")), mapping(mapping(family.card.get("answer")).get("ends"))
    if events and text(ends.get("at")) and not any(_is_last(ends, event) for event in events):
        yield SpecFinding(
            document.path,
            "/events",
            "has no event that the card's `answer/ends` takes for the last",
            f"one that has {show(ends)}",
        )


def _is_last(ends: Mapping[str, Json], event: Json) -> bool:
    values = [value for _, value in found(event, text(ends.get("at")))]
    return ends["equals"] in values if "equals" in ends else bool(values)


def _check_refused(bodies: Validators, certain: Certain | None, document: Document) -> Iterator[SpecFinding]:
    data = mapping(document.data)
    at = data.get("at")
    if "request" not in data or not isinstance(at, str):
        return
    pointers = {fault.pointer for fault in (*bodies.faults("request", data["request"]), *_refusals(certain, data))}
    if not pointers:
        yield SpecFinding(document.path, "/request", "is accepted", "a body that schema, rules or limits refuse, or another rule")
    elif at not in pointers:
        yield SpecFinding(
            document.path, "/at", f"is {show(at)}", f"where it is refused: {list_names(map(show, sorted(pointers)))}"
        )


def _refusals(certain: Certain | None, data: Mapping[str, Json]) -> list[Mismatch]:
    """What is certain against the request of an example; nothing where no request can be checked."""
    model_id = without_prefix(text(data.get("model_id")))
    return list(certain.refusals(data.get("request"), model_id)) if certain else []
