"""Files that are none, and replies that are bent: the generator's commands tell, and never wait or fail."""

from __future__ import annotations

import copy
import json
import os
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.drift.catalogue import changes
from bedrock_codegen.commands.drift.proposals import describe, drift
from bedrock_codegen.commands.pipeline import read_specs
from bedrock_codegen.commands.scaffold import add_model, new_family
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.load import Corpus

TOYS = Path(__file__).parents[1] / "golden" / "specs"
ODD: tuple[Any, ...] = (None, 0, 1.5, True, "", "x", [], {}, [None], {"a": 1}, [[1]], {"": {}}, 10**30)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_specs([TOYS])


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [*([at] if at else []), *(place for key, item in items for place in places(item, (*at, key)))]


def bent(value: Any, at: tuple[Any, ...], other: Any) -> Any:
    made = copy.deepcopy(value)
    holder = made
    for step in at[:-1]:
        holder = holder[step]
    holder[at[-1]] = other
    return made


RECORDING = {
    "model_id": "acme.text-v1",
    "operation": "InvokeModelWithResponseStream",
    "request": {"body": {"inputText": "a"}},
    "response": {
        "status": 200,
        "headers": {},
        "body": {"results": [{"text": "a"}]},
        "frames": [{"headers": {}, "payload": {"chunk": {"text": "a"}}}],
    },
    "provenance": {"kind": "recorded"},
}
LINE = {"model_id": "acme.text-v1", "role": "response", "unknown": ["/a"]}


def test_a_bent_recording_is_read_or_told(corpus: Corpus, tmp_path: Path) -> None:
    findings = 0
    for whole, name in ((RECORDING, "a.json"), (LINE, "a.jsonl")):
        for at in places(whole):
            for other in ODD:
                path = tmp_path / name
                path.write_text(json.dumps(bent(whole, at, other)))
                try:
                    list(describe(drift(corpus, [path])))
                except SpecError as error:
                    findings += 1
                    assert all(finding.file.partition(":")[0].endswith(name) for finding in error.findings)  # noqa: PT017
    assert findings > 50


MODELS = [
    {
        "modelId": "acme.text-v2",
        "modelName": "x",
        "inputModalities": ["TEXT"],
        "outputModalities": ["TEXT"],
        "inferenceTypesSupported": ["ON_DEMAND"],
        "responseStreamingSupported": True,
        "modelLifecycle": {"status": "ACTIVE"},
    }
]
PROFILES = [{"inferenceProfileId": "us.acme.text-v1"}]


def test_a_bent_list_of_the_service_is_read_or_told(corpus: Corpus) -> None:
    findings = 0
    for other in ODD:
        cases = [(bent(MODELS, at, other), PROFILES) for at in places(MODELS)] + [(other, PROFILES)]
        cases += [(MODELS, bent(PROFILES, at, other)) for at in places(PROFILES)] + [(MODELS, other)]
        for models, profiles in cases:
            try:
                changes(corpus, models, profiles, "us-east-1", regions=True)
            except SpecError:
                findings += 1
    assert findings > 50


def test_an_id_of_the_service_is_quoted_in_a_proposed_command(corpus: Corpus) -> None:
    for hostile in ("acme.text-v1; touch pwned", "acme.text$(touch pwned)", "acme.text'`x`", "; touch pwned #.x"):
        (change,) = changes(corpus, [{**MODELS[0], "modelId": hostile, "modelName": "a\nb"}], [])
        words = shlex.split(change.edit.partition(": ")[2] or change.edit)
        assert words[0] == "bedrock-codegen"
        assert hostile in words or f"{hostile.partition('.')[0]}/FAMILY" in words
        assert "\n" not in change.edit


@pytest.mark.parametrize("family", ["class/class", "x/errors", "x/testing", "x/class", "x/fm", "import/x", "x/invoke"])
def test_a_name_that_is_taken_starts_no_family(tmp_path: Path, family: str) -> None:
    with pytest.raises(SpecError, match="taken"):
        new_family(tmp_path, family)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("model_id", ["amazon..", "amazon..x", "amazon.", "a.b:", "a.b::0", ".a", "acme." + "x" * 5000, "a.b\n"])
def test_what_is_no_id_is_not_added(tmp_path: Path, model_id: str) -> None:
    root = Path(shutil.copytree(TOYS, tmp_path / "specs"))
    with pytest.raises(SpecError, match="is no model id"):
        add_model([root], "acme_text", model_id)


@pytest.mark.parametrize("model_id", ["acme.text-v9:0", "acme.text-9.1-v1:0:8k", "acme.text_9.Large", "a2-b.text"])
def test_what_is_an_id_is_added(tmp_path: Path, model_id: str) -> None:
    root = Path(shutil.copytree(TOYS, tmp_path / "specs"))
    assert model_id in add_model([root], "acme_text", model_id)


@pytest.mark.parametrize("kind", ["a pipe", "a link to a pipe", "a link that leads nowhere", "a link to a device", "a folder"])
@pytest.mark.parametrize("name", ["request.json", "models.json", "family.json", "examples/greeting.json"])
def test_a_file_that_is_none_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, kind: str) -> None:
    root = Path(shutil.copytree(TOYS, tmp_path / "specs"))
    path = root / "acme" / "acme_text" / name
    path.unlink()
    if kind == "a folder":
        path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(path)
    else:
        if kind == "a link to a pipe":
            os.mkfifo(tmp_path / "pipe")
        path.symlink_to(
            {"a link to a device": "/dev/zero", "a link to a pipe": str(tmp_path / "pipe")}.get(kind, "/nowhere/at/all")
        )
    assert main(["lint", "--specs", str(root)]) == 1
    assert name.rpartition("/")[2] in capsys.readouterr().err
