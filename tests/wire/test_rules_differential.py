"""Rules and limits of every family, against a second reading of its card."""

from __future__ import annotations

import pytest

from tests.support import corpus, rule_checks
from tests.support.subject import Subject

SUBJECT = Subject()


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_each_rule_refuses_what_it_says(name: str) -> None:
    rule_checks.rules_agree(SUBJECT, name)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_rules_hold_between_the_members_of_any_request(name: str) -> None:
    rule_checks.mixed_requests_agree(SUBJECT, name)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_check_and_call_refuse_what_a_model_does_not_take(name: str) -> None:
    rule_checks.limits_agree(SUBJECT, name)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_requests_drawn_for_a_model_pass(name: str) -> None:
    rule_checks.requests_of_a_model_pass(SUBJECT, name)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_check_and_call_agree_about_any_request(name: str) -> None:
    rule_checks.drawn_limits_agree(SUBJECT, name)
