"""Format emitted modules with ruff, by rules that stand here and not in anybody's settings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .emit.package import Tree, runtime
from .emit.text import LINE_LENGTH

ISOLATED = ("--isolated", "--no-cache", "--quiet", "--target-version", "py311", "--line-length", str(LINE_LENGTH))
ORDER = ("--select", "I001,F401,F811", "--fix-only", "--config", "lint.isort.force-wrap-aliases=false")


def format_tree(tree: Tree) -> Tree:
    """The tree with every generated module formatted, its imports sorted and only those that are used."""
    by_hand = runtime().keys()
    generated = {path: text for path, text in tree.items() if path.suffix == ".py" and path not in by_hand}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in generated.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
        _ruff("check", *ISOLATED, *ORDER, "--per-file-ignores", "__init__.py:F401", str(folder))
        _ruff("format", *ISOLATED, str(folder))
        done = {path: (folder / path).read_text(encoding="utf-8") for path in generated}
    return {**tree, **done}


def _ruff(*arguments: str) -> None:
    run = subprocess.run([sys.executable, "-m", "ruff", *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if run.returncode:
        raise RuntimeError(f"emitted modules: ruff cannot read them ({run.stderr.strip()})")
