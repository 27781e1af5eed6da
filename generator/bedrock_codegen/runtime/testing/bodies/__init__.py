"""Bodies drawn from schemas: valid ones, and ones with a single thing wrong."""
