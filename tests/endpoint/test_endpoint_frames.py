"""Event-stream frames: byte for byte what the service sends, and readable for botocore however the bytes arrive."""

from __future__ import annotations

import base64
import json
import zlib
from itertools import pairwise
from typing import Any

import pytest
from bedrock_models.testing import AwsError
from bedrock_models.testing.endpoint import frames
from botocore.eventstream import ChecksumMismatch, EventStreamBuffer
from hypothesis import given
from hypothesis import strategies as st

CHUNK = {":event-type": "chunk", ":content-type": "application/json", ":message-type": "event"}


def decoded(data: bytes, cuts: list[int]) -> list[Any]:
    """What botocore reads when the bytes arrive cut at these places."""
    buffer = EventStreamBuffer()
    messages: list[Any] = []
    for start, end in pairwise([0, *sorted(cuts), len(data)]):
        buffer.add_data(data[start:end])
        messages += list(buffer)
    return messages


def test_a_frame_is_byte_for_byte_what_was_recorded() -> None:
    # The first frame of a Titan stream that opentelemetry-python-contrib recorded: 508 bytes with 26 letters of padding.
    recorded = base64.b64decode(
        "AAAB/AAAAEvCtCmICzpldmVudC10eXBlBwAFY2h1bmsNOmNvbnRlbnQtdHlwZQcAEGFwcGxpY2F0aW9uL2pzb24NOm1lc3NhZ2UtdHlwZQcABWV2ZW50eyJieXRl"
        "cyI6ImV5SnZkWFJ3ZFhSVVpYaDBJam9pSUdOdmJXMWxiblJjYmtobGJHeHZJU0JKSUdGdElHRnVJRUZKSUcxdlpHVnNJR1JsZG1Wc2IzQmxaQ0lzSW1sdVpHVjRJ"
        "am93TENKMGIzUmhiRTkxZEhCMWRGUmxlSFJVYjJ0bGJrTnZkVzUwSWpveE1Dd2lZMjl0Y0d4bGRHbHZibEpsWVhOdmJpSTZJa3hGVGtkVVNDSXNJbWx1Y0hWMFZH"
        "VjRkRlJ2YTJWdVEyOTFiblFpT2pVc0ltRnRZWHB2YmkxaVpXUnliMk5yTFdsdWRtOWpZWFJwYjI1TlpYUnlhV056SWpwN0ltbHVjSFYwVkc5clpXNURiM1Z1ZENJ"
        "Nk5Td2liM1YwY0hWMFZHOXJaVzVEYjNWdWRDSTZNVEFzSW1sdWRtOWpZWFJwYjI1TVlYUmxibU41SWpvMk1EWXNJbVpwY25OMFFubDBaVXhoZEdWdVkza2lPall3"
        "TlgxOSIsInAiOiJhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eiJ9ImKI2Q=="
    )
    payload = recorded[12 + 0x4B : -4]
    assert frames.frame(CHUNK, payload) == recorded
    assert list(json.loads(payload)) == ["bytes", "p"]


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=5), st.data())
def test_botocore_reads_every_frame_at_any_split(bodies: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(map(frames.chunk, bodies))
    cuts = data.draw(st.lists(st.integers(0, len(stream)), max_size=8))
    messages = decoded(stream, cuts)
    assert [base64.b64decode(json.loads(message.payload)["bytes"]) for message in messages] == bodies
    assert all(message.headers == CHUNK for message in messages)


@given(st.binary(max_size=40))
def test_padding_is_two_letters_or_more_and_the_same_for_the_same_body(body: bytes) -> None:
    padding = json.loads(decoded(frames.chunk(body), [])[0].payload)["p"]
    assert padding == frames.PADDING[: len(padding)]
    assert 2 <= len(padding) <= len(frames.PADDING)
    assert frames.chunk(body) == frames.chunk(body)


def test_an_exception_has_a_small_first_letter_and_its_members() -> None:
    error = AwsError("ModelStreamErrorException", "gone", originalStatusCode=500)
    message = decoded(frames.exception(error), [])[0]
    assert message.headers[":message-type"] == "exception"
    assert message.headers[":exception-type"] == "modelStreamErrorException"
    assert json.loads(message.payload) == {"message": "gone", "originalStatusCode": 500}


def test_a_corrupted_frame_fails_by_its_checksum_alone() -> None:
    good = frames.chunk(b"{}")
    bad = frames.corrupted(good)
    assert bad[:-4] == good[:-4]
    assert int.from_bytes(bad[-4:]) != zlib.crc32(bad[:-4])
    with pytest.raises(ChecksumMismatch):
        decoded(bad, [])
