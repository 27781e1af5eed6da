"""The common interface: from the `interface` part of a card to classes that are ready to be written.

`model` says what the emitter is given, `reading` compiles paths into answers, `types` finds the Python type of a place in a
request, `building` writes bodies as expressions, `lower` puts them together, `lint` checks the pointers against the schemas.
"""

from ...ir.fm import Interface
from .classes import lowered

__all__ = ["Interface", "lowered"]
