"""Facts in running prose: what holds where a member is left out, how long texts and lists may be, whether it has to be there."""

from __future__ import annotations

import re

VALUE = r"[`'\"]?(-?\d+(?:,\d{3})*(?:\.\d+)?(?![\w.]*\w)|[A-Za-z][\w+/-]*(?:\.\w+)*)[`'\"]?"
ABSENT = (
    r"(?:where|when|if)\s+(?:(?:you|it|this|none|nothing|one)\s+)?(?:(?:is|are|do)\s+)?(?:left\s+out|leave\s+(?:it|this)\s+out|omit(?:ted)?"
    r"|missing|absent|not\s+(?:given|set|specified|sent|present|there|provided|say)|given|unset|unspecified)(?:\s+it)?"
)
"""How pages speak of a member that is not there; `given` only behind `none` and `nothing`."""
SAYS = (
    r"(?:(?:the\s+\w+|it|this)\s+(?:takes|uses|is|assumes|defaults\s+to|counts\s+as)\s+|then\s+"
    r"|(?:the\s+)?defaults?\s+(?:is|to)\s+)?"
)
DEFAULTS = [
    re.compile(rf"\b{ABSENT}[\s,:;-]+{SAYS}{VALUE}", re.IGNORECASE),
    re.compile(
        rf"{VALUE}\s*(?:\((?:the\s+)?default\)|,?\s+by\s+default\b|\s+is\s+the\s+default\b|\s+unless\s+(?:you|told|said)\b"
        rf"|\s+(?:is\s+(?:used|assumed|taken)\s+)?{ABSENT})",
        re.IGNORECASE,
    ),
]
"""What stands for a member that is left out."""
NO_VALUES = frozenset("a all an and any each else every is it its no none nothing or that the then this what which".split())
WHOLE = r"(?:\d+(?:,\d{3})*)"
UNIT = r"\s+(?:characters?|letters|chars?)\b"
MOST = r"at most|up to|no (?:more|longer) than|not (?:more|longer) than|max(?:imum)?(?: of)?"
LENGTHS = [
    re.compile(rf"(?:between\s+|from\s+)?\b(?P<least>{WHOLE})\s*(?:to|and|-)\s*(?P<most>{WHOLE}){UNIT}", re.IGNORECASE),
    re.compile(rf"\b(?:{MOST})\s+(?P<most>{WHOLE}){UNIT}", re.IGNORECASE),
    re.compile(rf"\b(?P<most>{WHOLE}){UNIT}\s+(?:at most|or (?:fewer|less)|max(?:imum)?\b)", re.IGNORECASE),
]
"""How long a text may be."""
TOTAL = re.compile(r"\b(?:together|in total|altogether|combined|whole|sum)\b", re.IGNORECASE)
"""The length of several texts is that of none."""
DEMAND = re.compile(r"(?:^|[.(,;])\s*(required|mandatory|optional)\s*(?=[).,;]|$)", re.IGNORECASE)


def left_out(text: str) -> str:
    """The word or number that holds where a member is left out; empty where prose says none."""
    found = (match[1] for pattern in DEFAULTS for match in pattern.finditer(text))
    return next((each for each in found if each.lower() not in NO_VALUES), "")


def lengths(text: str) -> dict[str, int]:
    """How many characters a text may have, where prose says one thing of it."""
    found = [match for pattern in LENGTHS for match in pattern.finditer(text)]
    said = {match["most"]: match for match in found}
    if len(said) != 1 or TOTAL.search(text):
        return {}
    ends = found[0].groupdict()
    made = {"minLength": ends.get("least"), "maxLength": ends["most"]}
    return {key: number for key, digits in made.items() if digits and (number := int(digits.replace(",", "")))}


def demanded(text: str) -> bool | None:
    """Whether a member has to be there, where prose says it in a word of its own."""
    said = {match[1].lower() != "optional" for match in DEMAND.finditer(text)}
    return said.pop() if len(said) == 1 else None
