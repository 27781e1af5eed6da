"""Whole modules as the emitters write them, with places for payloads, and payloads that bend allowed words."""

from __future__ import annotations

import ast

REQUESTS = '''# Generated from specs/acme/acme by bedrock-codegen; do not edit.
"""Acme: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo, Unlisted
from .._runtime.bodies.base import RequestBody, UnknownBlock
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.json.rules import AtMostOne, OnlyWhen, When
from .answers import AcmeAnswer

{top}


class AcmePart(RequestBody):
    """A part."""

    __rules__ = (AtMostOne(fields=("/a", "/b")),)

    text: Annotated[str, Field(alias="Text", max_length=3)]
    """The text."""
    {member}


class AcmeRequest(BedrockRequest):
    """A request."""

    parts: Sequence[AcmePart] | None = None
    """The parts."""


AcmePart.model_rebuild()
'''
CALLS = '''# Generated from specs/acme/acme by bedrock-codegen; do not edit.
"""Acme: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from .._runtime.calls import call
from .._runtime.calls.call import present
from .answers import AcmeAnswer
from .family import FAMILY

if TYPE_CHECKING:
    from .._runtime.calls.call import Client
    from .family import AcmeModelId

{top}


def invoke(model_id: AcmeModelId, text: str, *, client: Client | None = None{parameter}) -> AcmeAnswer:
    """Ask.

    Args:
        text: The text.
    """
    {statement}
    return call.invoke(FAMILY, AcmeAnswer, model_id, {{"text": text, "more": present({{"a": text}})}}, client=client)
'''
FM = '''# Generated from specs/acme/acme by bedrock-codegen; do not edit.
"""Acme through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.media import encoded
from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.prompt_formats import Template
from .._runtime.fm.text import BedrockFoundationModel, CompletionDetails, Off, On
from .._runtime.fm.turns import Turns
from ..acme.answers import AcmeAnswer
from ..acme.family import FAMILY, AcmeKnownId
from .models import Model

ACME = Template(system="{{text}}", human="{{text}}")

{top}


class Mood(StrEnum):
    """Moods."""

    HAPPY = "happy"
    {mood}


class Acme(BedrockFoundationModel[Any, AcmeAnswer]):
    """Acme."""

    _family = FAMILY
    _places = {{"mood": "/mood"}}
    _written = {{"mood": encoded}}
    _turns = Turns(at="/turns", human={{"who": "asker", "what": "$text"}})
    _template = ACME
    {member}
    Id: TypeAlias = AcmeKnownId | Literal["acme.b", Model.ACME_A]

    class Args(Everywhere, total=False):
        """What the calls take."""

        mood: Mood | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def made(cls, model_id: Id | str, **defaults: Unpack[Defaults]) -> Any:
        """By id."""
        {made}
        return cls(model_id, **defaults)

    def _parameters(self, *, mood: Mood | None = None, **beside: Any) -> Everywhere:
        return everywhere(**beside)

    @typing.overload
    def chat(self, conversation: Messages, *, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    def chat(self, conversation: Messages, *, details: On, **args: Unpack[Args]) -> CompletionDetails[AcmeAnswer]: ...
    def chat(self, conversation: Sequence[Message], *, details: bool = False, mood: Mood | None = None, **args: Any) -> Any:
        """Chat."""
        {statement}
        return self._send(self._chat(conversation, self._parameters(mood=mood, **args), stream=False, details=details))
'''
TOP = '''# Generated from specs/ by bedrock-codegen; do not edit.
"""The package."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from . import acme as acme
    from ._runtime.info import Usage as Usage

_MODULES = frozenset(("errors", "acme"))
_NAMES = {{
    "._runtime.info": ("Usage",),
    {late}
}}

__all__ = ["acme"]

{top}


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{{name}}", __name__)
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")


def __dir__() -> list[str]:
    return list(__all__)
'''
FM_TOP = '''# Generated from specs/ by bedrock-codegen; do not edit.
"""One way."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

_NAMES = {{
    ".acme": ("Acme",),
    ".._runtime.fm.media": ("Media",),
    {late}
}}


def __getattr__(name: str) -> Any:
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")


{top}


def from_model_id(model_ref: str, **defaults: Any) -> Any:
    """By id."""
    from .._runtime.fm.choice import choose  # noqa: PLC0415

    return choose(model_ref, **defaults)
'''
MODULES = {
    "acme/requests.py": (REQUESTS, {"top": "", "member": ""}),
    "acme/calls.py": (CALLS, {"top": "", "parameter": "", "statement": ""}),
    "fm/acme.py": (FM, {"top": "", "mood": "", "member": "", "made": "", "statement": ""}),
    "__init__.py": (TOP, {"late": "", "top": ""}),
    "fm/__init__.py": (FM_TOP, {"late": "", "top": ""}),
}

IMPORTS = (
    "from importlib import import_module as cls",
    "from importlib import import_module as present",
    "from importlib import import_module as overload",
    "from os import system as present",
    "from os import system as Field",
    "from builtins import exec as present",
    "from builtins import getattr as present",
    "from typing import get_type_hints as overload",
    "from typing import ForwardRef",
    "from pydantic import Field as present",
    "from pydantic import ImportString as Field",
    "from pydantic import validate_call as overload",
    "from pydantic.types import ImportString",
    "from pydantic import *",
    "from .answers import *",
    "from collections.abc import *",
    "from __future__ import annotations as present",
    "from enum import _make_class_unpicklable",
    "from PIL.Image import open",
    "from PIL.Image import sys",
    "from .._runtime.calls.call import sys",
    "from .._runtime.calls import call as cls",
    "from .._runtime.calls.clients import boto3",
    "from .._runtime.fm.choice import import_module as choose",
    "from .._runtime import os",
    "from .. import _runtime",
    "from .._runtime.bodies.base import __builtins__",
    "from ..cli import main",
    "from ..recording import record",
    "from ..testing import LocalBedrock",
    "from ...other import present",
    "from .... import os",
    "from .answers import __builtins__",
    "from .answers import _hidden",
)
"""Stand at the top of any module."""

TOPS = (
    'choose = getattr(cls("os"), "system")\nchoose("x")',
    'AcmeX = getattr(Field, "__globals__")',
    "Field = present",
    "Annotated = Literal",
    "Literal = Any",
    "AcmePart = Any",
    "str = Any",
    "staticmethod = Field",
    "frozenset = Field",
    "Field: Any = Any",
    "AcmeX = Field(default_factory=Any)",
    'AcmeX = Field(default_factory="os.system")',
    "AcmeX = Field(discriminator=AcmeAnswer)",
    "AcmeX = Field(alias=Any)",
    "AcmeX = Field(json_schema_extra=Any)",
    'AcmeX = Field(**{"default_factory": Any})',
    'AcmeX = Field(validation_alias="x")',
    "AcmeX = Field(*[Any])",
    "AcmeX = AtMostOne(fields=open('x'))",
    "AcmeX = AtMostOne(fields=(exec, 'x'))",
    "AcmeX = AtMostOne.__init__",
    "AcmeX = Echo(AcmeAnswer).make",
    "AcmeX = Mapping.register(AcmeAnswer)",
    "AcmeX = AcmeAnswer.model_validate_json('1')",
    "AcmeX = AcmeAnswer.__class_getitem__('os')",
    "AcmeX = AcmeAnswer()",
    "AcmeX = AcmeAnswer['os']",
    "AcmeX = AcmeAnswer.parts",
    "AcmeX = [x for x in (1, 2)]",
    "AcmeX = {x: x for x in (1, 2)}",
    "AcmeX = (lambda: 1)()",
    "AcmeX = (Y := Field)",
    "AcmeX = 'a' % Any",
    "AcmeX = '{0.__class__}'.format(Any)",
    "AcmeX = ''.join(open('x'))",
    "AcmeX = f'{Any!r}'",
    "AcmeX = f'{exec:{1}}'",
    "AcmeX = (yield)",
    "AcmeX = 1j",
    "AcmeX = not_there",
    "AcmeX = Y = 1",
    "AcmeX, Y = 1, 2",
    "AcmeAnswer.text = Any",
    "AcmeAnswer['a'] = 1",
    "__builtins__ = {}",
    "__name__ = 'os'",
    "__path__ = ['/tmp']",
    "__getattr__ = Field",
    "AcmeX = TypeAliasType('AcmeX', list['__import__(\"os\").system(\"x\")'])",
    "AcmeX = TypeAliasType('AcmeX', '__import__(\"os\")')",
    "AcmeX = TypeAliasType('AcmeX', '(lambda: 1)()')",
    "AcmeX = TypeAliasType('AcmeX', Literal[exec('x')])",
    "AcmeX = TypeAliasType('AcmeX', Annotated[str, exec('x')])",
    "AcmeX = TypeAliasType('AcmeX', Annotated[str, Any])",
    "AcmeX = TypeAliasType('AcmeX', Annotated['exec(\"x\")', Field(ge=1)])",
    "AcmeX = TypeAliasType('AcmeX', str, type_params=(exec,))",
    "AcmeX = TypeAliasType(*[exec])",
    "AcmeX = TypedDict('AcmeX', {'a': exec('x')})",
    "AcmeX = TypedDict('AcmeX', {'a': 'exec(1)'})",
    "AcmeX = TypedDict('AcmeX', {exec: int})",
    "AcmeX = TypedDict('AcmeX', fields=exec)",
    "AcmeX: 'exec(1)' = 1",
    "AcmeX: exec('x') = 1",
    "def AcmeX(): return exec('x')",
    "def _evil(x=exec('x')): return x",
    "def _evil() -> exec('x'): return 1",
    "def _evil(x: exec('x')): return x",
    "def _evil(x: 'exec(1)'): return x",
    "def _evil(): return _evil.__globals__",
    "def _evil(Field): return Field(default_factory=1)",
    "def _evil(cls): return cls('os')",
    "def _evil(self): return self._ask()",
    "def _evil(f):\n    f.x = 1",
    "def _evil(f):\n    for x in f: ...",
    "def _evil(f):\n    with f: ...",
    "def _evil(f):\n    match f:\n        case Field(x=y): return y",
    "def _evil(f):\n    def inner(): return f\n    return inner",
    "def _evil(f):\n    class Inner: ...\n    return Inner",
    "def _evil(f):\n    from os import system\n    return system",
    "def _evil(f):\n    from .answers import run\n    return run(f)",
    "def _evil(f):\n    return f()",
    "def _evil(f):\n    return f.run()",
    "def _evil(f):\n    return f[0]()",
    "def _evil(f):\n    return f.__class__",
    "def _evil(f):\n    return [g() for g in f]",
    "def _evil(f):\n    return [f for Field in f if Field()]",
    "def _evil(f):\n    return [1 for f.x in f]",
    "def _evil(f):\n    global Field\n    Field = f",
    "def _evil(f):\n    return (yield f)",
    "def _evil(f):\n    f(1)",
    "def _evil(f):\n    x = super().__init__(f)",
    "def __getattr__(name: str) -> Any:\n    return exec(name)",
    "def __dir__() -> list[str]:\n    return exec('x')",
    "def __class_getitem__(x): return x",
    "X = _evil()\ndef _evil(): return 1",
    "class AcmeX(exec('x')): ...",
    "class AcmeX(Any): ...",
    "class AcmeX(Mapping): ...",
    "class AcmeX(RequestBody, metaclass=exec): ...",
    "class AcmeX(RequestBody, total=exec('x')): ...",
    "class AcmeX(RequestBody, **{'metaclass': 1}): ...",
    "class AcmeX(*[RequestBody]): ...",
    "class AcmeX(RequestBody['exec(1)']): ...",
    "class _X(RequestBody): ...",
    "class Field(RequestBody): ...",
    "class AcmePart(RequestBody): ...",
    "@Field\nclass AcmeX(RequestBody): ...",
    "@AcmeAnswer.run\nclass AcmeX(RequestBody): ...",
    "for AcmeX in (1, 2): ...",
    "try:\n    AcmeX = 1\nfinally:\n    Y = 1",
    "if 1:\n    AcmeX = 1",
    "AcmeAnswer.model_rebuild(_types_namespace={'str': Any})",
    "Field.model_rebuild()",
    "AcmePart.model_rebuild(force=True)",
    "type AcmeX = exec" if hasattr(ast, "TypeAlias") else "AcmeX = exec",
)
"""Stand at the top of the module of requests."""

MEMBERS = (
    "model_config = Any",
    "model_config: Any = {'json_encoders': 1}",
    "model_post_init = Any",
    "model_post_init: Any = Any",
    "x: Any = exec('x')",
    "x: 'exec(1)' = 1",
    "x: list['exec(1)'] | None = None",
    "x: Annotated[str, 'x'] = '1'",
    "x: Annotated[str, Field(default_factory=exec)]",
    "x: Annotated[str, Field(default_factory=AcmeAnswer)]",
    "x: Annotated[str, Field(discriminator=AcmeAnswer)]",
    "x: Annotated[Any, (lambda: 1)]",
    "x: Annotated[Any, Unlisted(exec)]",
    "x: Literal[Any]",
    "x: Literal[f'{1}']",
    "x: Literal[1 + 1]",
    "x: (lambda: 1)()",
    "x: [y for y in (1, 2)]",
    "x: {'a': 1}",
    "x: AcmeAnswer.inner",
    "x: Any.__class__",
    "x: not_there",
    "x: 1",
    "Sequence: int = 1",
    "Field: int = 1",
    "str: str | None = None",
    "list: Any = None\n    x: list[int] | None = None",
    "__x__: Any = 1",
    "__annotations__ = {'a': 'exec(1)'}",
    "__pydantic_validator__ = Any",
    "__get_pydantic_core_schema__ = Any",
    "__class_getitem__ = Any",
    "__init_subclass__ = Any",
    "__rules__: Any = 1",
    "__rules__ = exec('x')",
    "__nullable__ = frozenset(exec('x'))",
    "def __init_subclass__(cls): ...",
    "def __class_getitem__(cls, x): ...",
    "def run(self): return 1",
    "async def run(self): return 1",
    "class Inner(RequestBody): ...",
    "from os import system",
    "if Any: x = 1",
    "x = Field(ge=1)",
    "x = y = 1",
    "exec('x')",
    "AcmeAnswer.run()",
)
"""Stand in a class of the module of requests."""

OTHERS = {
    ("acme/calls.py", "top"): (
        "present = call",
        "call = present",
        "def call(x): return x",
        "def present(x): return x",
        "X = call.os",
        "X = call.os.system('x')",
        "X = call.invoke.__globals__",
        "X = call",
        "if TYPE_CHECKING:\n    X = 1",
        "if TYPE_CHECKING:\n    from os import system",
        "if TYPE_CHECKING:\n    from .x import y\nelse:\n    y = 1",
        "if TYPE_CHECKING or call.x:\n    from .x import y",
    ),
    ("acme/calls.py", "parameter"): (
        ", call=1",
        ", present=1",
        ", x=exec('x')",
        ", x: 'exec(1)' = 1",
        ", x=call.os",
        ", x=[y for y in (1, 2)]",
    ),
    ("acme/calls.py", "statement"): (
        "call = text",
        "present = text",
        "client.x = text",
        "client.run()",
        "text()",
        "from .._runtime.calls.call import sys",
        "x = call.os.system(text)",
        "x = client.__class__",
        "x = getattr(call, 'os')",
        "del text",
        "raise text",
        "assert text",
    ),
    ("fm/acme.py", "top"): (
        "ACME = 1",
        "ACME2 = Turns\nX = ACME2.write('x')",
        "MINE = everywhere\n_X = MINE.asking(1)",
        "X = ACME.asking('x')",
        "X = typing.sys",
        "X = typing.get_type_hints(Mood)",
        "X: TypeAlias = typing.sys",
        "X = typing",
        "import os",
        "import typing as os",
        "import typing, os",
        "class X(Acme.Args): ...",
        "X = ACME.special('x')",
        "X = self._chat('x')",
        "X = super().__init__()",
        "X = Model.name",
        "X = Model['x']",
        "def _evil(self): return super().__init__()",
        "class Unpack(Everywhere): ...",
    ),
    ("fm/acme.py", "mood"): (
        "_missing_ = encoded",
        "_generate_next_value_ = encoded",
        "SAD = exec('x')",
        "SAD = 1",
        "_ignore_ = 'x'",
        "def __new__(cls, x): return x",
        "def run(self): return self.x()",
    ),
    ("fm/acme.py", "member"): (
        "_ask = staticmethod(encoded)",
        "_written = {'mood': typing}",
        "_written = {'mood': exec}",
        "_written = {'mood': encoded('x')}",
        "class _Args(Everywhere): ...",
        "class Args2(exec('x')): ...",
        "Id2: TypeAlias = exec('x')",
        "import os",
        "@typing.no_type_check\n    def run(self): return 1",
        "@typing\n    def run(self): return 1",
        "_ask = FAMILY",
        "chat = Any()",
        "_turns = exec",
        "_places = exec('x')",
        "def _ask(self): return 1",
        "def __getattr__(self, name): return name",
        "def __init_subclass__(cls): return cls()",
        "def run(self, x=exec('x')): return 1",
        "def run(this): return this._chat()",
        "def run(self, conversation):\n        self = conversation\n        return self._chat()",
        "def run(cls): return cls('x')",
        "@staticmethod\n    def run(x): return x",
        "@property\n    def run(self): return 1",
        "@typing.overload\n    @exec\n    def run(self): return 1",
        "def chat(self): return 1",
    ),
    ("fm/acme.py", "made"): (
        "cls = model_id",
        "cls.x = model_id",
        "x = cls.__mro__",
        "x = [cls() for cls in defaults]",
        "(cls := model_id)",
    ),
    ("fm/acme.py", "statement"): (
        "self = conversation",
        "self._family = mood",
        "self._other(mood)",
        "x = self._client",
        "x = self.__dict__",
        "x = [self._chat() for self in conversation]",
        "x = super().chat",
        "x = super(mood).__init__()",
        "super().__init__(exec)",
        "given[mood] = 1",
        "conversation.x[0] = 1",
    ),
    ("__init__.py", "late"): (
        '"os": ("system",),',
        '".os": ("os",),',
        '"._runtime.calls.clients": ("x",),',
        '"..acme": ("_x",),',
        "**{},",
        'exec("x"): ("x",),',
        '"._runtime.info": exec("x"),',
        '"._runtime.info": ("Usage", exec("x")),',
        '"._runtime.info": ["Usage"],',
        '"._runtime.info": "Usage",',
        '1: ("Usage",),',
        '"...os": ("x",),',
    ),
    ("__init__.py", "top"): (
        "def __getattr__(name: str) -> Any:\n    return getattr(import_module(name), name)",
        "X = import_module('os')",
        "import_module('os')",
        "X = getattr(import_module('os'), 'system')",
        "_NAMES = {'os': ('system',)}",
        "__path__ = ['/tmp']",
        "def f(name):\n    return import_module(name)",
    ),
    ("fm/__init__.py", "late"): (
        '"os": ("system",),',
        '"...os": ("x",),',
        '".._runtime.calls.clients": ("x",),',
        '"": ("x",),',
        '".._runtime.fm.media": ("Media", "os"),',
    ),
}
