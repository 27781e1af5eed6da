"""What all stages speak of: names, findings, and the meaning of schemas."""
