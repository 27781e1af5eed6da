"""Making a request: its fields are checked one by one, and then its rules by a look at the whole.

Where something is wrong, the request is made once more with each check at its place, to say where.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import to_json

from ..errors import RequestError
from ..json.rules import Rule
from ..json.screen import Screen
from .base import RequestBody
from .build_lock import built
from .files import Aside, Making
from .pydantic_errors import from_pydantic
from .rule_checks import all_keep, keep_these, quick, rules_within

Request = TypeVar("Request", bound=RequestBody)


class Draft(Generic[Request]):
    """A request whose fields are right, and whose rules are yet to be looked at."""

    __slots__ = ("_given", "_keeps", "_making", "body")
    body: Request

    def __init__(self, kind: type[Request], given: Mapping[str, object], aside: Aside | None = None) -> None:
        """Make the request of its members, by wire name; large files may be kept aside.

        Raises:
            RequestError: the spec refuses a member.
        """
        self._making, self._given = Making(aside), given
        quicker = quick(kind)
        plain: Request | None = None if quicker is None else quicker.made(given)
        self._keeps = plain is not None
        self.body = self._made(kind) if plain is None else plain

    def _made(self, kind: type[Request]) -> Request:
        try:
            body: Request = built(kind).__pydantic_validator__.validate_python(self._given, context=self._making)
        except ValidationError as error:
            if _all_finite(self._making) and all_keep(self._making):
                raise _refusal(kind, error, self._given) from None
            return self._again(kind)
        return body if _all_finite(self._making) else self._again(kind)

    @property
    def aside(self) -> Aside | None:
        """The files that were kept out of it."""
        return self._making.aside

    def judged(self) -> Request:
        """The request, once all rules of its classes are kept.

        Raises:
            RequestError: one is broken.
        """
        if self._keeps:
            return self.body
        screen = _screen(type(self.body))
        if screen is None:
            return self.judged_by(None)
        doubtful = screen.doubtful(self.body)
        return self.judged_by([cast("Rule", check) for check in doubtful]) if doubtful else self.body

    def judged_by(self, rules: Sequence[Rule] | None) -> Request:
        """The same where only certain rules may be broken, of `rules_within`; None where that is not known.

        Raises:
            RequestError: one is broken.
        """
        keeps = all_keep(self._making) if rules is None else keep_these(rules, self.body, self._making)
        return self.body if keeps else self._again(type(self.body))

    def _again(self, kind: type[Request]) -> Request:
        """The request made with each check at its place, which says what is wrong and where."""
        self._making = Making()
        try:
            body: Request = built(kind).__pydantic_validator__.validate_python(self._given)
        except ValidationError as error:
            raise _refusal(kind, error, self._given) from None
        return body


@cache
def _screen(kind: type[RequestBody]) -> Screen | None:
    rules = rules_within(kind)
    return None if rules is None else Screen(rules, kind)


def _all_finite(making: Making) -> bool:
    """Whether no number in free JSON is NaN or infinite, as the words for them in its text tell; False where it is no JSON."""
    if not making.loose:
        return True
    try:
        text = to_json(making.loose, inf_nan_mode="constants")
    except ValueError:
        return False
    return b"NaN" not in text and b"Infinity" not in text


def _refusal(kind: type[RequestBody], error: ValidationError, given: Mapping[str, object]) -> RequestError:
    return RequestError(
        f"{kind.__family__ or kind.__extras_of__} refuses this request; nothing was sent:",
        from_pydantic(error, given, kind),
        family=kind.__family__,
    )
