"""From the bytes of an event stream to typed events and the answer they make up."""
