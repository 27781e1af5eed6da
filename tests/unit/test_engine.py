"""The engine: what it cannot read is told as a finding, and what it makes up is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.emit import bodies, engine
from bedrock_codegen.ir.package import BodiesIR
from bedrock_codegen.load import load
from bedrock_codegen.lower.package import lower

TOYS = Path(__file__).parents[1] / "golden" / "specs"


@pytest.fixture(scope="module")
def request_bodies() -> BodiesIR:
    return lower(load([TOYS])[0]).families[1].request


def spoilt(found: BodiesIR, **properties: Any) -> BodiesIR:
    return replace(found, document={**found.document, "properties": {**found.document["properties"], **properties}})


def test_what_it_cannot_read_is_a_finding(request_bodies: BodiesIR) -> None:
    with pytest.raises(SpecError, match=r"specs/x/request.json#: the engine cannot read it \(.+\); a schema of the subset"):
        engine.models(spoilt(request_bodies, x={"$ref": "#/$defs/Nowhere"}), "specs/x/request.json", request=True)


def test_several_modules_are_a_finding(request_bodies: BodiesIR, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "generate", lambda *_, **__: {("a.py",): "", ("b.py",): ""})
    with pytest.raises(SpecError, match="the engine made several modules of it; names without dots"):
        engine.typed_dicts(request_bodies, "specs/x/request.json")


INVENTED = {
    "an item with a bound": (
        {"type": "array", "items": {"type": "string", "maxLength": 3}, "description": "Texts."},
        "XItem|Xs?",
    ),
    "an object within": ({"type": "object", "properties": {"a": {"type": "string"}}, "description": "A thing."}, "X"),
}


@pytest.mark.parametrize(("schema", "name"), INVENTED.values(), ids=INVENTED)
def test_a_name_that_the_engine_makes_up_is_a_finding(request_bodies: BodiesIR, schema: dict[str, Any], name: str) -> None:
    with pytest.raises(SpecError, match=f"an inline schema would have to be called ({name})"):
        bodies.requests(spoilt(request_bodies, x=schema), "#", "specs/x/request.json", "Words.")


def test_a_name_made_up_for_a_dict_twin_is_a_finding() -> None:
    dicts = lower(load([TOYS])[0]).families[1].dicts
    schema = {"type": "array", "items": {"type": "string", "maxLength": 3}, "description": "Texts."}
    with pytest.raises(SpecError, match="an inline schema would have to be called X"):
        bodies.dicts(spoilt(dicts, x=schema), "#", "specs/x/request.json", "Words.")


def test_line_ends_of_other_alphabets_are_no_line_ends(request_bodies: BodiesIR) -> None:
    """Statements are exchanged by line: a description that some programs see two lines in must not move them."""
    document = {**request_bodies.document, "description": "One\u2028two\x85three\x0cfour."}
    source = bodies.requests(replace(request_bodies, document=document), "#", "specs/x/request.json", "Words.")
    assert "    __family__ = 'acme_text'\n" in source
