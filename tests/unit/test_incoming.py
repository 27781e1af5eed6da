"""What has come of a stream, and how it ends, without a connection: events, misfits, metrics and breaks in every order."""

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from bedrock_models import errors, families
from bedrock_models._runtime.models.usage import METRICS, Reply
from bedrock_models._runtime.streams.client_events import client_items, client_items_async
from bedrock_models._runtime.streams.deadline import Deadline, Late, _Bounded, is_late, overdue, reason
from bedrock_models._runtime.streams.eventstream import Corrupt, Frame
from bedrock_models._runtime.streams.state import Incoming
from botocore.eventstream import ParserError
from botocore.exceptions import ClientError, EventStreamError

from tests.support.in_one import in_one

TEXT = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "x"}}
STOP = {"type": "message_stop"}
COUNTS = {METRICS: {"outputTokenCount": 3}}
BENT = {**TEXT, "index": "0", "delta": {"type": "text_delta", "text": 5}}


def incoming(name: str = "claude_messages") -> Incoming:
    reply = Reply(families()[name], "some.model", {"ResponseMetadata": {"RequestId": "r"}})
    return Incoming(reply, lambda frame, _, events: errors.StreamError(f"{frame.headers} {len(events)}"))


def came(*events: Any, pending: bytes = b"", name: str = "claude_messages") -> Incoming:
    """A stream of which these events have come, and the beginning of a message."""
    made = incoming(name)
    items = [event if isinstance(event, bytes | Frame | Corrupt) else json.dumps(event).encode() for event in events]
    list(made.take([*items, *made.decode(pending)]))
    return made


def ended(made: Incoming, how: str) -> tuple[bool, str]:
    """Whether the answer is whole, and the error if it is not."""
    try:
        if how in {"broken", "late"}:
            made.interrupted(OSError("gone") if how == "broken" else Late("over"))
        else:
            getattr(made, how)()
    except errors.StreamError as error:
        told = error
    else:
        return made.whole, ""
    assert told is made.failure
    assert (told.request_id, len(told.events)) == ("r", len(made.events()))
    assert (how == "late") == isinstance(told, TimeoutError)
    return made.whole, type(told).__name__


BROKEN, CUT = "StreamInterrupted", "StreamTruncated"
ENDS: list[tuple[list[Any], bytes, dict[str, tuple[bool, str]]]] = [
    ([TEXT, STOP], b"", {"end": (True, ""), "settle": (True, ""), "broken": (False, BROKEN), "late": (False, BROKEN)}),
    ([TEXT, {**STOP, **COUNTS}], b"", {"end": (True, ""), "settle": (True, ""), "broken": (True, ""), "late": (True, "")}),
    ([STOP, COUNTS], b"", {"end": (True, ""), "settle": (True, ""), "broken": (True, "")}),
    ([{**STOP, **COUNTS}], b"\0", {"end": (False, BROKEN), "settle": (False, ""), "broken": (False, BROKEN)}),
    ([TEXT, COUNTS], b"", {"end": (False, CUT), "settle": (False, ""), "broken": (False, BROKEN)}),
    ([STOP, COUNTS, *[TEXT] * 8], b"", {"end": (True, ""), "settle": (False, ""), "broken": (False, BROKEN)}),
    ([STOP, COUNTS, *[TEXT] * 6], b"", {"end": (True, ""), "settle": (True, ""), "broken": (True, "")}),
    ([], b"", {"end": (False, CUT), "settle": (False, ""), "broken": (False, BROKEN)}),
    ([STOP, COUNTS, b"no JSON"], b"", {"end": (False, "StreamCorrupt"), "settle": (False, "")}),
    ([STOP, COUNTS, Corrupt("bent")], b"", {"end": (False, "StreamCorrupt"), "settle": (False, "")}),
]


@in_one("events, pending, ends", ENDS)
def test_an_answer_is_whole_by_what_came_and_by_how_it_ends(
    events: list[Any], pending: bytes, ends: dict[str, tuple[bool, str]]
) -> None:
    assert {how: ended(came(*events, pending=pending), how) for how in ends} == ends


def test_a_stream_that_is_being_closed_is_no_broken_one() -> None:
    made = came(TEXT)
    made.closing = True
    assert ended(made, "broken") == (False, CUT)


@pytest.mark.filterwarnings("ignore::bedrock_models.errors.AnswerWarning")
def test_every_misfit_is_counted_and_what_is_no_event_is_set_aside() -> None:
    made = came(BENT, [1], TEXT, 5, STOP, COUNTS)
    (one, *_), told = made.events(), [len(event.misfits) for event in made.events()]
    assert (made.misfits, told, len(one.misfits)) == (4, [2, 0, 0], 2)
    assert made.frames == [Frame({}, b"[1]"), Frame({}, b"5")]
    assert [event.type for event in made.events()] == ["content_block_delta"] * 2 + ["message_stop"]
    assert ended(made, "end") == (True, "")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # it was told when it came
        assert len(made.events()) == 3


def test_what_came_and_was_not_asked_for_counts_where_a_stream_is_cut() -> None:
    made = incoming()
    made.take(json.dumps(event).encode() for event in (TEXT, STOP))
    made.cut()
    assert (len(made.raw), made.ended) == (2, True)


def test_an_answer_that_does_not_fit_says_of_which_call_it_is() -> None:
    made = came({"type": "message_start", "message": {"id": 5}}, STOP)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(errors.AnswerError) as found:
            made.answer()
    assert found.value.request_id == "r"


@in_one("event", [BENT, [1], {**BENT, **COUNTS}])
def test_where_warnings_are_errors_an_event_that_does_not_fit_ends_the_stream(event: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made = came(TEXT, event, TEXT)
    error: Any = made.failure
    assert isinstance(error, errors.EventError)
    assert (error.body, len(error.events), error.partial.bedrock.request_id) == (json.dumps(event).encode(), 1, "r")
    assert len(made.raw) == 1
    with pytest.raises(errors.EventError):
        made.end()


def test_nothing_is_read_behind_what_ended_a_stream() -> None:
    refusal = Frame({":message-type": "error", ":error-code": "x"}, b"")
    for last in (refusal, Frame({":event-type": "throttlingException"}, b""), Corrupt("bent"), b"{"):
        made = came(TEXT, last, TEXT)
        assert (len(made.raw), list(made.take([json.dumps(TEXT).encode()])), len(made.events())) == (1, [], 1)
    unknown = Frame({":message-type": "event", ":event-type": "new"}, b"")
    assert came(unknown, TEXT, unknown).frames == [unknown, unknown]


def test_all_texts_of_an_event_are_text() -> None:
    event = {"choices": [{"index": 0, "delta": {"content": "a"}}, {"index": 1, "delta": {"content": "b"}}]}
    made = incoming("chat_completions")
    assert [*made.texts(families()["chat_completions"].parse_event(json.dumps(event)))] == ["a", "b"]


class Wrapping(Exception):
    """An error that holds others as clients' do."""


@in_one("how", ["itself", "args", "cause", "context", "deep", "cycle"])
def test_that_the_time_is_over_is_found_however_it_is_wrapped(how: str) -> None:
    late = Late("over")
    error: Any = Wrapping("words", late) if how == "args" else Wrapping("words")
    if how == "cause":
        error.__cause__ = late
    elif how == "context":
        error.__context__ = late
    elif how == "deep":
        error.__context__ = Wrapping(Wrapping(late))
    elif how == "cycle":
        error.__context__, error.__cause__ = error, Wrapping(error, late)
    found = late if how == "itself" else error
    assert (is_late(found), reason(found)) == (True, "over")
    assert (is_late(Wrapping("x")), reason(Wrapping("x")), reason(Wrapping())) == (False, "x", "Wrapping")


def test_an_overdue_call_is_known_for_it_and_shows_no_second_traceback() -> None:
    error = overdue(2.5, " after 1 attempt")
    assert (is_late(error), error.__suppress_context__) == (True, True)
    assert str(error).startswith("network: the call was not over in its 2.5 s (total_timeout) after 1 attempt. ")


class Socket:
    """A socket with a timeout of its own."""

    def __init__(self, own: float | None, *, fails: bool = False) -> None:
        self.own, self.fails, self.waits = own, fails, list[float | None]()

    def gettimeout(self) -> float | None:
        return self.own

    def settimeout(self, seconds: float) -> None:
        self.waits.append(seconds)

    def recv_into(self, _: Any) -> int:
        if self.fails:
            raise TimeoutError
        return 7


@in_one("own, seconds", [(None, 50.0), (5.0, 50.0), (50.0, 5.0)])
def test_a_read_waits_as_long_as_both_its_socket_and_the_call_may(own: float | None, seconds: float) -> None:
    socket = Socket(own)
    assert _Bounded(socket, Deadline(seconds)).recv_into(b"") == 7
    (waited,) = socket.waits
    assert waited == pytest.approx(min(seconds, own or seconds), rel=0.2)
    with pytest.raises(TimeoutError):
        _Bounded(Socket(own, fails=True), Deadline(seconds)).recv_into(b"")  # the socket's own time was shorter
    over = Socket(own)
    with pytest.raises(Late):
        _Bounded(over, Deadline(-1)).recv_into(b"")
    assert over.waits == []


def client_error(**more: Any) -> EventStreamError:
    response: Any = {"Error": {"Code": "Slow", "Message": "wait"}, **more}
    return EventStreamError(response, "op")


GIVEN: list[tuple[list[Any], bool, list[Any]]] = [
    ([{"chunk": {"bytes": b"a"}}, {"chunk": {"bytes": bytearray(b"")}}], False, [b"a", b""]),
    ([{"new": {"at": b"\0"}}], False, [Frame({":message-type": "event", ":event-type": "new"}, b'{"at": "b\'\\\\x00\'"}')]),
    ([{}, {"chunk": None}], False, [("", b"null"), ("chunk", b"null")]),
    ([{"a": {"b": b"xy", "c": bytearray(b"xy")}}], True, [b'{"a": {"b": "eHk=", "c": "eHk="}}']),
    ([{"a": 1}, ParserError("bent")], True, [b'{"a": 1}', Corrupt("bent")]),
    ([ParserError("bent")], False, [Corrupt("bent")]),
]


@in_one("given, typed, items", GIVEN)
def test_what_a_clients_iterator_gives_is_the_same_of_both_twins(given: list[Any], typed: bool, items: list[Any]) -> None:  # noqa: FBT001
    right = [
        Frame({":message-type": "event", ":event-type": item[0]}, item[1]) if type(item) is tuple else item for item in items
    ]
    assert both(given, typed=typed) == right


def both(given: list[Any], *, typed: bool) -> list[Any]:
    """What both twins make of the events of a client."""

    def events() -> Iterator[Any]:
        for each in given:
            if isinstance(each, Exception):
                raise each
            yield each

    class Later:
        def __init__(self) -> None:
            self.events = events()

        def __aiter__(self) -> Any:
            return self

        async def __anext__(self) -> Any:
            for event in self.events:
                return event
            raise StopAsyncIteration

    async def later() -> list[Any]:
        return [item async for items in client_items_async(Later(), typed=typed) for item in items]

    found = [item for items in client_items(events(), typed=typed) for item in items]
    assert asyncio.run(later()) == found
    return found


def test_an_error_of_the_service_comes_as_a_message_with_all_it_says_and_others_as_they_are() -> None:
    (frame,) = both([client_error(originalStatusCode=5)], typed=False)
    assert frame.headers == {":message-type": "exception", ":exception-type": "Slow"}
    assert json.loads(frame.payload)["originalStatusCode"] == 5
    assert json.loads(frame.payload)["message"] == "wait"
    assert isinstance(client_error(), ClientError)
    with pytest.raises(OSError, match="gone"):
        both([OSError("gone")], typed=True)


def test_what_botocore_does_not_know_is_read_from_the_messages_behind_its_events() -> None:
    kinds = ("known", "new", "oddException")
    messages = [SimpleNamespace(headers={":message-type": "event", ":event-type": kind}, payload=b"1") for kind in kinds]

    class Body:
        """A stream of botocore's, which makes events of messages, and stops at the last with an error."""

        def __init__(self) -> None:
            self._event_generator: Any = iter(messages)

        def __iter__(self) -> Iterator[Any]:
            for message in self._event_generator:
                if message is messages[-1]:
                    raise client_error()
                yield {"SDK_UNKNOWN_MEMBER": {}}

    items = [item for each in client_items(Body(), typed=True) for item in each]
    assert items == [b'{"known":1}', b'{"new":1}', Frame(messages[-1].headers, b"1")]
