"""Files in requests: bytes, paths, open files and PIL images wherever base64 or a data URI is due."""

from __future__ import annotations

import base64
import contextlib
import dataclasses
import io
import json
import pickle
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from bedrock_models import (
    chat_completions,
    claude_messages,
    cohere_embed_v3,
    cohere_embed_v4,
    converse,
    errors,
    families,
    nova,
    stable_image,
    titan_embed_image,
)
from bedrock_models._runtime.bodies.files import file_keys
from bedrock_models._runtime.bodies.large_files import Aside
from bedrock_models._runtime.bodies.rule_checks import Draft
from bedrock_models._runtime.calls import converse as converse_carrier
from bedrock_models._runtime.calls.call import build
from bedrock_models._runtime.calls.preparing import prepare
from bedrock_models._runtime.json.rules import Limit
from PIL import Image

ALL = "bytes, a pathlib.Path, an open binary file, a PIL image"


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (2, 3)).save(file, format="PNG")
    return file.getvalue()


def forms(folder: Path) -> Iterator[Any]:
    """The same picture in every form."""
    path = folder / "a.png"
    path.write_bytes(png())
    yield from (png(), bytearray(png()), memoryview(png()), path, io.BytesIO(png()))
    with path.open("rb") as file:
        yield file
    with Image.open(path) as image:
        yield image


TEXT = base64.b64encode(png()).decode()


def test_base64_takes_files_in_every_form(tmp_path: Path) -> None:
    for form in forms(tmp_path):
        assert titan_embed_image.request(input_image=form).input_image == TEXT
    assert titan_embed_image.request(input_image=TEXT).input_image == TEXT


def test_so_it_does_in_nested_dicts_and_in_converse(tmp_path: Path) -> None:
    for form in forms(tmp_path):
        block = {"image": {"format": "png", "source": {"bytes": form}}}
        for family in (nova, converse):
            made: Any = family
            assert TEXT.encode() in made.request(messages=[{"role": "user", "content": [block]}]).to_wire()
    source = {"type": "base64", "media_type": "image/png", "data": Image.open(io.BytesIO(png()))}
    blocks: Any = [{"type": "image", "source": source}]
    assert TEXT.encode() in claude_messages.request([{"role": "user", "content": blocks}], 9).to_wire()


def test_data_uris_are_made_of_files(tmp_path: Path) -> None:
    uri = f"data:image/png;base64,{TEXT}"
    for form in forms(tmp_path):
        made = cohere_embed_v3.request("image", images=[form])
        assert made.images == [uri]
    assert cohere_embed_v4.request("image", images=[png(), uri]).images == [uri, uri]
    parts: Any = [{"type": "image_url", "image_url": {"url": png()}}]
    assert uri.encode() in chat_completions.request([{"role": "user", "content": parts}]).to_wire()


def test_a_url_stays_as_it_is() -> None:
    parts: Any = [{"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}]
    assert b'"https://example.com/a.png"' in chat_completions.request([{"role": "user", "content": parts}]).to_wire()


def test_images_without_a_png_mode_are_sent_as_rgb() -> None:
    made = stable_image.request("a river", image=Image.new("CMYK", (2, 3))).image
    assert made
    assert Image.open(io.BytesIO(base64.b64decode(made))).mode == "RGB"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (5, f"must be {ALL} or base64 text; got 5"),
        ([1], f"must be {ALL} or base64 text; got an array"),
        (Path("no/such.png"), "must be a file that can be read: no/such.png (No such file or directory)"),
        (io.StringIO("text"), "must be a file opened with mode 'rb'; this one gives text"),
    ],
)
def test_what_is_no_file_is_refused_with_all_that_would_be(given: Any, said: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        titan_embed_image.request(input_image=given)
    assert f"/inputImage: {said}" in str(caught.value)


def test_a_file_that_was_read_to_its_end_says_so() -> None:
    file = io.BytesIO(png())
    file.read()
    with pytest.raises(errors.RequestError, match=r"nothing left to read.*seek\(0\)"):
        titan_embed_image.request(input_image=file)


def test_a_data_uri_needs_a_kind_of_picture() -> None:
    with pytest.raises(errors.RequestError, match=r"kind of this file.*data:image/png;base64"):
        cohere_embed_v3.request("image", images=[b"no picture"])


def test_on_the_wire_only_text_is_base64() -> None:
    with pytest.raises(errors.RequestError, match="must be a valid string"):
        families()["titan_embed_image"].parse_request(b'{"inputImage": 5}')


def test_constructors_take_the_same(tmp_path: Path) -> None:
    for form in forms(tmp_path):
        made = titan_embed_image.TitanEmbedImageRequest(input_image=form)
        assert made.input_image == TEXT


@pytest.mark.parametrize("size", [0, 1, 7_000, 8_000, 300_000])
def test_large_files_stand_in_the_json_as_small_ones_do(size: int) -> None:
    """Large ones are set in after the rest is written, in their order, between texts that look alike."""
    files = [bytes([number]) * (size + number) for number in (1, 2, 3)]
    blocks: list[Any] = [{"image": {"format": "png", "source": {"bytes": data}}} for data in files]
    request = converse.request([{"role": "user", "content": [{"text": "file-0;"}, *blocks, {"text": "file-1;"}]}], max_tokens=5)
    sent = json.loads(request.to_wire())
    encoded = [base64.b64encode(data).decode() for data in files]
    assert [block["image"]["source"]["bytes"] for block in sent["messages"][0]["content"][1:-1]] == encoded
    assert [sent["messages"][0]["content"][at] for at in (0, -1)] == [{"text": "file-0;"}, {"text": "file-1;"}]
    assert sent["inferenceConfig"] == {"maxTokens": 5}
    assert converse.ConverseRequest.from_wire(request.to_wire()).to_wire() == request.to_wire()
    assert pickle.loads(pickle.dumps(request)).to_wire() == request.to_wire()  # noqa: S301 - our own
    assert request.model_dump_json().encode() == request.to_wire()
    assert json.loads(request.model_dump_json(context=[], exclude_unset=True)) == sent, (
        "a context of somebody else's is let alone"
    )


def test_a_large_text_that_was_no_file_is_written_as_it_is() -> None:
    text = "YSBi" * 50 + 'a"\\\n' * 5_000  # the first letters tell a path or an address, the others nobody looks at
    block: Any = {"image": {"format": "png", "source": {"bytes": text}}}
    request = converse.request([{"role": "user", "content": [block]}])
    assert json.loads(request.to_wire())["messages"][0]["content"][0]["image"]["source"]["bytes"] == text


def sent_by(call: Callable[..., object], *arguments: Any, **keywords: Any) -> bytes:
    """The body that a call hands to the client."""
    bodies: list[bytes] = []
    with contextlib.suppress(NotImplementedError), patch.object(converse_carrier, "_carried", Recorder(bodies)):
        call(*arguments, **keywords, client=Recorder(bodies))
    return bodies[0]


class Recorder:
    """A client that keeps the body it is given, by InvokeModel or by what stands around Converse, and sends nothing."""

    def __init__(self, bodies: list[bytes]) -> None:
        self.bodies = bodies

    def __call__(self, _client: Any, _method: str, _beside: Any, body: bytes) -> Any:
        return self.invoke_model(body=body)

    def invoke_model(self, *, body: bytes, **_: Any) -> Any:
        self.bodies.append(body)
        raise NotImplementedError


NOVA, HAIKU = "us.amazon.nova-pro-v1:0", "us.anthropic.claude-haiku-4-5-20251001-v1:0"
SIZES = (1, 7_499, 7_500, 10_000, 10_001, 49_152, 49_153, 300_000)


@pytest.mark.parametrize("size", SIZES)
def test_a_call_sends_what_its_request_writes(size: int, tmp_path: Path) -> None:
    """A call encodes large files straight into its JSON; whoever makes the request by itself sees the text."""
    data = bytes(number % 251 for number in range(size))
    (tmp_path / "picture.png").write_bytes(data)
    for form in (data, bytearray(data), tmp_path / "picture.png", io.BytesIO(data)):
        turns: Any = [{"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": form}}}, {"text": "file-0;"}]}]
        family: Any
        for family, model_id in ((converse, HAIKU), (nova, NOVA)):
            request = family.request(turns, max_tokens=5)
            assert request.messages[0].content[0].image.source.bytes == base64.b64encode(data).decode()
            assert sent_by(family.invoke, model_id, turns, max_tokens=5) == request.to_wire()
        extras = {"top_k": 5}
        expected = converse.request(turns, max_tokens=5, extras=extras, performance_config={"latency": "standard"})
        options: Any = {"performance_config_latency": "standard"}
        by_family = sent_by(claude_messages.converse, HAIKU, turns, max_tokens=5, top_k=5, options=options)
        assert json.loads(by_family) == json.loads(expected.to_wire())
        more = sent_by(converse.invoke, HAIKU, turns, extra_body={"new": [None]})
        assert json.loads(more) == json.loads(converse.request(turns).to_wire()) | {"new": [None]}


def test_a_call_measures_a_file_that_a_limit_is_about() -> None:
    for size, refused in ((3_932_160, False), (3_932_161, True)):
        source = {"type": "base64", "media_type": "image/png", "data": bytes(size)}
        turns: Any = [{"role": "user", "content": [{"type": "image", "source": source}]}]
        if refused:
            with pytest.raises(errors.RequestError, match=r"/messages/0/content/0/source/data: .*at most 5242880"):
                claude_messages.invoke(HAIKU, turns, 5)
        else:
            assert len(sent_by(claude_messages.invoke, HAIKU, turns, 5)) > 5_242_880
    source = {"bytes": b"\x89PNG" + bytes(3_932_157)}
    shown: Any = [{"role": "user", "content": [{"image": {"format": "png", "source": source}}]}]
    with pytest.warns(errors.UnconfirmedLimitWarning, match=r"/messages/0/content/0/image/source/bytes: .*at most 5242880"):
        assert len(sent_by(converse.invoke, HAIKU, shown)) > 5_242_880


def test_a_file_with_nothing_in_it_is_refused_in_whatever_form(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.png"
    nothing.touch()
    for empty in (b"", bytearray(), nothing):
        pictures: list[tuple[Any, str, Any]] = [
            (claude_messages, HAIKU, {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": empty}}),
            (nova, NOVA, {"image": {"format": "png", "source": {"bytes": empty}}}),
            (converse, HAIKU, {"image": {"format": "png", "source": {"bytes": empty}}}),
        ]
        for family, model_id, picture in pictures:
            with pytest.raises(errors.RequestError, match="must be a file with something in it; this one is empty"):
                family.invoke(model_id, [{"role": "user", "content": [picture]}], max_tokens=5)


def test_files_are_kept_out_of_a_request_only_where_no_limit_bounds_their_text() -> None:
    family = families()["nova_canvas"]
    assert {"image", "images", "maskImage"} <= file_keys(family.request)
    assert family.files_apart
    for at, apart in (("/textToImageParams/conditionImage", False), ("/imageVariationParams/images/*", False), ("/seed", True)):
        limit = Limit(at=at, schema={"pattern": "=$"})
        assert dataclasses.replace(family, checks=(*family.checks, limit)).files_apart is apart
        limit = Limit(at=at, schema={"maxLength": 5, "pattern": "^iVBOR"})
        assert dataclasses.replace(family, checks=(*family.checks, limit)).files_apart


@pytest.mark.parametrize(
    ("start", "warned"), [(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01", 0), (b"\xff\xd8\xff\xe0", 1)]
)
def test_a_large_file_is_kept_out_of_the_body_though_limits_look_at_its_beginning(start: bytes, warned: int) -> None:
    picture = {"format": "png", "source": {"bytes": start + bytes(range(256)) * 100}}
    family, members = families()["converse"], {"messages": [{"role": "user", "content": [{"image": picture}, {"text": "Hi"}]}]}
    draft = Draft(family.request, members, Aside())
    assert (family.files_apart, len(draft.aside or ())) == (True, 1)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        sent = prepare(family, "anthropic.claude-haiku-4-5-20251001-v1:0", draft.body, draft=draft)
    assert (sent.body, len(told)) == (build(family.request, members).to_wire(), warned)
