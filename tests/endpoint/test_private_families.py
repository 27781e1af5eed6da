"""A package of private families alone: what LocalBedrock makes up for them, and what the command says of them."""

from __future__ import annotations

import ast
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from bedrock_codegen.commands.pipeline import generate, read_specs
from bedrock_codegen.emit.package import emit
from bedrock_codegen.lower import lower
from bedrock_codegen.write import write

Json = Any
SOURCE = {"x-source": "guide", "x-evidence": "documented"}
GUIDE = {"guide": {"url": "https://example.com/guide"}}
TERN, VANE = "acme.tern-v1", "acme.vane-v1"
TEXT: Json = {"type": "string", "description": "A text."}
MAYBE: Json = {"anyOf": [{"type": "string"}, {"type": "null"}], "description": "A text, if there is one."}
WHOLE_NUMBER: Json = {"type": "integer", "description": "A number of words."}
FREE: Json = {"type": "object", "description": "Free."}


def of(title: str, required: list[str], *, closed: bool = True, **members: Json) -> Json:
    body = {"title": title, "description": "A part.", "type": "object", "required": required, "properties": members}
    return {**body, "additionalProperties": False} if closed else body


def whole(body: Json, **definitions: Json) -> Json:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **SOURCE, **body, "$defs": definitions}


def listed(items: Json, about: str = "Items.") -> Json:
    return {"type": "array", "items": items, "description": about}


def part(kind: str, **members: Json) -> Json:
    return {"sort": kind, **members}


def asks(*labels: str, **more: Json) -> Json:
    skills = [{"label": label, "accepts": {"type": "object", "properties": {"port": {"type": "string"}}}} for label in labels]
    return {"dialogue": [{"who": "human", "parts": [part("words", words="High water?")]}], "skills": skills, **more}


def says(why: str, *parts: Json, met: str | None = None, **more: Json) -> Json:
    bill = {"read": 70, "wrote": 8, "both": 78, "spared": 5}
    return {"reply": {"who": "tern", "parts": list(parts)}, "why": why, "met": met, "bill": bill, **more}


def errand(ref: str, skill: str) -> Json:
    return part("errand", ref=ref, skill=skill, inputs={"port": "Leith"})


def turns(prefix: str, *, closed: bool) -> Json:
    """A turn of parts, as requests have them or as answers do."""
    part, turn = f"{prefix}Part", f"{prefix}Turn"
    members = {"sort": TEXT, "words": TEXT, "ref": TEXT, "skill": TEXT, "inputs": FREE, "finding": TEXT, "mused": TEXT}
    parts = {"who": TEXT, "parts": listed({"$ref": f"#/$defs/{part}"})}
    return {part: of(part, ["sort"], closed=closed, **members), turn: of(turn, ["who", "parts"], closed=closed, **parts)}


SKILL = {"TernSkill": of("TernSkill", ["label"], label=TEXT, accepts=FREE)}
TERN_FILES: Mapping[str, Json] = {
    "family": {
        "$schema": "../../family.schema.json",
        "title": "Tern",
        "description": "It chats, and calls what it is offered.",
        "class_prefix": "Tern",
        "operations": ["invoke"],
        "parameters": {"first": ["dialogue"], "echoes": {"TernInputTurn": "TernTurn", "TernInputPart": "TernPart"}},
        "answer": {
            "text": {"response": "/reply/parts/*/words"},
            "stop_reason": {"response": "/why"},
            "usage": {"input_tokens": {"response": "/bill/read"}, "output_tokens": {"response": "/bill/wrote"}},
            "tool_calls": {"at": "/reply/parts/*[sort=errand]", "id": "/ref", "name": "/skill", "arguments": "/inputs"},
        },
        "fm": {
            "text": {
                "messages": {
                    "at": "/dialogue",
                    "human": {"who": "human", "parts": [part("words", words="$text")]},
                    "assistant": {"who": "tern", "parts": [part("words", words="$text")]},
                },
                "parameters": {"max_token_count": "/cap", "stop_sequences": "/halt_on"},
            },
            "outputs": "joined",
            "stop_reasons": {"done": "end", "cap": "length", "halt": "stop_sequence", "errand": "tool_use"},
            "classes": {"Tern": {}},
        },
        "conversation": {
            "tools": {"at": "/skills", "each": {"label": "$name", "accepts": "$schema"}},
            "call": {"sort": "errand", "ref": "$id", "skill": "$name", "inputs": "$arguments"},
            "result": {"sort": "outcome", "ref": "$id", "finding": "$text"},
            "parts": {"reasoning": [{"sort": "musing", "mused": "$words"}]},
            "asks": [
                {"means": "reasoning_effort", "at": "/muse", "value": "$effort"},
                {"means": "schema_answer", "at": "/mould", "value": "$schema"},
                {"means": "no_tool", "at": "/policy", "value": "never"},
                {"means": "any_tool", "at": "/policy", "value": "must"},
                {"means": "one_tool", "at": "/only", "value": "$name"},
            ],
        },
        "sources": GUIDE,
    },
    "request": whole(
        of(
            "TernRequest",
            ["dialogue"],
            dialogue=listed({"$ref": "#/$defs/TernInputTurn"}),
            skills=listed({"$ref": "#/$defs/TernSkill"}),
            cap={"type": "integer", "minimum": 1, "description": "Most words."},
            halt_on=listed({"type": "string"}),
            policy=TEXT,
            only=TEXT,
            muse=TEXT,
            mould=FREE,
        ),
        **turns("TernInput", closed=True),
        **SKILL,
    ),
    "response": whole(
        of(
            "TernResponse",
            ["reply"],
            closed=False,
            reply={"$ref": "#/$defs/TernTurn"},
            why={"anyOf": [{"enum": ["done", "cap", "halt", "errand"]}, {"type": "string"}], "description": "Why it ended."},
            met=MAYBE,
            gist=MAYBE,
            bill={"$ref": "#/$defs/TernBill"},
        ),
        TernBill=of("TernBill", [], closed=False, read=WHOLE_NUMBER, wrote=WHOLE_NUMBER, both=WHOLE_NUMBER, spared=WHOLE_NUMBER),
        **turns("Tern", closed=False),
    ),
    "models": {TERN: {"in": ["text"]}},
    "examples/calls": {
        "description": "Two calls at once.",
        "model_id": TERN,
        "request": asks("ferry", "tide"),
        "response": says("errand", part("words", words="I look."), errand("w_9", "ferry"), errand("w_10", "tide")),
    },
    "examples/muses": {
        "description": "A text behind thoughts.",
        "model_id": TERN,
        "request": {**asks(), "muse": "low"},
        "response": says("done", part("musing", mused="I think of noon."), part("words", words="At noon"), gist="About noon."),
    },
    "examples/halts": {
        "description": "A text that stops.",
        "model_id": TERN,
        "request": {**asks(), "halt_on": ["w2", " the"]},
        "response": says("halt", part("words", words="At noon"), met=" the"),
    },
}
NUMBERS, WHOLE = listed(listed({"type": "number"})), listed(listed({"type": "integer"}))
VANE_FILES: Mapping[str, Json] = {
    "family": {
        "$schema": "../../family.schema.json",
        "title": "Vane",
        "description": "It embeds.",
        "class_prefix": "Vane",
        "operations": ["invoke"],
        "parameters": {"first": ["passages"]},
        "answer": {},
        "fm": {
            "embedding": {
                "texts": "/passages",
                "batch": 8,
                "vectors": ["/plumes", "/plumes/float"],
                "parameters": {"dimensions": "/width"},
            },
            "classes": {"Vane": {}},
        },
        "sources": GUIDE,
    },
    "request": whole(
        of(
            "VaneRequest",
            ["passages"],
            passages=listed({"type": "string"}),
            width={"type": "integer", "default": 64, "description": "Numbers in a vector."},
            packing=listed({"type": "string"}),
        )
    ),
    "response": whole(
        of(
            "VaneResponse",
            ["plumes"],
            closed=False,
            plumes={"anyOf": [NUMBERS, {"$ref": "#/$defs/VanePlumes"}], "description": "Vectors."},
        ),
        VanePlumes=of("VanePlumes", [], closed=False, float=NUMBERS, int8=WHOLE, bits=listed({"type": "string"})),
    ),
    "models": {VANE: {"in": ["text"], "out": ["embedding"]}},
    "examples/plain": {
        "description": "One text.",
        "model_id": VANE,
        "request": {"passages": ["Name a river."], "width": 3},
        "response": {"plumes": [[0.1, 0.2, -0.1]]},
    },
    "examples/packed": {
        "description": "One text in two forms.",
        "model_id": VANE,
        "request": {"passages": ["Name a river."], "packing": ["int8", "bits"]},
        "response": {"plumes": {"int8": [[3, -2, 1]], "bits": ["AA=="]}},
    },
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A package of the two families, without Converse."""
    top = tmp_path_factory.mktemp("private")
    for name, files in (("tern", TERN_FILES), ("vane", VANE_FILES)):
        first = files["family"]["parameters"]["first"][0]
        wrong = {"examples/invalid/empty": {"description": "Nothing.", "request": {}, "at": f"/{first}"}}
        for file, value in {**files, **wrong}.items():
            path = top / "specs" / "acme" / name / f"{file}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(value))
    write(generate([top / "specs"]), top / "quay_clients")
    sys.path.insert(0, str(top))
    yield import_module("quay_clients")
    sys.path.remove(str(top))


@pytest.fixture(scope="module")
def client(package: Any) -> Iterator[Any]:
    with import_module(f"{package.__name__}.testing").LocalBedrock() as bedrock:
        yield bedrock.client()


def test_only_tools_that_are_offered_are_called(package: Any, client: Any) -> None:
    answer = package.tern.invoke(TERN, **asks("moor"), client=client)
    assert [call.name for call in answer.tool_calls] == ["moor"]
    turns = [*asks()["dialogue"], answer.reply, {"who": "human", "parts": [part("outcome", ref="x", finding="At noon.")]}]
    answer = package.tern.invoke(TERN, turns, skills=asks("moor")["skills"], client=client)
    assert (answer.tool_calls, answer.why) == ([], "done")
    assert "At noon." in answer.text


def test_what_the_card_says_of_choosing_tools_is_obeyed(package: Any, client: Any) -> None:
    def called(**choice: str) -> list[str]:
        answer = package.tern.invoke(TERN, **asks("moor", "tide", **choice), client=client)
        return [call.name for call in answer.tool_calls]

    assert (called(policy="never"), called(only="tide"), called(only="moor")) == ([], ["tide"], ["moor"])
    assert (len(called(policy="must")), len(called(policy="as you like"))) == (1, 1)


def test_only_stop_sequences_that_are_given_are_met(package: Any, client: Any) -> None:
    def ended(text: str, **more: Any) -> tuple[str, str | None]:
        answer = package.tern.invoke(TERN, [{"who": "human", "parts": [part("words", words=text)]}], client=client, **more)
        return answer.why, answer.met

    assert ended("Say HARBOUR") == ("done", None)
    assert ended("Say HARBOUR", cap=2) == ("cap", None)
    assert ended("Say HARBOUR", halt_on=["HARBOUR"]) == ("halt", "HARBOUR")


@pytest.mark.parametrize("is_said", [True, False])
def test_thoughts_come_where_they_are_asked_for_and_are_about_the_request(
    package: Any,
    client: Any,
    monkeypatch: pytest.MonkeyPatch,
    is_said: bool,  # noqa: FBT001 - of pytest
) -> None:
    """By the card, or, where it says nothing, by what only those examples ask whose answers hold some."""

    def kinds(**more: Any) -> list[str]:
        answer = json.loads(package.tern.invoke(TERN, turn("When in Leith?"), client=client, **more).to_wire())
        assert "noon" not in json.dumps(answer), "what the example says"
        return [each.get("mused", each["sort"]) for each in answer["reply"]["parts"]]

    for name in () if is_said else ("thoughts", "by_card"):
        module = import_module(f"{package.__name__}.testing.endpoint.made.{name}")
        form = replace(module.form_of("tern", ""), asks=[], parts={})
        monkeypatch.setattr(module, "form_of", lambda *_, form=form: form)
    assert kinds() == ["words"]
    thought, text = kinds(muse="low")
    assert ("leith" in thought, text) == (True, "words")
    assert is_said or kinds(muse="off") == ["words"]


def test_counts_add_up_whatever_their_sum_is_called(package: Any, client: Any) -> None:
    bill = package.tern.invoke(TERN, turn("one two three"), cap=4, client=client).bill
    assert (bill.read, bill.wrote, bill.both, bill.spared) == (5, 4, 9, 0)


def test_an_answer_keeps_the_schema_that_the_card_knows_of(package: Any, client: Any) -> None:
    mould = {"type": "object", "properties": {"port": {"type": "string"}}, "required": ["port"]}
    answer = package.tern.invoke(TERN, turn("When in Leith?"), mould=mould, client=client)
    assert json.loads(answer.text) == {"port": "Leith"}


def turn(text: str) -> Json:
    return [{"who": "human", "parts": [part("words", words=text)]}]


@pytest.mark.parametrize("width", [None, 16])
@pytest.mark.parametrize("packing", [None, ["float"], ["int8", "bits"], ["float", "int8", "bits"]])
def test_vectors_come_in_every_form_and_length(package: Any, client: Any, packing: list[str] | None, width: int | None) -> None:
    texts = ["red", "blue", "green"]
    answer = package.vane.invoke(VANE, texts, width=width, packing=packing, client=client)
    assert answer.misfits == ()
    plumes = json.loads(answer.to_wire())["plumes"]
    forms = plumes if packing else {"float": plumes}
    assert list(forms) == (packing or ["float"])
    length = width or 64
    for form, vectors in forms.items():
        numbers = [base64.b64decode(each) if form == "bits" else each for each in vectors]
        assert [len(each) for each in numbers] == [length // 8 if form == "bits" else length] * 3
        assert len({str(each) for each in numbers}) == 3


def test_the_common_interface_reads_what_is_made_up(package: Any, client: Any) -> None:
    model = package.fm.from_model_id(VANE, client=client)
    assert [len(each) for each in model.generate(["red", "blue"], dimensions=8)] == [8, 8]


def test_every_module_of_a_package_without_converse_is_whole(package: Any) -> None:
    (folder,) = map(Path, package.__path__)
    modules = {
        ".".join((package.__name__, *path.relative_to(folder).with_suffix("").parts)): path for path in folder.rglob("*.py")
    }
    there = {name.removesuffix(".__init__") for name in modules}
    for name, path in modules.items():
        if not name.endswith("__main__"):
            import_module(name)
        above = name.split(".")[:-1]
        for dots, module in re.findall(r"^ *from (\.+)([\w.]*) import", path.read_text(), re.MULTILINE):  # for type checkers, too
            found = ".".join(filter(None, (*above[: len(above) + 1 - len(dots)], module)))
            assert found in there, f"{name} imports {found}"


@pytest.mark.skipif(os.environ.get("BEDROCK_TESTS") != "long", reason="it takes long: BEDROCK_TESTS=long")
@pytest.mark.parametrize("checker", ["mypy --strict --config-file=", "basedpyright"])
def test_type_checkers_find_nothing_in_a_package_of_one_family_or_two(package: Any, checker: str) -> None:
    (folder,) = map(Path, package.__path__)
    alone = folder.with_name("one_client")
    if not alone.exists():
        shutil.copytree(folder.parent / "specs" / "acme" / "tern", folder.parent / "single" / "acme" / "tern")
        write(generate([folder.with_name("single")]), alone)
    settings = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["tool"]["basedpyright"]
    kept = {key: value for key, value in settings.items() if key.startswith(("report", "type"))}
    (folder.parent / "pyrightconfig.json").write_text(json.dumps({**kept, "include": [folder.name, alone.name]}))
    given = [folder.name, alone.name] if "mypy" in checker else ["--pythonpath", sys.executable]
    command = [sys.executable, "-m", *checker.split(), *given]
    run = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False)  # noqa: S603
    assert run.returncode == 0, run.stdout


def test_functions_of_a_package_of_one_family_have_its_types_and_no_overload(package: Any) -> None:
    (folder,) = map(Path, package.__path__)
    whole = lower(read_specs([folder.with_name("specs")]))
    for families, overloads in ((whole.families[:1], 0), (whole.families[1:], 0), (whole.families, 4)):
        top = emit(replace(whole, families=families))[PurePosixPath("__init__.py")]
        assert (top.count("@overload"), top.count("import TYPE_CHECKING, Any, overload")) == (overloads, overloads // 4)
        (*_, invoke) = (node for node in ast.parse(top).body if isinstance(node, ast.FunctionDef) and node.name == "invoke")
        name, title = families[0].name, families[0].name.title()
        types = ("Any", "Any") if overloads else (f"{name}.{title}Request", f"{name}.{title}Response")
        takes = invoke.args.posonlyargs[1].annotation
        assert takes is not None
        assert invoke.returns is not None
        assert (ast.unparse(takes), ast.unparse(invoke.returns)) == types


def test_a_package_whose_cards_say_nothing_of_fm_has_no_lone_overload(package: Any) -> None:
    (folder,) = map(Path, package.__path__)
    whole = lower(read_specs([folder.with_name("specs")]))
    for families, overloads in ((whole.families, True), (tuple(replace(family, fm=None) for family in whole.families), False)):
        text = emit(replace(whole, families=families))[PurePosixPath("fm/__init__.py")]
        assert ("@overload" in text, "Unpack, overload" in text) == (overloads, overloads)
        assert text.count("@overload") != 1


def test_what_needs_converse_says_so(package: Any) -> None:
    adds = "converse: is no family of quay_clients, and this needs it. `bedrock-codegen generate --specs bedrock-typed"
    with pytest.raises(package.errors.UnknownModelError, match=re.escape(adds)):
        package.prompts.Prompt("summary", user="Sum up {{text}}")
    with pytest.raises(package.errors.UnknownModelError, match=re.escape(adds)):
        package.port(package.tern.request(**asks("moor")), to="converse")


def test_guardrails_need_no_converse(package: Any, client: Any) -> None:
    found = package.guardrails.apply("abc", "1", "High water?", client=client)
    assert found.misfits == ()
    assert found.usage.model_extra["topicPolicyUnits"] == 0
    assert len(package.guardrails.assessments(found)) == 1


def test_a_warning_of_a_private_package_asks_nobody_to_send_its_lines(package: Any) -> None:
    with pytest.warns(package.errors.AnswerWarning, match="`bedrock-codegen drift` says what the spec lacks") as told:
        package.families()["vane"].parse_response(b'{"plumes": 1}')
    assert "send" not in str(told[0].message)


def test_a_package_without_converse_says_so(client: Any) -> None:
    asked = {"messages": [{"role": "user", "content": [{"text": "Hi"}]}]}
    for call in (client.converse, client.converse_stream):
        with pytest.raises(client.exceptions.ValidationException, match="quay_clients has no family for Converse"):
            call(modelId=TERN, **asked)
    assert client.count_tokens(modelId=TERN, input={"converse": asked})["inputTokens"] == 1


PROGRAM = f"""import json
import boto3
client = boto3.client("bedrock-runtime")
body = {{"passages": ["a"], "width": 8}}
print(json.loads(client.invoke_model(modelId="{VANE}", body=json.dumps(body))["body"].read()))
client.converse(modelId="{TERN}", messages=[{{"role": "user", "content": [{{"text": "Hi"}}]}}])
"""


def test_check_names_the_package_that_it_is_of(package: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    (tmp_path / "log.json").write_text(json.dumps({"modelId": TERN, "messages": [{"role": "user", "content": [{"text": "Hi"}]}]}))
    run = import_module(f"{package.__name__}.cli.app").run
    assert run(["check", str(tmp_path), "--typed"]) in {0, 1}
    said = capsys.readouterr()
    assert "+from quay_clients import vane" in said.out
    assert "which quay_clients does not have" in said.out + said.err
    assert run(["check", str(tmp_path), "--bodies"]) == 0
    assert "bedrock_models" not in said.out + said.err + capsys.readouterr().out
