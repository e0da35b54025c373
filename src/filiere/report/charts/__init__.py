"""Charts as inline SVG, each with a title, a description and the same figures as a table."""
