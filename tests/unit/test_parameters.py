"""The parameters of a function, read off the source of a request class."""

from __future__ import annotations

import pytest
from bedrock_codegen.common.texts import Words
from bedrock_codegen.emit.parameters import CallParameter, defined_names, parameters
from bedrock_codegen.ir.package import Calls

SOURCE = '''
class Config(RequestBody):
    """How."""

    __rules__ = ()
    top_p: Annotated[float | None, Field(alias="topP", ge=0)] = None
    """A share."""
    stop: Annotated[Sequence[Stop] | None, Field(max_length=4)] = None
    """Ends."""
    must: int
    """Needed."""


class Block(RequestBody):
    """A block."""


class Ask(BedrockRequest):
    """An ask."""

    __family__ = "x"
    version: Literal["v1"] = "v1"
    """The version."""
    config: Config | None = None
    """How."""
    text: Annotated[str, Field(alias="inputText", min_length=1)]
    """The text."""
    blocks: Annotated[str | Sequence[BlockLike], Field(min_length=1)]
    """Text or blocks."""
    one: Block | None = None
    """One block."""
    data: Base64 | Sequence[Base64] | None = None
    """Bytes."""
    client: str | None = None
    silent: str | None = None
'''
DICTS = "class ConfigDict(TypedDict): ...\nBlockDict: TypeAlias = A | B\nAskDict = TypedDict('AskDict', {})"
CALLS = Calls(
    first=("blocks", "inputText"), flatten=("config",), hidden=("version",), streaming={}, invoke=True, stream=False, start=False
)


@pytest.fixture
def found() -> dict[str, CallParameter]:
    return {item.name: item for item in parameters(SOURCE, DICTS, "Ask", CALLS)}


def test_order_is_by_position_then_required_then_the_rest(found: dict[str, CallParameter]) -> None:
    assert list(found) == ["blocks", "text", "top_p", "stop", "must", "one", "data", "client_", "silent"]
    assert [name for name, item in found.items() if item.first] == ["blocks", "text"]


def test_wire_names_and_the_object_that_holds_them(found: dict[str, CallParameter]) -> None:
    assert {name: (item.wire, item.group) for name, item in found.items() if item.wire != name or item.group} == {
        "text": ("inputText", ""), "top_p": ("topP", "config"), "stop": ("stop", "config"), "must": ("must", "config"),
        "client_": ("client", ""),
    }  # fmt: skip


def test_a_member_of_an_optional_object_is_optional(found: dict[str, CallParameter]) -> None:
    assert {name for name, item in found.items() if item.required} == {"blocks", "text"}


TYPES = {
    "text": "str",
    "blocks": "str | Sequence[BlockLike | BlockDict]",
    "top_p": "float | None",
    "stop": "Sequence[Stop] | None",
    "must": "int | None",
    "one": "Block | BlockDict | None",
    "data": "FileContent | Sequence[FileContent] | None",
}


@pytest.mark.parametrize(("name", "text"), TYPES.items())
def test_types_are_bare_and_take_dict_twins_and_files(found: dict[str, CallParameter], name: str, text: str) -> None:
    assert found[name].type == text


def test_words(found: dict[str, CallParameter]) -> None:
    assert found["top_p"].doc == Words("A share.")
    assert found["silent"].doc == Words("")


def test_words_call_parameters_by_their_names_in_python() -> None:
    source = SOURCE.replace("A share.", "A share; or `inputText`, or `other`.")
    said = {str(item.name): item.doc for item in parameters(source, DICTS, "Ask", CALLS)}
    assert said["top_p"] == Words("A share; or `text`, or `other`.")


def test_two_parameters_of_one_name_are_an_error() -> None:
    source = SOURCE.replace("    client: str", "    top_p: float | None = None\n    client: str")
    with pytest.raises(ValueError, match="Ask: two parameters would be called top_p"):
        parameters(source, DICTS, "Ask", CALLS)


def test_the_names_that_a_module_defines() -> None:
    source = "import x\nfrom a import b\nC = 1\nD: int = 2\nclass E: ...\ndef f(): ...\nasync def g(): ...\nif H: I = 1\n"
    assert defined_names(source) == {"C", "D", "E", "f", "g"}
