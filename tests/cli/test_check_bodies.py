"""`check --bodies`, `--fix` and `--typed`: what a code base sends, what the specs say of it, and how it would be typed."""

from __future__ import annotations

import ast
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from bedrock_models import families
from bedrock_models._runtime.json.paths import wire_names
from bedrock_models.cli.code_base.bodies import body_findings
from bedrock_models.cli.code_base.calls import calls_in
from bedrock_models.cli.code_base.rewrite import typed as typed_diff
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run
from tests.corpus.traffic import listed
from tests.support.corpus import FAMILIES, examples
from tests.support.exchanges import folders

CLAUDE = "anthropic.claude-haiku-4-5-20251001-v1:0"
TITAN = "amazon.titan-text-express-v1"
PROGRAM = f"""import json
import boto3

client = boto3.client("bedrock-runtime", region_name="us-east-1")
MODEL = "us.{CLAUDE}"


def ask(question, **more):
    response = client.invoke_model(
        modelId=MODEL,
        body=json.dumps(
            {{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 50, "messages": [{{"role": "user", "content": "Hi"}}]}}
        ),
    )
    return json.loads(response["body"].read())


print(ask("Hi")["content"][0]["type"])
"""


def found(tmp_path: Path, source: str) -> list[str]:
    path = tmp_path / "app.py"
    path.write_text(source)
    return [f"{each.finding.pointer}: {each.finding.message}" for call in calls_in(str(path))[0] for each in body_findings(call)]


def invoke(body: str, model: str = CLAUDE, before: str = "") -> str:
    return f"import json\n{before}\nclient.invoke_model(modelId={model!r}, body=json.dumps({body}))\n"


GOOD = '"anthropic_version": "bedrock-2023-05-31", "messages": [{"role": "user", "content": "Hi"}]'


def of_self(body: str, given: str, changed: str) -> str:
    """A class that keeps what it sends, and changes it in another method than the one that gave it."""
    sends = f"c.invoke_model(modelId='{CLAUDE}', body=json.dumps({body}))"
    return f"class C:\n    {given}\n    def ask(self, turn):\n        {changed}\n        {sends}"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (invoke(f'{{{GOOD}, "max_token": 5}}'), "/max_token: is no field here; did you mean max_tokens?"),
        (invoke(f'{{{GOOD}, "max_tokens": n, "temprature": t}}'), "/temprature: is no field here; did you mean temperature?"),
        (invoke(f'{{{GOOD}, "max_tokens": 5, "temperature": 7}}'), "/temperature: must be"),
        (invoke("BODY", before=f'BODY = {{{GOOD}, "max_tokens": 5, "top_q": 1}}'), "/top_q: is no field here"),
        ('c.converse(modelId="amazon.nova-lite-v1:0", messages=m, inferenceConfig={"maxToken": 5})', "/inferenceConfig/maxToken"),
        ('c.invoke_model(modelId="meta.llama3-8b-instruct-v1:0", body=json.dumps({"promt": p}).encode())', "/promt"),
        (
            'c.invoke_model(modelId="meta.llama3-8b-instruct-v1:0", body=json.dumps(json.dumps({"prompt": p})))',
            ": is JSON within JSON",
        ),
        ('M = "meta.llama3-1-8b-instruct-v1:0"\nc.invoke_model(modelId=f"us.{M}", body=json.dumps({"promt": p}))', "/promt"),
        (invoke(f'{{{GOOD}, "max_tokens": f"{{n}}"}}'), "/max_tokens: must be a valid integer"),
        (invoke("body", before=f"body = {{{GOOD}, 'max_tokens': 5}}\nbody['top_q'] = 1"), "/top_q: is no field here"),
        (
            invoke("body", before=f"body = {{{GOOD}, 'max_tokens': 5, 'top_q': 1}}\nprint(body)\nsent.append(body)"),
            "/top_q: is no",
        ),
        ('c.start_async_invoke(modelId="amazon.nova-reel-v1:1", modelInput={"taskTyp": "TEXT_VIDEO"})', "/taskTyp: is no field"),
    ],
)
def test_what_is_surely_wrong_is_found(tmp_path: Path, source: str, said: str) -> None:
    told = found(tmp_path, source)
    assert any(each.startswith(said) for each in told), told


@pytest.mark.parametrize(
    "source",
    [
        invoke(f'{{{GOOD}, "max_tokens": n}}'),
        invoke(f"{{{GOOD}, **more}}"),
        invoke("body", before=f"body = {{{GOOD}}}\nbody['max_tokens'] = 5"),
        invoke("body", before=f"body = {{{GOOD}}}\nbody.update(more)"),
        invoke("body", before=f"body = {{{GOOD}}} if x else 1\nbody = 5"),
        invoke(f'{{{GOOD}, "max_tokens": 5, "temperature": float(t), "top_k": K[0]}}'),
        invoke('{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": turns + [{"role": "user"}]}'),
        invoke('{"anything": 1}', model="arn:aws:sagemaker:us-east-1:111122223333:endpoint/x"),
        "client.invoke_model(modelId=m, body=json.dumps({'promt': 1}))",
        "body = {'promt': 1}\nf = lambda body: c.invoke_model(modelId='meta.llama3-8b-instruct-v1:0', body=json.dumps(body))",
        "body = {'promt': 1}\ndef f(*body):\n    c.invoke_model(modelId='meta.llama3-8b-instruct-v1:0', body=json.dumps(body))",
        "client.invoke_model(modelId='meta.llama3-8b-instruct-v1:0', body=json.dumps(make()))",
        "c.converse(modelId='amazon.nova-lite-v1:0', **request)",
        "c.converse(modelId='amazon.nova-lite-v1:0', messages=[{'role': 'user', 'content': [{'text': text}]}])",
        "def f(",
        invoke("body", before=f"body = {{{GOOD}, 'max_tokens': 5}}\nfor n in range(3):\n    body = other(body)"),
        invoke("body", before=f"body = {{'promt': 1}}\nif x:\n    body = {{{GOOD}, 'max_tokens': 5}}"),
        invoke("body", before=f"body = {{{GOOD}, 'top_q': 5}}\ndel body['top_q']\nbody.update(more)"),
        invoke("[body for body in bodies]", before="body = {'promt': 1}"),
        f"def send(body={{'promt': 1}}):\n    c.invoke_model(modelId='{CLAUDE}', body=json.dumps(body))\nsend(other)",
        invoke(f'{{{GOOD}, "max_tokens": int(f"{{n}}"), "system": f"{{s}}", "temperature": T}}', before="T = float(t)"),
        invoke(f'{{{GOOD}, "max_tokens": 5, "tools": [{{"name": f"{{n}}", "type": f"{{t}}", "input_schema": {{}}}}]}}'),
        invoke("body", before="body = {'anthropic_version': 'bedrock-2023-05-31', 'messages': []}\ncomplete(body)"),
        invoke('{"max_tokens": 9, "messages": turns}', before="turns = []\nawait_turns(history, into=turns)"),
        of_self("self.body", "def __init__(self):\n        self.body = {'max_tokens': 5}", "self.body['messages'] = turns"),
        of_self("{'max_tokens': 5, 'messages': self.turns}", "turns = []", "self.turns.append(turn)"),
        of_self("{'max_tokens': 5, 'messages': self.turns}", "turns = []", "load(self.turns)"),
    ],
)
def test_what_nobody_can_know_is_not_held_against_a_body(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == []


def literals() -> list[tuple[str, str, Any]]:
    return [
        (name, said["model_id"], said["request"])
        for name in FAMILIES
        if name != "converse"
        for said in examples(name).values()
        if "request" in said and "model_id" in said
    ]


def test_examples_written_as_programs_have_no_findings(tmp_path: Path) -> None:
    source = "\n".join(
        f"client.invoke_model(modelId={model!r}, body=json.dumps({request!r}))" for _, model, request in literals()
    )
    assert found(tmp_path, source) == []
    assert len(calls_in(str(tmp_path / "app.py"))[0]) == len(literals()) > 100


STYLES = {
    "a name": "body = json.dumps({body})\nclient.invoke_model(body=body, modelId={model!r})",
    "set anew": (
        "body = {{'promt': 1}}\nbody = {body}\nbody = json.dumps(body).encode('utf-8')\n"
        "client.invoke_model(body=body, modelId={model!r})"
    ),
    "member by member": "body = {{}}\n{members}\nclient.invoke_model(body=json.dumps(body), modelId={model!r})",
    "update": "body = dict()\nbody.update({body})\nclient.invoke_model(body=json.dumps(body), modelId={model!r})",
    "dict": "body = dict(**{{}}, **{body})\nclient.invoke_model(body=json.dumps(dict(body)), modelId={model!r})",
    "a function": "def made(inside):\n    return json.dumps(inside)\nclient.invoke_model(body=made({body}), modelId={model!r})",
    "a function that sends": (
        "def send(client, model, body, accept='*/*'):\n    kept = json.dumps(body)\n"
        "    return client.invoke_model(body=kept, modelId=model, accept=accept)\n"
        "send(client, {model!r}, body={body})"
    ),
    "a method": (
        "class App:\n    def __init__(self):\n        self.model = {model!r}\n    def ask(self, body):\n"
        "        return self.client.invoke_model(body=json.dumps(body), modelId=self.model)\n    def run(self):\n"
        "        return self.ask({body})"
    ),
    "keywords": "call = dict(modelId={model!r}, body=json.dumps({body}))\nclient.invoke_model(**call)",
    "in a branch": (
        "if client:\n    body = {body}\n    client.invoke_model(body=json.dumps(body), modelId={model!r})\n"
        "else:\n    body = {{'promt': 1}}"
    ),
    "as text": "client.invoke_model(body={text!r}, modelId={model!r})",
}
"""How programs give a body to a call."""


def in_style(style: str, model: str, body: Any) -> str:
    members = "\n".join(f"body[{key!r}] = {value!r}" for key, value in body.items())
    return STYLES[style].format(body=repr(body), model=model, members=members, text=json.dumps(body))


@pytest.mark.parametrize("style", STYLES)
def test_a_body_is_found_however_a_program_gives_it(tmp_path: Path, style: str) -> None:
    path = tmp_path / "app.py"
    for name, model, request in literals()[::9]:
        path.write_text(in_style(style, model, request))
        (call,) = calls_in(str(path))[0]
        assert (call.model_id, call.body.value, call.body.is_whole) == (model, request, True), name
        assert list(body_findings(call)) == []
    bad = {"anthropic_version": "bedrock-2023-05-31", "messages": [{"role": "user", "content": "Hi"}], "max_token": 5}
    assert "/max_token: is no field here; did you mean max_tokens?" in found(tmp_path, in_style(style, CLAUDE, bad))


@pytest.mark.parametrize(("folder", "path"), folders("BEDROCK_SAMPLES"), ids=lambda each: str(each)[-30:])
def test_published_bodies_have_no_findings_but_the_listed(folder: str, path: Path) -> None:
    del folder
    wrong = {
        file.relative_to(path).as_posix()
        for file in sorted(path.glob("*/*/*.json"))
        for call in calls_in(str(file))[0]
        if list(body_findings(call))
    }
    known = json.dumps(listed())
    assert {name for name in wrong if Path(name).stem not in known and name not in known} == set()


@pytest.mark.parametrize(
    "functions",
    [
        "def f(a):\n    return json.dumps(f(a))",
        "def f(a):\n    return json.dumps([f(a), f(a)])",
        "def f(a):\n    return json.dumps(g(a))\ndef g(a):\n    return {'a': f(a)}",
    ],
)
def test_a_function_that_calls_itself_ends_no_other_call(tmp_path: Path, functions: str) -> None:
    path = tmp_path / "app.py"
    path.write_text(invoke('{"promt": f(1)}', "meta.llama3-8b-instruct-v1:0", functions) + invoke(f'{{{GOOD}, "max_token": 5}}'))
    recursive, other = calls_in(str(path))[0]
    assert (recursive.body.value, recursive.body.texts) == ({"promt": "text"}, {"/promt"})
    assert other.body.is_whole


def notebook(*cells: str, outputs: tuple[str, ...] = ()) -> str:
    made = [
        {"cell_type": "code", "outputs": [{"text": list(outputs)}], "source": cell.splitlines(keepends=True)} for cell in cells
    ]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": ["# body = {"]}, *made], "metadata": {"a": 1}}, indent=1)


def test_cells_of_notebooks_are_read_and_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "app.ipynb"
    cells = [
        f"%pip install boto3\nimport json\nMODEL = '{TITAN}'",
        "def send(body):\n    !ls\n    return client.invoke_model(modelId=MODEL, body=json.dumps(body))",
        "broken = (",
        "body = {'inputText': 'Hi'}\nsend(body)",
        f"body = {{'inputTxt': 'Hi', 'a': \"{TITAN}\"}}\n\nsend(body)",
    ]
    path.write_text(notebook(*cells, outputs=(f"{TITAN} was here\n",)))
    before = path.read_text()
    ran = run("check", path, "--bodies")
    assert f"app.ipynb:cell 2:3: {TITAN} has ended" in ran.out
    assert f"app.ipynb:cell 6:1: {TITAN} has ended" in ran.out
    assert f"app.ipynb:cell 3:3:12 (called in line 3): {TITAN} (titan_text) /inputTxt: is no field here" in ran.out
    assert "2 model ids to replace" in ran.err, "what a cell once printed is nobody's code"
    assert run("check", path, "--fix").status == 0
    assert path.read_text() == before.replace(f"'{TITAN}'", "'amazon.nova-micro-v1:0'").replace(
        f'\\"{TITAN}\\"', '\\"amazon.nova-micro-v1:0\\"'
    )


def test_the_command_tells_bodies_beside_ids(run: Run, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(invoke(f'{{{GOOD}, "max_token": 5}}'))
    assert run("check", tmp_path).status == 0
    ran = run("check", tmp_path, "--bodies")
    assert ran.status == 1
    assert f"app.py:3:1: {CLAUDE} (claude_messages) /max_token: is no field here" in ran.out
    assert "1 body, 1 that will be refused" in ran.err
    assert {each["at"] for each in run("check", tmp_path, "--bodies", "--json").json} >= {"/max_token"}


def test_every_member_of_converse_may_stand_in_a_file(run: Run, tmp_path: Path) -> None:
    """A member that botocore was taught late keeps no body from being read."""
    body = {"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "inferenceConfig": {"temperature": 9}}
    for member in wire_names(families()["converse"].request).keys() - body.keys():
        (tmp_path / f"{member}.json").write_text(json.dumps({"modelId": CLAUDE, **body, member: "default"}))
    wrong = [each["path"] for each in run("check", tmp_path, "--bodies", "--json").json if each["at"].endswith("temperature")]
    assert len(wrong) == len(list(tmp_path.iterdir()))


def test_fix_replaces_dying_ids_and_tells_what_becomes_of_their_bodies(run: Run, tmp_path: Path) -> None:
    body = '{"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": 9}}'
    (tmp_path / "app.py").write_text(invoke(body, model=TITAN))
    (tmp_path / "url.txt").write_text(f"https://example/model/{TITAN}/invoke and us.{CLAUDE}")
    ran = run("check", tmp_path, "--fix")
    assert ran.status == 0
    assert "amazon.nova-micro-v1:0" in (tmp_path / "app.py").read_text()
    assert (tmp_path / "url.txt").read_text() == f"https://example/model/amazon.nova-micro-v1:0/invoke and us.{CLAUDE}"
    assert 'amazon.nova-micro-v1:0 takes nova: {"messages":[{"role":"user","content":[{"text":"Hi"}]}]' in ran.out
    assert run("check", tmp_path).status == 0


def test_fix_finds_an_id_behind_any_character_and_passes_ids_that_nobody_knows(run: Run, tmp_path: Path) -> None:
    body = '{"prompt": "Hi"}'
    source = f'# a\u2028b\nNAME = "café", "{TITAN}"\n{invoke(body, model="acme.unheard-of-v1")}'
    (tmp_path / "app.py").write_text(source, encoding="utf-8")
    ran = run("check", tmp_path, "--fix")
    assert (ran.status, ran.err.count("1 replaced")) == (0, 1)
    assert (tmp_path / "app.py").read_text(encoding="utf-8") == source.replace(TITAN, "amazon.nova-micro-v1:0")


def test_typed_changes_what_is_read_of_its_own_calls_alone(run: Run, tmp_path: Path) -> None:
    call = f'client.invoke_model(modelId="{CLAUDE}", body=json.dumps({{{GOOD}, "max_tokens": 5}}))'
    read = 'json.loads(response["body"].read())'
    typed = "\n".join(f"def ask{number}():\n    response = {call}\n    return {read}\n" for number in (1, 2))
    boto = f"def other(response, **more):\n    return {read}\n\n\nresponse = client.invoke_model(**more)\nprint({read})\n"
    source = f"import json\n\n# naïve\u2028\n{typed}\n{boto}"
    (tmp_path / "app.py").write_text(source, encoding="utf-8")
    ran = run("check", tmp_path / "app.py", "--typed")
    assert ran.out.count("+    response = claude_messages.invoke(") == 2
    assert ran.out.count("+    return json.loads(response.to_wire())") == ran.out.count(f"-    return {read}") == 2
    assert f"-print({read})" not in ran.out


def test_typed_is_a_diff_that_applies_and_does_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(PROGRAM)
    ran = run("check", path, "--typed", "--all")
    assert "is active" in ran.err
    assert ran.out.startswith(("--- ", "diff ")), "what is said of ids would keep the diff from being applied"
    assert "+from bedrock_models import claude_messages" in ran.out
    assert "+    response = claude_messages.invoke(MODEL, max_tokens=50, messages=" in ran.out
    assert "+    return json.loads(response.to_wire())" in ran.out
    assert path.read_text() == PROGRAM, "nothing is written"
    after = applied(PROGRAM, ran.out)
    ast.parse(after)
    path.write_text(after)
    with LocalBedrock() as bedrock:
        environment = {
            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": bedrock.url,
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "PYTHONPATH": str(Path(sys.modules["bedrock_models"].__file__ or "").parents[1]),
        }
        done = subprocess.run([sys.executable, str(path)], env=environment, capture_output=True, text=True, check=False)  # noqa: S603
        assert done.stdout.strip() == "text", done.stderr
        assert bedrock.requests[0].body["max_tokens"] == 50


def test_a_program_is_taken_apart_once_however_many_calls_it_has(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    head, _, asking = PROGRAM.partition("def ask")
    done: list[tuple[int, int]] = []
    for count in (2, 20):
        path.write_text(head + "\n".join(f"def ask{number}{asking}" for number in range(count)))
        calls = calls_in(str(path))[0]
        with patch("ast.walk", wraps=ast.walk) as walks, patch("io.StringIO", wraps=io.StringIO) as splits:
            diff = typed_diff(str(path), path.read_text(), calls).diff
        assert sum("= claude_messages.invoke(" in line for line in diff) == count
        done.append((sum(isinstance(call.args[0], ast.Module) for call in walks.call_args_list), splits.call_count))
    assert done[0] == done[1]


@pytest.mark.parametrize(
    "rest",
    ["return response", "print(response['ResponseMetadata'])", "data = response['body'].read()", "use(response)"],
)
def test_a_call_whose_answer_is_used_otherwise_stays(run: Run, tmp_path: Path, rest: str) -> None:
    path = tmp_path / "app.py"
    path.write_text(
        PROGRAM.replace('return json.loads(response["body"].read())', f"{rest}\n    return json.loads(response['body'].read())")
    )
    assert "claude_messages" not in run("check", path, "--typed").out


def applied(text: str, diff: str) -> str:
    """A text with a unified diff of one file applied to it."""
    lines, made, at = text.splitlines(), list[str](), 0
    for line in diff.splitlines():
        if line.startswith("@@"):
            start = int(line.split()[1].split(",")[0][1:]) - 1
            made += lines[at:start]
            at = start
        elif line.startswith("+") and not line.startswith("+++"):
            made.append(line[1:])
        elif line.startswith("-") and not line.startswith("---"):
            at += 1
        elif line.startswith(" "):
            made.append(lines[at])
            at += 1
    return "\n".join([*made, *lines[at:]]) + "\n"


def test_two_members_that_exclude_each_other_are_told_whatever_else_is_unknown(tmp_path: Path) -> None:
    turns = '"messages": [{"role": "user", "content": f"{pick()}"}]'
    body = f'{{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "temperature": 0.5, "top_p": 0.9, {turns}}}'
    assert found(tmp_path, invoke(body, model="anthropic.claude-haiku-4-5-20251001-v1:0"))[0].endswith("not both")


def test_a_body_of_the_other_family_of_a_dying_model_is_ported_from_that(run: Run, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        invoke('{"prompt": "\\n\\nHuman: Hi\\n\\nAssistant:", "max_tokens_to_sample": 9}', model="anthropic.claude-v2")
    )
    assert '"messages":[{"role":"user","content":"Hi"}]' in run("check", tmp_path, "--fix").out.replace("\n", "")
