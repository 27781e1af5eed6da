"""`bedrock-codegen drift` and `catalogue`: what recordings and the service's lists show that the specs do not say."""

from __future__ import annotations

import copy
import dataclasses
import json
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import boto3
import pytest
from bedrock_codegen.commands import pipeline
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.drift import catalogue
from bedrock_codegen.commands.drift.proposals import Proposal, Report, compare, describe, drift
from bedrock_codegen.commands.drift.traffic import Exchange, Logged, read, spoken
from bedrock_codegen.load import Corpus, Document
from bedrock_models.testing import LocalBedrock

from tests.support.corpus import BODIES, SPECS
from tests.support.exchanges import OWN, folders
from tests.support.specs import specs


@cache
def ours() -> dict[str, list[Exchange | Logged]]:
    """Family to our own recordings of its models, read once."""
    found: dict[str, list[Exchange | Logged]] = {spec.name: [] for spec in specs().families}
    for item in read([OWN]):
        for name in spoken(item, specs()) if isinstance(item, Exchange) else ():
            found[name].append(item)
    return found


def changed(name: str, role: str, body: Any) -> Corpus:
    """The specs with another body in one place."""
    families = [
        dataclasses.replace(spec, bodies={**spec.bodies, role: Document(spec.bodies[role].path, body)})
        if spec.name == name
        else spec
        for spec in specs().families
    ]
    return dataclasses.replace(specs(), families=tuple(families))


def members(body: Any) -> Iterator[tuple[str, Any, str]]:
    """Pointer, holder and name of every member that is not what a union is told apart by."""
    telling = {
        schema["discriminator"]["propertyName"] for schema in [body, *body.get("$defs", {}).values()] if "discriminator" in schema
    }
    for pointer, holder in [("", body), *((f"/$defs/{name}", schema) for name, schema in body.get("$defs", {}).items())]:
        for name in holder.get("properties", {}):
            if name not in telling:
                yield f"{pointer}/properties/{name}", holder, name


KNOWN = {
    "/$defs/ConverseTokenUsage/properties/pydantic_ai_gateway": "a gateway adds it",
    "/$defs/ConversePydanticAiGateway": "the same",
    "/$defs/ConverseInputVideoBlock/properties/format": "the media type was taken once; what is meant is the word",
}
"""What recordings of others show and the specs leave out, and why."""
TRIED = 100 if os.environ.get("BEDROCK_TESTS") == "long" else 3
"""Members of a body that are taken out, one after the other."""


@pytest.mark.parametrize(("folder", "path"), folders("BEDROCK_RECORDINGS"), ids=str)
def test_recordings_show_nothing_that_the_specs_do_not_say(folder: str, path: Path) -> None:
    del folder
    report = drift(specs(), [path])
    assert report.exchanges > 100
    assert not [proposal for proposal in report.proposals if proposal.pointer not in KNOWN]


def shown(name: str, role: str) -> set[str]:
    """The members of a body that the recordings show: those that go missing where everything optional is taken out."""
    body = copy.deepcopy(next(spec for spec in specs().families if spec.name == name).bodies[role].data)
    for _, holder, member in list(members(body)):
        del holder["properties"][member]
        holder["required"] = [each for each in holder.get("required", ()) if each != member]
    proposals = compare(changed(name, role, body), ours()[name]).proposals
    return {each.pointer for each in proposals if each.family == name and "/properties/" in each.pointer}


@pytest.mark.parametrize(("name", "role"), BODIES)
def test_a_member_taken_out_is_proposed_back_and_nothing_else(name: str, role: str) -> None:
    original = next(spec for spec in specs().families if spec.name == name).bodies[role].data
    tried, there = 0, shown(name, role)
    for pointer in spread(sorted(there & {pointer for pointer, _, _ in members(original)})):
        body = copy.deepcopy(original)
        holder, member = next((holder, member) for at, holder, member in members(body) if at == pointer)
        before = holder["properties"].pop(member)
        holder["required"] = [each for each in holder.get("required", ()) if each != member]
        report = compare(changed(name, role, body), ours()[name])
        assert pointer in {each.pointer for each in report.proposals}, pointer
        assert all(
            each.pointer == pointer or each.why == f"needed by {pointer}" or within(each, before) for each in report.proposals
        ), report.proposals
        added = next(each.edit["add"] for each in report.proposals if each.pointer == pointer)
        assert agrees(added, before, original), (pointer, added, before)
        tried += 1
    assert tried or not there


def spread(pointers: list[str]) -> list[str]:
    """A few of many, from the first to the last."""
    return pointers[:: max(1, -(-len(pointers) // TRIED))]


def within(proposal: Proposal, member: Any) -> bool:
    """A rule about a member that is gone cannot hold any more."""
    del member
    return proposal.pointer == "/rules"


def agrees(added: Any, before: Any, body: Any) -> bool:
    """Whether a proposed schema is of the kind that was taken out."""
    if "$ref" in before and "$ref" in added:
        return True
    wanted, got = kinds(before, body), kinds(added, body)
    return not wanted or not got or bool(got & wanted) or (got == {"integer"} and "number" in wanted)


def kinds(schema: Any, body: Any) -> set[str]:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return kinds(body["$defs"][name], body) if name in body["$defs"] else {"object"}
    if "type" in schema:
        return {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
    arms = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return {kind for arm in arms for kind in kinds(arm, body)} | ({"string"} if "enum" in schema or "const" in schema else set())


def test_a_tag_taken_out_is_proposed_back() -> None:
    body = copy.deepcopy(next(spec for spec in specs().families if spec.name == "claude_messages").bodies["response"].data)
    arms = body["$defs"]["ClaudeBlock"]["anyOf"]
    body["$defs"]["ClaudeBlock"]["anyOf"] = [arm for arm in arms if arm.get("$ref") != "#/$defs/ClaudeToolUseBlock"]
    (proposal,) = compare(changed("claude_messages", "response", body), ours()["claude_messages"]).proposals
    assert proposal.pointer == "/$defs/ClaudeBlock/anyOf"
    assert proposal.edit == {"add": {"$ref": "#/$defs/ClaudeToolUseBlock"}}
    assert "'tool_use'" in proposal.why


def test_a_new_object_becomes_a_definition_of_its_own() -> None:
    answer = {
        "generation": "x",
        "stop_reason": "stop",
        "timing": {"total_ms": 5, "phases": [{"name": "a", "ms": 1.5}, {"name": "b"}]},
    }
    report = drift_of(exchange(answer))
    edits = {proposal.pointer: proposal.edit["add"] for proposal in report.proposals}
    assert set(edits) == {"/properties/timing", "/$defs/LlamaTiming", "/$defs/LlamaTimingPhases"}
    assert edits["/properties/timing"]["$ref"] == "#/$defs/LlamaTiming"
    assert edits["/$defs/LlamaTiming"]["properties"]["phases"]["items"] == {"$ref": "#/$defs/LlamaTimingPhases"}
    assert edits["/$defs/LlamaTimingPhases"]["required"] == ["name"]


@pytest.mark.parametrize(
    ("answer", "pointer", "edit"),
    [
        ({"generation": "x", "stop_reason": "tired"}, "/properties/stop_reason", {"add": {"enum": ["tired"]}}),
        ({"stop_reason": "stop"}, "/required", {"remove": ["generation"]}),
        ({"generation": 5}, "/properties/generation/type", {"change": {"to fit": ["5"], "types": ["int"]}}),
    ],
)
def test_what_does_not_fit_is_told(answer: Any, pointer: str, edit: Any) -> None:
    found = {proposal.pointer: proposal.edit for proposal in drift_of(exchange(answer)).proposals}
    assert found == {pointer: edit}


def test_a_refused_request_that_the_spec_allows_is_told() -> None:
    message = "Malformed input request: #: extraneous key [top_p] is not permitted, please reformat your input and try again."
    report = drift_of(exchange({"message": message}, status=400, request={"prompt": "Hi", "top_p": 0.5}))
    (proposal,) = report.proposals
    assert proposal.pointer == "/limits/-"
    assert proposal.edit["add"]["at"] == "/top_p"
    assert proposal.edit["add"]["schema"] is False


def test_an_accepted_request_that_the_spec_refuses_is_told() -> None:
    report = drift_of(exchange({"generation": "x"}, request={"prompt": "Hi", "temperature": 1.5, "fresh": True}))
    assert {proposal.pointer for proposal in report.proposals} == {"/properties/temperature/maximum", "/properties/fresh"}


def test_what_converse_shows_is_told_where_it_stands_in_the_recording() -> None:
    answer: dict[str, Any] = {
        "output": {"message": {"role": "assistant", "content": [{"text": "x"}]}},
        "stopReason": "end_turn",
        "mood": "calm",
    }
    answer["usage"] = {"inputTokens": 1, "outputTokens": 2, "totalTokens": 3, "carbon": 4}
    (usage, mood) = drift_of({**exchange(answer), "operation": "Converse"}).proposals
    assert (usage.family, usage.file) == ("converse", "specs/bedrock/converse/response.json")
    assert usage.pointer == "/$defs/ConverseTokenUsage/properties/carbon"
    assert usage.first.endswith("#/response/body/usage/carbon")
    assert mood.pointer == "/properties/mood"


def test_events_of_converse_are_read_with_their_types() -> None:
    frames = [
        frame("messageStart", {"role": "assistant", "p": "abc"}),
        frame("modelStreamErrorException", {"message": "no event"}, "exception"),
        frame("contentBlockDelta", {"contentBlockIndex": 0, "delta": {"text": "x", "tone": "low"}}),
        frame("weather", {"wind": 3}),
    ]
    made = {**exchange(None), "operation": "ConverseStream"}
    made["response"] = {"status": 200, "frames": frames}
    found = {proposal.pointer: proposal.first.partition("#")[2] for proposal in drift_of(made).proposals}
    assert found == {
        "/$defs/ConverseContentBlockDelta/properties/tone": "/response/frames/2/payload/delta/tone",
        "/properties/weather": "/response/frames/3/payload",
        "/$defs/ConverseWeather": "/response/frames/3/payload",
    }


def frame(kind: str, payload: Any, message: str = "event") -> dict[str, Any]:
    return {"headers": {":event-type": kind, ":message-type": message}, "payload": payload}


def test_what_converse_refuses_and_the_spec_allows_is_told() -> None:
    body = {"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "additionalModelRequestFields": {"odd": 1}}
    message = "The model returned the following errors: Malformed input request: #: extraneous key [odd] is not permitted."
    made = {**exchange({"message": message}, status=400, request=body), "operation": "Converse"}
    (proposal,) = drift_of(made).proposals
    assert (proposal.family, proposal.edit["add"]["at"]) == ("converse", "/additionalModelRequestFields/odd")


def test_a_line_of_a_log_may_name_its_family(tmp_path: Path) -> None:
    line = {"model_id": "us.meta.llama3-1-8b-instruct-v1:0", "family": "converse", "role": "response", "unknown": ["/mood"]}
    (tmp_path / "log.jsonl").write_text(json.dumps(line))
    (proposal,) = drift(specs(), [tmp_path]).proposals
    assert (proposal.file, proposal.pointer) == ("specs/bedrock/converse/response.json", "/properties/mood")


def test_logged_unknown_fields_are_told_in_the_same_form(tmp_path: Path) -> None:
    lines = [{"model_id": "us.meta.llama3-1-8b-instruct-v1:0", "role": "response", "unknown": ["/fresh", "/generation"]}] * 2
    (tmp_path / "log.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (proposal,) = drift(specs(), [tmp_path]).proposals
    assert (proposal.file, proposal.pointer, proposal.count) == ("specs/meta/llama/response.json", "/properties/fresh", 2)


def test_a_file_is_named_where_its_specs_are(tmp_path: Path) -> None:
    line = {"model_id": "us.meta.llama3-1-8b-instruct-v1:0", "role": "response", "unknown": ["/fresh"]}
    (tmp_path / "log.jsonl").write_text(json.dumps(line))
    families = [
        dataclasses.replace(spec, card=Document(spec.card.path.replace("specs/", "my-specs/", 1), spec.card.data))
        for spec in specs().families
    ]
    report = drift(dataclasses.replace(specs(), families=tuple(families)), [tmp_path])
    assert report.proposals[0].file == "my-specs/meta/llama/response.json"
    said = "\n".join(describe(report))
    assert "(1 time, first in" in said
    assert said.endswith("1 exchange, 1 edit proposed")


def exchange(answer: Any, *, status: int = 200, request: Any = None) -> dict[str, Any]:
    return {
        "model_id": "meta.llama3-1-8b-instruct-v1:0",
        "operation": "InvokeModel",
        "request": {"body": request},
        "response": {"status": status, "headers": {}, "body": answer},
        "provenance": {"kind": "recorded"},
    }


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDROCK_DRIFT_TMP", str(tmp_path))


def drift_of(made: dict[str, Any]) -> Report:
    path = Path(os.environ["BEDROCK_DRIFT_TMP"]) / "one.json"
    path.write_text(json.dumps(made))
    report = drift(specs(), [path])
    assert "\n".join(describe(report)).count("      add ") == sum("add" in proposal.edit for proposal in report.proposals)
    return report


def one_family(folder: Path) -> Path:
    """Specs of one family: reading and linting all of them is no part of a command."""
    shutil.copytree(SPECS / "meta" / "llama", folder / "specs" / "meta" / "llama")
    return folder / "specs"


def test_the_command_prints_edits_and_its_status_says_whether_there_are_any(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    specs = one_family(tmp_path)
    recordings = tmp_path / "recordings"
    recordings.mkdir()
    (recordings / "a.json").write_text(json.dumps(exchange({"generation": "x", "fresh": 1})))
    assert main(["drift", str(recordings / "a.json"), "--specs", str(specs)]) == 1
    assert "specs/meta/llama/response.json#/properties/fresh" in capsys.readouterr().out
    assert main(["drift", str(recordings / "a.json"), "--specs", str(specs), "--json"]) == 1
    assert [proposal["pointer"] for proposal in json.loads(capsys.readouterr().out)] == ["/properties/fresh"]
    (recordings / "a.json").write_text(json.dumps(exchange({"generation": "x"})))
    assert main(["drift", str(recordings), "--specs", str(specs)]) == 0
    assert main(["drift", str(recordings / "nothing"), "--specs", str(specs)]) == 2


def test_the_lists_of_the_local_endpoint_are_our_own(
    bedrock: LocalBedrock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "read_specs", lambda *_: specs())  # that they have no findings is held by test_specs.py
    assert main(["catalogue", "--region", "us-east-1", "--specs", str(SPECS)]) == 0, capsys.readouterr().out
    assert Counter(request.operation for request in bedrock.requests) == {"ListFoundationModels": 1, "ListInferenceProfiles": 1}


def test_what_the_service_lists_otherwise_is_told(bedrock: LocalBedrock) -> None:
    del bedrock
    models, profiles = catalogue.list_models("us-east-1")
    llama = next(model for model in models if model["modelId"] == "meta.llama3-1-8b-instruct-v1:0")
    llama |= {"modelLifecycle": {"status": "LEGACY"}, "responseStreamingSupported": False, "inputModalities": ["TEXT", "IMAGE"]}
    new = {
        "modelId": "meta.llama9-1b-instruct-v1:0",
        "modelName": "Llama 9",
        "inputModalities": ["TEXT"],
        "outputModalities": ["TEXT"],
    }
    stranger = {"modelId": "acme.text-v1", "modelName": "Acme", "inputModalities": ["TEXT"], "outputModalities": ["TEXT"]}
    variant = {**llama, "modelId": "meta.llama3-1-8b-instruct-v1:0:128k"}
    added = {"inferenceProfileId": "jp.meta.llama3-1-8b-instruct-v1:0"}
    found = catalogue.changes(specs(), [*models, new, stranger, variant], [*profiles, added])
    assert Counter((change.model_id, change.member) for change in found) == Counter(
        {
            ("meta.llama3-1-8b-instruct-v1:0", "lifecycle"): 1,
            ("meta.llama3-1-8b-instruct-v1:0", "streaming"): 1,
            ("meta.llama3-1-8b-instruct-v1:0", "in"): 1,
            ("meta.llama3-1-8b-instruct-v1:0", "profiles"): 1,
            ("meta.llama9-1b-instruct-v1:0", ""): 1,
            ("acme.text-v1", ""): 1,
        }
    )
    edits = {change.model_id: change.edit for change in found if not change.member}
    assert edits["meta.llama9-1b-instruct-v1:0"] == "bedrock-codegen add-model llama meta.llama9-1b-instruct-v1:0"
    assert edits["acme.text-v1"].startswith("a new provider or family")


def test_regions_are_compared_when_asked(bedrock: LocalBedrock) -> None:
    del bedrock
    models, profiles = catalogue.list_models("us-west-2")
    only = [model for model in models if model["modelId"] == "meta.llama3-1-8b-instruct-v1:0"]
    found = catalogue.changes(specs(), only, profiles, "us-west-2", regions=True)
    assert {change.member for change in found} == {"regions"}
    assert all(change.edit.startswith("remove us-west-2") for change in found)
    assert "meta.llama3-1-8b-instruct-v1:0" not in {change.model_id for change in found}


def test_no_account_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    boto3.DEFAULT_SESSION = None
    specs = one_family(tmp_path)
    assert main(["catalogue", "--region", "us-east-1", "--specs", str(specs)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
