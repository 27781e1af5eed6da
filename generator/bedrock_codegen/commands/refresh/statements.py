"""What a source says: one fact about a model, a family's request, or the operations themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...common.references import BASE_ID, split_prefix
from ...load import Corpus, Json
from ..drift.catalogue import rows_and_homes

EXISTS = "id"
"""The member of a statement that says no more than that there is such a model."""
PROFILE = "profiles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One fact and who says it."""

    subject: str
    """A base id, the name of a family, or an operation."""
    member: str
    value: Json
    source: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The models of the specs."""

    rows: Mapping[str, Json]
    homes: Mapping[str, str]
    """Base id to the family whose file holds it; ids without a family are not in it."""

    def base(self, reference: str) -> tuple[str, str] | None:
        """The base id and the geographic prefix of a reference as lists write it; None for what is no id of a model."""
        prefix, name = split_prefix(reference.rpartition("/")[2])
        if not BASE_ID.fullmatch(name):
            return None
        return self._known(name) or name, prefix

    def _known(self, name: str) -> str | None:
        shorter = name
        while shorter not in self.rows:
            shorter, cut = re.subn(r":\d+k?$", "", shorter)
            if not cut:
                return None
        variants = self.rows[shorter].get("variants", ())
        is_length = name == shorter or re.search(r":\d+$", shorter) or name[len(shorter) :] in variants
        return shorter if is_length else None


def read_catalogue(corpus: Corpus) -> Catalogue:
    """The models of the specs, with and without a family."""
    return Catalogue(*rows_and_homes(corpus))


def state_facts(base: str, prefix: str, facts: Mapping[str, Json], source: str) -> Iterator[Statement]:
    """The statements of one line of a list."""
    yield Statement(subject=base, member=EXISTS, value=True, source=source)
    if prefix:
        yield Statement(subject=base, member=PROFILE, value=prefix, source=source)
    for member, value in facts.items():
        if value not in (None, [], ()):
            yield Statement(subject=base, member=member, value=value, source=source)
