"""What commands say and take in odd cases: counts of zero, empty ids, hyphens in names, every way that a job may end."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from bedrock_models import CallInfo, Usage
from bedrock_models.batch import JobStatus
from bedrock_models.batch.status import ENDED, JobPart
from bedrock_models.cli import ask, batch, compare, invoke, redact
from bedrock_models.cli.problems import Problem
from bedrock_models.cli.subject import subject


def test_tokens_are_told_though_they_are_none(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(invoke, "console", lambda **_: SimpleNamespace(is_terminal=True))
    for usage, said in ((Usage(input_tokens=0, output_tokens=7), "0 in, 7 out"), (Usage(output_tokens=0), "? in, 0 out")):
        invoke._usage(CallInfo(usage=usage))  # noqa: SLF001 - what is told beside an answer
        assert capsys.readouterr().err == f"[tokens: {said}; no reason given]\n"


def test_a_parameter_may_be_written_with_hyphens() -> None:
    assert [ask._parameter(given) for given in ("max-token-count=0", "stop_sequences=[]", "top-p=a-b")] == [  # noqa: SLF001
        ("max_token_count", 0),
        ("stop_sequences", []),
        ("top_p", "a-b"),
    ]


def test_a_record_keeps_its_id_whatever_it_is(tmp_path: Path) -> None:
    body = {"prompt": "Hi"}
    lines: list[Any] = [{"recordId": "", "modelInput": body}, {"recordId": 0, "modelInput": body}, {"modelInput": body}, body]
    (tmp_path / "rows.jsonl").write_text("\n\n".join(map(json.dumps, lines)))
    found = list(batch._rows(str(tmp_path / "rows.jsonl")))  # noqa: SLF001 - the rows of a file
    assert found == [("", body), (0, body), body, body]


@pytest.mark.parametrize("state", [*sorted(ENDED), "InProgress", "Queued"])
def test_a_job_that_did_not_complete_is_a_failure(state: str) -> None:
    told = JobStatus(parts=(JobPart(name="a", state=state), JobPart(name="b", state=state)))
    if state in {"Completed", "InProgress", "Queued"}:
        batch._finish(told)  # noqa: SLF001 - how the command ends
        return
    with pytest.raises(typer.Exit) as ended:
        batch._finish(told)  # noqa: SLF001
    assert ended.value.exit_code == 1


def test_each_row_of_results_is_a_line() -> None:
    rows = [SimpleNamespace(line=line, error=error) for line, error in ((b"{}", None), (b"[]\n", "e"), (b"1\n\n", None))]
    target, job = io.BytesIO(), SimpleNamespace(results=lambda: iter(rows))
    assert batch._copy(job, target) == (3, 1)  # type: ignore[arg-type]  # noqa: SLF001
    assert target.getvalue() == b"{}\n[]\n1\n"


def test_what_a_model_cannot_is_told_and_what_nobody_knows_is_a_dash() -> None:
    lite = subject("amazon.nova-lite-v1:0")
    assert (compare._fact(lite, "reasoning"), compare._fact(lite, "eol_date")) == ("False", "-")  # noqa: SLF001


def test_copies_do_not_go_among_the_originals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/one.json").write_text("{}")
    for out in ("kept", "kept/../kept", str(tmp_path / "kept"), "."):
        with pytest.raises(Problem, match="which is to be redacted"):
            redact.redact(["kept"], Path(out), family=None)
