"""What changed about models: which there are, what each can do, where it is called and how long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...load import Corpus, FamilySpec, Json
from .changes import SpecChange, said

LISTS = {
    "profiles": ("has the profile", "has no profile"),
    "variants": ("has the variant", "has no variant"),
    "in": ("reads", "reads no"),
    "out": ("writes", "writes no"),
    "apis": ("is called by", "is not called by"),
}
"""Lists of what a model has: a program that counts on what is gone breaks."""
OF_PROFILES = ("profile",)
"""Ways of calling a model that its own id is not enough for."""
NUMBERS = {"context": "has a context of", "output": "writes at most", "dimensions": "writes vectors of"}
FLAGS = {"streaming": ("streams", "stream"), "reasoning": ("thinks before it answers", "think before it answers")}
LIFE = {
    "status": "is {}",
    "legacy": "is legacy from {}",
    "eol": "ends on {}",
    "eol_not_before": "ends not before {}",
    "extended": "is extended from {}",
    "successor": "is followed by {}",
}


def models(family: str, old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[SpecChange]:
    """What changed in the models of a family; ids that are gone are told by `moved`."""
    for name in sorted(new.keys() - old.keys()):
        yield said(family, name, "call", "new", "the model is new")
    for name in sorted(old.keys() & new.keys()):
        yield from _model(family, name, old[name], new[name])


def moved(old: Mapping[str, FamilySpec], new: Mapping[str, FamilySpec]) -> Iterator[SpecChange]:
    """Ids that are gone from a family, to another or altogether."""
    homes = {name: spec.name for spec in new.values() for name in spec.models.data}
    for spec in old.values():
        for name in spec.models.data:
            if spec.name in new and name not in new[spec.name].models.data:
                says = f"the model speaks {homes[name]} now" if name in homes else "the model is gone"
                yield said(spec.name, name, "call", "breaking", says)


def homeless(old: Corpus, new: Corpus) -> Iterator[SpecChange]:
    """Models of no family, and the family that a model of several is taken for."""
    ours, theirs = (corpus.other_models.data.get("without_family", {}) for corpus in (old, new))
    known = {name for spec in new.families for name in spec.models.data}
    for name in sorted(ours.keys() - theirs.keys() - known):
        yield said("", name, "call", "breaking", "the model is gone")
    yield from models("", {name: ours[name] for name in ours if name in theirs}, theirs)
    before, after = (corpus.other_models.data.get("preferred", {}) for corpus in (old, new))
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            speaks = f"speaks {after[name]} where nobody says which" if name in after else "has no family that is preferred"
            yield said("", name, "call", "breaking" if name in before else "fix", speaks)


def _model(family: str, name: str, old: Json, new: Json) -> Iterator[SpecChange]:
    for key, (has, lacks) in LISTS.items():
        gone, come = (_without(one.get(key, ()), other.get(key, ())) for one, other in ((old, new), (new, old)))
        if come:
            yield said(family, name, "call", "new", f"{has} {', '.join(come)}")
        if gone:
            yield said(family, name, "call", "breaking", f"{lacks} {', '.join(gone)}")
    gone, come = (_without(one.get("regions", ()), other.get("regions", ())) for one, other in ((old, new), (new, old)))
    if come:
        yield said(family, name, "call", "new", f"is in {', '.join(come)}")
    if gone:
        yield said(family, name, "call", "fix", f"is not in {', '.join(gone)}")
    if old.get("lifecycle") != new.get("lifecycle"):
        yield said(family, name, "call", "fix", _life(new.get("lifecycle", {})))
    yield from _flags(family, name, old, new)
    for key, words in NUMBERS.items():
        if old.get(key) != new.get(key):
            yield said(family, name, "call", "fix", f"{words} {new.get(key, 'what is not known')}")
    if old.get("inference") != new.get("inference"):
        less = new.get("inference") in OF_PROFILES and old.get("inference") not in (None, *OF_PROFILES)
        yield said(family, name, "call", "breaking" if less else "fix", f"is called {_way(new.get('inference'))}")
    yield from _batch(family, name, old.get("batch"), new.get("batch"))


def _way(inference: str | None) -> str:
    return inference.replace("_", " ") if inference else "nobody knows how"


def _flags(family: str, name: str, old: Json, new: Json) -> Iterator[SpecChange]:
    for key, words in FLAGS.items():
        if old.get(key) is not new.get(key):
            yield _flag(family, name, words, old.get(key), new.get(key))


def _flag(family: str, name: str, words: tuple[str, str], before: Json, after: Json) -> SpecChange:
    does, do = words
    if after is None:
        return said(family, name, "call", "breaking" if before else "fix", f"is not known to {do}")
    if after:
        return said(family, name, "call", "new", does)
    return said(family, name, "call", "breaking" if before else "fix", f"does not {do}")


def _batch(family: str, name: str, old: Json, new: Json) -> Iterator[SpecChange]:
    before, after = ((line or {}).get("served") for line in (old, new))
    if before is not after:
        says = (
            "is served in batch jobs" if after else "is not served in batch jobs" if after is False else "is not known to batch"
        )
        yield said(family, name, "call", "new" if after else "breaking" if before else "fix", says)
    elif old != new and new:
        limits = ", ".join(f"{key} {value}" for key, value in new.items() if key != "served")
        yield said(family, name, "call", "fix", f"a batch job of it takes {limits or 'what jobs usually take'}")


def _life(life: Mapping[str, str]) -> str:
    told = [words.format(life[key]) for key, words in LIFE.items() if key in life]
    return ", ".join(told) or "has no dates"


def _without(values: Sequence[str], others: Sequence[str]) -> list[str]:
    return [value for value in values if value not in others]
