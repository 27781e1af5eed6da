# Copied from generator/bedrock_codegen/runtime/cli/docs.py; edit it there.
"""`docs`: the page of a model or a family, in a browser."""

# ruff: noqa: FBT002 - typer makes options of these parameters
from __future__ import annotations

import os
import subprocess
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from .._runtime.models.catalogue import families, resolve
from .._runtime.models.table import table
from .._runtime.pages import ADDRESS
from .._runtime.version import __version__
from .output import note
from .problems import Problem
from .subject import complete_model


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("docs")(docs)


def docs(
    model: Annotated[
        str,
        typer.Argument(metavar="[MODEL]", help="A model, or a family.", autocompletion=complete_model),
    ] = "",
    site: Annotated[Path | None, typer.Option("--site", metavar="DIR", help="Where the pages lie, or shall lie.")] = None,
    only_print: Annotated[bool, typer.Option("--print", help="Print the address; open nothing.")] = False,
) -> None:
    """Open the page of a model, in a browser: what it takes, its limits, rules and dates.

    The pages are made when they are first asked for, which needs bedrock-typed[generator,site]; BEDROCK_TYPED_DOCS names a site
    that is served instead.

    For example:

        bedrock-typed docs us.amazon.nova-lite-v1:0 --print
    """
    page = page_of(model)
    served = os.environ.get(ADDRESS, "")
    address = f"{served.rstrip('/')}/{page}" if served else (_made(site or _cache()) / page).as_uri()
    if only_print or not webbrowser.open(address):
        print(address)  # noqa: T201 - a command prints


def page_of(reference: str) -> str:
    """The page about a reference, from the top of the site.

    Raises:
        UnknownModelError: nobody knows it; with the nearest id.
    """
    if not reference:
        return "index.html"
    if reference in families():
        return f"families/{reference}/index.html"
    found = resolve(reference)
    return f"models/{found.id}/index.html" if found.id in table() else f"families/{found.family_names[0]}/index.html"


def _cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "bedrock-typed" / __version__ / "site"


def _made(folder: Path) -> Path:
    """The pages, made if they are not there."""
    if not (folder / "site.json").is_file():
        note(f"making the pages in {folder}, once")
        package = Path(__file__).parents[1]
        command = [sys.executable, "-m", "bedrock_codegen", "site", "--out", str(folder), "--package", str(package)]
        made = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
        if made.returncode:
            why = (made.stderr.strip().splitlines() or ["it said nothing"])[-1]
            raise Problem(f"the pages: they cannot be made ({why}). Or name a site that is served, by {ADDRESS}=https://...")
    return folder.absolute()
