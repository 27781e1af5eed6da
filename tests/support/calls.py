"""Checks of calls: what leaves a real client is what was typed, and the functions say what the spec says."""

from __future__ import annotations

import inspect
import itertools
import json
import re
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

import jsonschema_rs

from . import corpus, drawn
from .bodies import Agreement
from .candidates import smallest
from .equality import difference
from .names import python_name
from .subject import Json, Subject
from .wire import client, sent
from .words import words

CALLS = ("invoke", "stream", "ainvoke", "astream")
METRICS = "amazon-bedrock-invocationMetrics"
"""An event of this alone is Bedrock's own, and not given to anybody."""
PADDING = "p"
"""Each event of Converse has some, which the endpoint chooses."""
UNLISTED = "example.unlisted-model-v1:0"
"""An id that no catalogue has: it passes, and only what holds for every model is checked."""


def requests_leave_as_drawn(subject: Subject, name: str) -> None:
    """The bytes that leave boto3 for a request are that request: nothing added, nothing lost."""
    family = subject.family(name)
    answer = _answer(subject, name)
    calls = [partial(getattr(subject.module, call), UNLISTED) for call in ("invoke", "stream") if call in family.operations]

    def check(body: Json) -> None:
        request = family.parse_request(json.dumps(body))
        for call in calls:
            left = sent(partial(_with_client, call, request), answer)
            assert not difference(json.loads(left), body), left

    drawn.requests(subject, name, UNLISTED).each(check, share=4)  # that a request writes all of them is checked without a client


def drawn_streams_are_assembled(subject: Subject, name: str) -> None:
    """A drawn stream, as frames behind a real client: its events come back equal, and make up a response that is valid."""
    frames = import_module(f"{subject.package}.testing.endpoint.frames")
    response = jsonschema_rs.validator_for(subject.document(name, "response"))
    shown = next(iter(corpus.examples(name).values()))
    request = subject.family(name).parse_request(json.dumps(shown["request"]))
    made, caught = client()

    converses = corpus.card(name).get("api") == "converse"

    def check(events: list[Json]) -> None:
        caught.answer = b"".join(
            b"".join(itertools.starmap(frames.event, event.items())) if converses else frames.chunk(json.dumps(event).encode())
            for event in events
        )
        stream = subject.module.stream(UNLISTED, request, client=made)
        arrived = [json.loads(event.to_wire()) for event in stream]
        given = [event for event in events if isinstance(event, str) or event.keys() != {METRICS}]
        for event in (*arrived, *given) if converses else ():
            for inner in event.values() if isinstance(event, dict) else ():
                inner.pop(PADDING, None)
        assert not (wrong := difference(arrived, given)), wrong
        response.validate(json.loads(stream.answer().to_wire()))

    drawn.streams(subject, name).each(check)


def functions_fill_the_body(subject: Subject, name: str) -> None:
    """A body taken apart into the parameters of `request` and the calls, as the card shapes them, leaves as it was."""
    card = corpus.card(name)
    parameters = card["parameters"]
    document = subject.document(name, "request")
    module = getattr(subject.module, name)
    answer = _answer(subject, name) if "invoke" in card["operations"] else b""

    def check(body: Json) -> None:
        taken = [place for place in _parameters(document, parameters) if _at(body, place) is not None]
        arguments = {_name(document, place): _at(body, place) for place in taken}
        made = module.request(**arguments).to_wire()
        expected = {**_filled(parameters, "constants"), **_built({place: _at(body, place) for place in taken})}
        assert not (wrong := difference(json.loads(made), expected)), f"{wrong} in {made!r}"
        if hasattr(module, "invoke"):
            assert sent(partial(_with_client, partial(module.invoke, UNLISTED, **arguments)), answer) == made
        if hasattr(module, "stream"):
            left = sent(partial(_with_client, partial(module.stream, UNLISTED, **arguments)), answer)
            expected |= _filled(parameters, "streaming")
            assert not (wrong := difference(json.loads(left), expected)), f"{wrong} in {left!r}"

    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", subject.module.errors.UnconfirmedLimitWarning
        )  # an empty object of parameters is not sent
        drawn.requests(subject, name, UNLISTED).each(check)


def constructors_fill_the_body(subject: Subject, name: str) -> None:
    """Each class of a request, built with a field by its name in Python, writes that member, its constants and nothing else."""
    document = subject.document(name, "request")
    filled = {pointer.strip("/"): value for pointer, value in corpus.card(name)["parameters"].get("constants", {}).items()}
    for definition, schema in {**document.get("$defs", {}), document["title"]: document}.items():
        members = schema.get("properties", {})
        part = {**schema, "title": definition, "$defs": document.get("$defs", {})}
        agree = Agreement(subject, name, "request", part, None)
        for member in members:
            body = agree.clean_base(member)
            if agree.is_clean(body):
                constants = filled if definition == document["title"] else {}
                body |= {wire: value for wire, value in constants.items() if wire in body}
                given = {
                    python_name(wire, members[wire]): value
                    for wire, value in body.items()
                    if wire not in constants and (wire not in schema.get("required", ()) or "const" not in members[wire])
                }
                written = json.loads(subject.kind(name, "request", definition)(**given).to_wire())
                assert not (wrong := difference(written, body)), f"{definition}({given}): {wrong}"


def functions_say_what_the_spec_says(subject: Subject, name: str) -> None:
    """Each parameter is there by its name, in the order of the card, and its line in `Args:` says words, range and default."""
    parameters = corpus.card(name)["parameters"]
    document = subject.document(name, "request")
    module = getattr(subject.module, name)
    for function in [getattr(module, call) for call in ("request", *CALLS) if hasattr(module, call)]:
        own = ["model_id"] if function.__name__ in CALLS else []
        signature, doc = inspect.signature(function), _lines(inspect.getdoc(function) or "")
        places = _parameters(document, parameters)
        expected = {_name(document, place): _schema(document, place) for place in places}
        in_python = {place[-1]: _name(document, place) for place in places}
        assert set(signature.parameters) == {*expected, *own, *(["client", "options", "extra_body"] if own else [])}
        by_position = [item.name for item in signature.parameters.values() if item.kind is not inspect.Parameter.KEYWORD_ONLY]
        first = [
            _name(document, place)
            for wire in parameters.get("first", ())
            for place in _parameters(document, parameters)
            if place[-1] == wire
        ]
        assert by_position == [*own, *first]
        for parameter, schema in expected.items():
            if "description" in schema and not parameter.startswith("guardrail"):
                assert _in_python(_flat(schema["description"]), in_python).rstrip(".") in doc[parameter], parameter
            for fact in _facts(schema, document):
                assert fact in doc[parameter], (parameter, fact)


def classes_say_what_the_spec_says(subject: Subject, name: str, role: str) -> None:
    """Each field of each class carries its description."""
    document = subject.document(name, role)
    for definition, schema in {**document.get("$defs", {}), document["title"]: document}.items():
        fields = subject.fields(name, role, definition) if "properties" in schema else {}
        said_of = words(subject.kind(name, role, definition)) if fields else {}
        by_wire = {field.alias or key: said_of.get(key, "") for key, field in fields.items()}
        assert by_wire.keys() == schema.get("properties", {}).keys(), definition
        for wire, member in schema.get("properties", {}).items():
            said = _flat(by_wire[wire])
            assert _flat(member["description"]).rstrip(".") in said, (definition, wire)


def _with_client(call: Callable[..., object], *arguments: object) -> object:
    """Make a call with a client, which comes last."""
    *others, client = arguments
    return call(*others, client=client)


def arguments_for(name: str, body: Json) -> dict[str, Json] | None:
    """The arguments of `request` that say a body; None where it holds what no parameter stands for."""
    document, card = corpus.body(name, "request"), corpus.card(name)["parameters"]
    places = _parameters(document, card)
    given = {place: _at(body, place) for place in places if _at(body, place) is not None}
    if difference({**_filled(card, "constants"), **_built(given)}, body):
        return None
    return {_name(document, place): value for place, value in given.items()}


def _filled(card: Json, kind: str) -> dict[str, Json]:
    """The members that are filled in: a body's constants, or what asks for a stream."""
    return {pointer.removeprefix("/"): value for pointer, value in card.get(kind, {}).items()}


def _answer(subject: Subject, name: str) -> bytes:
    document = subject.document(name, "response")
    return json.dumps(smallest(document, document)).encode()


def _parameters(document: Json, card: Json) -> list[tuple[str, ...]]:
    """Where each parameter's value goes: one wire name, or two for a member of a flattened object."""
    hidden = {pointer.removeprefix("/") for pointer in (*card.get("omit", ()), *card.get("constants", {}))}
    flat = {pointer.removeprefix("/") for pointer in card.get("flatten", ())}
    places: list[tuple[str, ...]] = []
    for wire, member in document["properties"].items():
        if wire in flat:
            places += [(wire, inner) for inner in _resolved(member, document)["properties"]]
        elif wire not in hidden:
            places.append((wire,))
    return places


def _name(document: Json, place: tuple[str, ...]) -> str:
    name = python_name(place[-1], _schema(document, place))
    return f"{name}_" if name in {"model_id", "client", "options", "extra_body"} else name


def _schema(document: Json, place: tuple[str, ...]) -> Json:
    schema = document
    for key in place:
        schema = _resolved(schema, document)["properties"][key]
    return schema


def _at(body: Json, place: tuple[str, ...]) -> Json:
    for key in place:
        body = body.get(key) if isinstance(body, dict) else None
    return body


def _built(values: dict[tuple[str, ...], Json]) -> Json:
    body: Json = {}
    for place, value in values.items():
        holder = body if len(place) == 1 else body.setdefault(place[0], {})
        holder[place[-1]] = value
    return body


def _lines(doc: str) -> dict[str, str]:
    """The entries of a docstring's `Args:`, each on one line."""
    args = doc.partition("Args:\n")[2].partition("\n\n")[0]
    entries = re.split(r"\n(?=    \w+: )", f"\n{args}")
    return {entry.strip().partition(":")[0]: _flat(entry) for entry in entries if entry.strip()}


def _in_python(text: str, names: dict[str, str]) -> str:
    """Words in which parameters go by their names in Python, not on the wire."""
    return re.sub(r"`([^`]+)`", lambda found: f"`{names.get(found[1], found[1])}`", text)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _facts(schema: Json, document: Json) -> Iterator[str]:
    target = _resolved(schema, document)
    for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "maxLength", "maxItems"):
        if key in target:
            yield str(target[key])
    if "default" in schema:
        yield _flat(json.dumps(schema["default"], ensure_ascii=False))


def _resolved(schema: Json, document: Json) -> Json:
    while "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema
