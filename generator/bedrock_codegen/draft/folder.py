"""A whole folder: what was seen, made into the files of a family."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ..common.streams import answer_of
from ..load import ROLES, FamilySpec, Json
from .card.readings import Readings, readings
from .card.todo import NO_MODEL
from .card.whole import Known, card, models
from .conversation.answered_calls import answered_calls
from .conversation.argument_pairs import paired_of
from .conversation.tools import offered_names
from .examples import examples, refused
from .guesses import Guesses
from .observe import Sample, seen, without_bedrock
from .schemas.bodies import Writer
from .schemas.names import TODO, Definitions
from .shapes.infer import EVIDENCE, Context, body_shape, tools_in
from .shapes.kinds import Seen, Shape, relaxed, tags_in
from .streams.assembler import Assembly, Fits, assembly_of, broken, ends_of, last_members, ways_of
from .streams.places import Heard, ways_in
from .vocabulary import Vocabulary, words_of

UNREAD = "/answer/fields: events hold {names}, and no field reads anything of them; say where it belongs, or delete this line"
Files = dict[str, Json]
Fitting = Callable[[Json], Fits]
"""From the schema of answers, if there is one, to how badly an answer fits it."""


def drafted(
    family: str,
    samples: Sequence[Sample],
    others: Sequence[FamilySpec],
    fit: Fitting,
    documented: frozenset[str] = frozenset(),
    kinds: Mapping[str, str] = MappingProxyType({}),
) -> Files:
    """The files of a family's folder by name, by what its exchanges show and what other families call things.

    `documented` are words that a page sets apart: they are the format's own, and stay in examples.
    `kinds` are members that it calls a map or any JSON.
    """
    words, prefix = words_of(others), _prefix(family)
    paired = paired_of([sample.request for sample in samples], [sample.response for sample in samples], documented)
    tools = tools_in([paired.plain(body) for sample in samples for body in (sample.request, sample.response)])
    contexts = {role: Context(answer=role != "request", tools=tools, words=words, kinds=kinds, paired=paired) for role in ROLES}
    found = {role: seen(samples, role) for role in ROLES}
    shapes = {role: body_shape(found[role], contexts[role], event=role == "event") for role in ROLES if found[role]}
    streams = [[without_bedrock(event) for event in sample.events] for sample in samples if sample.events]
    requests, responses, events = ([each.value for each in found[role]] for role in ROLES)
    calls = [call for call, sample in enumerate(samples) for event in sample.bodies("event") if isinstance(event, dict)]
    guesses = Guesses()
    read = guesses.make("/answer", lambda: readings((requests, responses, events), calls, shapes, words), Readings())
    answers = [sample.response for sample in samples for _ in sample.bodies("request")]
    offering, answering = [[paired.plain(body) for body in bodies] for bodies in (requests, answers)]
    tags = tags_in(shapes.get("response"))
    called = paired.read(guesses.make("/answer/tool_calls", lambda: answered_calls(offering, answering, tags), None))
    assembly: Assembly | None = None
    if "event" in shapes:
        schema = _schemas(prefix, {role: shapes[role] for role in shapes if role != "request"}, samples, words).get("response")
        names = frozenset(offered_names(offering, [paired.plain(body) for body in responses]))
        heard = Heard(streams=streams, answers=responses, readings=read, names=names, calls=called or {})
        ways = ways_of(shapes["event"], shapes.get("response"), heard)
        fits = fit(schema)
        assembly = guesses.make(
            "/answer/assembly", lambda: assembly_of(ways, streams, read, fits, compared="response" in shapes), None
        )
        guesses.todos += _unread(streams, assembly)
        guesses.todos += [f"{TODO}{line}" for line in broken(assembly, streams, read, fits, compared="response" in shapes)]
        made = [whole for stream in streams if assembly and (whole := assembly.whole(stream))]
        if "response" in shapes:
            shapes["response"] = relaxed(shapes["response"], made)
        else:
            kind = next(sample.evidence for sample in samples if sample.events)
            shapes["response"] = body_shape([Seen(whole, kind) for whole in made], contexts["response"])
            read = readings((requests, made, events), calls, shapes, words)
    said = [sample.events for sample in samples if sample.events]
    ends = guesses.make("/answer/ends", lambda: ends_of(said, shapes["event"], read), last_members(said)) if said else []
    schemas = _schemas(prefix, shapes, samples, words)
    known = Known(
        title=" ".join(word.capitalize() for word in family.split("_")),
        prefix=prefix,
        samples=samples,
        shapes=shapes,
        readings=read,
        words=words,
        ends=ends,
        assembly=assembly,
        calls=called,
        paired=paired,
        guesses=guesses,
    )
    return _files(known, schemas, documented)


def _unread(streams: Sequence[Sequence[Json]], assembly: Assembly | None) -> list[str]:
    """A line for members of events that are lost: no field reads the events that hold them."""
    unread = [event for stream in streams for event in (assembly.unread(stream) if assembly else ())]
    apart = {id(event) for event in unread}
    read = {way for stream in streams for event in stream if id(event) not in apart for way in ways_in(event)}
    lost = {way for event in unread for way in ways_in(event)} - read
    names = sorted({way for way in lost if not any(way.startswith(f"{other}/") for other in lost)})
    return [f"{TODO}{UNREAD.format(names=', '.join(names))}"] if names else []


def _files(known: Known, schemas: Mapping[str, Json], documented: frozenset[str]) -> Files:
    listed = models(known.samples)
    answer = answer_of(known.assembly.card()) if known.assembly else None
    shown = examples(known.samples, known.shapes, next(iter(listed), NO_MODEL), known.readings.reasons | documented, answer)
    files: Files = {
        "family.json": card(known, schemas["request"].get("required", ())),
        "models.json": listed,
        **{f"{role}.json": schemas[role] for role in ROLES if role in schemas},
        **{f"examples/{name}.json": each for name, each in shown.items()},
    }
    if shown:
        files["examples/invalid/unheard_of.json"] = refused(next(iter(shown.values())))
    return files


def _schemas(prefix: str, shapes: Mapping[str, Shape], samples: Sequence[Sample], words: Vocabulary) -> dict[str, Json]:
    """The bodies; answers are named first, and what a request calls alike gets `Input` in its name."""
    answers = Definitions(prefix)
    schemas: dict[str, Json] = {}
    for role in ("response", "event", "request"):
        if role in shapes:
            sides = Definitions(prefix, side="Input", taken=list(answers.schemas)) if role == "request" else answers
            shown = seen(samples, role) or seen(samples, "event")  # whole answers are made of events where none was seen
            evidence = min((each.evidence for each in shown), key=EVIDENCE.index, default="recorded")
            marks = sorted({body for sample in samples for body in sample.bodies(role) if isinstance(body, str)})
            writer = Writer(role=role, definitions=sides, words=words, evidence=evidence)
            schemas[role] = writer.body(f"{prefix}{role.capitalize()}", shapes[role], marks)
    return schemas


def _prefix(family: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in family.split("_"))[:25]
