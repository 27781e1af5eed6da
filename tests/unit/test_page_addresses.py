"""Errors and docstrings lead to the pages where somebody names a site of them; otherwise nothing is said."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from bedrock_codegen.commands.pipeline import generate
from bedrock_models import claude_messages, llama, nova
from bedrock_models.errors import RequestError, ValidationException
from bedrock_models.testing import LocalBedrock, Refuse

from tests.support.corpus import ROOT
from tests.support.fake_client import FakeClient

SITE = "https://models.example"
NOVA = "us.amazon.nova-lite-v1:0"
TURN: Any = {"role": "user", "content": [{"text": "Hi"}]}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDROCK_TYPED_DOCS", f"{SITE}/")


def refused() -> RequestError:
    with pytest.raises(RequestError) as caught:
        nova.invoke(NOVA, messages=[TURN], temperature=7, client=FakeClient({}))
    return caught.value


@pytest.mark.usefixtures("site")
def test_a_refusal_ends_with_the_address_of_the_place() -> None:
    last = f"\n  (see {SITE}/families/nova/index.html#/inferenceConfig/temperature)"
    assert str(refused()).endswith(last)
    assert str(pickle.loads(pickle.dumps(refused()))).endswith(last)  # noqa: S301 - our own bytes
    with pytest.raises(RequestError, match=r"families/llama/index.html#/prompt\)"):
        llama.LlamaRequest.from_wire(b"{}")
    with pytest.raises(RequestError, match=r"families/claude_messages/index.html#/top_k\)"):
        claude_messages.invoke("anthropic.claude-sonnet-5", messages=[{"role": "user", "content": "Hi"}], max_tokens=5, top_k=5)


@pytest.mark.usefixtures("site")
def test_what_the_service_says_of_a_place_leads_there_too() -> None:
    words = "Malformed input request: #/inferenceConfig/topK: 500 is not less or equal to 128, please reformat your input"
    place = r"/families/nova/index.html#/inferenceConfig/topK\)"
    with LocalBedrock(faults=[Refuse(error="ValidationException", message=words)]) as bedrock:
        client = bedrock.client()
        with pytest.raises(ValidationException, match=rf"\(see {SITE}{place}"):
            nova.invoke(NOVA, messages=[TURN], client=client)


def test_without_a_site_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BEDROCK_TYPED_DOCS", raising=False)
    assert "see " not in str(refused())


@pytest.mark.usefixtures("site")
def test_an_error_about_no_family_has_no_address() -> None:
    wrong: Any = {"trase": "ENABLED"}
    with pytest.raises(RequestError) as caught:
        nova.invoke(NOVA, messages=[TURN], options=wrong, client=FakeClient({}))
    assert "see " not in str(caught.value)


def test_docstrings_lead_to_the_pages_of_a_site() -> None:
    toys = [ROOT / "tests" / "golden" / "specs"]
    plain, led = generate(toys), generate(toys, f"{SITE}/")
    changed = [path for path in plain if plain[path] != led[path]]
    assert changed
    for path in changed:
        assert path.name == "calls.py"
        page = f"{SITE}/families/{path.parts[0]}/index.html"
        assert f"    Each parameter with its limits, rules and evidence: {page}\n" in led[path]
