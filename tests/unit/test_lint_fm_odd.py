"""What is wrong with the `fm` of a card in members that few cards have, tried on real ones."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from bedrock_codegen.lint import lint
from bedrock_codegen.load import Document

from tests.support.in_one import in_one
from tests.support.specs import specs

SLIPS: list[tuple[str, str, Any, str]] = [
    ("claude_messages", "classes/Claude3", {"text": {}, "image": {}}, "says 2 of "),
    ("cohere_command_r", "text/messages/last", "/massage", "/massage leads nowhere in request.json"),
    ("claude_messages", "text/defaults", {"max_token_count": 500, "top_q": 1}, "'top_q' is no parameter"),
    ("sdxl", "classes/SDXL/image", {"required": ["top_q"]}, "'top_q' is no parameter"),
    ("titan_embed_image", "embedding/images/constants", {"/embeddingConfig": 1}, "does not fit request.json"),
    ("sdxl", "enums/SDStylePresets/names", {"3d-model": "ANIME"}, "two values would have one name"),
]
OF_CARDS: list[tuple[str, str, Any, str]] = [
    ("titan_text", "answer/text/response", ["/results/*/outputText", "/results/*/said"], "/answer/text/response/1"),
    ("titan_text", "job", {}, "goes with `async_invoke`"),
    ("nova_reel", "job", None, "goes with `async_invoke`"),
    ("cohere_command_r", "conversation/documents/at", "/papers", "/papers leads nowhere in request.json"),
    ("cohere_command_r", "conversation/tools/at", "/instruments", "/instruments leads nowhere in request.json"),
]


def told(family: str, at: str, value: Any) -> list[str]:
    """What the linter says of a card with a value in another's place; without it, where it is None."""
    whole = specs()
    spec = next(each for each in whole.families if each.name == family)
    card = deepcopy(spec.card.data)
    *steps, last = at.split("/")
    holder = card
    for step in steps:
        holder = holder.setdefault(step, {})
    holder[last] = value
    if value is None:
        del holder[last]
    changed = replace(spec, card=Document(spec.card.path, card))
    found = lint(replace(whole, families=tuple(changed if each is spec else each for each in whole.families)), {family})
    return [f"{each.pointer}: {each.wrong}" for each in found]


@pytest.mark.parametrize(("family", "at", "value", "wrong"), SLIPS, ids=[f"{slip[0]} {slip[1]}" for slip in SLIPS])
def test_a_slip_in_the_common_interface_is_told(family: str, at: str, value: Any, wrong: str) -> None:
    found = told(family, f"fm/{at}", value)
    assert any(wrong in line and "/fm/" in line for line in found), found


@in_one("family, at, value, wrong", OF_CARDS)
def test_a_slip_in_a_card_is_told(family: str, at: str, value: Any, wrong: str) -> None:
    found = told(family, at, value)
    assert any(wrong in line for line in found), found
