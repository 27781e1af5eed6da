"""The command loads what it needs: the help of all next to nothing, a command its own module."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from bedrock_models.cli.app import command
from bedrock_models.cli.commands import COMMANDS, GROUPS, overview

from tests.cli.ran import Run
from tests.rules.test_imports import below, loaded


def test_the_help_of_all_loads_nothing() -> None:
    for words in ('"--help"', '"-h"', ""):
        found = loaded(f"from bedrock_models.cli import main\nmain([{words}])")
        assert below(found, "typer", "click", "rich", "pydantic", "boto3", "botocore") == set()
        assert below(found, "bedrock_models") == {
            "bedrock_models",
            *(f"bedrock_models.cli{name}" for name in ("", ".commands", ".exit_status")),
        }


def test_the_version_loads_no_command() -> None:
    found = loaded('from bedrock_models.cli import main\nmain(["--version"])')
    assert below(found, "pydantic", "boto3", "botocore") == set()


def test_a_command_loads_no_other() -> None:
    found = loaded('from bedrock_models.cli import main\nmain(["models", "--provider", "meta"])')
    others = {f"bedrock_models.cli.{command.module}" for command in COMMANDS.values()} - {"bedrock_models.cli.models"}
    assert below(found, *others, "boto3", "bedrock_models.testing", "bedrock_models.batch") == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_what_the_table_says_is_what_the_command_says(name: str) -> None:
    own = " ".join((command(name).help or "").split())
    about = COMMANDS[name].about.rstrip(".")
    assert own.startswith(about), f"{own!r} does not begin with {about!r}"


def test_the_overview_fits_a_terminal(run: Run) -> None:
    assert all(len(line) <= 80 for line in overview().splitlines())
    assert all(f"\n  {name} " in overview() for group in GROUPS.values() for name in group)
    assert run("--help").out == run().out == overview()


def test_a_command_that_is_none_names_the_nearest(run: Run) -> None:
    assert "Did you mean models?" in run("modles").err


def completed(words: str) -> list[str]:
    """What a shell offers for the last of some words."""
    line = f"bedrock-typed {words}"
    asked = {"_BEDROCK_TYPED_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    program = [sys.executable, "-m", "bedrock_models.cli"]
    run = subprocess.run(program, env={**os.environ, **asked}, capture_output=True, text=True, check=False)  # noqa: S603
    return run.stdout.split()


def test_a_shell_completes_commands_models_and_the_parameters_of_a_model() -> None:
    assert completed("sh") == ["show"]
    assert completed("show us.amazon.nova-l") == ["us.amazon.nova-lite-v1:0"]
    assert completed("invoke us.amazon.nova-lite-v1:0 --te") == ["--temperature"]
    assert completed("ask us.amazon.nova-lite-v1:0 -p te") == ["temperature="]
