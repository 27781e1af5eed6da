"""Rules, limits and readings of a card as Python expressions.

Values reach the text through `repr` alone, so that nothing a spec holds can become code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..common.names import Name
from ..common.pointers import paths_of
from ..common.rules import expand_groups, expression, group_names, groups_of, models_of, read, used_groups
from ..runtime._runtime.json.rules import Limit


def rule(said: Mapping[str, Any], card: Mapping[str, Any]) -> str:
    """A rule of a card as a call of its class in the runtime."""
    meant = read(said, models_of(said, card))
    if meant is None:
        raise ValueError(f"{said}: is no rule")
    stands_by_itself = meant.models or not meant.certain
    return expression(meant if stands_by_itself else replace(meant, on=""), _models(said, card))


def limit(said: Mapping[str, Any], card: Mapping[str, Any]) -> str:
    """A limit of a card as a call of its class in the runtime."""
    meant = Limit(
        at=said["at"],
        schema=said["schema"] if isinstance(said["schema"], dict) else None,
        models=models_of(said, card),
        message=said.get("message", ""),
        certain=said.get("evidence") != "unconfirmed",
    )
    return expression(meant, _models(said, card))


def model_groups(card: Mapping[str, Any]) -> tuple[tuple[Name, str], ...]:
    """The groups of models that rules and limits of a card are for, each as a constant and its patterns."""
    facts = (fact for key in ("rules", "limits", "stream_limits") for fact in card.get(key, ()))
    used = used_groups(facts, groups_of(card))
    return tuple((_constant(name), _patterns(patterns, groups_of(card))) for name, patterns in used.items())


def _models(said: Mapping[str, Any], card: Mapping[str, Any]) -> dict[str, str]:
    return {"models": _patterns(said["models"], groups_of(card))} if "models" in said else {}


def _patterns(said: Sequence[str], groups: Mapping[str, Any]) -> str:
    """Patterns of ids as a tuple, those of a group by its constant; all written out where two groups share some."""
    whole = expand_groups(said, groups)
    parts = [each for pattern in said for each in expand_groups([pattern], groups)]
    if not any(group_names(said)) or len(parts) > len(whole):
        return repr(whole)
    items = [_constant(pattern[1:]) if pattern.startswith("@") else pattern for pattern in said]
    if len(items) == 1:
        return items[0]
    return f"({', '.join(f'*{item}' if isinstance(item, Name) else repr(item) for item in items)})"


def _constant(group: str) -> Name:
    return Name(f"_{group.upper()}")


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
    parts += [f"{key}={card[key]!r}" for key in ("assembly", "last", "between", "so_far") if key in card]
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
