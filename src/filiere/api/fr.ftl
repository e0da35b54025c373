# What the Python interface says.

no-arrow = Arrow n'est pas installé, et les tables en ont besoin : pip install "filiere[arrow]".
no-zone = { $at } n'a pas de fuseau horaire : donnez-en un, par exemple datetime(2024, 6, 1, tzinfo=UTC).
