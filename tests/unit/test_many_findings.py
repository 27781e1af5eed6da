"""How many findings an error tells, and that all of them are there."""

from __future__ import annotations

from bedrock_models import errors
from bedrock_models._runtime.json.findings import Finding

from tests.support.in_one import in_one


@in_one("many", [0, 1, 29, 30, 31, 32, 200])
def test_an_error_tells_thirty_findings_and_how_many_more_there_are(many: int) -> None:
    found = [Finding(f"/{number}", "is wrong") for number in range(many)]
    lines = [f"  /{number}: is wrong" for number in range(min(many, 30))]
    left = [f"  (and {many - 30} more, in .findings)"] if many > 30 else []
    for error, last in (
        (errors.RequestError("what:", found), []),
        (errors.AnswerError("what:", found, b"{}"), ["  (the whole answer is in .body)"]),
    ):
        assert str(error).splitlines() == ["what:", *lines, *left, *last]
        assert error.findings == tuple(found)
