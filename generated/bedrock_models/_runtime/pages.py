# Copied from generator/bedrock_codegen/runtime/_runtime/pages.py; edit it there.
"""Where the pages say more about a place in a body, for whoever names a site of them."""

from __future__ import annotations

import os

ADDRESS = "BEDROCK_TYPED_DOCS"
"""Names the address of a site that somebody serves, such as https://models.example/."""


def page_of_place(family: str, pointer: str) -> str:
    """The address of a place in a family's request; empty where no site is named, or nobody knows the family."""
    site = os.environ.get(ADDRESS, "")
    return f"{site.rstrip('/')}/families/{family}/index.html#{pointer}" if site and family else ""
