"""Many cases that cost less than a test does: pytest and its workers take some four milliseconds for each test that they know."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

Test = TypeVar("Test", bound=Callable[..., None])


def in_one(names: str, cases: Iterable[Any]) -> Callable[[Test], Test]:
    """Like `pytest.mark.parametrize`, but one test for all cases: each is tried, and those that fail are named."""
    keys = [name.strip() for name in names.split(",")]
    listed = [getattr(case, "values", case) if len(keys) > 1 else (case,) for case in cases]  # of `pytest.param`
    assert listed, f"no case of {names}"

    def decorate(test: Test) -> Test:
        @wraps(test)
        def each(*args: Any, **fixtures: Any) -> None:
            wrong: list[Exception] = []
            for case in listed:
                given = dict(zip(keys, case, strict=True))
                try:
                    test(*args, **fixtures, **given)
                except Exception as error:  # noqa: BLE001 - of any kind, as in a test of its own
                    error.add_note(f"with {given!r:.500}")
                    wrong.append(error)
            if wrong:
                raise wrong[0] if len(wrong) == 1 else ExceptionGroup(f"{len(wrong)} of {len(listed)} cases", wrong)

        asked = inspect.signature(test)
        fixtures = [each for name, each in asked.parameters.items() if name not in keys]
        each.__signature__ = asked.replace(parameters=fixtures)  # type: ignore[attr-defined] # pytest looks here for fixtures
        return each  # type: ignore[return-value] # a test, all the same

    return decorate
