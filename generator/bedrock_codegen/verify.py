"""Stage 5: read every emitted module once more, as text that might be hostile, and allow only what we mean to emit.

The specs are data from anybody. Names are checked and texts escaped on the way; this is the last gate, and it knows nothing of
how the text came about.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .common.findings import Finding
from .emit.package import Tree, runtime
from .runtime._runtime.json.rules import KINDS

MODULES = frozenset("__future__ collections.abc enum importlib typing typing_extensions pydantic PIL.Image".split())
CALLS = frozenset(kind.__name__ for kind in KINDS.values()) | frozenset(
    (
        "Field TypeAliasType TypedDict Unlisted Echo frozenset Family AnswerMap Reading Limit When End Field present "
        "import_module getattr globals sorted AttributeError"
    ).split()
)
METHODS = frozenset(
    ("call.invoke call.stream call.ainvoke call.astream call.send call.asend call.send_stream call.asend_stream").split()
)
INTERFACE_CALLS = frozenset(
    (
        "Template Prompt Picture encoded prompt_texts one_prompt purpose isinstance list staticmethod choose super "
        "super().__init__ cls Conversation.asking ''.join self._conversation self._ask self._aask self._embed self._aembed "
        "self._draw self._adraw self._rank self._arank"
    ).split()
)
"""What the modules of the common interface call beside the helpers and templates of their own."""
INTERFACE_METHODS = frozenset({"asking", "written"})
OWN_IMPORTS = ("import_module(f'{__name__}.", "import_module(_NAMES[name], __name__)")
"""How modules of the package are loaded late."""
DECORATORS = frozenset({"overload", "classmethod"})
TOP = (ast.ImportFrom, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef)
FORBIDDEN = (ast.Import, ast.Lambda, ast.Global, ast.Nonlocal, ast.Delete, ast.While, ast.With, ast.Try, ast.NamedExpr, ast.Yield)


def verify(tree: Tree) -> list[Finding]:
    """What stands in the emitted modules that never should."""
    by_hand = runtime().keys()
    return sorted(
        Finding(str(path), f"/{line}", wrong, "only what the emitters write: a fault in them, or a hostile spec")
        for path, text in tree.items()
        if path.suffix == ".py" and path not in by_hand
        for line, wrong in faults(text)
    )


def faults(source: str) -> Iterator[tuple[int, str]]:
    """Line and description of everything in a module that is not on the list."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        yield getattr(error, "lineno", None) or 0, f"is not Python ({error})"
        return
    for statement in tree.body:
        if not isinstance(statement, TOP) and not _harmless(statement):
            yield statement.lineno, f"a {type(statement).__name__} at the top"
    for node in ast.walk(tree):
        wrong = _wrong(node)
        if wrong:
            yield getattr(node, "lineno", 0), wrong


def _harmless(statement: ast.stmt) -> bool:
    """A docstring, a rebuild of a class, or the guard of imports for type checkers."""
    if isinstance(statement, ast.If):
        guarded = all(isinstance(inner, ast.ImportFrom) for inner in statement.body)
        return ast.unparse(statement.test) == "TYPE_CHECKING" and guarded and not statement.orelse
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant) or _is_rebuild(statement.value)
    return False


def _is_rebuild(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "model_rebuild"
        and not node.args
    )


def _is_allowed(function: ast.expr) -> bool:
    """Whether a function is one of those that the emitters call: one by name, a module's own helper, or a template's method."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id.isupper():
        return function.attr in INTERFACE_METHODS
    return ast.unparse(function) in CALLS | METHODS | INTERFACE_CALLS or _is_helper(function)


def _is_helper(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id in {"_message", "_image"}


def _wrong(node: ast.AST) -> str:
    if isinstance(node, FORBIDDEN):
        return f"a {type(node).__name__}"
    if isinstance(node, ast.ImportFrom):
        return _wrong_import(node)
    if isinstance(node, ast.Call):
        return _wrong_call(node)
    if isinstance(node, ast.Attribute) and node.attr.startswith("__") and ast.unparse(node) != "super().__init__":
        return f"an access to {node.attr}"
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and any(
        ast.unparse(decorator) not in DECORATORS for decorator in node.decorator_list
    ):
        return "a decorator"
    return ""


def _wrong_import(node: ast.ImportFrom) -> str:
    if node.level:
        return ""
    if node.module not in MODULES:
        return f"an import of {node.module}"
    others = [alias.name for alias in node.names if alias.name != "Field"] if node.module == "pydantic" else []
    return f"an import of pydantic.{others[0]}" if others else ""


def _wrong_call(node: ast.Call) -> str:
    if ast.unparse(node.func) == "import_module" and not ast.unparse(node).startswith(OWN_IMPORTS):
        return "an import of a module that is not the package's own"
    return "" if _is_rebuild(node) or _is_allowed(node.func) else f"a call of {ast.unparse(node.func)[:60]}"
