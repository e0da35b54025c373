"""Who introduced whom to a line."""
