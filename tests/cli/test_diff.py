"""`bedrock-codegen diff`: every kind of edit is named, and classed by what it means to users."""

from __future__ import annotations

import copy
import dataclasses
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.diff.cards import differences
from bedrock_codegen.commands.diff.changes import SpecChange, verdict
from bedrock_codegen.commands.diff.command import diff
from bedrock_codegen.load import Corpus, Document, FamilySpec

from tests.support.corpus import ROOT, SPECS
from tests.support.specs import specs

Json = Any
WHOLE = specs()
CORPUS = dataclasses.replace(
    WHOLE, families=tuple(spec for spec in WHOLE.families if spec.name in {"llama", "titan_text", "claude_messages"})
)


def edited(family: str, part: str, edit: Callable[[Json], object]) -> Corpus:
    """The specs with an edit in one file of a family."""

    def with_edit(spec: FamilySpec) -> FamilySpec:
        document = spec.bodies.get(part) or {"card": spec.card, "models": spec.models}[part]
        data = copy.deepcopy(document.data)
        edit(data)
        made = Document(document.path, data)
        if part in spec.bodies:
            return dataclasses.replace(spec, bodies={**spec.bodies, part: made})
        return dataclasses.replace(spec, card=made) if part == "card" else dataclasses.replace(spec, models=made)

    families = tuple(with_edit(spec) if spec.name == family else spec for spec in CORPUS.families)
    return dataclasses.replace(CORPUS, families=families)


def at(*path: str) -> Callable[[Json], Json]:
    def inner(data: Json) -> Json:
        for step in path:
            data = data[step]
        return data

    return inner


PROPS, CONFIG = at("properties"), at("$defs", "TitanTextGenerationConfig", "properties")
NEW = {"type": "string", "description": "New."}
RULE = {"rule": "at_most_one", "fields": ["/temperature", "/top_p"], "source": "guide", "evidence": "documented"}
LIMIT = {"at": "/temperature", "schema": {"maximum": 0.5}, "source": "guide", "evidence": "unconfirmed"}

EDITS: dict[str, tuple[str, str, Callable[[Json], object], str, str, str]] = {
    "a member more to send": (
        "llama",
        "request",
        lambda d: PROPS(d).update(min_gen_len=NEW),
        "/min_gen_len: is new",
        "new",
        "send",
    ),
    "a required member more to send": (
        "llama",
        "request",
        lambda d: (PROPS(d).update(fresh=NEW), d["required"].append("fresh")),
        "/fresh: is new and required",
        "breaking",
        "send",
    ),
    "a member less to send": ("llama", "request", lambda d: PROPS(d).pop("top_p"), "/top_p: is gone", "breaking", "send"),
    "a member is required": (
        "llama",
        "request",
        lambda d: d["required"].append("top_p"),
        "/top_p: is required",
        "breaking",
        "send",
    ),
    "a member may be left out": (
        "llama",
        "request",
        lambda d: d["required"].remove("prompt"),
        "/prompt: may be left out",
        "new",
        "send",
    ),
    "a bound is tighter": (
        "titan_text",
        "request",
        lambda d: CONFIG(d)["maxTokenCount"].update(maximum=4096),
        "/textGenerationConfig/maxTokenCount: is at most 4096 (was 8192)",
        "breaking",
        "send",
    ),
    "a bound is looser": (
        "titan_text",
        "request",
        lambda d: CONFIG(d)["temperature"].update(maximum=2),
        "/textGenerationConfig/temperature: is at most 2 (was 1)",
        "new",
        "send",
    ),
    "a bound is gone": (
        "titan_text",
        "request",
        lambda d: CONFIG(d)["topP"].pop("minimum"),
        "/textGenerationConfig/topP: is without a bound (at least) (was 0)",
        "new",
        "send",
    ),
    "a default is another": (
        "titan_text",
        "request",
        lambda d: CONFIG(d)["topP"].update(default=1),
        "/textGenerationConfig/topP: is 1 where it is left out",
        "fix",
        "send",
    ),
    "a type is wider to send": (
        "titan_text",
        "request",
        lambda d: CONFIG(d)["maxTokenCount"].update(type="number"),
        "/textGenerationConfig/maxTokenCount: may be number as well",
        "new",
        "send",
    ),
    "a type is narrower to send": (
        "llama",
        "request",
        lambda d: PROPS(d)["temperature"].update(type="integer"),
        "/temperature: is integer, no more number",
        "breaking",
        "send",
    ),
    "a pattern is asked for": (
        "llama",
        "request",
        lambda d: PROPS(d)["prompt"].update(pattern="^.+$"),
        "/prompt: is written as ^.+$",
        "breaking",
        "send",
    ),
    "a member is called otherwise": (
        "llama",
        "request",
        lambda d: PROPS(d)["max_gen_len"].update({"x-name": "limit"}),
        "/max_gen_len: is called limit in Python",
        "breaking",
        "send",
    ),
    "a tag more to send": (
        "claude_messages",
        "request",
        lambda d: (
            d["$defs"].update(
                ClaudeNew={**d["$defs"]["ClaudeInputTextBlock"], "properties": {"type": {"const": "new", "type": "string"}}}
            ),
            d["$defs"]["ClaudeInputBlock"]["oneOf"].append({"$ref": "#/$defs/ClaudeNew"}),
        ),
        "knows the type `new`",
        "new",
        "send",
    ),
    "a tag less to read": (
        "claude_messages",
        "response",
        lambda d: d["$defs"]["ClaudeBlock"]["anyOf"].pop(0),
        "/content/*: knows no type `text` any more",
        "breaking",
        "read",
    ),
    "a member more to read": ("llama", "response", lambda d: PROPS(d).update(took=NEW), "/took: is new", "new", "read"),
    "a member less to read": (
        "llama",
        "response",
        lambda d: PROPS(d).pop("generation"),
        "/generation: is gone",
        "breaking",
        "read",
    ),
    "a member is not always there": (
        "titan_text",
        "response",
        lambda d: d["required"].remove("results"),
        "/results: is not always there",
        "breaking",
        "read",
    ),
    "a member is always there": (
        "titan_text",
        "event",
        lambda d: d["required"].append("index"),
        "event /index: is always there",
        "fix",
        "read",
    ),
    "a type is wider to read": (
        "titan_text",
        "event",
        lambda d: PROPS(d)["index"].update(type=["integer", "null"]),
        "event /index: may be null as well",
        "breaking",
        "read",
    ),
    "a value more to read": (
        "titan_text",
        "event",
        lambda d: PROPS(d)["completionReason"]["anyOf"][0]["enum"].append("TIRED"),
        "event /completionReason: lists `TIRED`",
        "new",
        "read",
    ),
    "a value less to read": (
        "titan_text",
        "event",
        lambda d: PROPS(d)["completionReason"]["anyOf"][0]["enum"].remove("FINISH"),
        "lists `FINISH` no more",
        "breaking",
        "read",
    ),
    "a rule more": ("llama", "card", lambda d: d.setdefault("rules", []).append(RULE), "is refused", "breaking", "send"),
    "a limit that warns": ("llama", "card", lambda d: d["limits"].append(LIMIT), "is warned of", "fix", "send"),
    "a limit of streams": ("llama", "card", lambda d: d.update(stream_limits=[LIMIT]), "a stream with", "fix", "send"),
    "a limit less": ("llama", "card", lambda d: d["limits"].pop(0), "is taken", "new", "send"),
    "an operation less": (
        "llama",
        "card",
        lambda d: d["operations"].remove("stream"),
        "the operation is gone",
        "breaking",
        "call",
    ),
    "another order of parameters": (
        "claude_messages",
        "card",
        lambda d: d["parameters"].update(first=["max_tokens", "messages"]),
        "by position come max_tokens, messages",
        "breaking",
        "call",
    ),
    "no flattening": (
        "titan_text",
        "card",
        lambda d: d["parameters"].pop("flatten"),
        "/textGenerationConfig: it is one parameter",
        "breaking",
        "call",
    ),
    "text is read elsewhere": (
        "titan_text",
        "card",
        lambda d: d["answer"]["text"].update(response="/results/0/outputText"),
        "answer.text: is read elsewhere",
        "fix",
        "read",
    ),
    "a model more": (
        "llama",
        "models",
        lambda d: d.update({"meta.new-v1:0": {}}),
        "meta.new-v1:0: the model is new",
        "new",
        "call",
    ),
    "a model less": (
        "titan_text",
        "models",
        lambda d: d.pop("amazon.titan-tg1-large"),
        "amazon.titan-tg1-large: the model is gone",
        "breaking",
        "call",
    ),
    "a model ends": (
        "titan_text",
        "models",
        lambda d: d["amazon.titan-tg1-large"].update(lifecycle={"eol": "2030-01-01"}),
        "amazon.titan-tg1-large: ends on 2030-01-01",
        "fix",
        "call",
    ),
    "a profile more": (
        "titan_text",
        "models",
        lambda d: d["amazon.titan-tg1-large"].update(profiles=["jp"]),
        "has the profile jp",
        "new",
        "call",
    ),
}


@pytest.mark.parametrize(("family", "part", "edit", "says", "meaning", "side"), EDITS.values(), ids=EDITS)
def test_an_edit_is_named_and_classed(
    family: str, part: str, edit: Callable[[Json], object], says: str, meaning: str, side: str
) -> None:
    changes = differences(CORPUS, edited(family, part, edit))
    told = [change for change in changes if says in str(change)]
    assert told, changes
    assert {(change.family, change.meaning, change.side) for change in told} == {(family, meaning, side)}
    assert [change for change in changes if change not in told and not change.says.endswith("class is gone")] == [], "no more"


def test_nothing_changed_is_nothing() -> None:
    assert differences(CORPUS, CORPUS) == []
    assert verdict([]) == "none"


@pytest.mark.parametrize(("meanings", "counts"), [(["fix"], "patch"), (["fix", "new"], "minor"), (["new", "breaking"], "major")])
def test_the_worst_change_decides(meanings: list[Any], counts: str) -> None:
    changes = [SpecChange(family="a", at="", side="call", meaning=meaning, says="x") for meaning in meanings]
    assert verdict(changes) == counts


def test_families_come_and_go() -> None:
    less = dataclasses.replace(CORPUS, families=CORPUS.families[1:])
    (gone,) = differences(CORPUS, less)
    (come,) = differences(less, CORPUS)
    assert (gone.meaning, come.meaning) == ("breaking", "new")
    assert "Claude" in come.says


@pytest.fixture
def llama(tmp_path: Path) -> Path:
    """A repository with one family, which has changed since its last commit."""
    shutil.copytree(SPECS / "meta" / "llama", tmp_path / "specs" / "meta" / "llama")
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "a"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)  # noqa: S603, S607 - our own repository
    path = tmp_path / "specs/meta/llama/request.json"
    path.write_text(path.read_text().replace('"required": ["prompt"]', '"required": ["prompt", "top_p"]'))
    return tmp_path


def test_folders_revisions_and_wheels_are_compared(
    llama: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(llama)
    with zipfile.ZipFile(llama / "old.whl", "w") as wheel:
        for path in sorted((SPECS / "meta" / "llama").rglob("*.json")):
            wheel.write(path, f"bedrock_codegen/specs/{path.relative_to(SPECS)}")
    for old in ("HEAD", "HEAD:specs", "old.whl"):
        assert [str(change) for change in diff(old, "specs")] == ["/top_p: is required"]
    assert main(["diff", "HEAD"]) == 0
    said = capsys.readouterr().out
    assert "breaking  what one may send: /top_p: is required" in said
    assert "1 change (" in said
    assert main(["diff", "HEAD", "specs", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "major"
    assert main(["diff", "HEAD", "--changelog"]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == ["### Changed", "", "- `llama`: /top_p: is required."]


@pytest.mark.parametrize("side", ["nothing", "--output=x", "HEAD:nothing"])
def test_what_is_no_state_of_specs_is_told(side: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "specs", "--", side] if side.startswith("-") else ["diff", side, str(SPECS)]) in {1, 2}
    assert "is nothing that can be compared" in capsys.readouterr().err


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603, S607


def test_our_own_specs_are_compared_with_the_last_release(monkeypatch: pytest.MonkeyPatch) -> None:
    """What breaks users since the last tag has a word in the changelog; before the first one, the last commits are told."""
    monkeypatch.chdir(ROOT)
    tag = git("describe", "--tags", "--abbrev=0")
    base = tag or git("rev-list", "--max-count=1", "--skip=5", "HEAD")
    if not base:
        pytest.skip("the history is not here")
    changes = diff(base, str(SPECS))
    unreleased = (ROOT / "CHANGELOG.md").read_text().partition("## Unreleased")[2].partition("\n## ")[0]
    if tag and verdict(changes) == "major":
        assert "### Changed" in unreleased or "### Removed" in unreleased
    assert all(change.family in {spec.name for spec in WHOLE.families} or "gone" in change.says for change in changes)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("broken.whl", b"x", "broken.whl#: is no wheel; a whole file"),
        ("other.whl", b"PK\x05\x06" + bytes(18), "other.whl#: holds no specs; a wheel of bedrock-typed"),
        ("file.json", b"[]", "file.json#: is nothing that can be compared"),
        ("", b"", "#: is nothing that can be compared"),
        ("HEAD:nowhere", b"", "HEAD:nowhere#: is nothing that can be compared"),
    ],
)
def test_a_side_that_is_none_is_told_in_a_line(
    name: str, data: bytes, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    if data:
        (tmp_path / name).write_bytes(data)
    assert main(["diff", name, str(SPECS)]) == 1
    assert capsys.readouterr().err.startswith(told)
