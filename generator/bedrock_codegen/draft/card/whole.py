"""The card of a family and the lines of its models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...common.names import snake
from ...load import Json
from ...runtime._runtime.json.paths import values
from ...runtime._runtime.porting.patterns import key_mark
from ..conversation.argument_pairs import NOTHING, Paired
from ..conversation.tools import has_offers, tool_use
from ..guesses import Guesses
from ..observe import Sample, base_ids
from ..schemas.bodies import source_of
from ..schemas.names import TODO
from ..shapes.kinds import Array, Object, Scalar, Shape
from ..streams.assembler import Assembly
from ..vocabulary import Vocabulary
from .fm import Asked, prompts, purpose
from .readings import Readings

OPERATIONS = {"InvokeModel": "invoke", "InvokeModelWithResponseStream": "stream", "StartAsyncInvoke": "async_invoke"}
NO_ASSEMBLY = "how the events of a stream make up a response; no way that there is rebuilds the streams that were recorded"
NOTES = {
    "recorded": "Recorded exchanges.",
    "sample": "Bodies out of programs or written by hand.",
    "documented": "The page that documents the format.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that was found out about a family, short of its schemas."""

    title: str
    prefix: str
    samples: Sequence[Sample]
    shapes: Mapping[str, Shape]
    readings: Readings
    words: Vocabulary
    ends: Sequence[Json]
    assembly: Assembly | None
    calls: Json | None
    """Where answers hold calls of tools."""
    paired: Paired = NOTHING
    """How calls list their arguments, and tools their parameters."""
    guesses: Guesses


def card(known: Known, required: Sequence[str]) -> Json:
    """The card; `required` are the members that a request must have."""
    answer = known.readings.card()
    asked = [(body, sample.response) for sample in known.samples for body in sample.bodies("request")]
    requests, responses = [body for body, _ in asked], [response for _, response in asked]
    guess = known.guesses.make
    if calls := known.calls:
        answer["tool_calls"] = calls
    if known.ends:
        answer["ends"] = known.ends[0] if len(known.ends) == 1 else list(known.ends)
        answer |= known.assembly.card() if known.assembly else {"assembly": f"{TODO}{NO_ASSEMBLY}"}
    fm = guess("/fm", lambda: purpose(_asked(known)), None)
    if fm and calls:
        _name_reason_of_calls(fm.get("stop_reasons", {}), known.readings.stop, calls["at"], responses)
    conversation = guess("/conversation", lambda: _tools(known, fm), None) if fm else None
    if guess("/conversation/tools", lambda: has_offers([known.paired.plain(each) for each in requests]), False):  # noqa: FBT003 - what is said where it cannot be told
        known.guesses.todos += [f"{TODO}{line}" for line in _of_tools(calls, conversation)]
    return {
        "$schema": "../../family.schema.json",
        "title": known.title,
        "class_prefix": known.prefix,
        "operations": _operations(known.samples),
        "parameters": guess("/parameters", lambda: _parameters(known, required), {}),
        **({"answer": answer} if answer else {}),
        **({"job": {"kind": "response", "main": "TODO"}} if "async_invoke" in _operations(known.samples) else {}),
        **({"fm": fm} if fm else {}),
        **({"conversation": conversation} if conversation else {}),
        "sources": _sources(known.samples),
        **({"todo": known.guesses.todos} if known.guesses.todos else {}),
    }


def _of_tools(calls: Json | None, conversation: Json | None) -> Iterator[str]:
    """What is to be said of tools that requests offer, and was not found."""
    if not calls and key_mark(next(iter((conversation or {}).get("call", {}).values()), None)):
        yield (
            "/answer/tool_calls: calls stand below the name of their tool, where no path leads; delete this line: `tool_calls` "
            "of an answer stays empty, and programs find the calls in its own fields"
        )
    elif not calls:
        yield (
            "/answer/tool_calls: requests offer tools, and no call was found in answers; write where `at`, `id`, `name` and "
            "`arguments` are, or delete this line if no answer calls one"
        )
    if "call" not in (conversation or {}):
        yield (
            "/conversation: requests offer tools, and none holds a call with its result; write `call` and `result`, which `port` "
            "goes by, or delete this line"
        )


def _name_reason_of_calls(reasons: Json, paths: Sequence[str], calls: str, answers: Sequence[Json]) -> None:
    """A reason that no name explains is a call of a tool where every answer that ends by it calls one, and no other does."""
    said = {
        reason: [bool(values(answer, calls)) for answer in answers for path in paths if reason in values(answer, path)]
        for reason in reasons
    }
    calling = [reason for reason, held in said.items() if any(held)]
    if len(calling) == 1 and all(said[calling[0]]) and reasons[calling[0]] == "other":
        reasons[calling[0]] = "tool_use"


def _tools(known: Known, fm: Json) -> Json | None:
    messages = next(
        (each["text"]["messages"] for each in (fm, *fm["classes"].values()) if "messages" in each.get("text", {})), None
    )
    asked, plain = _asked(known), known.paired.plain
    requests, answers = ([plain(body) for body in bodies] for bodies in (asked.requests, asked.answers))
    return known.paired.said(tool_use(requests, answers, messages) or {}) or None if messages else None


def models(samples: Sequence[Sample]) -> dict[str, Json]:
    """A line for each model that was called."""
    streamed = {sample.model_id for sample in samples if sample.events}
    return {
        base: {
            **({"streaming": True} if any(name.endswith(base) for name in streamed) else {}),
            **({"profiles": sorted(prefixes)} if prefixes else {}),
            "lifecycle": {"status": "active"},
        }
        for base, prefixes in sorted(base_ids(samples).items())
    }


def _asked(known: Known) -> Asked:
    shape = known.shapes["request"]
    pairs = [(body, sample.response) for sample in known.samples for body in sample.bodies("request")]
    whole = shape if isinstance(shape, Object) else Object(members={})
    return Asked(
        shape=whole,
        requests=[request for request, _ in pairs],
        answers=[answer for _, answer in pairs],
        readings=known.readings,
        words=known.words,
        prefix=known.prefix,
    )


def _operations(samples: Sequence[Sample]) -> list[str]:
    called = {sample.operation for sample in samples}
    if any(sample.events for sample in samples):
        called.add("InvokeModelWithResponseStream")
    return [name for operation, name in OPERATIONS.items() if operation in called] or ["invoke"]


def _parameters(known: Known, required: Sequence[str]) -> Json:
    asked = _asked(known)
    members = asked.shape.members
    constants = {
        f"/{name}": member.shape.constant
        for name, member in members.items()
        if isinstance(member.shape, Scalar) and member.shape.constant is not None and name in required
    }
    likely = [path.split("/")[1] for path in prompts(asked)]
    demanded = [name for name in members if name in required and f"/{name}" not in constants]
    first = sorted(demanded, key=lambda name: (name not in likely, not _holds_turns(members[name].shape)))
    omit = [f"/{name}" for name in ("stream",) if name in members]
    asks = [sample.request for sample in known.samples if sample.events and isinstance(sample.request, dict)]
    streaming = {path: True for path in omit if asks and all(request.get(path[1:]) is True for request in asks)}
    parts = {
        "first": first,
        "flatten": _flat(known, asked.shape),
        "omit": omit,
        "constants": constants,
        "streaming": streaming,
    }
    return {key: value for key, value in parts.items() if value}


def _holds_turns(shape: Shape | None) -> bool:
    return isinstance(shape, Array) and not isinstance(shape.items, Scalar)


def _flat(known: Known, shape: Object) -> list[str]:
    """Objects of settings: their members can be parameters, since no name of one is that of another."""
    taken = {snake(name) for name in shape.members}
    found: list[str] = []
    for name, member in shape.members.items():
        inner = member.shape
        if isinstance(inner, Object) and not inner.by_key and all(_is_plain(each.shape) for each in inner.members.values()):
            names = {snake(each) for each in inner.members}
            if len(names) == len(inner.members) > 1 and not names & taken and not known.words.tags & inner.members.keys():
                found.append(f"/{name}")
                taken |= names
    return found


def _is_plain(shape: Shape | None) -> bool:
    if isinstance(shape, Array):
        return isinstance(shape.items, Scalar)
    return isinstance(shape, Scalar) and shape.constant is None and not shape.base64


def _sources(samples: Sequence[Sample]) -> Json:
    kinds = [kind for kind in NOTES if any(sample.evidence == kind for sample in samples)]
    return {source_of(kind): {"url": f"{TODO}where this is from", "note": NOTES[kind]} for kind in kinds}
