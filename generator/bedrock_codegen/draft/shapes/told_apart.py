"""What tells the objects at a place apart: the member by whose value others come and go, or the one key that each has."""

from __future__ import annotations

from collections.abc import Sequence

from ...load import Json
from ..vocabulary import ENDINGS, REASON, Vocabulary, plain
from .scalars import is_word

MOST_ARMS = 40
TAGS = frozenset(("type", "kind"))
"""What a member is called whose only task is to say which object it stands in."""


def tag_of(values: Sequence[dict[str, Json]], words: Vocabulary, *, apart: bool = False) -> str:
    """The member that tells objects apart: it is in all of them, and what else they hold goes by its value.

    `apart`: by name it may be anything, so two of its values have to have members that the other has not. Where all that goes by
    it is that one more is there, such as calls where an answer ended for them, it says something of one kind of object.
    """
    if len(values) < 2:
        return ""
    tags = words.tags | TAGS
    common = [
        key for key in values[0] if all(is_word(value.get(key)) for value in values) and (key in tags or not _says_why(key))
    ]
    told = ((key, _told(values, key, known=key in tags, apart=apart)) for key in common)
    found = [(key in tags, members, key) for key, members in told if members]
    return max(found, default=(False, 0, ""), key=lambda each: each[:2])[2]


def have_their_own(values: Sequence[dict[str, Json]], by: str) -> bool:
    """Whether a third of the kinds of objects always hold what no other does; else they are one kind, and some say more."""
    groups: dict[str, list[set[str]]] = {}
    for value in values:
        groups.setdefault(value[by], []).append(set(value))
    ever = {tag: set().union(*held) for tag, held in groups.items()}
    others = {tag: set().union(*(ever[other] for other in ever if other != tag)) for tag in ever}
    return 3 * sum(bool(set.intersection(*held) - others[tag]) for tag, held in groups.items()) >= len(groups)


def _says_why(key: str) -> bool:
    """Whether a member says why an answer ended: what else is there may go by that, and still is of one kind."""
    return plain(key) in ENDINGS or REASON.search(plain(key)) is not None


def _told(values: Sequence[dict[str, Json]], key: str, *, known: bool, apart: bool) -> int:
    """How many members go by the value of this one; none where it is no tag."""
    groups: dict[str, list[dict[str, Json]]] = {}
    for value in values:
        groups.setdefault(value[key], []).append(value)
    most = len(values) if known else len(values) // 2
    if not 2 <= len(groups) <= min(MOST_ARMS, most):
        return 0
    always = [set.intersection(*(set(each) for each in group)) for group in groups.values()]
    ever = [set().union(*group) for group in groups.values()]
    sides = [[here - there for there in ever] for here in always]
    both = any(sides[a][b] and sides[b][a] for a in range(len(ever)) for b in range(a))
    if apart and not known and (not both or _holds_alike(values, key)):
        return 0
    names = set().union(*ever) - {key}
    return sum(any(name in here for here in always) and any(name not in there for there in ever) for name in names)


def _holds_alike(values: Sequence[dict[str, Json]], key: str) -> bool:
    """Whether all objects hold lists, objects or prose by one name: what else is there is of one kind of object all the same."""
    return any(
        all(isinstance(held := value.get(name), dict | list) or (isinstance(held, str) and " " in held) for value in values)
        for name in values[0]
        if name != key
    )


def is_by_key(values: Sequence[dict[str, Json]]) -> bool:
    """Whether each object has one member, its key says which, and some of them are objects themselves."""
    keys = {key for value in values for key in value}
    held = [inner for value in values for inner in value.values()]
    return (
        2 <= len(keys) <= MOST_ARMS
        and all(len(value) == 1 for value in values)
        and any(isinstance(inner, dict) for inner in held)
        and not any(isinstance(inner, bool | int | float) for inner in held)
    )
