"""Vectors that come in several forms, each named by a word of a setting."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.commands.draft import fit
from bedrock_codegen.draft.folder import drafted
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.load import load

from tests.support.corpus import SPECS

Json = Any
FLOATS, WHOLE, BITS = [0.25, -0.5, 0.125, 0.75], [12, -7, 100, 3], [200, 3]


def called(count: int, forms: Json, *, listed: bool) -> Sample:
    """A request for forms of vectors, and what comes of it."""
    made = {"float": FLOATS, "int8": WHOLE, "ubinary": BITS, "base64": "AACAPg=="}
    texts = [f"Worms till the soil {number}." for number in range(count)]
    asked = forms or ["float"]
    request = {"snippets": texts, **({"forms": asked if listed else asked[0]} if forms else {})}
    return Sample(where="", request=request, response={"rows": {form: [made[form]] * count for form in asked}, "ate": 4})


@pytest.mark.parametrize("listed", [True, False])
def test_the_forms_of_vectors_are_found_by_the_words_that_ask_for_them(listed: bool) -> None:  # noqa: FBT001 - a case
    asked: list[Json] = [None, ["int8"], ["float"], ["ubinary"], ["base64"], *([["float", "int8"]] if listed else [])]
    samples = [called(number, forms, listed=listed) for number, forms in enumerate(asked, start=1)]
    (embedding,) = [drafted("loam_humus", samples, load([SPECS])[0].families, fit)["family.json"]["fm"]["embedding"]]
    assert embedding["vectors"] == "/rows/float"
    assert embedding["encoding"] == {"at": "/forms", "others": {"int8": "/rows/int8", "ubinary": "/rows/ubinary"}}, (
        "text is no vector"
    )
