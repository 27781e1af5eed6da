"""From a function's arguments to the service and back: clients, options, the four verbs, the guard."""
