"""The phone that sends out what a line receives."""
