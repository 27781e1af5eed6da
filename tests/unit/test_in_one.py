"""Many cases in one test: each is tried, and what fails is named."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.in_one import in_one


@in_one("number, word", [(1, "one"), (2, "two")])
def test_it_asks_for_fixtures_alone(tmp_path: Any, number: int, word: str) -> None:
    assert tmp_path.is_dir()
    assert {1: "one", 2: "two"}[number] == word


def test_every_case_is_tried_and_those_that_fail_are_named() -> None:
    tried: list[int] = []

    @in_one("number", range(4))
    def check(number: int) -> None:
        tried.append(number)
        assert number % 2

    run: Any = check
    with pytest.raises(ExceptionGroup, match="2 of 4 cases") as caught:
        run()
    assert tried == [0, 1, 2, 3]
    assert [error.__notes__ for error in caught.value.exceptions] == [["with {'number': 0}"], ["with {'number': 2}"]]
    with pytest.raises(AssertionError, match="no case"):
        in_one("number", [])
