"""Rules and limits: what is refused that was not, and the other way round."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...common.rules import models_of, read
from ...load import Json
from .changes import SpecChange, said


def refusals(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    """What changed between two cards, or two lines of a model."""
    for key, words in (("rules", _rule), ("limits", _limit), ("stream_limits", _stream_limit)):
        before, after = ({_identity(each, card): (each, card) for each in card.get(key, ())} for card in (old, new))
        for identity, (fact, card) in after.items():
            was = before.get(identity)
            warns = fact.get("evidence") == "unconfirmed"
            if was is None:
                says = "is warned of" if warns else "is refused"
                yield said(family, words(fact, card), "send", "fix" if warns else "breaking", says)
            elif (was[0].get("evidence") == "unconfirmed") != warns:
                says = "is warned of, and was refused" if warns else "is refused, and was warned of"
                yield said(family, words(fact, card), "send", "new" if warns else "breaking", says)
        for identity, (fact, card) in before.items():
            if identity not in after:
                warned = fact.get("evidence") == "unconfirmed"
                says = "is warned of no more" if warned else "is taken"
                yield said(family, words(fact, card), "send", "fix" if warned else "new", says)


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


def _stream_limit(fact: Json, card: Json) -> str:
    return f"a stream with {_limit(fact, card)}"


def _for(fact: Json, card: Json) -> str:
    models = models_of(fact, card)
    return f", for {', '.join(models)}" if models else ""
