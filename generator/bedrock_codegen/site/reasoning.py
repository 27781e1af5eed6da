"""Whether a model thinks before it answers, and what switches that on: the catalogue's word, the card's asks, their limits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .facts import Fact, place
from .read import Format, Model, applies
from .verdicts import Verdict

Json = Any
Ask = Mapping[str, Any]
"""What a card says of one way to ask: what it `means`, `at` which place, by which `value`."""

SWITCHES = ("reasoning_budget", "adaptive_reasoning", "reasoning_effort")
"""What cards call the ways to ask for it, the plainest first."""

FOR_INSTANCE = {'"$tokens"': "1024", "$effort": "low"}
"""What a mark in a value stands for, where one is shown."""


def thinks(model: Model, family: Format) -> Verdict:
    """By the family's own body."""
    asks = [*_asks(family, *SWITCHES)]
    against = [fact for ask in asks for fact in _against(ask, family, model.id)]
    ways = [ask for ask in asks if not [*_against(ask, family, model.id)]]
    if model.reasoning is False or (against and not ways):
        why = against[0].message or against[0].sentence if against else "this model does not think"
        return Verdict(answer="no", href=family.place_of(against[0]) if against else "", why=why)
    if not model.reasoning:
        return _unknown(asks)
    if not ways:
        return Verdict(answer="yes", href="", why="no member of its body switches it")
    why = f"asked for by `{_said(ways[0])}`{_always(family, model.id)}"
    return Verdict(answer="yes", href=f"families/{family.name}/index.html#{ways[0]['at']}", why=why)


def thinks_by_converse(model: Model, family: Format) -> Verdict:
    """By Converse, which hands the members of the family's own body on."""
    own = thinks(model, family)
    extras = family.card.get("converse", {}).get("extras", ())
    ask = next((ask for ask in _asks(family, *SWITCHES) if ask["at"] in extras and not [*_against(ask, family, model.id)]), None)
    if own.answer != "yes" or not ask:
        return own
    why = f"asked for by `additionalModelRequestFields: {{{_said(ask)}}}`{_always(family, model.id)}"
    return Verdict(answer="yes", href="families/converse/index.html#/additionalModelRequestFields", why=why)


def _unknown(asks: list[Ask]) -> Verdict:
    if asks:
        return Verdict(answer="perhaps not", href="", why="nobody says so of this model")
    return Verdict(answer="no", href="", why="its body has no member for it")


def _asks(family: Format, *meanings: str) -> Iterator[Ask]:
    said = family.card.get("conversation", {}).get("asks", ())
    return (ask for means in meanings for ask in said if ask["means"] == means)


def _always(family: Format, model_id: str) -> str:
    """Words for a model that refuses every way to switch it off."""
    ways = [*_asks(family, "no_reasoning")]
    refused = bool(ways) and all([*_against(ask, family, model_id)] for ask in ways)
    return "; it cannot be switched off" if refused else ""


def _said(ask: Ask) -> str:
    """A way to ask, as it stands in a body."""
    text = json.dumps(ask["value"])
    for mark, instance in FOR_INSTANCE.items():
        text = text.replace(mark, instance)
    return f'"{ask["at"].removeprefix("/")}": {text}'


def _against(ask: Ask, family: Format, model_id: str) -> Iterator[Fact]:
    """The limits that refuse a way to ask."""
    return (fact for fact in family.limits if fact.certain and applies(fact, model_id) and _refuses(fact, ask))


def _refuses(fact: Fact, ask: Ask) -> bool:
    path = place(fact.fields[0])
    if ask["at"] == path or ask["at"].startswith(f"{path}/"):
        return fact.excludes
    if not path.startswith(f"{ask['at']}/"):
        return False
    value = ask["value"].get(path.removeprefix(f"{ask['at']}/"))
    return value is not None and value not in fact.schema.get("enum", [value])
