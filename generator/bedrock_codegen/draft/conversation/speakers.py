"""Who speaks in the turns of conversations, and where a turn has its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...load import Json
from ..vocabulary import plain

TEXT = "$text"
TWO = 2
"""A conversation has a person and a model."""


@dataclass(frozen=True, slots=True)
class SpeakerKey:
    """The member of a turn that says who speaks; and the one that says what kind of turn it is, where there are several kinds."""

    name: str
    kind: str


def are_alike(one: Json, other: Json) -> bool:
    """Whether two turns have the same members, of the same kinds."""
    return one.keys() == other.keys() and all(type(one[key]) is type(other[key]) for key in one)


def who_replies(answers: Sequence[Json], role: SpeakerKey) -> set[str]:
    """Who speaks in answers, where they say it as turns do and it is always the same."""
    found: set[str] = set()
    waiting = list(answers)
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found |= {held for key, held in value.items() if key == role.name and isinstance(held, str)}
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found if len(found) == 1 else set()


def who_opens(talks: Sequence[Sequence[Json]], role: SpeakerKey) -> set[str]:
    """Who only ever speaks first, and never alone: what the model is to know beforehand."""
    first = {str(talk[0][role.name]) for talk in talks if len(talk) > 1 and role.name in talk[0]}
    later = {str(turn.get(role.name)) for talk in talks for turn in (talk[1:] or talk)}
    return first - later


def turns_of(turns: Sequence[Json], role: SpeakerKey, speakers: set[str]) -> list[Json]:
    """The turns of one of these speakers."""
    return [turn for turn in turns if plain(str(turn.get(role.name))) in speakers]


def surely_asking(talks: Sequence[Sequence[Json]], role: SpeakerKey) -> list[Json]:
    """The turns of whoever asks, where no other can."""
    return _last_speaker(talks, role) or _first_speaker(talks, role)


def _last_speaker(talks: Sequence[Sequence[Json]], role: SpeakerKey) -> list[Json]:
    """The last turns, where one speaker has the last word in every request that words end, and one other speaks too."""
    last = [turns[-1] for turns in talks if turns and role.name in turns[-1]]
    everybody = {str(turn[role.name]) for turns in talks for turn in turns if role.name in turn}
    return last if len({str(turn[role.name]) for turn in last}) == 1 and len(everybody) == TWO else []


def mostly_last(talks: Sequence[Sequence[Json]], role: SpeakerKey) -> list[Json]:
    """The last turns of who has the last word in most of the requests that words end, where others speak too."""
    last = [turns[-1] for turns in talks if turns and pattern_of(turns[-1], role)]
    counts = Counter(str(turn[role.name]) for turn in last)
    everybody = {str(turn[role.name]) for turns in talks for turn in turns if role.name in turn}
    usual, times = next(iter(counts.most_common(1)), ("", 0))
    return [turn for turn in last if turn[role.name] == usual] if times * 2 > len(talks) and len(everybody) > 1 else []


def answers_first(talks: Sequence[Sequence[Json]], role: SpeakerKey, human: Json) -> list[Json]:
    """All turns, those before that follow one of the person's."""
    following = [turn for talk in talks for before, turn in pairwise(talk) if before.get(role.name) == human.get(role.name)]
    return [*following, *(turn for talk in talks for turn in talk)]


def _first_speaker(talks: Sequence[Sequence[Json]], role: SpeakerKey) -> list[Json]:
    """The turns of whoever has the first word in every request, where somebody else speaks as that one does."""
    asking = {str(turns[0].get(role.name)) for turns in talks if turns}
    ours, others = (
        [turn for turns in talks for turn in turns if role.name in turn and (str(turn[role.name]) in asking) is mine]
        for mine in (True, False)
    )
    one = next((pattern for turn in ours if (pattern := pattern_of(turn, role))), None)
    alike = (one and (pattern := pattern_of(turn, role)) and are_alike(one, pattern) for turn in others)
    return ours if len(asking) == 1 and any(alike) else []


def objects_in(value: object) -> list[Json]:
    """The objects of a list; none of anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def pattern_of(turn: Json, role: SpeakerKey) -> Json | None:
    """A turn with `$text` where its words are; None where it does not say who speaks, or says nothing."""
    if role.name not in turn:
        return None
    known = {key: turn[key] for key in (role.kind, role.name) if key in turn}
    for name, value in turn.items():
        if name not in known and (inner := worded(value)) is not None:
            return {**known, name: inner}
    return None


def worded(value: Json) -> Json | None:
    """What holds the words of a turn, with `$text` in their place; None where it holds none."""
    if isinstance(value, str):
        return TEXT
    if isinstance(value, list) and any(isinstance(part, str) for part in value):
        return [TEXT]
    for part in objects_in(value):
        texts = {key: item for key, item in part.items() if isinstance(item, str)}
        name = next((key for key in texts if key in {"text", "content"}), max(texts, key=lambda key: len(texts[key]), default=""))
        if name and len(texts) == len(part) <= 2:
            return [{**texts, name: TEXT}]
    return None
