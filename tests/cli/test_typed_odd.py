"""`check --typed` and `--bodies` at their edges: where names are read, what nested members are called, which family is told."""

from __future__ import annotations

from pathlib import Path

from bedrock_models.cli.code_base.bodies import body_findings, family_of
from bedrock_models.cli.code_base.calls import calls_in
from bedrock_models.cli.code_base.rewrite import typed

from tests.support.in_one import in_one

TITAN, NOVA, CLAUDE_2 = "amazon.titan-text-express-v1", "amazon.nova-lite-v1:0", "anthropic.claude-v2"
SENT = "client.invoke_model(modelId=MODEL, body=json.dumps(BODY))"
READ = 'json.loads(response["body"].read())'
PLAIN = '{"inputText": "a"}'


def diff(folder: Path, program: str) -> tuple[str, list[str]]:
    """What is to come instead, and why calls stay."""
    path = folder / "app.py"
    path.write_text(program, encoding="utf-8")
    made = typed(str(path), program, calls_in(str(path))[0])
    return "".join(line[1:] for line in made.diff if line[0] == "+"), [why for _, why in made.left]


def of_titan(rest: str, model: str = TITAN) -> str:
    return f'import boto3\nimport json\nMODEL = "{model}"\nBODY = {PLAIN}\n{rest}\n'


TYPED = (
    f"def ask():\n    response = {SENT}\nresponse = 5\nprint(response)",
    f"def ask():\n    response = {SENT}\nprint(response)",
    f"response = {SENT}\nif not response:\n    quit()\nprint({READ})",
    f"response = {SENT}\nwhile response:\n    print({READ})",
    f'x = "é"; response = {SENT}; print("é", {READ})',
    f"response = {SENT}\nprint({READ})\nresponse = 5\nprint(response)",
)


@in_one("rest", TYPED)
def test_a_call_is_typed_whatever_else_has_a_name_like_its_answer(rest: str, tmp_path: Path) -> None:
    after, left = diff(tmp_path, of_titan(rest))
    assert left == []
    assert 'titan_text.invoke(MODEL, input_text="a", client=client)' in after
    assert ("json.loads(response.to_wire())" in after) == (READ in rest)


LEFT = (
    (f'for line in {SENT}["body"]:\n    print(line)', TITAN, "something else is done with its body"),
    (f"response = {SENT}\nprint({READ})\nprint({READ})", TITAN, "its body is read once more"),
    (SENT.replace("model(", "model_with_response_stream("), "amazon.titan-embed-text-v2:0", "has no `stream` here"),
    (f"response = {SENT}\nprint(response or 5)", TITAN, "something else is done with its answer"),
)


@in_one("rest, model, why", LEFT)
def test_a_call_stays_with_the_reason(rest: str, model: str, why: str, tmp_path: Path) -> None:
    after, left = diff(tmp_path, of_titan(rest, model))
    assert after == ""
    assert [why in each for each in left] == [True], left


def test_the_import_stands_behind_those_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(of_titan(SENT))
    diffed = typed(str(path), path.read_text(), calls_in(str(path))[0]).diff
    assert [line.strip() for line in diffed if "import " in line] == [
        *("import boto3", "import json", "+from bedrock_models import titan_text")
    ]


def test_nested_members_have_their_names_of_python_in_lists_and_objects(tmp_path: Path) -> None:
    """A type checker knows no others, though the package takes both."""
    own = '{"type": "object", "inputSchema": {}}'
    tools = f'[{{"toolSpec": {{"name": "rain", "inputSchema": {{"json": {own}}}}}}}]'
    turns = '[{"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "b"}]}}]}]'
    body = f'{{"messages": {turns}, "inferenceConfig": {{"maxTokens": 5}}, "toolConfig": {{"tools": {tools}}}}}'
    after, left = diff(tmp_path, f'import json\nMODEL = "{NOVA}"\nBODY = {body}\n{SENT}')
    assert left == []
    for name, python in (
        ("toolResult", "tool_result"),
        ("toolUseId", "tool_use_id"),
        ("toolSpec", "tool_spec"),
        ("json", "json_"),
    ):
        turns, tools = (text.replace(f'"{name}"', f'"{python}"') for text in (turns, tools))
    tools = tools.replace('"rain", "inputSchema"', '"rain", "input_schema"')
    for argument in (f"messages={turns}", "max_tokens=5", f"tools={tools}"):
        assert argument in after, argument


PROMPT = '{"prompt": "\\n\\nHuman: a\\n\\nAssistant:", "'
TURNS = '{"messages": [], "max_tokens": 5, "anthropic_version": "bedrock-2023-05-31", "top_q": 1}'


@in_one(
    "body, family, places",
    [
        (PROMPT + 'max_tokens_to_sample": 5}', "claude_completions", []),
        (PROMPT + 'max_tokens_to_sampl": 5}', "claude_completions", ["/max_tokens_to_sample", "/max_tokens_to_sampl"]),
        (TURNS, "claude_messages", ["/top_q"]),
    ],
)
def test_a_body_is_judged_by_the_family_of_its_model_that_it_is_nearest_to(
    body: str, family: str, places: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "app.py"
    path.write_text(f"import json\nclient.invoke_model(modelId='{CLAUDE_2}', body=json.dumps({body}))")
    (call,) = calls_in(str(path))[0]
    found = list(body_findings(call))
    assert {each.family for each in found} <= {family}
    assert {each.finding.pointer for each in found} & {*places} == {*places}, found
    if not places:
        assert (found, family_of(call)) == ([], family)
