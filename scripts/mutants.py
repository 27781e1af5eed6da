# ruff: noqa: S603 - it runs pytest
"""Put faults into runtime, generator and templates, one at a time, and list those that no test notices: scripts/mutants --help.

A fault is one small change: a comparison turned round, a condition negated, a statement dropped, the last taken for the
first. It is put into a copy of the checkout (`build/mutants`), and the tests that `mutants.toml` names for its folder run there
until the first one fails.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from mutants_kit.changes import changes

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "build" / "mutants"
GENERATOR = Path("generator/bedrock_codegen")
RUNTIME = GENERATOR / "runtime"
COPY = Path("generated/bedrock_models")
FOLDERS = ("BEDROCK_RECORDINGS", "BEDROCK_SAMPLES")
SECONDS = 600
"""What the tests of one fault may take; a fault that makes them hang is noticed as well."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one file: what stands between two places becomes something else."""

    file: Path
    line: int
    start: int
    end: int
    before: str
    after: str

    def __str__(self) -> str:
        """Where, what, and what instead, in one line."""
        return f"{self.file}:{self.line}: {_short(self.before)} -> {_short(self.after)}"

    def applied(self, text: str) -> str:
        """The text of the file with the change."""
        data = text.encode()
        return (data[: self.start] + self.after.encode() + data[self.end :]).decode()


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mutants.toml` says: which tests a folder has, and which faults need none."""

    tests: dict[str, list[str]]
    accepted: frozenset[tuple[str, str, str]]

    def tests_of(self, file: Path) -> list[str]:
        """The tests of the longest folder that a file is in."""
        name = file.relative_to(GENERATOR).as_posix()
        return self.tests[max((folder for folder in self.tests if name.startswith(folder)), key=len)]

    def accepts(self, mutant: Mutant) -> bool:
        """Whether a reason is written down why no test need notice."""
        return (mutant.file.relative_to(GENERATOR).as_posix(), mutant.before, mutant.after) in self.accepted


def settings() -> Settings:
    """Read `mutants.toml`."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    accepted = frozenset((row["file"], row["before"], row["after"]) for row in data.get("accepted", []))
    return Settings(tests=data["tests"], accepted=accepted)


def mutants() -> Iterator[Mutant]:
    """Every fault there is."""
    for path in sorted((ROOT / GENERATOR).rglob("*")):
        file = path.relative_to(ROOT)
        if path.suffix == ".py":
            yield from _python_mutants(file, path.read_text(encoding="utf-8"))
        elif path.suffix == ".jinja":
            yield from _template_mutants(file, path.read_text(encoding="utf-8"))


def _python_mutants(file: Path, text: str) -> Iterator[Mutant]:
    starts = [0]
    for line in text.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: ast.expr | ast.stmt) -> tuple[int, int]:
        return starts[node.lineno - 1] + node.col_offset, starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)

    for node in _executed(ast.parse(text)):
        for part, after in changes(node):
            start, end = span(part)
            before = text.encode()[start:end].decode()
            if before != after:
                yield Mutant(file, part.lineno, start, end, before, after)


def _executed(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that do something: no annotations, nothing that is for type checkers only."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns", "decorator_list", "type_params"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _executed(child)


def _template_mutants(file: Path, text: str) -> Iterator[Mutant]:
    for found in re.finditer(r"\{%-? (?:el)?if (.+?) -?%\}|\{\{ (.+?) \}\}", text):
        group = 1 if found.group(1) else 2
        start, end = (len(text[:at].encode()) for at in found.span(group))
        after = f"not ({found.group(1)})" if group == 1 else '""'
        yield Mutant(file, text.count("\n", 0, found.start()) + 1, start, end, found.group(group), after)


def _folders() -> dict[str, str]:
    """The folders of others' recordings, as seen from anywhere: a copy that does not see them lets faults pass."""
    given = {name: os.environ.get(name) or f"../shared/{name.partition('_')[2].lower()}" for name in FOLDERS}
    found = {
        name: [str(ROOT / each) for each in value.split(os.pathsep) if (ROOT / each).is_dir()] for name, value in given.items()
    }
    return {name: os.pathsep.join(paths) for name, paths in found.items()}


def _git(*words: str) -> str:
    command = ["git", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


class Tree:
    """A copy of the checkout in which one fault at a time is put."""

    def __init__(self, number: int) -> None:
        """Copy what git keeps, and what is new."""
        self.root = HOME / f"tree-{number}"
        shutil.rmtree(self.root, ignore_errors=True)
        for name in _git("ls-files", "--cached", "--others", "--exclude-standard").splitlines():
            if (ROOT / name).is_file():
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.root / name)
        where = _git("rev-parse", "--absolute-git-dir")
        (self.root / ".git").write_text(f"gitdir: {where}", encoding="utf-8")  # tests look at earlier states

    def notices(self, mutant: Mutant, tests: list[str]) -> bool:
        """Whether a test fails with the fault in place."""
        with self._changed(mutant.file, mutant.applied):
            return not self.passes(tests)

    def passes(self, tests: list[str]) -> bool:
        """Whether the tests pass as the tree is now."""
        paths = os.pathsep.join(str(self.root / name) for name in ("generated", "generator"))
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
        variables = {**os.environ, **_folders(), "PYTHONPATH": paths}
        try:
            run = subprocess.run(command, cwd=self.root, env=variables, capture_output=True, check=False, timeout=SECONDS)
            return run.returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def _changed(self, file: Path, change: Callable[[str], str]) -> _Changed:
        files = {file: change}
        if file.is_relative_to(RUNTIME):  # what runs is the copy, below a line that says where it is from
            files[COPY / file.relative_to(RUNTIME)] = lambda text: _change_below_the_first_line(text, change)
        return _Changed({self.root / path: change for path, change in files.items()})


def _change_below_the_first_line(text: str, change: Callable[[str], str]) -> str:
    # the first line of a copy says where it is from
    first, _, rest = text.partition("\n")
    return f"{first}\n{change(rest)}"


class _Changed:
    """Files that are changed for a while."""

    def __init__(self, changes: dict[Path, Callable[[str], str]]) -> None:
        self._changes = changes
        self._before = {path: path.read_text(encoding="utf-8") for path in changes}

    def __enter__(self) -> None:
        for path, change in self._changes.items():
            _replace(path, change(self._before[path]))

    def __exit__(self, *_: object) -> None:
        for path, text in self._before.items():
            _replace(path, text)


def _replace(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*"):
        compiled.unlink()  # it may be of the same second and size


def main() -> int:
    """Draw, run, and say what survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=80, help="how many faults are drawn (80)")
    parser.add_argument("--all", action="store_true", help="every fault; takes a day")
    parser.add_argument("--only", default="", metavar="TEXT", help="faults whose line of the list has this text")
    parser.add_argument("--seed", type=int, default=0, help="another number draws others")
    parser.add_argument("--list", action="store_true", help="print the faults, run nothing")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    known = settings()
    found = [mutant for mutant in mutants() if given.only in str(mutant) and not known.accepts(mutant)]
    drawn = found if given.all else random.Random(given.seed).sample(found, min(given.count, len(found)))
    if given.list:
        print(*drawn, sep="\n")
        return 0
    survivors = run(drawn, known, given.jobs)
    noticed = len(drawn) - len(survivors)
    print(f"{noticed} of {len(drawn)} noticed ({100 * noticed / max(1, len(drawn)):.0f} %), drawn from {len(found)}")
    return 0


def run(drawn: list[Mutant], known: Settings, jobs: int) -> list[Mutant]:
    """The faults that no test notices, each told when it is known."""
    trees: SimpleQueue[Tree] = SimpleQueue()
    for number in range(jobs):
        trees.put(Tree(number))
    groups = {tuple(known.tests_of(mutant.file)) for mutant in drawn}

    def with_tree(work: Callable[[Tree], bool]) -> bool:
        tree = trees.get()
        try:
            return work(tree)
        finally:
            trees.put(tree)

    def survives(mutant: Mutant) -> bool:
        noticed = with_tree(lambda tree: tree.notices(mutant, known.tests_of(mutant.file)))
        print(f"{'noticed ' if noticed else 'SURVIVED'} {mutant}", flush=True)
        return not noticed

    def passes(group: tuple[str, ...]) -> bool:
        return with_tree(lambda tree: tree.passes(list(group)))

    with ThreadPoolExecutor(jobs) as pool:
        broken = [group for group, fine in zip(groups, pool.map(passes, groups), strict=True) if not fine]
        if broken:
            raise SystemExit(f"without any fault these fail: {broken}. Mend them first.")
        return [mutant for mutant, alive in zip(drawn, pool.map(survives, drawn), strict=True) if alive]


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 100 else f"{line[:60]} ... {line[-36:]}"


if __name__ == "__main__":
    sys.exit(main())
