## __init__

engine-version-use-duckdb = Le moteur { $name } n'est pas dans cette version : employez duckdb.
