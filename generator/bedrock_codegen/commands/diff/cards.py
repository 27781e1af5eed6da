"""What changed in a family beside its bodies: how it is called, what is refused, how answers are read, its models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...load import Corpus, FamilySpec, Json
from .bodies import Bodies
from .changes import Meaning, SpecChange, of_three, said
from .interfaces import interfaces
from .models import homeless, models, moved
from .refusals import refusals

READS = ("text", "images", "vectors", "tool_calls", "stop_reason", "latency", "service_tier")
COUNTS = ("input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens")
"""What `usage` of a card reads."""
ROLES = ("request", "response", "event")


def differences(old: Corpus, new: Corpus) -> list[SpecChange]:
    """Every change between two states of the specs, in the order of families."""
    ours, theirs = ({spec.name: spec for spec in corpus.families} for corpus in (old, new))
    changes: list[SpecChange] = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in theirs:
            changes.append(said(name, "", "call", "breaking", "the family is gone"))
        elif name not in ours:
            changes.append(said(name, "", "call", "new", f"the family is new: {theirs[name].card.data.get('title', name)}"))
        else:
            changes += _family(ours[name], theirs[name])
    changes += [
        change for role in ROLES for change in Bodies("", role, *(each.bedrock.data[role] for each in (old, new))).changes()
    ]
    return [*changes, *moved(ours, theirs), *homeless(old, new)]


def _family(old: FamilySpec, new: FamilySpec) -> Iterator[SpecChange]:
    for role in ROLES:
        if role in old.bodies and role in new.bodies:
            yield from Bodies(new.name, role, old.bodies[role].data, new.bodies[role].data).changes()
    yield from _classes(old, new)
    ours, theirs = old.card.data, new.card.data
    yield from _calls(new.name, ours, theirs)
    yield from refusals(new.name, ours, theirs)
    yield from _answers(new.name, ours.get("answer", {}), theirs.get("answer", {}))
    yield from interfaces(new.name, ours, theirs)
    for name in sorted(old.models.data.keys() & new.models.data.keys()):
        yield from refusals(new.name, *(_own(name, each.models.data[name]) for each in (old, new)))
    yield from models(new.name, old.models.data, new.models.data)


def _classes(old: FamilySpec, new: FamilySpec) -> Iterator[SpecChange]:
    """Names that programs import and that are there no more."""
    names = [{name for body in spec.bodies.values() for name in body.data.get("$defs", {})} for spec in (old, new)]
    for name in sorted(names[0] - names[1]):
        yield said(new.name, name, "call", "breaking", "the class is gone")


def _calls(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    before, after = set(old["operations"]), set(new["operations"])
    for name in sorted(before - after):
        yield said(family, name, "call", "breaking", "the operation is gone")
    for name in sorted(after - before):
        yield said(family, name, "call", "new", "the operation is new")
    ours, theirs = old["parameters"], new["parameters"]
    first, now = ours.get("first", []), theirs.get("first", [])
    if first != now:
        meaning: Meaning = "new" if now[: len(first)] == first else "breaking"
        yield said(family, "parameters", "call", meaning, f"by position come {', '.join(now) or 'none'}")
    for pointer in sorted({*ours.get("flatten", [])} ^ {*theirs.get("flatten", [])}):
        flat = pointer in theirs.get("flatten", [])
        says = "its members are parameters of their own" if flat else "it is one parameter, with its members inside"
        yield said(family, pointer, "call", "breaking", says)
    for pointer in sorted({*ours.get("omit", [])} ^ {*theirs.get("omit", [])}):
        gone = pointer in theirs.get("omit", [])
        yield said(family, pointer, "call", "breaking" if gone else "new", "is no parameter" if gone else "is a parameter")
    for pointer, value in theirs.get("constants", {}).items():
        if ours.get("constants", {}).get(pointer) != value:
            yield said(family, pointer, "send", "fix", f"is filled in as {value!r}")
    for pointer in sorted(ours.get("constants", {}).keys() - theirs.get("constants", {}).keys()):
        yield said(family, pointer, "send", "breaking", "is not filled in any more")


def _own(name: str, line: Json) -> Json:
    return {"limits": [{**limit, "models": [name]} for limit in line.get("limits", ())]}


def _readings(family: str, at: str, keys: Sequence[str], old: Json, new: Json) -> Iterator[SpecChange]:
    for key in keys:
        if old.get(key) != new.get(key):
            meaning: Meaning = of_three(key, old, new, "breaking", "new", "fix")
            says = of_three(key, old, new, "is no longer read", "is read", "is read elsewhere")
            yield said(family, f"{at}.{key}", "read", meaning, says)


def _answers(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    yield from _readings(family, "answer", READS, old, new)
    yield from _readings(family, "answer.usage", COUNTS, old.get("usage", {}), new.get("usage", {}))
    if old.get("ends") != new.get("ends"):
        yield said(family, "streams", "read", "fix", "another mark ends them")
    if [old.get(key) for key in ("assembly", "fields", "last")] != [new.get(key) for key in ("assembly", "fields", "last")]:
        yield said(family, "streams", "read", "fix", "their events are put together in another way")
