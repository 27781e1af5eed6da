"""What AWS refuses: its errors by name, which field they blame, and what to do about it."""
