"""How the events of a stream make up an answer: the end, fields, items of lists."""
