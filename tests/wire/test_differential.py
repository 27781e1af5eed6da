"""Every body of every family, against an independent validator of its published schema."""

from __future__ import annotations

import pytest

from tests.support import bodies, corpus
from tests.support.subject import Subject
from tests.support.tolerated import TOLERATED, Tolerance

SUBJECT = Subject()


@pytest.mark.parametrize(("name", "role"), corpus.BODIES)
def test_drawn_bodies_are_valid_taken_and_written_back_equal(name: str, role: str) -> None:
    bodies.drawn_bodies_agree(SUBJECT, name, role)


@pytest.mark.parametrize("name", [name for name, role in corpus.BODIES if role == "event"])
def test_drawn_streams_are_legal(name: str) -> None:
    bodies.event_sequences_agree(SUBJECT, name)


@pytest.mark.parametrize(("name", "role"), corpus.BODIES)
def test_both_refuse_or_both_take_what_is_changed(name: str, role: str) -> None:
    bodies.mutations_agree(SUBJECT, name, role)


@pytest.mark.parametrize(("name", "role"), corpus.BODIES)
def test_both_agree_at_every_bound_of_every_definition(name: str, role: str) -> None:
    bodies.definitions_agree(SUBJECT, name, role)


@pytest.mark.parametrize("entry", TOLERATED, ids=lambda entry: f"{entry.family}-{entry.role}")
def test_every_tolerance_is_needed(entry: Tolerance) -> None:
    document = SUBJECT.document(entry.family, entry.role)
    read = getattr(SUBJECT.family(entry.family), f"parse_{entry.role}")
    agree = bodies.Agreement(SUBJECT, entry.family, entry.role, document, read)
    assert entry.covers(document, entry.shown_by)
    with pytest.raises(AssertionError):
        agree.strictly_on(entry.shown_by, entry.reason)
