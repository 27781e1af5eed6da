"""What is known of families and models: ids, ARNs, lifecycle, limits, and how an answer's record is read."""
