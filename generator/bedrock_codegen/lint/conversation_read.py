"""What `port` would not read as it writes it: a conversation with calls and results is written as a card says, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ..common.porting import port_data
from ..load import Json
from ..runtime._runtime.errors import RequestError
from ..runtime._runtime.porting.forms import Form, form_by
from ..runtime._runtime.porting.read import read
from ..runtime._runtime.porting.talk import Called, Got, Part, Said, Talk, Turn, kind_of
from ..runtime._runtime.porting.write import write

IDS = ("call_1", "call_2")
TALK = (
    Turn("human", (Said("How is it in Paris?"),), ""),
    Turn("assistant", (Said("I look."), *(Called(each, "weather", {"city": "Paris"}) for each in IDS)), ""),
    Turn("human", (*(Got(each, (Said("Mild."),)) for each in IDS), Said("And now?")), ""),
)
"""Words, calls and results; two of each, as turns may hold several."""
KINDS = {"text": ("messages", "what is said"), "call": ("call", "a call"), "result": ("result", "what a call gave")}
"""Where a card says how each is written, and what it is."""


def unread(card: Json) -> Iterator[tuple[str, str, str]]:
    """The kinds of parts that are read as something else than was written, each with what is wrong and what would be right."""
    data = port_data(card)
    forms = [form_by("the card", own, data) for own in data.get("forms", ())]
    for form in forms:
        if form.messages and form.tools.keys() >= {"call", "result"} and (part := _first_unread(form)):
            key, what = KINDS[kind_of(part)]
            key = "results" if key == "result" and "results" in form.tools else key
            right = "no other mark inside the list that holds $text, and words that tell each turn and part from the others"
            yield f"/{key}", f"is no way that `port` can read: {what} does not come back as it was written", right


def _first_unread(form: Form) -> Part | None:
    """The first part that does not come back; None where all do, and nothing else is lost."""
    talk = Talk(turns=list(TALK))
    try:
        back = read(write(talk, form, lambda _at, _wrong: None), form)
    except RequestError:
        return TALK[1].parts[1]
    pairs = zip_longest(_parts(talk), _parts(back))
    return next((was or now for was, now in pairs if was != now), TALK[2].parts[0] if back.lost else None)


def _parts(talk: Talk) -> list[Part]:
    return [part for _, parts in talk.said() for part in parts]
