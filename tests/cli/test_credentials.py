"""What a recorder must never write down is found however it is spelt, and what is not there is not found."""

from __future__ import annotations

import base64
import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from bedrock_models.recording import exchanges
from bedrock_models.recording.credentials import Credentials

from tests.support.in_one import in_one

ID = "AKIAQ7MZK2WXTRN4PLDV"
SECRET = "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"
TOKEN = "bedrock-api-key-" + base64.b64encode(bytes(range(7, 250)) * 2).decode()
SECRETS = Credentials(secret.encode() for secret in (ID, SECRET, TOKEN))


def escaped(text: str) -> str:
    return "".join(f"\\u{ord(letter):04x}" for letter in text)


def in_base64(text: str, before: str = "") -> str:
    return base64.b64encode((before + text + " and more").encode()).decode()


def in_base64_behind(before: str) -> Callable[[str], Any]:
    return lambda text: f"{before}{in_base64(text)}".encode()


SPELLINGS: dict[str, Callable[[str], Any]] = {
    "plain": lambda text: text,
    "in a sentence": lambda text: f"my key is {text}, keep it",
    "with slashes escaped": lambda text: json.dumps({"a": text}).replace("/", "\\/").encode(),
    "in escapes of JSON": lambda text: b'{"a": "' + escaped(text).encode() + b'"}',
    "in escapes of JSON that breaks off": lambda text: b'{"a": "' + escaped(text).encode(),
    "half in escapes": lambda text: ('{"a": "' + text[:5] + escaped(text[5:9]) + text[9:] + '"}').encode(),
    "as a name": lambda text: {text: 1},
    "deep": lambda text: {"a": [{"b": [{"c": text}]}]},
    "in base64": in_base64,
    "in base64 at another place": lambda text: in_base64(text, "a"),
    "in base64 at a third place": lambda text: in_base64(text, "ab"),
    **{
        f"in base64 behind {before!r}, which base64 might be": in_base64_behind(before)
        for before in ("/", "s3", "up/", "file", "key/x")
    },
    "in base64 for URLs": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "in a document": lambda text: {"source": {"bytes": in_base64(json.dumps({"inner": text}), "x")}},
    "in base64 in base64": lambda text: in_base64(in_base64(text, "y")),
    "in JSON in JSON": lambda text: {"arguments": json.dumps({"deep": json.dumps({"a": escaped(text)}).replace("\\\\", "\\")})},
    "in hexadecimal digits": lambda text: text.encode().hex(),
    "in hexadecimal digits behind letters": lambda text: "xyz" + text.encode().hex(),
    "in a URL": lambda text: "https://example.com/?q=" + quote(text, safe=""),
    "every letter in a URL": lambda text: "".join(f"%{ord(letter):02X}" for letter in text),
    "in two members": lambda text: {"a": text[: len(text) // 2], "b": text[len(text) // 2 :]},
    "in two members that are apart": lambda text: {"a": text[: len(text) // 2], "x": "between", "b": text[len(text) // 2 :]},
    "in pieces that follow each other": lambda text: {"parts": [text[at : at + 3] for at in range(0, len(text), 3)]},
    "one half alone": lambda text: text[len(text) // 2 :],
    "in bytes that are no text": lambda text: b"\xff\x00" + text.encode() + b"\xfe",
}


@pytest.mark.parametrize("secret", [ID, SECRET, TOKEN], ids=["id", "secret", "token"])
@in_one("spelt", SPELLINGS.values())
def test_a_credential_is_found_however_it_is_spelt(spelt: Callable[[str], Any], secret: str) -> None:
    assert SECRETS.stand_in(spelt(secret))


@pytest.mark.parametrize("spelt", SPELLINGS.values(), ids=SPELLINGS)
def test_what_is_no_credential_is_not_found(spelt: Callable[[str], Any]) -> None:
    other = "AKIAW3NXBV5TQJH8RMSC with a bedrock-api-key-of-somebody-else and words that go on"
    assert not SECRETS.stand_in(spelt(other))
    assert not Credentials([]).stand_in(spelt(other))


def test_a_recording_is_its_owners_alone(tmp_path: Path) -> None:
    kept = exchanges.exchange("InvokeModel", "amazon.titan-text-express-v1", b'{"inputText": "a"}', 200, {}, b"{}")
    path = exchanges.write(kept, tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert exchanges.write(kept, tmp_path) == path
