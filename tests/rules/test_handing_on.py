"""What functions hand on to others: each argument to the parameter of its name, and a twin that is awaited what the other does.

It is read off their source, so it holds for every argument of every call, whatever other tests call them with.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from itertools import takewhile
from pathlib import Path

import bedrock_models

PACKAGE = Path(bedrock_models.__file__).parent
BY_HAND = ("_runtime", "async_jobs", "batch", "cli", "guardrails", "otel", "prompts", "recording", "testing")
FAMILIES = ("nova", "nova_reel")
CLASSES_OF_FM = ("cohere_embed_v4", "cohere_rerank", "nova", "nova_canvas")
"""Of what is generated, one of each kind: the others come of the same templates."""
CLASSES = {"TextStream": "AsyncTextStream"}
"""Classes whose methods have the same names in the asynchronous one."""
NAMES = {
    "shared_async_client": "shared_client",
    "async_client_of": "blocking_client",
    "AsyncTextStream": "TextStream",
    "AsyncStream": "Stream",
    "open_stream": "open_body",
    "read_body_async": "read_body",
    "client_items_async": "client_items",
    "aiter": "iter",
    "anext": "next",
    "async_client": "client",
    "sync_client": "client",
}
"""What is called otherwise in a twin, beside the twins themselves."""
MADE = "blocking_client"
"""What makes a client of the one that was given."""
ALONE = {
    "_runtime/calls/body.py read_body": "hasattr collect append read _part _open_response | within _collect_from",
    "_runtime/calls/body.py collect": "pieces | hasattr aiter_raw readany unread",
    "_runtime/calls/call.py stream": "| Opening new_deadline in_time",
    "_runtime/calls/operations.py send_body": "keep_to deadline_of getattr | new_deadline in_time",
    "_runtime/calls/operations.py open_body": "keep_to deadline_of getattr |",
    "_runtime/calls/converse.py converse": "| in_time new_deadline",
    "_runtime/calls/converse.py send": "| in_time new_deadline",
    "_runtime/calls/sessions.py _send": "keep_to deadline_at |",
    "_runtime/fm/embeddings.py _send_all": "| Semaphore gather map",
    "_runtime/streams/client_events.py _sync": "|",
    "async_jobs/job.py result": "_read | to_thread",
    "batch/in_flight.py send_all": (
        "ThreadPoolExecutor append deque popleft shutdown submit tuple | _failed cancel create_task done send"
    ),
}
"""What only the one calls, and behind the bar what only the other does."""
OTHERWISE = {
    "_runtime/calls/body.py read_body": "interrupted",
    "_runtime/calls/body.py collect": "append",
    "_runtime/calls/call.py stream": "Stream",
    "_runtime/calls/operations.py send_body": "read_body",
    "async_jobs/job.py status": "status_of",
    "batch/in_flight.py send_all": "add wait discard take result keep",
    "batch/online.py run": "send_all",
}
"""What both call, each with arguments of its own."""
MEANT = {
    "_runtime/json/rules/valid_schema.py _faults",
    "_runtime/fm/model.py cannot",
    "cli/nested.py _opened",
    "cli/parameters.py _expanded",
    "prompts/template.py _beyond",
    "recording/schema_places.py _leaves",
    "testing/bodies/sampler.py matching",
    "testing/bodies/violations.py _walk",
    "testing/endpoint/s3_calls.py Request",
}
"""Calls whose arguments go to parameters of other names, as they should."""
Function = ast.FunctionDef | ast.AsyncFunctionDef
Parameters = tuple[tuple[str, ...], frozenset[str]]
"""Those by position, and all."""


@cache
def trees() -> dict[str, ast.Module]:
    paths = [path for folder in (*BY_HAND, *FAMILIES) for path in sorted((PACKAGE / folder).rglob("*.py"))]
    paths += [PACKAGE / "fm" / f"{name}.py" for name in CLASSES_OF_FM]
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def parameters_of(node: Function | ast.ClassDef) -> Parameters:
    """The parameters of a function, or of a class's `__init__`, or the fields of a class."""
    if isinstance(node, ast.ClassDef):
        made = [line for line in node.body if isinstance(line, ast.FunctionDef) and line.name == "__init__"]
        if made:
            return parameters_of(made[0])
        fields = [line.target.id for line in node.body if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)]
        return tuple(fields), frozenset(fields)
    placed = [item.arg for item in (*node.args.posonlyargs, *node.args.args) if item.arg not in {"self", "cls"}]
    return tuple(placed), frozenset((*placed, *(item.arg for item in node.args.kwonlyargs)))


def known_in(those: Iterable[ast.Module]) -> dict[str, Parameters]:
    """Parameters by name, of what only one thing in some modules is called, or several with the same parameters."""
    found: dict[str, set[Parameters]] = {}
    for node in (node for tree in those for node in ast.walk(tree)):
        if isinstance(node, Function | ast.ClassDef):
            found.setdefault(node.name, set()).add(parameters_of(node))
    return {name: next(iter(several)) for name, several in found.items() if len(several) == 1}


def name_of(value: ast.expr) -> str:
    """What a value is called: a variable, or an attribute of the object itself."""
    if isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name) and value.value.id == "self":
        return value.attr.lstrip("_")
    return value.id if isinstance(value, ast.Name) else ""


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def test_each_argument_goes_to_the_parameter_of_its_name() -> None:
    everywhere, wrong = known_in(trees().values()), list[str]()
    for path, tree in trees().items():
        here = everywhere | known_in([tree])
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            placed, every = (here if isinstance(call.func, ast.Name) else everywhere).get(called(call), ((), frozenset()))
            named = {item.arg: item.value for item in call.keywords if item.arg}
            by_place = takewhile(lambda item: not isinstance(item, ast.Starred), call.args)
            given = [*zip(placed, by_place, strict=False), *named.items()]
            swapped = [(name, name_of(value)) for name, value in given if name_of(value) in (every | named.keys()) - {name}]
            if swapped and f"{path} {called(call)}" not in MEANT:
                wrong += [f"{path}:{call.lineno}: {called(call)} is given {value} for its {name}" for name, value in swapped]
    assert wrong == []


class Plain(ast.NodeTransformer):
    """Source without what only says that something is awaited."""

    def __init__(self, twins: dict[str, str]) -> None:
        self._twins = twins

    def visit_Await(self, node: ast.Await) -> ast.AST:
        return self.visit(node.value)  # type: ignore[no-any-return]

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(self._twins.get(node.id, node.id))

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        return ast.Attribute(self.visit(node.value), self._twins.get(node.attr, node.attr))


def pairs(tree: ast.Module) -> Iterator[tuple[ast.AST, ast.AST]]:
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for holder in (tree, *classes.values()):
        functions = functions_of(holder)
        yield from ((functions[name], functions[twin]) for name in functions for twin in twins_of(name) if twin in functions)
    for one, other in CLASSES.items():
        if one in classes:
            ours, theirs = functions_of(classes[one]), functions_of(classes[other])
            yield from ((ours[name], theirs[name]) for name in ours if name in theirs)


def functions_of(holder: ast.AST) -> dict[str, ast.AST]:
    body = getattr(holder, "body", [])
    return {node.name: node for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def twins_of(name: str) -> tuple[str, ...]:
    bare = name.lstrip("_")
    return f"{name[: len(name) - len(bare)]}a{bare}", f"{name}_async", *(["_async"] if name == "_sync" else [])


def calls_of(function: ast.AST, twins: dict[str, str]) -> dict[str, Counter[str]]:
    """What a function calls, by name, with which arguments."""
    found: dict[str, Counter[str]] = {}
    body = ast.Module([Plain(twins).visit(deepcopy(node)) for node in getattr(function, "body", [])], [])
    clients = {}
    for node in ast.walk(body):
        if (
            isinstance(node, ast.Assign | ast.AnnAssign)
            and node.value is not None
            and "blocking_client" in ast.unparse(node.value)
        ):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            clients[ast.unparse(target)] = ast.unparse(node.value)
    for node in ast.walk(body):
        if isinstance(node, ast.Call):
            said = [ast.unparse(item) for item in (*node.args, *node.keywords)]
            name = called(node)
            found.setdefault(name, Counter())[", ".join(item if name == MADE else clients.get(item, item) for item in said)] += 1
    return found


def test_twins_hand_the_same_on() -> None:
    wrong, seen, known = [], set[str](), dict[str, str](NAMES)
    found = [(f"{name} {getattr(one, 'name', '')}", one, other) for name, tree in trees().items() for one, other in pairs(tree)]
    known |= {getattr(other, "name", ""): getattr(one, "name", "") for _, one, other in found}
    for where, one, other in found:
        seen.add(where)
        ours, theirs = calls_of(one, known), calls_of(other, known)
        only = [set(part.split()) for part in ALONE.get(where, "|").split("|")]
        alone = [ours.keys() - theirs.keys(), theirs.keys() - ours.keys()]
        if alone != only:
            wrong.append(f"{where}: {sorted(alone[0])} only here, {sorted(alone[1])} only in its twin")
        differ = [name for name in ours if name in theirs and ours[name] != theirs[name]]
        if set(differ) != set(OTHERWISE.get(where, "").split()):
            wrong += [f"{where}: calls {name} with {[*ours[name]]}, its twin with {[*theirs[name]]}" for name in differ]
    assert wrong == []
    assert seen >= ALONE.keys() | OTHERWISE.keys()
    assert len(seen) > 40
