"""What `lower` hands to `emit`: final values, nothing left to decide."""
