"""Specs that try to read files, reach the network, import modules, collide, recurse or fill memory: each is refused by its place.

Nothing is written, nothing outside the specs is read, nothing is connected to.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.pipeline import read_specs
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.load import load

TOYS = Path(__file__).parents[1] / "golden" / "specs"
MANY = 20_000
DEEP = 100


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("a spec reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """One toy family, to be spoilt."""
    root = Path(shutil.copytree(TOYS, tmp_path / "specs"))
    shutil.rmtree(root / "acme" / "acme_chat")
    (root / "models.json").write_text('{"without_family": {}, "preferred": {}}\n')
    return root


def refused(root: Path) -> list[tuple[str, str]]:
    """File and pointer of every finding; fails where there is none, or where anything is written."""
    before = sorted(root.parent.rglob("*"))
    with pytest.raises(SpecError) as caught:
        read_specs([root])
    assert main(["generate", "--specs", str(root), "--out", str(root.parent / "out")]) == 1
    assert sorted(root.parent.rglob("*")) == before
    assert all(finding.wrong and finding.right for finding in caught.value.findings)
    return [(finding.file.rpartition("/")[2], finding.pointer) for finding in caught.value.findings]


def spoil(root: Path, name: str, change: Callable[[Any], Any]) -> None:
    path = root / "acme" / "acme_text" / name
    data = json.loads(path.read_text())
    path.write_text(json.dumps(change(data) or data))


def put(pointer: str, value: Any) -> Callable[[Any], None]:
    """A change that sets one member."""

    def change(data: Any) -> None:
        *way, last = pointer.split("/")[1:]
        for step in way:
            data = data[int(step) if isinstance(data, list) else step]
        data[last] = value

    return change


REFS = (
    "file:///etc/passwd",
    "/etc/passwd",
    "../../../bedrock.json",
    "secret.json",
    "secret.json#/properties/password",
    "http://127.0.0.1:9/a.json",
    "https://example.com/a.json",
    "//127.0.0.1/a",
    "ftp://127.0.0.1/a",
    "data:application/json,{}",
    "%2e%2e/secret.json",
    "#",
    "#/properties/inputText",
    "#/$defs/../inputText",
    "#/$defs/Nowhere",
    "body.schema.json",
)


@pytest.mark.parametrize("ref", REFS)
def test_a_reference_leads_nowhere_but_to_a_definition(specs: Path, ref: str) -> None:
    (specs / "acme" / "acme_text" / "secret.json").write_text(
        '{"properties": {"password": {"const": "s3cret", "type": "string"}}}'
    )
    spoil(specs, "request.json", put("/properties/inputText", {"$ref": ref, "description": "The prompt."}))
    found = refused(specs)
    assert any(file == "request.json" and pointer.startswith("/properties/inputText") for file, pointer in found)


KEYWORDS = {
    "customTypePath": "subprocess.Popen",
    "customBasePath": "os.system",
    "x-python-type": "os.system",
    "x-python-import": {"module": "subprocess", "name": "Popen"},
    "x-enum-varnames": ["a\nimport os"],
    "x-is-base-class": True,
    "x-is-classvar": True,
    "x-propertyNames": {"a": "b"},
    "x-datamodel-code-generator-field-name": "import os",
    "$dynamicRef": "#x",
    "$id": "http://127.0.0.1/",
    "format": "uri",
    "default_factory": "os.getcwd",
    "validators": ["os.system"],
}


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_a_vendors_keyword_is_an_error(specs: Path, keyword: str) -> None:
    for pointer in ("/properties/inputText", "/$defs/AcmeTextConfig", "/$defs/AcmeTextConfig/properties/stop"):
        spoil(specs, "request.json", put(f"{pointer}/{keyword}", KEYWORDS[keyword]))
    assert {
        ("request.json", f"{pointer}/{keyword.replace('/', '~1')}")
        for pointer in ("/properties/inputText", "/$defs/AcmeTextConfig", "/$defs/AcmeTextConfig/properties/stop")
    } <= set(refused(specs))


NAMES = (
    "__class__",
    "import os",
    "class",
    "a.b",
    "é",
    "ﬁ",
    "model_dump()",
    "",
    "a\nb",
    "_private",
    "1a",
    "$ref",
    "🎉",
    "x" * 200,
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_no_name(specs: Path, name: str) -> None:
    spoil(specs, "request.json", put("/$defs/AcmeTextConfig/properties/topP/x-name", name))
    assert ("request.json", "/$defs/AcmeTextConfig/properties/topP/x-name") in refused(specs)


@pytest.mark.parametrize("name", ["é", "ﬁ", "a\nb", "", "🎉", "x" * 200, "a b"])
def test_a_wire_name_that_no_identifier_keeps(specs: Path, name: str) -> None:
    spoil(specs, "request.json", lambda data: data["properties"].update({name: {"type": "string", "description": "A trap."}}))
    assert any(file == "request.json" and pointer.startswith("/properties") for file, pointer in refused(specs))


@pytest.mark.parametrize(
    "name", ["BaseModel", "Field", "Any", "import os", "acmeThing", "AcmeText.Thing", "AcmeText" + "X" * 60, "AcmeTextRequest"]
)
def test_a_definition_that_would_hide_something(specs: Path, name: str) -> None:
    schema = {"title": name, "description": "A trap.", "type": "object", "additionalProperties": False, "properties": {}}
    spoil(specs, "request.json", lambda data: data["$defs"].update({name: schema}))
    assert any(file == "request.json" and pointer.startswith("/$defs") for file, pointer in refused(specs))


COLLISIONS: dict[str, tuple[str, Callable[[Any], Any], str]] = {
    "two fields of one name": (
        "request.json",
        put("/$defs/AcmeTextConfig/properties/max_tokens", {"type": "integer", "description": "The same."}),
        "/$defs/AcmeTextConfig/properties/max",
    ),
    "a field that hides a method": (
        "request.json",
        put("/$defs/AcmeTextConfig/properties/stop/x-name", "model_dump"),
        "/$defs/AcmeTextConfig/properties/stop/x-name",
    ),
    "two parameters of one name": (
        "request.json",
        put("/properties/temperature", {"type": "number", "description": "The same."}),
        "",
    ),
    "a prefix that ends a class": ("family.json", put("/class_prefix", "Acme(os.system)"), "/class_prefix"),
    "an operation": ("family.json", put("/operations", ["invoke", "__import__('os')"]), "/operations"),
    "a constant": ("family.json", put("/parameters/constants", {"/config": "x')\nimport os"}), "/parameters/constants"),
    "a field of a rule": ("family.json", put("/rules/0/fields", ["/topP", "/nowhere"]), "/rules/0/fields/1"),
    "a path of an answer": ("family.json", put("/answer/text/response", "/results/*/__class__"), "/answer/text/response"),
    "a limit that is a trap": (
        "family.json",
        put("/limits/0/schema", {"customTypePath": "os.system"}),
        "/limits/0/schema/customTypePath",
    ),
    "an id": ("models.json", lambda data: data.update({"a'] + pwned() + ['": {"lifecycle": {"status": "active"}}}), "/"),
    "an id of two lines": ("models.json", lambda data: data.update({"acme.a\nimport os": {}}), "/"),
}


@pytest.mark.parametrize(("file", "change", "pointer"), COLLISIONS.values(), ids=COLLISIONS)
def test_a_collision_or_a_trap_in_the_card(specs: Path, file: str, change: Callable[[Any], Any], pointer: str) -> None:
    spoil(specs, file, change)
    found = refused(specs)
    assert any(name == file and place.startswith(pointer) for name, place in found) or (not pointer and found), found


@pytest.mark.parametrize("name", ["testing", "errors", "_runtime", "import", "os;x", "Acme Text", "fm", "a" * 80, "x\nimport os"])
def test_a_folder_that_would_be_a_module_of_ours(specs: Path, name: str) -> None:
    (specs / "acme" / "acme_text").rename(specs / "acme" / name)
    assert refused(specs)


@pytest.mark.parametrize("provider", ["x\nimport os", "a b", "Ä"])
def test_a_providers_folder_stands_in_a_comment(specs: Path, provider: str) -> None:
    (specs / "acme").rename(specs / provider)
    assert refused(specs)


PATTERNS = ("^(?!x)", "(?<=a)b", r"(a)\1", r"(?P<n>a)(?P=n)", "(", "[", "a{99999999}", "(((a{1000}){1000}){1000})", "\\")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_that_may_take_for_ever(specs: Path, pattern: str) -> None:
    spoil(specs, "request.json", put("/properties/inputText/pattern", pattern))
    assert ("request.json", "/properties/inputText/pattern") in refused(specs)


def test_a_pattern_that_backtracks_elsewhere_is_matched_in_linear_time(specs: Path) -> None:
    """`^(a+)+$` against a text that just does not fit: doubling for every letter in Python's own engine."""
    spoil(specs, "request.json", put("/properties/inputText/pattern", "^(a+)+$"))
    spoil(specs, "examples/greeting.json", put("/request/inputText", "a" * 5000 + "b"))
    assert ("greeting.json", "/request/inputText") in refused(specs)


def nested(kind: str) -> Any:
    schema: Any = {"type": "string", "description": "The bottom."}
    for _ in range(DEEP):
        if kind == "array":
            schema = {"type": "array", "items": schema}
        elif kind == "object":
            schema = {"type": "object", "additionalProperties": schema}
        else:
            schema = {"anyOf": [schema, {"type": "null"}]}
    return schema


def definition(name: str, **schema: Any) -> dict[str, Any]:
    return {name: {"title": name, "description": "A trap.", **schema}}


GREEDY: dict[str, Callable[[Any], Any]] = {
    "nested arrays": put("/properties/trap", nested("array")),
    "nested maps": put("/properties/trap", nested("object")),
    "nested unions": put("/properties/trap", nested("union")),
    "a circle of references": lambda data: data["$defs"].update(
        definition("AcmeTextA", **{"$ref": "#/$defs/AcmeTextB"}) | definition("AcmeTextB", **{"$ref": "#/$defs/AcmeTextA"})
    ),
    "a union of itself": lambda data: data["$defs"].update(
        definition("AcmeTextA", anyOf=[{"$ref": "#/$defs/AcmeTextA"}, {"type": "string"}])
    ),
    "an endless request": lambda data: data["$defs"].update(
        definition(
            "AcmeTextA",
            type="object",
            additionalProperties=False,
            required=["a"],
            properties={"a": {"$ref": "#/$defs/AcmeTextA", "description": "Itself."}},
        )
    ),
    "a chain of a thousand": lambda data: data["$defs"].update(
        {
            f"AcmeTextD{number}": {
                "title": f"AcmeTextD{number}",
                "description": "A link.",
                "type": "object",
                "additionalProperties": False,
                "properties": {"next": {"$ref": f"#/$defs/AcmeTextD{number + 1}", "description": "The next."}},
            }
            for number in range(1000)
        }
    ),
    "many properties": lambda data: data["properties"].update(
        {f"p{number}": {"type": "string", "description": "One of many."} for number in range(MANY // 4)}
    ),
    "a long enumeration": put("/properties/trap", {"enum": [f"v{number}" for number in range(MANY)], "description": "Many."}),
    "a wide union": put("/properties/trap", {"anyOf": [{"type": "string"}] * MANY, "description": "Many."}),
    "a long description": put("/properties/inputText/description", "x" * 100_000),
    "a long pattern": put("/properties/inputText/pattern", "a?" * 5000),
    "unions of unions": lambda data: data["$defs"].update(
        {
            f"AcmeTextU{number}": {
                "title": f"AcmeTextU{number}",
                "description": "A fork.",
                "anyOf": [
                    {"$ref": f"#/$defs/AcmeTextU{number + 1}"},
                    {"type": "array", "items": {"$ref": f"#/$defs/AcmeTextU{number + 1}"}},
                ],
            }
            for number in range(40)
        }
    ),
    "a huge count": put("/properties/inputText/maxLength", 10**30),
}


@pytest.mark.parametrize("change", GREEDY.values(), ids=GREEDY)
def test_what_would_recurse_or_fill_memory(specs: Path, change: Callable[[Any], Any]) -> None:
    spoil(specs, "request.json", change)
    assert any(file == "request.json" for file, _ in refused(specs))


RAW = {
    "not JSON": b"{",
    "code": b"__import__('os').system('x')",
    "a key twice": b'{"a": 1, "a": 2}',
    "NaN": b'{"a": NaN}',
    "half a surrogate pair": b'{"a": "\\ud800"}',
    "not UTF-8": b'{"a": "\xff"}',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "a number of 5000 digits": b'{"a": ' + b"9" * 5000 + b"}",
    "a hundred thousand brackets": b"[" * 100_000,
    "deep": b"[" * 70 + b"]" * 70,
    "too large": b'{"a": "' + b"x" * 2_100_000 + b'"}',
    "empty": b"",
    "another type": b"[]",
    "a text": b'"family"',
    "null": b"null",
}


@pytest.mark.parametrize(
    "file", ["family.json", "request.json", "models.json", "examples/greeting.json", "examples/invalid/too_hot.json"]
)
@pytest.mark.parametrize("data", RAW.values(), ids=RAW)
def test_a_file_that_is_no_spec(specs: Path, file: str, data: bytes) -> None:
    (specs / "acme" / "acme_text" / file).write_bytes(data)
    _, found = load([specs])
    assert any(finding.file.endswith(file) for finding in found) or refused(specs)


@pytest.mark.parametrize("file", ["models.json", "bedrock.json", "family.schema.json", "body.schema.json"])
@pytest.mark.parametrize("data", [b"{", b"[]", b"null", b'{"request": []}', b'{"$ref": "http://127.0.0.1:9/"}'])
def test_a_shared_file_that_is_no_spec(specs: Path, file: str, data: bytes) -> None:
    (specs / file).write_bytes(data)
    try:
        read_specs([specs])
    except SpecError as error:
        assert error.findings  # noqa: PT017 - a meta-schema of one's own may allow more, never fail in another way


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without devices")
def test_a_file_without_an_end_is_not_read(specs: Path) -> None:
    path = specs / "acme" / "acme_text" / "request.json"
    path.unlink()
    path.symlink_to("/dev/zero")
    code = "import sys; from bedrock_codegen.commands.cli import main; raise SystemExit(main(['lint', '--specs', sys.argv[1]]))"
    limit = 2 * 1024**3
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, str(specs)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 1
    assert "request.json" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_content_of_a_linked_file_is_not_told(specs: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret = 'password'")
    path = specs / "acme" / "acme_text" / "request.json"
    path.unlink()
    path.symlink_to(secret)
    with pytest.raises(SpecError) as caught:
        read_specs([specs])
    assert "s3cret" not in str(caught.value)
