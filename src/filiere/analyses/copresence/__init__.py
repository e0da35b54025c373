"""Two phones carried together."""
