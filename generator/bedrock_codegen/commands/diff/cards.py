"""What changed in a family beside its bodies: how it is called, what is refused, how answers are read, its models."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from ...common.rules import models_of, read
from ...load import Corpus, FamilySpec, Json
from .bodies import Bodies
from .changes import Meaning, Side, SpecChange

READS = ("text", "images", "vectors", "tool_calls", "stop_reason", "usage", "latency", "service_tier")
FACTS = {
    "in": "reads",
    "out": "writes",
    "context": "has a context of",
    "output": "writes at most",
    "dimensions": "writes vectors of",
    "inference": "is called by",
}


def differences(old: Corpus, new: Corpus) -> list[SpecChange]:
    """Every change between two states of the specs, in the order of families."""
    ours, theirs = ({spec.name: spec for spec in corpus.families} for corpus in (old, new))
    changes: list[SpecChange] = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in theirs:
            changes.append(_said(name, "", "call", "breaking", "the family is gone"))
        elif name not in ours:
            changes.append(_said(name, "", "call", "new", f"the family is new: {theirs[name].card.data.get('title', name)}"))
        else:
            changes += _family(ours[name], theirs[name])
    return changes + list(_moved(ours, theirs))


def _family(old: FamilySpec, new: FamilySpec) -> Iterator[SpecChange]:
    for role in ("request", "response", "event"):
        if role in old.bodies and role in new.bodies:
            yield from Bodies(new.name, role, old.bodies[role].data, new.bodies[role].data).changes()
    yield from _classes(old, new)
    ours, theirs = old.card.data, new.card.data
    yield from _calls(new.name, ours, theirs)
    yield from _refusals(new.name, ours, theirs)
    yield from _answers(new.name, ours.get("answer", {}), theirs.get("answer", {}))
    yield from _models(new.name, old.models.data, new.models.data)


def _said(family: str, at: str, side: Side, meaning: Meaning, says: str) -> SpecChange:
    return SpecChange(family=family, at=at, side=side, meaning=meaning, says=says)


def _classes(old: FamilySpec, new: FamilySpec) -> Iterator[SpecChange]:
    """Names that programs import and that are there no more."""
    names = [{name for body in spec.bodies.values() for name in body.data.get("$defs", {})} for spec in (old, new)]
    for name in sorted(names[0] - names[1]):
        yield _said(new.name, name, "call", "breaking", "the class is gone")


def _calls(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    before, after = set(old["operations"]), set(new["operations"])
    for name in sorted(before - after):
        yield _said(family, name, "call", "breaking", "the operation is gone")
    for name in sorted(after - before):
        yield _said(family, name, "call", "new", "the operation is new")
    ours, theirs = old["parameters"], new["parameters"]
    if ours.get("first", [])[: len(theirs.get("first", []))] != theirs.get("first", [])[: len(ours.get("first", []))] or len(
        theirs.get("first", [])
    ) < len(ours.get("first", [])):
        yield _said(family, "parameters", "call", "breaking", f"by position come {', '.join(theirs.get('first', [])) or 'none'}")
    for pointer in sorted({*ours.get("flatten", [])} ^ {*theirs.get("flatten", [])}):
        flat = pointer in theirs.get("flatten", [])
        says = "its members are parameters of their own" if flat else "it is one parameter, with its members inside"
        yield _said(family, pointer, "call", "breaking", says)
    for pointer in sorted({*ours.get("omit", [])} ^ {*theirs.get("omit", [])}):
        gone = pointer in theirs.get("omit", [])
        yield _said(family, pointer, "call", "breaking" if gone else "new", "is no parameter" if gone else "is a parameter")
    for pointer, value in theirs.get("constants", {}).items():
        if ours.get("constants", {}).get(pointer) != value:
            yield _said(family, pointer, "send", "fix", f"is filled in as {value!r}")
    if "converse" in old and "converse" not in new:
        yield _said(family, "converse", "call", "breaking", "its models are not called by Converse")
    if "converse" in new and "converse" not in old:
        yield _said(family, "converse", "call", "new", "its models are called by Converse as well")


def _refusals(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    """Rules and limits: what is refused that was not, and the other way round."""
    for key, words in (("rules", _rule), ("limits", _limit)):
        before, after = ({_identity(each, card): (each, card) for each in card.get(key, ())} for card in (old, new))
        for identity, (fact, card) in after.items():
            was = before.get(identity)
            warns = fact.get("evidence") == "unconfirmed"
            if was is None:
                says = "is warned of" if warns else "is refused"
                yield _said(family, words(fact, card), "send", "fix" if warns else "breaking", says)
            elif (was[0].get("evidence") == "unconfirmed") != warns:
                says = "is warned of, and was refused" if warns else "is refused, and was warned of"
                yield _said(family, words(fact, card), "send", "new" if warns else "breaking", says)
        for identity, (fact, card) in before.items():
            if identity not in after:
                yield _said(family, words(fact, card), "send", "new", "is taken")


def _identity(fact: Json, card: Json) -> str:
    """What a rule or limit says, whoever says so."""
    said = {key: value for key, value in fact.items() if key not in {"evidence", "source", "message", "models"}}
    return json.dumps([said, models_of(fact, card)], sort_keys=True)


def _rule(fact: Json, card: Json) -> str:
    """What breaks a rule, in words."""
    rule = read(fact, models_of(fact, card))
    on = f" of {fact['on']}" if fact.get("on") else ""
    said = rule.words() if rule else str(fact.get("rule"))
    return f"{' and '.join(fact['fields'])}{on}, where not {said}{_for(fact, card)}"


def _limit(fact: Json, card: Json) -> str:
    bound = "" if fact["schema"] is False else f" beyond {json.dumps(fact['schema'], ensure_ascii=False)}"
    return f"{fact['at']}{bound}{_for(fact, card)}"


def _for(fact: Json, card: Json) -> str:
    models = models_of(fact, card)
    return f", for {', '.join(models)}" if models else ""


def _answers(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    for key in READS:
        if old.get(key) != new.get(key):
            meaning: Meaning = "breaking" if key not in new else "new" if key not in old else "fix"
            says = "is no longer read" if key not in new else "is read" if key not in old else "is read elsewhere"
            yield _said(family, f"answer.{key}", "read", meaning, says)
    if old.get("ends") != new.get("ends"):
        yield _said(family, "streams", "read", "fix", "another mark ends them")
    if [old.get(key) for key in ("assembly", "fields", "last")] != [new.get(key) for key in ("assembly", "fields", "last")]:
        yield _said(family, "streams", "read", "fix", "their events are put together in another way")


def _models(family: str, old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[SpecChange]:
    for name in sorted(new.keys() - old.keys()):
        yield _said(family, name, "call", "new", "the model is new")
    for name in sorted(old.keys() & new.keys()):
        yield from _model(family, name, old[name], new[name])


def _model(family: str, name: str, old: Json, new: Json) -> Iterator[SpecChange]:
    for key, word in (("profiles", "profile"), ("regions", "region")):
        gone, come = ([*_without(one.get(key, ()), other.get(key, ()))] for one, other in ((old, new), (new, old)))
        if come:
            yield _said(family, name, "call", "new", f"has the {word}{'s' if len(come) > 1 else ''} {', '.join(come)}")
        if gone:
            yield _said(family, name, "call", "fix", f"has no {word} {', '.join(gone)}")
    if old.get("lifecycle") != new.get("lifecycle"):
        yield _said(family, name, "call", "fix", _life(new.get("lifecycle", {})))
    if bool(old.get("streaming")) != bool(new.get("streaming")) and {"streaming"} & old.keys() & new.keys():
        yield _said(family, name, "call", "fix", "streams" if new["streaming"] else "does not stream")
    for key, words in FACTS.items():
        if old.get(key) != new.get(key):
            value = new.get(key, "what is not known")
            yield _said(family, name, "call", "fix", f"{words} {', '.join(value) if isinstance(value, list) else value}")
    if old.get("limits") != new.get("limits"):
        yield from _refusals(family, _own(name, old), _own(name, new))


LIFE = {
    "status": "is {}",
    "legacy": "is legacy from {}",
    "eol": "ends on {}",
    "eol_not_before": "ends not before {}",
    "extended": "is extended from {}",
    "successor": "is followed by {}",
}


def _life(life: Mapping[str, str]) -> str:
    said = [words.format(life[key]) for key, words in LIFE.items() if key in life]
    return ", ".join(said) or "has no dates"


def _own(name: str, line: Json) -> Json:
    return {"limits": [{**limit, "models": [name]} for limit in line.get("limits", ())]}


def _without(values: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    return (value for value in values if value not in others)


def _moved(old: Mapping[str, FamilySpec], new: Mapping[str, FamilySpec]) -> Iterator[SpecChange]:
    """Ids that are gone from a family, to another or altogether."""
    homes = {name: spec.name for spec in new.values() for name in spec.models.data}
    for spec in old.values():
        for name in spec.models.data:
            if spec.name in new and name not in new[spec.name].models.data:
                says = f"the model speaks {homes[name]} now" if name in homes else "the model is gone"
                yield _said(spec.name, name, "call", "breaking", says)
