"""Converse has no model ids of its own: any reference may be resolved for it, and is judged by it alone."""

from __future__ import annotations

import pytest
from bedrock_models import errors, resolve


@pytest.mark.parametrize("reference", ["us.amazon.nova-lite-v1:0", "somebody.new-model-v9:0"])
def test_a_reference_is_judged_by_converse_alone(reference: str) -> None:
    model = resolve(reference, family="converse")
    assert model.family_names == ("converse",)
    model.check({"messages": [{"role": "user", "content": [{"text": "Hi"}]}]})
    with pytest.raises(errors.RequestError, match="document"):  # Nova's own format would take it
        model.check(
            {"messages": [{"role": "user", "content": [{"document": {"name": "n", "format": "txt", "source": {"bytes": ""}}}]}]}
        )
