"""Answers made from a request: its texts, tools, schemas, sizes and counts decide what comes back, and a seed decides the rest."""
