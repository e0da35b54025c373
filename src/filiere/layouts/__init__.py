"""One TOML file per table layout: data, no code."""
