"""The classes that generated bodies derive from, and what they change in pydantic."""
