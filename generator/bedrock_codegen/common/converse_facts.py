"""What the cards of families say about their models by Converse, as rules and limits of Converse's own card.

A fact about a model is written once, for the family's own request. `converse.as` says where its members stand in Converse's
request, and the fact holds there too; extras stand below `additionalModelRequestFields`. What is true by Converse alone is
written in Converse's own paths, in `converse.rules` and `converse.limits` of the family.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from ..runtime._runtime.json.rules import KINDS, Rule
from .rules import groups_of, used_groups

EXTRAS = "/additionalModelRequestFields"

Card = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Rules and limits, the groups of models that they name, and the sources that they cite."""

    rules: tuple[Card, ...]
    limits: tuple[Card, ...]
    groups: Card
    sources: Card


def with_families(card: Card, families: Iterable[tuple[str, Card, Collection[str]]]) -> Card:
    """Converse's card with what the cards of families add; each comes with its name and the ids of its models."""
    added = [facts(name, other, ids) for name, other, ids in families if isinstance(other.get("converse"), dict)]
    return {
        **card,
        "model_groups": {**groups_of(card), **{name: group for one in added for name, group in one.groups.items()}},
        "rules": [*_listed(card, "rules"), *(rule for one in added for rule in one.rules)],
        "limits": [*_listed(card, "limits"), *(limit for one in added for limit in one.limits)],
        "sources": {**_mapping(card.get("sources")), **{name: source for one in added for name, source in one.sources.items()}},
    }


def facts(name: str, card: Card, ids: Collection[str]) -> Facts:
    """What one family's card says about its models by Converse."""
    how = _mapping(card.get("converse"))
    places = _places(how)
    rules = [moved for rule in _listed(card, "rules") if "on" not in rule for moved in _moved_rule(rule, places)]
    limits = [moved for limit in _listed(card, "limits") for moved in _moved_limit(limit, places)]
    sources = _mapping(card.get("sources"))
    rules = [_about(name, rule) for rule in (*rules, *_listed(how, "rules"))]
    limits = [_about(name, limit) for limit in (*limits, *_listed(how, "limits"))]
    cited = {fact["source"] for fact in (*rules, *limits) if "source" in fact}
    groups = {f"{name}_{group}": _renamed(name, patterns) for group, patterns in groups_of(card).items()}
    return Facts(
        rules=tuple(rules),
        limits=tuple(limits),
        groups=used_groups((*rules, *limits), {**groups, _all_of(name): [*ids]}),
        sources={key: source for word, source in sources.items() if (key := _source(name, word)) in cited},
    )


def _about(name: str, fact: Card) -> Card:
    """A fact with the models that it is about, and its source and groups named as Converse's card has them."""
    said = {**fact, "models": _renamed(name, fact.get("models")) or [f"@{_all_of(name)}"]}
    return {**said, "source": _source(name, fact["source"])} if isinstance(fact.get("source"), str) else said


def _all_of(family: str) -> str:
    """The group of all models of a family."""
    return f"{family}_models"


def _renamed(family: str, patterns: object) -> list[object]:
    said = patterns if isinstance(patterns, list) else []
    return [f"@{family}_{item[1:]}" if isinstance(item, str) and item.startswith("@") else item for item in said]


def _source(family: str, name: str) -> str:
    return f"{family}_{name}"


def _places(how: Card) -> dict[str, tuple[str, ...]]:
    """Where members of the family's request stand in Converse's; the extras are among them."""
    extras = {pointer: (f"{EXTRAS}{pointer}",) for pointer in how.get("extras", ()) if isinstance(pointer, str)}
    said = {
        own: (there,) if isinstance(there, str) else tuple(map(str, there))
        for own, there in _mapping(how.get("as")).items()
        if isinstance(there, str | list)
    }
    return said | {own: (*said.get(own, ()), *there) for own, there in extras.items()}


def _moved(path: object, places: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Where a path of the family's request leads to by Converse: what stands below an extra, and otherwise what is named."""
    path = str(path)
    if path in places:
        return places[path]
    return tuple(
        f"{there}{path.removeprefix(own)}"
        for own, targets in places.items()
        for there in targets
        if path.startswith(f"{own}/") and there == f"{EXTRAS}{own}"
    )


def _moved_limit(limit: Card, places: Mapping[str, tuple[str, ...]]) -> Iterator[Card]:
    yield from ({**limit, "at": at} for at in _moved(limit.get("at"), places))


def _moved_rule(rule: Card, places: Mapping[str, tuple[str, ...]]) -> Iterator[Card]:
    """A rule in Converse's paths, once for each way that its members may be given there; none if it cannot be said."""
    fields = [moved for field in _paths(rule, "fields") if (moved := _moved(field, places))]
    needs = [_moved(need, places) for need in _paths(rule, "needs")]
    when = _mapping(rule.get("when"))
    at = _moved(when.get("at"), places) if when else ("",)
    kind = KINDS.get(str(rule.get("rule")), Rule)
    by_itself = not kind.together and kind.count[0] == 1
    others = {*kind.beside, *kind.inside} - {"needs"}
    whole = len(fields) == len(_paths(rule, "fields")) or (fields and by_itself)
    if not whole or not all(needs) or not at or others & rule.keys():
        return
    for chosen in product(product(*fields), product(*needs), at):
        yield {**rule, "fields": [*chosen[0]], **_needed(chosen[1]), **({"when": {**when, "at": chosen[2]}} if when else {})}


def _needed(needs: tuple[str, ...]) -> Card:
    return {"needs": [*needs]} if needs else {}


def _paths(rule: Card, key: str) -> list[str]:
    said = rule.get(key)
    return [path for path in said if isinstance(path, str)] if isinstance(said, list) else []


def _listed(card: Card, key: str) -> list[Card]:
    said = card.get(key)
    return [item for item in said if isinstance(item, dict)] if isinstance(said, list) else []


def _mapping(said: object) -> Card:
    return said if isinstance(said, dict) else {}
