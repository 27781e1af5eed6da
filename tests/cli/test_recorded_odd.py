"""What recordings keep and hide in odd cases: numbers, names, pieces of streams, and words for what an exchange shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bedrock_models.recording.bodies import Bodies
from bedrock_models.recording.credentials import Credentials
from bedrock_models.recording.exchanges import digest, exchange, place, write
from bedrock_models.recording.frames import messages
from bedrock_models.recording.masks import Masks
from bedrock_models.recording.schema_places import NOWHERE, of_family
from bedrock_models.recording.text_pieces import Heard, replace
from bedrock_models.testing.endpoint.frames import frame

from tests.support.in_one import in_one

MASKS = Masks(b"k")
MODEL = "amazon.titan-text-express-v1"


def bodies(*, strict: bool = False) -> Bodies:
    return Bodies(MASKS, strict=strict, names=frozenset(("max_tokens",)), constants=frozenset(("4096",)))


@in_one("value", [*range(12), 99, 100, 101, 999, 1000, 123456, 10**9, -1, -7, -10, -4321])
def test_a_number_becomes_another_of_its_sign_and_length_no_farther_from_zero(value: int) -> None:
    made = MASKS.number(value)
    assert abs(made) <= abs(value)
    assert (made < 0) <= (value < 0)
    assert made != value or value == 0
    assert len(str(abs(made))) >= len(str(abs(value))) - 1


@in_one("member", ["code", "status", "statusCode", "originalStatusCode"])
def test_a_status_stays_in_a_refusal_and_other_numbers_do_not(member: str) -> None:
    said = {member: 429, "detail": [{member: 12345, "max_tokens": 4096, "seen": 777, "of": None, "all": True}]}
    made = bodies().error(said)
    assert 429 in made.values()
    assert 12345 not in (inner := next(value for value in made.values() if isinstance(value, list))[0]).values()
    assert 4096 in inner.values()
    assert 777 not in inner.values()
    assert [value for value in inner.values() if value is None or value is True] == [None, True]


def test_names_that_would_become_one_stay_apart() -> None:
    class Same(Masks):
        def plain(self, text: str, salt: str = "") -> str:  # noqa: ARG002 - whatever the text is
            return f"{salt}x"

    made = Bodies(Same(b""), strict=True, names=frozenset()).request({"a": None, "b": None, "c": None}, NOWHERE)
    assert len(made) == 3


@in_one("strict", [False, True])
def test_a_new_member_of_an_answer_is_told_or_replaced_and_one_of_a_request_is_never_kept(strict: bool) -> None:  # noqa: FBT001
    made = bodies(strict=strict)
    answer = made.answer({"results": [], "newField": 1}, of_family("titan_text", "response"))
    asked = made.request({"inputText": "Hi", "newField": 1}, of_family("titan_text", "request"))
    assert ("newField" in answer, "newField" in asked, made.unknown) == (not strict, False, set() if strict else {"newField"})


def test_settings_stay_and_fractions_of_an_answer_and_vectors_do_not() -> None:
    made, place = bodies(), of_family("titan_text", "request")
    config = {"maxTokenCount": 512, "temperature": 0.25}
    assert made.request({"inputText": "Hi", "textGenerationConfig": config}, place)["textGenerationConfig"] == config
    asked = {"inputTextTokenCount": 7, "results": [{"tokenCount": 3, "outputText": "x", "completionReason": "FINISH"}]}
    answer = made.answer(asked, of_family("titan_text", "response"))
    assert (answer["inputTextTokenCount"], answer["results"][0]["completionReason"]) == (7, "FINISH")
    vector = [index + 1 for index in range(16)]
    assert made.answer({"embedding": vector}, of_family("titan_embed_text_v1", "response"))["embedding"] != vector
    assert 0.25 not in made.answer({"embedding": [0.25]}, of_family("titan_embed_text_v1", "response"))["embedding"]


@in_one("pieces", [["secret ", "word"], ["a", "b", "c"], ["one text alone"]])
def test_pieces_of_a_text_are_replaced_as_that_text_and_cut_where_they_were(pieces: list[str]) -> None:
    heard = [Heard(at, "/delta", text) for at, text in enumerate(pieces)]
    made = replace(heard, frozenset(), MASKS.text)
    assert "".join(made) == MASKS.text("".join(pieces))
    assert list(map(len, made)) == list(map(len, pieces))


def test_what_every_key_begins_with_is_no_secret() -> None:
    token = b"bedrock-api-key-" + b"0123456789abcdefghijklmnopqrstuvwxyz"
    kept = Credentials([token])
    assert not kept.stand_in(b"a text about bedrock-api-key- and ABSK", {"say": "bedrock-api-key-"})
    assert kept.stand_in({"say": token.decode()[16:40]})


def kept(status: int = 200, request: Any = None, *, body: bytes = b"{}", broken: str = "", headers: Any = None) -> Any:
    asked = json.dumps(request or {"inputText": "Hi"}).encode()
    return exchange("InvokeModel", MODEL, asked, status, headers or {}, body, broken=broken)


STREAM = {"Content-Type": "application/vnd.amazon.eventstream"}
EVENT = frame({":event-type": "chunk", ":message-type": "event"}, b'{"bytes":"e30="}')


def test_headers_are_kept_however_they_are_spelt_and_others_are_not() -> None:
    made = kept(headers={"Content-Type": "application/json", "X-Amzn-Bedrock-Input-Token-Count": "3", "Set-Cookie": "x"})
    assert made["response"]["headers"] == {"content-type": "application/json", "x-amzn-bedrock-input-token-count": "3"}


@in_one(
    "data, broken, withheld",
    [
        (EVENT, "", None),
        (EVENT + EVENT[:9], "", "after 1 frames the stream ended in the middle of one"),
        (EVENT + EVENT[:9], "gone", "after 1 frames the stream ended in the middle of one; gone"),
        (EVENT[:-1] + b"!", "", "after 0 frames a checksum is wrong"),
        (b"\0" + EVENT[1:9] + b"!" + EVENT[10:], "", "after 0 frames a checksum is wrong"),
    ],
)
def test_the_bytes_of_a_stream_are_kept_where_they_are_whole(data: bytes, broken: str, withheld: str | None) -> None:
    made = kept(body=data, broken=broken, headers=STREAM)
    assert made["response"].get("raw_withheld") == withheld
    assert ("raw_base64" in made["response"]) is (withheld is None)
    assert made["provenance"] == {"kind": "recorded", **({"note": broken} if broken else {})}
    assert len(messages(data)[0]) == len(made["response"]["frames"])


@in_one(
    "made, word",
    [
        (kept(), "text"),
        (kept(400), "refused"),
        (kept(429), "error-429"),
        (kept(body=EVENT[:9], headers=STREAM), "broken"),
        (kept(request={"messages": [{"content": [{"type": "image"}]}]}), "image"),
        (kept(request={"tools": [], "images": []}), "tools"),
        (kept(request={"messages": [{"content": [{"document": {}}]}]}), "document"),
        ({**kept(), "response": None}, "text"),
    ],
)
def test_a_recording_is_named_for_what_it_shows(made: Any, word: str) -> None:
    assert place(made) == Path("amazon", MODEL, f"InvokeModel-{word}-{digest(made)}.json")


def test_an_exchange_that_is_kept_stays_as_it_is_and_belongs_to_its_owner(tmp_path: Path) -> None:
    path = write(kept(), tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("mine")
    assert write(kept(), tmp_path) == path
    assert path.read_text() == "mine"
    assert write(kept(400), tmp_path) != path
    assert [each for each in tmp_path.rglob("*") if each.suffix == ".partial"] == []


def test_nothing_is_known_of_a_body_that_a_family_has_not() -> None:
    assert of_family("titan_embed_text_v1", "event") == NOWHERE
    assert of_family("titan_text", "event") != NOWHERE
