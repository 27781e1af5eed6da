# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/__init__.py; edit it there.
"""Rules between the fields of a request, and limits that single models set.

Both are values that the generator writes and one method each evaluates: over typed requests and plain JSON alike. Each kind of
rule is a module, which says everything about it: what it means, what a card may say, how `show` and the service put it, and how
a drawn body is made to keep it. The linter and the generator read cards by the same classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from .alternate import Alternate
from .answered import Answered
from .at_most import AtMost
from .at_most_one import AtMostOne
from .base import Hand, Rule, When
from .closed_schema import ClosedSchema
from .combination import Combination
from .in_order import InOrder
from .less_than import LessThan
from .limit import Limit
from .not_behind import NotBehind
from .one_of import OneOf
from .only_when import OnlyWhen
from .picture_sides import PictureSides
from .refers import Refers
from .requires import Requires
from .unique import Unique
from .valid_schema import ValidSchema
from .without_keys import WithoutKeys

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
    Refers,
    NotBehind,
    WithoutKeys,
    ValidSchema,
    PictureSides,
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
    "Hand",
    "InOrder",
    "LessThan",
    "Limit",
    "NotBehind",
    "OneOf",
    "OnlyWhen",
    "PictureSides",
    "Refers",
    "Requires",
    "Rule",
    "Unique",
    "ValidSchema",
    "When",
    "WithoutKeys",
    "applies",
    "concerns",
]


def applies(check: Rule | Limit, model_id: str) -> bool:
    """Whether a rule or limit is meant for a base model id."""
    return concerns(check.models, model_id)


def concerns(patterns: Sequence[str], model_id: str) -> bool:
    """Whether patterns of ids match one: any of them, and none that begins with `!`."""
    wanted = [pattern for pattern in patterns if not pattern.startswith("!")]
    if wanted and not any(fnmatchcase(model_id, pattern) for pattern in wanted):
        return False
    return not any(fnmatchcase(model_id, pattern[1:]) for pattern in patterns if pattern.startswith("!"))
