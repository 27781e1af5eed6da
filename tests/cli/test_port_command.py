"""`bedrock-typed port`: a body as another model takes it."""

from __future__ import annotations

import json

from tests.cli.ran import Run


def test_a_body_is_printed_as_another_model_takes_it(run: Run) -> None:
    body = json.dumps({"prompt": "Hi", "temperature": 0.2})
    ran = run("port", "llama", "-", "--to", "us.amazon.nova-lite-v1:0", stdin=body)
    assert ran.status == 0
    assert json.loads(ran.out)["inferenceConfig"] == {"temperature": 0.2}
    told = json.dumps({"inputText": "Hi", "textGenerationConfig": {"topP": 0.5}})
    ran = run("port", "titan_text", "-", "--to", "pegasus", "--json", stdin=told)
    assert ran.status == 1
    assert "/mediaSource" in ran.err


def test_what_is_lost_is_told(run: Run) -> None:
    body = json.dumps({"messages": [{"role": "user", "content": "Hi"}], "seed": 3})
    ran = run("port", "openai.gpt-oss-20b-1:0", "-", "--to", "amazon.nova-lite-v1:0", stdin=body)
    assert ran.status == 0
    assert "standard input#/seed: nova has no seed; left out" in ran.err


def test_what_only_one_family_knows_goes_where_converse_has_a_place_for_it(run: Run) -> None:
    body = json.dumps({"messages": [{"role": "user", "content": "Hi"}], "seed": 3})
    ran = run("port", "openai.gpt-oss-20b-1:0", "-", "--to", "converse", stdin=body)
    assert json.loads(ran.out)["additionalModelRequestFields"] == {"seed": 3}
    assert "standard input#/seed: is put into /additionalModelRequestFields/seed" in ran.err
