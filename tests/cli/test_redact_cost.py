"""What redacting a stream costs: by the number of its texts, and not by its square."""

from __future__ import annotations

from bedrock_models.recording.text_pieces import Heard, replace

MANY = 300


class Counted(str):
    """A text that counts how often it is looked up."""

    __slots__ = ()
    hashed = 0

    def __hash__(self) -> int:
        Counted.hashed += 1
        return super().__hash__()

    __eq__ = str.__eq__


def test_no_place_of_a_stream_looks_at_the_texts_of_all_others() -> None:
    Counted.hashed = 0
    heard = [Heard(place, f"/parts/{place}", Counted(f"{bit} {place}")) for place in range(MANY) for bit in ("Oslo", "Bergen")]
    made = replace(heard, frozenset(), str.upper)
    assert made == [each.text.upper() for each in heard]
    assert Counted.hashed < 20 * len(heard)
