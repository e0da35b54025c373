## __init__

engine-version-use-duckdb = The engine { $name } is not in this version: use duckdb.
