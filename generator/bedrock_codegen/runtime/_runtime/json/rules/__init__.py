"""Rules between the fields of a request, and limits that single models set.

Both are values that the generator writes and one method each evaluates: over typed requests and plain JSON alike. Each kind of
rule is a module, which says everything about it: what it means, what a card may say, how `show` and the service put it, and how
a drawn body is made to keep it. The linter and the generator read cards by the same classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from pydantic import BaseModel

from ..paths import compiled, stem, wire_names
from .alternate import Alternate
from .answered import Answered
from .at_most import AtMost
from .at_most_one import AtMostOne
from .base import Hand, Rule, When, last_key
from .closed_schema import ClosedSchema
from .combination import Combination
from .in_order import InOrder
from .less_than import LessThan
from .limit import Limit
from .one_of import OneOf
from .only_when import OnlyWhen
from .requires import Requires
from .unique import Unique

_KINDS: tuple[type[Rule], ...] = (
    AtMostOne,
    OneOf,
    Requires,
    LessThan,
    OnlyWhen,
    Combination,
    AtMost,
    Unique,
    InOrder,
    Alternate,
    Answered,
    ClosedSchema,
)
KINDS: dict[str, type[Rule]] = {kind.kind: kind for kind in _KINDS}
"""The kinds of rules, by what a card calls them."""

__all__ = [
    "KINDS",
    "Alternate",
    "Answered",
    "AtMost",
    "AtMostOne",
    "ClosedSchema",
    "Combination",
    "Door",
    "Hand",
    "InOrder",
    "LessThan",
    "Limit",
    "OneOf",
    "OnlyWhen",
    "Requires",
    "Rule",
    "Unique",
    "When",
    "applies",
    "at_stake",
    "concerns",
    "doors",
    "last_key",
    "outermost",
]


class Door(NamedTuple):
    """A member of the items of an array; with no name, any item."""

    array: str
    key: str


def at_stake(check: Rule | Limit, body: type[BaseModel], given: frozenset[str]) -> bool:
    """Whether a body of a class, with these fields given, can break a check at all."""
    if isinstance(check, OneOf):
        return True
    there = [_may_lead(path, body, given) for path in (check.fields if isinstance(check, Rule) else (check.at,))]
    return all(there) if isinstance(check, Rule) and check.together else any(there)


def doors(rule: Rule, body: type[BaseModel], given: frozenset[str]) -> tuple[Door, ...]:
    """Members of items of arrays, of which one at least is there in every body with these fields that breaks a rule.

    Empty if the rule needs none. Most bodies have none of them, and are done with many rules after one look at their items.
    """
    found = {Door(*stem(path)) for path in rule.paths() if _may_lead(path, body, given)}
    return tuple(sorted(found)) if all(door.array for door in found) else ()


def outermost(found: Sequence[Door]) -> str:
    """The array that all doors lead through, where it is that of one of them; empty if there is none."""
    shortest = min((door.array for door in found), key=len, default="")
    return shortest if all(f"{door.array}/".startswith(f"{shortest}/") for door in found) else ""


def _may_lead(path: str, body: type[BaseModel], given: frozenset[str]) -> bool:
    """Whether a path may lead somewhere in a body of a class, with these fields given."""
    key = compiled(path)[0].key
    name = wire_names(body).get(key, key)
    return name in given or (name in body.model_fields and body.model_fields[name].default is not None)


def applies(check: Rule | Limit, model_id: str) -> bool:
    """Whether a rule or limit is meant for a base model id."""
    return concerns(check.models, model_id)


def concerns(patterns: Sequence[str], model_id: str) -> bool:
    """Whether patterns of ids match one: any of them, and none that begins with `!`."""
    wanted = [pattern for pattern in patterns if not pattern.startswith("!")]
    if wanted and not any(fnmatchcase(model_id, pattern) for pattern in wanted):
        return False
    return not any(fnmatchcase(model_id, pattern[1:]) for pattern in patterns if pattern.startswith("!"))
