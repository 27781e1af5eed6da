"""What `port` would not read as it writes it: a conversation is written as a card says, with all that it knows, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ..common.porting import port_data
from ..load import Json
from ..runtime._runtime.errors import RequestError
from ..runtime._runtime.porting.forms import Form, form_by
from ..runtime._runtime.porting.read import read
from ..runtime._runtime.porting.read_tools import read_tools
from ..runtime._runtime.porting.talk import Called, Got, Part, Said, Shown, Talk, Tool, Turn, kind_of
from ..runtime._runtime.porting.write import write
from ..runtime._runtime.porting.write_tools import write_tools

IDS = ("call_1", "call_2")
SCHEMA: Json = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
WEATHER = Tool("weather", "The weather at a place.", SCHEMA)
CALLS = tuple(Called(each, "weather", {"city": "Paris"}) for each in IDS)
RESULTS = tuple(Got(each, (Said("Mild."),)) for each in IDS)
"""Two of each, as turns may hold several."""
KINDS = {
    "text": ("messages", "what is said"),
    "image": ("messages", "a picture"),
    "call": ("call", "a call"),
    "result": ("result", "what a call gave"),
}
"""Where a card says how each is written, and what it is."""


def unread(card: Json) -> Iterator[tuple[str, str, str]]:
    """The kinds of parts that are read as something else than was written, each with what is wrong and what would be right."""
    data = port_data(card)
    forms = [form_by("the card", own, data) for own in data.get("forms", ())]
    if any("tools" in form.tools and not _is_read(form) for form in forms):
        right = "a pattern that tells the name of a tool and the names of its parameters from all else"
        yield "/tools", "is no way that `port` can read: a tool on offer does not come back as it was written", right
    for form in forms:
        if form.messages and (part := _first_unread(form)):
            key, what = KINDS[kind_of(part)]
            key = "results" if key == "result" and "results" in form.tools else key
            right = "no other mark inside the list that holds $text, and words that tell each turn and part from the others"
            yield f"/{key}", f"is no way that `port` can read: {what} does not come back as it was written", right


def _is_read(form: Form) -> bool:
    """Whether a tool on offer comes back with its name and its parameters, and nothing of it is lost."""
    talk, body = Talk(), dict[str, Json]()
    write_tools(Talk(tools=[WEATHER]), form, body, lambda _at, _wrong: None)
    read_tools(body, form, talk, set())
    found = [(tool.name, *tool.schema.get("properties", ())) for tool in talk.tools]
    return found == [(WEATHER.name, *SCHEMA["properties"])] and not talk.lost


def _first_unread(form: Form) -> Part | None:
    """The first part that does not come back; None where all do, and nothing else is lost."""
    talk = _talk(form)
    try:
        back = read(write(talk, form, lambda _at, _wrong: None), form)
    except RequestError:
        return _told(talk, Called)
    pairs = zip_longest(_parts(talk), _parts(back))
    return next((was or now for was, now in pairs if was != now), _told(talk, Got) if back.lost else None)


def _told(talk: Talk, kind: type[Part]) -> Part:
    """The first part of a kind; the first of all where there is none."""
    return next((part for part in _parts(talk) if isinstance(part, kind)), talk.turns[0].parts[0])


def _talk(form: Form) -> Talk:
    """Words, and what else the form has a place for."""
    tools = form.tools.keys() >= {"call", "result"}
    image = (Shown("iVBORw0K", "png"),) if "image" in form.messages else ()
    return Talk(
        turns=[
            Turn("human", (Said("How is it in Paris?"), *image), ""),
            Turn("assistant", (Said("I look."), *(CALLS if tools else ())), ""),
            Turn("human", (*(RESULTS if tools else ()), Said("And now?")), ""),
        ]
    )


def _parts(talk: Talk) -> list[Part]:
    return [part for _, parts in talk.said() for part in parts]
