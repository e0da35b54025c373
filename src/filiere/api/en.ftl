# What the Python interface says.

no-arrow = Arrow is not installed, and tables need it: pip install "filiere[arrow]".
no-zone = { $at } has no time zone: give one, for instance datetime(2024, 6, 1, tzinfo=UTC).
