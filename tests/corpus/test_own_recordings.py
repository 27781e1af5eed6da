"""The project's own exchanges: complete, in the recorded format, decodable, and nobody else's words."""

from __future__ import annotations

import base64
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from botocore.eventstream import EventStreamBuffer

from tests.corpus.traffic import OWN, judge
from tests.support.corpus import FAMILIES, ROOT, SPECS, card
from tests.support.exchanges import conversations, exchanges
from tests.support.in_one import in_one

FOLDER = ROOT / OWN
FILES = sorted(FOLDER.rglob("*.json"))
WHOLE = 12
"""From this length on, a recorded text may not stand in one of ours."""
SERVICE_WORDS = {"raw_base64", "provenance", "headers", "model_id", "operation", "p", "actionReason"}
"""Members whose texts are not a person's: `p` is padding."""
RUN = 24
"""So many characters in a row are the same by copying, not by chance."""


@cache
def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


@in_one("path", FILES)
def test_a_file_has_the_recorded_format(path: Path) -> None:
    data = _read(path)
    assert data["provenance"] == {"kind": "made"}
    assert path.parent.name == re.sub(r"[:]", "-", data["model_id"]).replace("/", "_")
    assert path.name.startswith(f"{data['operation']}-")
    if data["operation"] == "StartAsyncInvoke":
        assert data["response"] is None
        return
    response = data["response"]
    assert ("body" in response) != ("frames" in response)
    assert response["status"] == 200 or re.match(r"\w+Exception:http://", response["headers"]["x-amzn-errortype"])


@in_one("path", [path for path in FILES if "Stream-" in path.name])
def test_the_bytes_of_a_stream_hold_its_frames(path: Path) -> None:
    """Both checksums of every frame hold for another decoder, and the payloads are those written beside it."""
    response = _read(path)["response"]
    if response["status"] != 200:
        return
    buffer = EventStreamBuffer()
    buffer.add_data(base64.b64decode(response["raw_base64"]))
    decoded = [{"headers": frame.headers, "payload": _payload(json.loads(frame.payload))} for frame in buffer]
    assert decoded == response["frames"]


def _payload(data: Any) -> Any:
    return {"chunk": json.loads(base64.b64decode(data["bytes"]))} if "bytes" in data else data


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_an_exchange_of_each_operation(family: str) -> None:
    names = {"invoke": "InvokeModel", "stream": "InvokeModelWithResponseStream", "async_invoke": "StartAsyncInvoke"}
    if card(family).get("api") == "converse":
        names = {"invoke": "Converse", "stream": "ConverseStream"}
    plain = {names[name] for name in card(family)["operations"] if name in names}
    assert shown()[family] >= (plain - {"StartAsyncInvoke"} or plain)


@cache
def shown() -> dict[str | None, set[str]]:
    """Family to the operations of the exchanges of ours that fit it."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for exchange in exchanges("BEDROCK_RECORDINGS") + conversations("BEDROCK_RECORDINGS"):
        if exchange.folder == OWN and exchange.accepted:
            found[judge(exchange).family].add(exchange.operation)
    return found


def test_the_folder_stays_small() -> None:
    assert sum(path.stat().st_size for path in FILES) < 1_500_000


def test_no_text_of_the_recordings_is_here() -> None:
    """But for the words of the protocol: no recorded text of a dozen characters or more, no run of two dozen out of one."""
    shared = ROOT.parent / "shared" / "recordings"
    if not shared.is_dir():
        pytest.skip("no ../shared/recordings beside this checkout")
    ours = _all_parts(FOLDER)
    starts = {part[start : start + WHOLE] for part in ours for start in range(len(part) - WHOLE + 1)}
    runs = {part[start : start + RUN] for part in ours for start in range(len(part) - RUN + 1)}
    theirs = _all_parts(shared)
    whole = {part for part in theirs if part[:WHOLE] in starts and any(part in own for own in ours)}
    pieces = {part[start : start + RUN] for part in theirs for start in range(len(part) - RUN + 1)}
    assert len(theirs) > 1000
    assert not whole
    copied = runs & pieces
    assert not copied


def _all_parts(folder: Path) -> set[str]:
    """What texts below a folder say without the words of the protocol, from a dozen characters on."""
    texts = {text for path in sorted(folder.rglob("*.json")) for text in _texts(_read(path))}
    return {part for text in texts for part in _protocol().split(text) if part and len(part) >= WHOLE}


def _texts(value: Any) -> Iterator[str]:
    """Every text that is not a name, an encoded stream, a sentence of the service's own, or where it came from."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in SERVICE_WORDS and not (key == "message" and isinstance(item, str)):
                yield from _texts(item)


@cache
def _protocol() -> re.Pattern[str]:
    """The words of the protocol: names and listed values of the specs, model names, forms of ids, marks in prompts and JSON."""
    files = [path for path in sorted(SPECS.rglob("*.json")) if "examples" not in path.parts]
    words = {word for path in files for word in _schema_words(_read(path))}
    forms = [
        r"<\|[a-z_]+\|>(?:user|assistant|system)?|\s*Human: ?|\s*Assistant:|</?reasoning>",
        r"#(?:/\w+)+",
        r"nova_code_interpreter(?:_result)?",
        r"[{}\[\]\":,]{2,}",
        r"(?:msg_bdrk_01|toolu_bdrk_01|chatcmpl-tool-|chatcmpl-)",
        r"[\w.:-]*(?:claude|gpt-oss|jamba|nova|titan)-[\w.:-]+",
        r"^(?:iVBORw0KGgo|/9j/|JVBERi0)[A-Za-z0-9+/=]+$",
    ]
    listed = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)) if len(word) >= WHOLE]
    return re.compile("|".join([*forms, *listed]))


def _schema_words(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _schema_words(item)
    elif isinstance(value, dict):
        yield from value.get("properties", {}) if isinstance(value.get("properties"), dict) else ()
        yield from (word for word in [*(value.get("enum") or ()), value.get("const")] if isinstance(word, str))
        for item in value.values():
            yield from _schema_words(item)
