"""The filters that texts from specs pass on their way into Python."""

from __future__ import annotations

import ast

import pytest
from bedrock_codegen.common.texts import docstring, literal
from bedrock_codegen.emit.text import LINE_LENGTH, argument, environment, render
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

HARD = [
    '"""',
    '""',
    '"',
    'x"',
    'x""',
    'x"""',
    'x""""""',
    "\\",
    "\\\\",
    '\\"',
    '\\"""',
    '"\\',
    "a\nb",
    "a\rb",
    "\x00",
    "\u2028",
    "\x85",
    "{{ x }}",
    "'''",
]
TEXTS = st.text(alphabet=st.sampled_from("\"\\\n\r\x85\u2028ab '{}%#") | st.characters())


def shown(text: str) -> str:
    """What a docstring can say of a text: everything printable."""
    return "".join(character if character.isprintable() else " " for character in text)


def read_back(source: str) -> object:
    (statement,) = ast.parse(source).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    return statement.value.value


@pytest.mark.parametrize("text", HARD)
def test_a_docstring_holds_what_it_is_given(text: str) -> None:
    assert read_back(f'"""{docstring(text)}"""') == shown(text)
    assert (
        read_back(f'"""{docstring(text)}: the calls.\n\n{docstring(text)}\n"""')
        == f"{shown(text)}: the calls.\n\n{shown(text)}\n"
    )


@given(TEXTS)
def test_any_text_stays_within_its_docstring(text: str) -> None:
    assert read_back(f'"""{docstring(text)}"""') == shown(text)


@given(TEXTS)
def test_any_text_stays_within_an_argument(text: str) -> None:
    lines = argument("name", text).split("\n")
    assert isinstance(read_back('"""Call.\n\n    Args:\n' + "\n".join(lines) + '\n    """'), str)
    assert lines[0].startswith("        name:")
    assert all(line.startswith("            ") for line in lines[1:])


def test_an_argument_is_wrapped_and_loses_no_word() -> None:
    text = "word " * 100 + "end"
    lines = argument("name", text).split("\n")
    assert max(map(len, lines)) <= LINE_LENGTH
    assert " ".join(line.strip() for line in lines) == f"name: {text}"


@given(st.text() | st.integers() | st.booleans() | st.none() | st.lists(st.text()))
def test_a_literal_is_read_back_as_it_was(value: object) -> None:
    assert ast.literal_eval(literal(value)) == value


def test_a_name_that_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()
    with pytest.raises(UndefinedError):
        render("family/__init__.py.jinja")


def test_templates_are_not_made_of_texts() -> None:
    text = render(
        "family/__init__.py.jinja",
        title="{{ 1 + 1 }}",
        description="{% raw %}",
        header="#",
        modules={},
        exported=[],
        open_arms=[],
    )
    assert "{{ 1 + 1 }}" in text
    assert "{% raw %}" in text
