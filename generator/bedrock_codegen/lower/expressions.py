"""Rules, limits and readings of a card as Python expressions.

Values reach the text through `repr` alone, so that nothing a spec holds can become code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..common.pointers import paths_of
from ..common.rules import expression, models_of, read


def rule(said: Mapping[str, Any], card: Mapping[str, Any]) -> str:
    """A rule of a card as a call of its class in the runtime."""
    meant = read(said, models_of(said, card))
    if meant is None:
        raise ValueError(f"{said}: is no rule")
    stands_by_itself = meant.models or not meant.certain
    return expression(meant if stands_by_itself else replace(meant, on=""))


def limit(said: Mapping[str, Any], card: Mapping[str, Any]) -> str:
    """A limit of a card as a call of its class in the runtime."""
    schema = said["schema"] if isinstance(said["schema"], dict) else None
    common: dict[str, Any] = {"models": models} if (models := models_of(said, card)) else {}
    if "message" in said:
        common["message"] = said["message"]
    if said.get("evidence") == "unconfirmed":
        common["certain"] = False
    return f"Limit({_arguments({'at': said['at'], 'schema': schema, **common})})"


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
        parts.append(f"fields={_fields(card['fields'])}")
    return f"AnswerMap({', '.join(parts)})"


def _fields(said: Mapping[str, Any]) -> str:
    return f"({''.join(f'Field({_field(pointer, item)}), ' for pointer, item in said.items())})"


def _field(pointer: str, item: Mapping[str, Any]) -> str:
    said = f"{pointer!r}, {paths_of(item.get('from', []))!r}"
    said += "".join(f", {key}={item[key]!r}" for key in ("take", "value") if key in item)
    if "items" in item:
        said += f", items=({''.join(f'{_fields(kind)}, ' for kind in item['items'])})"
    return said + "".join(f", {key}={paths_of(item[key])!r}" for key in ("by", "begins") if key in item)


def _reading(card: Mapping[str, Any]) -> str:
    paths = {role: paths_of(card[role]) for role in ("response", "event", "among") if role in card}
    return f"Reading({_arguments(paths)})"


def _arguments(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in values.items())


def job_files(card: Mapping[str, Any]) -> str:
    """A card's `job` as a call of its class in the runtime."""
    status = f", status={card['status']!r}" if "status" in card else ""
    return f"JobFiles(kind={card['kind']!r}, main={card['main']!r}{status})"
