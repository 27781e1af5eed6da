"""`bedrock-codegen site`: the pages of the specs, of the guides and of the package."""

from __future__ import annotations

import argparse
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any


def add_site(commands: Any) -> argparse.ArgumentParser:
    """Add the command to those of a parser."""
    site: argparse.ArgumentParser = commands.add_parser("site", help="write pages: every model and parameter, with its evidence")
    site.add_argument("--out", type=Path, default=Path("site"), help="folder of the site (default: %(default)s)")
    site.add_argument("--base-url", default="", metavar="URL", help="the address it will have; schemas name themselves by it")
    site.add_argument("--docs", type=Path, metavar="DIR", help="folder whose README and docs become guides (default: a checkout)")
    site.add_argument("--package", type=Path, metavar="DIR", help="package to document (default: that of a checkout)")
    site.set_defaults(run=make_site)
    return site


def make_site(options: argparse.Namespace) -> int:
    """Write the site."""
    from ..site.build import MARK, SiteOptions, build  # noqa: PLC0415
    from ..site.guides import read_guides  # noqa: PLC0415
    from ..site.reference import read_reference  # noqa: PLC0415
    from ..write import write  # noqa: PLC0415
    from .pipeline import read_specs  # noqa: PLC0415

    corpus = read_specs(options.specs)
    formats = tuple(spec.name for spec in corpus.families)
    checkout = Path() if Path("specs/family.schema.json").is_file() else None
    docs, package = options.docs or checkout, options.package or (checkout and checkout / "generated" / "bedrock_models")
    given = SiteOptions(
        base_url=f"{options.base_url.rstrip('/')}/" if options.base_url else "",
        version=_version(),
        guides=read_guides(docs) if docs else (),
        modules=read_reference(package, formats) if package else (),
    )
    files = build(corpus, given)
    write(files, options.out, mark=MARK)
    print(f"wrote {len(files)} files; open {options.out / 'index.html'}")
    return 0


def _version() -> str:
    try:
        return version("bedrock-typed")
    except PackageNotFoundError:  # the generator by itself, without the distribution
        return "0"
