"""How requests write conversations: turns, speakers, tools on offer, calls and their results."""
