"""The packages that sources are read from: where they were pointed to, or freshly installed beside everything else.

They are read as files. Nothing of them is imported or run, and only wheels are taken, so that none of their code runs while it
is installed either.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def find_package(name: str, given: Mapping[str, Path], scratch: Path) -> Path:
    """The folder that holds a package: the one it was said to be in, or one it is installed into now.

    Raises:
        OSError: it cannot be had.
    """
    if name in given:
        if not given[name].is_dir():
            raise FileNotFoundError(
                f"--from {name}: {given[name]} is no folder. Name the one that holds the package (site-packages)"
            )
        return given[name]
    folder = scratch / name
    ran = subprocess.run([*_installer(), "--target", str(folder), name], capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode:
        last = (ran.stderr.strip().splitlines() or ["no word of why"])[-1]
        raise OSError(f"{name}: cannot be installed ({last[:200]}). Point to a folder that holds it: --from {name}=PATH")
    return folder


def _installer() -> list[str]:
    uv = shutil.which("uv")
    begin = [uv, "pip", "install", "--quiet"] if uv else [sys.executable, "-m", "pip", "install", "--quiet"]
    return [*begin, "--no-deps", "--only-binary", ":all:"]


def name_version(name: str, folder: Path) -> str:
    """The name of a package with its version, as a source is told."""
    spelled = re.sub(r"[-_.]+", "_", name).lower()
    found = [
        info.name for info in folder.glob("*.dist-info") if re.sub(r"[-_.]+", "_", info.name).lower().startswith(f"{spelled}_")
    ]
    number = found[0].removesuffix(".dist-info").partition("-")[2] if found else ""
    return f"{name} {number}".strip()
