"""The command as a user has it: in this process for speed, or as a program of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from bedrock_models._runtime.calls import clients
from bedrock_models.cli import main
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Ran, Run


@pytest.fixture(autouse=True)
def _no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests from any account that is set up on this machine."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(Path(__file__).parent / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process."""

    def run(*arguments: object, stdin: str | None = None) -> Ran:
        capsys.readouterr()
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        before = dict(os.environ)
        clients._clients.clear()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - each run is a process of its own, and so are its clients
        boto3.DEFAULT_SESSION = None
        try:
            status = main([str(argument) for argument in arguments])
        finally:
            os.environ.clear()
            os.environ.update(before)
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def program(tmp_path: Path) -> Run:
    """Runs the command, or another program, as a program of its own."""

    def program(*arguments: object, stdin: str = "", **environment: str) -> Ran:
        command = [str(argument) for argument in arguments]
        if command[0] == "bedrock-typed":
            command[:1] = [sys.executable, "-m", "bedrock_models.cli"]
        done = subprocess.run(  # noqa: S603 - the command itself
            command,
            input=stdin,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, **environment},
            check=False,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return program


@pytest.fixture
def bedrock(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalBedrock]:
    """A local endpoint that the environment leads to."""
    with LocalBedrock() as bedrock:
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)
        yield bedrock
