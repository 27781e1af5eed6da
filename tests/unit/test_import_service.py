"""From a service model and an overlay to the bodies of a family."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re
import shutil
from pathlib import Path
from typing import Any

import botocore
import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.service.convert import bodies, find_additions
from bedrock_codegen.commands.service.overlay import Overlay, read_overlay
from bedrock_codegen.common.findings import SpecError

from tests.support.corpus import SPECS

TEXT = {"type": "string"}
SHAPES: dict[str, Any] = {
    "AskRequest": {
        "type": "structure",
        "required": ["modelId", "parts"],
        "members": {
            "modelId": {"shape": "Id", "location": "uri"},
            "parts": {"shape": "Parts", "documentation": "<p>What is <i>asked</i>. And more of it.</p>"},
            "count": {"shape": "Count"},
            "tags": {"shape": "Tags"},
            "more": {"shape": "Any"},
        },
    },
    "AskResponse": {
        "type": "structure",
        "required": ["part", "why"],
        "members": {"part": {"shape": "Part"}, "why": {"shape": "Why"}},
    },
    "Parts": {"type": "list", "member": {"shape": "Part"}, "min": 1},
    "Part": {"type": "structure", "union": True, "members": {"text": {"shape": "Short"}, "data": {"shape": "Data"}}},
    "Tags": {"type": "map", "key": {"shape": "Id"}, "value": {"shape": "Short"}},
    "Short": {"type": "string", "min": 1, "max": 9, "pattern": r"a|[\s.]b\d"},
    "Data": {"type": "blob"},
    "Why": {"type": "string", "enum": ["end", "length"]},
    "Count": {"type": "integer", "min": 0, "max": 5},
    "Any": {"type": "structure", "document": True, "members": {}},
    "Id": TEXT,
}
OVERLAY = Overlay(
    service="asking",
    prefix="Ask",
    roots={"request": "AskRequest", "response": "AskResponse"},
    descriptions={"request": "A question.", "response": "An answer."},
    names={"Short": "Word"},
    members={"AskRequest.more": {"type": "object", "x-name": "extras"}},
    added={"AskResponse": {"seen": {"type": "integer", "description": "How often."}}},
    required={"AskResponse": ["part"]},
)


def test_values_that_the_model_does_not_list_are_added() -> None:
    said = dataclasses.replace(OVERLAY, values={"Why": ["tired"]})
    assert bodies(SHAPES, said)["response"]["properties"]["why"]["anyOf"][0] == {"enum": ["end", "length", "tired"]}


def test_a_request_is_closed_and_keeps_bounds() -> None:
    request = bodies(SHAPES, OVERLAY)["request"]
    assert request["additionalProperties"] is False
    assert request["required"] == ["parts"]
    assert request["properties"]["count"] == {"type": "integer", "minimum": 0, "maximum": 5, "description": "Count."}
    assert request["properties"]["parts"]["description"] == "What is asked."
    assert request["$defs"]["AskWord"]["pattern"] == r"^(?:a|[ \t\n\v\f\r.]b[0-9])$"


def test_an_answer_is_open_and_requires_what_the_overlay_says() -> None:
    response = bodies(SHAPES, OVERLAY)["response"]
    assert "additionalProperties" not in response
    assert response["required"] == ["part"]
    assert response["properties"]["why"]["anyOf"] == [{"enum": ["end", "length"]}, {"type": "string"}]
    assert response["properties"]["seen"] == {"type": "integer", "description": "How often."}
    assert response["$defs"]["AskPart"]["properties"]["text"] == {"type": "string", "description": "Text."}


def test_a_shape_of_both_ways_becomes_two_classes_told_apart_by_their_key() -> None:
    both = bodies(SHAPES, OVERLAY)
    assert both["request"]["$defs"]["AskInputPart"]["x-kind"] is True
    assert both["response"]["$defs"]["AskPart"]["x-kind"] is True
    assert both["request"]["$defs"]["AskInputPart"]["properties"]["data"]["contentEncoding"] == "base64"


def test_the_overlay_names_and_types_members() -> None:
    more = bodies(SHAPES, OVERLAY)["request"]["properties"]["more"]
    assert more == {"description": "More.", "type": "object", "x-name": "extras"}


def test_news_are_what_is_new_and_not_what_is_gone() -> None:
    fresh = {"properties": {"a": {"enum": ["x", "y"]}, "b": {}}}
    kept = {"properties": {"a": {"enum": ["x", "z"]}, "c": {}}}
    assert sorted(find_additions(fresh, kept), key=str) == [("/properties/a/enum/1", "y"), ("/properties/b", {})]


def test_check_says_what_a_newer_model_adds_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "bedrock" / "converse"
    shutil.copytree(SPECS / "bedrock" / "converse", folder)
    overlay = json.loads((folder / "overlay.json").read_bytes())
    names = overlay["roots"].values()
    structure: dict[str, Any] = {"type": "structure", "members": {"brandNew": {"shape": "Text"}}}
    model = tmp_path / "service-2.json.gz"
    model.write_bytes(gzip.compress(json.dumps({"shapes": {"Text": TEXT, **dict.fromkeys(names, structure)}}).encode()))
    before = (folder / "request.json").read_bytes()
    assert main(["import-service", "--check", "--specs", str(tmp_path), "--model", str(model)]) == 1
    said = capsys.readouterr().out
    assert "request.json#/properties/brandNew: is new" in said
    assert (folder / "request.json").read_bytes() == before
    assert main(["import-service", "--specs", str(tmp_path), "--model", str(model)]) == 0
    assert "brandNew" in (folder / "request.json").read_text()


def test_the_specs_know_all_that_the_installed_model_has(capsys: pytest.CaptureFixture[str]) -> None:
    main(["import-service", "--check", "--specs", str(SPECS)])
    new = [line for line in capsys.readouterr().out.splitlines() if ": is new" in line]
    assert new == [], "a newer botocore knows more: run `bedrock-codegen import-service` and look at the difference"


def imported(folder: Path, made: str) -> Path:
    """A copy of the family as a botocore of some version left it."""
    family = folder / "bedrock" / "converse"
    shutil.copytree(SPECS / "bedrock" / "converse", family)
    text = (family / "overlay.json").read_text()
    (family / "overlay.json").write_text(re.sub(r'"botocore": "[^"]*"', f'"botocore": "{made}"', text))
    return family


def test_an_older_botocore_takes_nothing_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    family = imported(tmp_path, "999.10.0")
    before = {path.name: path.read_bytes() for path in family.glob("*.json")}
    assert main(["import-service", "--specs", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "made of botocore 999.10.0" in told
    assert botocore.__version__ in told
    assert "pip install -U botocore" in told
    assert {path.name: path.read_bytes() for path in family.glob("*.json")} == before
    main(["import-service", "--check", "--specs", str(tmp_path)])
    assert "they were made of botocore 999.10.0" in capsys.readouterr().out


@pytest.mark.parametrize("made", ["1.9.9", botocore.__version__])
def test_a_newer_botocore_writes_which_it_is(tmp_path: Path, made: str) -> None:
    family = imported(tmp_path, made)
    assert main(["import-service", "--specs", str(tmp_path)]) == 0
    assert read_overlay(family).botocore == botocore.__version__
    kept = (SPECS / "bedrock" / "converse" / "overlay.json").read_text().splitlines()
    now = (family / "overlay.json").read_text().splitlines()
    assert [line for line in now if line not in kept] in ([], [f'  "botocore": "{botocore.__version__}",'])


def test_a_first_import_notes_its_version(tmp_path: Path) -> None:
    family = imported(tmp_path, "1.0.0")
    overlay = family / "overlay.json"
    overlay.write_text(overlay.read_text().replace('  "botocore": "1.0.0",\n', ""))
    assert main(["import-service", "--specs", str(tmp_path)]) == 0
    assert read_overlay(family).botocore == botocore.__version__


@pytest.mark.parametrize(
    ("data", "wrong"),
    [({"service": "s"}, "is missing"), ({"colour": 1, "service": "s"}, "is not known here")],
)
def test_an_overlay_that_cannot_be_used_is_refused(tmp_path: Path, data: Any, wrong: str) -> None:
    (tmp_path / "overlay.json").write_text(json.dumps(data))
    with pytest.raises(SpecError, match=wrong):
        read_overlay(tmp_path)


def test_specs_without_imported_families_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import-service", "--specs", str(tmp_path)]) == 1
    assert "holds no overlay.json" in capsys.readouterr().err
