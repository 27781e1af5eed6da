"""Answers made from a request: its texts, tools, schemas, sizes and counts decide what comes back; a seed decides the rest."""
