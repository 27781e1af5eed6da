"""Rules, limits and readings of a card as Python expressions.

Values reach the text through `repr` alone, so that nothing a spec holds can become code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CLASSES = {
    "at_most_one": "AtMostOne",
    "one_of": "OneOf",
    "requires": "Requires",
    "less_than": "LessThan",
    "only_when": "OnlyWhen",
    "combination": "Combination",
}


def rule(card: Mapping[str, Any]) -> str:
    """A rule of a card as a call of its class in the runtime."""
    arguments = {"fields": tuple(card["fields"])}
    if card["rule"] == "requires":
        arguments["needs"] = tuple(card["needs"])
    if card["rule"] == "combination":
        arguments["allowed"] = tuple(map(tuple, card["allowed"]))
    if card["rule"] == "only_when" and "except" in card:
        arguments["unless"] = tuple(card["except"])
    when = f"when={_when(card['when'])}, " if "when" in card else ""
    on = {"on": card["on"]} if "on" in card and _needs_model(card) else {}
    return f"{CLASSES[card['rule']]}({when}{_arguments({**arguments, **on, **_common(card)})})"


def limit(card: Mapping[str, Any]) -> str:
    """A limit of a card as a call of its class in the runtime."""
    schema = card["schema"] if isinstance(card["schema"], dict) else None
    return f"Limit({_arguments({'at': card['at'], 'schema': schema, **_common(card)})})"


def answer_map(card: Mapping[str, Any]) -> str:
    """A card's `answer` as a call of the runtime's class."""
    usage = card.get("usage", {})
    readings = {name: card.get(name) for name in ("text", "stop_reason", "latency", "service_tier")} | {
        name: usage.get(name) for name in ("input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens")
    }
    parts = [f"{name}={_reading(value)}" for name, value in readings.items() if value]
    if "ends" in card:
        ends = card["ends"] if isinstance(card["ends"], list) else [card["ends"]]
        parts.append(f"ends=({', '.join(f'End({_arguments(end)})' for end in ends)},)")
    parts += [f"{key}={card[key]!r}" for key in ("assembly", "last") if key in card]
    if "fields" in card:
        fields = (
            f"Field({pointer!r}, {_paths(item['from'])!r}, {item.get('take', 'last')!r})"
            for pointer, item in card["fields"].items()
        )
        parts.append(f"fields=({', '.join(fields)},)")
    return f"AnswerMap({', '.join(parts)})"


def _needs_model(card: Mapping[str, Any]) -> bool:
    return "models" in card or card.get("evidence") == "unconfirmed"


def _when(card: Mapping[str, Any]) -> str:
    values = {key: tuple(card[key]) for key in ("equals", "differs") if key in card}
    return f"When({_arguments({'at': card['at'], **values})})"


def _reading(card: Mapping[str, Any]) -> str:
    paths = {role: _paths(card[role]) for role in ("response", "event") if role in card}
    return f"Reading({_arguments(paths)})"


def _paths(card: str | list[str]) -> tuple[str, ...]:
    return (card,) if isinstance(card, str) else tuple(card)


def _common(card: Mapping[str, Any]) -> dict[str, Any]:
    common: dict[str, Any] = {"models": tuple(card["models"])} if "models" in card else {}
    if "message" in card:
        common["message"] = card["message"]
    if card.get("evidence") == "unconfirmed":
        common["certain"] = False
    return common


def _arguments(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in values.items())


def job_files(card: Mapping[str, Any]) -> str:
    """A card's `job` as a call of its class in the runtime."""
    status = f", status={card['status']!r}" if "status" in card else ""
    return f"JobFiles(kind={card['kind']!r}, main={card['main']!r}{status})"
