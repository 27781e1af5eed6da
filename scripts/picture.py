"""Draw an editor that completes a model's own parameter: names and words are what jedi offers, read from the package."""

from __future__ import annotations

import re
import sys
import textwrap
from html import escape
from pathlib import Path
from typing import Any

import jedi  # type: ignore[import-untyped] # it comes without types

TOP = Path(__file__).parents[1]
PROGRAM = """\
from bedrock_models import nova

answer = nova.invoke(
    "us.amazon.nova-lite-v1:0",
    messages=[{"role": "user", "content": [{"text": "Name a river."}]}],
    t"""
START, SHOWN, CHOSEN = "t", 5, "temperature"
WIDTH, LINE, LEFT, CHARACTER = 720, 20, 20, 8.4
COLOURS = {"back": "#1e1e2e", "text": "#cdd6f4", "string": "#a6e3a1", "keyword": "#cba6f7", "box": "#313244", "chosen": "#45475a"}


def offered() -> tuple[list[str], str]:
    """The parameters that begin so, and what is said of the chosen one."""
    project = jedi.Project(TOP, added_sys_path=[str(TOP / "generated")])
    lines = PROGRAM.splitlines()
    script: Any = jedi.Script(PROGRAM, project=project)
    found = [item.name_with_symbols for item in script.complete(len(lines), len(lines[-1])) if item.name.startswith(START)]
    (signature,) = script.get_signatures(len(lines), len(lines[-1]))
    said = re.search(rf"{CHOSEN}: (.*?)(?=\n {{4}}\w+: )", signature.docstring(raw=True), re.DOTALL)
    return found[:SHOWN], " ".join(said[1].split()) if said else ""


def text(x: float, y: float, content: str, colour: str, weight: str = "") -> str:
    """A piece of text."""
    bold = f' font-weight="{weight}"' if weight else ""
    return f'<text x="{x:g}" y="{y:g}" fill="{COLOURS[colour]}"{bold}>{escape(content, quote=False)}</text>'


def box(x: float, y: float, width: float, height: float, colour: str) -> str:
    """A box."""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4" fill="{COLOURS[colour]}"/>'


def program() -> list[str]:
    """The lines of the program, strings and keywords in colours."""
    drawn: list[str] = []
    for number, line in enumerate(PROGRAM.splitlines()):
        x = LEFT + CHARACTER * (len(line) - len(line.lstrip()))
        spans = "".join(map(_coloured, re.findall(r'"[^"]*"|\w+|[^\w"]+', line.lstrip())))
        drawn.append(f'<text x="{x:g}" y="{40 + number * LINE}" fill="{COLOURS["text"]}" xml:space="preserve">{spans}</text>')
    return drawn


def _coloured(part: str) -> str:
    kind = "string" if part.startswith('"') else "keyword" if part in {"from", "import"} else ""
    shown = escape(part, quote=False)
    return f'<tspan fill="{COLOURS[kind]}">{shown}</tspan>' if kind else shown


def draw() -> str:
    """The picture, as SVG."""
    names, words = offered()
    bottom = 40 + (len(PROGRAM.splitlines()) - 1) * LINE
    left = LEFT + CHARACTER * 4
    parts = [box(0, 0, WIDTH, bottom + 40 + LINE * SHOWN, "back"), *program()]
    parts += [box(left + CHARACTER, bottom - 14, 2, 18, "text"), box(left, bottom + 10, 150, LINE * len(names) + 8, "box")]
    for row, name in enumerate(names):
        y = bottom + 28 + row * LINE
        chosen = name.rstrip("=") == CHOSEN
        parts += [box(left, y - 15, 150, LINE, "chosen")] if chosen else []
        parts.append(text(left + 10, y, name, "text", "bold" if chosen else ""))
    lines = textwrap.wrap(words, 48)
    parts.append(box(left + 160, bottom + 10, 440, LINE * len(lines) + 12, "box"))
    parts += [text(left + 172, bottom + 30 + row * LINE, line, "text") for row, line in enumerate(lines)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 40 + LINE * SHOWN}" width="{WIDTH}" role="img"'
    )
    label = f'aria-label="An editor completes {CHOSEN}, a parameter of Amazon Nova, with its range"'
    font = 'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14"'
    return "\n".join([f"{head} {label} {font}>", *parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    sys.stdout.write(draw())
