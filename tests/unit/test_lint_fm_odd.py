"""What is wrong with the `fm` of a card in members that few cards have, tried on real ones."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from bedrock_codegen.lint import lint
from bedrock_codegen.load import Document

from tests.support.specs import specs

SLIPS: list[tuple[str, str, Any, str]] = [
    ("claude_messages", "classes/Claude3", {"text": {}, "image": {}}, "says 2 of "),
    ("cohere_command_r", "text/messages/last", "/massage", "/massage leads nowhere in request.json"),
    ("claude_messages", "text/defaults", {"max_token_count": 500, "top_q": 1}, "'top_q' is no parameter"),
    ("sdxl", "classes/SDXL/image", {"required": ["top_q"]}, "'top_q' is no parameter"),
    ("titan_embed_image", "embedding/images/constants", {"/embeddingConfig": 1}, "does not fit request.json"),
]


@pytest.mark.parametrize(("family", "at", "value", "wrong"), SLIPS, ids=[f"{slip[0]} {slip[1]}" for slip in SLIPS])
def test_a_slip_in_the_common_interface_is_told(family: str, at: str, value: Any, wrong: str) -> None:
    whole = specs()
    spec = next(each for each in whole.families if each.name == family)
    card = deepcopy(spec.card.data)
    *steps, last = at.split("/")
    holder = card["fm"]
    for step in steps:
        holder = holder.setdefault(step, {})
    holder[last] = value
    changed = replace(spec, card=Document(spec.card.path, card))
    found = lint(replace(whole, families=tuple(changed if each is spec else each for each in whole.families)), {family})
    assert any(wrong in each.wrong and "/fm/" in each.pointer for each in found), [str(each) for each in found]
