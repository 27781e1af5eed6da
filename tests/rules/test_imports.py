"""What an import costs, counted in modules: the package loads nothing, a family loads itself and pydantic."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import bedrock_codegen
import bedrock_models
import pytest

FAMILIES = sorted(bedrock_models.families())
PACKAGE = Path(bedrock_models.__file__).parents[1]
SLOW = ("boto3", "botocore", "aiobotocore", "urllib3", "s3transfer", "hypothesis", "pytest", "typer", "rich", "PIL")
TOP_BUDGET = 40
"""Modules that `import bedrock_models` may load beyond those of a bare interpreter."""
OWN_BUDGET = 94
"""Modules of this package that a family may load: each kind of rule is one, and so is how answers are dumped."""


def loaded(program: str) -> set[str]:
    """The modules that a program loads beyond those of a bare interpreter."""
    told = "found = sorted(set(sys.modules) - bare); import json; print(json.dumps(found))"
    code = f"import sys; bare = set(sys.modules)\n{program}\n{told}"
    variables = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    variables.pop("COVERAGE_PROCESS_START", None)
    run = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True)  # noqa: S603
    return set(json.loads(run.stdout.splitlines()[-1]))


def below(names: set[str], *tops: str) -> set[str]:
    return {name for name in names if any(name == top or name.startswith(f"{top}.") for top in tops)}


def test_the_package_loads_next_to_nothing() -> None:
    found = loaded("import bedrock_models")
    assert below(found, "pydantic", "pydantic_core", *SLOW) == set()
    assert {name for name in found if name.startswith("bedrock_models")} == {"bedrock_models"}
    assert len(found) <= TOP_BUDGET, sorted(found)


def test_naming_errors_and_options_loads_no_pydantic() -> None:
    found = loaded("from bedrock_models import Options, errors\nerrors.RequestError, errors.StreamError")
    assert below(found, "pydantic", *SLOW) == set()


@pytest.mark.parametrize("family", ["titan_text", "claude_messages", "cohere_embed_v3"])
def test_a_family_loads_itself_alone(family: str) -> None:
    found = loaded(f"import bedrock_models.{family}")
    assert below(found, *SLOW) == set()
    assert below(found, *(f"bedrock_models.{other}" for other in FAMILIES if other != family)) == set()
    assert below(found, *(f"bedrock_models.{extra}" for extra in ("testing", "cli", "fm"))) == set()
    own = below(found, "bedrock_models")
    assert f"bedrock_models.{family}.calls" in own
    assert len(own) <= OWN_BUDGET, sorted(own)


def test_no_family_loads_another() -> None:
    program = f"""
import importlib, sys
names = {FAMILIES!r}
for name in names:
    before = set(sys.modules)
    importlib.import_module(f"bedrock_models.{{name}}")
    others = [other for other in names if other != name and f"bedrock_models.{{other}}" in set(sys.modules) - before]
    if others:
        raise SystemExit(f"{{name}} loads {{others}}")
"""
    assert below(loaded(program), *SLOW) == set()


def test_looking_up_a_model_loads_no_family() -> None:
    found = loaded(
        "import bedrock_models; bedrock_models.families(); bedrock_models.resolve('amazon.titan-text-express-v1').legacy_date"
    )
    assert below(found, *SLOW, *(f"bedrock_models.{family}" for family in FAMILIES)) == set()


def test_the_generator_loads_its_engine_late() -> None:
    found = loaded(f"sys.path.insert(0, {str(Path(bedrock_codegen.__file__).parents[1])!r})\nimport bedrock_codegen.commands.cli")
    assert below(found, "datamodel_code_generator", "jinja2", "jsonschema", "bedrock_models") == set()
