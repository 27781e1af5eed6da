"""The door for texts of specs: no emitter can print one without it, and nothing that passes it ends a string."""

from __future__ import annotations

import ast
from pathlib import Path

import bedrock_codegen
import pytest
from bedrock_codegen.common.texts import Source, Words, comment, docstring, literal, module, quote
from bedrock_codegen.emit import package
from bedrock_codegen.emit.text import argument, environment

GENERATOR = Path(bedrock_codegen.__file__).parent
TEXTS = (
    'T"""',
    '"""',
    '"',
    '""""""',
    "\\",
    '\\"""',
    '\\\\"""',
    "x\\",
    "a\nb",
    "a\r\x0b\x0c\x1c\x85\u2028\u2029b",
    "\x00",
    "\u202e",
    "# coding: utf-7",
    "{{ x }}{% raw %}",
    "'''",
    'x" "" """',
)


@pytest.mark.parametrize("text", TEXTS)
def test_what_passes_the_door_is_one_string_or_one_comment(text: str) -> None:
    tree = ast.parse(
        module(text, "Words: " + Words(text) + "!", f"x = {literal(Words(text))}\ny = {literal(text)}\n{quote(text)}")
    )
    doc, first, second, last = tree.body
    assert isinstance(doc, ast.Expr)
    assert isinstance(first, ast.Assign)
    assert isinstance(second, ast.Assign)
    assert isinstance(last, ast.Expr)
    assert ast.literal_eval(first.value) == ast.literal_eval(second.value) == text
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    assert (ast.literal_eval(doc.value), ast.literal_eval(last.value)) == (f"Words: {printable}!", printable)
    assert ast.parse(comment(text)).body == []
    assert "\n" not in comment(text) + docstring(text)
    assert ast.parse(f'def f():\n    """A.\n\n{argument("name", Words(text))}\n    """')


def test_words_are_printed_by_nobody_else() -> None:
    words = Words("T")
    for spelling in ("{}", "{!s}", "{:>3}"):
        with pytest.raises(TypeError, match="Words: reach a source by"):
            spelling.format(words)
    with pytest.raises(TypeError, match="Words: reach a source by"):
        str(words)
    with pytest.raises(TypeError):
        ", ".join(item for item in (words, "a"))  # type: ignore[misc]
    with pytest.raises(TypeError, match="Words: reach a source by"):
        environment().from_string("{{ words }}").render(words=words)
    assert environment().from_string("{{ words | docstring }}").render(words=words) == "T"


def test_a_module_that_is_made_otherwise_is_no_module() -> None:
    path = next(path for path in package.runtime() if path.suffix == ".py").with_name("made_otherwise.py")
    with pytest.raises(TypeError, match="made_otherwise"):
        package.refuse_other_sources({path: "x = 1"})
    package.refuse_other_sources({path: Source("x = 1")})


def test_no_other_module_of_the_generator_opens_words_or_writes_quotes() -> None:
    """Where the door is, and that nobody built a second one."""
    opened, quoting = set(), set()
    for path in GENERATOR.rglob("*.py"):
        if "runtime" in path.relative_to(GENERATOR).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "unescaped":
                opened.add(path.name)
            if isinstance(node, ast.JoinedStr) and any('"""' in str(getattr(part, "value", "")) for part in node.values):
                quoting.add(path.name)
    assert opened == quoting == {"texts.py"}
