"""What may stand in an emitted module: every list of the last gate, in one place.

A name means something only by where it comes from. Here it is written as `module:name`: `pydantic:Field`,
`builtins:isinstance`, and for the hand-written part of the package `._runtime.bodies.annotations:Echo`, with a dot for the
package itself. What the package generates needs no entry: other generated modules may be imported for their names, and never
called.

To let the emitters write something new, add it here: an import to `_TABLES` under the kinds of module that need it; to `CALLS`,
if it is called; to `METHODS`, if something is called on it; to `BASES`, if it is derived from; to `EXACT`, if it is a function
that is right only word for word.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from ..ir.fm import OFFERED
from ..runtime._runtime.json.rules import KINDS as KINDS_OF_RULES


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _origins(table: Mapping[str, str]) -> frozenset[str]:
    return frozenset(f"{module}:{name}" for module, names in table.items() for name in names.split())


KINDS = (
    ("__init__.py", "top"),
    ("fm/__init__.py", "fm top"),
    ("fm/models.py", "values"),
    ("fm/choices.py", "values"),
    ("fm/*.py", "fm"),
    ("*/__init__.py", "names"),
    ("*/requests.py", "bodies"),
    ("*/answers.py", "bodies"),
    ("*/dicts.py", "bodies"),
    ("*/family.py", "family"),
    ("*/calls.py", "calls"),
    ("*/conversing.py", "calls"),
)
"""Pattern of a path to the kind of the module; the first that fits."""

_CALL_TYPES = {"._runtime.calls.call": "AsyncClient Client", "._runtime.calls.options": "Options OptionsDict"}
_STREAMS = {"._runtime.streams.async_stream": "AsyncStream", "._runtime.streams.stream": "Stream"}
_OFFERED = {f"._runtime.{module}": " ".join(names) for module, names in OFFERED.items()}
_RULES = " ".join(kind.__name__ for kind in KINDS_OF_RULES.values())
_TABLES: Mapping[str, Mapping[str, str]] = {
    "top": {
        "collections.abc": "Mapping",
        "importlib": "import_module",
        "typing": "TYPE_CHECKING Any overload",
        ".": "async_jobs batch errors fm guardrails prompts testing",
        "._runtime.calls": "call",
        "._runtime.calls.async_clients": "new_async_client",
        "._runtime.calls.available": "available",
        "._runtime.calls.clients": "new_client",
        "._runtime.calls.guard": "guard",
        "._runtime.calls.listening": "CallRecord on_call",
        "._runtime.porting.port": "port",
        "._runtime.bodies.base": "UnknownBlock UnknownEvent",
        "._runtime.bodies.files": "FileContent",
        "._runtime.info": "CallInfo ToolCall Usage",
        "._runtime.json.findings": "Finding",
        "._runtime.models.catalogue": "ModelInfo families resolve schema",
        "._runtime.models.family": "Family",
        "._runtime.version": "__version__",
        **_CALL_TYPES,
        **_STREAMS,
    },
    "fm top": {
        "importlib": "import_module",
        "typing": "TYPE_CHECKING Any Unpack overload",
        "._runtime.fm.choice": "choose",
        **_OFFERED,
    },
    "values": {"enum": "StrEnum"},
    "fm": {
        "collections.abc": "Mapping Sequence",
        "enum": "StrEnum",
        "typing": "TYPE_CHECKING Any Literal TypeAlias Unpack",
        **_OFFERED,
        "._runtime.fm.images": "BedrockImageModel Image Prompts",
        "._runtime.fm.media": "Media Output each_encoded encoded",
        "._runtime.fm.messages": "Message Messages",
        "._runtime.fm.parameters": "Connection Everywhere everywhere",
        "._runtime.fm.prompt_formats": "Template",
        "._runtime.fm.text": "AsyncTextStream BedrockFoundationModel CompletionDetails Off On StreamDetails TextStream",
        "._runtime.fm.turns": "Turns",
    },
    "names": {"._runtime.bodies.base": "UnknownBlock UnknownEvent"},
    "bodies": {
        "collections.abc": "Mapping Sequence",
        "pydantic": "Field",
        "typing": "Annotated Any Literal NotRequired TypeAlias TypedDict",
        "typing_extensions": "TypeAliasType TypedDict NotRequired",
        "._runtime.bodies.annotations": "Echo JsonText Unlisted",
        "._runtime.bodies.base": "AnswerBody EndMarker EventBody RequestBody ResponseBody UnknownBlock UnknownEvent",
        "._runtime.bodies.files": "Base64 DataUri FileContent",
        "._runtime.bodies.kinds": "Keyed",
        "._runtime.bodies.short_ways": "HasPictures HasText HasToolCalls HasVectors",
        "._runtime.bodies.containers": "Mapping Sequence",
        "._runtime.json.rules": f"{_RULES} When",
    },
    "family": {
        "typing": "Literal TypeAlias",
        "._runtime.json.rules": f"{_RULES} Limit When",
        "._runtime.models.family": "AnswerMap End Family Field JobFiles Reading",
    },
    "calls": {
        "collections.abc": "Mapping Sequence",
        "typing": "TYPE_CHECKING Any Literal TypedDict",
        ".async_jobs": "job",
        ".async_jobs.job": "AsyncJob JobSettings",
        ".async_jobs.results": "SegmentsResult VideoResult",
        "._runtime.bodies.files": "FileContent",
        "._runtime.calls": "call conversing counting",
        **_CALL_TYPES,
        "._runtime.calls.call": "AsyncClient Client present",
        "._runtime.calls.spelling": "spelled",
        ".prompts.prompt": "Prompt",
        **_STREAMS,
    },
}
IMPORTS: Mapping[str, frozenset[str]] = {
    kind: _origins({"__future__": "annotations", **table}) for kind, table in _TABLES.items()
}
"""Kind of module to what it may import of other people's and of the hand-written part."""

BUILTINS = _names("bool bytes classmethod dict float frozenset int isinstance list staticmethod str super tuple")
"""Built-in names that may be used at all."""

CALLS = _origins(
    {
        "builtins": "frozenset isinstance list staticmethod",
        "pydantic": "Field",
        "typing": "TypedDict",
        "typing_extensions": "TypeAliasType TypedDict",
        "._runtime.bodies.annotations": "Echo Unlisted",
        "._runtime.json.rules": f"{_RULES} Limit When",
        "._runtime.models.family": "AnswerMap End Family Field JobFiles Reading",
        "._runtime.calls.call": "present",
        "._runtime.fm.choice": "choose",
        "._runtime.fm.parameters": "everywhere",
        "._runtime.fm.prompt_formats": "Template",
        "._runtime.fm.turns": "Turns",
    }
)
"""What may be called; beside it a module's own functions whose names begin with one underscore, and `cls` of a class method."""

OWN_CALLS = _names("request")
"""Functions without an underscore that modules call of their own."""

METHODS: Mapping[str, frozenset[str]] = {
    "._runtime.calls:call": _names("build family_of invoke stream ainvoke astream"),
    ".async_jobs:job": _names("start astart"),
    "._runtime.calls:counting": _names("count_tokens acount_tokens"),
    "._runtime.calls:conversing": _names("invoke stream ainvoke astream prompt"),
    "self": _names("_parameters _send _asend _send_all _asend_all _generate _chat _embed _embed_query _embed_images _draw _rank"),
}
"""What may be called on what."""

KEYWORDS: Mapping[str, frozenset[str]] = {
    "pydantic:Field": _names("alias discriminator ge gt le lt max_length min_length multiple_of pattern union_mode"),
}
"""The only arguments, all of them plain values, of what would do more with others."""

BASES = _origins(
    {
        "enum": "StrEnum",
        "typing": "TypedDict",
        "typing_extensions": "TypedDict",
        "._runtime.bodies.base": "AnswerBody EventBody RequestBody ResponseBody",
        "._runtime.bodies.kinds": "Keyed",
        "._runtime.bodies.short_ways": "HasPictures HasText HasToolCalls HasVectors",
        "._runtime.fm.embeddings": "BedrockEmbeddingsModel",
        "._runtime.fm.images": "BedrockImageModel",
        "._runtime.fm.parameters": "Connection Everywhere",
        "._runtime.fm.rerank": "BedrockRerankModel",
        "._runtime.fm.text": "BedrockFoundationModel",
    }
)
"""What a class may derive from, beside generated classes."""

DECORATORS = _origins({"typing": "overload", "builtins": "classmethod", "._runtime.calls.spelling": "spelled"})
OWN_METHODS = _names("__init__ _parameters")
"""Methods with an underscore that classes may have."""
NESTED = _names("Defaults Id")
"""Types that belong to a class and are used beside it."""

CLASS_CONSTANTS = _names(
    "__among__ __bare__ __between__ __extras_of__ __family__ __images__ __not_yours__ __nullable__ __open__ __rules__ __text__ "
    "__pairs__ __tool_calls__ __vectors__ _batch _constants _defaults _documents_at _encoding_at _encodings_listed _family _flat "
    "_hidden _image _image_batch _image_constants _images_at _index _joined _models _optional _pictures _places _plain _prompt "
    "_prompt_at _purpose_at _purposes _query_at _reasons _refusal _results _score _template _text_parameters _texts_at _turns "
    "_vectors _written"
)
"""What a class may set to a value without a type, beside the members of an enumeration and other classes by their names."""

MODULE_CONSTANTS = _names("__all__")
"""Names in double underscores that a module may set."""

LATE = "_NAMES"
"""The constant that says in which module a name of the package is, for loading it late."""

ENUMERATIONS = _names("enum:StrEnum")
RESERVED_FIELDS = _names("model_config model_post_init")
"""What pydantic would not read as a field."""


def _dump(source: str) -> str:
    (function,) = ast.parse(source).body
    return ast.dump(function)


EXACT = frozenset(
    map(
        _dump,
        (
            """
def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
""",
            """
def __getattr__(name: str) -> Any:
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
""",
            """
def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
""",
            """
def __dir__() -> list[str]:
    return list(__all__)
""",
        ),
    )
)
"""Functions that may do what nothing else may, and are compared word for word."""

NODES = frozenset[type[ast.AST]](
    (
        *(ast.Module, ast.Expr, ast.Import, ast.ImportFrom, ast.alias, ast.If, ast.Assign, ast.AnnAssign, ast.Return),
        *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.arguments, ast.arg, ast.keyword),
        *(ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.Slice, ast.Starred, ast.Call, ast.Await),
        *(ast.Dict, ast.List, ast.Tuple, ast.ListComp, ast.DictComp, ast.GeneratorExp, ast.comprehension),
        *(ast.BinOp, ast.BitOr, ast.UnaryOp, ast.USub, ast.Not, ast.BoolOp, ast.And, ast.Or, ast.IfExp),
        *(ast.Compare, ast.Is, ast.IsNot, ast.In, ast.NotIn, ast.Eq, ast.NotEq, ast.Load, ast.Store),
    )
)
"""All of Python that emitted modules consist of."""
