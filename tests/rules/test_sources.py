"""Who may import whom: read off the sources, nothing is run."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import bedrock_codegen
import bedrock_models
import pytest

from tests.support.in_one import in_one

GENERATOR = Path(bedrock_codegen.__file__).parent
PACKAGE = Path(bedrock_models.__file__).parent
EXTRAS = re.compile(r"(testing|cli|fm|batch|recording|otel|__main__)(\.|$)|_runtime\.(fm|porting)(\.|$)")
"""What has an extra of its own, and the rest never imports."""
CORE = {"pydantic", "pydantic_core", "typing_extensions", "botocore", "boto3", "aiobotocore"}
ENGINE = {"datamodel_code_generator", "jinja2", "jsonschema", "pydantic_core", "referencing"}
SITE = {"griffe", "markdown_it", "pygments"}
"""What only the pages need, when guides or the reference are made."""
LATE = {"botocore", "boto3", "aiobotocore", "asyncio"}
"""Slow to import: only inside functions, for type checkers, or in modules that are loaded late."""
LOADED_LATE = {"_runtime.service_errors.classes", "_runtime.calls.async_clients"}
LAYERS = [
    {"info", "warnings", "errors", "version", "pages", "local_folder"},
    {"json"},
    {"bodies"},
    {"models"},
    {"streams"},
    {"service_errors"},
    {"storage", "waiting"},
    {"calls"},
    {"fm"},
    {"porting"},
]
"""The packages of the runtime: each imports from its own row and those above it."""
RANKS = [
    {"", "common"},
    {"load"},
    {"ir"},
    {"lint"},
    {"lower"},
    {"emit"},
    {"format"},
    {"verify"},
    {"write"},
    {"draft"},
    {"site"},
    {"commands"},
    {"__main__"},
]
"""The stages and what serves them: each imports from its own row and those above it."""


class Sources:
    """Every module below a root: its dotted name, and its tree, which is read when it is first asked for."""

    def __init__(self, root: Path, *, without: str = "") -> None:
        self.root = root
        found = [(path.relative_to(root).with_suffix("").parts, path) for path in sorted(root.rglob("*.py"))]
        self.paths = {
            ".".join(part for part in parts if part != "__init__"): path
            for parts, path in found
            if parts[0] != without and "__pycache__" not in parts
        }

    def __iter__(self) -> Iterator[tuple[str, ast.Module]]:
        return ((name, parsed(path)) for name, path in self.paths.items())


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def absolute(tree: ast.AST) -> Iterator[str]:
    """Top names of the modules that a tree imports absolutely."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module).partition(".")[0]


def relative(root: Path, name: str, tree: ast.Module) -> Iterator[str]:
    """Dotted names below the root of the modules that a module imports."""
    is_package = (root / name.replace(".", "/") / "__init__.py").exists()
    here = [part for part in name.split(".") if part]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            up = node.level - is_package
            base = [*(here[:-up] if up else here), *(node.module.split(".") if node.module else [])]
            for alias in node.names:
                inner = root.joinpath(*base, alias.name)
                found = [*base, alias.name] if inner.is_dir() or inner.with_suffix(".py").exists() else base
                yield ".".join(found)


def at_import(tree: ast.Module | ast.ClassDef) -> ast.Module:
    """What runs when a module is imported: no bodies of functions, nothing that is for type checkers."""
    kept = [node for node in run_by(tree).body if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = (at_import(node).body if isinstance(node, ast.ClassDef) else [node] for node in kept)
    return ast.Module(body=[node for body in inner for node in body], type_ignores=[])


def run_by(tree: ast.Module | ast.ClassDef) -> ast.Module:
    """A module, or a class, without what is for type checkers only."""
    kept = [node for node in tree.body if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")]
    return ast.Module(body=kept, type_ignores=[])


PACKAGE_SOURCES = Sources(PACKAGE)
GENERATOR_SOURCES = Sources(GENERATOR, without="runtime")


def is_extra(name: str) -> bool:
    return EXTRAS.match(name) is not None


def is_light(name: str) -> bool:
    """Whether a module must not load what is slow: all but the extras that stand on it anyway."""
    return not is_extra(name) or "fm" in name.split(".")


def test_the_core_imports_pydantic_aws_and_the_standard_library() -> None:
    allowed = CORE | sys.stdlib_module_names
    wrong = {name: found for name, tree in PACKAGE_SOURCES if not is_extra(name) and (found := set(absolute(tree)) - allowed)}
    assert wrong == {}


def test_what_is_slow_is_imported_late() -> None:
    wrong = {
        name: found
        for name, tree in PACKAGE_SOURCES
        if is_light(name) and name not in LOADED_LATE and (found := LATE & set(absolute(at_import(tree))))
    }
    assert wrong == {}


def test_what_is_loaded_late_is_imported_late() -> None:
    wrong = {
        name: found
        for name, tree in PACKAGE_SOURCES
        if is_light(name) and (found := LOADED_LATE & set(relative(PACKAGE, name, at_import(tree))))
    }
    assert wrong == {}


def test_the_rest_never_imports_an_extra() -> None:
    # The package itself names them for type checkers, and loads them when they are touched.
    relevant = ((name, tree if name else at_import(tree)) for name, tree in PACKAGE_SOURCES if not is_extra(name))
    wrong = {
        name: found
        for name, tree in relevant
        if (found := {target for target in relative(PACKAGE, name, tree) if is_extra(target)})
    }
    assert wrong == {}


def test_imports_within_the_package_are_relative() -> None:
    wrong = [name for name, tree in PACKAGE_SOURCES if {"bedrock_models", "bedrock_codegen"} & set(absolute(tree))]
    assert wrong == []


def test_the_generator_never_imports_the_package() -> None:
    wrong = [name for name, tree in GENERATOR_SOURCES if "bedrock_models" in set(absolute(tree))]
    assert wrong == []


def test_the_generator_imports_what_its_extra_names() -> None:
    allowed = ENGINE | LATE | sys.stdlib_module_names
    beyond = {name: set(absolute(tree)) - allowed for name, tree in GENERATOR_SOURCES}
    late = {name: (LATE | SITE) & set(absolute(at_import(tree))) for name, tree in GENERATOR_SOURCES}
    assert {name: found for name, found in beyond.items() if found - (SITE if name.startswith("site.") else set())} == {}
    assert {name: found for name, found in late.items() if found} == {}


def test_only_one_module_knows_the_engine() -> None:
    users = [name for name, tree in GENERATOR_SOURCES if "datamodel_code_generator" in set(absolute(tree))]
    assert users == ["emit.engine"]


def rank(name: str, rows: Sequence[set[str]] = RANKS) -> int:
    """The row of a module, or of the package it is in."""
    found = [number for number, row in enumerate(rows) if name in row]
    return found[0] if found else rank(name.rpartition(".")[0], rows) if "." in name else -1


@in_one("name", GENERATOR_SOURCES.paths)
def test_a_stage_imports_earlier_stages_only(name: str) -> None:
    tree = parsed(GENERATOR_SOURCES.paths[name])
    assert rank(name) >= 0, f"{name} has no place among the stages"
    inside = name.partition(".")[0]
    targets = {target for target in relative(GENERATOR, name, tree) if target.partition(".")[0] != inside}
    assert {target for target in targets if rank(target) > rank(name)} == set()


RUNTIME_SOURCES = [name.removeprefix("_runtime.") for name in PACKAGE_SOURCES.paths if name.startswith("_runtime.")]


@in_one("name", RUNTIME_SOURCES)
def test_the_runtime_imports_downwards_only(name: str) -> None:
    tree = parsed(PACKAGE_SOURCES.paths[f"_runtime.{name}"])
    assert rank(name, LAYERS) >= 0, f"{name} has no place among the packages of the runtime"
    targets = {target.removeprefix("_runtime.") for target in relative(PACKAGE, f"_runtime.{name}", run_by(tree))}
    own = name.partition(".")[0]
    above = {target for target in targets if target.partition(".")[0] != own and rank(target, LAYERS) >= rank(name, LAYERS)}
    assert {target for target in above if rank(target, LAYERS) > 0} == set()


@pytest.mark.parametrize("found", [PACKAGE_SOURCES, GENERATOR_SOURCES], ids=["package", "generator"])
def test_no_circle_of_imports(found: Sources) -> None:
    """Late imports count, and those for type checkers: who reads one of two such files must read both."""
    targets = {
        name: {target for target in relative(found.root, name, tree) if target in found.paths} - {name, ""}
        for name, tree in found
    }
    try:
        TopologicalSorter(targets).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' -> '.join(error.args[1])}")


def test_a_class_of_the_generator_has_a_name_of_its_own() -> None:
    """`SpecFinding` is the linter's, `Finding` the package's: who reads one of them need not ask which."""
    names = [node.name for _, tree in GENERATOR_SOURCES for node in tree.body if isinstance(node, ast.ClassDef)]
    public = [name for name in names if not name.startswith("_")]
    assert sorted({name for name in public if public.count(name) > 1}) == []
    runtime = {
        node.name for name, tree in PACKAGE_SOURCES if not is_extra(name) for node in tree.body if isinstance(node, ast.ClassDef)
    }
    assert sorted({"Family", "Finding", "Body", "Field"} & set(public)) == []
    assert {"Family", "Finding"} <= runtime


LONGEST = 310
"""Lines of a file that can be read in one sitting: 300, and a few."""


def test_files_are_short_enough_to_read() -> None:
    runtime = GENERATOR / "runtime"
    by_hand = [*((runtime, path) for path in runtime.rglob("*.py")), *((GENERATOR, path) for path in GENERATOR.rglob("*.py"))]
    lengths = {
        ".".join(path.relative_to(root).with_suffix("").parts): len(path.read_text(encoding="utf-8").splitlines())
        for root, path in by_hand
        if root == runtime or runtime not in path.parents
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_no_two_files_of_tests_have_one_name() -> None:
    """pytest imports them by their base names: of two that one run collects it refuses the second."""
    names = [path.name for path in Path(__file__).parents[1].rglob("test_*.py")]
    assert sorted({name for name in names if names.count(name) > 1}) == []
