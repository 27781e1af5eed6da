"""What a request asks for beside its turns: which tool to call, how long to reason, which form the answer has."""

from __future__ import annotations

from typing import Any

from ..models.catalogue import schema
from .facts import missed, told, understood
from .forms import Form
from .patterns import beyond, marks_of, match
from .patterns import write as filled
from .pointers import get, put
from .settle import bounds_of
from .talk import Called, Got, Note, Talk

Json = Any
SAYS = {
    "any_tool": "way to have some tool called",
    "one_tool": "way to have one tool called",
    "no_tool": "way to have no tool called",
    "one_call": "way to have one call at a time",
    "reasoning_budget": "budget for reasoning",
    "reasoning_effort": "effort of reasoning",
    "adaptive_reasoning": "reasoning that the model doses itself",
    "no_reasoning": "switch for reasoning",
    "schema_answer": "schema for answers",
    "json_answer": "switch for answers in JSON",
    "text_answer": "form of answers",
}
"""What is asked for, as a reader calls it; a family without it has none of this."""
SILENT = frozenset(("auto_tool", "text_answer"))
"""What happens anyway where nobody asks."""
SHARED = frozenset(("auto_tool", "any_tool", "one_tool", "no_tool", "one_call", "text_answer"))
"""What is no member of one family's own format, wherever it goes."""
EFFORTS = {"low": 2048, "medium": 8192, "high": 24576}
"""Efforts of reasoning, and the most tokens that each stands for."""
LEAST = 1024
"""Tokens of reasoning, at the fewest."""
WORDS = {"none": "low", "minimal": "low", "xhigh": "high", "max": "high"}
"""Efforts that few models know, and the nearest that most do."""


def read_asks(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    """What is asked for; of each place what fits first."""
    found: list[tuple[Json, str, Json]] = []
    for each in form.asks:
        at, value = each["at"], get(body, each["at"])
        if value is None or any(at == known for _, known, _ in found):
            continue
        marks = match(each["value"], value)
        if marks is not None:
            found.append((each["value"], at, value))
            talk.asks[each["means"]], talk.places[each["means"]] = {**understood(marks), **each.get("says", {})}, at
            used.add(at)
    talk.lost += [pointer for pattern, at, value in found for pointer in beyond(pattern, value, at) if pointer not in used]


def write_asks(talk: Talk, form: Form, body: Json, note: Note) -> None:
    """Put what is asked for where the family has it, or the next that it has."""
    for name, facts in list(talk.asks.items()):
        for means, said in _ways(name, facts, form, talk.places[name], note):
            each = next((each for each in form.asks if each["means"] == means), None)
            if each is not None:
                talk.places.setdefault(means, talk.places[name])
                _write(each, said, form, body, talk.places[name], note)
                break
        else:
            if name == "no_tool" and _offer_none(talk, form, body, note):
                continue
            quiet = name in SILENT or (name == "no_reasoning" and not any("reasoning" in each["means"] for each in form.asks))
            if not quiet and (name in SHARED or not form.native):
                note(talk.places[name], f"{form.family} has no {SAYS.get(name, name)}; left out")


def asked_at(talk: Talk, form: Form) -> dict[str, str]:
    """What is asked for, and where the family has it."""
    return {each["means"]: each["at"] for each in reversed(form.asks) if each["means"] in talk.places}


def think_by_budget(talk: Talk, form: Form, body: Json, note: Note) -> bool:
    """Give a budget for reasoning where a model has refused an effort; whether one was given."""
    places = {each["means"]: each for each in reversed(form.asks)}
    if "reasoning_effort" not in talk.asks or not {"reasoning_effort", "reasoning_budget"} <= places.keys():
        return False
    most = get(body, form.parameters.get("max_token_count", ""))
    tokens = min(_tokens(talk.asks["reasoning_effort"]["$effort"]), most - 1 if isinstance(most, int) else LEAST)
    budget, at = places["reasoning_budget"], talk.places["reasoning_effort"]
    if get(body, places["reasoning_effort"]["at"]) is not None or get(body, budget["at"]) is not None or tokens < LEAST:
        return False
    talk.places["reasoning_budget"] = at
    put(body, budget["at"], filled(budget["value"], {"$tokens": tokens}))
    note(at, f"instead of it, {tokens} tokens of reasoning are the budget in {budget['at']}")
    return True


def _tokens(effort: str) -> int:
    return EFFORTS.get(WORDS.get(effort, effort), EFFORTS["medium"])


def _ways(name: str, facts: dict[str, Json], form: Form, at: str, note: Note) -> list[tuple[str, dict[str, Json]]]:
    """What to ask for, and what comes nearest to it."""
    known = {each["means"] for each in form.asks}
    if name in known:
        return [(name, facts)]
    if form.native:
        return []
    if name == "reasoning_budget" and "reasoning_effort" in known:
        tokens = facts["$tokens"]
        effort = next((word for word, most in EFFORTS.items() if tokens <= most), "high")
        note(at, f"{form.family} has efforts of reasoning and no budget: {tokens} tokens are {effort} there")
        return [("reasoning_effort", {"$effort": effort})]
    if name == "reasoning_effort" and "reasoning_budget" in known:
        tokens = _tokens(facts["$effort"])
        note(at, f"{form.family} has a budget for reasoning and no efforts: {facts['$effort']} is {tokens} tokens there")
        return [("reasoning_budget", {"$tokens": tokens})]
    if name == "schema_answer" and "json_answer" in known:
        note(at, f"{form.family} has JSON as the form of answers, and no schema for it; the schema is left out")
        return [("json_answer", {})]
    return []


def _write(each: Json, facts: dict[str, Json], form: Form, body: Json, at: str, note: Note) -> None:
    for pointer, value in each.get("beside", {}).items():
        if get(body, pointer) is None:
            put(body, pointer, value)
    known = told(facts)
    if "$effort" in facts and (words := _words(each, form.family)) and facts["$effort"] not in words:
        known["$effort"] = WORDS.get(facts["$effort"], words[-1])
        note(at, f"{form.family} has no effort {facts['$effort']}; it is {known['$effort']} there")
    own = {fact: value for fact, value in facts.items() if each.get("says", {}).get(fact) != value}
    for missing in missed(own, marks_of(each["value"])):
        note(at, f"{form.family} has no place for {missing}; left out")
    put(body, each["at"], filled(each["value"], known))


def _words(each: Json, family: str) -> list[str]:
    """The words for efforts that the schema lists; empty where it lists none."""
    value = each["value"]
    inside = next((f"/{key}" for key, mark in value.items() if mark == "$effort"), "") if isinstance(value, dict) else ""
    bounds = bounds_of(schema(family, "request"), each["at"] + inside)
    return [word for arm in (bounds, *bounds.get("anyOf", ())) for word in arm.get("enum", ())]


def _offer_none(talk: Talk, form: Form, body: Json, note: Note) -> bool:
    """Take the tools away where none may be called; not where a call needs them."""
    called = any(isinstance(part, Called | Got) for turn in talk.turns for part in turn.parts)
    if called or "tools" not in form.tools:
        return False
    _, holder, *_ = form.tools["tools"]["at"].split("/")
    body.pop(holder, None)
    note(talk.places["no_tool"], f"{form.family} cannot be told to call no tool; the tools are left out")
    return True
