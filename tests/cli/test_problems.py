"""What goes wrong, in one line that says what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bedrock_models.testing import LocalBedrock, Refuse

from tests.cli.ran import Run

LLAMA = "meta.llama3-1-8b-instruct-v1:0"
CALL = ("invoke", LLAMA, "--prompt", "Hi")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("show", "meta.llama3-1-8b-instrct-v1:0"), 2, f"did you mean {LLAMA}?"),
        (("show", "claude_mesages"), 2, "--family NAME"),
        (("show", "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abcdefghijkl"), 2, "--family NAME"),
        (("show", LLAMA, "--family", "nova"), 2, "It belongs to llama"),
        (("validate", LLAMA, "/no/such/file"), 2, "/no/such/file: cannot be used (no such file or directory)"),
        (("validate", LLAMA, "."), 2, ".: cannot be used (is a directory)"),
        (("check", "/no/such/folder"), 2, "/no/such/folder"),
        (CALL, 2, "Set AWS_REGION, such as AWS_REGION=us-east-1, or the region of the profile. Or give --region"),
        ((*CALL, "--region", "us-east-1"), 2, "no AWS credentials"),
        ((*CALL, "--region", "us-east-1"), 2, "Or try it without an account: --local."),
        ((*CALL, "--profile", "nobody", "--region", "us-east-1"), 2, "nobody"),
        (("invoke", LLAMA, "--promt", "Hi"), 2, "Did you mean --prompt?"),
        (("invoke", LLAMA, "--prompt", "Hi", "--temperature", "warm"), 2, "--temperature: takes a number, not 'warm'"),
        (("invoke", LLAMA, "--prompt", "Hi", "--images", "@/no/such/file"), 2, "/no/such/file"),
        (("invoke", LLAMA), 2, "needs --prompt"),
        (("invoke", LLAMA, "Hi"), 2, "Hi: is no option"),
        (("invoke", LLAMA, "--prompt"), 2, "--prompt: needs a value"),
        (("invoke", "llama", "--prompt", "Hi"), 2, "llama: is a family. A call needs a model, such as meta."),
        (("stream", "amazon.titan-embed-text-v2:0", "--input-text", "Hi"), 2, "titan_embed_text_v2: has no stream"),
        (("invoke", LLAMA, "--body", "{", "--dry-run"), 2, "--body: is not JSON"),
        (("invoke", LLAMA, "--body", f'{{"prompt": {"9" * 4301}}}', "--dry-run"), 2, "--body: holds an integer of thousands of"),
        (("invoke", LLAMA, "--body", '{"prompt": "", "prompt": ""}', "--dry-run"), 2, '--body: has "prompt" twice in one object'),
        (("invoke", LLAMA, "--body", "[]", "--dry-run"), 2, "--body: takes a JSON object"),
        (("invoke",), 2, "MODEL: is missing"),
        (("models", "--lifecycle", "legcy"), 2, "Did you mean legacy?"),
        (("models", "--family", "lama"), 2, "Did you mean llama?"),
        (("schema", LLAMA, "respons"), 2, "'respons'"),
        (("schema", "titan_embed_text_v1", "event"), 2, "has no event. It has request, response"),
        (("serve", "--fault", "Throtle"), 2, "Did you mean Throttle?"),
        (("serve", "--fault", "Throttle,times=2"), 2, "Throttle: has no setting 'times=2'"),
        (("serve", "--recordings", "/no/such/folder"), 2, "/no/such/folder: cannot be used"),
        (("serve", "--port", "0", "--", "no-such-program"), 2, "no-such-program: cannot be run"),
        (("record", "--", "true"), 2, "region: "),
        (("record", "--region", "us-east-1", "--", "true"), 2, "no AWS credentials"),
        (("redact",), 2, "--out: is missing"),
        (("redact", "/no/such/folder", "--out", "x"), 2, "/no/such/folder: cannot be used"),
        (("nonsense",), 2, "no such command"),
    ],
)
def test_one_line_that_says_what_to_do(run: Run, words: tuple[str, ...], status: int, said: str) -> None:
    ran = run(*words)
    assert (ran.status, ran.out) == (status, "")
    assert ran.err.startswith("bedrock-typed: ")
    assert ran.err.count("\n") == 1, ran.err
    assert said in ran.err


def test_no_network(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalBedrock() as gone:
        for name, value in gone.environment.items():
            monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    ran = run(*CALL)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "network: " in ran.err
    assert "AWS_ENDPOINT_URL_BEDROCK_RUNTIME" in ran.err


def test_a_refusal_of_the_service_is_status_1(run: Run, bedrock: LocalBedrock) -> None:
    bedrock.fault(Refuse(error="AccessDeniedException"))
    ran = run(*CALL)
    assert (ran.status, ran.out) == (1, "")
    assert "AccessDeniedException" in ran.err
    assert "Traceback" not in ran.err


def test_a_refusal_of_the_spec_names_every_place(run: Run) -> None:
    ran = run("invoke", LLAMA, "--prompt", "Hi", "--temperature", "3", "--top-p", "7", "--dry-run")
    assert ran.status == 1
    assert "/temperature" in ran.err
    assert "/top_p" in ran.err


def test_without_its_libraries_the_command_says_what_to_install(program: Run, tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise ModuleNotFoundError('no typer', name='typer')")
    script = "import sys; sys.path.insert(0, '.'); from bedrock_models.cli import main; sys.exit(main(['models']))"
    ran = program(sys.executable, "-c", script)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "bedrock-typed: typer is not installed; pip install 'bedrock-typed[cli]'\n"


def test_a_closed_pipe_is_no_error(program: Run) -> None:
    ran = program("bash", "-c", f"{sys.executable} -m bedrock_models.cli models --json | head -n 1")
    assert ran.out == "[\n"
    assert ran.err == ""
